#include "print/press_image.h"

#include "pictures/jpeg_encode.h"
#include "print/deflate.h"
#include "print/ink_cover.h"
#include "print/only_page.h"
#include "print/press_plan.h"
#include "print/resample.h"
#include "print/samples.h"

#include <algorithm>
#include <utility>

namespace banxin::print {

namespace {

using pictures::Format;
using pictures::Header;
using pictures::Samples;

constexpr int jpegQuality = 90;

/// A photo on its way into the file.
struct Photo {
    PhotoId id;
    const pictures::PictureSource* source = nullptr;   ///< decodes it; borrowed for the call
    std::string name;
    std::shared_ptr<const std::string> bytes;
    Header header;
    std::optional<colour::Profile> profile;   ///< its own, where it is usable
    Length width;          ///< its greatest in print
    int enoughWidth = 0;   ///< pixels that it can use then
    int mostWidth = 0;     ///< with more than these it is made smaller
};

colour::ColourSpace spaceOf(int components)
{
    return components == 1 ? colour::ColourSpace::Grey
        : components == 3  ? colour::ColourSpace::Rgb
                           : colour::ColourSpace::Cmyk;
}

std::optional<colour::Profile> ownProfile(const Header& header, const std::string& name)
{
    if (!header.profile)
        return std::nullopt;
    auto profile = colour::Profile::fromBytes(*header.profile, name);
    if (!profile || profile->space() != spaceOf(header.components))
        return std::nullopt;
    return std::move(*profile);
}

Result<Photo> fetch(const PhotoUse& use, const pictures::PictureSource& source, std::shared_ptr<const std::string> bytes, int ppi)
{
    Photo photo;
    photo.id = use.photo;
    photo.source = &source;
    photo.name = hex(use.photo);
    photo.bytes = std::move(bytes);
    auto header = pictures::readHeader(std::as_bytes(std::span{*photo.bytes}), photo.name);
    if (!header)
        return header.error();
    photo.header = std::move(*header);
    if (photo.header.truncated)
        return Fault{FaultCode::PictureDamaged, {photo.name, "the file ends before its picture does"}};
    photo.profile = ownProfile(photo.header, photo.name);
    constexpr std::int64_t emuPerInch = 914'400;
    photo.width = use.widest;
    photo.enoughWidth = static_cast<int>((use.widest.emu() * ppi + emuPerInch - 1) / emuPerInch);
    photo.mostWidth = photo.enoughWidth + photo.enoughWidth / 2;
    return photo;
}

bool isRgb(const Photo& photo) { return photo.header.components == 3; }

/// Only RGB bears a profile. Grey is the black plate, and CMYK stays what its maker separated: with a profile the press
/// would separate it again, and black text would come out of four plates.
colour::Profile rgbProfile(const Photo& photo) { return photo.profile ? *photo.profile : colour::Profile::sRgb(); }

PressImage passedThrough(const Photo& photo)
{
    PressImage image;
    image.width = photo.header.width;
    image.height = photo.header.height;
    image.components = photo.header.components;
    image.coding = PressImage::Coding::Jpeg;
    if (isRgb(photo))
        image.profile = rgbProfile(photo);
    image.isInverted = photo.header.inverted;
    image.orientation = photo.header.orientation;
    image.data = photo.bytes;
    return image;
}

Result<Samples> decodedWhole(const Photo& photo, int enoughWidth)
{
    auto picture = photo.source->decoded(photo.id, enoughWidth);
    if (!picture)
        return picture.error();
    if (picture->samples.damaged)
        return Fault{FaultCode::PictureDamaged, {photo.name, "it cannot be decoded whole"}};
    return std::move(picture->samples);
}

PressImage packed(const Samples& samples)
{
    PressImage image;
    image.width = samples.width;
    image.height = samples.height;
    image.components = samples.components;
    image.coding = PressImage::Coding::Flate;
    image.data = std::make_shared<const std::string>(deflated(predicted(samples), Packing::Text));
    return image;
}

/// Half transparent samples on this part of a picture are edges; on more they are a shadow or a veil.
constexpr std::size_t edgesOnly = 20;

/// Puts the samples' alpha into the image: softly where the standard has it, else as a stencil.
void addAlpha(PressImage& image, const Samples& samples, Standard standard)
{
    if (samples.alpha.empty())
        return;
    if (standard == Standard::PdfX4) {
        image.alpha
            = deflated({reinterpret_cast<const char*>(samples.alpha.data()), samples.alpha.size()}, Packing::Text);
        return;
    }
    image.stencil = deflated(stencil(samples), Packing::Text);
    const auto isSoft = [](std::uint8_t alpha) { return alpha > 8 && alpha < 247; };
    const auto soft = static_cast<std::size_t>(std::count_if(samples.alpha.begin(), samples.alpha.end(), isSoft));
    image.isHardened = soft * edgesOnly > samples.alpha.size();
}

Result<PressImage> asSamples(const Photo& photo, Standard standard)
{
    auto samples = decodedWhole(photo, 0);
    if (!samples)
        return samples.error();
    PressImage image = packed(*samples);
    if (isRgb(photo))
        image.profile = rgbProfile(photo);
    image.inkPercent = inkPercent(*samples, photo.width);
    addAlpha(image, *samples, standard);
    return image;
}

/// Building a transform costs as much as a photo of a column, so each thread keeps its last one.
Result<const colour::Transform*> transformTo(const colour::Profile& from, const colour::Profile& output)
{
    struct Kept {
        colour::Profile from;
        colour::Profile to;
        colour::Transform transform;
    };
    thread_local std::optional<Kept> kept;
    if (!kept || kept->from.bytes() != from.bytes() || kept->to.bytes() != output.bytes()) {
        auto made = colour::Transform::make(from, output, colour::Intent::Perceptual);
        if (!made)
            return made.error();
        kept.emplace(Kept{from, output, std::move(*made)});
    }
    return &kept->transform;
}

/// The photo in the inks of the press, with the pixels that its size in print can use.
Result<PressImage> separated(const Photo& photo, const PressSettings& settings, const colour::Profile& output)
{
    const bool liesOnItsSide = photo.header.orientation >= 5;
    const bool isTooFine = (liesOnItsSide ? photo.header.height : photo.header.width) > photo.mostWidth;
    auto samples = decodedWhole(photo, isTooFine ? photo.enoughWidth : 0);
    if (!samples)
        return samples.error();
    if (isTooFine)
        *samples = resampled(std::move(*samples), photo.enoughWidth);
    const auto transform = transformTo(rgbProfile(photo), output);
    if (!transform)
        return transform.error();
    Samples inks;
    inks.width = samples->width;
    inks.height = samples->height;
    inks.components = 4;
    const std::size_t pixels = static_cast<std::size_t>(inks.width) * static_cast<std::size_t>(inks.height);
    inks.values.resize(pixels * 4);
    (*transform)->apply(samples->values, inks.values, pixels);
    if (settings.inkLimit > 0)
        limitInk(inks, settings.inkLimit);

    auto jpeg = pictures::encodeJpeg(inks, photo.name, jpegQuality);
    if (!jpeg)
        return jpeg.error();
    PressImage image;
    image.width = inks.width;
    image.height = inks.height;
    image.components = 4;
    image.data = std::make_shared<const std::string>(std::move(*jpeg));
    image.inkPercent = inkPercent(inks, photo.width);
    addAlpha(image, *samples, settings.standard);
    return image;
}

/// A CMYK JPEG goes through unopened; how much ink it lays on the paper is told by a small copy.
int inkOfPassed(const Photo& photo)
{
    if (photo.header.components != 4)
        return 0;
    constexpr int few = 400;
    const auto picture = photo.source->decoded(photo.id, few);
    return picture ? inkPercent(picture->samples, photo.width) : 0;
}

Result<PressImage> placedPage(std::shared_ptr<const std::string> bytes, const std::string& name, Standard standard)
{
    auto facts = inspectPdf(*bytes, name, standard);
    if (!facts)
        return facts.error();
    PressImage image;
    image.coding = PressImage::Coding::Pdf;
    image.data = std::move(bytes);
    image.pdf = std::move(*facts);
    return image;
}

}

Result<PressImage> makePressImage(const PhotoUse& use, const pictures::PictureSource& source, const PressSettings& settings,
    const colour::Profile& output)
{
    const auto bytes = source.bytes(use.photo);
    if (!bytes)
        return bytes.error();
    if (isPdf(**bytes))
        return placedPage(*bytes, hex(use.photo), settings.standard);
    const auto photo = fetch(use, source, *bytes, settings.photoPpi);
    if (!photo)
        return photo.error();
    const bool convertsRgb = settings.standard == Standard::PdfX1a || settings.rgb == RgbPhotos::Convert;
    if (isRgb(*photo) && convertsRgb) {
        auto image = separated(*photo, settings, output);
        if (image)
            image->isUntagged = !photo->profile;
        return image;
    }
    if (photo->header.format != Format::Jpeg)
        return asSamples(*photo, settings.standard);
    PressImage image = passedThrough(*photo);
    image.isUntagged = isRgb(*photo) && !photo->profile;
    image.inkPercent = inkOfPassed(*photo);
    return image;
}

}
