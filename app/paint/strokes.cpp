#include "paint/strokes.h"

#include <QPainterPath>
#include <QPainterPathStroker>

#include <cmath>

namespace banxin::paint {
namespace {

QPainterPath painterPath(const Path& path, double scale)
{
    QPainterPath result;
    std::size_t next = 0;
    const auto takePoint = [&] {
        const Point point = next < path.points.size() ? path.points[next] : Point{};
        ++next;
        return QPointF{static_cast<double>(point.x.emu()) * scale, static_cast<double>(point.y.emu()) * scale};
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

FlatPoint flatPoint(QPointF point)
{
    return {static_cast<float>(point.x()), static_cast<float>(point.y())};
}

bool isSingleLine(const Path& path)
{
    return path.verbs.size() == 2 && path.points.size() == 2 && path.verbs[1] == Path::Verb::LineTo;
}

QList<qreal> dashPattern(const std::vector<Length>& dashes, double unitsPerEmu)
{
    QList<qreal> pattern;
    for (const Length dash : dashes)
        pattern.append(static_cast<double>(dash.emu()) * unitsPerEmu);
    if (pattern.size() % 2 != 0)
        pattern += pattern;
    return pattern;
}

}

FlatOutline strokeOutline(const display::StrokePath& stroke, double scale)
{
    const double width = static_cast<double>(stroke.width.emu()) * scale;
    if (width <= 0)
        return {};
    const QPainterPath path = painterPath(stroke.path, scale);
    if (stroke.dashes.empty() && !stroke.isRound && isSingleLine(stroke.path))
        return lineOutline(flatPoint(path.elementAt(0)), flatPoint(path.elementAt(1)), static_cast<float>(width));
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(stroke.isRound ? Qt::RoundCap : Qt::FlatCap);
    stroker.setJoinStyle(stroke.isRound ? Qt::RoundJoin : Qt::MiterJoin);
    if (!stroke.dashes.empty())
        stroker.setDashPattern(dashPattern(stroke.dashes, scale / width));
    FlatOutline outline;
    for (const QPolygonF& polygon : stroker.createStroke(path).toSubpathPolygons()) {
        for (const QPointF& point : polygon)
            outline.add(flatPoint(point));
        outline.ends.push_back(outline.points.size());
    }
    return outline;
}

FlatOutline lineOutline(FlatPoint from, FlatPoint to, float width)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0)
        return {};
    const float acrossX = (to.y - from.y) / length * width / 2;
    const float acrossY = (to.x - from.x) / length * width / 2;
    FlatOutline outline;
    outline.add({from.x + acrossX, from.y - acrossY});
    outline.add({to.x + acrossX, to.y - acrossY});
    outline.add({to.x - acrossX, to.y + acrossY});
    outline.add({from.x - acrossX, from.y + acrossY});
    outline.ends.push_back(4);
    return outline;
}

FlatOutline rectOutline(const QRectF& rect)
{
    FlatOutline outline;
    for (const QPointF& corner : {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()})
        outline.add(flatPoint(corner));
    outline.ends.push_back(4);
    return outline;
}

}
