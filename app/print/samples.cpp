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

}

std::string stencil(const Samples& samples)
{
    const auto width = static_cast<std::size_t>(samples.width);
    std::string bits;
    for (std::size_t y = 0; y < static_cast<std::size_t>(samples.height); ++y) {
        std::string row((width + 7) / 8, '\0');
        for (std::size_t x = 0; x < width; ++x) {
            if (samples.alpha[y * width + x] < 128)
                row[x / 8] = static_cast<char>(row[x / 8] | 0x80 >> x % 8);
        }
        bits += row;
    }
    return bits;
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
