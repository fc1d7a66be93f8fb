#include "print/rules.h"

namespace banxin::print {

std::optional<Rect> rectangleOf(const Path& path)
{
    using enum Path::Verb;
    static const std::vector<Path::Verb> verbs{MoveTo, LineTo, LineTo, LineTo, Close};
    if (path.verbs != verbs || path.points.size() != 4)
        return std::nullopt;
    const Rect rect{
        path.points[0].x, path.points[0].y, path.points[2].x - path.points[0].x, path.points[2].y - path.points[0].y};
    Path same;
    same.addRect(rect);
    if (rect.width < Length{} || rect.height < Length{} || same != path)
        return std::nullopt;
    return rect;
}

std::array<Length, 6> placement(int orientation, const Rect& frame, const PageGeometry& geometry)
{
    const Length w = frame.width;
    const Length h = frame.height;
    const Length left = geometry.x(frame.x);
    const Length right = left + w;
    const Length bottom = geometry.y(frame.bottom());
    const Length top = bottom + h;
    constexpr Length none;
    // Columns: where the stored picture's x axis and y axis point, and where its lower left corner comes to lie.
    switch (orientation) {
    case 2: return {-w, none, none, h, right, bottom};
    case 3: return {-w, none, none, -h, right, top};
    case 4: return {w, none, none, -h, left, top};
    case 5: return {none, -h, -w, none, right, top};
    case 6: return {none, -h, w, none, left, top};
    case 7: return {none, h, w, none, left, bottom};
    case 8: return {none, h, -w, none, right, bottom};
    default: return {w, none, none, h, left, bottom};
    }
}

}
