#include "compose/vertical.h"

#include "compose/classes.h"

#include <unicode/uchar.h>

namespace banxin::compose {

namespace {

bool isUpright(const Grapheme& grapheme)
{
    // A doubled dash, an ellipsis and quotes are turned by UAX #50, but fonts have vertical forms for them.
    if (isChineseClass(grapheme.kind))
        return true;
    if (grapheme.kind == CharacterClass::Latin || grapheme.kind == CharacterClass::Digit)
        return u_getIntPropertyValue(static_cast<UChar32>(grapheme.character), UCHAR_VERTICAL_ORIENTATION) == U_VO_UPRIGHT;
    return u_getIntPropertyValue(static_cast<UChar32>(grapheme.character), UCHAR_VERTICAL_ORIENTATION) != U_VO_ROTATED;
}

bool isAsciiDigit(const Grapheme& grapheme) { return grapheme.character >= U'0' && grapheme.character <= U'9'; }

/// Belongs to the same turned text as a figure beside it: letters, and the marks inside and after numbers.
bool holdsFigure(const Grapheme& grapheme)
{
    return grapheme.kind == CharacterClass::Latin || grapheme.kind == CharacterClass::Digit
        || (grapheme.character > 0x20 && grapheme.character < 0x7F);
}

void standUpright(std::vector<Grapheme>& out, const std::vector<Grapheme>& in, std::size_t begin, std::size_t end)
{
    Grapheme group = in[begin];
    group.length = static_cast<std::uint16_t>(in[end - 1].start + in[end - 1].length - group.start);
    group.orientation = end - begin == 1 ? Orientation::Upright : Orientation::UprightGroup;
    out.push_back(group);
}

}

void orientVertically(std::vector<Grapheme>& graphemes, int uprightDigits)
{
    std::vector<Grapheme> out;
    out.reserve(graphemes.size());
    for (std::size_t i = 0; i < graphemes.size();) {
        graphemes[i].orientation = isUpright(graphemes[i]) ? Orientation::Upright : Orientation::Rotated;
        std::size_t end = i;
        while (end < graphemes.size() && isAsciiDigit(graphemes[end]) && graphemes[end].style == graphemes[i].style)
            ++end;
        const bool alone = end > i && !(i > 0 && holdsFigure(graphemes[i - 1])) && !(end < graphemes.size() && holdsFigure(graphemes[end]));
        const std::size_t most = uprightDigits < 1 ? 1 : static_cast<std::size_t>(uprightDigits);
        if (alone && end - i <= most) {
            standUpright(out, graphemes, i, end);
            i = end;
        } else {
            out.push_back(graphemes[i++]);
        }
    }
    graphemes = std::move(out);
}

}
