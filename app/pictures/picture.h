#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace banxin::pictures {

enum class Format { Jpeg, Png, Tiff, Webp, Psd, Pdf };

/// What a picture's header says; read without decoding.
struct Header {
    Format format = Format::Jpeg;
    int width = 0;                ///< pixels as stored
    int height = 0;
    int components = 0;           ///< 1 grey, 3 RGB, 4 CMYK; alpha not counted
    int bitsPerComponent = 8;
    bool hasAlpha = false;
    int orientation = 1;          ///< EXIF, 1 … 8
    bool inverted = false;        ///< CMYK JPEG of Adobe's kind: 255 = no ink
    bool progressive = false;
    bool truncated = false;       ///< the file ends before its picture does: shown, but not fit for the press
    std::optional<std::string> profile;   ///< embedded ICC profile
    bool profileBroken = false;   ///< a profile is there but cannot be put together
    double ppi = 0;               ///< as the file claims; 0: it does not
    int pages = 1;                ///< of a PDF: its first one is the picture, drawn at `ppi`
};

/// Bounds before anything is decoded (design: promise P21).
struct Limits {
    int longestSide = 60'000;
    std::int64_t pixels = 150'000'000;
    int scans = 100;
    std::int64_t scannedPixels = 3'000'000'000;   ///< pixels · scans: what a progressive JPEG costs in time
    std::size_t profileBytes = 8u << 20;
    std::size_t fileBytes = 512u << 20;
};

/// `name` is what messages call the picture. Fails with PictureUnknown, PictureDamaged, PictureTooLarge.
/// The format is told by the bytes, never by the name.
Result<Header> readHeader(std::span<const std::byte> bytes, const std::string& name, const Limits& limits = {});

/// Decoded samples, 8 bits each, interleaved, upright, rows from the top. CMYK: 0 = no ink.
struct Samples {
    int width = 0;
    int height = 0;
    int components = 0;           ///< 1, 3 or 4
    std::vector<std::uint8_t> values;
    std::vector<std::uint8_t> alpha;      ///< one a pixel, or empty
    bool damaged = false;         ///< the decoder warned: shown, but not fit for the press
};

/// Decodes at the full size, or, where the format allows (JPEG: in eighths; WebP, PDF), at the smallest size that is still
/// at least `enoughWidth` pixels wide once upright. What a broken file still gives is given, with `damaged` set; a file that gives nothing is a fault.
Result<Samples> decode(
    std::span<const std::byte> bytes, const std::string& name, int enoughWidth = 0, const Limits& limits = {});

struct DecodedPicture {
    Header header;
    Samples samples;
};
/// The same with what the header says.
Result<DecodedPicture> decodePicture(
    std::span<const std::byte> bytes, const std::string& name, int enoughWidth = 0, const Limits& limits = {});

/// The format that a file begins as, whatever its name.
std::optional<Format> formatOf(std::span<const std::byte> bytes);

/// How wide a photo is decoded at first, so that there is something to see at once: a JPEG of 24 megapixels is hardly wider in
/// eighths, which is the least that a decoder gives.
inline constexpr int previewWidth = 512;

/// Where players get the bytes of a photo from; given by the desk. Must be callable from any thread.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    /// Fails as `bytes` and `decodePicture` do, or where somebody else decodes as that does.
    virtual Result<DecodedPicture> decoded(const PhotoId& photo, int enoughWidth) const;
    /// The picture decoded small, where somebody has done that already; else null.
    virtual std::shared_ptr<const DecodedPicture> preview(const PhotoId&) const { return nullptr; }
    /// The file as it came in. Fails with NoSuchPhoto or PictureDamaged (when its hash is no longer its name).
    virtual Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const = 0;
};

}
