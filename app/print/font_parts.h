#pragma once

#include "print/face_use.h"
#include "type/subset.h"

#include <string>
#include <vector>

namespace banxin::print {

/// What a face's font objects are made of; the streams are deflated.
struct FontParts {
    std::string baseFont;                  ///< ABCDEF+Name
    type::SubsetFormat format = type::SubsetFormat::CidFontType0C;
    std::string program;
    std::size_t programLength = 0;         ///< before it was deflated
    std::string cidSet;
    std::string widths;                    ///< the array /W in PDF syntax
    std::vector<std::string> toUnicode;    ///< one a font
};

/// Fails with FontNotEmbeddable and FontUnreadable.
Result<FontParts> makeFontParts(const FaceUse& face);

}
