#pragma once

namespace banxin::paint {

/// Where small glyphs may begin.
enum class GlyphPlaces {
    Exact,      ///< at any place, to a 64th of a pixel
    Quarters,   ///< at quarters of a pixel along the line and whole pixels across it: each is made once and kept
};

}
