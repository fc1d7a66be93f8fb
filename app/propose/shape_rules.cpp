#include "propose/shape_rules.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

constexpr double inch = 72;

}

double legBadness(const LegLook& look)
{
    const double least = (look.priority <= 3 ? 2.0 : 1.5) * inch;
    const double most = 10 * inch;
    double badness = std::max(0.0, (least - look.depth) / least) + std::max(0.0, (look.depth - most) / (0.5 * most));
    badness += std::max(0.0, (look.niceFrom - look.characters) / 3.0) + std::max(0.0, (look.characters - look.niceTo) / 8.0);
    if (look.rowsUnderPhoto > 0 && look.rowsUnderPhoto < 6)
        badness += 0.3;
    return std::min(1.0, badness);
}

double shapeBadness(double proportion)
{
    if (proportion < 0.35)
        return std::min(1.0, std::log2(0.35 / proportion));
    return proportion > 3.2 ? std::min(1.0, std::log2(proportion / 3.2)) : 0.0;
}

double sizeBadness(double size, double target)
{
    const double away = std::min(1.0, std::abs(std::log(size / target)) / std::log(1.45));
    return away * away;
}

double headFillBadness(double filled)
{
    return std::max(0.0, (0.55 - filled) / 0.55);
}

double airBadness(int air, int most)
{
    const double share = static_cast<double>(air) / most;
    return share * share;
}

}
