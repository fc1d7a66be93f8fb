#pragma once

#include "paint/screen_colours.h"
#include "pictures/picture.h"

#include <QImage>

#include <cstdint>
#include <list>
#include <map>
#include <utility>

namespace banxin::paint {

/// Photos as screen pictures, each kept in the few sizes that were asked for; the longest unused go first.
class PhotoCache {
public:
    explicit PhotoCache(const pictures::PictureSource& source) : m_source{source} {}

    /// The photo upright and at least `width` pixels wide where it has so many; null where it cannot be decoded.
    QImage photo(const PhotoId& photo, int width, const ScreenColours& colours);

private:
    using Key = std::pair<PhotoId, int>;
    struct Kept {
        QImage image;
        std::list<Key>::iterator place;
    };
    QImage load(const PhotoId& photo, int width, const ScreenColours& colours) const;
    void keep(const Key& key, const QImage& image);

    const pictures::PictureSource& m_source;
    std::map<Key, Kept> m_kept;
    std::list<Key> m_order;   ///< used last comes first
    std::int64_t m_bytes = 0;
};

}
