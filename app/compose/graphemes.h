#pragma once

#include "compose/classes.h"

#include <string_view>
#include <vector>

namespace banxin::compose {

/// A character as a reader sees it, and what the rules make of it where it stands.
struct Grapheme {
    std::uint32_t start = 0;
    std::uint16_t length = 0;
    std::uint16_t style = 0;         ///< 0 the paragraph's, n the n-th span's
    char32_t character = 0;          ///< its first code point
    CharacterClass kind = CharacterClass::Other;
    bool isControl = false;          ///< of no width and no glyph: kept out of shaping
    bool isCut = false;              ///< of a heap of marks, which goes on in the next one: not shaped together with it
    std::uint8_t level = 0;          ///< of UAX #9
    Orientation orientation = Orientation::Upright;
    std::int16_t script = 0;         ///< ICU's UScriptCode, never Common or Inherited
    std::uint16_t face = 0;          ///< index into the composer's faces
    FaceFit fit;                     ///< of that face beside the Han face
};

/// A space that is left out where a line breaks; one that bears an accent is not.
inline bool vanishesAtBreak(const Grapheme& grapheme) { return grapheme.length == 1 && isBreakingSpace(grapheme.character); }

/// Cuts text at extended grapheme clusters (UAX #29), with the class of each.
class GraphemeCutter {
public:
    GraphemeCutter();
    ~GraphemeCutter();
    GraphemeCutter(const GraphemeCutter&) = delete;
    GraphemeCutter& operator=(const GraphemeCutter&) = delete;

    void cut(std::u16string_view text, std::vector<Grapheme>& out);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

/// Whether the paragraph is set by the rules of Chinese text: by its characters, and by its language where it has
/// only marks and figures.
bool isChineseText(const std::vector<Grapheme>& graphemes, std::string_view language);

/// Decides for the characters that Chinese and Latin share (quotes, dashes, ellipses) which they are, and makes
/// doubled dashes and ellipses of one style.
void resolveShared(std::vector<Grapheme>& graphemes, bool chineseText);

/// Gives each grapheme a script: its own, or for Common and Inherited that of the text it stands in.
void resolveScripts(std::vector<Grapheme>& graphemes, bool chineseText);

}
