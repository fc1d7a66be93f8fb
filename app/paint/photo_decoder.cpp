#include "paint/photo_decoder.h"

namespace banxin::paint {

QImage PhotoDecoder::decode(const PhotoSize& wanted) const
{
    const Result<std::shared_ptr<const std::string>> file = m_source.bytes(wanted.photo);
    if (!file || *file == nullptr)
        return {};
    const std::span<const std::byte> bytes = std::as_bytes(std::span{**file});
    const std::string name = hex(wanted.photo);
    const Result<pictures::Header> header = pictures::readHeader(bytes, name);
    if (!header)
        return {};
    const Result<pictures::Samples> samples = pictures::decode(bytes, name, wanted.width);
    if (!samples)
        return {};
    if (wanted.colours == PhotoColours::Inks)
        return inksScaledToWidth(m_inks.image(*samples, header->profile), wanted.width);
    const QImage image = m_colours.image(*samples, header->profile);
    return image.width() > wanted.width ? image.scaledToWidth(wanted.width, Qt::SmoothTransformation) : image;
}

}
