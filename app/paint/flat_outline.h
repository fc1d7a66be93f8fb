#pragma once

#include "base/path.h"

#include <cstddef>
#include <vector>

namespace banxin::paint {

struct FlatPoint {
    float x = 0;
    float y = 0;
};

/// An outline of straight lines only, one em high, y down. Every contour is closed.
struct FlatOutline {
    std::vector<FlatPoint> points;
    std::vector<std::size_t> ends;   ///< of each contour, in `points`
    FlatPoint least;                 ///< corners of the ink
    FlatPoint most;
    bool isEmpty() const { return points.empty(); }
};

/// `outline` is in font units, y up. No line strays from its curve by more than `tolerance` ems.
FlatOutline flatten(const Path& outline, int unitsPerEm, float tolerance);

}
