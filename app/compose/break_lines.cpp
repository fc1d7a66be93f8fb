#include "compose/break_lines.h"

#include "compose/shape_items.h"

#include <algorithm>
#include <optional>

namespace banxin::compose {

namespace {

/// Whether a line may stand as it was decreed: in the room that it had, and not against what is now in it.
std::optional<BrokenLine> heldLine(const BreakJob& job, std::uint32_t begin, const HeldItem& held, std::size_t line)
{
    const LineRange range = rangeBetween(job.paragraph, begin, held.next);
    if (held.measure == 0)
        return BrokenLine{range, false, false};
    const Fine measure = measureOf(job, line, begin);
    if (measureInEms(rounded(measure), job.paragraph.em) != held.measure)
        return std::nullopt;
    const LineVerdict verdict = judgeLine(job, range, line, false, {1'000'000, true, false});
    return verdict.possible ? std::optional{BrokenLine{range, verdict.hung, false}} : std::nullopt;
}

/// The held lines of a stretch, down to the first that cannot stand. Answers whether all of them do.
bool addHeldLines(const BreakJob& job, Stretch& stretch, std::vector<BrokenLine>& out)
{
    for (const HeldItem& held : job.held) {
        if (held.next <= stretch.begin)
            continue;
        if (held.next >= stretch.end)
            return true;
        const std::optional<BrokenLine> line = heldLine(job, stretch.begin, held, out.size());
        if (!line)
            return false;
        out.push_back(*line);
        stretch.begin = held.next;
    }
    return true;
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

int measureInEms(Length measure, Fine em) { return em <= 0 ? 0 : static_cast<int>((fine(measure) / 16 * 1000 + em / 32) / (em / 16)); }

int measureInEms(Length measure, const TextStyle& style) { return measureInEms(measure, emOf(style, Orientation::Upright)); }

std::vector<BrokenLine> breakLines(const BreakJob& job)
{
    std::vector<BrokenLine> lines;
    const auto count = static_cast<std::uint32_t>(job.paragraph.items.size());
    std::uint32_t begin = job.begin;
    bool holds = true;
    do {
        Stretch stretch{begin, begin >= count ? begin : stretchEnd(job.paragraph, begin)};
        begin = stretch.end;
        if (holds)
            holds = addHeldLines(job, stretch, lines);
        breakStretch(job, stretch, lines);
    } while (begin < count);
    return lines;
}

}
