#include "pictures/byte_reader.h"
#include "pictures/format.h"

#include <algorithm>

namespace banxin::pictures {
namespace {

/// Modes of Adobe's file format specification.
enum Mode { Bitmap = 0, Grey = 1, Indexed = 2, Rgb = 3, Cmyk = 4, Duotone = 8 };

constexpr std::uint32_t resourceResolution = 1005;
constexpr std::uint32_t resourceProfile = 1039;
constexpr std::uint32_t resourceVersion = 1057;
constexpr int mostChannels = 56;

/// Where the parts of a PSD or PSB lie. Its layers are stepped over; what is read is the composite that Photoshop saves
/// with them.
struct Layout {
    bool isLarge = false;         ///< PSB: lengths of layers and rows are wider
    int channels = 0;
    int bits = 0;
    int mode = 0;
    bool alphaIsTransparency = false;
    bool hasComposite = true;
    std::size_t resources = 0;
    std::size_t resourcesEnd = 0;
    std::size_t image = 0;        ///< where the composite's compression stands
};

int componentsOf(int mode)
{
    switch (mode) {
    case Grey:
    case Duotone: return 1;
    case Rgb: return 3;
    case Cmyk: return 4;
    default: return 0;
    }
}

std::uint64_t lengthAt(const ByteReader& bytes, std::size_t at, bool isLarge)
{
    return isLarge ? std::uint64_t{bytes.u32(at)} << 32 | bytes.u32(at + 4) : bytes.u32(at);
}

/// A negative count of layers says that the composite's first further channel is its transparency.
bool saysTransparency(const ByteReader& bytes, const Layout& layout, std::size_t layers)
{
    const std::size_t lengths = layout.isLarge ? 8 : 4;
    const std::uint64_t whole = lengthAt(bytes, layers, layout.isLarge);
    const std::uint64_t info = lengthAt(bytes, layers + lengths, layout.isLarge);
    return whole >= lengths + 2 && info >= 2 && (bytes.u16(layers + 2 * lengths) & 0x8000) != 0;
}

Layout layoutOf(const ByteReader& bytes)
{
    Layout layout;
    layout.isLarge = bytes.u16(4) == 2;
    layout.channels = static_cast<int>(bytes.u16(12));
    layout.bits = static_cast<int>(bytes.u16(22));
    layout.mode = static_cast<int>(bytes.u16(24));
    const std::size_t colourData = 26;
    layout.resources = colourData + 4 + bytes.u32(colourData) + 4;
    layout.resourcesEnd = layout.resources + bytes.u32(layout.resources - 4);
    const std::size_t layers = layout.resourcesEnd;
    layout.alphaIsTransparency = saysTransparency(bytes, layout, layers);
    const std::uint64_t length = lengthAt(bytes, layers, layout.isLarge);
    const std::size_t lengths = layout.isLarge ? 8 : 4;
    layout.image = length > bytes.size() ? bytes.size() : layers + lengths + static_cast<std::size_t>(length);
    return layout;
}

void takeResource(const ByteReader& bytes, std::uint32_t id, std::size_t at, std::size_t length, const Input& in, Header& header, Layout& layout)
{
    if (id == resourceResolution && length >= 4)
        header.ppi = bytes.u32(at) / 65536.0;
    else if (id == resourceVersion && length >= 5)
        layout.hasComposite = bytes.u8(at + 4) != 0;
    else if (id == resourceProfile && length > in.limits.profileBytes)
        header.profileBroken = true;
    else if (id == resourceProfile)
        header.profile = stringOf(bytes.part(at, length));
}

void takeResources(const Input& in, Header& header, Layout& layout)
{
    constexpr unsigned char signature[] = {'8', 'B', 'I', 'M'};
    const ByteReader bytes{in.bytes};
    std::size_t at = layout.resources;
    while (at + 12 <= layout.resourcesEnd && bytes.startsWith(at, signature)) {
        const std::size_t nameLength = (bytes.u8(at + 6) + std::size_t{2}) & ~std::size_t{1};
        const std::size_t data = at + 6 + nameLength + 4;
        const std::size_t length = bytes.u32(data - 4);
        if (!bytes.holds(data, length))
            return;
        takeResource(bytes, bytes.u16(at + 4), data, length, in, header, layout);
        at = data + length + (length & 1);
    }
}

/// Unpacks one row of PackBits. What the row does not say stays as it is; false where it says too little or too much.
bool unpack(std::span<const std::byte> packed, std::span<std::uint8_t> row)
{
    std::size_t in = 0;
    std::size_t out = 0;
    while (in < packed.size() && out < row.size()) {
        const auto head = static_cast<std::int8_t>(packed[in++]);
        if (head == -128)
            continue;
        const std::size_t count = head >= 0 ? static_cast<std::size_t>(head) + 1 : static_cast<std::size_t>(1 - head);
        if (count > row.size() - out || (head >= 0 ? count > packed.size() - in : in == packed.size()))
            return false;
        for (std::size_t i = 0; i < count; ++i)
            row[out++] = std::to_integer<std::uint8_t>(packed[head >= 0 ? in++ : in]);
        in += head < 0 ? 1 : 0;
    }
    return out == row.size();
}

/// The composite's rows, channel by channel.
class CompositeRows {
public:
    CompositeRows(const Input& in, const Layout& layout, int width, int height) : m_bytes{in.bytes}, m_height{static_cast<std::size_t>(height)}
    {
        m_isPacked = m_bytes.u16(layout.image) == 1;
        m_countBytes = layout.isLarge ? 4 : 2;
        m_row.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(layout.bits / 8));
        m_counts = layout.image + 2;
        m_at = m_counts + (m_isPacked ? m_height * static_cast<std::size_t>(layout.channels) * m_countBytes : 0);
    }

