#include "compose/demerits.h"

namespace banxin::compose {

namespace {

/// `part / whole` in 1024ths, without overflow for any length on paper.
std::int64_t ratio(Fine part, Fine whole) { return whole <= 0 ? 0 : (part / 16) * 1024 / (whole / 16 + 1); }

/// Compression is cheap: half a demerit for all that a line can give.
Demerits compressed(Fine used, Fine available, const LineRules& rules)
{
    const std::int64_t r = ratio(used, available);
    const Demerits cost = r * r / 1024 / 2;
    return rules.adjustment == Adjustment::CompressFirst ? cost : cost + 200 * oneDemerit;
}

/// Ten demerits at a gap of a tenth of an em, rising with its square; what is beyond with the cube as well.
Demerits opened(Fine gap, Fine em, const LineRules& rules)
{
    const std::int64_t tenths = ratio(gap, em / 10);
    Demerits cost = 10 * (tenths * tenths / 1024);
    if (tenths > 1024) {
        const std::int64_t beyond = (tenths > 400'000 ? 400'000 : tenths) - 1024;
        cost += 30 * (beyond * beyond / 1024 * beyond / 1024);
    }
    return rules.adjustment == Adjustment::CompressFirst ? cost : cost / 4;
}

}

std::optional<Demerits> demeritsOfJustified(const LineMeasure& line, Fine measure, Fine em, const LineRules& rules, const Tolerance& tolerance)
{
    const Fine excess = line.natural - measure;
    if (excess > 0) {
        if (excess > line.shrink)
            return std::nullopt;
        return compressed(excess, line.shrink, rules);
    }
    const Fine missing = -excess;
    if (missing == 0)
        return 0;
    if (missing <= line.open) {
        const std::int64_t r = ratio(missing, line.open);
        return r * r / 1024;
    }
    const Fine rest = missing - line.open;
    if (line.gaps == 0)
        return tolerance.mostGap >= 1'000'000 ? std::optional<Demerits>{opened(rest, em, rules)} : std::nullopt;
    if (rest > perMille(em, tolerance.mostGap) * line.gaps)
        return std::nullopt;
    return (line.open > 0 ? oneDemerit : 0) + opened(rest / line.gaps, em, rules);
}

std::optional<Demerits> demeritsOfRagged(const LineMeasure& line, Fine measure, Fine em)
{
    if (line.natural > measure)
        return std::nullopt;
    const std::int64_t ems = ratio(measure - line.natural, em);
    return 2 * (ems * ems / 1024);
}

std::optional<Demerits> demeritsOfLast(const LineMeasure& line, Fine measure, bool mayCompress)
{
    const Fine excess = line.natural - measure;
    if (excess <= 0)
        return 0;
    if (!mayCompress || excess > line.shrink)
        return std::nullopt;
    return demerits::compressedLastLine;
}

}
