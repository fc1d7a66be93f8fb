#include "paint/glyph_outlines.h"

#include "paint/painter_path.h"

namespace banxin::paint {
namespace {

/// About 100 MB of outlines; an edition uses a tenth of it.
constexpr std::size_t mostOutlines = 60'000;
constexpr double mostCoarsePixels = 16;
constexpr float strayPixels = 0.05f;

}

void GlyphOutlines::trim()
{
    if (m_count < mostOutlines)
        return;
    m_faces.clear();
    m_count = 0;
}

GlyphOutlines::OfFace& GlyphOutlines::ofFace(const type::FaceHandle& face)
{
    OfFace& known = m_faces[face.get()];
    if (!known.face)
        known.face = face;
    return known;
}

const QPainterPath& GlyphOutlines::path(const type::FaceHandle& face, std::uint32_t glyph)
{
    OfFace& known = ofFace(face);
    const auto found = known.paths.find(glyph);
    if (found != known.paths.end())
        return found->second;
    ++m_count;
    const double unit = 1.0 / face->metrics().unitsPerEm;
    return known.paths.emplace(glyph, painterPath(face->outline(glyph), unit, -unit)).first->second;
}

const FlatOutline& GlyphOutlines::flat(const type::FaceHandle& face, std::uint32_t glyph, double emPixels)
{
    OfFace& known = ofFace(face);
    const bool isCoarse = emPixels <= mostCoarsePixels;
    ByGlyph<FlatOutline>& flats = isCoarse ? known.coarse : known.fine;
    const auto found = flats.find(glyph);
    if (found != flats.end())
        return found->second;
    ++m_count;
    const float tolerance = strayPixels / static_cast<float>(isCoarse ? mostCoarsePixels : mostFlatPixels);
    return flats.emplace(glyph, flatten(face->outline(glyph), face->metrics().unitsPerEm, tolerance)).first->second;
}

}
