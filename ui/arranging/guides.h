#pragma once

#include "base/rect.h"
#include "model/grid.h"

#include <vector>

namespace banxin::ui {

/// A line along which edges of what is moved and of others lie.
struct GuideLine {
    Point from;
    Point to;
    friend bool operator==(const GuideLine&, const GuideLine&) = default;
};

/// How far it is to the next thing on one side.
struct GuideDistance {
    Point from;
    Point to;
    Length distance;
    bool isDown = false;     ///< up or down, else to the left or right
    friend bool operator==(const GuideDistance&, const GuideDistance&) = default;
};

/// Smart guides: what stands in line with what is moved, and how near its neighbours are.
struct Guides {
    std::vector<GuideLine> lines;
    std::vector<GuideDistance> distances;
};

/// `area` is moved, `others` stay. Distances are to the nearest neighbour on each side, and only where there is a gap.
Guides guidesFor(const Rect& area, const std::vector<Rect>& others);

}
