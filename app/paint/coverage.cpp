#include "paint/coverage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::paint {

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
    m_width = static_cast<std::size_t>(area.width());
    // A pixel before the row and two after it: an edge in the last pixel adds to the one after it, and one that lies on
    // the area's side may be rounded out of it.
    m_stride = m_width + 3;
    m_sums.assign(m_stride * static_cast<std::size_t>(area.height()), 0.0f);
}

void Coverage::add(const FlatOutline& outline, const Placement& p)
{
    const float dx = static_cast<float>(p.dx - m_area.x() + 1);
    const float dy = static_cast<float>(p.dy - m_area.y());
    const auto placed = [&](FlatPoint a) {
        return FlatPoint{p.xx * a.x + p.xy * a.y + dx, p.yx * a.x + p.yy * a.y + dy};
    };
    std::size_t begin = 0;
    for (const std::size_t end : outline.ends) {
        FlatPoint from = placed(outline.points[end - 1]);
        for (std::size_t i = begin; i < end; ++i) {
            const FlatPoint to = placed(outline.points[i]);
            if (from.y < to.y)
                addEdge(from, to, 1);
            else if (from.y > to.y)
                addEdge(to, from, -1);
            from = to;
        }
        begin = end;
    }
}

/// From the upper end to the lower one; `direction` is -1 where the outline goes up.
void Coverage::addEdge(FlatPoint from, FlatPoint to, float direction)
{
    const int first = static_cast<int>(std::max(from.y, 0.0f));
    const int last = std::min(m_area.height() - 1, static_cast<int>(to.y));
    if (first > last)
        return;
    float* row = m_sums.data() + static_cast<std::size_t>(first) * m_stride;
    if (first == last) {
        addSpan(row, from.x, to.x, (to.y - from.y) * direction);
        return;
    }
    const float slope = (to.x - from.x) / (to.y - from.y);
    float y = from.y;
    float x = from.x;
    for (int i = first; i <= last; ++i, row += m_stride) {
        const float yNext = std::min(static_cast<float>(i + 1), to.y);
        const float xNext = x + slope * (yNext - y);
        addSpan(row, x, xNext, (yNext - y) * direction);
        x = xNext;
        y = yNext;
    }
}

/// `area` is the signed height of an edge's part inside one row of pixels; it runs from x to xNext.
inline void Coverage::addSpan(float* row, float x, float xNext, float area)
{
    const float left = std::min(x, xNext);
    const float right = std::max(x, xNext);
    const int firstPixel = static_cast<int>(left);
    const int lastPixel = static_cast<int>(right);
    if (lastPixel <= firstPixel) {
        const float behind = area * (0.5f * (left + right) - static_cast<float>(firstPixel));
        row[firstPixel] += area - behind;
        row[firstPixel + 1] += behind;
        return;
    }
    // The edge crosses several pixels: what lies to its right grows from a triangle to a full pixel.
    const float perPixel = area / (right - left);
    const float inFirst = 1 - (left - static_cast<float>(firstPixel));
    const float inLast = right - static_cast<float>(lastPixel);
    float before = 0.5f * perPixel * inFirst * inFirst;
    row[firstPixel] += before;
    for (int pixel = firstPixel + 1; pixel < lastPixel; ++pixel) {
        const float covered = perPixel * (inFirst + static_cast<float>(pixel - firstPixel) - 0.5f);
        row[pixel] += covered - before;
        before = covered;
    }
    const float covered = area - 0.5f * perPixel * inLast * inLast;
    row[lastPixel] += covered - before;
    row[lastPixel + 1] += area - covered;
}

void Coverage::appendTo(std::vector<std::uint8_t>& values) const
{
    const std::size_t height = static_cast<std::size_t>(m_area.height());
    const std::size_t start = values.size();
    values.resize(start + m_width * height);
    std::size_t y = 0;
    // Each sum waits for the one before it: rows side by side keep the machine busy.
    for (; y + 4 <= height; y += 4)
        sumRows<4>(m_sums.data() + y * m_stride, values.data() + start + y * m_width);
    for (; y < height; ++y)
        sumRows<1>(m_sums.data() + y * m_stride, values.data() + start + y * m_width);
}

template <std::size_t rows>
void Coverage::sumRows(const float* sums, std::uint8_t* values) const
{
    std::array<float, rows> sum{};
    for (std::size_t row = 0; row < rows; ++row)
        sum[row] = sums[row * m_stride];
    for (std::size_t x = 0; x < m_width; ++x) {
        for (std::size_t row = 0; row < rows; ++row) {
            sum[row] += sums[row * m_stride + x + 1];
            const float covered = std::min(std::abs(sum[row]), 1.0f);
            values[row * m_width + x] = static_cast<std::uint8_t>(covered * 255.0f + 0.5f);
        }
    }
}

}
