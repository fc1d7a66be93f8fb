#include "pictures/tiff_file.h"

#include <algorithm>

#include <tiffio.h>

namespace banxin::pictures {
namespace {

constexpr tmsize_t largestBlock = 400 << 20;

/// One rectangle of samples as libtiff gives it: a row, or a tile.
struct Block {
    const std::uint8_t* bytes = nullptr;
    std::size_t rowBytes = 0;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

std::uint8_t sampleAt(const std::uint8_t* row, std::size_t index, int bits)
{
    if (bits == 1)
        return (row[index / 8] >> (7 - index % 8) & 1) != 0 ? 255 : 0;
    if (bits == 8)
        return row[index];
    // libtiff gives 16-bit samples in the machine's own order.
    const std::uint32_t value = reinterpret_cast<const std::uint16_t*>(row)[index];
    return static_cast<std::uint8_t>((value * 255 + 32895) >> 16);
}

/// Copies one component of a block to where it belongs in `to`, whose pixels are `stride` bytes wide.
void place(const Block& block, std::size_t firstSample, std::size_t step, const TiffLayout& layout, int imageWidth,
    std::uint8_t* to, std::size_t stride)
{
    for (int row = 0; row < block.height; ++row) {
        const std::uint8_t* from = block.bytes + static_cast<std::size_t>(row) * block.rowBytes;
        std::uint8_t* out = to
            + (static_cast<std::size_t>(block.y + row) * static_cast<std::size_t>(imageWidth) + static_cast<std::size_t>(block.x))
                * stride;
        for (int x = 0; x < block.width; ++x, out += stride) {
            const std::uint8_t value = sampleAt(from, static_cast<std::size_t>(x) * step + firstSample, layout.bits);
            *out = layout.whiteIsZero ? static_cast<std::uint8_t>(255 - value) : value;
        }
    }
}

/// `plane` is the sample that the block holds, or -1 where it holds all of them.
void placeBlock(const Block& block, int plane, const TiffLayout& layout, Samples& samples)
{
    const std::size_t step = plane < 0 ? static_cast<std::size_t>(layout.samplesPerPixel) : 1;
    for (int sample = 0; sample < layout.samplesPerPixel; ++sample) {
        if (plane >= 0 && sample != plane)
            continue;
        const std::size_t first = plane < 0 ? static_cast<std::size_t>(sample) : 0;
        if (sample < layout.components)
            place(block, first, step, layout, samples.width, samples.values.data() + sample,
                static_cast<std::size_t>(layout.components));
        else if (sample == layout.alphaSample)
            place(block, first, step, layout, samples.width, samples.alpha.data(), 1);
    }
}

bool readStrips(TIFF* tiff, const TiffLayout& layout, Samples& samples)
{
    const tmsize_t rowBytes = TIFFScanlineSize(tiff);
    const int planes = layout.separatePlanes ? layout.samplesPerPixel : 1;
    const std::int64_t bitsNeeded
        = static_cast<std::int64_t>(samples.width) * layout.bits * (planes > 1 ? 1 : layout.samplesPerPixel);
    if (rowBytes <= 0 || rowBytes > largestBlock || rowBytes < (bitsNeeded + 7) / 8)
        return false;
    std::vector<std::uint8_t> row(static_cast<std::size_t>(rowBytes));
    for (int plane = 0; plane < planes; ++plane) {
        for (int y = 0; y < samples.height; ++y) {
            if (TIFFReadScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane)) != 1)
                return false;
            const Block block{row.data(), static_cast<std::size_t>(rowBytes), 0, y, samples.width, 1};
            placeBlock(block, planes > 1 ? plane : -1, layout, samples);
        }
    }
    return true;
}

bool readTiles(TIFF* tiff, const TiffLayout& layout, Samples& samples)
{
    std::uint32_t tileWidth = 0;
    std::uint32_t tileHeight = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &tileWidth);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &tileHeight);
    const tmsize_t tileBytes = TIFFTileSize(tiff);
    const tmsize_t rowBytes = TIFFTileRowSize(tiff);
    const int planes = layout.separatePlanes ? layout.samplesPerPixel : 1;
    const std::uint64_t bitsNeeded = static_cast<std::uint64_t>(tileWidth) * static_cast<std::uint64_t>(layout.bits)
        * static_cast<std::uint64_t>(planes > 1 ? 1 : layout.samplesPerPixel);
    if (tileWidth > 1u << 20 || tileHeight > 1u << 20 || tileBytes <= 0 || tileBytes > largestBlock || rowBytes <= 0
        || static_cast<std::uint64_t>(rowBytes) < (bitsNeeded + 7) / 8
        || tileBytes / rowBytes < static_cast<tmsize_t>(tileHeight))
        return false;
    std::vector<std::uint8_t> tile(static_cast<std::size_t>(tileBytes));
    for (int plane = 0; plane < planes; ++plane) {
        for (int y = 0; y < samples.height; y += static_cast<int>(tileHeight)) {
            for (int x = 0; x < samples.width; x += static_cast<int>(tileWidth)) {
                if (TIFFReadTile(tiff, tile.data(), static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), 0,
                        static_cast<std::uint16_t>(plane))
                    < 0)
                    return false;
                const Block block{tile.data(), static_cast<std::size_t>(rowBytes), x, y,
                    std::min(static_cast<int>(tileWidth), samples.width - x),
                    std::min(static_cast<int>(tileHeight), samples.height - y)};
                placeBlock(block, planes > 1 ? plane : -1, layout, samples);
            }
        }
    }
    return true;
}

