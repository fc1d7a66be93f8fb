#pragma once

#include "display/display_list.h"
#include "paint/flat_outline.h"

#include <QRectF>

namespace banxin::paint {

/// The area of a stroked path in pixels, with the ends and corners that it asks for; `scale`: pixels an EMU.
FlatOutline strokeOutline(const display::StrokePath& stroke, double scale);

/// The area of a straight line of `width`, with flat ends.
FlatOutline lineOutline(FlatPoint from, FlatPoint to, float width);
FlatOutline rectOutline(const QRectF& rect);

}
