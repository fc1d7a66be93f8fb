#pragma once

#include "base/rect.h"

#include <cstdint>
#include <vector>

namespace banxin {

/// An outline of lines and cubic curves, filled by the non-zero winding rule.
struct Path {
    enum class Verb : std::uint8_t { MoveTo, LineTo, CurveTo, Close };  ///< takes 1, 1, 3, 0 points
    std::vector<Verb> verbs;
    std::vector<Point> points;

    void moveTo(Point p) { verbs.push_back(Verb::MoveTo); points.push_back(p); }
    void lineTo(Point p) { verbs.push_back(Verb::LineTo); points.push_back(p); }
    void curveTo(Point a, Point b, Point p) { verbs.push_back(Verb::CurveTo); points.insert(points.end(), {a, b, p}); }
    void close() { verbs.push_back(Verb::Close); }
    void addRect(const Rect& r)
    {
        moveTo({r.x, r.y});
        lineTo({r.right(), r.y});
        lineTo({r.right(), r.bottom()});
        lineTo({r.x, r.bottom()});
        close();
    }
    friend bool operator==(const Path&, const Path&) = default;
};

}
