#include "paint/photo_painter.h"

#include "paint/ink_colours.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace banxin::paint {
namespace {

/// Between which two pixels of a photo a pixel of the page lies, and how near to the second, in 256ths.
struct Between {
    int first = 0;
    int second = 0;
    std::uint32_t weight = 0;
};

Between betweenAt(int pixel, double start, double length, int count)
{
    const double place = std::clamp((pixel + 0.5 - start) * count / length - 0.5, 0.0, static_cast<double>(count - 1));
    const int first = static_cast<int>(place);
    return {first, std::min(first + 1, count - 1), static_cast<std::uint32_t>((place - first) * 256)};
}

/// Four channels, two at a time: from `a` to `b` by `weight` 256ths.
std::uint32_t mixed(std::uint32_t a, std::uint32_t b, std::uint32_t weight)
{
    constexpr std::uint32_t pair = 0x00ff00ffu;
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t low = (((a & pair) * rest + (b & pair) * weight) >> 8) & pair;
    const std::uint32_t high = (((a >> 8) & pair) * rest + ((b >> 8) & pair) * weight) & ~pair;
    return low | high;
}

/// The row between two rows of a photo, from pixel `begin` to `end`.
void mixRows(const QImage& image, const Between& row, int begin, int end, std::vector<QRgb>& out)
{
    const std::size_t offset = static_cast<std::size_t>(begin) * sizeof(QRgb);
    const std::uint8_t* upper = image.constScanLine(row.first) + offset;
    const std::uint8_t* lower = image.constScanLine(row.second) + offset;
    const std::size_t count = static_cast<std::size_t>(end - begin) * sizeof(QRgb);
    const unsigned weight = row.weight;
    std::uint8_t* mixedRow = reinterpret_cast<std::uint8_t*>(out.data());
    for (std::size_t i = 0; i < count; ++i)
        mixedRow[i] = static_cast<std::uint8_t>((upper[i] * (256 - weight) + lower[i] * weight) >> 8);
}

/// Premultiplied `over` on an opaque pixel.
QRgb laidOver(QRgb under, QRgb over)
{
    const std::uint32_t rest = 255u - static_cast<std::uint32_t>(qAlpha(over));
    const auto channel = [rest](int below, int above) {
        return std::min(255, above + static_cast<int>((static_cast<std::uint32_t>(below) * rest + 127) / 255));
    };
    return qRgb(channel(qRed(under), qRed(over)), channel(qGreen(under), qGreen(over)), channel(qBlue(under), qBlue(over)));
}

/// Premultiplied `over`, whose cover is told apart, on four plates.
QRgb inksLaidOver(QRgb under, QRgb over, QRgb cover)
{
    const std::uint32_t rest = 255u - (cover & 0xffu);
    QRgb result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const std::uint32_t below = ((under >> shift) & 0xffu) * rest;
        result |= std::min(255u, ((over >> shift) & 0xffu) + (below + 127) / 255) << shift;
    }
    return result;
}

/// The rows of `height` pixels that begin with `top` in a picture, stretched over a frame.
class Stretched {
public:
    Stretched(const QImage& image, int top, int height, const QRectF& frame, const QRect& area)
        : m_image{image}, m_top{top}, m_height{height}, m_frame{frame}
    {
        for (int x = area.left(); x <= area.right(); ++x)
            m_columns.push_back(betweenAt(x, frame.x(), frame.width(), image.width()));
        m_begin = m_columns.front().first;
        m_row.resize(static_cast<std::size_t>(m_columns.back().second + 1 - m_begin));
    }

    void setRow(int y)
    {
        Between row = betweenAt(y, m_frame.y(), m_frame.height(), m_height);
        row.first += m_top;
        row.second += m_top;
        mixRows(m_image, row, m_begin, m_begin + static_cast<int>(m_row.size()), m_row);
    }

    std::size_t count() const { return m_columns.size(); }
    QRgb pixel(std::size_t column) const
    {
        const Between& between = m_columns[column];
        const QRgb* row = m_row.data() - m_begin;
        return mixed(row[between.first], row[between.second], between.weight);
    }

private:
    const QImage& m_image;
    int m_top;
    int m_height;
    QRectF m_frame;
    int m_begin = 0;
    std::vector<Between> m_columns;
    std::vector<QRgb> m_row;
};

}

void drawPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip)
{
    const QRect area = clip & surface.clip();
    if (area.isEmpty() || image.isNull() || frame.isEmpty())
        return;
    Stretched photo{image, 0, image.height(), frame, area};
    const bool isOpaque = !image.hasAlphaChannel();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        photo.setRow(y);
        QRgb* out = surface.at({area.left(), y});
        for (std::size_t x = 0; x < photo.count(); ++x)
            out[x] = isOpaque ? photo.pixel(x) | 0xff000000u : laidOver(out[x], photo.pixel(x));
    }
}

void drawInkPhoto(const Surface& surface, const PlateSheet& sheet, const QImage& inks, const QRectF& frame, const QRect& clip)
{
    const QRect area = clip & surface.clip();
    if (area.isEmpty() || inks.isNull() || frame.isEmpty())
        return;
    const bool isOpaque = !hasCover(inks);
    const int height = isOpaque ? inks.height() : inks.height() / 2;
    Stretched photo{inks, 0, height, frame, area};
    Stretched cover{inks, isOpaque ? 0 : height, height, frame, area};
    for (int y = area.top(); y <= area.bottom(); ++y) {
        photo.setRow(y);
        cover.setRow(y);
        QRgb* out = surface.at({area.left(), y});
        for (std::size_t x = 0; x < photo.count(); ++x) {
            const QRgb over = sheet.isProcess() ? photo.pixel(x) : 0;
            out[x] = isOpaque ? over : inksLaidOver(out[x], over, cover.pixel(x));
        }
    }
}

}
