#pragma once

#include "base/rect.h"

#include <QImage>
#include <QPoint>
#include <QRect>

#include <map>
#include <vector>

class QPainter;

namespace banxin::ui {

/// The painted parts of one page at one scale, in squares of device pixels.
class Tiles {
public:
    static constexpr int side = 512;

    explicit Tiles(double pixelsPerPoint = 0) : m_pixelsPerPoint{pixelsPerPoint} {}

    double pixelsPerPoint() const { return m_pixelsPerPoint; }
    bool isEmpty() const { return m_tiles.empty(); }

    /// The pixels of every tile that meets `visible` and is missing or out of date, nearest to its middle first.
    std::vector<QRect> missing(const QRect& visible, QSize page) const;
    void put(const QRect& pixels, const QImage& image);
    /// Tiles under `damage` stay to be shown, but are asked for again.
    void spoil(const std::vector<Rect>& damage);
    /// Frees tiles that lie far from `visible` when there are many.
    void trim(const QRect& visible);
    /// With the page's corner at `origin`, `stretch` times as large as they were painted.
    void draw(QPainter& painter, QPoint origin, double stretch, const QRect& viewport) const;

private:
    struct Tile {
        QImage image;
        QRect pixels;
        bool isSpoilt = false;
    };
    using Key = std::pair<int, int>;
    double m_pixelsPerPoint = 0;
    std::map<Key, Tile> m_tiles;
};

}
