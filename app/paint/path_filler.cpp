#include "paint/path_filler.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

constexpr int cellSide = 128;

int cellOf(int pixel)
{
    return pixel >= 0 ? pixel / cellSide : -((-pixel + cellSide - 1) / cellSide);
}

/// What of the closed contour lies on the side of a line where `depth` is not negative.
template <class Depth>
void cut(const std::vector<FlatPoint>& contour, std::vector<FlatPoint>& kept, const Depth& depth)
{
    kept.clear();
    FlatPoint from = contour.empty() ? FlatPoint{} : contour.back();
    double fromDepth = depth(from);
    for (const FlatPoint to : contour) {
        const double toDepth = depth(to);
        if ((fromDepth < 0) != (toDepth < 0)) {
            const double part = fromDepth / (fromDepth - toDepth);
            kept.push_back({static_cast<float>(from.x + (static_cast<double>(to.x) - from.x) * part),
                static_cast<float>(from.y + (static_cast<double>(to.y) - from.y) * part)});
        }
        if (toDepth >= 0)
            kept.push_back(to);
        from = to;
        fromDepth = toDepth;
    }
}

bool isInside(const FlatOutline& outline, const QRect& area)
{
    return outline.least.x >= static_cast<float>(area.x()) && outline.least.y >= static_cast<float>(area.y())
        && outline.most.x <= static_cast<float>(area.x() + area.width())
        && outline.most.y <= static_cast<float>(area.y() + area.height());
}

}

void PathFiller::fill(const Surface& surface, const FlatOutline& outline, QRgb colour)
{
    cover(surface.clip(), outline, [&](const CoverageMask& mask) { blend(surface, mask, colour); });
}

void PathFiller::cover(
    const QRect& clip, const FlatOutline& outline, const std::function<void(const CoverageMask&)>& take)
{
    if (outline.isEmpty())
        return;
    const QRect ink = touched(outline, {});
    const QRect wanted = ink & clip;
    if (wanted.isEmpty())
        return;
    for (int row = cellOf(wanted.top()); row <= cellOf(wanted.bottom()); ++row) {
        for (int column = cellOf(wanted.left()); column <= cellOf(wanted.right()); ++column) {
            const QRect area = QRect{column * cellSide, row * cellSide, cellSide, cellSide} & ink;
            m_coverage.begin(area);
            m_coverage.add(isInside(outline, area) ? outline : clipped(outline, area), {});
            m_values.clear();
            m_coverage.appendTo(m_values);
            take({area, m_values.data()});
        }
    }
}

const FlatOutline& PathFiller::clipped(const FlatOutline& outline, const QRect& area)
{
    m_clipped.points.clear();
    m_clipped.ends.clear();
    std::size_t begin = 0;
    for (const std::size_t end : outline.ends) {
        m_contour.assign(outline.points.begin() + static_cast<std::ptrdiff_t>(begin),
            outline.points.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
        clipContour(area);
        if (m_contour.empty())
            continue;
        m_clipped.points.insert(m_clipped.points.end(), m_contour.begin(), m_contour.end());
        m_clipped.ends.push_back(m_clipped.points.size());
    }
    return m_clipped;
}

void PathFiller::clipContour(const QRect& area)
{
    const double left = area.x();
    const double top = area.y();
    const double right = left + area.width();
    const double bottom = top + area.height();
    cut(m_contour, m_before, [&](FlatPoint p) { return p.y - top; });
    cut(m_before, m_contour, [&](FlatPoint p) { return bottom - p.y; });
    cut(m_contour, m_before, [&](FlatPoint p) { return p.x - left; });
    cut(m_before, m_contour, [&](FlatPoint p) { return right - p.x; });
}

}
