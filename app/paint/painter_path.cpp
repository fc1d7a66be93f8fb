#include "paint/painter_path.h"

namespace banxin::paint {

QPainterPath painterPath(const Path& path, double scaleX, double scaleY)
{
    QPainterPath result;
    result.setFillRule(Qt::WindingFill);
    std::size_t next = 0;
    const auto takePoint = [&] {
        const Point point = next < path.points.size() ? path.points[next] : Point{};
        ++next;
        return QPointF{static_cast<double>(point.x.emu()) * scaleX, static_cast<double>(point.y.emu()) * scaleY};
    };
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
        case Path::Verb::MoveTo: result.moveTo(takePoint()); break;
        case Path::Verb::LineTo: result.lineTo(takePoint()); break;
        case Path::Verb::CurveTo: {
            const QPointF first = takePoint();
            const QPointF second = takePoint();
            result.cubicTo(first, second, takePoint());
            break;
        }
        case Path::Verb::Close: result.closeSubpath(); break;
        }
    }
    return result;
}

}
