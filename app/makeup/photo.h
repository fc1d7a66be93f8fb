#pragma once

#include "compose/compose.h"
#include "display/display_list.h"
#include "makeup/block_layout.h"
#include "makeup/photo_places.h"
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
    std::vector<Obstacle> obstacles;      ///< what the text keeps out of
    std::vector<SetCaption> captions;
    std::vector<Finding> findings;        ///< without their page
    std::vector<compose::TextFinding> textFindings;
};

ComposedPhotos composePhotos(compose::Composer& composer, const Edition& edition, const Grid& grid, const std::string& styleSet, const Story& story,
    const Block& block, const std::vector<StandingPhoto>& photos);

}
