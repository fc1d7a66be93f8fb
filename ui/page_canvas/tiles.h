#pragma once

#include <QImage>
#include <QPoint>
#include <QRect>

#include <cstdint>
#include <map>
#include <vector>

class QPainter;
class QRegion;

namespace banxin::ui {

/// The painted parts of one page at one scale, in squares of device pixels. Rectangles are pixels of the whole page.
class Tiles {
public:
    static constexpr int side = 512;

    /// `revision`: of the page now.
    explicit Tiles(double pixelsPerPoint = 0, std::uint64_t revision = 0)
        : m_pixelsPerPoint{pixelsPerPoint}, m_revision{revision}
    {
    }

    double pixelsPerPoint() const { return m_pixelsPerPoint; }
    bool isEmpty() const { return m_tiles.empty(); }

    /// What has to be painted of the tiles that meet `visible`: of a tile that is not there all of it, of one that is
    /// out of date the part that is; nearest to the middle first.
    std::vector<QRect> missing(const QRect& visible, QSize page) const;
    /// `image` shows `pixels`, a whole tile or a part of one, as the page was at `revision`. Where the tile was painted
    /// at a newer one, that has mended all it was asked for, and the image comes too late.
    void put(const QRect& pixels, const QImage& image, std::uint64_t revision);
    /// From `revision` on, the page looks different in `pixels`. What the tiles show there stays to be shown, but is
    /// asked for again.
    void spoil(const QRect& pixels, std::uint64_t revision);
    /// The image of the tile that `pixels` is a part of, to be painted on, and its first pixel; null where there is none.
    struct Painted {
        QImage* image = nullptr;
        QPoint corner;
    };
    Painted tileAt(const QRect& pixels);
    /// `pixels`, a tile or a part of one, are painted as the page was at `revision`.
    void mend(const QRect& pixels, std::uint64_t revision);

    /// Frees tiles that lie far from `visible` when there are many.
    void trim(const QRect& visible);
    /// With the page's corner at `origin`, `stretch` times as large as they were painted; those that meet `clip` only.
    void draw(QPainter& painter, QPoint origin, double stretch, const QRect& clip) const;
    /// The pixels that they cover when they are drawn `stretch` times as large.
    QRegion covered(double stretch) const;

private:
    struct Spoilt {
        QRect pixels;
        std::uint64_t revision = 0;
    };
    struct Tile {
        QImage image;
        QRect pixels;
        std::vector<Spoilt> spoilt;
        std::uint64_t revision = 0;   ///< the newest that any part was painted at
    };
    using Key = std::pair<int, int>;
    static Key keyOf(const QRect& pixels) { return {pixels.x() / side, pixels.y() / side}; }
    static QRect spoiltOf(const Tile& tile);

    double m_pixelsPerPoint = 0;
    std::uint64_t m_revision = 0;   ///< the newest that was heard of
    std::map<Key, Tile> m_tiles;
};

}
