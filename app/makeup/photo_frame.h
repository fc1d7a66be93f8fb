#pragma once

#include "display/display_list.h"
#include "makeup/block_layout.h"
#include "model/edition.h"

#include <vector>

/// How a picture stands in its frame. Nothing of it is stored: the placement says what is wanted, the frame is reckoned.
namespace banxin::makeup {

/// The picture so that it covers `clip`, or stands whole in it, magnified by the placement's zoom, its focus in view. What
/// is to be kept is in view too, as far as there is room for it.
display::PlacedPhoto placedPhoto(const PhotoId& photo, const PhotoRecord& record, const PhotoPlacement& placement, const Rect& clip);

/// Where a point of the picture (per mille of it) stands on the page, and what of the picture stands at a point of the page.
Point onPage(const display::PlacedPhoto& placed, Point inPicture);
Point inPicture(const display::PlacedPhoto& placed, Point onPage);

/// Pixels an inch as they are printed, of the side that is stretched more; 0 where the picture has none (a PDF).
int printedPpi(const PhotoRecord& record, const display::PlacedPhoto& placed);

/// Whether the clip cuts what the placement keeps.
bool cutsKept(const PhotoPlacement& placement, const display::PlacedPhoto& placed);

/// A closed outline of a picture (per mille of it) on the page.
Path outlineOnPage(const display::PlacedPhoto& placed, const std::vector<Point>& outline);

/// What text keeps out of round an outline: row by row, as wide as the outline is there and `standOff` more.
std::vector<Obstacle> obstaclesRound(const Path& outline, const Rect& area, Length rowHeight, Length standOff);

}
