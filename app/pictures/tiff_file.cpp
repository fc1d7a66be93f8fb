#include "pictures/tiff_file.h"

#include "pictures/byte_reader.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include <tiffio.h>

namespace banxin::pictures {
namespace {

constexpr tmsize_t mostMemoryAtOnce = 512 << 20;
constexpr int mostSamplesPerPixel = 32;

template <class T>
T field(TIFF* tiff, std::uint32_t tag, T otherwise)
{
    T value = otherwise;
    return TIFFGetFieldDefaulted(tiff, tag, &value) != 0 ? value : otherwise;
}

double ppiOf(TIFF* tiff)
{
    float resolution = 0;
    if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &resolution) == 0 || !(resolution > 0))
        return 0;
    const auto unit = field<std::uint16_t>(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    if (unit == RESUNIT_NONE)
        return 0;
    return unit == RESUNIT_CENTIMETER ? static_cast<double>(resolution) * 2.54 : static_cast<double>(resolution);
}

void takeProfile(TIFF* tiff, const Limits& limits, Header& header)
{
    std::uint32_t length = 0;
    const void* profile = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &length, &profile) == 0 || profile == nullptr)
        return;
    if (length > limits.profileBytes)
        header.profileBroken = true;
    else
        header.profile.emplace(static_cast<const char*>(profile), length);
}

int componentsOf(std::uint16_t photometric)
{
    switch (photometric) {
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK: return 1;
    case PHOTOMETRIC_RGB:
    case PHOTOMETRIC_PALETTE:
    case PHOTOMETRIC_YCBCR:
    case PHOTOMETRIC_CIELAB: return 3;
    case PHOTOMETRIC_SEPARATED: return 4;
    default: return 0;
    }
}

void takeAlpha(TIFF* tiff, TiffLayout& layout)
{
    std::uint16_t count = 0;
    const std::uint16_t* kinds = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &count, &kinds) == 0 || kinds == nullptr || count == 0)
        return;
    if (kinds[0] == EXTRASAMPLE_ASSOCALPHA || kinds[0] == EXTRASAMPLE_UNASSALPHA) {
        layout.alphaSample = layout.components;
        layout.premultiplied = kinds[0] == EXTRASAMPLE_ASSOCALPHA;
    }
}

/// Whether the strips' data lie inside the file.
bool endsEarly(TIFF* tiff, std::size_t fileSize)
{
    const std::uint32_t count = TIFFIsTiled(tiff) != 0 ? TIFFNumberOfTiles(tiff) : TIFFNumberOfStrips(tiff);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t offset = TIFFGetStrileOffset(tiff, i);
        const std::uint64_t length = TIFFGetStrileByteCount(tiff, i);
        if (offset > fileSize || length > fileSize - offset)
            return true;
    }
    return false;
}

bool hasSmallTiles(TIFF* tiff)
{
    if (TIFFIsTiled(tiff) == 0)
        return false;
    // The format asks for multiples of 16; smaller ones only serve to make reading endless.
    return field<std::uint32_t>(tiff, TIFFTAG_TILEWIDTH, 0) < 16 || field<std::uint32_t>(tiff, TIFFTAG_TILELENGTH, 0) < 16;
}

}

struct TiffFile::Callbacks {
    static TiffFile* file(thandle_t handle) { return static_cast<TiffFile*>(handle); }

    static tmsize_t read(thandle_t handle, void* to, tmsize_t count)
    {
        TiffFile* self = file(handle);
        const std::uint64_t left = self->m_at < self->m_bytes.size() ? self->m_bytes.size() - self->m_at : 0;
        const std::uint64_t wanted = count > 0 ? std::min(left, static_cast<std::uint64_t>(count)) : 0;
        if (wanted > 0)
            std::memcpy(to, self->m_bytes.data() + self->m_at, wanted);
        self->m_at += wanted;
        return static_cast<tmsize_t>(wanted);
    }
    static tmsize_t write(thandle_t, void*, tmsize_t) { return 0; }
    static toff_t seek(thandle_t handle, toff_t offset, int whence)
    {
        TiffFile* self = file(handle);
        const std::uint64_t base = whence == SEEK_CUR ? self->m_at : whence == SEEK_END ? self->m_bytes.size() : 0;
        self->m_at = base + offset;
        return self->m_at;
    }
    static int close(thandle_t) { return 0; }
    static toff_t size(thandle_t handle) { return file(handle)->m_bytes.size(); }

