#pragma once

#include "paint/screen_colours.h"
#include "pictures/picture.h"

#include <QImage>

namespace banxin::paint {

/// A photo at a width in pixels.
struct PhotoSize {
    PhotoId photo;
    int width = 0;
    friend auto operator<=>(const PhotoSize&, const PhotoSize&) = default;
};

/// Makes screen pictures of photos. Not safe to use from two threads.
class PhotoDecoder {
public:
    /// `source` must outlive it.
    PhotoDecoder(const pictures::PictureSource& source, const std::optional<colour::Profile>& press)
        : m_source{source}, m_colours{press}
    {
    }

    /// Upright, of that width, or smaller where the photo has no more pixels; null where it cannot be decoded.
    QImage decode(const PhotoSize& wanted) const;

private:
    const pictures::PictureSource& m_source;
    ScreenColours m_colours;
};

}
