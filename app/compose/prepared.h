#pragma once

#include "compose/compose.h"
#include "compose/fine.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin::compose {

/// A glyph of a cell, from the left edge of the cell's body (before its blank, if it has one).
struct PreparedGlyph {
    std::uint32_t glyph = 0;
    std::uint16_t face = 0;
    Fine x = 0;
    Fine y = 0;
};

/// How the blank after a cell may open in justification, first kinds first.
enum class Opening : std::uint8_t { None, WordSpace, HanLatin };

/// A cell: what stands or falls together on a line. Its blanks are those that it has inside a line; at the edges of
/// a line `edgeBefore` and `edgeAfter` take their place.
struct Item {
    std::uint32_t start = 0;
    std::uint16_t length = 0;
    std::uint16_t style = 0;
    CharacterClass kind = CharacterClass::Other;
    Orientation orientation = Orientation::Upright;
    std::uint8_t level = 0;          ///< of UAX #9
    std::uint8_t shrinkLevel = 0;    ///< at which `afterShrink` is taken
    Opening opening = Opening::None;
    std::uint16_t widthPerMille = 1000;   ///< an upright group's glyphs against their own width
    std::uint16_t sizePerMille = 1000;    ///< of the style's size
    bool isIdeograph = false;
    bool isControl = false;          ///< of no width, to be passed over by the rules for neighbours
    bool breakingSpace = false;      ///< vanishes at the end of a line
    bool gapAfter = false;           ///< opens when every gap of the line does
    bool joined = false;             ///< its glyph stands in the cell before it: the later letters of a ligature
    Fine em = 0;
    Fine body = 0;
    Fine before = 0;
    Fine beforeShrink = 0;           ///< always at the level of opening marks
    Fine after = 0;
    Fine afterShrink = 0;
    Fine afterOpen = 0;              ///< how far `opening` goes
    Fine edgeBefore = 0;
    Fine edgeAfter = 0;
    std::uint32_t glyphBegin = 0;
    std::uint16_t glyphCount = 0;
};

/// Sums over the items before one.
struct Sums {
    Fine width = 0;
    Fine shrink = 0;
    Fine open = 0;
    std::int32_t gaps = 0;
    std::int32_t ideographs = 0;
};

/// What a line break costs that is allowed but not wanted.
enum class BreakKind : std::uint8_t { Never, Allowed, Hyphen, Mandatory };

/// May a line begin with this item?
struct Opportunity {
    BreakKind kind = BreakKind::Never;
    std::uint16_t penalty = 0;       ///< demerits of a break that is not wanted; for Never, on top of the emergency's
    Fine keepWidth = 0;              ///< width of the number group that it would split; 0: none
    bool isRemedy = false;           ///< only where nothing else helps
};

/// A word's letters, shaped again for a break inside it.
struct Fragment {
    std::uint32_t begin = 0;         ///< items that it replaces
    std::uint32_t end = 0;
    std::vector<Item> items;
    std::vector<PreparedGlyph> glyphs;   ///< `Item::glyphBegin` of `items` counts in these
    Fine difference = 0;             ///< in width against the items that it replaces
};

/// What a break at a hyphenation point changes on both sides.
struct HyphenBreak {
    std::uint32_t item = 0;          ///< the line after it begins here
    Fragment left;                   ///< the word from its beginning, with the hyphen as its last item
    Fine hyphenWidth = 0;
    Fragment right;                  ///< empty where the letters stay as they are
};

/// A paragraph before it is broken: cells with their blanks, sums over them, and where lines may begin. It does not
/// depend on the measure.
struct Prepared {
    std::vector<Item> items;
    std::vector<PreparedGlyph> glyphs;
    std::vector<Sums> sums;                  ///< one more than items
    std::vector<Opportunity> breaks;         ///< one more than items; the last is the paragraph's end
    std::vector<std::uint32_t> trimmedEnd;   ///< end of a line that the next line's first item ends: without spaces
    std::vector<HyphenBreak> hyphens;        ///< ascending by item
    std::vector<TextFinding> findings;       ///< paragraph 0
    bool isChinese = true;                   ///< otherwise only word spaces open, and without limit
    bool rightToLeft = false;                ///< the paragraph's own direction
    bool mixedDirections = false;
    Fine em = 0;                             ///< of the paragraph's own style
};

}
