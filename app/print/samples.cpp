#include "print/samples.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::print {

namespace {

using pictures::Samples;

std::size_t rowSize(const Samples& samples)
{
    return static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.components);
}

std::uint8_t paeth(int left, int above, int corner)
{
    const int guess = left + above - corner;
    const int toLeft = std::abs(guess - left);
    const int toAbove = std::abs(guess - above);
    const int toCorner = std::abs(guess - corner);
    if (toLeft <= toAbove && toLeft <= toCorner)
        return static_cast<std::uint8_t>(left);
    return static_cast<std::uint8_t>(toAbove <= toCorner ? above : corner);
}

/// The mean of the samples in one square of pixels.
std::uint8_t mean(const Samples& samples, std::size_t x, std::size_t y, std::size_t component, std::size_t side)
{
    const auto components = static_cast<std::size_t>(samples.components);
    std::size_t sum = 0;
    for (std::size_t row = y * side; row < (y + 1) * side; ++row) {
        const std::uint8_t* at = samples.values.data() + row * rowSize(samples) + x * side * components + component;
        for (std::size_t i = 0; i < side; ++i)
            sum += at[i * components];
    }
    const std::size_t count = side * side;
    return static_cast<std::uint8_t>((sum + count / 2) / count);
}

}

void layOnPaper(Samples& samples)
{
    if (samples.alpha.empty())
        return;
    const auto components = static_cast<std::size_t>(samples.components);
    const unsigned paper = components == 4 ? 0 : 255;
    for (std::size_t i = 0; i < samples.values.size(); ++i) {
        const unsigned alpha = samples.alpha[i / components];
        samples.values[i] = static_cast<std::uint8_t>((samples.values[i] * alpha + paper * (255 - alpha) + 127) / 255);
    }
    samples.alpha.clear();
}

Samples reduced(Samples samples, int enoughWidth)
{
    const int side = samples.width / std::max(enoughWidth, 1);
    if (side < 2 || samples.height < side)
        return samples;
    Samples small;
    small.width = samples.width / side;
    small.height = samples.height / side;
    small.components = samples.components;
    small.values.reserve(rowSize(small) * static_cast<std::size_t>(small.height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(small.height); ++y) {
        for (std::size_t x = 0; x < static_cast<std::size_t>(small.width); ++x) {
            for (std::size_t component = 0; component < static_cast<std::size_t>(small.components); ++component)
                small.values.push_back(mean(samples, x, y, component, static_cast<std::size_t>(side)));
        }
    }
    return small;
}

std::string predicted(const Samples& samples)
{
    constexpr char paethRow = 4;
    const std::size_t row = rowSize(samples);
    const auto step = static_cast<std::size_t>(samples.components);
    std::string bytes;
    bytes.reserve((row + 1) * static_cast<std::size_t>(samples.height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(samples.height); ++y) {
        const std::uint8_t* line = samples.values.data() + y * row;
        const std::uint8_t* above = y > 0 ? line - row : nullptr;
        bytes += paethRow;
        for (std::size_t i = 0; i < row; ++i) {
            const int left = i >= step ? line[i - step] : 0;
            const int up = above != nullptr ? above[i] : 0;
            const int corner = above != nullptr && i >= step ? above[i - step] : 0;
            bytes += static_cast<char>(line[i] - paeth(left, up, corner));
        }
    }
    return bytes;
}

}
