#pragma once

#include "type/face.h"

#include <QPainterPath>

#include <cstdint>
#include <unordered_map>

namespace banxin::paint {

/// Outlines of glyphs, one em high, y down, made once each.
class GlyphOutlines {
public:
    const QPainterPath& outline(const type::FaceHandle& face, std::uint32_t glyph);

private:
    struct OfFace {
        type::FaceHandle face;   ///< kept, so that its address is not given to another
        std::unordered_map<std::uint32_t, QPainterPath> paths;
    };
    std::unordered_map<const type::Face*, OfFace> m_faces;
    std::size_t m_count = 0;
};

}
