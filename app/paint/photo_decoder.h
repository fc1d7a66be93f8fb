#pragma once

#include "paint/ink_colours.h"
#include "paint/screen_colours.h"
#include "pictures/picture.h"

#include <QImage>

#include <tuple>

namespace banxin::paint {

/// What the pixels of a photo's picture are.
enum class PhotoColours { Screen, Inks };

/// A photo at a width in pixels.
struct PhotoSize {
    PhotoId photo;
    int width = 0;
    PhotoColours colours = PhotoColours::Screen;
    friend bool operator==(const PhotoSize&, const PhotoSize&) = default;
    /// Sizes of one picture follow each other.
    friend auto operator<=>(const PhotoSize& a, const PhotoSize& b)
    {
        return std::tie(a.photo, a.colours, a.width) <=> std::tie(b.photo, b.colours, b.width);
    }
    bool isOfSamePicture(const PhotoSize& other) const { return photo == other.photo && colours == other.colours; }
};

/// Makes screen pictures of photos. Not safe to use from two threads.
class PhotoDecoder {
public:
    /// `source` must outlive it.
    PhotoDecoder(const pictures::PictureSource& source, const std::optional<colour::Profile>& press,
        const std::optional<colour::Profile>& output)
        : m_source{source}, m_colours{press}, m_inks{output}
    {
    }

    /// Upright, of that width or up to half as wide again, or smaller where the photo has no more pixels; null where it
    /// cannot be decoded.
    QImage decode(const PhotoSize& wanted) const;

private:
    const pictures::PictureSource& m_source;
    ScreenColours m_colours;
    InkColours m_inks;
};

}
