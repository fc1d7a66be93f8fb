#include "compose/break_lines.h"
#include "compose/classes.h"

#include <algorithm>

namespace banxin::compose {

namespace {

const HyphenBreak* hyphenAt(const Prepared& paragraph, std::uint32_t item)
{
    if (paragraph.breaks[item].kind != BreakKind::Hyphen)
        return nullptr;
    const auto found = std::lower_bound(paragraph.hyphens.begin(), paragraph.hyphens.end(), item,
        [](const HyphenBreak& hyphen, std::uint32_t i) { return hyphen.item < i; });
    return found != paragraph.hyphens.end() && found->item == item ? &*found : nullptr;
}

/// A figure with its unit that is wider than five ems, or takes more than most of a narrow line, may be parted.
bool isWideGroup(const Opportunity& at, Fine slot, Fine em) { return at.keepWidth > std::min(em * 5, slot / 10 * 6); }

Demerits costOfBreak(const Opportunity& at, Fine slot, Fine em, const Tolerance& tolerance)
{
    Demerits cost = at.penalty * oneDemerit;
    if (isWideGroup(at, slot, em))
        cost += demerits::splitGroup;
    if (at.kind == BreakKind::Hyphen)
        cost += demerits::hyphen;
    if (at.kind == BreakKind::Never && tolerance.breaksAnywhere)
        cost += demerits::emergency;
    return cost;
}

bool mayBreak(const Opportunity& at, Fine slot, Fine em, const Tolerance& tolerance)
{
    if (at.kind == BreakKind::Never)
        return tolerance.breaksAnywhere;
    if (at.isRemedy && !tolerance.splitsGroups)
        return false;
    return at.keepWidth == 0 || tolerance.splitsGroups || isWideGroup(at, slot, em);
}

/// Only one comma or stop hangs, never one of several marks.
bool mayHang(const BreakJob& job, const LineRange& range)
{
    if (!job.rules.hanging || range.end < range.begin + 2 || range.hyphenAfter)
        return false;
    const CharacterClass last = job.paragraph.items[range.end - 1].kind;
    const CharacterClass before = job.paragraph.items[range.end - 2].kind;
    return (last == CharacterClass::Comma || last == CharacterClass::Stop) && !isFullWidthMark(before);
}

Demerits orphanCost(const BreakJob& job, const LineRange& range, const LineMeasure& line, bool endsText)
{
    const bool first = range.begin == job.begin;
    const bool few = line.ideographs < job.rules.leastLastLine;
    return endsText && !first && few && job.paragraph.isChinese ? demerits::orphan : 0;
}

std::optional<Demerits> costOfSetting(const BreakJob& job, const LineMeasure& line, Fine measure, bool endsText, const Tolerance& tolerance)
{
    if (isJustified(job.rules, endsText))
        return demeritsOfJustified(line, measure, job.paragraph.em, job.rules, tolerance);
    if (endsText)
        return demeritsOfLast(line, measure, job.rules.alignment == Alignment::Justify);
    return demeritsOfRagged(line, measure, job.paragraph.em);
}

/// Most candidates are far too short: this turns them away with one multiplication.
bool isTooShort(const BreakJob& job, const LineMeasure& line, Fine measure, bool endsText, const Tolerance& tolerance)
{
    return isJustified(job.rules, endsText) && tolerance.mostGap <= 1000
        && measure - line.natural - line.open > perMille(job.paragraph.em, tolerance.mostGap) * std::max(1, line.gaps);
}

/// One cell alone may be wider than its line: there is nothing left to break.
bool isIndivisible(const Prepared& paragraph, const LineRange& range)
{
    std::uint32_t cells = 0;
    for (std::uint32_t i = range.begin; i < range.end && cells < 2; ++i)
        cells += paragraph.items[i].joined || (paragraph.items[i].length > 0 && paragraph.items[i].body == 0) ? 0U : 1U;
    return cells < 2;
}

}

Fine measureOf(const BreakJob& job, std::size_t line, std::uint32_t begin)
{
    return fine(job.widths.at(line) - (begin == job.begin ? job.indent : Length{}));
}

LineRange rangeBetween(const Prepared& paragraph, std::uint32_t begin, std::uint32_t next)
{
    const std::uint32_t end = std::max(begin, paragraph.trimmedEnd[next]);
    return {begin, end, next, hyphenAt(paragraph, begin), hyphenAt(paragraph, next)};
}

LineVerdict judgeLine(const BreakJob& job, const LineRange& range, std::size_t line, bool endsText, const Tolerance& tolerance, Demerits enough)
{
    LineVerdict verdict;
    const Fine measure = measureOf(job, line, range.begin);
    const LineMeasure size = measureLine(job.paragraph, range);
    verdict.least = size.natural - size.shrink;
    verdict.tooWide = verdict.least > measure;
    if (enough <= demerits::line || isTooShort(job, size, measure, endsText, tolerance))
        return verdict;
    const Opportunity& at = job.paragraph.breaks[range.next];
    const Fine slot = fine(job.widths.at(line));
    if (!endsText && !mayBreak(at, slot, job.paragraph.em, tolerance))
        return verdict;

    std::optional<Demerits> cost = costOfSetting(job, size, measure, endsText, tolerance);
    if (size.natural > measure && mayHang(job, range)) {
        const LineMeasure inside = measureLine(job.paragraph, {range.begin, range.end - 1, range.next, range.hyphenBefore, nullptr});
        const auto hanging = costOfSetting(job, inside, measure, endsText, tolerance);
        if (hanging && (!cost || *hanging + demerits::hung < *cost)) {
            cost = *hanging + demerits::hung;
            verdict.hung = true;
        }
        verdict.tooWide = verdict.tooWide && inside.natural - inside.shrink > measure;
    }
    if (!cost && tolerance.breaksAnywhere && isIndivisible(job.paragraph, range))
        cost = demerits::overfull;
    if (!cost)
        return verdict;
    verdict.possible = true;
    verdict.cost = demerits::line + *cost + orphanCost(job, range, size, endsText) + (endsText ? 0 : costOfBreak(at, slot, job.paragraph.em, tolerance));
    return verdict;
}

}
