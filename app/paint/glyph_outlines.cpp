#include "paint/glyph_outlines.h"

namespace banxin::paint {
namespace {

/// About 100 MB of outlines; an edition uses a tenth of it.
constexpr std::size_t mostOutlines = 60'000;
/// What a line may stray from its curve, in pixels.
constexpr float strayGlyphPixels = 0.07f;

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

const FlatOutline& GlyphOutlines::outline(const type::FaceHandle& face, std::uint32_t glyph, double emPixels)
{
    OfFace& known = ofFace(face);
    std::size_t level = known.levels.size() - 1;
    double levelPixels = mostPixels;
    while (level > 0 && emPixels <= levelPixels / 2) {
        levelPixels /= 2;
        --level;
    }
    auto& outlines = known.levels[level];
    const auto found = outlines.find(glyph);
    if (found != outlines.end())
        return found->second;
    ++m_count;
    const double unit = 1.0 / face->metrics().unitsPerEm;
    const float tolerance = strayGlyphPixels / static_cast<float>(levelPixels);
    return outlines.emplace(glyph, flatten(face->outline(glyph), unit, -unit, tolerance)).first->second;
}

}
