#include "ui/page_canvas/tiles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr std::size_t mostTiles = 128;

int distance(const QRect& a, const QRect& b)
{
    const QPoint between = a.center() - b.center();
    return std::abs(between.x()) + std::abs(between.y());
}

QRect pixelsOf(const Rect& rect, double pixelsPerPoint)
{
    const auto pixel = [&](Length length) { return static_cast<int>(std::floor(length.points() * pixelsPerPoint)); };
    return {QPoint{pixel(rect.x) - 1, pixel(rect.y) - 1}, QPoint{pixel(rect.right()) + 1, pixel(rect.bottom()) + 1}};
}

}

std::vector<QRect> Tiles::missing(const QRect& visible, QSize page) const
{
    std::vector<QRect> missing;
    const QRect wanted = visible & QRect{{0, 0}, page};
    if (wanted.isEmpty())
        return missing;
    for (int y = wanted.top() / side; y <= wanted.bottom() / side; ++y) {
        for (int x = wanted.left() / side; x <= wanted.right() / side; ++x) {
            const auto found = m_tiles.find({x, y});
            if (found == m_tiles.end() || found->second.isSpoilt)
                missing.push_back(QRect{x * side, y * side, side, side} & QRect{{0, 0}, page});
        }
    }
    std::stable_sort(missing.begin(), missing.end(),
        [&](const QRect& a, const QRect& b) { return distance(a, wanted) < distance(b, wanted); });
    return missing;
}

void Tiles::put(const QRect& pixels, const QImage& image)
{
    m_tiles[{pixels.x() / side, pixels.y() / side}] = {image, pixels, false};
}

void Tiles::spoil(const std::vector<Rect>& damage)
{
    for (const Rect& rect : damage) {
        const QRect pixels = pixelsOf(rect, m_pixelsPerPoint);
        for (auto& [key, tile] : m_tiles)
            tile.isSpoilt = tile.isSpoilt || tile.pixels.intersects(pixels);
    }
}

void Tiles::trim(const QRect& visible)
{
    while (m_tiles.size() > mostTiles) {
        const auto farthest = std::max_element(m_tiles.begin(), m_tiles.end(), [&](const auto& a, const auto& b) {
            return distance(a.second.pixels, visible) < distance(b.second.pixels, visible);
        });
        if (farthest->second.pixels.intersects(visible))
            return;
        m_tiles.erase(farthest);
    }
}

void Tiles::draw(QPainter& painter, QPoint origin, double stretch, const QRect& viewport) const
{
    for (const auto& [key, tile] : m_tiles) {
        if (stretch == 1.0) {
            const QPoint at = origin + tile.pixels.topLeft();
            if (viewport.intersects({at, tile.pixels.size()}))
                painter.drawImage(at, tile.image);
            continue;
        }
        const QRectF target{QPointF{tile.pixels.topLeft()} * stretch + origin, QSizeF{tile.pixels.size()} * stretch};
        if (QRectF{viewport}.intersects(target))
            painter.drawImage(target, tile.image);
    }
}

}
