#pragma once

#include "paint/surface.h"

#include <QImage>
#include <QRectF>

namespace banxin::paint {

/// The part of `image` that lies in `clip`, if the whole of it filled `frame`; pixels of the page. `image` is RGB32 or
/// ARGB32 premultiplied. Every pixel depends on nothing but its place on the page.
void drawPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip);

}