    static int error(TIFF*, void* user, const char*, const char* format, std::va_list arguments)
    {
        TiffFile* self = file(user);
        if (self->m_errors++ == 0)
            std::vsnprintf(self->m_message, sizeof self->m_message, format, arguments);
        return 1;
    }
    static int warning(TIFF*, void* user, const char*, const char*, std::va_list)
    {
        ++file(user)->m_warnings;
        return 1;
    }
};

TiffFile::TiffFile(const Input& in) : m_bytes{in.bytes}
{
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    if (options == nullptr)
        return;
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, mostMemoryAtOnce);
    TIFFOpenOptionsSetErrorHandlerExtR(options, Callbacks::error, this);
    TIFFOpenOptionsSetWarningHandlerExtR(options, Callbacks::warning, this);
    m_tiff = TIFFClientOpenExt("picture", "rm", this, Callbacks::read, Callbacks::write, Callbacks::seek,
        Callbacks::close, Callbacks::size, nullptr, nullptr, options);
    TIFFOpenOptionsFree(options);
}

TiffFile::~TiffFile()
{
    if (m_tiff != nullptr)
        TIFFClose(m_tiff);
}

std::string TiffFile::reason() const
{
    return m_message[0] != 0 ? brokenBecause(m_message) : "a TIFF of a kind that is not read";
}

std::optional<TiffLayout> TiffFile::layout() const
{
    TiffLayout layout;
    const auto photometric = field<std::uint16_t>(m_tiff, TIFFTAG_PHOTOMETRIC, 0xFFFF);
    const auto compression = field<std::uint16_t>(m_tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    const auto sampleFormat = field<std::uint16_t>(m_tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
    layout.components = componentsOf(photometric);
    layout.samplesPerPixel = field<std::uint16_t>(m_tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    layout.bits = field<std::uint16_t>(m_tiff, TIFFTAG_BITSPERSAMPLE, 1);
    layout.whiteIsZero = photometric == PHOTOMETRIC_MINISWHITE;
    layout.separatePlanes = field<std::uint16_t>(m_tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE;
    if (layout.components == 0 || layout.samplesPerPixel > mostSamplesPerPixel || hasSmallTiles(m_tiff))
        return std::nullopt;
    // Other inks than those of the press would print as another picture.
    if (photometric == PHOTOMETRIC_SEPARATED && field<std::uint16_t>(m_tiff, TIFFTAG_INKSET, INKSET_CMYK) != INKSET_CMYK)
        return std::nullopt;
    if (sampleFormat != SAMPLEFORMAT_UINT && sampleFormat != SAMPLEFORMAT_VOID)
        return std::nullopt;
    layout.jpegColour = photometric == PHOTOMETRIC_YCBCR && compression == COMPRESSION_JPEG && !layout.separatePlanes;
    const bool isPlain = photometric == PHOTOMETRIC_RGB || photometric == PHOTOMETRIC_SEPARATED || layout.components == 1;
    const bool readsBits = layout.bits == 8 || layout.bits == 16 || (layout.bits == 1 && layout.samplesPerPixel == 1);
    layout.viaRgba = !(readsBits && (isPlain || layout.jpegColour));
    if (layout.viaRgba && layout.components == 4)
        return std::nullopt;
    if (!layout.viaRgba && layout.samplesPerPixel < layout.components)
        return std::nullopt;
    if (!layout.viaRgba && layout.samplesPerPixel > layout.components)
        takeAlpha(m_tiff, layout);
    return layout;
}

Result<Header> readTiffHeader(const Input& in)
{
    const TiffFile file{in};
    if (file.handle() == nullptr)
        return damagedFault(in, file.reason());
    const std::optional<TiffLayout> layout = file.layout();
    if (!layout)
        return damagedFault(in, file.reason());
    Header header;
    header.format = Format::Tiff;
    header.width = static_cast<int>(std::min(field<std::uint32_t>(file.handle(), TIFFTAG_IMAGEWIDTH, 0), 0x7fffffffu));
    header.height = static_cast<int>(std::min(field<std::uint32_t>(file.handle(), TIFFTAG_IMAGELENGTH, 0), 0x7fffffffu));
    header.components = layout->components;
    header.bitsPerComponent = layout->bits == 16 ? 16 : 8;
    header.hasAlpha = layout->alphaSample >= 0;
    const auto orientation = field<std::uint16_t>(file.handle(), TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    header.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    header.ppi = ppiOf(file.handle());
    header.truncated = endsEarly(file.handle(), in.bytes.size());
    takeProfile(file.handle(), in.limits, header);
    return header;
}

}
