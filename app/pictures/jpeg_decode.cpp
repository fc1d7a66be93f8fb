#include "pictures/byte_reader.h"
#include "pictures/format.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace banxin::pictures {
namespace {

/// libjpeg with errors that come back to `guarded`. A step must hold nothing that a destructor would free: libjpeg
/// leaves it by longjmp.
class Decoder {
public:
    Decoder()
    {
        info.err = jpeg_std_error(&m_errors);
        info.client_data = this;
        m_errors.error_exit = leave;
        m_errors.output_message = [](j_common_ptr) {};
    }
    ~Decoder() { jpeg_destroy_decompress(&info); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    template <class Step>
    bool guarded(const Step& step)
    {
        if (setjmp(m_escape) != 0)
            return false;
        step(info);
        return true;
    }
    bool hasWarned() const { return m_errors.num_warnings > 0; }
    std::string reason() const { return m_message; }

    jpeg_decompress_struct info{};

private:
    [[noreturn]] static void leave(j_common_ptr common)
    {
        Decoder* decoder = static_cast<Decoder*>(common->client_data);
        decoder->m_errors.format_message(common, decoder->m_message);
        std::longjmp(decoder->m_escape, 1);
    }

    jpeg_error_mgr m_errors{};
    std::jmp_buf m_escape{};
    char m_message[JMSG_LENGTH_MAX] = {};
};

constexpr long mostMemory = 1'200'000'000;

J_COLOR_SPACE spaceOf(int components)
{
    return components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
}

/// The smallest eighth whose upright width is enough.
void chooseScale(jpeg_decompress_struct& info, const Header& header, int enoughWidth)
{
    info.scale_denom = 8;
    info.scale_num = 8;
    if (enoughWidth <= 0)
        return;
    const std::int64_t full = liesOnItsSide(header.orientation) ? header.height : header.width;
    unsigned eighths = 1;
    while (eighths < 8 && full * eighths / 8 < enoughWidth)
        ++eighths;
    info.scale_num = eighths;
}

void invertRow(std::uint8_t* row, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        row[i] = static_cast<std::uint8_t>(255 - row[i]);
}

}

Result<Samples> decodeJpeg(const Input& in, const Header& header, int enoughWidth)
{
    Decoder decoder;
    const bool started = decoder.guarded([&](jpeg_decompress_struct& info) {
        jpeg_create_decompress(&info);
        info.mem->max_memory_to_use = mostMemory;
        jpeg_mem_src(&info, unsignedBytes(in.bytes), static_cast<unsigned long>(in.bytes.size()));
        jpeg_read_header(&info, TRUE);
        info.out_color_space = spaceOf(header.components);
        chooseScale(info, header, enoughWidth);
        jpeg_start_decompress(&info);
    });
    if (!started)
        return damagedFault(in, brokenBecause(decoder.reason()));

    jpeg_decompress_struct& info = decoder.info;
    if (info.output_components != header.components || info.output_width > static_cast<unsigned>(header.width)
        || info.output_height > static_cast<unsigned>(header.height))
        return damagedFault(in, "its frame changes on the way");
    Samples samples = blankSamples(
        static_cast<int>(info.output_width), static_cast<int>(info.output_height), info.output_components);
    const std::size_t rowBytes = static_cast<std::size_t>(info.output_width) * static_cast<std::size_t>(header.components);
    std::uint8_t* values = samples.values.data();
    const bool inverted = header.inverted;
    const bool finished = decoder.guarded([&](jpeg_decompress_struct& reading) {
        while (reading.output_scanline < reading.output_height) {
            JSAMPROW row = values + reading.output_scanline * rowBytes;
            if (jpeg_read_scanlines(&reading, &row, 1) == 1 && inverted)
                invertRow(row, rowBytes);
        }
        jpeg_finish_decompress(&reading);
    });
    samples.damaged = !finished || decoder.hasWarned();
    return samples;
}

}
