#pragma once

#include "display/display_list.h"

#include <QRect>

#include <cstdint>
#include <vector>

namespace banxin::ui {

/// Where two pages look different: the reach of every mark that only one of them has, or that changed its place in the
/// order of printing.
std::vector<Rect> damageBetween(const display::DisplayList& before, const display::DisplayList& after);

inline std::int64_t pixelCount(const QRect& rect) { return static_cast<std::int64_t>(rect.width()) * rect.height(); }

/// The device pixels under `damage`, in few rectangles: those that cost less together than apart are joined.
std::vector<QRect> pixelsOf(const std::vector<Rect>& damage, double pixelsPerPoint);

}
