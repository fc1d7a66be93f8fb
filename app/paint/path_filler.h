#pragma once

#include "paint/coverage.h"
#include "paint/flat_outline.h"
#include "paint/surface.h"

#include <functional>

namespace banxin::paint {

/// Fills outlines of any size, by the non-zero winding rule. The page is divided into fixed cells and an outline's
/// coverage told cell by cell, so that no pixel depends on the part of the page that is painted.
class PathFiller {
public:
    /// `outline` is in pixels of the page.
    void fill(const Surface& surface, const FlatOutline& outline, QRgb colour);
    /// Hands over the outline's coverage, in pieces that do not overlap, wherever it meets `clip`.
    void cover(const QRect& clip, const FlatOutline& outline, const std::function<void(const CoverageMask&)>& take);

private:
    Coverage m_coverage;
    FlatOutline m_clipped;
    std::vector<FlatPoint> m_contour;
    std::vector<FlatPoint> m_before;
    std::vector<std::uint8_t> m_values;

    const FlatOutline& clipped(const FlatOutline& outline, const QRect& area);
    void clipContour(const QRect& area);
};

}
