#pragma once

#include "intake/document.h"
#include "intake/stories.h"

namespace banxin::intake {

/// Gives each picture of the item a photo of one of its stories: where the file gives the picture words, one with these; else
/// that of the caption which stands below it, or else above it, or else one without words in the story round it. Pictures
/// side by side share the caption under them. `stories` are those of the item's reading, none of them without a piece.
void placePictures(std::vector<Structured>& stories, const DocumentItem& item, const Reading& reading);

}
