#include "intake/intake.h"

#include "intake/file_name.h"
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
    }
    return "";
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
    return record;
}

}

Result<ImportedPhoto> readPhoto(std::string_view bytes, const std::string& fileName)
{
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {fileName}};
    const auto header = pictures::readHeader(std::as_bytes(std::span{bytes}), fileName);
    if (!header)
        return header.error();
    // Half a picture cannot be printed; whoever brings it still has the whole one.
    if (header->truncated)
        return Fault{FaultCode::PictureDamaged, {fileName, "the file ends before its picture does"}};
    ImportedPhoto photo{sha256(bytes), recordOf(*header, bytes, fileName), {}};
    if (!photo.record.hasProfile)
        photo.findings.push_back({Severity::Note, FindingCode::PhotoUntagged, {}, {}, {}, {photo.record.fileName}});
    return photo;
}

}
