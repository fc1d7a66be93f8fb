#pragma once

#include "colour/profile.h"
#include "pictures/picture.h"
#include "print/placed_pdf.h"
#include "print/press.h"

#include <memory>
#include <optional>
#include <string>

namespace banxin::print {

struct PhotoUse;

/// A photo as the press file holds it.
struct PressImage {
    enum class Coding { Jpeg, Flate, Pdf };

    int width = 0;
    int height = 0;
    int components = 3;
    Coding coding = Coding::Jpeg;
    std::optional<colour::Profile> profile;      ///< none: the device's own grey or CMYK
    bool isInverted = false;                     ///< 255 = no ink
    int orientation = 1;                         ///< EXIF: how it has to be turned when it is placed
    std::shared_ptr<const std::string> data;
    std::string alpha;                           ///< deflated, 8 bits a pixel; empty: none
    std::string stencil;                         ///< deflated, 1 bit a pixel, 1: not printed; empty: none
    std::optional<PdfFacts> pdf;                 ///< of a page that is placed as its maker drew it
    bool isUntagged = false;                     ///< RGB without a profile, taken for sRGB
    bool isHardened = false;                     ///< much of it was half transparent, which the standard cannot say
    int inkPercent = 0;                          ///< the most that it lays on more than a few square millimetres; 0: not known
};

/// What the press file holds of a photo. Grey and CMYK go to their plates as they are, RGB as it is or in the inks of the
/// press; a JPEG that need not change keeps its very bytes. Fails with NoSuchPhoto, PictureDamaged, PictureUnknown,
/// PictureTooLarge, ProfileUnusable.
Result<PressImage> makePressImage(const PhotoUse& use, const pictures::PictureSource& source, const PressSettings& settings,
    const colour::Profile& output);

}
