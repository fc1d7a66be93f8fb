#include "pictures/exif.h"

#include "pictures/byte_reader.h"

#include <algorithm>
#include <array>

namespace banxin::pictures {
namespace {

constexpr std::uint32_t tagOrientation = 0x0112;
constexpr std::uint32_t tagXResolution = 0x011A;
constexpr std::uint32_t tagResolutionUnit = 0x0128;
constexpr std::size_t entrySize = 12;

double rational(const ByteReader& reader, std::size_t at)
{
    const std::uint32_t denominator = reader.u32(at + 4);
    return denominator == 0 ? 0.0 : static_cast<double>(reader.u32(at)) / static_cast<double>(denominator);
}

Exif readDirectory(const ByteReader& reader, std::size_t directory)
{
    Exif exif;
    double resolution = 0;
    std::uint32_t unit = 2;
    // Only the first directory is read, so directories that point at each other cannot hold us up.
    const std::size_t entries = std::min<std::size_t>(reader.u16(directory), 512);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t at = directory + 2 + i * entrySize;
        if (!reader.holds(at, entrySize))
            break;
        const std::uint32_t tag = reader.u16(at);
        if (tag == tagOrientation && reader.u16(at + 8) >= 1 && reader.u16(at + 8) <= 8)
            exif.orientation = static_cast<int>(reader.u16(at + 8));
        else if (tag == tagXResolution)
            resolution = rational(reader, reader.u32(at + 8));
        else if (tag == tagResolutionUnit)
            unit = reader.u16(at + 8);
    }
    if (unit == 2 || unit == 3)
        exif.ppi = unit == 3 ? resolution * 2.54 : resolution;
    return exif;
}

}

Exif readExif(std::span<const std::byte> block)
{
    constexpr std::array<unsigned char, 4> big{'M', 'M', 0, 42};
    constexpr std::array<unsigned char, 4> little{'I', 'I', 42, 0};
    const ByteReader asBig{block, ByteOrder::Big};
    const ByteReader asLittle{block, ByteOrder::Little};
    if (asBig.startsWith(0, big))
        return readDirectory(asBig, asBig.u32(4));
    if (asLittle.startsWith(0, little))
        return readDirectory(asLittle, asLittle.u32(4));
    return {};
}

}
