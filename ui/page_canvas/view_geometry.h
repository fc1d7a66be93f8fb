#pragma once

#include "display/composed_page.h"

#include <QPointF>
#include <QRect>
#include <QSize>
#include <QSizeF>

namespace banxin::ui {

/// A page's trim; never less than a point a side.
QSizeF pointsOf(const display::ComposedPage& page);

/// How a page lies under the window: everything on the screen in device pixels, on the page in points.
class ViewGeometry {
public:
    static constexpr double leastZoom = 0.05;
    static constexpr double mostZoom = 64;

    void setPage(QSizeF points) { m_page = points; }
    void setViewport(QSize pixels) { m_viewport = pixels; }
    /// Pixels a point at 100 %.
    void setFullScale(double scale) { m_fullScale = scale; }

    QSize viewport() const { return m_viewport; }
    double zoom() const { return m_zoom; }
    /// Pixels a point.
    double scale() const { return m_zoom * m_fullScale; }
    QSize pagePixels() const;
    /// Where the page's corner lies, on whole pixels.
    QPoint origin() const { return {qRound(m_origin.x()), qRound(m_origin.y())}; }
    void moveBy(QPointF pixels) { m_origin = clamped(m_origin + pixels); }
    /// The places that the origin may take: some of the page always stays in sight.
    QRect originRange() const;

    QPointF toPage(QPointF pixel) const { return (pixel - m_origin) / scale(); }
    QPointF fromPage(QPointF point) const { return point * scale() + m_origin; }

    /// The point of the page under `anchor` stays there.
    void zoomAt(double zoom, QPointF anchor);
    void fitPage();
    void fitWidth();
    void center();

private:
    QPointF clamped(QPointF origin) const;
    void setZoom(double zoom);

    QSizeF m_page{1, 1};
    QSize m_viewport{1, 1};
    double m_fullScale = 96.0 / 72;
    double m_zoom = 1;
    QPointF m_origin;
};

}
