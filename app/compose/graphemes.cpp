#include "compose/graphemes.h"

#include "compose/break_iterator.h"
#include "compose/classes.h"

#include <unicode/utf16.h>

#include <algorithm>

namespace banxin::compose {

namespace {

/// Characters that never join a neighbour into one cluster: most of what a newspaper prints.
bool standsAlone(char16_t c)
{
    return (c >= 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3029)
        || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2027) || c == 0x3000 || c == 0xB7 || c == 0xFFE5;
}

/// A cluster holds at most so many units; longer heaps of combining marks are cut, because the time to shape one grows
/// with its square.
constexpr std::size_t mostUnits = 256;

char32_t firstCharacter(std::u16string_view text, std::size_t at)
{
    char32_t character = text[at];
    if (U16_IS_LEAD(text[at]) && at + 1 < text.size() && U16_IS_TRAIL(text[at + 1]))
        character = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(text[at], text[at + 1]));
    return character;
}

Grapheme graphemeAt(std::u16string_view text, std::size_t start, std::size_t end)
{
    Grapheme grapheme;
    grapheme.start = static_cast<std::uint32_t>(start);
    grapheme.length = static_cast<std::uint16_t>(end - start);
    grapheme.character = firstCharacter(text, start);
    grapheme.kind = classOf(grapheme.character);
    // An accent on a space is no space: it must not vanish at the end of a line.
    if (grapheme.kind == CharacterClass::Space && grapheme.length > 1)
        grapheme.kind = CharacterClass::Other;
    grapheme.isControl = grapheme.character != U'\t' && isInvisibleControl(grapheme.character);
    return grapheme;
}

void append(std::u16string_view text, std::size_t start, std::size_t end, std::vector<Grapheme>& out)
{
    while (end - start > mostUnits) {
        std::size_t middle = start + mostUnits;
        if (U16_IS_TRAIL(text[middle]) && U16_IS_LEAD(text[middle - 1]))
            --middle;
        out.push_back(graphemeAt(text, start, middle));
        out.back().isCut = true;
        start = middle;
    }
    out.push_back(graphemeAt(text, start, end));
}

}

struct GraphemeCutter::Members {
    BreakIterator iterator{Breaks::Characters};
};

GraphemeCutter::GraphemeCutter() : m{std::make_unique<Members>()} {}

GraphemeCutter::~GraphemeCutter() = default;

void GraphemeCutter::cut(std::u16string_view text, std::vector<Grapheme>& out)
{
    out.clear();
    out.reserve(text.size());
    if (std::all_of(text.begin(), text.end(), standsAlone)) {
        for (std::size_t i = 0; i < text.size(); ++i)
            out.push_back(graphemeAt(text, i, i + 1));
        return;
    }
    UBreakIterator* iterator = m->iterator.over(text);
    std::int32_t start = ubrk_first(iterator);
    for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator))
        append(text, static_cast<std::size_t>(start), static_cast<std::size_t>(end), out);
}

}
