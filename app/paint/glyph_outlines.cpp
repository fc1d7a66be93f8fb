#include "paint/glyph_outlines.h"

#include "paint/painter_path.h"

namespace banxin::paint {
namespace {

/// About 200 MB of outlines; an edition uses a tenth of it.
constexpr std::size_t mostOutlines = 60'000;

}

const QPainterPath& GlyphOutlines::outline(const type::FaceHandle& face, std::uint32_t glyph)
{
    if (m_count >= mostOutlines) {
        m_faces.clear();
        m_count = 0;
    }
    OfFace& known = m_faces[face.get()];
    if (!known.face)
        known.face = face;
    const auto found = known.paths.find(glyph);
    if (found != known.paths.end())
        return found->second;
    ++m_count;
    const double unit = 1.0 / face->metrics().unitsPerEm;
    return known.paths.emplace(glyph, painterPath(face->outline(glyph), unit, -unit)).first->second;
}

}
