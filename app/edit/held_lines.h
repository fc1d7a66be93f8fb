#pragma once

#include "model/story.h"

namespace banxin::edit {

/// Units of the dateline where it runs in at the head of this paragraph.
std::size_t runInLength(const Story& story, std::size_t paragraph);

/// Releases the lines that end after `offset`, which counts a run-in dateline.
void releaseFrom(StoryParagraph& paragraph, std::size_t offset);

/// Releases the lines of `story` whose text, or text above them, is not that of the same paragraph of `before`.
void releaseWhereTextDiffers(Story& story, const Story& before);

}
