#include "paint/glyph_masks.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

/// An edition at one zoom takes a few megabytes.
constexpr std::size_t mostMaskBytes = 64 << 20;

}

GlyphMasks::Set& GlyphMasks::set(const type::FaceHandle& face, const EmShape& shape)
{
    if (m_last == nullptr || m_last->m_face != face || m_last->m_shape != shape) {
        std::unique_ptr<Set>& known = m_sets[Key{face.get(), shape}];
        if (!known) {
            known = std::make_unique<Set>();
            known->m_owner = this;
            known->m_face = face;
            known->m_shape = shape;
        }
        m_last = known.get();
    }
    m_last->m_used = ++m_clock;
    return *m_last;
}

void GlyphMasks::trim()
{
    m_outlines.trim();
    if (m_bytes < mostMaskBytes)
        return;
    std::vector<std::uint64_t> uses;
    for (const auto& [key, known] : m_sets)
        uses.push_back(known->m_used);
    const auto middle = uses.begin() + static_cast<std::ptrdiff_t>(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    std::erase_if(m_sets, [&](const auto& entry) { return entry.second->m_used <= *middle; });
    m_last = nullptr;
    m_bytes = 0;
    for (const auto& [key, known] : m_sets)
        m_bytes += known->m_values.size();
}

CoverageMask GlyphMasks::Set::mask(std::uint32_t glyph, int phaseX, int phaseY)
{
    const std::uint64_t key = (static_cast<std::uint64_t>(glyph) * phases + static_cast<std::uint64_t>(phaseY)) * phases
        + static_cast<std::uint64_t>(phaseX);
    auto found = m_masks.find(key);
    if (found == m_masks.end())
        found = m_masks.emplace(key, make(glyph, phaseX, phaseY)).first;
    return {found->second.pixels, m_values.data() + found->second.start};
}

GlyphMasks::Set::Kept GlyphMasks::Set::make(std::uint32_t glyph, int phaseX, int phaseY)
{
    const double emPixels = std::max(std::hypot(m_shape.xx, m_shape.yx), std::hypot(m_shape.xy, m_shape.yy));
    const FlatOutline& outline = m_owner->m_outlines.outline(m_face, glyph, emPixels);
    if (outline.isEmpty())
        return {};
    const Placement placement{m_shape.xx, m_shape.xy, m_shape.yx, m_shape.yy, static_cast<double>(phaseX) / phases,
        static_cast<double>(phaseY) / phases};
    Kept kept{touched(outline, placement), m_values.size()};
    // Rows of whole fours are blended without a rest.
    kept.pixels.setWidth((kept.pixels.width() + 3) / 4 * 4);
    m_owner->m_coverage.begin(kept.pixels);
    m_owner->m_coverage.add(outline, placement);
    m_owner->m_coverage.appendTo(m_values);
    m_owner->m_bytes += m_values.size() - kept.start;
    return kept;
}

}
