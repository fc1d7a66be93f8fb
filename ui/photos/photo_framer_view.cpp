// How framing a photo looks.
#include "ui/photos/photo_framer.h"

#include "makeup/photo_frame.h"
#include "ui/page_canvas/canvas_overlay.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace banxin::ui {
namespace {

constexpr double hiddenOpacity = 0.45;

QPointF pixelOf(const ViewGeometry& geometry, Point point)
{
    return geometry.fromPage({point.x.points(), point.y.points()});
}

QPolygonF polygonOf(const ViewGeometry& geometry, const display::PlacedPhoto& placed)
{
    QPolygonF polygon;
    for (const Point corner : display::cornersOf(placed))
        polygon << pixelOf(geometry, corner);
    return polygon;
}

}

Qt::CursorShape PhotoFramer::cursorAt(const CanvasPointer& pointer) const
{
    if (!m_framed)
        return m_otherwise.cursorAt(pointer);
    if (m_isKeeping || pointer.modifiers.testFlag(Qt::ShiftModifier))
        return Qt::CrossCursor;
    if (isAtHandle(pointer.page, pointer.tolerance))
        return Qt::SizeFDiagCursor;
    if (!display::bounds(m_framed->placed).contains(pointer.page))
        return Qt::ArrowCursor;
    return m_drag ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

/// What the frame cuts off, dimmed.
void PhotoFramer::paintHidden(QPainter& painter, const ViewGeometry& geometry) const
{
    const display::PlacedPhoto& placed = m_framed->placed;
    QPainterPath hidden;
    hidden.addPolygon(polygonOf(geometry, placed));
    hidden.closeSubpath();
    QPainterPath seen;
    seen.addRect(pixelsOf(geometry, placed.clip));
    painter.save();
    painter.setClipPath(hidden.subtracted(seen));
    painter.setOpacity(hiddenOpacity);
    const QRectF frame = pixelsOf(geometry, placed.frame);
    painter.translate(frame.center());
    painter.rotate(placed.turn / 100.0);
    painter.scale(placed.mirrored ? -1 : 1, 1);
    const QRectF at{-frame.width() / 2, -frame.height() / 2, frame.width(), frame.height()};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_image.isNull())
        painter.fillRect(at, Qt::gray);
    else
        painter.drawImage(at, m_image);
    painter.restore();
}

void PhotoFramer::paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (!m_framed)
        return m_otherwise.paint(painter, geometry, palette, dpr);
    const display::PlacedPhoto& placed = m_framed->placed;
    const QColor colour = palette.color(QPalette::Highlight);
    paintHidden(painter, geometry);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour, dpr, Qt::DashLine});
    const QPolygonF whole = polygonOf(geometry, placed);
    painter.drawPolygon(whole);
    painter.setPen(QPen{colour, 2 * dpr});
    const QRectF seen = pixelsOf(geometry, placed.clip);
    painter.drawRect(seen);
    painter.setPen(QPen{QColor{255, 255, 255, 130}, dpr});
    for (const int third : {1, 2}) {
        painter.drawLine(QPointF{seen.left() + seen.width() * third / 3, seen.top()}, QPointF{seen.left() + seen.width() * third / 3, seen.bottom()});
        painter.drawLine(QPointF{seen.left(), seen.top() + seen.height() * third / 3}, QPointF{seen.right(), seen.top() + seen.height() * third / 3});
    }
    if (m_now.kept) {
        const Rect& kept = *m_now.kept;
        QPolygonF area;
        for (const Point corner : {Point{kept.x, kept.y}, Point{kept.right(), kept.y}, Point{kept.right(), kept.bottom()}, Point{kept.x, kept.bottom()}})
            area << pixelOf(geometry, makeup::onPage(placed, corner));
        painter.setPen(QPen{makeup::cutsKept(m_now, placed) ? QColor{0xd0, 0x20, 0x20} : QColor{0x20, 0xa0, 0x50}, 2 * dpr, Qt::DotLine});
        painter.drawPolygon(area);
    }
    painter.setPen(QPen{colour, dpr});
    painter.setBrush(Qt::white);
    const double side = 8 * dpr;
    for (const QPointF& corner : whole)
        painter.drawRect(QRectF{corner.x() - side / 2, corner.y() - side / 2, side, side});
    if (m_drag && m_drag->action == Action::Swap) {
        painter.setPen(QPen{colour, 3 * dpr});
        painter.drawLine(pixelOf(geometry, m_drag->start), pixelOf(geometry, m_drag->now));
    }
    painter.restore();
    drawPhotoBadges(painter, geometry, *m_canvas.shown().page, m_session->edition(), {m_framed->block}, m_canvas.font(), dpr);
}

}
