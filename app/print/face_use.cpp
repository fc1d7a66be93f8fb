#include "print/face_use.h"

#include <algorithm>
#include <cassert>

namespace banxin::print {

namespace {

int thousandths(int advance, int unitsPerEm) { return (advance * 2000 + unitsPerEm) / (2 * unitsPerEm); }

}

GlyphUse& FaceUse::use(std::uint32_t glyph)
{
    if (glyph >= m_slots.size())
        m_slots.resize(std::size_t{glyph} + 1024);
    std::uint32_t& slot = m_slots[glyph];
    if (slot == 0) {
        const int width = thousandths(m_face->advance(glyph), m_face->metrics().unitsPerEm);
        m_glyphs.push_back({glyph, m_face->cid(glyph), width, {}});
        slot = static_cast<std::uint32_t>(m_glyphs.size());
    }
    return m_glyphs[slot - 1];
}

void FaceUse::add(std::uint32_t glyph, std::u16string_view text)
{
    auto& texts = use(glyph).texts;
    if (std::find(texts.begin(), texts.end(), text) != texts.end())
        return;
    texts.emplace_back(text);
    m_fontCount = std::max(m_fontCount, texts.size());
}

FaceUse::Shown FaceUse::shown(std::uint32_t glyph, std::u16string_view text) const
{
    assert(glyph < m_slots.size() && m_slots[glyph] != 0);
    const GlyphUse& use = m_glyphs[m_slots[glyph] - 1];
    const auto font = std::find(use.texts.begin(), use.texts.end(), text);
    assert(font != use.texts.end());
    return {use, static_cast<std::size_t>(font - use.texts.begin())};
}

}
