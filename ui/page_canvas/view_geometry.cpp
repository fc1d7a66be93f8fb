#include "ui/page_canvas/view_geometry.h"

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr int air = 24;          ///< round a page that is fitted
constexpr int alwaysInSight = 80;

}

QSize ViewGeometry::pagePixels() const
{
    return {std::max(1, qRound(m_page.width() * scale())), std::max(1, qRound(m_page.height() * scale()))};
}

QRect ViewGeometry::originRange() const
{
    const QSize page = pagePixels();
    const int keepX = std::min({alwaysInSight, page.width(), m_viewport.width()});
    const int keepY = std::min({alwaysInSight, page.height(), m_viewport.height()});
    return {QPoint{keepX - page.width(), keepY - page.height()},
        QPoint{m_viewport.width() - keepX, m_viewport.height() - keepY}};
}

QPointF ViewGeometry::clamped(QPointF origin) const
{
    const QRect range = originRange();
    return {std::clamp<double>(origin.x(), range.left(), std::max(range.left(), range.right())),
        std::clamp<double>(origin.y(), range.top(), std::max(range.top(), range.bottom()))};
}

void ViewGeometry::setZoom(double zoom)
{
    m_zoom = std::clamp(std::isfinite(zoom) ? zoom : 1.0, leastZoom, mostZoom);
}

void ViewGeometry::zoomAt(double zoom, QPointF anchor)
{
    const QPointF point = toPage(anchor);
    setZoom(zoom);
    m_origin = clamped(anchor - point * scale());
}

void ViewGeometry::fitPage()
{
    const double width = std::max(1, m_viewport.width() - 2 * air) / m_page.width();
    const double height = std::max(1, m_viewport.height() - 2 * air) / m_page.height();
    setZoom(std::min(width, height) / m_fullScale);
    center();
}

void ViewGeometry::fitWidth()
{
    const QPointF middle = toPage({m_viewport.width() / 2.0, m_viewport.height() / 2.0});
    setZoom(std::max(1, m_viewport.width() - 2 * air) / m_page.width() / m_fullScale);
    const QSize page = pagePixels();
    // The height keeps what stood in the middle, but shows no more than the air above and below the page.
    double top = m_viewport.height() / 2.0 - middle.y() * scale();
    top = std::min<double>(top, air);
    top = std::max<double>(top, std::min(air, m_viewport.height() - page.height() - air));
    m_origin = clamped({(m_viewport.width() - page.width()) / 2.0, top});
}

void ViewGeometry::center()
{
    const QSize page = pagePixels();
    m_origin = clamped({std::floor((m_viewport.width() - page.width()) / 2.0), std::floor((m_viewport.height() - page.height()) / 2.0)});
}

QSizeF pointsOf(const display::ComposedPage& page)
{
    return {std::max(1.0, page.trim.width.points()), std::max(1.0, page.trim.height.points())};
}

}
