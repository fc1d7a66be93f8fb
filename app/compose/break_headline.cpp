#include "compose/headline.h"
#include "compose/demerits.h"

#include "compose/break_lines.h"

#include <algorithm>
#include <optional>

namespace banxin::compose {

namespace {

/// In 1024ths of a squared em of difference between two lines' widths.
constexpr Demerits splitWord = 1000 * oneDemerit;
constexpr Demerits besideSpace = 40 * oneDemerit;      ///< saved by each break at a space of the copy
constexpr Demerits badBegin = 50 * oneDemerit;         ///< 的 at the beginning of a line
constexpr Demerits danglingEnd = 8 * oneDemerit;       ///< 和 or 在 at the end of one
constexpr std::u16string_view neverFirst = u"的了着过地得们";
constexpr std::u16string_view neverLast = u"和与及在为把被将对向从到以让使第";

class HeadlineBreaker {
public:
    HeadlineBreaker(const Prepared& prepared, const std::vector<std::uint32_t>& wordStarts, std::u16string_view text, Fine measure, WordBreaks wordBreaks)
        : m_prepared{prepared}, m_words{wordStarts}, m_text{text}, m_measure{measure}, m_wordBreaks{wordBreaks}
    {
        const auto count = static_cast<std::uint32_t>(prepared.items.size());
        m_points.push_back(0);
        for (std::uint32_t i = 1; i < count; ++i) {
            if (costOf(i))
                m_points.push_back(i);
        }
        m_points.push_back(count);
    }

    /// The best lines in exactly `lines` of them.
    HeadlineBreaks breakInto(int lines) const
    {
        const std::size_t count = m_points.size();
        const std::size_t rows = static_cast<std::size_t>(lines);
        m_target = widthOf(0, static_cast<std::uint32_t>(m_prepared.items.size())) / lines;
        // Lines without the blanks at their edges can hold a little more than their share, but not this much.
        if (m_target > m_measure + 2 * m_prepared.em)
            return {};
        std::vector<std::vector<std::optional<Demerits>>> best(rows + 1, std::vector<std::optional<Demerits>>(count));
        std::vector<std::vector<std::size_t>> from(rows + 1, std::vector<std::size_t>(count, 0));
        best[0][0] = 0;
        for (std::size_t row = 1; row <= rows; ++row) {
            for (std::size_t to = 1; to < count; ++to) {
                for (std::size_t start = to; start-- > 0;) {
                    if (isFarTooWide(m_points[start], m_points[to]))
                        break;
                    if (!best[row - 1][start])
                        continue;
                    const auto cost = costOfLine(m_points[start], m_points[to]);
                    if (cost && (!best[row][to] || *best[row - 1][start] + *cost <= *best[row][to])) {
                        best[row][to] = *best[row - 1][start] + *cost;
                        from[row][to] = start;
                    }
                }
            }
        }
        HeadlineBreaks result;
        result.fits = best[rows][count - 1].has_value();
        for (std::size_t row = rows, at = count - 1; result.fits && row > 1; --row) {
            at = from[row][at];
            result.begins.push_back(m_points[at]);
        }
        std::reverse(result.begins.begin(), result.begins.end());
        return result;
    }

    int forcedLines() const
    {
        int lines = 1;
        for (std::uint32_t i = 1; i < m_prepared.items.size(); ++i)
            lines += m_prepared.breaks[i].kind == BreakKind::Mandatory ? 1 : 0;
        return lines;
    }

private:
    Fine widthOf(std::uint32_t begin, std::uint32_t end) const
    {
        return measureLine(m_prepared, rangeBetween(m_prepared, begin, end)).natural;
    }

    char16_t characterOf(std::uint32_t item) const { return m_text[m_prepared.items[item].start]; }

    bool isWordStart(std::uint32_t item) const { return std::binary_search(m_words.begin(), m_words.end(), m_prepared.items[item].start); }

    bool isSpaceBefore(std::uint32_t item) const { return m_prepared.items[item - 1].kind == CharacterClass::Space; }

    /// The demerits of a line that begins with `item`; nothing where none may.
    std::optional<Demerits> costOf(std::uint32_t item) const
    {
        const Opportunity& at = m_prepared.breaks[item];
        if (at.kind == BreakKind::Mandatory)
            return 0;
        if (at.kind == BreakKind::Never || at.kind == BreakKind::Hyphen || (at.keepWidth > 0 && m_wordBreaks == WordBreaks::Never))
            return std::nullopt;
        if (isSpaceBefore(item))
            return -besideSpace;
        Demerits cost = 0;
        if (!isWordStart(item)) {
            if (m_wordBreaks == WordBreaks::Never)
                return std::nullopt;
            cost += splitWord;
        }
        cost += neverFirst.find(characterOf(item)) != std::u16string_view::npos ? badBegin : 0;
        cost += neverLast.find(characterOf(item - 1)) != std::u16string_view::npos ? danglingEnd : 0;
        return cost;
    }

    /// A line that begins earlier would be too wide as well: marks at the edges of lines are narrower, but by no more.
    bool isFarTooWide(std::uint32_t begin, std::uint32_t end) const { return widthOf(begin, end) > m_measure + 2 * m_prepared.em; }

    bool holdsForcedBreak(std::uint32_t begin, std::uint32_t end) const
    {
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            if (m_prepared.breaks[i].kind == BreakKind::Mandatory)
                return true;
        }
        return false;
    }

    /// How far the line is from the mean, squared, and what its beginning costs; nothing where it is too wide.
    std::optional<Demerits> costOfLine(std::uint32_t begin, std::uint32_t end) const
    {
        const Fine width = widthOf(begin, end);
        if (width > m_measure || holdsForcedBreak(begin, end))
            return std::nullopt;
        const std::int64_t off = (width - m_target) / 16 * 1024 / (m_prepared.em / 16 + 1);
        const std::optional<Demerits> start = begin == 0 ? 0 : costOf(begin);
        return *start + off * off / 1024;
    }

    const Prepared& m_prepared;
    const std::vector<std::uint32_t>& m_words;
    std::u16string_view m_text;
    Fine m_measure;
    WordBreaks m_wordBreaks;
    std::vector<std::uint32_t> m_points;
    mutable Fine m_target = 0;
};

}

bool fitsOneLine(const Prepared& prepared, Fine measure)
{
    const auto count = static_cast<std::uint32_t>(prepared.items.size());
    for (std::uint32_t i = 1; i < count; ++i) {
        if (prepared.breaks[i].kind == BreakKind::Mandatory)
            return false;
    }
    return measureLine(prepared, rangeBetween(prepared, 0, count)).natural <= measure;
}

HeadlineBreaks breakHeadline(const Prepared& prepared, const std::vector<std::uint32_t>& wordStarts, std::u16string_view text, Fine measure,
    int maxLines, WordBreaks wordBreaks)
{
    const HeadlineBreaker breaker{prepared, wordStarts, text, measure, wordBreaks};
    const int most = maxLines > 0 ? maxLines : static_cast<int>(std::min<std::size_t>(prepared.items.size(), 12));
    for (int lines = std::max(1, breaker.forcedLines()); lines <= most; ++lines) {
        const HeadlineBreaks breaks = breaker.breakInto(lines);
        if (breaks.fits)
            return breaks;
    }
    return {};
}

}
