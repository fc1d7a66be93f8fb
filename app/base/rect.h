#pragma once

#include "base/length.h"

#include <algorithm>

namespace banxin {

/// A place on a page: x to the right, y down, from the top left corner of the trim box.
struct Point {
    Length x;
    Length y;
    friend constexpr bool operator==(const Point&, const Point&) = default;
};

struct Size {
    Length width;
    Length height;
    friend constexpr bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    Length x;
    Length y;
    Length width;
    Length height;

    constexpr Length right() const { return x + width; }
    constexpr Length bottom() const { return y + height; }
    constexpr bool isEmpty() const { return width <= Length{} || height <= Length{}; }
    constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    constexpr bool contains(const Rect& r) const
    {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    constexpr bool overlaps(const Rect& r) const
    {
        return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
    }
    /// This rectangle made smaller by `by` on all four sides (larger where `by` is negative).
    constexpr Rect inset(Length by) const { return {x + by, y + by, width - by * 2, height - by * 2}; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// The part that both have; empty where they have none.
constexpr Rect intersection(const Rect& a, const Rect& b)
{
    const Length x = std::max(a.x, b.x);
    const Length y = std::max(a.y, b.y);
    return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

}
