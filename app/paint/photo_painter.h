#pragma once

#include "paint/plates.h"
#include "paint/surface.h"

#include <QImage>
#include <QRectF>

namespace banxin::paint {

/// The part of `image` that lies in `clip`, if the whole of it filled `frame`; pixels of the page. `image` is RGB32 or
/// ARGB32 premultiplied. Every pixel depends on nothing but its place on the page.
void drawPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip);

/// The same with a picture of inks (InkColours) on the process plates. On spot plates a photo only takes ink away.
void drawInkPhoto(const Surface& surface, const PlateSheet& sheet, const QImage& inks, const QRectF& frame, const QRect& clip);

/// How a photo stands in its frame.
struct Turn {
    double degrees = 0;      ///< clockwise, about the middle of the frame
    bool mirrored = false;   ///< before it is turned
};
/// The same, turned. Pixels whose middle lies outside the picture stay as they are.
void drawTurnedPhoto(const Surface& surface, const QImage& image, const QRectF& frame, const QRect& clip, Turn turn);
void drawTurnedInkPhoto(const Surface& surface, const PlateSheet& sheet, const QImage& inks, const QRectF& frame, const QRect& clip, Turn turn);

}
