#include "pictures/byte_reader.h"
#include "pictures/format.h"

#include <csetjmp>
#include <cstring>
#include <string_view>

#include <png.h>

namespace banxin::pictures {
namespace {

/// libpng over bytes in memory, with errors that come back to `guarded`. A step must hold nothing that a destructor
/// would free: libpng leaves it by longjmp.
class PngReader {
public:
    explicit PngReader(const Input& in) : m_bytes{in.bytes}
    {
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, warn);
        m_info = m_png != nullptr ? png_create_info_struct(m_png) : nullptr;
        if (!isReady())
            return;
        png_set_read_fn(m_png, this, readBytes);
        // Too large a size is told by our own limits, with our own message.
        png_set_user_limits(m_png, 0x7fffffff, 0x7fffffff);
        png_set_chunk_malloc_max(m_png, in.limits.profileBytes);
        png_set_chunk_cache_max(m_png, 64);
    }
    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    bool isReady() const { return m_png != nullptr && m_info != nullptr; }
    template <class Step>
    bool guarded(const Step& step)
    {
        if (setjmp(m_escape) != 0)
            return false;
        step(m_png, m_info);
        return true;
    }
    int warnings() const { return m_warnings; }

    // What we say ourselves.
    static constexpr const char* endsEarly = "the file ends early";
    static constexpr const char* rowsDiffer = "its rows are of another size than it says";
    std::string reason() const { return m_message == std::string_view{endsEarly} || m_message == std::string_view{rowsDiffer} ? m_message : brokenBecause(m_message); }

private:
    [[noreturn]] static void fail(png_structp png, png_const_charp message)
    {
        PngReader* reader = static_cast<PngReader*>(png_get_error_ptr(png));
        std::strncpy(reader->m_message, message, sizeof reader->m_message - 1);
        std::longjmp(reader->m_escape, 1);
    }
    static void warn(png_structp png, png_const_charp)
    {
        ++static_cast<PngReader*>(png_get_error_ptr(png))->m_warnings;
    }
    static void readBytes(png_structp png, png_bytep to, std::size_t count)
    {
        PngReader* reader = static_cast<PngReader*>(png_get_io_ptr(png));
        if (count > reader->m_bytes.size() - reader->m_at)
            png_error(png, endsEarly);
        std::memcpy(to, reader->m_bytes.data() + reader->m_at, count);
        reader->m_at += count;
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    std::jmp_buf m_escape{};
    char m_message[128] = {};
    int m_warnings = 0;
};

/// Whether a chunk IEND follows in an unbroken row of chunks.
bool hasEnd(std::span<const std::byte> bytes)
{
    constexpr unsigned char end[] = {'I', 'E', 'N', 'D'};
    const ByteReader reader{bytes};
    std::size_t at = 8;
    while (reader.holds(at, 12)) {
        if (reader.startsWith(at + 4, end))
            return true;
        at += 12 + static_cast<std::size_t>(reader.u32(at));
    }
    return false;
}

void takeProfile(png_structp png, png_infop info, Header& header)
{
    png_charp profileName = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 length = 0;
    int compression = 0;
    if (png_get_iCCP(png, info, &profileName, &compression, &profile, &length) != 0)
        header.profile.emplace(reinterpret_cast<const char*>(profile), length);
}

/// libpng drops a profile that it cannot read and only warns.
bool namesProfile(std::span<const std::byte> bytes)
{
    constexpr unsigned char profile[] = {'i', 'C', 'C', 'P'};
    constexpr unsigned char data[] = {'I', 'D', 'A', 'T'};
    const ByteReader reader{bytes};
    for (std::size_t at = 8; reader.holds(at, 12) && !reader.startsWith(at + 4, data);
         at += 12 + static_cast<std::size_t>(reader.u32(at))) {
        if (reader.startsWith(at + 4, profile))
            return true;
    }
    return false;
}

/// Grey, RGB, or either with alpha, 8 bits a sample.
void askForPlainSamples(png_structp png)
{
    png_set_scale_16(png);
    png_set_expand(png);
}

/// Takes the colour and the alpha of `count` pixels apart.
void split(const std::uint8_t* from, std::size_t count, std::size_t components, std::uint8_t* values, std::uint8_t* alpha)
{
    for (std::size_t i = 0; i < count; ++i) {
        std::memcpy(values + i * components, from, components);
        from += components;
        if (alpha != nullptr)
            alpha[i] = *from++;
    }
}

/// Reads all rows into `samples`, one at a time, or whole where the passes of an interlaced PNG need that.
bool readRows(PngReader& reader, const Header& header, int passes, Samples& samples)
{
    const std::size_t width = static_cast<std::size_t>(header.width);
    const std::size_t height = static_cast<std::size_t>(header.height);
    const std::size_t components = static_cast<std::size_t>(header.components);
    const std::size_t rowBytes = width * (components + (header.hasAlpha ? 1 : 0));
    const bool whole = passes > 1;
    std::vector<std::uint8_t> buffer(whole ? rowBytes * height : rowBytes, 255);
    std::uint8_t* values = samples.values.data();
    std::uint8_t* alpha = header.hasAlpha ? samples.alpha.data() : nullptr;
    std::uint8_t* rows = buffer.data();
    const auto splitRow = [&](std::size_t y, const std::uint8_t* row) {
        split(row, width, components, values + y * width * components, alpha != nullptr ? alpha + y * width : nullptr);
    };
    const bool finished = reader.guarded([&](png_structp png, png_infop info) {
        if (png_get_rowbytes(png, info) != rowBytes)
            png_error(png, PngReader::rowsDiffer);
        for (int pass = 0; pass < passes; ++pass) {
            for (std::size_t y = 0; y < height; ++y) {
                png_read_row(png, whole ? rows + y * rowBytes : rows, nullptr);
                if (!whole)
                    splitRow(y, rows);
            }
        }
    });
    for (std::size_t y = 0; whole && y < height; ++y)
        splitRow(y, rows + y * rowBytes);
    return finished;
}

}

Result<Header> readPngHeader(const Input& in)
{
    PngReader reader{in};
    if (!reader.isReady())
        return Fault{FaultCode::Internal, {"libpng"}};
    Header header;
    header.format = Format::Png;
    if (!reader.guarded([&](png_structp png, png_infop info) { png_read_info(png, info); }))
        return damagedFault(in, reader.reason());
    const bool described = reader.guarded([&](png_structp png, png_infop info) {
        const int colour = png_get_color_type(png, info);
        header.width = static_cast<int>(png_get_image_width(png, info));
        header.height = static_cast<int>(png_get_image_height(png, info));
        header.bitsPerComponent = png_get_bit_depth(png, info) == 16 ? 16 : 8;
        header.components = (colour & PNG_COLOR_MASK_COLOR) != 0 ? 3 : 1;
        header.hasAlpha = (colour & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
        header.ppi = png_get_x_pixels_per_meter(png, info) * 0.0254;
    });
    if (!described)
        return damagedFault(in, reader.reason());
    reader.guarded([&](png_structp png, png_infop info) { takeProfile(png, info, header); });
    header.profileBroken = !header.profile && namesProfile(in.bytes);
    header.truncated = !hasEnd(in.bytes);
    return header;
}

Result<Samples> decodePng(const Input& in, const Header& header)
{
    PngReader reader{in};
    if (!reader.isReady())
        return Fault{FaultCode::Internal, {"libpng"}};
    int passes = 1;
    const bool started = reader.guarded([&](png_structp png, png_infop info) {
        png_read_info(png, info);
        askForPlainSamples(png);
        passes = png_set_interlace_handling(png);
        png_read_update_info(png, info);
    });
    if (!started)
        return damagedFault(in, reader.reason());
    Samples samples = blankSamples(header.width, header.height, header.components);
    if (header.hasAlpha)
        samples.alpha.assign(static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.height), 255);
    // Warnings about colour chunks in the head are common and harmless; from here on they mean lost pixels.
    const int before = reader.warnings();
    const bool finished = readRows(reader, header, passes, samples)
        && reader.guarded([](png_structp png, png_infop) { png_read_end(png, nullptr); });
    samples.damaged = !finished || reader.warnings() > before;
    return samples;
}

}
