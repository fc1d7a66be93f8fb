#pragma once

#include "base/rect.h"

#include <optional>
#include <vector>

namespace banxin::ui {

enum class CutShape { Polygon, Rectangle, Ellipse };

/// 抠图: an outline while it is drawn over a picture. Everything is in per mille of the picture, and stays inside it.
class CutDraft {
public:
    /// A polygon may go on from an outline that is there.
    explicit CutDraft(CutShape shape, std::vector<Point> outline = {});

    CutShape shape() const { return m_shape; }
    /// Takes hold of a corner within `tolerance`, begins a corner on a side, or sets the next one; a rectangle and an ellipse
    /// begin anew.
    void press(Point point, Length tolerance);
    void drag(Point point);
    void release() { m_held.reset(); }
    bool isHeld() const { return m_held.has_value(); }
    /// Takes back the corner that was set last. False where there is none.
    bool takeBack();

    /// What has been set: the corners of a polygon, or two opposite ones of the frame of the other shapes.
    const std::vector<Point>& corners() const { return m_corners; }
    /// The closed outline, as far as it has come; what has no area gives none.
    std::vector<Point> outline() const;

private:
    std::optional<std::size_t> cornerAt(Point point, Length tolerance) const;
    std::optional<std::size_t> sideAt(Point point, Length tolerance) const;

    CutShape m_shape;
    std::vector<Point> m_corners;
    std::optional<std::size_t> m_held;
};

}
