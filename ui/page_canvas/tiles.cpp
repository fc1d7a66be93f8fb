#include "ui/page_canvas/tiles.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <cstring>

namespace banxin::ui {
namespace {

/// Kept besides twice what is in sight: a megabyte each.
constexpr std::size_t spareTiles = 24;

std::size_t tilesUnder(const QRect& pixels)
{
    const auto across = [](int length) { return static_cast<std::size_t>(std::max(0, length) / Tiles::side + 2); };
    return across(pixels.width()) * across(pixels.height());
}

int distance(const QRect& a, const QRect& b)
{
    const QPoint between = a.center() - b.center();
    return std::abs(between.x()) + std::abs(between.y());
}

/// Rectangles that touch still do when they are stretched.
QRect stretched(const QRect& rect, double by)
{
    const auto edge = [by](int pixel) { return qRound(pixel * by); };
    return {QPoint{edge(rect.x()), edge(rect.y())},
        QPoint{edge(rect.x() + rect.width()) - 1, edge(rect.y() + rect.height()) - 1}};
}

void copyInto(QImage& image, QPoint at, const QImage& part)
{
    const std::size_t bytes = static_cast<std::size_t>(part.width()) * sizeof(QRgb);
    for (int y = 0; y < part.height(); ++y)
        std::memcpy(image.scanLine(at.y() + y) + static_cast<std::size_t>(at.x()) * sizeof(QRgb), part.constScanLine(y), bytes);
}

}

QRect Tiles::spoiltOf(const Tile& tile)
{
    QRect all;
    for (const Spoilt& spoilt : tile.spoilt)
        all |= spoilt.pixels;
    return all;
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
            if (found == m_tiles.end())
                missing.push_back(QRect{x * side, y * side, side, side} & QRect{{0, 0}, page});
            else if (!found->second.spoilt.empty())
                missing.push_back(spoiltOf(found->second));
        }
    }
    std::stable_sort(missing.begin(), missing.end(),
        [&](const QRect& a, const QRect& b) { return distance(a, wanted) < distance(b, wanted); });
    return missing;
}

void Tiles::put(const QRect& pixels, const QImage& image, std::uint64_t revision)
{
    const auto found = m_tiles.find(keyOf(pixels));
    if (found == m_tiles.end()) {
        // What changed since then was not written down for a tile that was not there: all of it may have.
        Tile tile{image, pixels, {}, revision};
        if (revision < m_revision)
            tile.spoilt.push_back({pixels, m_revision});
        m_tiles[keyOf(pixels)] = std::move(tile);
        return;
    }
    Tile& tile = found->second;
    if (revision < tile.revision)
        return;
    if (pixels == tile.pixels)
        tile.image = image;
    else if (tile.pixels.contains(pixels))
        copyInto(tile.image, pixels.topLeft() - tile.pixels.topLeft(), image);
    else
        return;
    mend(pixels, revision);
}

Tiles::Painted Tiles::tileAt(const QRect& pixels)
{
    const auto found = m_tiles.find(keyOf(pixels));
    if (found == m_tiles.end() || !found->second.pixels.contains(pixels))
        return {};
    return {&found->second.image, found->second.pixels.topLeft()};
}

void Tiles::mend(const QRect& pixels, std::uint64_t revision)
{
    const auto found = m_tiles.find(keyOf(pixels));
    if (found == m_tiles.end())
        return;
    Tile& tile = found->second;
    tile.revision = std::max(tile.revision, revision);
    std::erase_if(tile.spoilt,
        [&](const Spoilt& spoilt) { return spoilt.revision <= revision && pixels.contains(spoilt.pixels); });
}

void Tiles::spoil(const QRect& pixels, std::uint64_t revision)
{
    m_revision = std::max(m_revision, revision);
    for (auto& [key, tile] : m_tiles) {
        const QRect part = tile.pixels & pixels;
        if (part.isEmpty())
            continue;
        std::erase_if(tile.spoilt, [&](const Spoilt& spoilt) { return part.contains(spoilt.pixels); });
        tile.spoilt.push_back({part, revision});
    }
}

void Tiles::trim(const QRect& visible)
{
    const std::size_t most = 2 * tilesUnder(visible) + spareTiles;
    while (m_tiles.size() > most) {
        const auto farthest = std::max_element(m_tiles.begin(), m_tiles.end(), [&](const auto& a, const auto& b) {
            return distance(a.second.pixels, visible) < distance(b.second.pixels, visible);
        });
        if (farthest->second.pixels.intersects(visible))
            return;
        m_tiles.erase(farthest);
    }
}

void Tiles::draw(QPainter& painter, QPoint origin, double stretch, const QRect& clip) const
{
    for (const auto& [key, tile] : m_tiles) {
        const QRect target = stretched(tile.pixels, stretch).translated(origin);
        if (!clip.intersects(target))
            continue;
        if (target.size() == tile.image.size())
            painter.drawImage(target.topLeft(), tile.image);
        else
            painter.drawImage(target, tile.image);
    }
}

QRegion Tiles::covered(double stretch) const
{
    QRegion region;
    for (const auto& [key, tile] : m_tiles)
        region += stretched(tile.pixels, stretch);
    return region;
}

}
