#include "compose/break_lines.h"

namespace banxin::compose {

namespace {

constexpr Tolerance wide{1'000'000, false, false};
constexpr Tolerance desperate{1'000'000, true, true};

/// The line that a greedy breaker ends, and what it looked like.
struct Choice {
    LineRange range;
    LineVerdict verdict;
    bool endsText = false;
};

class Greedy {
public:
    Greedy(const BreakJob& job, Stretch stretch) : m_job{job}, m_stretch{stretch} {}

    Choice lineFrom(std::uint32_t begin, std::size_t line) const
    {
        Choice chosen;
        if (!furthest(begin, line, wide, chosen))
            furthest(begin, line, desperate, chosen);
        return chosen;
    }

private:
    bool canEnd(std::uint32_t next, const Tolerance& tolerance) const
    {
        const Item* item = next < m_stretch.end ? &m_job.paragraph.items[next] : nullptr;
        return !item || m_job.paragraph.breaks[next].kind != BreakKind::Never
            || (tolerance.breaksAnywhere && !item->joined && !item->breakingSpace);
    }

    /// The last break whose line can be set. A line that is full as it stands is not squeezed for more, and where
    /// the rules would rather open than compress, only what fits naturally is taken.
    bool furthest(std::uint32_t begin, std::size_t line, const Tolerance& tolerance, Choice& chosen) const
    {
        bool found = false;
        for (std::uint32_t next = begin + 1; next <= m_stretch.end; ++next) {
            if (!canEnd(next, tolerance))
                continue;
            const bool endsText = next == m_stretch.end;
            const LineRange range = rangeBetween(m_job.paragraph, begin, next);
            const LineVerdict verdict = judgeLine(m_job, range, line, endsText, tolerance);
            if (verdict.possible && (!found || takesMore(chosen, range, line))) {
                chosen = {range, verdict, endsText};
                found = true;
            }
            if (verdict.tooWide && found)
                break;
            if (verdict.tooWide && !tolerance.breaksAnywhere && measuresTwice(range, line))
                break;
        }
        return found;
    }

    bool takesMore(const Choice& chosen, const LineRange& longer, std::size_t line) const
    {
        const Fine measure = measureOf(m_job, line, longer.begin);
        const Fine natural = measureLine(m_job.paragraph, longer).natural;
        if (natural <= measure)
            return true;
        const LineMeasure before = measureLine(m_job.paragraph, chosen.range);
        if (before.natural == measure)
            return false;
        if (m_job.rules.adjustment == Adjustment::CompressFirst || chosen.verdict.hung)
            return before.natural < measure;
        const Fine gap = before.gaps > 0 ? (measure - before.natural - before.open) / before.gaps : measure;
        return gap > perMille(m_job.paragraph.em, 250);
    }

    bool measuresTwice(const LineRange& range, std::size_t line) const
    {
        return measureLine(m_job.paragraph, range).natural > 2 * measureOf(m_job, line, range.begin);
    }

    const BreakJob& m_job;
    Stretch m_stretch;
};

bool isOrphan(const Choice& choice)
{
    return choice.endsText && choice.verdict.cost >= demerits::orphan && choice.verdict.cost < demerits::emergency;
}

}

void breakGreedily(const BreakJob& job, Stretch stretch, std::size_t line, std::vector<BrokenLine>& out)
{
    const Greedy greedy{job, stretch};
    std::uint32_t begin = stretch.begin;
    std::uint32_t before = begin;
    while (begin < stretch.end) {
        const Choice choice = greedy.lineFrom(begin, line);
        // Only the line before a lone character gives way to it; nothing above it moves.
        if (isOrphan(choice) && begin > stretch.begin) {
            out.pop_back();
            breakByTotalFit(job, {before, stretch.end}, line - 1, out);
            return;
        }
        out.push_back({choice.range, choice.verdict.hung, choice.endsText});
        before = begin;
        begin = choice.range.next;
        ++line;
    }
}

}
