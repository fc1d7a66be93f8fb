#include "paint/coverage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::paint {
namespace {

/// `colour` at every degree of coverage, premultiplied.
std::array<QRgb, 256> shadesOf(QRgb colour)
{
    std::array<QRgb, 256> shades{};
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] = qPremultiply(qRgba(qRed(colour), qGreen(colour), qBlue(colour), static_cast<int>(i)));
    return shades;
}

}

QRect touched(const FlatOutline& outline, const Placement& p)
{
    const std::array<FlatPoint, 4> corners{outline.least, FlatPoint{outline.most.x, outline.least.y}, outline.most,
        FlatPoint{outline.least.x, outline.most.y}};
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const FlatPoint c : corners) {
        const double x = static_cast<double>(p.xx * c.x + p.xy * c.y) + p.dx;
        const double y = static_cast<double>(p.yx * c.x + p.yy * c.y) + p.dy;
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    const auto pixel = [](double value) { return static_cast<int>(std::floor(std::clamp(value, -1e8, 1e8))); };
    return {QPoint{pixel(left), pixel(top)}, QPoint{pixel(right) + 1, pixel(bottom) + 1}};
}

void Coverage::begin(const QRect& area)
{
    m_area = area;
    // Two more than the row has: an edge in its last pixel adds to the one after it.
    m_stride = static_cast<std::size_t>(area.width()) + 2;
    m_sums.assign(m_stride * static_cast<std::size_t>(area.height()), 0.0f);
}

void Coverage::add(const FlatOutline& outline, const Placement& p)
{
    const float dx = static_cast<float>(p.dx - m_area.x());
    const float dy = static_cast<float>(p.dy - m_area.y());
    const auto placed = [&](FlatPoint a) {
        return FlatPoint{p.xx * a.x + p.xy * a.y + dx, p.yx * a.x + p.yy * a.y + dy};
    };
    std::size_t begin = 0;
    for (const std::size_t end : outline.ends) {
        FlatPoint from = placed(outline.points[end - 1]);
        for (std::size_t i = begin; i < end; ++i) {
            const FlatPoint to = placed(outline.points[i]);
            addEdge(from, to);
            from = to;
        }
        begin = end;
    }
}

void Coverage::addEdge(FlatPoint from, FlatPoint to)
{
    if (from.y == to.y)
        return;
    const float direction = from.y < to.y ? 1.0f : -1.0f;
    if (from.y > to.y)
        std::swap(from, to);
    const float slope = (to.x - from.x) / (to.y - from.y);
    const int first = std::max(0, static_cast<int>(from.y));
    const int last = std::min(m_area.height() - 1, static_cast<int>(to.y));
    float x = from.x;
    for (int y = first; y <= last; ++y) {
        const float height = std::min(static_cast<float>(y + 1), to.y) - std::max(static_cast<float>(y), from.y);
        if (height <= 0)
            break;
        const float xNext = x + slope * height;
        addSpan(m_sums.data() + static_cast<std::size_t>(y) * m_stride, x, xNext, height * direction);
        x = xNext;
    }
}

/// `area` is the signed height of an edge's part inside one row of pixels; it runs from x to xNext.
void Coverage::addSpan(float* row, float x, float xNext, float area)
{
    const float widest = static_cast<float>(m_area.width());
    const float left = std::clamp(std::min(x, xNext), 0.0f, widest);
    const float right = std::clamp(std::max(x, xNext), 0.0f, widest);
    const int firstPixel = static_cast<int>(left);
    const int afterLast = static_cast<int>(std::ceil(right));
    float* out = row + firstPixel;
    if (afterLast <= firstPixel + 1) {
        const float behind = 0.5f * (left + right) - static_cast<float>(firstPixel);
        out[0] += area * (1 - behind);
        out[1] += area * behind;
        return;
    }
    // The edge crosses several pixels: what lies to its right grows from a triangle to a full pixel.
    const float perPixel = 1 / (right - left);
    const float inFirst = 1 - (left - static_cast<float>(firstPixel));
    const float inLast = right - static_cast<float>(afterLast - 1);
    float before = 0;
    for (int pixel = firstPixel; pixel < afterLast; ++pixel) {
        const bool isFirst = pixel == firstPixel;
        const bool isLast = pixel == afterLast - 1;
        const float covered = isFirst ? 0.5f * perPixel * inFirst * inFirst
            : isLast                  ? 1 - 0.5f * perPixel * inLast * inLast
                                      : perPixel * (inFirst + static_cast<float>(pixel - firstPixel) - 0.5f);
        *out++ += area * (covered - before);
        before = covered;
    }
    *out += area * (1 - before);
}

QImage Coverage::image(QRgb colour)
{
    const std::array<QRgb, 256> shades = shadesOf(colour);
    const std::size_t width = static_cast<std::size_t>(m_area.width());
    m_pixels.resize(width * static_cast<std::size_t>(m_area.height()));
    QRgb* out = m_pixels.data();
    for (int y = 0; y < m_area.height(); ++y) {
        const float* row = m_sums.data() + static_cast<std::size_t>(y) * m_stride;
        float sum = 0;
        for (std::size_t x = 0; x < width; ++x) {
            sum += row[x];
            const float covered = std::min(std::abs(sum), 1.0f);
            *out++ = shades[static_cast<std::size_t>(covered * 255.0f + 0.5f)];
        }
    }
    return {reinterpret_cast<const uchar*>(m_pixels.data()), m_area.width(), m_area.height(),
        static_cast<qsizetype>(width * sizeof(QRgb)), QImage::Format_ARGB32_Premultiplied};
}

}
