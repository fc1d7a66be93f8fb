#include "paint/photo_decoder.h"

namespace banxin::paint {

QImage PhotoDecoder::decode(const PhotoSize& wanted) const
{
    const Result<pictures::DecodedPicture> picture = m_source.decoded(wanted.photo, wanted.width);
    if (!picture)
        return {};
    if (wanted.colours == PhotoColours::Inks)
        return inksScaledToWidth(m_inks.image(picture->samples, picture->header.profile), wanted.width);
    const QImage image = m_colours.image(picture->samples, picture->header.profile);
    return image.width() > wanted.width ? image.scaledToWidth(wanted.width, Qt::SmoothTransformation) : image;
}

}
