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
    group.orientation = end - begin == 1 && group.kind == CharacterClass::Digit ? Orientation::Upright : Orientation::UprightGroup;
    out.push_back(group);
}

/// More in one cell could not be read.
constexpr std::size_t mostInOneCell = 6;

/// Letters, figures and the marks between them: what has a choice of how to stand.
bool hasChoice(const Grapheme& grapheme) { return holdsFigure(grapheme) && !grapheme.isControl && !isChineseClass(grapheme.kind); }

/// Finds how the characters of vertical text stand, run by run.
class Orienter {
public:
    Orienter(const std::vector<Grapheme>& in, const std::vector<const TextStyle*>& styles) : m_in{in}, m_styles{styles} { m_out.reserve(in.size()); }

    std::vector<Grapheme> orient()
    {
        for (std::size_t i = 0; i < m_in.size();)
            i = standFrom(i);
        return std::move(m_out);
    }

private:
    const TextStyle& styleOf(std::size_t i) const { return *m_styles[m_in[i].style]; }

    template <class Belongs>
    std::size_t runFrom(std::size_t begin, const Belongs& belongs) const
    {
        std::size_t end = begin;
        while (end < m_in.size() && belongs(m_in[end]) && m_in[end].style == m_in[begin].style)
            ++end;
        return end;
    }

    void turn(std::size_t i, bool upright)
    {
        m_out.push_back(m_in[i]);
        m_out.back().orientation = upright ? Orientation::Upright : Orientation::Rotated;
    }

    /// Answers where the next run begins.
    std::size_t standFrom(std::size_t i)
    {
        const Standing standing = styleOf(i).standing;
        const std::size_t end = standing == Standing::ByRule ? i : runFrom(i, hasChoice);
        if (end == i)
            return standByRule(i);
        if (standing == Standing::OneCell && end - i <= mostInOneCell) {
            standUpright(m_out, m_in, i, end);
            return end;
        }
        for (std::size_t k = i; k < end; ++k) {
            if (standing == Standing::Upright)
                standUpright(m_out, m_in, k, k + 1);
            else
                turn(k, false);
        }
        return end;
    }

    /// Short numbers stand upright in one cell, but not as part of longer turned text.
    std::size_t standByRule(std::size_t i)
    {
        const std::size_t end = runFrom(i, isAsciiDigit);
        const bool alone = end > i && !(i > 0 && holdsFigure(m_in[i - 1])) && !(end < m_in.size() && holdsFigure(m_in[end]));
        const int most = styleOf(i).rules.uprightDigits;
        if (alone && end - i <= (most < 1 ? std::size_t{1} : static_cast<std::size_t>(most))) {
            standUpright(m_out, m_in, i, end);
            return end;
        }
        turn(i, isUpright(m_in[i]));
        return i + 1;
    }

    const std::vector<Grapheme>& m_in;
    const std::vector<const TextStyle*>& m_styles;
    std::vector<Grapheme> m_out;
};

}

void orientVertically(std::vector<Grapheme>& graphemes, const std::vector<const TextStyle*>& styles)
{
    graphemes = Orienter{graphemes, styles}.orient();
}

}
