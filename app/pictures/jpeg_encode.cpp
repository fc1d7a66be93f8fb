#include "pictures/jpeg_encode.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace banxin::pictures {
namespace {

/// libjpeg writing into memory of its own; errors come back to `encode`, which holds nothing that a destructor would
/// free, because libjpeg leaves it by longjmp.
class Encoder {
public:
    Encoder()
    {
        m_info.err = jpeg_std_error(&m_errors);
        m_info.client_data = this;
        m_errors.error_exit = leave;
        m_errors.output_message = [](j_common_ptr) {};
    }
    ~Encoder()
    {
        jpeg_destroy_compress(&m_info);
        std::free(m_bytes);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    bool encode(const Samples& samples, int quality)
    {
        if (setjmp(m_escape) != 0)
            return false;
        jpeg_create_compress(&m_info);
        jpeg_mem_dest(&m_info, &m_bytes, &m_size);
        start(samples, quality);
        const std::size_t row = static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.components);
        while (m_info.next_scanline < m_info.image_height) {
            JSAMPROW line = const_cast<JSAMPROW>(samples.values.data() + m_info.next_scanline * row);
            jpeg_write_scanlines(&m_info, &line, 1);
        }
        jpeg_finish_compress(&m_info);
        return true;
    }

    std::string bytes() const { return {reinterpret_cast<const char*>(m_bytes), m_size}; }
    std::string reason() const { return m_message; }

private:
    void start(const Samples& samples, int quality)
    {
        m_info.image_width = static_cast<JDIMENSION>(samples.width);
        m_info.image_height = static_cast<JDIMENSION>(samples.height);
        m_info.input_components = samples.components;
        m_info.in_color_space = samples.components == 1 ? JCS_GRAYSCALE : samples.components == 3 ? JCS_RGB : JCS_CMYK;
        jpeg_set_defaults(&m_info);
        jpeg_set_quality(&m_info, quality, TRUE);
        for (int i = 0; i < m_info.num_components; ++i)
            m_info.comp_info[i].h_samp_factor = m_info.comp_info[i].v_samp_factor = 1;
        jpeg_start_compress(&m_info, TRUE);
    }

    [[noreturn]] static void leave(j_common_ptr common)
    {
        Encoder* encoder = static_cast<Encoder*>(common->client_data);
        encoder->m_errors.format_message(common, encoder->m_message);
        std::longjmp(encoder->m_escape, 1);
    }

    jpeg_compress_struct m_info{};
    jpeg_error_mgr m_errors{};
    std::jmp_buf m_escape{};
    unsigned char* m_bytes = nullptr;
    unsigned long m_size = 0;
    char m_message[JMSG_LENGTH_MAX] = {};
};

}

Result<std::string> encodeJpeg(const Samples& samples, const std::string& name, int quality)
{
    Encoder encoder;
    if (!encoder.encode(samples, quality))
        return Fault{FaultCode::PictureDamaged, {name, encoder.reason()}};
    return encoder.bytes();
}

}
