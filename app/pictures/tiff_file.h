#pragma once

#include "pictures/format.h"

#include <cstdarg>
#include <memory>

struct tiff;

namespace banxin::pictures {

/// How the samples of a TIFF's first picture lie.
struct TiffLayout {
    int components = 0;        ///< 1, 3 or 4
    int samplesPerPixel = 0;
    int bits = 8;              ///< 1, 8 or 16 where we read the samples ourselves
    int alphaSample = -1;      ///< -1: none
    bool premultiplied = false;
    bool separatePlanes = false;
    bool whiteIsZero = false;
    bool jpegColour = false;   ///< YCbCr that libtiff's JPEG reader turns into RGB
    bool viaRgba = false;      ///< palettes and other rare kinds: libtiff turns them into RGBA
};

/// libtiff over bytes in memory. Its messages are counted here and go nowhere else.
class TiffFile {
public:
    explicit TiffFile(const Input& in);
    ~TiffFile();
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    tiff* handle() const { return m_tiff; }
    int errors() const { return m_errors; }
    int warnings() const { return m_warnings; }
    /// The first error, or a sentence of ours.
    std::string reason() const;

    /// Nothing where it is of a kind that is not read.
    std::optional<TiffLayout> layout() const;

private:
    struct Callbacks;

    std::span<const std::byte> m_bytes;
    std::uint64_t m_at = 0;
    tiff* m_tiff = nullptr;
    int m_errors = 0;
    int m_warnings = 0;
    char m_message[160] = {};
};

}
