#include "pictures/byte_reader.h"
#include "pictures/format.h"

#include <algorithm>
#include <cmath>

#include <webp/decode.h>
#include <webp/demux.h>

namespace banxin::pictures {
namespace {

struct DemuxerEnd {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, DemuxerEnd>;

/// The length that the RIFF head claims is the file's whole length.
bool endsEarly(const ByteReader& bytes)
{
    const std::size_t claimed = ByteReader{bytes.part(0, 12), ByteOrder::Little}.u32(4);
    return claimed + 8 > bytes.size();
}

void takeProfile(const Input& in, Header& header)
{
    const WebPData data{unsignedBytes(in.bytes), in.bytes.size()};
    const Demuxer demuxer{WebPDemux(&data)};
    if (!demuxer || (WebPDemuxGetI(demuxer.get(), WEBP_FF_FORMAT_FLAGS) & ICCP_FLAG) == 0)
        return;
    WebPChunkIterator chunk;
    if (WebPDemuxGetChunk(demuxer.get(), "ICCP", 1, &chunk) != 0 && chunk.chunk.size <= in.limits.profileBytes)
        header.profile.emplace(reinterpret_cast<const char*>(chunk.chunk.bytes), chunk.chunk.size);
    else
        header.profileBroken = true;
    WebPDemuxReleaseChunkIterator(&chunk);
}

/// The size to decode at: at least `enoughWidth` wide once upright, never larger than the picture.
void chooseScale(WebPDecoderOptions& options, const Header& header, int enoughWidth)
{
    if (enoughWidth <= 0 || enoughWidth >= header.width)
        return;
    options.use_scaling = 1;
    options.scaled_width = enoughWidth;
    options.scaled_height = std::max(1, static_cast<int>(std::ceil(static_cast<double>(header.height) * enoughWidth / header.width)));
}

void split(const std::vector<std::uint8_t>& rgba, Samples& samples)
{
    for (std::size_t i = 0; i < samples.alpha.size(); ++i) {
        std::copy_n(rgba.data() + i * 4, 3, samples.values.data() + i * 3);
        samples.alpha[i] = rgba[i * 4 + 3];
    }
}

}

Result<Header> readWebpHeader(const Input& in)
{
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(unsignedBytes(in.bytes), in.bytes.size(), &features) != VP8_STATUS_OK)
        return damagedFault(in, "the WebP ends before its picture begins");
    if (features.has_animation != 0)
        return damagedFault(in, "a WebP that moves");
    Header header;
    header.format = Format::Webp;
    header.width = features.width;
    header.height = features.height;
    header.components = 3;
    header.hasAlpha = features.has_alpha != 0;
    header.truncated = endsEarly(ByteReader{in.bytes});
    takeProfile(in, header);
    return header;
}

Result<Samples> decodeWebp(const Input& in, const Header& header, int enoughWidth)
{
    WebPDecoderConfig config;
    if (WebPInitDecoderConfig(&config) == 0)
        return Fault{FaultCode::Internal, {"libwebp"}};
    chooseScale(config.options, header, enoughWidth);
    const int width = config.options.use_scaling != 0 ? config.options.scaled_width : header.width;
    const int height = config.options.use_scaling != 0 ? config.options.scaled_height : header.height;
    Samples samples = blankSamples(width, height, 3);
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    const std::size_t bytesPerPixel = header.hasAlpha ? 4 : 3;
    // What the decoder does not come to stays white paper.
    std::vector<std::uint8_t> rgba(header.hasAlpha ? pixels * 4 : 0, 255);
    samples.alpha.assign(header.hasAlpha ? pixels : 0, 255);
    config.output.colorspace = header.hasAlpha ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = header.hasAlpha ? rgba.data() : samples.values.data();
    config.output.u.RGBA.stride = static_cast<int>(bytesPerPixel) * width;
    config.output.u.RGBA.size = pixels * bytesPerPixel;
    const VP8StatusCode status = WebPDecode(unsignedBytes(in.bytes), in.bytes.size(), &config);
    WebPFreeDecBuffer(&config.output);
    if (header.hasAlpha)
        split(rgba, samples);
    samples.damaged = status != VP8_STATUS_OK;
    return samples;
}

}
