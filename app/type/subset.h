#pragma once

#include "type/face.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace banxin::type {

enum class SubsetFormat {
    CidFontType0C,  ///< bare CFF for FontFile3 /CIDFontType0C
    TrueType,       ///< a whole sfnt for FontFile2
};

/// A font program with only the wanted glyphs (and those they are made of). Codes are CIDs: `Face::cid` of a glyph.
struct FontSubset {
    SubsetFormat format = SubsetFormat::CidFontType0C;
    std::string program;
    std::vector<std::uint32_t> cids;   ///< all that the program holds, ascending: what /CIDSet must say
};

/// Fails with FontNotEmbeddable where OS/2 fsType forbids it, with FontUnreadable where the font is broken.
/// `glyphs` need not be sorted; .notdef is always kept.
Result<FontSubset> subset(const Face& face, std::span<const std::uint32_t> glyphs);

}
