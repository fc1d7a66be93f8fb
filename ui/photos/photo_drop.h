#pragma once

#include "base/result.h"
#include "desk/jobs.h"

#include <vector>

namespace banxin::ui {

/// Pictures that were dropped on a page, as one edition with them.
struct DroppedPhotos {
    Edition edition;
    std::vector<desk::NewPhoto> photos;
    StoryId story;             ///< whose photos they are
    BlockId block;             ///< where they stand
    bool isStoryNew = false;
};

/// Whether the files are pictures and nothing else.
bool arePhotos(const std::vector<desk::ReadFile>& files);

/// Over a story they become photos of it, the first one where it was dropped in its text; on the bare page they are a block by
/// themselves, in rows side by side. Fails as edit::addPhoto, attachPhoto, showPhoto and placeBlock do.
Result<DroppedPhotos> dropped(const Edition& edition, PageId page, Point at, const std::vector<desk::ReadFile>& files);

}
