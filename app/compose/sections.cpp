#include "compose/flow.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// A story whose subheads across the legs part it into sections, in the legs of one block.
class Sections {
public:
    Sections(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
        : m_setter{setter}, m_paragraphs{paragraphs}, m_legs{legs}, m_rules{rules}
    {
        m_text.oversetParagraph = static_cast<std::uint32_t>(paragraphs.size());
    }

    ComposedText compose()
    {
        for (std::size_t begin = 0; begin < m_paragraphs.size();) {
            const std::size_t head = nextHead(begin);
            const bool placed = (head == begin || placeSection(begin, head)) && (head == m_paragraphs.size() || placeHead(head));
            if (!placed)
                break;
            begin = head + 1;
        }
        countRows();
        m_text.faces = m_setter.faces().all();
        return std::move(m_text);
    }

private:
    std::size_t nextHead(std::size_t p) const
    {
        while (p < m_paragraphs.size() && !m_paragraphs[p]->acrossLegs)
            ++p;
        return p;
    }

    std::vector<LegSlots> legsBelow() const
    {
        std::vector<LegSlots> legs = m_legs;
        for (LegSlots& leg : legs)
            std::erase_if(leg.slots, [this](const Slot& slot) { return slot.row < m_row; });
        return legs;
    }

    Paragraphs part(std::size_t begin, std::size_t end) const
    {
        return {m_paragraphs.begin() + static_cast<std::ptrdiff_t>(begin), m_paragraphs.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    /// A section before a subhead is as short as it can be, so that it ends above the subhead in every leg.
    bool placeSection(std::size_t begin, std::size_t end)
    {
        FlowRules rules = m_rules;
        rules.balance = rules.balance || end < m_paragraphs.size();
        const Paragraphs paragraphs = part(begin, end);
        ComposedText text = rules.balance ? flowBalanced(m_setter, paragraphs, legsBelow(), rules)
                                          : flowThrough(m_setter, paragraphs, legsBelow(), rules);
        if (text.rowsOver > 0)
            return placeRest(begin);
        append(std::move(text), begin);
        return true;
    }

    /// What has no room in its sections runs through the legs that are left, and is measured there.
    bool placeRest(std::size_t begin)
    {
        ComposedText text = flowThrough(m_setter, part(begin, m_paragraphs.size()), legsBelow(), m_rules);
        m_text.rowsOver = text.rowsOver;
        m_text.oversetParagraph = static_cast<std::uint32_t>(begin) + text.oversetParagraph;
        m_text.oversetOffset = text.oversetOffset;
        append(std::move(text), begin);
        return false;
    }

    bool placeHead(std::size_t head)
    {
        for (int row = m_row + spaceAbove(head); row < lastRow(); ++row) {
            LegSlots across = rowsAcross(row);
            if (across.slots.empty())
                continue;
            Paragraph alone = *m_paragraphs[head];
            alone.acrossLegs = false;
            ComposedText text = flowThrough(m_setter, {alone}, {across}, m_rules);
            const bool isLast = head + 1 == m_paragraphs.size();
            if (text.rowsOver > 0 || (text.rowsFree < std::max(1, m_rules.orphanLines) && !isLast))
                break;
            const int used = std::max(text.rowsUsed, alone.rows);
            append(std::move(text), head);
            m_row = std::max(m_row, across.slots.front().row + used);
            return true;
        }
        return placeRest(head);
    }

    int spaceAbove(std::size_t head) const
    {
        const Length pitch = m_legs.front().pitch;
        return m_row == 0 || pitch <= Length{} ? 0 : static_cast<int>(unitsToHold(m_paragraphs[head]->spaceBefore, pitch));
    }

    int lastRow() const
    {
        int row = 0;
        for (const LegSlots& leg : m_legs)
            row = std::max(row, leg.slots.empty() ? 0 : leg.slots.back().row + 1);
        return row;
    }

    /// The rows from `row` on where every leg is free over its whole width, joined over the gutters.
    LegSlots rowsAcross(int row) const
    {
        LegSlots across;
        across.pitch = m_legs.front().pitch;
        for (;; ++row) {
            Slot joined;
            std::size_t found = 0;
            for (const LegSlots& leg : m_legs) {
                const auto slot = std::find_if(leg.slots.begin(), leg.slots.end(), [row](const Slot& s) { return s.row == row; });
                if (slot == leg.slots.end() || slot->width != widest(leg))
                    return across;
                joined = found == 0 ? *slot : joined;
                joined.x = std::min(joined.x, slot->x);
                joined.width = slot->x + slot->width - joined.x;
                ++found;
            }
            joined.index = 0;
            across.slots.push_back(joined);
        }
    }

    static Length widest(const LegSlots& leg)
    {
        Length width;
        for (const Slot& slot : leg.slots)
            width = std::max(width, slot.width);
        return width;
    }

    /// Takes over the lines of a part that begins with paragraph `first`, and goes on below them.
    void append(ComposedText text, std::size_t first)
    {
        for (Line& line : text.lines) {
            line.paragraph += static_cast<std::uint32_t>(first);
            m_row = std::max(m_row, line.row + 1);
            m_text.lines.push_back(std::move(line));
        }
        for (TextFinding& finding : text.findings) {
            finding.paragraph += static_cast<std::uint32_t>(first);
            m_text.findings.push_back(std::move(finding));
        }
        m_rowsFree = text.rowsFree;
    }

    void countRows()
    {
        int total = 0;
        for (const LegSlots& leg : m_legs) {
            int last = -1;
            for (const Slot& slot : leg.slots) {
                total += slot.row != last ? 1 : 0;
                last = slot.row;
            }
        }
        m_text.rowsFree = m_text.rowsOver > 0 ? 0 : m_rowsFree;
        m_text.rowsUsed = total - m_text.rowsFree;
    }

    ParagraphSetter& m_setter;
    const Paragraphs& m_paragraphs;
    const std::vector<LegSlots>& m_legs;
    FlowRules m_rules;
    int m_row = 0;              ///< everything above it is taken
    int m_rowsFree = 0;
    ComposedText m_text;
};

}

ComposedText flowSections(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    return Sections{setter, paragraphs, legs, rules}.compose();
}

}
