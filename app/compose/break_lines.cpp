#include "compose/break_lines.h"

#include <algorithm>

namespace banxin::compose {

namespace {

void addHeldLines(const BreakJob& job, Stretch& stretch, std::vector<BrokenLine>& out)
{
    for (const std::uint32_t held : job.heldBreaks) {
        if (held <= stretch.begin || held >= stretch.end)
            continue;
        out.push_back({rangeBetween(job.paragraph, stretch.begin, held), false, false});
        stretch.begin = held;
    }
}

std::uint32_t stretchEnd(const Prepared& paragraph, std::uint32_t begin)
{
    const auto count = static_cast<std::uint32_t>(paragraph.items.size());
    std::uint32_t end = begin + 1;
    while (end < count && paragraph.breaks[end].kind != BreakKind::Mandatory)
        ++end;
    return std::min(end, count);
}

void breakStretch(const BreakJob& job, Stretch stretch, std::vector<BrokenLine>& out)
{
    if (stretch.begin == stretch.end || job.paragraph.trimmedEnd[stretch.end] <= stretch.begin) {
        out.push_back({rangeBetween(job.paragraph, stretch.begin, stretch.end), false, true});
        return;
    }
    if (job.rules.breaker == Breaker::Greedy)
        breakGreedily(job, stretch, out.size(), out);
    else
        breakByTotalFit(job, stretch, out.size(), out);
}

}

std::vector<BrokenLine> breakLines(const BreakJob& job)
{
    std::vector<BrokenLine> lines;
    const auto count = static_cast<std::uint32_t>(job.paragraph.items.size());
    std::uint32_t begin = 0;
    do {
        Stretch stretch{begin, count == 0 ? 0 : stretchEnd(job.paragraph, begin)};
        begin = stretch.end;
        addHeldLines(job, stretch, lines);
        breakStretch(job, stretch, lines);
    } while (begin < count);
    return lines;
}

}