bool readViaRgba(TIFF* tiff, int orientation, Samples& samples)
{
    char why[1024] = {};
    if (TIFFRGBAImageOK(tiff, why) == 0)
        return false;
    const std::size_t pixels = static_cast<std::size_t>(samples.width) * static_cast<std::size_t>(samples.height);
    std::vector<std::uint32_t> raster(pixels, 0xFFFFFFFF);
    // Asking for the orientation it has keeps libtiff from turning it; that is done for all formats in one place.
    const bool finished = TIFFReadRGBAImageOriented(tiff, static_cast<std::uint32_t>(samples.width),
                              static_cast<std::uint32_t>(samples.height), raster.data(), orientation, 1)
        != 0;
    std::uint8_t* out = samples.values.data();
    for (const std::uint32_t pixel : raster) {
        *out++ = static_cast<std::uint8_t>(TIFFGetR(pixel));
        if (samples.components == 3) {
            *out++ = static_cast<std::uint8_t>(TIFFGetG(pixel));
            *out++ = static_cast<std::uint8_t>(TIFFGetB(pixel));
        }
    }
    return finished;
}

void undoPremultiplication(Samples& samples)
{
    const std::size_t components = static_cast<std::size_t>(samples.components);
    for (std::size_t i = 0; i < samples.alpha.size(); ++i) {
        const unsigned alpha = samples.alpha[i];
        for (std::size_t c = 0; alpha != 0 && c < components; ++c) {
            std::uint8_t& value = samples.values[i * components + c];
            value = static_cast<std::uint8_t>(std::min(255u, (value * 255u + alpha / 2) / alpha));
        }
    }
}

}

Result<Samples> decodeTiff(const Input& in, const Header& header)
{
    const TiffFile file{in};
    const std::optional<TiffLayout> layout = file.handle() != nullptr ? file.layout() : std::nullopt;
    if (!layout || layout->components != header.components)
        return damagedFault(in, file.reason());
    if (layout->jpegColour && !layout->viaRgba)
        TIFFSetField(file.handle(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    Samples samples = blankSamples(header.width, header.height, header.components);
    if (layout->alphaSample >= 0)
        samples.alpha.assign(static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.height), 255);
    // Warnings about unknown tags are common and harmless; from here on they mean lost pixels.
    const int before = file.warnings();
    const bool finished = layout->viaRgba ? readViaRgba(file.handle(), header.orientation, samples)
        : TIFFIsTiled(file.handle()) != 0 ? readTiles(file.handle(), *layout, samples)
                                          : readStrips(file.handle(), *layout, samples);
    if (layout->premultiplied && header.components != 4)
        undoPremultiplication(samples);
    samples.damaged = !finished || file.errors() > 0 || file.warnings() > before;
    return samples;
}

}
