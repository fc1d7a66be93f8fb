#pragma once

#include "compose/compose.h"
#include "display/display_list.h"
#include "makeup/block_layout.h"
#include "model/edition.h"

#include <vector>

namespace banxin::makeup {

/// A caption with its credit, as it was set.
struct SetCaption {
    int photo = 0;                        ///< index into the story's photos
    compose::Paragraphs paragraphs;       ///< none where there are no words yet
    compose::ComposedText text;
    Rect room;                            ///< where its words stand or would stand
};

/// Photos of a story in a block, with their captions.
struct ComposedPhotos {
    display::DisplayList list;
    std::vector<SetCaption> captions;     ///< one for each photo that the block shows
    std::vector<Rect> obstacles;   ///< whole rows and columns that text leaves out
    std::vector<Finding> findings;
    std::vector<compose::TextFinding> textFindings;
};

/// A photo that is still awaited has no id.
inline bool isAwaited(const StoryPhoto& photo) { return photo.photo == PhotoId{}; }

/// Where each photo of the story stands: as the block says, or, for a story that is nothing but a photo, in all the room
/// that `below` (the foot of the headline stack) leaves.
std::vector<PhotoPlacement> placementsOf(const Story& story, const ArticleBlock& article, const BlockRoom& room, const Grid& grid, int below);

ComposedPhotos composePhotos(compose::Composer& composer, const Edition& edition, const Grid& grid, const std::string& styleSet, const Story& story,
    const Block& block, const BlockRoom& room, const std::vector<PhotoPlacement>& placements);

/// The whole picture's rectangle so that it fills `clip`, magnified by the placement's zoom, its focus in view.
Rect pictureFrame(const PhotoRecord& record, const PhotoPlacement& placement, const Rect& clip);

}
