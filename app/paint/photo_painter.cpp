#include "paint/photo_painter.h"

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

}

void drawPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip)
{
    const QRect area = clip & surface.clip();
    if (area.isEmpty() || image.isNull() || frame.isEmpty())
        return;
    std::vector<Between> columns;
    for (int x = area.left(); x <= area.right(); ++x)
        columns.push_back(betweenAt(x, frame.x(), frame.width(), image.width()));
    const int begin = columns.front().first;
    const int end = columns.back().second + 1;
    std::vector<QRgb> between(static_cast<std::size_t>(end - begin));
    const bool isOpaque = !image.hasAlphaChannel();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        mixRows(image, betweenAt(y, frame.y(), frame.height(), image.height()), begin, end, between);
        const QRgb* row = between.data() - begin;
        QRgb* out = surface.at({area.left(), y});
        for (const Between& column : columns) {
            const QRgb pixel = mixed(row[column.first], row[column.second], column.weight);
            *out = isOpaque ? pixel | 0xff000000u : laidOver(*out, pixel);
            ++out;
        }
    }
}

}
