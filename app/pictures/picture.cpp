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
    if (reader.startsWith(0, jpeg))
        return Format::Jpeg;
    if (reader.startsWith(0, png))
        return Format::Png;
    if (reader.startsWith(0, littleTiff) || reader.startsWith(0, bigTiff))
        return Format::Tiff;
    return std::nullopt;
}

Result<Header> readHeaderOf(Format format, const Input& in)
{
    switch (format) {
    case Format::Jpeg: return readJpegHeader(in);
    case Format::Png: return readPngHeader(in);
    case Format::Tiff: return readTiffHeader(in);
    }
    return Fault{FaultCode::PictureUnknown, {in.name}};
}

Result<Samples> decodeAs(const Input& in, const Header& header, int enoughWidth)
{
    switch (header.format) {
    case Format::Jpeg: return decodeJpeg(in, header, enoughWidth);
    case Format::Png: return decodePng(in, header);
    case Format::Tiff: return decodeTiff(in, header);
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

Result<Samples> decode(
    std::span<const std::byte> bytes, const std::string& name, int enoughWidth, const Limits& limits)
{
    const Input in{bytes, name, limits};
    const Result<Header> header = readHeader(bytes, name, limits);
    if (!header)
        return header.error();
    try {
        Result<Samples> samples = decodeAs(in, *header, enoughWidth);
        if (!samples)
            return samples;
        samples->damaged = samples->damaged || header->truncated;
        return upright(*std::move(samples), header->orientation);
    } catch (const std::bad_alloc&) {
        return tooLarge(in, std::to_string(header->width) + " × " + std::to_string(header->height) + " px", "memory");
    }
}

}
