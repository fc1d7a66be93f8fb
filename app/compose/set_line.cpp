#include "compose/set_line.h"

#include "compose/directions.h"
#include "compose/interlinear.h"
#include "compose/justify.h"

#include <algorithm>

namespace banxin::compose {

namespace {

class LineSetter {
public:
    LineSetter(const Paragraph& paragraph, const Prepared& prepared, const BrokenLine& line, LineSpace space, const Faces& faces)
        : m_rules{paragraph.style.rules}, m_prepared{prepared}, m_line{line}, m_space{space}, m_faces{faces},
          m_vertical{paragraph.style.writingMode == WritingMode::Vertical}
    {
    }

    LineSetting set()
    {
        collectCells();
        applyEdges();
        justify();
        describe();
        place();
        return std::move(m_setting);
    }

private:
    void append(const Item& item, const std::vector<PreparedGlyph>& glyphs)
    {
        m_cells.push_back({item, glyphs.data() + item.glyphBegin, 0});
    }

    void appendItems(std::uint32_t begin, std::uint32_t end)
    {
        for (std::uint32_t i = begin; i < end; ++i)
            append(m_prepared.items[i], m_prepared.glyphs);
    }

    void appendFragment(const Fragment& fragment)
    {
        for (const Item& item : fragment.items)
            append(item, fragment.glyphs);
    }

    /// The cells of the range; where it begins or ends inside a word, the letters as they are shaped for that.
    void collectCells()
    {
        const LineRange& range = m_line.range;
        m_cells.reserve(range.end - range.begin + 8);
        std::uint32_t begin = range.begin;
        std::uint32_t end = range.end;
        const bool fromWord = range.hyphenBefore && takesFragment(range, range.hyphenBefore->right);
        const bool intoWord = range.hyphenAfter && takesFragment(range, range.hyphenAfter->left);
        if (fromWord) {
            appendFragment(range.hyphenBefore->right);
            begin = range.hyphenBefore->right.end;
        }
        if (intoWord)
            end = range.hyphenAfter->left.begin;
        appendItems(begin, end);
        if (intoWord)
            appendFragment(range.hyphenAfter->left);
        else if (range.hyphenAfter)
            append(range.hyphenAfter->left.items.back(), range.hyphenAfter->left.glyphs);
    }

    std::size_t insideCount() const { return m_cells.size() - (m_line.hung ? 1 : 0); }

    /// The last cell inside the measure, and a hung one, have no blank after them but what the rules leave.
    void applyEdges()
    {
        if (m_cells.empty())
            return;
        Item& first = m_cells.front().item;
        first.before = first.edgeBefore;
        first.beforeShrink = std::min(first.beforeShrink, first.edgeBefore);
        for (std::size_t i = insideCount() - 1; i < m_cells.size(); ++i) {
            Item& last = m_cells[i].item;
            last.after = last.edgeAfter;
            last.afterShrink = std::min(last.afterShrink, last.edgeAfter);
            last.afterOpen = 0;
            last.gapAfter = false;
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            m_cells[i].natural = m_cells[i].advance();
            m_natural += i < insideCount() ? m_cells[i].natural : 0;
        }
    }

    bool isJustified() const { return banxin::compose::isJustified(m_rules, m_line.endsText); }

    void justify()
    {
        m_measure = fine(m_space.width - m_space.indent);
        const Fine missing = m_measure - m_natural;
        Fine left = 0;
        if (missing < 0 && m_rules.alignment == Alignment::Justify)
            left = withoutHung([&](auto& cells) { return compressCells(cells, -missing); });
        else if (missing < 0)
            left = -missing;
        else if (isJustified())
            left = withoutHung([&](auto& cells) { return openCells(cells, missing); });
        m_setting.tight = left > 0 || opensTooWide(missing);
    }

    template <class Change>
    Fine withoutHung(const Change& change)
    {
        if (!m_line.hung)
            return change(m_cells);
        const LineCell hung = m_cells.back();
        m_cells.pop_back();
        const Fine left = change(m_cells);
        m_cells.push_back(hung);
        return left;
    }

    /// Beyond a quarter of an em a gap, or in Latin text beyond one em, a line wants a look.
    bool opensTooWide(Fine missing) const
    {
        if (!isJustified() || missing <= 0 || m_cells.empty())
            return false;
        std::int32_t gaps = 0;
        Fine open = 0;
        for (const LineCell& cell : m_cells) {
            gaps += cell.item.gapAfter ? 1 : 0;
            open += cell.item.afterOpen;
        }
        const Fine limit = m_prepared.isChinese ? m_prepared.em / 4 : m_prepared.em;
        return gaps > 0 && missing - open > limit * gaps;
    }

    void describe()
    {
        const LineRange& range = m_line.range;
        m_setting.indent = m_space.indent;
        m_setting.measure = m_space.width - m_space.indent;
        m_setting.natural = rounded(m_natural);
        m_setting.hyphenated = range.hyphenAfter != nullptr;
        m_setting.lastOfParagraph = range.next == m_prepared.items.size();
        m_setting.start = startOf(range.begin);
        m_setting.end = range.end > range.begin ? m_prepared.items[range.end - 1].start + m_prepared.items[range.end - 1].length : m_setting.start;
        m_setting.hung = m_line.hung ? m_cells.back().item.length : std::uint16_t{0};
    }

    std::uint32_t startOf(std::uint32_t item) const
    {
        if (item < m_prepared.items.size())
            return m_prepared.items[item].start;
        return m_prepared.items.empty() ? 0 : m_prepared.items.back().start + m_prepared.items.back().length;
    }

