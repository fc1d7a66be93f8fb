#include "print/press_image.h"

#include "pictures/jpeg_encode.h"
#include "print/deflate.h"
#include "print/press_plan.h"
#include "print/samples.h"

#include <algorithm>
#include <utility>

namespace banxin::print {

namespace {

using pictures::Format;
using pictures::Header;
using pictures::Samples;

constexpr int jpegQuality = 90;
constexpr std::int64_t enoughPpi = 300;

/// A photo on its way into the file.
struct Photo {
    std::string name;
    std::shared_ptr<const std::string> bytes;
    Header header;
    std::optional<colour::Profile> profile;   ///< its own, where it is usable
    int enoughWidth = 0;   ///< pixels that its greatest width in print can use
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

Result<Photo> fetch(const PhotoUse& use, const pictures::PictureSource& source)
{
    Photo photo;
    photo.name = hex(use.photo);
    auto bytes = source.bytes(use.photo);
    if (!bytes)
        return bytes.error();
    photo.bytes = std::move(*bytes);
    auto header = pictures::readHeader(std::as_bytes(std::span{*photo.bytes}), photo.name);
    if (!header)
        return header.error();
    photo.header = std::move(*header);
    if (photo.header.truncated)
        return Fault{FaultCode::PictureDamaged, {photo.name, "the file ends before its picture does"}};
    photo.profile = ownProfile(photo.header, photo.name);
    constexpr std::int64_t emuPerInch = 914'400;
    photo.enoughWidth = static_cast<int>((use.widest.emu() * enoughPpi + emuPerInch - 1) / emuPerInch);
    return photo;
}

/// Grey needs no profile, it is the black plate; CMYK made for this very output must not bear one.
bool needsProfile(const Photo& photo, const colour::Profile& output)
{
    if (photo.header.components == 1)
        return false;
    return photo.header.components == 3 || (photo.profile && photo.profile->bytes() != output.bytes());
}

PressImage passedThrough(const Photo& photo, const colour::Profile& output)
{
    PressImage image;
    image.width = photo.header.width;
    image.height = photo.header.height;
    image.components = photo.header.components;
    image.coding = PressImage::Coding::Jpeg;
    if (needsProfile(photo, output))
        image.profile = photo.profile ? *photo.profile : colour::Profile::sRgb();
    image.isInverted = photo.header.inverted;
    image.orientation = photo.header.orientation;
    image.data = photo.bytes;
    return image;
}

Result<Samples> decodedWhole(const Photo& photo, int enoughWidth)
{
    auto samples = pictures::decode(std::as_bytes(std::span{*photo.bytes}), photo.name, enoughWidth);
    if (samples && samples->damaged)
        return Fault{FaultCode::PictureDamaged, {photo.name, "it cannot be decoded whole"}};
    return samples;
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

Result<PressImage> asSamples(const Photo& photo, Standard standard, const colour::Profile& output)
{
    auto samples = decodedWhole(photo, 0);
    if (!samples)
        return samples.error();
    if (standard == Standard::PdfX1a)
        layOnPaper(*samples);
    PressImage image = packed(*samples);
    if (needsProfile(photo, output))
        image.profile = photo.profile ? *photo.profile : colour::Profile::sRgb();
    if (!samples->alpha.empty())
        image.alpha
            = deflated({reinterpret_cast<const char*>(samples->alpha.data()), samples->alpha.size()}, Packing::Text);
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
Result<PressImage> separated(const Photo& photo, const colour::Profile& output)
{
    auto samples = decodedWhole(photo, photo.enoughWidth);
    if (!samples)
        return samples.error();
    layOnPaper(*samples);
    *samples = reduced(std::move(*samples), photo.enoughWidth);
    const auto transform = transformTo(photo.profile ? *photo.profile : colour::Profile::sRgb(), output);
    if (!transform)
        return transform.error();
    Samples inks;
    inks.width = samples->width;
    inks.height = samples->height;
    inks.components = 4;
    const std::size_t pixels = static_cast<std::size_t>(inks.width) * static_cast<std::size_t>(inks.height);
    inks.values.resize(pixels * 4);
    (*transform)->apply(samples->values, inks.values, pixels);

    auto jpeg = pictures::encodeJpeg(inks, photo.name, jpegQuality);
    if (!jpeg)
        return jpeg.error();
    PressImage image;
    image.width = inks.width;
    image.height = inks.height;
    image.components = 4;
    image.data = std::make_shared<const std::string>(std::move(*jpeg));
    return image;
}

}

Result<PressImage> makePressImage(
    const PhotoUse& use, const pictures::PictureSource& source, Standard standard, const colour::Profile& output)
{
    const auto photo = fetch(use, source);
    if (!photo)
        return photo.error();
    const bool isSeparated = standard == Standard::PdfX1a && needsProfile(*photo, output);
    const bool isPassed = !isSeparated && photo->header.format == Format::Jpeg;
    auto image = isSeparated ? separated(*photo, output)
        : isPassed           ? Result<PressImage>{passedThrough(*photo, output)}
                             : asSamples(*photo, standard, output);
    if (image)
        image->isUntagged = photo->header.components == 3 && !photo->profile;
    return image;
}

}
