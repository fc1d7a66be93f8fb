#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Picture files that the tests make for themselves.
namespace banxin::made {

struct JpegWish {
    int width = 64;
    int height = 48;
    int components = 3;
    bool progressive = false;
    bool adobe = true;            ///< libjpeg marks CMYK as Adobe's unless this is off
    int orientation = 0;          ///< 0: no EXIF block
    int ppi = 0;
    std::string profile{};
    std::size_t profilePart = 65000;
    std::vector<std::uint8_t> samples{};   ///< empty: a ramp
};
std::string jpeg(const JpegWish& wish);

struct PngWish {
    int width = 32;
    int height = 24;
    int colourType = 2;
    int bits = 8;
    bool interlaced = false;
    int pixelsPerMetre = 0;
    std::string profile{};
    std::vector<std::uint8_t> samples{};   ///< empty: a ramp; big-endian where 16 bits
};
std::string png(const PngWish& wish);

struct TiffWish {
    int width = 40;
    int height = 30;
    int components = 3;
    int bits = 8;
    int extraSamples = 0;
    int compression = 5;          ///< LZW
    bool separate = false;
    bool tiled = false;
    int orientation = 1;
    bool palette = false;         ///< one component; colour i is (i, 255 − i, 0)
    std::string profile{};
    std::vector<std::uint16_t> samples{};  ///< one value each, interleaved; empty: a ramp
};
std::string tiff(const TiffWish& wish);

struct PsdWish {
    int width = 20;
    int height = 10;
    int mode = 3;                 ///< 1 grey, 3 RGB, 4 CMYK
    int channels = 3;
    int bits = 8;
    bool packed = true;
    bool large = false;           ///< PSB
    bool transparent = false;     ///< the count of its layers says that a further channel is the transparency
    bool composite = true;
    std::string profile{};
    std::vector<std::uint8_t> values{};   ///< one for each channel: all its samples
};
std::string psd(const PsdWish& wish);

/// Lossless; `rgba` has four bytes a pixel.
std::string webp(int width, int height, const std::vector<std::uint8_t>& rgba);

/// Of one page of 200 × 100 points whose trim box leaves 20 points at each side: the left half of the trim is red, the
/// right half blue, all else green.
std::string pdf();

}
