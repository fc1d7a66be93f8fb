#pragma once

#include <cstddef>
#include <span>

namespace banxin::pictures {

/// What the first directory of an EXIF block says of a picture as a whole.
struct Exif {
    int orientation = 1;   ///< 1 … 8
    double ppi = 0;        ///< 0: not said
};

/// `block` begins with its TIFF header. A block that is no EXIF gives the defaults.
Exif readExif(std::span<const std::byte> block);

}
