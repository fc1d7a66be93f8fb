#include "intake/intake.h"

#include "base/utf.h"
#include "colour/profile.h"
#include "intake/convert.h"
#include "intake/file_name.h"
#include "pictures/likeness.h"
#include "pictures/metadata.h"
#include "pictures/picture.h"

#include <span>
#include <utility>

namespace banxin::intake {

namespace {

const char* word(pictures::Format format)
{
    switch (format) {
    case pictures::Format::Jpeg: return "jpeg";
    case pictures::Format::Png: return "png";
    case pictures::Format::Tiff: return "tiff";
    case pictures::Format::Webp: return "webp";
    case pictures::Format::Psd: return "psd";
    case pictures::Format::Pdf: return "pdf";
    }
    return "";
}

/// In UTF-8. IPTC seldom says in what it is written: what is no UTF-8 then is GB 18030, as every desk in China writes it.
std::string textOf(const pictures::MetadataText& text)
{
    if (text.encoding == pictures::MetadataText::Encoding::Latin1)
        return utf8FromUtf16(converted(text.bytes, "windows-1252"));
    return firstIllFormedUtf8(text.bytes) ? utf8FromUtf16(convertedGb18030(text.bytes)) : text.bytes;
}

PhotoRecord recordOf(const pictures::Header& header, std::string_view bytes, const std::string& fileName)
{
    PhotoRecord record;
    record.fileName = baseName(fileName);
    record.format = word(header.format);
    record.width = header.width;
    record.height = header.height;
    // EXIF orientations 5 to 8 lie on their side.
    if (header.orientation >= 5)
        std::swap(record.width, record.height);
    record.components = header.components;
    record.hasProfile = header.profile.has_value();
    record.bytes = static_cast<std::int64_t>(bytes.size());
    record.bitsPerComponent = header.bitsPerComponent;
    record.hasAlpha = header.hasAlpha;
    record.pages = header.pages;
    return record;
}

void takeMetadata(std::span<const std::byte> bytes, PhotoRecord& record)
{
    const pictures::Metadata metadata = pictures::readMetadata(bytes);
    record.caption = textOf(metadata.caption);
    record.credit = textOf(metadata.creator.bytes.empty() ? metadata.credit : metadata.creator);
    record.taken = metadata.taken;
}

/// Why the profile cannot be used; empty where it can, or where there is none. A grey picture often carries the RGB profile
/// of the one that it was made from: it goes on the black plate without any.
std::string profileDamage(const pictures::Header& header)
{
    constexpr const char* broken = "its colour profile is broken";
    if (header.profileBroken)
        return broken;
    if (!header.profile || header.components == 1)
        return {};
    const auto profile = colour::Profile::fromBytes(*header.profile, "photo");
    if (!profile)
        return broken;
    const colour::ColourSpace wanted = header.components == 4 ? colour::ColourSpace::Cmyk : colour::ColourSpace::Rgb;
    return profile->space() == wanted ? std::string{} : "its colour profile is for another kind of colour";
}

/// Decodes the picture once: what is broken is told while whoever brings it still has another copy.
Result<Done> takeLooks(std::span<const std::byte> bytes, const std::string& fileName, ImportedPhoto& photo)
{
    auto picture = pictures::decodePicture(bytes, fileName, pictures::previewWidth);
    if (!picture)
        return picture.error();
    photo.record.likeness = pictures::likenessOf(picture->samples);
    photo.record.damage = picture->samples.damaged ? "its data are broken" : profileDamage(picture->header);
    // Formats that have no smaller sizes were decoded whole: too much to hand around.
    if (picture->samples.width <= 2 * pictures::previewWidth)
        photo.preview = std::make_shared<const pictures::DecodedPicture>(std::move(*picture));
    return Done{};
}

}

Result<ImportedPhoto> readPhoto(std::string_view bytes, const std::string& fileName)
{
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {fileName}};
    const auto asBytes = std::as_bytes(std::span{bytes});
    const auto header = pictures::readHeader(asBytes, fileName);
    if (!header)
        return header.error();
    // Half a picture cannot be printed; whoever brings it still has the whole one.
    if (header->truncated)
        return Fault{FaultCode::PictureDamaged, {fileName, "the file ends before its picture does"}};
    ImportedPhoto photo{sha256(bytes), recordOf(*header, bytes, fileName), {}, nullptr};
    if (const auto looked = takeLooks(asBytes, fileName, photo); !looked)
        return looked.error();
    takeMetadata(asBytes, photo.record);
    if (!photo.record.hasProfile && photo.record.format != "pdf")
        photo.findings.push_back({Severity::Note, FindingCode::PhotoUntagged, {}, {}, {}, {photo.record.fileName}});
    if (!photo.record.damage.empty())
        photo.findings.push_back({Severity::Error, FindingCode::PhotoDamaged, {}, {}, {}, {photo.record.fileName, photo.record.damage}});
    return photo;
}

}
