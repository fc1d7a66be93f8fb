#pragma once

#include "bench/times.h"

#include <QImage>

#include <cstring>

namespace banxin::bench {

/// A whole broadsheet on a large screen.
constexpr QSize pagePixels{2212, 3062};
constexpr int airRound = 24;   ///< what the canvas leaves round a fitted page

/// The floor of all painting: copies of as many pixels as the page has.
inline Times copiesOfThePixels()
{
    QImage from{pagePixels, QImage::Format_RGB32};
    from.fill(Qt::white);
    QImage to = from.copy();
    Times times;
    for (int i = 0; i < 40; ++i)
        measure(times, [&] { std::memcpy(to.bits(), from.constBits(), static_cast<std::size_t>(from.sizeInBytes())); });
    return times;
}

}
