#include "compose/justify.h"

#include "compose/glue.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// A blank that may change, and by how much at most.
struct Spot {
    Fine* blank = nullptr;
    Fine most = 0;
};

/// Part `i` of `n` equal parts of `amount`, the remainder dealt out evenly (Bresenham).
Fine share(Fine amount, std::size_t i, std::size_t n)
{
    const auto count = static_cast<Fine>(n);
    const auto index = static_cast<Fine>(i);
    const Fine rest = amount % count;
    return amount / count + rest * (index + 1) / count - rest * index / count;
}

/// Changes all spots alike until `amount` is used or a spot has no more to give. Returns what is left.
Fine changeAlike(std::vector<Spot>& spots, Fine amount, int sign)
{
    while (!spots.empty() && amount > 0) {
        const auto tight = std::min_element(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.most < b.most; });
        const Fine step = std::min(tight->most, amount / static_cast<Fine>(spots.size()));
        if (step < tight->most) {
            for (std::size_t i = 0; i < spots.size(); ++i)
                *spots[i].blank += sign * share(amount, i, spots.size());
            return 0;
        }
        for (Spot& spot : spots) {
            *spot.blank += sign * step;
            spot.most -= step;
        }
        amount -= step * static_cast<Fine>(spots.size());
        std::erase_if(spots, [](const Spot& spot) { return spot.most <= 0; });
    }
    return amount;
}

void findSpotsOfLevel(std::vector<LineCell>& cells, std::uint8_t level, std::vector<Spot>& spots)
{
    spots.clear();
    for (LineCell& cell : cells) {
        if (level == shrink_level::bracket && cell.item.beforeShrink > 0)
            spots.push_back({&cell.item.before, cell.item.beforeShrink});
        if (cell.item.shrinkLevel == level && cell.item.afterShrink > 0)
            spots.push_back({&cell.item.after, cell.item.afterShrink});
    }
}

void findSpotsThatOpen(std::vector<LineCell>& cells, Opening opening, std::vector<Spot>& spots)
{
    spots.clear();
    for (LineCell& cell : cells) {
        if (cell.item.opening == opening && cell.item.afterOpen > 0)
            spots.push_back({&cell.item.after, cell.item.afterOpen});
    }
}

Fine openAllGaps(std::vector<LineCell>& cells, Fine missing)
{
    std::vector<Fine*> gaps;
    for (LineCell& cell : cells) {
        if (cell.item.gapAfter)
            gaps.push_back(&cell.item.after);
    }
    for (std::size_t i = 0; i < gaps.size(); ++i)
        *gaps[i] += share(missing, i, gaps.size());
    return gaps.empty() ? missing : 0;
}

}

Fine compressCells(std::vector<LineCell>& cells, Fine excess)
{
    std::vector<Spot> spots;
    for (std::uint8_t level = shrink_level::wordSpace; level <= shrink_level::last && excess > 0; ++level) {
        findSpotsOfLevel(cells, level, spots);
        excess = changeAlike(spots, excess, -1);
    }
    return excess;
}

Fine openCells(std::vector<LineCell>& cells, Fine missing)
{
    std::vector<Spot> spots;
    for (const Opening opening : {Opening::WordSpace, Opening::HanLatin}) {
        if (missing <= 0)
            return 0;
        findSpotsThatOpen(cells, opening, spots);
        missing = changeAlike(spots, missing, 1);
    }
    return missing > 0 ? openAllGaps(cells, missing) : 0;
}

}
