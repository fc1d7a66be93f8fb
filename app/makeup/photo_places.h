#pragma once

#include "makeup/block_layout.h"
#include "model/edition.h"

#include <vector>

namespace banxin::makeup {

/// A photo with the room that it shares with its caption.
struct StandingPhoto {
    PhotoPlacement placement;   ///< its cells are those of the area, where the area fills whole ones
    Rect area;
};

/// A photo that is still awaited has no id.
inline bool isAwaited(const StoryPhoto& photo) { return photo.photo == PhotoId{}; }
/// A placement without cells of its own says how its photo is shown, not where.
inline bool hasPlace(const PhotoPlacement& placement) { return placement.cells.columns > 0 && placement.cells.rows > 0; }

/// Where each photo of the story stands: as the block says, or, for a story that is nothing but photos, in all the room
/// that `below` (the foot of the headline stack) leaves. Several stand in rows with equal gutters, each as wide as its
/// shape asks, so that little of them is cropped.
std::vector<StandingPhoto> standingPhotos(const Edition& edition, const Story& story, const ArticleBlock& article, const BlockRoom& room, const Grid& grid, int below);

}