    /// The next row, or nothing where it is not whole.
    const std::uint8_t* next()
    {
        const std::size_t length = m_isPacked ? nextCount() : m_row.size();
        const std::span<const std::byte> stored = m_bytes.part(m_at, length);
        m_at += length;
        if (stored.size() != length)
            return nullptr;
        if (!m_isPacked)
            return unsignedBytes(stored);
        return unpack(stored, m_row) ? m_row.data() : nullptr;
    }

private:
    std::size_t nextCount()
    {
        const std::size_t count = m_countBytes == 4 ? m_bytes.u32(m_counts) : m_bytes.u16(m_counts);
        m_counts += m_countBytes;
        return count;
    }

    ByteReader m_bytes;
    std::size_t m_height;
    bool m_isPacked = false;
    std::size_t m_countBytes = 2;
    std::size_t m_counts = 0;
    std::size_t m_at = 0;
    std::vector<std::uint8_t> m_row;
};

/// Eight bits of each sample of a row, `stride` apart.
void placeRow(const std::uint8_t* row, int width, int bits, bool inverted, std::uint8_t* out, std::size_t stride)
{
    for (int x = 0; x < width; ++x, out += stride) {
        const unsigned value = bits == 8 ? row[x] : ((row[2 * x] * 256u + row[2 * x + 1]) * 255u + 32895u) >> 16;
        *out = static_cast<std::uint8_t>(inverted ? 255 - value : value);
    }
}

}

Result<Header> readPsdHeader(const Input& in)
{
    const ByteReader bytes{in.bytes};
    if (!bytes.holds(0, 30))
        return damagedFault(in, "the PSD ends before its picture begins");
    Layout layout = layoutOf(bytes);
    Header header;
    header.format = Format::Psd;
    header.height = static_cast<int>(std::min(bytes.u32(14), 0x7fffffffu));
    header.width = static_cast<int>(std::min(bytes.u32(18), 0x7fffffffu));
    header.components = componentsOf(layout.mode);
    header.bitsPerComponent = layout.bits;
    takeResources(in, header, layout);
    if (header.components == 0 || (layout.bits != 8 && layout.bits != 16) || layout.channels < header.components || layout.channels > mostChannels)
        return damagedFault(in, "a PSD of a kind that is not read: grey, RGB and CMYK of 8 or 16 bits are");
    if (!layout.hasComposite)
        return damagedFault(in, "the PSD holds layers only; save it with maximised compatibility");
    if (bytes.u16(layout.image) > 1 && bytes.holds(layout.image, 2))
        return damagedFault(in, "the PSD's composite is packed in a way that is not read");
    header.hasAlpha = layout.alphaIsTransparency && layout.channels > header.components;
    header.truncated = !bytes.holds(layout.image, 2);
    return header;
}

Result<Samples> decodePsd(const Input& in, const Header& header)
{
    const Layout layout = layoutOf(ByteReader{in.bytes});
    Samples samples = blankSamples(header.width, header.height, header.components);
    const std::size_t components = static_cast<std::size_t>(header.components);
    const std::size_t width = static_cast<std::size_t>(header.width);
    if (header.hasAlpha)
        samples.alpha.assign(width * static_cast<std::size_t>(header.height), 255);
    CompositeRows rows{in, layout, header.width, header.height};
    const std::size_t read = components + (header.hasAlpha ? 1 : 0);
    for (std::size_t channel = 0; channel < read; ++channel) {
        for (std::size_t y = 0; y < static_cast<std::size_t>(header.height); ++y) {
            const std::uint8_t* row = rows.next();
            samples.damaged = samples.damaged || row == nullptr;
            if (row == nullptr)
                continue;
            // CMYK is stored as light: 255 is no ink.
            if (channel < components)
                placeRow(row, header.width, layout.bits, layout.mode == Cmyk, samples.values.data() + y * width * components + channel, components);
            else
                placeRow(row, header.width, layout.bits, false, samples.alpha.data() + y * width, 1);
        }
    }
    return samples;
}

}
