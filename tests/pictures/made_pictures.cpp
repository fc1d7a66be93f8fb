#include "made_pictures.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <jpeglib.h>
#include <png.h>
#include <tiffio.h>
#include <webp/encode.h>
#include <unistd.h>

namespace banxin::made {
namespace {

std::vector<std::uint8_t> ramp(std::size_t count)
{
    std::vector<std::uint8_t> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = static_cast<std::uint8_t>(i * 7 % 251);
    return values;
}

std::string exifBlock(int orientation)
{
    std::string block{"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25};
    block += static_cast<char>(orientation);
    block += std::string(6, '\0');
    return block;
}

void writeProfile(jpeg_compress_struct& info, const JpegWish& wish)
{
    const std::size_t parts = (wish.profile.size() + wish.profilePart - 1) / wish.profilePart;
    for (std::size_t i = 0; i < parts; ++i) {
        std::string part{"ICC_PROFILE\0", 12};
        part += static_cast<char>(i + 1);
        part += static_cast<char>(parts);
        part += wish.profile.substr(i * wish.profilePart, wish.profilePart);
        jpeg_write_marker(&info, JPEG_APP0 + 2, reinterpret_cast<const JOCTET*>(part.data()), static_cast<unsigned>(part.size()));
    }
}

}

std::string jpeg(const JpegWish& wish)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* buffer = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &buffer, &size);
    info.image_width = static_cast<JDIMENSION>(wish.width);
    info.image_height = static_cast<JDIMENSION>(wish.height);
    info.input_components = wish.components;
    info.in_color_space = wish.components == 1 ? JCS_GRAYSCALE : wish.components == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 98, TRUE);
    if (wish.components == 4)
        info.write_Adobe_marker = wish.adobe ? TRUE : FALSE;
    if (wish.ppi > 0) {
        info.density_unit = 1;
        info.X_density = info.Y_density = static_cast<UINT16>(wish.ppi);
    }
    if (wish.progressive)
        jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    if (wish.orientation > 0) {
        const std::string block = exifBlock(wish.orientation);
        jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(block.data()), static_cast<unsigned>(block.size()));
    }
    writeProfile(info, wish);
    const std::size_t rowBytes = static_cast<std::size_t>(wish.width) * static_cast<std::size_t>(wish.components);
    std::vector<std::uint8_t> samples
        = wish.samples.empty() ? ramp(rowBytes * static_cast<std::size_t>(wish.height)) : wish.samples;
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = samples.data() + info.next_scanline * rowBytes;
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string file{reinterpret_cast<const char*>(buffer), size};
    std::free(buffer);
    return file;
}

std::string png(const PngWish& wish)
{
    std::string file;
    png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(writer);
    png_set_write_fn(
        writer, &file,
        [](png_structp png, png_bytep bytes, std::size_t count) {
            static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
        },
        nullptr);
    png_set_IHDR(writer, info, static_cast<png_uint_32>(wish.width), static_cast<png_uint_32>(wish.height), wish.bits,
        wish.colourType, wish.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT);
    if (wish.pixelsPerMetre > 0)
        png_set_pHYs(writer, info, static_cast<png_uint_32>(wish.pixelsPerMetre),
            static_cast<png_uint_32>(wish.pixelsPerMetre), PNG_RESOLUTION_METER);
    if (!wish.profile.empty())
        png_set_iCCP(writer, info, "made", PNG_COMPRESSION_TYPE_BASE,
            reinterpret_cast<png_const_bytep>(wish.profile.data()), static_cast<png_uint_32>(wish.profile.size()));
    png_write_info(writer, info);
    const std::size_t rowBytes = png_get_rowbytes(writer, info);
    std::vector<std::uint8_t> samples
        = wish.samples.empty() ? ramp(rowBytes * static_cast<std::size_t>(wish.height)) : wish.samples;
    std::vector<png_bytep> rows;
    for (int y = 0; y < wish.height; ++y)
        rows.push_back(samples.data() + static_cast<std::size_t>(y) * rowBytes);
    png_write_image(writer, rows.data());
    png_write_end(writer, nullptr);
    png_destroy_write_struct(&writer, &info);
    return file;
}

