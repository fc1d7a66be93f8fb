#include "pictures/metadata.h"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <utility>

#include <exiv2/exiv2.hpp>

namespace banxin::pictures {
namespace {

using Encoding = MetadataText::Encoding;

/// A caption of more is no caption.
constexpr std::size_t mostBytes = 64 << 10;

/// Exiv2's XMP reader may only be used by one thread at a time.
std::mutex& xmpMutex()
{
    static std::mutex mutex;
    return mutex;
}

std::string trimmed(std::string text)
{
    const auto isBlank = [](unsigned char c) { return c <= ' '; };
    text.erase(std::find_if_not(text.rbegin(), text.rend(), isBlank).base(), text.end());
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), isBlank));
    return text.size() > mostBytes ? std::string{} : text;
}

/// The value in the default language, else the first one; of a list, all of it.
std::string xmpText(const Exiv2::XmpData& xmp, const char* key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey{key});
    if (found == xmp.end())
        return {};
    if (const auto* languages = dynamic_cast<const Exiv2::LangAltValue*>(&found->value())) {
        const auto standard = languages->value_.find("x-default");
        if (languages->value_.empty())
            return {};
        return trimmed(standard != languages->value_.end() ? standard->second : languages->value_.begin()->second);
    }
    return trimmed(found->toString());
}

std::string iptcText(const Exiv2::IptcData& iptc, const char* key)
{
    const auto found = iptc.findKey(Exiv2::IptcKey{key});
    return found == iptc.end() ? std::string{} : trimmed(found->toString());
}

std::string exifText(const Exiv2::ExifData& exif, const char* key)
{
    const auto found = exif.findKey(Exiv2::ExifKey{key});
    return found == exif.end() ? std::string{} : trimmed(found->toString());
}

Encoding iptcEncoding(const Exiv2::IptcData& iptc)
{
    const auto found = iptc.findKey(Exiv2::IptcKey{"Iptc.Envelope.CharacterSet"});
    const std::string escape = found == iptc.end() ? std::string{} : found->toString();
    if (escape == "\x1b%G" || escape == "\x1b%/I")
        return Encoding::Utf8;
    return escape == "\x1b.A" || escape == "\x1b-A" ? Encoding::Latin1 : Encoding::Unknown;
}

class Reader {
public:
    explicit Reader(const Exiv2::Image& image)
        : m_xmp{image.xmpData()}, m_iptc{image.iptcData()}, m_exif{image.exifData()}, m_iptcEncoding{iptcEncoding(m_iptc)}
    {
    }

    MetadataText text(const char* xmp, const char* iptc, const char* exif) const
    {
        if (std::string said = xmpText(m_xmp, xmp); !said.empty())
            return {std::move(said), Encoding::Utf8};
        if (std::string said = iptcText(m_iptc, iptc); !said.empty())
            return {std::move(said), m_iptcEncoding};
        return {exif != nullptr ? exifText(m_exif, exif) : std::string{}, Encoding::Unknown};
    }

    std::string taken() const
    {
        if (std::string said = xmpText(m_xmp, "Xmp.photoshop.DateCreated"); !said.empty())
            return said;
        if (std::string day = iptcText(m_iptc, "Iptc.Application2.DateCreated"); !day.empty()) {
            const std::string time = iptcText(m_iptc, "Iptc.Application2.TimeCreated");
            return time.empty() ? day : day + "T" + time;
        }
        return isoOfExif(exifText(m_exif, "Exif.Photo.DateTimeOriginal"));
    }

private:
    /// EXIF writes 2026:11:25 09:30:00.
    static std::string isoOfExif(std::string said)
    {
        if (said.size() != 19 || said[4] != ':' || said[7] != ':' || said[10] != ' ' || said.starts_with("0000"))
            return {};
        said[4] = said[7] = '-';
        said[10] = 'T';
        return said;
    }

    const Exiv2::XmpData& m_xmp;
    const Exiv2::IptcData& m_iptc;
    const Exiv2::ExifData& m_exif;
    Encoding m_iptcEncoding;
};

}

Metadata readMetadata(std::span<const std::byte> bytes)
{
    const std::lock_guard lock{xmpMutex()};
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    try {
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size()));
        if (image.get() == nullptr)
            return {};
        image->readMetadata();
        const Reader reader{*image};
        Metadata metadata;
        metadata.caption = reader.text("Xmp.dc.description", "Iptc.Application2.Caption", "Exif.Image.ImageDescription");
        metadata.creator = reader.text("Xmp.dc.creator", "Iptc.Application2.Byline", "Exif.Image.Artist");
        metadata.credit = reader.text("Xmp.photoshop.Credit", "Iptc.Application2.Credit", nullptr);
        metadata.taken = reader.taken();
        return metadata;
    } catch (const std::exception&) {
        return {};
    }
}

}
