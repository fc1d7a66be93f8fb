#include "pictures/likeness.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <utility>

namespace banxin::pictures {
namespace {

constexpr int columns = 9;
constexpr int rows = 8;
/// Pictures of different things differ in about 32 of 64 bits.
constexpr int mostDifferentBits = 6;
constexpr int leastDetail = 4;

/// How light a pixel is, 0 … 255 · 3.
unsigned lightOf(const std::uint8_t* pixel, int components)
{
    switch (components) {
    case 1: return pixel[0] * 3u;
    case 3: return 0u + pixel[0] + pixel[1] + pixel[2];
    default: return (765u - pixel[0] - pixel[1] - pixel[2]) * (255u - pixel[3]) / 255u;
    }
}

/// The mean light of each field.
std::array<std::uint64_t, columns * rows> fieldsOf(const Samples& samples)
{
    std::array<std::uint64_t, columns * rows> sums{};
    std::array<std::uint64_t, columns * rows> counts{};
    for (int y = 0; y < samples.height; ++y) {
        const std::size_t row = static_cast<std::size_t>(static_cast<std::int64_t>(y) * rows / samples.height);
        for (int x = 0; x < samples.width; ++x) {
            const std::size_t field = row * columns + static_cast<std::size_t>(static_cast<std::int64_t>(x) * columns / samples.width);
            const std::size_t pixel = (static_cast<std::size_t>(y) * static_cast<std::size_t>(samples.width) + static_cast<std::size_t>(x))
                * static_cast<std::size_t>(samples.components);
            sums[field] += lightOf(samples.values.data() + pixel, samples.components);
            ++counts[field];
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = counts[i] == 0 ? 0 : sums[i] / counts[i];
    return sums;
}

std::uint64_t bitsOf(std::string_view likeness, bool& isGood)
{
    std::uint64_t bits = 0;
    const auto [end, error] = std::from_chars(likeness.data(), likeness.data() + likeness.size(), bits, 16);
    isGood = isGood && likeness.size() == 16 && error == std::errc{} && end == likeness.data() + likeness.size();
    return bits;
}

}

std::string likenessOf(const Samples& samples)
{
    if (samples.width < columns || samples.height < rows)
        return {};
    const auto fields = fieldsOf(samples);
    const auto [least, most] = std::minmax_element(fields.begin(), fields.end());
    if (*most - *least < leastDetail)
        return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string likeness;
    unsigned digit = 0;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::size_t field = i / 8 * columns + i % 8;
        digit = digit << 1 | (fields[field] < fields[field + 1] ? 1u : 0u);
        if (i % 4 == 3)
            likeness += digits[std::exchange(digit, 0u)];
    }
    return likeness;
}

bool looksTheSame(std::string_view a, std::string_view b)
{
    bool areGood = true;
    const std::uint64_t different = bitsOf(a, areGood) ^ bitsOf(b, areGood);
    return areGood && std::popcount(different) <= mostDifferentBits;
}

}
