#include "pictures/format.h"

#include <cstring>

namespace banxin::pictures {
namespace {

/// Where the stored pixel of an upright one lies: `start + x · alongX + y · alongY`, counted in pixels.
struct Walk {
    std::ptrdiff_t start = 0;
    std::ptrdiff_t alongX = 1;
    std::ptrdiff_t alongY = 0;
};

Walk walkOf(std::ptrdiff_t width, std::ptrdiff_t height, int orientation)
{
    const std::ptrdiff_t lastRow = (height - 1) * width;
    switch (orientation) {
    case 2: return {width - 1, -1, width};
    case 3: return {lastRow + width - 1, -1, -width};
    case 4: return {lastRow, 1, -width};
    case 5: return {0, width, 1};
    case 6: return {lastRow, -width, 1};
    case 7: return {lastRow + width - 1, -width, -1};
    case 8: return {width - 1, width, -1};
    default: return {0, 1, width};
    }
}

std::vector<std::uint8_t> turned(
    const std::vector<std::uint8_t>& from, const Walk& walk, int width, int height, std::size_t components)
{
    std::vector<std::uint8_t> to(from.size());
    std::uint8_t* out = to.data();
    for (int y = 0; y < height; ++y) {
        std::ptrdiff_t pixel = walk.start + y * walk.alongY;
        for (int x = 0; x < width; ++x, pixel += walk.alongX, out += components)
            std::memcpy(out, from.data() + static_cast<std::size_t>(pixel) * components, components);
    }
    return to;
}

}

bool liesOnItsSide(int orientation)
{
    return orientation >= 5 && orientation <= 8;
}

Samples upright(Samples samples, int orientation)
{
    if (orientation < 2 || orientation > 8 || samples.width < 1 || samples.height < 1)
        return samples;
    const Walk walk = walkOf(samples.width, samples.height, orientation);
    if (liesOnItsSide(orientation))
        std::swap(samples.width, samples.height);
    samples.values
        = turned(samples.values, walk, samples.width, samples.height, static_cast<std::size_t>(samples.components));
    if (!samples.alpha.empty())
        samples.alpha = turned(samples.alpha, walk, samples.width, samples.height, 1);
    return samples;
}

}
