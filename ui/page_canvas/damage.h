#pragma once

#include "display/display_list.h"

#include <vector>

namespace banxin::ui {

/// Where two pages look different: the reach of every mark that only one of them has, or that moved in the order.
std::vector<Rect> damageBetween(const display::DisplayList& before, const display::DisplayList& after);

}
