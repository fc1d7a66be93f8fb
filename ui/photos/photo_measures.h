#pragma once

#include "model/block.h"

#include <algorithm>
#include <cmath>

/// What the ways of changing a photo have in common.
namespace banxin::ui {

inline constexpr int mostPhotoZoom = 20'000;   ///< per mille
inline constexpr int mostPhotoTurn = 4500;     ///< hundredths of a degree
/// The grip to swap a photo: how far its middle is from the upper right corner of what is seen, and how far it reaches, in
/// pixels of the screen's own size.
inline constexpr double swapGripInset = 20;
inline constexpr double swapGripRadius = 12;
/// Pixels that the canvas counts as a pointer's tolerance.
inline constexpr double tolerancePixels = 5;

/// What a caption of its usual length takes under its photo.
inline constexpr int captionRows = 2;

inline double distanceBetween(Point a, Point b)
{
    return std::hypot(static_cast<double>((a.x - b.x).emu()), static_cast<double>((a.y - b.y).emu()));
}

inline Length inPerMille(Length value) { return std::clamp(value, Length{}, Length::fromEmu(1000)); }

/// A photo that fills its frame cannot be smaller than that.
inline int leastZoomOf(PhotoFit fit) { return fit == PhotoFit::Fill ? 1000 : 100; }

}
