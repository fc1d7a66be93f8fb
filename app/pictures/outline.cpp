#include "pictures/outline.h"

#include <algorithm>

namespace banxin::pictures {
namespace {

constexpr int mostRows = 96;
/// What is fainter than half is a shadow, or the soft edge.
constexpr std::uint8_t leastCover = 128;

struct Extent {
    int left = 0;
    int right = 0;   ///< behind the last
};

/// Of the pixels of some rows together.
Extent extentOf(const Samples& samples, int top, int bottom)
{
    Extent extent{samples.width, 0};
    for (int y = top; y < bottom; ++y) {
        const auto row = samples.alpha.begin() + static_cast<std::ptrdiff_t>(y) * samples.width;
        const auto isSolid = [](std::uint8_t cover) { return cover >= leastCover; };
        const auto first = std::find_if(row, row + samples.width, isSolid);
        if (first == row + samples.width)
            continue;
        extent.left = std::min(extent.left, static_cast<int>(first - row));
        int last = samples.width - 1;
        while (!isSolid(row[last]))
            --last;
        extent.right = std::max(extent.right, last + 1);
    }
    return extent;
}

}

std::vector<Point> outlineOf(const Samples& samples)
{
    if (samples.alpha.empty() || std::all_of(samples.alpha.begin(), samples.alpha.end(), [](std::uint8_t cover) { return cover >= leastCover; }))
        return {};
    const int rows = std::min(mostRows, samples.height);
    const auto perMille = [](int value, int of) { return Length::fromEmu((std::int64_t{value} * 1000 + of / 2) / of); };
    std::vector<Point> right;
    std::vector<Point> left;
    for (int row = 0; row < rows; ++row) {
        const int top = static_cast<int>(std::int64_t{samples.height} * row / rows);
        const int bottom = static_cast<int>(std::int64_t{samples.height} * (row + 1) / rows);
        const Extent extent = extentOf(samples, top, bottom);
        if (extent.left >= extent.right)
            continue;
        for (const int y : {top, bottom}) {
            right.push_back({perMille(extent.right, samples.width), perMille(y, samples.height)});
            left.push_back({perMille(extent.left, samples.width), perMille(y, samples.height)});
        }
    }
    right.insert(right.end(), left.rbegin(), left.rend());
    return right;
}

}
