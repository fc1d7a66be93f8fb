#include "paint/photo_painter.h"

#include "paint/ink_colours.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <optional>
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
    // In sixteen bits, which is what 255 times 256 needs: the compiler then works on eight channels at a time.
    const auto weight = static_cast<std::uint16_t>(row.weight);
    const auto rest = static_cast<std::uint16_t>(256 - weight);
    std::uint8_t* mixedRow = reinterpret_cast<std::uint8_t*>(out.data());
    for (std::size_t i = 0; i < count; ++i)
        mixedRow[i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(upper[i] * rest + lower[i] * weight) >> 8);
}

using Pair [[gnu::vector_size(8)]] = std::uint8_t;          ///< the channels of two pixels
using WidePair [[gnu::vector_size(16)]] = std::uint16_t;

/// The same as mixed(), for two pixels of the page at once: `pairs` are the two pixels of the photo each lies between.
std::uint64_t mixedPairs(const QRgb* first, const WidePair& firstWeights, const QRgb* second, const WidePair& secondWeights)
{
    Pair pairs[2];
    std::memcpy(&pairs[0], first, sizeof(Pair));
    std::memcpy(&pairs[1], second, sizeof(Pair));
    const WidePair one = __builtin_convertvector(pairs[0], WidePair) * firstWeights;
    const WidePair other = __builtin_convertvector(pairs[1], WidePair) * secondWeights;
    const WidePair left = __builtin_shufflevector(one, other, 0, 1, 2, 3, 8, 9, 10, 11);
    const WidePair right = __builtin_shufflevector(one, other, 4, 5, 6, 7, 12, 13, 14, 15);
    const Pair both = __builtin_convertvector((left + right) >> 8, Pair);
    std::uint64_t pixels = 0;
    std::memcpy(&pixels, &both, sizeof pixels);
    return pixels;
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

/// The rows of `height` pixels that begin with `top` in a picture, stretched over a frame: what falls into `area`.
class Stretched {
public:
    Stretched(const QImage& image, int top, int height, const QRectF& frame, const QRect& area)
        : m_image{image}, m_top{top}, m_height{height}, m_frame{frame}
    {
        const std::size_t columns = static_cast<std::size_t>(area.width());
        m_columns.reserve(columns + 1);
        for (int x = area.left(); x <= area.right(); ++x)
            m_columns.push_back(columnAt(betweenAt(x, frame.x(), frame.width(), image.width())));
        m_begin = m_columns.front().first;
        for (Column& column : m_columns)
            column.first -= m_begin;
        // Columns are taken by twos, and a column takes two pixels, of which the second has no weight at the picture's edge.
        m_columns.resize(columns + columns % 2, m_columns.back());
        m_pixels.resize(m_columns.size());
        m_row.resize(static_cast<std::size_t>(m_columns.back().first) + 2);
    }

    /// Until the next call.
    const QRgb* row(int y)
    {
        mixRows(m_image, rowsAt(y), m_begin, std::min(m_begin + static_cast<int>(m_row.size()), m_image.width()), m_row);
        const Between next = rowsAt(y + 1);
        const QRgb* nextUpper = start(next.first);
        const QRgb* nextLower = start(next.second);
        for (std::size_t i = 0; i < m_columns.size(); i += 2) {
            const Column& one = m_columns[i];
            const Column& other = m_columns[i + 1];
            // A photo is larger than what the processor keeps near: it is fetched while there is something else to do.
            __builtin_prefetch(nextUpper + one.first);
            __builtin_prefetch(nextLower + one.first);
            const std::uint64_t pixels = mixedPairs(m_row.data() + one.first, one.weights, m_row.data() + other.first, other.weights);
            std::memcpy(m_pixels.data() + i, &pixels, sizeof pixels);
        }
        return m_pixels.data();
    }

private:
    struct Column {
        WidePair weights{};   ///< the first pixel's four times, then the second's
        int first = 0;
    };

    static Column columnAt(const Between& between)
    {
        const auto right = static_cast<std::uint16_t>(between.weight);
        const auto left = static_cast<std::uint16_t>(256 - right);
        Column column;
        column.weights = WidePair{left, left, left, left, right, right, right, right};
        column.first = between.first;
        return column;
    }

    Between rowsAt(int y) const
    {
        Between rows = betweenAt(y, m_frame.y(), m_frame.height(), m_height);
        rows.first += m_top;
        rows.second += m_top;
        return rows;
    }
    const QRgb* start(int row) const { return reinterpret_cast<const QRgb*>(m_image.constScanLine(row)) + m_begin; }

    const QImage& m_image;
    int m_top;
    int m_height;
    QRectF m_frame;
    int m_begin = 0;
    std::vector<Column> m_columns;
    std::vector<QRgb> m_row;
    std::vector<QRgb> m_pixels;
};

/// The same rows of a picture, turned about the middle of the frame.
class Turned {
public:
    Turned(const QImage& image, int top, int height, const QRectF& frame, Turn turn)
        : m_image{image}, m_top{top}, m_height{height}, m_middle{frame.center()}, m_cosine{std::cos(turn.degrees * std::numbers::pi / 180)},
          m_sine{std::sin(turn.degrees * std::numbers::pi / 180)}, m_across{(turn.mirrored ? -1.0 : 1.0) * image.width() / frame.width()},
          m_down{height / frame.height()}
    {
    }

    /// Between the middles of the four nearest pixels; nothing outside the picture.
    std::optional<QRgb> pixel(int pageX, int pageY) const
    {
        const double dx = pageX + 0.5 - m_middle.x();
        const double dy = pageY + 0.5 - m_middle.y();
        const double u = m_image.width() / 2.0 + m_across * (dx * m_cosine + dy * m_sine);
        const double v = m_height / 2.0 + m_down * (dy * m_cosine - dx * m_sine);
        if (u < 0 || v < 0 || u > m_image.width() || v > m_height)
            return std::nullopt;
        const double x = std::clamp(u - 0.5, 0.0, m_image.width() - 1.0);
        const double y = std::clamp(v - 0.5, 0.0, m_height - 1.0);
        const int left = static_cast<int>(x);
        const int row = static_cast<int>(y);
        const int right = std::min(left + 1, m_image.width() - 1);
        const QRgb* upper = reinterpret_cast<const QRgb*>(m_image.constScanLine(m_top + row));
        const QRgb* lower = reinterpret_cast<const QRgb*>(m_image.constScanLine(m_top + std::min(row + 1, m_height - 1)));
        const auto across = static_cast<std::uint32_t>((x - left) * 256);
        const auto down = static_cast<std::uint32_t>((y - row) * 256);
        return mixed(mixed(upper[left], upper[right], across), mixed(lower[left], lower[right], across), down);
    }

private:
    const QImage& m_image;
    int m_top;
    int m_height;
    QPointF m_middle;
    double m_cosine;
    double m_sine;
    double m_across;
    double m_down;
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
        const QRgb* over = photo.row(y);
        QRgb* out = surface.at({area.left(), y});
        for (int x = 0; x < area.width(); ++x)
            out[x] = isOpaque ? over[x] | 0xff000000u : laidOver(out[x], over[x]);
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
        const QRgb* inksRow = photo.row(y);
        const QRgb* coverRow = cover.row(y);
        QRgb* out = surface.at({area.left(), y});
        for (int x = 0; x < area.width(); ++x) {
            const QRgb over = sheet.isProcess() ? inksRow[x] : 0;
            out[x] = isOpaque ? over : inksLaidOver(out[x], over, coverRow[x]);
        }
    }
}

void drawTurnedPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip, Turn turn)
{
    const QRect area = clip & surface.clip(); 
    if (area.isEmpty() || image.isNull() || frame.isEmpty())
        return;
    const Turned photo{image, 0, image.height(), frame, turn};
    const bool isOpaque = !image.hasAlphaChannel();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb* out = surface.at({area.left(), y});
        for (int x = area.left(); x <= area.right(); ++x, ++out) {
            if (const auto pixel = photo.pixel(x, y))
                *out = isOpaque ? *pixel | 0xff000000u : laidOver(*out, *pixel);
        }
    }
}

void drawTurnedInkPhoto(const Surface& surface, const PlateSheet& sheet, const QImage& inks, const QRectF& frame, const QRect& clip, Turn turn)
{
    const QRect area = clip & surface.clip(); 
    if (area.isEmpty() || inks.isNull() || frame.isEmpty())
        return;
    const bool isOpaque = !hasCover(inks);
    const int height = isOpaque ? inks.height() : inks.height() / 2;
    const Turned photo{inks, 0, height, frame, turn};
    const Turned cover{inks, isOpaque ? 0 : height, height, frame, turn};
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb* out = surface.at({area.left(), y});
        for (int x = area.left(); x <= area.right(); ++x, ++out) {
            const auto pixel = photo.pixel(x, y);
            if (!pixel)
                continue;
            const QRgb over = sheet.isProcess() ? *pixel : 0;
            *out = isOpaque ? over : inksLaidOver(*out, over, cover.pixel(x, y).value_or(0));
        }
    }
}

}
