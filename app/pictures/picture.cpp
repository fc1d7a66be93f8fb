#include "pictures/picture.h"

#include "pictures/byte_reader.h"
#include "pictures/format.h"

#include <array>
#include <new>

namespace banxin::pictures {
namespace {

std::optional<Format> formatOf(const ByteReader& reader)
{
    constexpr std::array<unsigned char, 3> jpeg{0xFF, 0xD8, 0xFF};
    constexpr std::array<unsigned char, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    constexpr std::array<unsigned char, 4> littleTiff{'I', 'I', 42, 0};
    constexpr std::array<unsigned char, 4> bigTiff{'M', 'M', 0, 42};
    constexpr std::array<unsigned char, 4> riff{'R', 'I', 'F', 'F'};
    constexpr std::array<unsigned char, 4> webp{'W', 'E', 'B', 'P'};
    constexpr std::array<unsigned char, 4> psd{'8', 'B', 'P', 'S'};
    constexpr std::array<unsigned char, 5> pdf{'%', 'P', 'D', 'F', '-'};
    if (reader.startsWith(0, jpeg))
        return Format::Jpeg;
    if (reader.startsWith(0, png))
        return Format::Png;
    if (reader.startsWith(0, littleTiff) || reader.startsWith(0, bigTiff))
        return Format::Tiff;
    if (reader.startsWith(0, riff) && reader.startsWith(8, webp))
        return Format::Webp;
    if (reader.startsWith(0, psd) && (reader.u16(4) == 1 || reader.u16(4) == 2))
        return Format::Psd;
    if (reader.startsWith(0, pdf))
        return Format::Pdf;
    return std::nullopt;
}

Result<Header> readHeaderOf(Format format, const Input& in)
{
    switch (format) {
    case Format::Jpeg: return readJpegHeader(in);
    case Format::Png: return readPngHeader(in);
    case Format::Tiff: return readTiffHeader(in);
    case Format::Webp: return readWebpHeader(in);
    case Format::Psd: return readPsdHeader(in);
    case Format::Pdf: return readPdfHeader(in);
    }
    return Fault{FaultCode::PictureUnknown, {in.name}};
}

Result<Samples> decodeAs(const Input& in, const Header& header, int enoughWidth)
{
    switch (header.format) {
    case Format::Jpeg: return decodeJpeg(in, header, enoughWidth);
    case Format::Png: return decodePng(in, header);
    case Format::Tiff: return decodeTiff(in, header);
    case Format::Webp: return decodeWebp(in, header, enoughWidth);
    case Format::Psd: return decodePsd(in, header);
    case Format::Pdf: return decodePdf(in, header, enoughWidth);
    }
    return Fault{FaultCode::PictureUnknown, {in.name}};
}

Fault tooLarge(const Input& in, const std::string& size, const std::string& limit)
{
    return {FaultCode::PictureTooLarge, {in.name, size, limit}};
}

Result<Header> withinLimits(Header header, const Input& in)
{
    if (header.width < 1 || header.height < 1)
        return damagedFault(in, "it has no pixels");
    const std::string size = std::to_string(header.width) + " × " + std::to_string(header.height) + " px";
    if (header.width > in.limits.longestSide || header.height > in.limits.longestSide)
        return tooLarge(in, size, std::to_string(in.limits.longestSide) + " px a side");
    if (static_cast<std::int64_t>(header.width) * header.height > in.limits.pixels)
        return tooLarge(in, size, std::to_string(in.limits.pixels) + " px");
    return header;
}

}

Fault damagedFault(const Input& in, const std::string& reason)
{
    return {FaultCode::PictureDamaged, {in.name, reason}};
}

std::string brokenBecause(const std::string& said)
{
    return "its data are broken: " + said;
}

Samples blankSamples(int width, int height, int components)
{
    Samples samples;
    samples.width = width;
    samples.height = height;
    samples.components = components;
    const std::size_t count
        = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(components);
    samples.values.assign(count, components == 4 ? 0 : 255);
    return samples;
}

Result<Header> readHeader(std::span<const std::byte> bytes, const std::string& name, const Limits& limits)
{
    const Input in{bytes, name, limits};
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {name}};
    if (bytes.size() > limits.fileBytes)
        return tooLarge(in, std::to_string(bytes.size()) + " bytes", std::to_string(limits.fileBytes) + " bytes");
    const std::optional<Format> format = formatOf(ByteReader{bytes});
    if (!format)
        return Fault{FaultCode::PictureUnknown, {name}};
    Result<Header> header = readHeaderOf(*format, in);
    if (!header)
        return header;
    return withinLimits(*std::move(header), in);
}

std::optional<Format> formatOf(std::span<const std::byte> bytes)
{
    return formatOf(ByteReader{bytes});
}

Result<Samples> decode(
    std::span<const std::byte> bytes, const std::string& name, int enoughWidth, const Limits& limits)
{
    Result<DecodedPicture> picture = decodePicture(bytes, name, enoughWidth, limits);
    if (!picture)
        return picture.error();
    return std::move(picture->samples);
}

Result<DecodedPicture> decodePicture(
    std::span<const std::byte> bytes, const std::string& name, int enoughWidth, const Limits& limits)
{
    const Input in{bytes, name, limits};
    Result<Header> header = readHeader(bytes, name, limits);
    if (!header)
        return header.error();
    try {
        Result<Samples> samples = decodeAs(in, *header, enoughWidth);
        if (!samples)
            return samples.error();
        samples->damaged = samples->damaged || header->truncated;
        const int orientation = header->orientation;
        return DecodedPicture{*std::move(header), upright(*std::move(samples), orientation)};
    } catch (const std::bad_alloc&) {
        return tooLarge(in, std::to_string(header->width) + " × " + std::to_string(header->height) + " px", "memory");
    }
}

Result<DecodedPicture> PictureSource::decoded(const PhotoId& photo, int enoughWidth) const
{
    const Result<std::shared_ptr<const std::string>> file = bytes(photo);
    if (!file)
        return file.error();
    if (!*file)
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    return decodePicture(std::as_bytes(std::span{**file}), hex(photo), enoughWidth);
}

}