    /// Where the first cell begins: at the indent, or where the alignment puts the line.
    Fine leftEdge() const
    {
        Fine width = 0;
        for (std::size_t i = 0; i < insideCount(); ++i)
            width += m_cells[i].advance();
        const Fine free = std::max<Fine>(0, m_measure - width);
        const Fine indent = m_prepared.rightToLeft ? 0 : fine(m_space.indent);
        switch (m_rules.alignment) {
        case Alignment::Center: return indent + free / 2;
        case Alignment::End: return indent + (m_prepared.rightToLeft ? 0 : free);
        case Alignment::Justify:
        case Alignment::Start: return indent + (m_prepared.rightToLeft ? free : 0);
        }
        return indent;
    }

    std::vector<std::uint32_t> order() const
    {
        std::vector<Item> items;
        for (const LineCell& cell : m_cells)
            items.push_back(cell.item);
        return visualOrder(items);
    }

    void place()
    {
        m_setting.clusters.reserve(m_cells.size());
        m_setting.glyphs.reserve(m_cells.size());
        if (m_prepared.mixedDirections)
            placeVisually();
        else
            placeInOrder();
        if (!m_cells.empty() && !m_prepared.mixedDirections && !m_rules.opticalMargins)
            pullInkInside(m_cells[insideCount() - 1]);
    }

    void placeInOrder()
    {
        Fine pen = leftEdge();
        for (const LineCell& cell : m_cells) {
            emit(cell, pen);
            pen += cell.advance();
        }
    }

    void placeVisually()
    {
        std::vector<Fine> x(m_cells.size());
        Fine pen = leftEdge();
        for (const std::uint32_t i : order()) {
            x[i] = pen;
            pen += m_cells[i].advance();
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            emit(m_cells[i], x[i]);
    }

    /// Where a glyph's ink ends along the line, from its origin.
    Fine inkEnd(const LineCell& cell, const PreparedGlyph& glyph) const
    {
        const type::Face& face = m_faces.face(glyph.face);
        const type::GlyphBox box = face.ink(glyph.glyph);
        const bool downwards = m_vertical && cell.item.orientation != Orientation::Rotated;
        return fromFontUnits(downwards ? -box.bottom : box.right, cell.item.em, face.metrics().unitsPerEm);
    }

    /// Some characters are drawn a hair beyond their em. At the end of a full line that hair would stand outside the
    /// measure, so the last one moves in by it.
    void pullInkInside(const LineCell& last)
    {
        const Length edge = m_space.width;
        const auto cluster = static_cast<std::uint32_t>(m_setting.clusters.size()) - (m_line.hung ? 2U : 1U);
        Length over;
        std::uint16_t index = 0;
        for (const Glyph& glyph : m_setting.glyphs) {
            if (glyph.cluster == cluster && index < last.item.glyphCount)
                over = std::max(over, glyph.x + rounded(inkEnd(last, last.glyphs[index++])) - edge);
        }
        if (over > rounded(last.item.em / 20))
            return;
        for (Glyph& glyph : m_setting.glyphs) {
            if (glyph.cluster == cluster)
                glyph.x -= over;
        }
    }

    /// Cells without width or glyph of their own belong to the cluster before them, or to the first.
    void emit(const LineCell& cell, Fine x)
    {
        const Item& item = cell.item;
        const bool hidden = item.glyphCount == 0 && item.body == 0 && item.kind != CharacterClass::Space;
        const bool pending = m_setting.clusters.size() == 1 && m_firstIsHidden;
        if (!m_setting.clusters.empty() && (item.joined || hidden || pending)) {
            m_setting.clusters.back().length = static_cast<std::uint16_t>(m_setting.clusters.back().length + item.length);
            if (!pending) {
                if (item.joined) {
                    m_setting.clusters.back().advance = rounded(x + cell.advance()) - m_setting.clusters.back().x;
                    m_setting.clusters.back().natural += rounded(cell.natural);
                }
                return;
            }
            fill(m_setting.clusters.back(), cell, x);
        } else {
            Cluster cluster;
            cluster.start = item.start;
            cluster.length = item.length;
            fill(cluster, cell, x);
            m_setting.clusters.push_back(cluster);
        }
        m_firstIsHidden = hidden;
        emitGlyphs(cell, x + item.before);
    }

    static void fill(Cluster& cluster, const LineCell& cell, Fine x)
    {
        cluster.kind = cell.item.kind;
        cluster.orientation = cell.item.orientation;
        cluster.x = rounded(x);
        cluster.advance = rounded(x + cell.advance()) - cluster.x;
        cluster.natural = rounded(cell.natural);
        cluster.style = cell.item.style;
        cluster.widthPerMille = cell.item.widthPerMille;
        cluster.sizePerMille = cell.item.sizePerMille;
        cluster.rightToLeft = cell.item.level % 2 == 1;
    }

    void emitGlyphs(const LineCell& cell, Fine body)
    {
        for (std::uint16_t i = 0; i < cell.item.glyphCount; ++i) {
            const PreparedGlyph& glyph = cell.glyphs[i];
            m_setting.glyphs.push_back({glyph.glyph, static_cast<std::uint32_t>(m_setting.clusters.size() - 1), glyph.face,
                rounded(body + glyph.x), rounded(glyph.y)});
        }
    }

    const LineRules& m_rules;
    const Prepared& m_prepared;
    const BrokenLine& m_line;
    LineSpace m_space;
    const Faces& m_faces;
    bool m_vertical;
    std::vector<LineCell> m_cells;
    Fine m_natural = 0;
    Fine m_measure = 0;
    bool m_firstIsHidden = false;
    LineSetting m_setting;
};

}

LineSetting setLine(const Paragraph& paragraph, const Prepared& prepared, const BrokenLine& line, LineSpace space, Faces& faces)
{
    LineSetting setting = LineSetter{paragraph, prepared, line, space, faces}.set();
    setInterlinear(paragraph, faces, setting);
    return setting;
}

}