namespace {

void setPalette(TIFF* out)
{
    std::vector<std::uint16_t> red;
    std::vector<std::uint16_t> green;
    const std::vector<std::uint16_t> blue(256, 0);
    for (int i = 0; i < 256; ++i) {
        red.push_back(static_cast<std::uint16_t>(i * 257));
        green.push_back(static_cast<std::uint16_t>((255 - i) * 257));
    }
    TIFFSetField(out, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_PALETTE);
    TIFFSetField(out, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
}

void describe(TIFF* out, const TiffWish& wish)
{
    const int perPixel = wish.components + wish.extraSamples;
    TIFFSetField(out, TIFFTAG_IMAGEWIDTH, wish.width);
    TIFFSetField(out, TIFFTAG_IMAGELENGTH, wish.height);
    TIFFSetField(out, TIFFTAG_BITSPERSAMPLE, wish.bits);
    TIFFSetField(out, TIFFTAG_SAMPLESPERPIXEL, perPixel);
    TIFFSetField(out, TIFFTAG_PHOTOMETRIC,
        wish.components == 1 ? PHOTOMETRIC_MINISBLACK : wish.components == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_SEPARATED);
    TIFFSetField(out, TIFFTAG_COMPRESSION, wish.compression);
    if (wish.compression == COMPRESSION_JPEG) {
        TIFFSetField(out, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_YCBCR);
        TIFFSetField(out, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    }
    if (wish.palette)
        setPalette(out);
    TIFFSetField(out, TIFFTAG_PLANARCONFIG, wish.separate ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    TIFFSetField(out, TIFFTAG_ORIENTATION, wish.orientation);
    TIFFSetField(out, TIFFTAG_XRESOLUTION, 200.0);
    TIFFSetField(out, TIFFTAG_YRESOLUTION, 200.0);
    TIFFSetField(out, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    if (wish.extraSamples > 0) {
        const std::uint16_t kind = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(out, TIFFTAG_EXTRASAMPLES, 1, &kind);
    }
    if (!wish.profile.empty())
        TIFFSetField(out, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(wish.profile.size()), wish.profile.data());
}

void put(std::vector<std::uint8_t>& row, std::size_t index, std::uint16_t value, int bits)
{
    if (bits == 8)
        row[index] = static_cast<std::uint8_t>(value);
    else
        std::memcpy(row.data() + index * 2, &value, 2);
}

}

std::string tiff(const TiffWish& wish)
{
    const std::string path = (std::filesystem::temp_directory_path()
        / ("made_" + std::to_string(getpid()) + ".tif")).string();
    TIFF* out = TIFFOpen(path.c_str(), "w");
    describe(out, wish);
    const std::size_t perPixel = static_cast<std::size_t>(wish.components + wish.extraSamples);
    const std::size_t width = static_cast<std::size_t>(wish.width);
    const auto sample = [&](std::size_t x, std::size_t y, std::size_t s) {
        const std::size_t i = (y * width + x) * perPixel + s;
        return wish.samples.empty() ? static_cast<std::uint16_t>(i * 7 % 251) : wish.samples[i];
    };
    if (wish.tiled) {
        TIFFSetField(out, TIFFTAG_TILEWIDTH, 16);
        TIFFSetField(out, TIFFTAG_TILELENGTH, 16);
        std::vector<std::uint8_t> tile(static_cast<std::size_t>(TIFFTileSize(out)));
        for (int ty = 0; ty < wish.height; ty += 16)
            for (int tx = 0; tx < wish.width; tx += 16) {
                for (int y = ty; y < std::min(ty + 16, wish.height); ++y)
                    for (int x = tx; x < std::min(tx + 16, wish.width); ++x)
                        for (std::size_t s = 0; s < perPixel; ++s)
                            put(tile, static_cast<std::size_t>((y - ty) * 16 + x - tx) * perPixel + s,
                                sample(static_cast<std::size_t>(x), static_cast<std::size_t>(y), s), wish.bits);
                TIFFWriteTile(out, tile.data(), static_cast<std::uint32_t>(tx), static_cast<std::uint32_t>(ty), 0, 0);
            }
    } else {
        TIFFSetField(out, TIFFTAG_ROWSPERSTRIP, 16);
        const std::size_t planes = wish.separate ? perPixel : 1;
        std::vector<std::uint8_t> row(static_cast<std::size_t>(TIFFScanlineSize(out)));
        for (std::size_t plane = 0; plane < planes; ++plane)
            for (std::size_t y = 0; y < static_cast<std::size_t>(wish.height); ++y) {
                for (std::size_t x = 0; x < width; ++x)
                    for (std::size_t s = 0; s < (wish.separate ? 1 : perPixel); ++s)
                        put(row, wish.separate ? x : x * perPixel + s, sample(x, y, wish.separate ? plane : s), wish.bits);
                TIFFWriteScanline(out, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane));
            }
    }
    TIFFClose(out);
    std::ifstream in{path, std::ios::binary};
    std::string file{std::istreambuf_iterator<char>{in}, {}};
    std::filesystem::remove(path);
    return file;
}

namespace {

/// `count` bytes of a number, the highest first.
std::string big(std::uint64_t value, int count)
{
    std::string bytes;
    for (int i = count - 1; i >= 0; --i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

/// A row of one value: two runs and a literal, as PackBits allows.
std::string packedRow(char value, int count)
{
    std::string row;
    for (int left = count; left > 0;) {
        const int run = left > 100 ? 100 : left;
        row += run > 2 ? std::string{static_cast<char>(1 - run), value} : std::string(1, static_cast<char>(run - 1)) + std::string(static_cast<std::size_t>(run), value);
        left -= run;
    }
    return row;
}

std::string resource(int id, std::string data)
{
    const std::string length = big(data.size(), 4);
    if (data.size() % 2 != 0)
        data += '\0';
    return "8BIM" + big(static_cast<std::uint64_t>(id), 2) + std::string(2, '\0') + length + data;
}

}

std::string psd(const PsdWish& wish)
{
    const auto number = [](int n, int bytes) { return big(static_cast<std::uint64_t>(n), bytes); };
    std::string resources = resource(1005, big(300u << 16, 4) + std::string(12, '\0'));
    resources += resource(1057, big(1, 4) + std::string(1, wish.composite ? '\1' : '\0'));
    if (!wish.profile.empty())
        resources += resource(1039, wish.profile);
    const int wide = wish.large ? 8 : 4;
    const std::string layers = wish.transparent ? number(wide + 4, wide) + number(2, wide) + big(0xFFFF, 2) + big(0, 2) : number(0, wide);
    std::string file = "8BPS" + number(wish.large ? 2 : 1, 2) + std::string(6, '\0') + number(wish.channels, 2) + number(wish.height, 4)
        + number(wish.width, 4) + number(wish.bits, 2) + number(wish.mode, 2) + big(0, 4) + big(resources.size(), 4) + resources + layers
        + number(wish.packed ? 1 : 0, 2);
    std::string counts;
    std::string rows;
    for (const std::uint8_t value : wish.values) {
        for (int y = 0; y < wish.height; ++y) {
            const int bytes = wish.width * wish.bits / 8;
            const std::string row = wish.packed ? packedRow(static_cast<char>(value), bytes) : std::string(static_cast<std::size_t>(bytes), static_cast<char>(value));
            counts += big(row.size(), wish.large ? 4 : 2);
            rows += row;
        }
    }
    return file + (wish.packed ? counts : std::string{}) + rows;
}

std::string webp(int width, int height, const std::vector<std::uint8_t>& rgba)
{
    std::uint8_t* out = nullptr;
    const std::size_t size = WebPEncodeLosslessRGBA(rgba.data(), width, height, width * 4, &out);
    std::string file{reinterpret_cast<const char*>(out), size};
    WebPFree(out);
    return file;
}

std::string pdf()
{
    const std::string drawing = "0 1 0 rg 0 0 200 100 re f 1 0 0 rg 20 20 80 60 re f 0 0 1 rg 100 20 80 60 re f";
    return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
           "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/TrimBox[20 20 180 80]/Contents 4 0 R/Resources<<>>>> endobj\n"
           "4 0 obj <</Length "
        + std::to_string(drawing.size()) + ">> stream\n" + drawing + "\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%EOF\n";
}

}
