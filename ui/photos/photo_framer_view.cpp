// How framing a photo looks.
#include "ui/photos/photo_framer.h"

#include "makeup/photo_frame.h"
#include "ui/page_canvas/canvas_overlay.h"
#include "ui/photos/photo_measures.h"

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
    if (!m_framed) {
        m_otherwise.paint(painter, geometry, palette, dpr);
        return paintPlacing(painter, geometry, palette, dpr);
    }
    const QColor colour = palette.color(QPalette::Highlight);
    paintHidden(painter, geometry);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    paintFrame(painter, geometry, colour, dpr);
    paintKept(painter, geometry, dpr);
    if (m_cut)
        paintCut(painter, geometry, colour, dpr);
    else
        paintGrips(painter, geometry, colour, dpr);
    painter.restore();
    drawPhotoBadges(painter, geometry, *m_canvas.shown().page, m_session->edition(), {m_framed->block}, m_canvas.font(), dpr);
}

/// The whole picture, what is seen of it, and its thirds.
void PhotoFramer::paintFrame(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const
{
    painter.setPen(QPen{colour, dpr, Qt::DashLine});
    painter.drawPolygon(polygonOf(geometry, m_framed->placed));
    painter.setPen(QPen{colour, 2 * dpr});
    const QRectF seen = pixelsOf(geometry, m_framed->placed.clip);
    painter.drawRect(seen);
    painter.setPen(QPen{QColor{255, 255, 255, 130}, dpr});
    for (const int third : {1, 2}) {
        painter.drawLine(QPointF{seen.left() + seen.width() * third / 3, seen.top()}, QPointF{seen.left() + seen.width() * third / 3, seen.bottom()});
        painter.drawLine(QPointF{seen.left(), seen.top() + seen.height() * third / 3}, QPointF{seen.right(), seen.top() + seen.height() * third / 3});
    }
}

void PhotoFramer::paintKept(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    if (!m_now.kept)
        return;
    const Rect& kept = *m_now.kept;
    QPolygonF area;
    for (const Point corner : {Point{kept.x, kept.y}, Point{kept.right(), kept.y}, Point{kept.right(), kept.bottom()}, Point{kept.x, kept.bottom()}})
        area << pixelOf(geometry, makeup::onPage(m_framed->placed, corner));
    painter.setPen(QPen{makeup::cutsKept(m_now, m_framed->placed) ? QColor{0xd0, 0x20, 0x20} : QColor{0x20, 0xa0, 0x50}, 2 * dpr, Qt::DotLine});
    painter.drawPolygon(area);
}

/// Dark under light, so that the line is seen on any picture.
void PhotoFramer::paintCut(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const
{
    QPolygonF outline;
    for (const Point point : m_cut->outline())
        outline << pixelOf(geometry, makeup::onPage(m_framed->placed, point));
    QPolygonF corners;
    for (const Point point : m_cut->corners())
        corners << pixelOf(geometry, makeup::onPage(m_framed->placed, point));
    for (const QPen& pen : {QPen{Qt::white, 3.5 * dpr}, QPen{colour, 1.5 * dpr}}) {
        painter.setPen(pen);
        if (outline.isEmpty())
            painter.drawPolyline(corners);
        else
            painter.drawPolygon(outline);
    }
    painter.setPen(QPen{colour, dpr});
    painter.setBrush(Qt::white);
    const double side = 7 * dpr;
    for (const QPointF& corner : corners)
        painter.drawRect(QRectF{corner.x() - side / 2, corner.y() - side / 2, side, side});
    painter.setBrush(Qt::NoBrush);
}

void PhotoFramer::paintGrips(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const
{
    painter.setPen(QPen{colour, dpr});
    painter.setBrush(Qt::white);
    const double side = 8 * dpr;
    for (const QPointF& corner : polygonOf(geometry, m_framed->placed))
        painter.drawRect(QRectF{corner.x() - side / 2, corner.y() - side / 2, side, side});
    if (hasSwapGrip()) {
        // Two arrows that point away from each other.
        const QPointF middle = pixelsOf(geometry, display::bounds(m_framed->placed)).topRight() + QPointF{-swapGripInset, swapGripInset} * dpr;
        painter.drawEllipse(middle, swapGripRadius * dpr, swapGripRadius * dpr);
        painter.setPen(QPen{colour, 1.8 * dpr, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        for (const double way : {-1.0, 1.0}) {
            const QPointF from = middle + QPointF{-5 * way, 3 * way} * dpr;
            const QPointF tip = middle + QPointF{6 * way, 3 * way} * dpr;
            painter.drawLine(from, tip);
            painter.drawPolyline(QPolygonF{{tip + QPointF{-3 * way, -3} * dpr, tip, tip + QPointF{-3 * way, 3} * dpr}});
        }
    }
    if (m_drag && m_drag->action == Action::Swap) {
        painter.setPen(QPen{colour, 3 * dpr});
        painter.drawLine(pixelOf(geometry, m_drag->start), pixelOf(geometry, m_drag->now));
    }
}

}
