#include "pictures/byte_reader.h"
#include "pictures/exif.h"
#include "pictures/format.h"

#include <array>
#include <cstring>
#include <map>

namespace banxin::pictures {
namespace {

constexpr unsigned char markerEndOfImage = 0xD9;
constexpr unsigned char markerStartOfScan = 0xDA;

/// Markers without a length: stuffed zeros, restarts, TEM, a second start of image.
bool standsAlone(unsigned char marker)
{
    return marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

bool isFrame(unsigned char marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// What the markers of one file have said so far.
class JpegMarkers {
public:
    explicit JpegMarkers(const Input& in) : m_in{in}, m_bytes{in.bytes} {}

    Result<Header> read()
    {
        std::size_t at = 2;
        while (const unsigned char marker = nextMarker(at)) {
            if (marker == markerEndOfImage)
                return finish(true);
            const std::size_t length = m_bytes.u16(at);
            if (length < 2 || !m_bytes.holds(at, length))
                break;
            takeSegment(marker, at + 2, length - 2);
            at += length;
            if (m_scans > m_in.limits.scans)
                break;
        }
        return finish(false);
    }

private:
    /// Steps over entropy-coded data and fill bytes; `at` comes to stand after the marker. 0: no more markers.
    unsigned char nextMarker(std::size_t& at) const
    {
        const unsigned char* begin = unsignedBytes(m_in.bytes);
        while (at < m_bytes.size()) {
            const void* found = std::memchr(begin + at, 0xFF, m_bytes.size() - at);
            if (found == nullptr)
                return 0;
            at = static_cast<std::size_t>(static_cast<const unsigned char*>(found) - begin) + 1;
            while (m_bytes.u8(at) == 0xFF)
                ++at;
            const unsigned char marker = m_bytes.u8(at);
            ++at;
            if (!standsAlone(marker))
                return marker;
        }
        return 0;
    }

    void takeSegment(unsigned char marker, std::size_t at, std::size_t length)
    {
        if (isFrame(marker) && m_header.width == 0)
            takeFrame(marker, at, length);
        else if (marker == markerStartOfScan)
            ++m_scans;
        else if (m_scans == 0)
            takeApplicationSegment(marker, at, length);
    }

    void takeFrame(unsigned char marker, std::size_t at, std::size_t length)
    {
        if (length < 6)
            return;
        m_frame = marker;
        m_header.bitsPerComponent = m_bytes.u8(at);
        m_header.height = static_cast<int>(m_bytes.u16(at + 1));
        m_header.width = static_cast<int>(m_bytes.u16(at + 3));
        m_header.components = m_bytes.u8(at + 5);
        m_header.progressive = marker == 0xC2;
    }

    void takeApplicationSegment(unsigned char marker, std::size_t at, std::size_t length)
    {
        constexpr std::array<unsigned char, 5> jfif{'J', 'F', 'I', 'F', 0};
        constexpr std::array<unsigned char, 6> exif{'E', 'x', 'i', 'f', 0, 0};
        constexpr std::array<unsigned char, 12> icc{'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0};
        constexpr std::array<unsigned char, 5> adobe{'A', 'd', 'o', 'b', 'e'};
        if (marker == 0xE0 && length >= 12 && m_bytes.startsWith(at, jfif))
            takeDensity(at);
        else if (marker == 0xE1 && length > exif.size() && m_bytes.startsWith(at, exif))
            m_exif = readExif(m_bytes.part(at + exif.size(), length - exif.size()));
        else if (marker == 0xE2 && length >= icc.size() + 2 && m_bytes.startsWith(at, icc))
            takeProfilePart(at + icc.size(), length - icc.size());
        else if (marker == 0xEE && length >= 12 && m_bytes.startsWith(at, adobe))
            m_isAdobe = true;
    }

    void takeDensity(std::size_t at)
    {
        const double density = m_bytes.u16(at + 8);
        if (m_bytes.u8(at + 7) == 1)
            m_header.ppi = density;
        else if (m_bytes.u8(at + 7) == 2)
            m_header.ppi = density * 2.54;
    }

    void takeProfilePart(std::size_t at, std::size_t length)
    {
        m_profileCount = m_bytes.u8(at + 1);
        m_profileParts[m_bytes.u8(at)] = m_bytes.part(at + 2, length - 2);
    }

    void joinProfile()
    {
        if (m_profileParts.empty())
            return;
        std::string profile;
        for (const auto& [number, part] : m_profileParts)
            profile += stringOf(part);
        const bool isWhole = m_profileParts.size() == m_profileCount && m_profileParts.begin()->first == 1
            && m_profileParts.rbegin()->first == m_profileCount;
        if (isWhole && profile.size() <= m_in.limits.profileBytes)
            m_header.profile = std::move(profile);
        else
            m_header.profileBroken = true;
    }

    Result<Header> finish(bool sawEnd)
    {
        const std::int64_t pixels = static_cast<std::int64_t>(m_header.width) * m_header.height;
        if (m_scans > m_in.limits.scans || (m_scans > 1 && pixels * m_scans > m_in.limits.scannedPixels))
            return Fault{FaultCode::PictureTooLarge,
                {m_in.name, std::to_string(m_scans) + " scans", std::to_string(m_in.limits.scans) + " scans"}};
        if (m_frame == 0 || m_scans == 0)
            return damagedFault(m_in, "the JPEG ends before its picture begins");
        if (m_frame > 0xC2 || m_header.bitsPerComponent != 8)
            return damagedFault(m_in, "a JPEG of a kind that presses do not read");
        if (m_header.components != 1 && m_header.components != 3 && m_header.components != 4)
            return damagedFault(m_in, "a JPEG of " + std::to_string(m_header.components) + " components");
        // Huffman coding spends a bit or more on every block of 64 pixels.
        if (pixels / 512 > static_cast<std::int64_t>(m_bytes.size()))
            return damagedFault(m_in, "the JPEG is shorter than its picture can be");
        joinProfile();
        m_header.format = Format::Jpeg;
        m_header.truncated = !sawEnd;
        m_header.inverted = m_isAdobe && m_header.components == 4;
        m_header.orientation = m_exif.orientation;
        if (m_exif.ppi > 0)
            m_header.ppi = m_exif.ppi;
        return std::move(m_header);
    }

    const Input& m_in;
    ByteReader m_bytes;
    Header m_header;
    Exif m_exif;
    unsigned char m_frame = 0;
    bool m_isAdobe = false;
    int m_scans = 0;
    std::size_t m_profileCount = 0;
    std::map<unsigned char, std::span<const std::byte>> m_profileParts;
};

}

Result<Header> readJpegHeader(const Input& in)
{
    return JpegMarkers{in}.read();
}

}
