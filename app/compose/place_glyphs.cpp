#include "compose/place_glyphs.h"

#include "compose/classes.h"

#include <algorithm>

namespace banxin::compose {

namespace {

bool isVertical(const CellSource& source) { return source.text.styles[0]->writingMode == WritingMode::Vertical; }

bool standsUprightInVertical(const CellSource& source, const Item& item)
{
    return isVertical(source) && item.orientation == Orientation::Upright && item.kind != CharacterClass::Digit;
}

/// Where ink lies along the line, from the glyph's origin.
struct Extent {
    Fine from = 0;
    Fine to = 0;
};

class Placer {
public:
    Placer(const CellSource& source, std::span<const type::ShapedGlyph> shaped, Item& item, std::vector<PreparedGlyph>& glyphs)
        : m_source{source}, m_shaped{shaped}, m_item{item}, m_glyphs{glyphs}, m_upem{source.face.metrics().unitsPerEm}
    {
    }

    void place()
    {
        m_item.glyphBegin = static_cast<std::uint32_t>(m_glyphs.size());
        m_item.glyphCount = static_cast<std::uint16_t>(m_shaped.size());
        if (m_shaped.empty())
            return;
        if (isVertical(m_source) && (m_item.orientation == Orientation::UprightGroup || m_item.kind == CharacterClass::Digit)
            && m_item.orientation != Orientation::Rotated) {
            placeUprightDigits();
            return;
        }
        // A font that lacks an accent shows one sign for the whole character, not one for each accent.
        for (std::size_t i = 0; i < m_shaped.size(); ++i) {
            if (i == 0 || m_shaped[i].glyph != 0)
                placeOne(m_shaped[i]);
        }
        m_item.glyphCount = static_cast<std::uint16_t>(m_glyphs.size() - m_item.glyphBegin);
        fitCell();
    }

private:
    Fine units(std::int64_t count) const { return fromFontUnits(count, m_item.em, m_upem); }
    Fine across(std::int64_t count) const { return fromFontUnits(count, acrossEm(), m_upem); }
    Fine acrossEm() const
    {
        const TextStyle& style = *m_source.text.styles[m_item.style];
        const bool narrowed = isVertical(m_source) && m_item.orientation != Orientation::Rotated;
        return emAlongLine(style.size, narrowed ? style.widthPerMille : 1000) / 1000 * m_item.sizePerMille;
    }

    /// Up from the baseline; of vertical text the side to which its turned Latin looks up.
    Fine raise() const
    {
        const TextStyle& style = *m_source.text.styles[m_item.style];
        return fine(style.size) / 1000 * (m_source.grapheme.fit.raise + style.raise);
    }

    void add(std::uint32_t glyph, Fine x, Fine y) { m_glyphs.push_back({glyph, m_source.grapheme.face, x, y}); }

    void placeOne(const type::ShapedGlyph& glyph)
    {
        if (standsUprightInVertical(m_source, m_item)) {
            add(glyph.glyph, m_item.body - units(glyph.yOffset), -across(glyph.xOffset));
            m_item.body += units(-glyph.yAdvance);
            return;
        }
        // The middle of the em box is the centre line of a vertical line; Latin turned on its side stands on it.
        const auto& metrics = m_source.face.metrics();
        const Fine centre = isVertical(m_source) ? across(metrics.emTop + metrics.emBottom) / 2 : 0;
        add(glyph.glyph, m_item.body + units(glyph.xOffset), centre - across(glyph.yOffset) - raise());
        m_item.body += units(glyph.xAdvance);
    }

    /// 纵中横: figures side by side in one cell, on the baseline that ideographs have in it, narrowed where they are
    /// wider than a cell and a tenth.
    void placeUprightDigits()
    {
        std::int64_t width = 0;
        for (const type::ShapedGlyph& glyph : m_shaped)
            width += glyph.xAdvance;
        const auto& metrics = m_source.face.metrics();
        const Fine baseline = fromFontUnits((metrics.unitsPerEm + metrics.capHeight) / 2, m_item.em, m_upem);
        if (across(width) * 100 > m_item.em * 112)
            m_item.widthPerMille = static_cast<std::uint16_t>(m_item.em / (across(width) / 1000));
        const auto narrowed = [&](std::int64_t count) { return across(count) / 1000 * m_item.widthPerMille; };
        std::int64_t pen = 0;
        for (const type::ShapedGlyph& glyph : m_shaped) {
            add(glyph.glyph, baseline - units(glyph.yOffset), narrowed(width) / 2 - narrowed(pen + glyph.xOffset));
            pen += glyph.xAdvance;
        }
        m_item.body = m_item.em;
    }

    Extent inkOf(std::size_t index) const
    {
        const type::GlyphBox box = m_source.face.ink(m_shaped[index].glyph);
        const Fine origin = m_glyphs[m_item.glyphBegin + index].x;
        if (standsUprightInVertical(m_source, m_item))
            return {origin - units(box.top), origin - units(box.bottom)};
        return {origin + units(box.left), origin + units(box.right)};
    }

    void shift(Fine by)
    {
        for (std::size_t i = m_item.glyphBegin; i < m_glyphs.size(); ++i)
            m_glyphs[i].x += by;
    }

    void centreIn(Fine cell)
    {
        if (m_shaped.size() == 1) {
            const Extent ink = inkOf(0);
            shift((cell - ink.from - ink.to) / 2);
        } else {
            shift((cell - m_item.body) / 2);
        }
        m_item.body = cell;
    }

    void fitCell()
    {
        const LineRules& rules = m_source.text.styles[0]->rules;
        if (isFullWidthMark(m_item.kind))
            trimBlank();
        else if (m_item.kind == CharacterClass::MiddleDot)
            centreIn(perMille(m_item.em, rules.interpunct));
        else if (m_item.kind == CharacterClass::Dash || m_item.kind == CharacterClass::Ellipsis)
            fitDash();
        else if (m_item.kind == CharacterClass::Connector && m_item.body * 10 < m_item.em * 9 && m_source.grapheme.character != U'–')
            centreIn(m_item.em);
    }

    /// Dashes and ellipses take one em a character.
    void fitDash()
    {
        const Fine ems = std::max<Fine>(1, (m_item.body + m_item.em / 2) / m_item.em) * m_item.em;
        const Fine off = m_item.body - ems;
        if (off > m_item.em / 50 || off < -m_item.em / 50)
            centreIn(ems);
    }

    void trimBlank()
    {
        if (m_shaped.size() != 1 || m_item.body * 10 < m_item.em * 9)
            return;
        const Fine half = m_item.em / 2;
        const Fine slack = m_item.em / 50;
        const Extent ink = inkOf(0);
        const Fine blank = m_item.body - half;
        if (m_item.kind == CharacterClass::Open && ink.from >= blank - slack) {
            shift(-blank);
            m_item.before = blank;
            m_item.body = half;
        } else if (m_item.kind != CharacterClass::Open && ink.to <= half + slack) {
            m_item.after = blank;
            m_item.body = half;
        }
    }

    const CellSource& m_source;
    std::span<const type::ShapedGlyph> m_shaped;
    Item& m_item;
    std::vector<PreparedGlyph>& m_glyphs;
    int m_upem;
};

}

void placeGlyphs(const CellSource& source, std::span<const type::ShapedGlyph> shaped, Item& item, std::vector<PreparedGlyph>& glyphs)
{
    Placer{source, shaped, item, glyphs}.place();
}

}
