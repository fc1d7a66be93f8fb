#include "propose/page_rules.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::propose {

namespace wish {

double ofPlace(const Wish& wish, const Room& room)
{
    const Costs& costs = wish.isStrong ? strong : weak;
    return costs.column * std::abs(room.x - wish.room.x) + std::min(costs.mostRows, costs.row * std::abs(room.y - wish.room.y));
}

double ofSize(const Wish& wish, int columns, int rows)
{
    const Costs& costs = wish.isStrong ? strong : weak;
    return (columns != wish.room.columns ? costs.width : 0) + std::min(costs.mostDepth, costs.depth * std::abs(rows - wish.room.rows));
}

}

}
