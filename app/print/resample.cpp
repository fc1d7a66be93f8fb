#include "print/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin::print {

namespace {

using pictures::Samples;

constexpr double lobes = 3;
constexpr int weightBits = 14;

double lanczos(double x)
{
    if (x == 0)
        return 1;
    if (std::abs(x) >= lobes)
        return 0;
    const double angle = std::numbers::pi * x;
    return lobes * std::sin(angle) * std::sin(angle / lobes) / (angle * angle);
}

/// What one sample of the smaller picture takes of the larger: weights of neighbours from `first` on.
struct Taps {
    std::size_t first = 0;
    std::vector<std::int32_t> weights;   ///< sum: 1 << weightBits
};

Taps tapsAt(std::size_t place, std::size_t from, std::size_t to)
{
    const double scale = static_cast<double>(from) / static_cast<double>(to);
    const double centre = (static_cast<double>(place) + 0.5) * scale - 0.5;
    const auto least = static_cast<std::ptrdiff_t>(std::ceil(centre - lobes * scale));
    const auto most = static_cast<std::ptrdiff_t>(std::floor(centre + lobes * scale));
    const std::ptrdiff_t first = std::max<std::ptrdiff_t>(least, 0);
    const std::ptrdiff_t last = std::min(most, static_cast<std::ptrdiff_t>(from) - 1);
    std::vector<double> exact;
    double sum = 0;
    for (std::ptrdiff_t i = first; i <= last; ++i) {
        exact.push_back(lanczos((static_cast<double>(i) - centre) / scale));
        sum += exact.back();
    }
    Taps taps{static_cast<std::size_t>(first), {}};
    std::int32_t rest = 1 << weightBits;
    for (const double weight : exact) {
        taps.weights.push_back(static_cast<std::int32_t>(std::lround(weight / sum * (1 << weightBits))));
        rest -= taps.weights.back();
    }
    // What rounding left over goes to the middle, so that a flat tone stays what it is.
    taps.weights[taps.weights.size() / 2] += rest;
    return taps;
}

std::vector<Taps> tapsFor(std::size_t from, std::size_t to)
{
    std::vector<Taps> taps;
    for (std::size_t i = 0; i < to; ++i)
        taps.push_back(tapsAt(i, from, to));
    return taps;
}

std::uint8_t rounded(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp((sum + (1 << (weightBits - 1))) >> weightBits, 0, 255));
}

/// Rows of `width` pixels made `to` pixels wide.
std::vector<std::uint8_t> narrowed(const std::vector<std::uint8_t>& values, std::size_t width, std::size_t height,
    std::size_t components, std::size_t to)
{
    const std::vector<Taps> taps = tapsFor(width, to);
    std::vector<std::uint8_t> out(to * height * components);
    std::uint8_t* place = out.data();
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* row = values.data() + y * width * components;
        for (const Taps& tap : taps) {
            for (std::size_t c = 0; c < components; ++c) {
                std::int32_t sum = 0;
                const std::uint8_t* at = row + tap.first * components + c;
                for (const std::int32_t weight : tap.weights) {
                    sum += weight * *at;
                    at += components;
                }
                *place++ = rounded(sum);
            }
        }
    }
    return out;
}

/// Rows of `size` values, `height` of them, made `to` rows.
std::vector<std::uint8_t> lowered(const std::vector<std::uint8_t>& values, std::size_t size, std::size_t height, std::size_t to)
{
    std::vector<std::uint8_t> out(size * to);
    std::vector<std::int32_t> sums(size);
    for (std::size_t y = 0; y < to; ++y) {
        const Taps tap = tapsAt(y, height, to);
        std::fill(sums.begin(), sums.end(), 0);
        for (std::size_t i = 0; i < tap.weights.size(); ++i) {
            const std::uint8_t* row = values.data() + (tap.first + i) * size;
            for (std::size_t x = 0; x < size; ++x)
                sums[x] += tap.weights[i] * row[x];
        }
        std::transform(sums.begin(), sums.end(), out.begin() + static_cast<std::ptrdiff_t>(y * size), rounded);
    }
    return out;
}

}

Samples resampled(Samples samples, int width)
{
    if (width <= 0 || width >= samples.width)
        return samples;
    const auto from = static_cast<std::size_t>(samples.width);
    const auto high = static_cast<std::size_t>(samples.height);
    const auto to = static_cast<std::size_t>(width);
    const std::size_t low = std::max<std::size_t>(1, (high * to + from / 2) / from);
    const auto components = static_cast<std::size_t>(samples.components);
    samples.values = lowered(narrowed(samples.values, from, high, components, to), to * components, high, low);
    if (!samples.alpha.empty())
        samples.alpha = lowered(narrowed(samples.alpha, from, high, 1, to), to, high, low);
    samples.width = width;
    samples.height = static_cast<int>(low);
    return samples;
}

}
