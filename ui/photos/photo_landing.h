#pragma once

#include "display/composed_page.h"
#include "ui/photos/photo_place.h"

#include <optional>
#include <vector>

namespace banxin::ui {

/// What pictures that are dragged or pasted are meant for: told at once, while they are read only afterwards.
struct PhotoAim {
    PageId page;
    BlockId over;              ///< 0: the bare page
    std::optional<Point> at;   ///< where the hand is
    int photo = -1;            ///< of the block's story: a picture is to take its place
    Rect photoArea;            ///< where that one is seen
};

/// The uppermost block at the point, as far as it takes pictures: a story, reserved room or, for a single picture, an
/// advertisement. A single one over a photo takes its place, unless it `joins`.
PhotoAim aimAt(const display::ComposedPage& shown, const Edition& edition, Point at, std::size_t count, bool joins);
/// The block, if it takes pictures.
PhotoAim aimOn(const Edition& edition, PageId page, BlockId block, std::size_t count, std::optional<Point> at);

/// As what they stand there.
enum class LandingAs {
    Block,      ///< a story of photos, in a block of its own
    Fills,      ///< the same in the place of reserved room
    Joins,      ///< more photos of a story that is nothing but photos
    InText,     ///< photos of a story, side by side in its text
    Replaces,   ///< in the place of another picture, with its caption and its crop
    Material,   ///< of an advertisement
};

struct PhotoLanding {
    LandingAs as = LandingAs::Block;
    Place place;                    ///< of the block
    std::vector<GridPlace> cells;   ///< in the text of the block, for each picture
    std::vector<Rect> areas;        ///< what they cover of the page
};

/// The page is there. What it was aimed at may be gone: then they stand on the bare page.
PhotoLanding landingOf(const Edition& edition, const PhotoAim& aim, const std::vector<PictureShape>& shapes);

}
