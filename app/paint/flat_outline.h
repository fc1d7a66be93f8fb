#pragma once

#include "base/path.h"

#include <cstddef>
#include <vector>

namespace banxin::paint {

struct FlatPoint {
    float x = 0;
    float y = 0;
};

/// An outline of straight lines only, y down. Every contour is closed.
struct FlatOutline {
    std::vector<FlatPoint> points;
    std::vector<std::size_t> ends;   ///< of each contour, in `points`
    FlatPoint least;                 ///< corners of the ink
    FlatPoint most;
    bool isEmpty() const { return points.empty(); }
    /// Adds a point and keeps the corners; the contour's end is the caller's to tell.
    void add(FlatPoint point);
};

/// `path` with every coordinate multiplied by the scale of its axis. No line strays from its curve by more than
/// `tolerance`.
FlatOutline flatten(const Path& path, double scaleX, double scaleY, float tolerance);

}
