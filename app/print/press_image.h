#pragma once

#include "colour/profile.h"
#include "pictures/picture.h"
#include "print/press.h"

#include <memory>
#include <optional>
#include <string>

namespace banxin::print {

struct PhotoUse;

/// A photo as the press file holds it.
struct PressImage {
    enum class Coding { Jpeg, Flate };

    int width = 0;
    int height = 0;
    int components = 3;
    Coding coding = Coding::Jpeg;
    std::optional<colour::Profile> profile;      ///< none: the device's own grey or CMYK
    bool isInverted = false;                     ///< 255 = no ink
    int orientation = 1;                         ///< EXIF: how it has to be turned when it is placed
    std::shared_ptr<const std::string> data;
    std::string alpha;                           ///< deflated, 8 bits a pixel; empty: none
    bool isUntagged = false;                     ///< RGB without a profile, taken for sRGB
};

/// What the press file holds of a photo: in X-4 the very bytes of a JPEG, the samples of every other file; in X-1a what
/// the press will print. Fails with NoSuchPhoto, PictureDamaged, PictureUnknown, PictureTooLarge, ProfileUnusable.
Result<PressImage> makePressImage(const PhotoUse& use, const pictures::PictureSource& source, Standard standard,
    const colour::Profile& output);

}
