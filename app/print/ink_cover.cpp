#include "print/ink_cover.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace banxin::print {

int inkPercent(const pictures::Samples& inks, Length width)
{
    if (inks.components != 4 || inks.width <= 0)
        return 0;
    std::array<std::size_t, 4 * 255 + 1> pixels{};
    for (std::size_t i = 0; i + 4 <= inks.values.size(); i += 4)
        ++pixels[static_cast<std::size_t>(inks.values[i] + inks.values[i + 1] + inks.values[i + 2] + inks.values[i + 3])];
    const double pixelSide = width.millimetres() / inks.width;
    const double tolerated = 15 / (pixelSide * pixelSide);
    double above = 0;
    std::size_t sum = pixels.size() - 1;
    while (sum > 0 && above + static_cast<double>(pixels[sum]) <= tolerated)
        above += static_cast<double>(pixels[sum--]);
    return static_cast<int>(sum * 100 / 255);
}

void limitInk(pictures::Samples& inks, int percent)
{
    if (inks.components != 4)
        return;
    const int most = percent * 255 / 100;
    for (std::size_t i = 0; i + 4 <= inks.values.size(); i += 4) {
        std::uint8_t* ink = inks.values.data() + i;
        const int colour = ink[0] + ink[1] + ink[2];
        if (colour + ink[3] <= most)
            continue;
        const int left = std::max(0, most - ink[3]);
        for (int part = 0; part < 3; ++part)
            ink[part] = static_cast<std::uint8_t>(ink[part] * left / colour);
    }
}

}
