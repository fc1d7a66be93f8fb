#include "paint/surface.h"

#include <algorithm>
#include <cstring>

namespace banxin::paint {
namespace {

/// Four pixels of four channels. The compiler makes of it what the machine has.
using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Pixels = std::uint32_t __attribute__((vector_size(16)));
using Words = std::uint16_t __attribute__((vector_size(16)));

/// (under · (255 − weight) + over · weight) / 255, rounded.
template <class Value>
Value mixed(Value under, Value over, Value weight)
{
    const Value sum = under * (255 - weight) + over * weight + 128;
    return (sum + (sum >> 8)) >> 8;
}

QRgb mixedPixel(QRgb under, QRgb over, std::uint32_t weight)
{
    const auto channel = [&](int shift) { return mixed((under >> shift) & 0xffu, (over >> shift) & 0xffu, weight) << shift; };
    return channel(24) | channel(16) | channel(8) | channel(0);
}

Words firstHalf(Bytes bytes)
{
    return reinterpret_cast<Words>(__builtin_shufflevector(bytes, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
}

Words secondHalf(Bytes bytes)
{
    return reinterpret_cast<Words>(
        __builtin_shufflevector(bytes, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
}

/// The first eight bytes twice each.
Bytes doubled(Bytes bytes)
{
    return __builtin_shufflevector(bytes, bytes, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

Bytes joined(Words first, Words second)
{
    return __builtin_shufflevector(reinterpret_cast<Bytes>(first), reinterpret_cast<Bytes>(second),
        0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

/// `weights`: one for each of the four pixels at `row`.
void blendFour(QRgb* row, std::uint32_t weights, Bytes over)
{
    const Bytes weight = doubled(doubled(reinterpret_cast<Bytes>(Pixels{weights, 0, 0, 0})));
    Bytes under{};
    std::memcpy(&under, row, sizeof under);
    const Bytes result = joined(mixed(firstHalf(under), firstHalf(over), firstHalf(weight)),
        mixed(secondHalf(under), secondHalf(over), secondHalf(weight)));
    std::memcpy(row, &result, sizeof result);
}

void blendRow(QRgb* row, const std::uint8_t* values, int count, QRgb colour, Bytes over)
{
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        std::uint32_t weights = 0;
        std::memcpy(&weights, values + x, sizeof weights);
        if (weights != 0)
            blendFour(row + x, weights, over);
    }
    for (; x < count; ++x)
        row[x] = mixedPixel(row[x], colour, values[x]);
}

void blendChannels(QRgb* row, const std::uint8_t* values, int count, QRgb colour, Channels channels)
{
    for (int x = 0; x < count; ++x) {
        if (values[x] != 0)
            row[x] = (mixedPixel(row[x], colour, values[x]) & channels) | (row[x] & ~channels);
    }
}

}

void blend(const Surface& surface, const CoverageMask& mask, QRgb colour)
{
    const QRect area = mask.pixels & surface.clip();
    if (area.isEmpty())
        return;
    const QRgb four[4] = {colour, colour, colour, colour};
    Bytes over{};
    std::memcpy(&over, four, sizeof over);
    const int stride = mask.pixels.width();
    const std::uint8_t* values = mask.values
        + static_cast<std::ptrdiff_t>(area.y() - mask.pixels.y()) * stride + (area.x() - mask.pixels.x());
    for (int y = area.top(); y <= area.bottom(); ++y, values += stride) {
        QRgb* row = surface.at({area.x(), y});
        if (surface.channels() == allChannels)
            blendRow(row, values, area.width(), colour, over);
        else
            blendChannels(row, values, area.width(), colour, surface.channels());
    }
}

void blend(const Surface& surface, const CoverageMask& mask, const Surface& over)
{
    const QRect area = mask.pixels & surface.clip() & over.clip();
    const int stride = mask.pixels.width();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const std::uint8_t* values = mask.values
            + static_cast<std::ptrdiff_t>(y - mask.pixels.y()) * stride + (area.x() - mask.pixels.x());
        QRgb* row = surface.at({area.x(), y});
        const QRgb* above = over.at({area.x(), y});
        for (int x = 0; x < area.width(); ++x)
            row[x] = mixedPixel(row[x], above[x], values[x]);
    }
}

void fill(const Surface& surface, QRgb colour)
{
    const QRect& area = surface.clip();
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::fill_n(surface.at({area.left(), y}), area.width(), colour);
}

void copyPixels(const Surface& from, const Surface& to)
{
    const QRect area = from.clip() & to.clip();
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::copy_n(from.at({area.left(), y}), area.width(), to.at({area.left(), y}));
}

}
