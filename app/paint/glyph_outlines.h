#pragma once

#include "paint/flat_outline.h"
#include "type/face.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace banxin::paint {

/// Outlines of glyphs, one em high, y down, made once each.
class GlyphOutlines {
public:
    /// Forgets everything if that has become much. References that were handed out end here, and only here.
    void trim();

    /// The largest em in pixels that outlines are kept for.
    static constexpr double mostPixels = 256;

    /// Lines that stray from the outline by a fourteenth of a pixel at most, for an em of `emPixels`.
    const FlatOutline& outline(const type::FaceHandle& face, std::uint32_t glyph, double emPixels);

private:
    struct OfFace {
        type::FaceHandle face;   ///< kept, so that its address is not given to another
        std::array<std::unordered_map<std::uint32_t, FlatOutline>, 6> levels;   ///< for ems of 8, 16, 32 … 256 pixels
    };
    OfFace& ofFace(const type::FaceHandle& face);

    std::unordered_map<const type::Face*, OfFace> m_faces;
    std::size_t m_count = 0;
};

}
