#pragma once

#include "base/result.h"
#include "desk/jobs.h"
#include "ui/photos/photo_landing.h"

#include <vector>

namespace banxin::ui {

/// Pictures on a page, as one edition with them.
struct LandedPhotos {
    Edition edition;
    std::vector<desk::NewPhoto> photos;
    StoryId story;             ///< whose photos they are; 0: an advertisement's
    BlockId block;             ///< where they stand
    int photo = 0;             ///< the first of them among the story's
    LandingAs as = LandingAs::Block;
    StepLabel label;
};

/// Whether the file is a picture that could be read, and nothing else.
bool isPhoto(const desk::ReadFile& file);

/// All of them, at least one, where they were aimed at: see `landingOf`. Fails as edit::addPhoto, attachPhoto, showPhoto, replacePhoto,
/// replaceBlock and placeBlock do.
Result<LandedPhotos> landed(const Edition& edition, const PhotoAim& aim, const std::vector<desk::ReadFile>& files);

}
