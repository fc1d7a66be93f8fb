#pragma once

#include "display/display_list.h"

#include <vector>

namespace banxin::paint {

/// Where a mark may leave ink. Glyphs reach out of the em boxes that can be told without a font, mitred corners out of
/// their line.
Rect reachOf(const display::Mark& mark);

/// The reach of each item of `list`, in its order: told once a page, so that a part of it finds its marks at once.
std::vector<Rect> reachesOf(const display::DisplayList& list);

}
