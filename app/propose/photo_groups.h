#pragma once

#include "propose/set_story.h"

#include <vector>

namespace banxin::propose {

/// All photos of a story together, filling a rectangle of cells.
struct PhotoGroup {
    int rows = 0;
    double crop = 0;                 ///< mean square of how far they are cropped; 1: as far as can be borne
    std::vector<SetPhoto> photos;    ///< cells from the group's corner
    PictureRoom largest;
};

/// The ways to group the photos `photos` of a story (by index) in so many columns: side by side, over each other, or the
/// first over the others. None where they are too small or too long for it.
std::vector<PhotoGroup> photoGroups(SetStory& set, const std::vector<int>& photos, int columns);

/// The photos of a group, moved by so many columns and rows.
std::vector<SetPhoto> movedBy(std::vector<SetPhoto> photos, int columns, int rows);

}
