#pragma once

#include "model/edition.h"
#include "model/step.h"

#include <optional>
#include <vector>

namespace banxin::ui {

/// The block of that id on any page; null where there is none.
const Block* blockOf(const Edition& edition, BlockId id);

/// The page on which it stands; null where there is none.
const Page* pageOf(const Edition& edition, BlockId id);

/// What counts of a picture before it is placed; in any unit.
struct PictureShape {
    int width = 3;
    int height = 2;
};
/// Of a photo that is awaited, or whose record is gone, it is the usual one.
PictureShape shapeOf(const Edition& edition, const PhotoId& photo);

/// The step that puts one picture into the place of another; both have their records.
StepLabel replaceLabel(const Edition& edition, const PhotoId& goes, const PhotoId& comes);

/// Cells of a block of text for pictures that come together: side by side in one row while there are columns, equally high,
/// each up to two columns wide, as deep as their shapes ask with their captions. The corner of all is at `at`, or, where
/// nobody says, at the right in the upper part; beside the photos that stand there already, as far as there is room.
std::vector<GridPlace> cellsInText(const Page& page, const Block& block, const std::vector<PictureShape>& shapes, std::optional<Point> at = std::nullopt);

}
