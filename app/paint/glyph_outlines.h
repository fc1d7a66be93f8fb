#pragma once

#include "paint/flat_outline.h"
#include "type/face.h"

#include <QPainterPath>

#include <cstdint>
#include <unordered_map>

namespace banxin::paint {

/// Outlines of glyphs, one em high, y down, made once each.
class GlyphOutlines {
public:
    /// Forgets everything if that has become much. References that were handed out end here, and only here.
    void trim();

    /// Up to this em in pixels `flat` is as good as `path`.
    static constexpr double mostFlatPixels = 64;

    const QPainterPath& path(const type::FaceHandle& face, std::uint32_t glyph);
    /// Lines that stray from the outline by a twentieth of a pixel at most, for an em of `emPixels`.
    const FlatOutline& flat(const type::FaceHandle& face, std::uint32_t glyph, double emPixels);

private:
    template <class Outline>
    using ByGlyph = std::unordered_map<std::uint32_t, Outline>;
    struct OfFace {
        type::FaceHandle face;   ///< kept, so that its address is not given to another
        ByGlyph<QPainterPath> paths;
        ByGlyph<FlatOutline> coarse;
        ByGlyph<FlatOutline> fine;
    };
    OfFace& ofFace(const type::FaceHandle& face);

    std::unordered_map<const type::Face*, OfFace> m_faces;
    std::size_t m_count = 0;
};

}
