#pragma once

#include "paint/photo_decoder.h"

#include <QImage>

#include <cstdint>
#include <list>
#include <map>

namespace banxin::paint {

/// Screen pictures of photos, each in the few sizes that were asked for; the longest unused go first.
class PhotoCache {
public:
    struct Found {
        QImage image;          ///< of any size; null where nothing is kept, or where the photo cannot be decoded
        bool isFinal = false;  ///< whether decoding it at the size would give nothing that looks better
    };

    /// The size in which a photo that is shown `width` pixels wide is kept: there are few, so that zooming does not
    /// decode afresh at every notch of the wheel, and the largest bounds the memory one photo may take.
    static PhotoSize sizeFor(const PhotoId& photo, int width, PhotoColours colours);

    Found find(const PhotoSize& size);
    /// `image` is what decoding at `size` gave.
    void keep(const PhotoSize& size, const QImage& image);

private:
    struct Kept {
        QImage image;
        std::list<PhotoSize>::iterator place;
    };
    using Entry = std::map<PhotoSize, Kept>::iterator;
    Entry nearest(const PhotoSize& size);
    void forget(Entry entry);

    std::map<PhotoSize, Kept> m_kept;
    std::list<PhotoSize> m_order;   ///< used last comes first
    std::int64_t m_bytes = 0;
};

}
