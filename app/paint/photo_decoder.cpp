#include "paint/photo_decoder.h"

namespace banxin::paint {

namespace {

/// Painting takes the mean of four pixels, which is enough up to twice the size. Making a large picture a little smaller
/// takes longer than decoding it.
bool isMuchWider(int width, int wanted)
{
    return width > wanted + wanted / 2;
}

}

QImage PhotoDecoder::decode(const PhotoSize& wanted) const
{
    const Result<pictures::DecodedPicture> picture = m_source.decoded(wanted.photo, wanted.width);
    if (!picture)
        return {};
    if (wanted.colours == PhotoColours::Inks)
        return inksScaledToWidth(m_inks.image(picture->samples, picture->header.profile), wanted.width);
    const QImage image = m_colours.image(picture->samples, picture->header.profile);
    return isMuchWider(image.width(), wanted.width) ? image.scaledToWidth(wanted.width, Qt::SmoothTransformation) : image;
}

}
