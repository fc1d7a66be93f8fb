#include "compose/flow.h"

#include <algorithm>
#include <climits>

namespace banxin::compose {

namespace {

/// A story whose subheads across the legs part it into sections: each fills the legs of its block above the subhead that ends
/// it, or those of several blocks where one does not hold it.
class Sections {
public:
    Sections(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
        : m_setter{setter}, m_paragraphs{paragraphs}, m_legs{legs}, m_rules{rules}
    {
        m_text.oversetParagraph = static_cast<std::uint32_t>(paragraphs.size());
        m_block = legs.front().block;
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

    bool isOfBlock(const LegSlots& leg) const { return leg.block == m_block; }

    /// What is left of the legs up to those of block `last`, each in its place; those of the last one only above `foot`.
    std::vector<LegSlots> legsLeft(int last = INT_MAX, int foot = INT_MAX) const
    {
        std::vector<LegSlots> legs = m_legs;
        for (LegSlots& leg : legs) {
            const int from = leg.block < m_block ? INT_MAX : isOfBlock(leg) ? m_row : 0;
            const int to = leg.block > last ? 0 : leg.block == last ? foot : INT_MAX;
            std::erase_if(leg.slots, [from, to](const Slot& slot) { return slot.row < from || slot.row >= to; });
        }
        return legs;
    }

    Paragraphs part(std::size_t begin, std::size_t end) const
    {
        return {m_paragraphs.begin() + static_cast<std::ptrdiff_t>(begin), m_paragraphs.begin() + static_cast<std::ptrdiff_t>(end)};
    }

    /// A section before a subhead is as short as it can be, so that it ends above the subhead in every leg.
    bool placeSection(std::size_t begin, std::size_t end)
    {
        const Paragraphs paragraphs = part(begin, end);
        const bool endsInSubhead = end < m_paragraphs.size();
        FlowRules rules = m_rules;
        rules.balance = rules.balance || endsInSubhead;
        ComposedText text = rules.balance ? flowBalanced(m_setter, paragraphs, legsLeft(endsInSubhead ? m_block : INT_MAX), rules)
                                          : flowThrough(m_setter, paragraphs, legsLeft(), rules);
        if (text.rowsOver > 0 && endsInSubhead)
            text = overBlocks(paragraphs);
        if (text.rowsOver > 0)
            return placeRest(begin);
        append(std::move(text), begin);
        return true;
    }

    /// A section that goes on in a further block ends level in the legs of that one.
    ComposedText overBlocks(const Paragraphs& paragraphs) const
    {
        ComposedText whole = flowThrough(m_setter, paragraphs, legsLeft(), m_rules);
        if (whole.rowsOver > 0 || whole.lines.empty())
            return whole;
        const int last = blockOf(whole.lines.back());
        for (int foot = std::max(1, rowsIn(whole, last) / legsIn(last)); foot < footOf(last); ++foot) {
            ComposedText text = flowThrough(m_setter, paragraphs, legsLeft(last, foot), m_rules);
            if (text.rowsOver == 0)
                return text;
        }
        return whole;
    }

    int blockOf(const Line& line) const { return m_legs[static_cast<std::size_t>(line.leg)].block; }

    int legsIn(int block) const
    {
        return static_cast<int>(std::count_if(m_legs.begin(), m_legs.end(), [block](const LegSlots& leg) { return leg.block == block; }));
    }

    /// Rows of the block's legs that hold text.
    int rowsIn(const ComposedText& text, int block) const
    {
        int rows = 0;
        const Line* above = nullptr;
        for (const Line& line : text.lines) {
            rows += blockOf(line) == block && (!above || above->leg != line.leg || above->row != line.row) ? 1 : 0;
            above = &line;
        }
        return rows;
    }

    /// What has no room in its sections runs through the legs that are left, and is measured there.
    bool placeRest(std::size_t begin)
    {
        ComposedText text = flowThrough(m_setter, part(begin, m_paragraphs.size()), legsLeft(), m_rules);
        m_text.rowsOver = text.rowsOver;
        m_text.oversetParagraph = static_cast<std::uint32_t>(begin) + text.oversetParagraph;
        m_text.oversetOffset = text.oversetOffset;
        append(std::move(text), begin);
        return false;
    }

    /// Under the text above it, or at the head of the next block that has room.
    bool placeHead(std::size_t head)
    {
        const int lastBlock = m_legs.back().block;
        const int block = m_block;
        const int row = m_row;
        for (; m_block <= lastBlock; ++m_block, m_row = 0) {
            if (placeHeadInBlock(head))
                return true;
        }
        m_block = block;
        m_row = row;
        return placeRest(head);
    }

    bool placeHeadInBlock(std::size_t head)
    {
        if (legsIn(m_block) == 0)
            return false;
        for (int row = m_row + spaceAbove(head); row < footOf(m_block); ++row) {
            LegSlots across = rowsAcross(row);
            if (across.slots.empty())
                continue;
            Paragraph alone = *m_paragraphs[head];
            alone.acrossLegs = false;
            ComposedText text = flowThrough(m_setter, {alone}, {across}, m_rules);
            const bool isLast = head + 1 == m_paragraphs.size();
            if (text.rowsOver > 0 || (text.rowsFree < std::max(1, m_rules.orphanLines) && !isLast))
                return false;
            const int used = std::max(text.rowsUsed, alone.rows);
            for (Line& line : text.lines)
                line.leg = static_cast<int>(firstLeg());
            append(std::move(text), head);
            m_row = std::max(m_row, across.slots.front().row + used);
            m_rowsFree += rowsAfterBlock();
            return true;
        }
        return false;
    }

    std::size_t firstLeg() const
    {
        const auto first = std::find_if(m_legs.begin(), m_legs.end(), [this](const LegSlots& leg) { return isOfBlock(leg); });
        return static_cast<std::size_t>(first - m_legs.begin());
    }

    int spaceAbove(std::size_t head) const
    {
        const Length pitch = m_legs[firstLeg()].pitch;
        return m_row == 0 || pitch <= Length{} ? 0 : static_cast<int>(unitsToHold(m_paragraphs[head]->spaceBefore, pitch));
    }

    int footOf(int block) const
    {
        int row = 0;
        for (const LegSlots& leg : m_legs)
            row = std::max(row, leg.slots.empty() || leg.block != block ? 0 : leg.slots.back().row + 1);
        return row;
    }

    /// The rows from `row` on where every leg of the block is free over its whole width, joined over the gutters.
    LegSlots rowsAcross(int row) const
    {
        LegSlots across;
        across.pitch = m_legs[firstLeg()].pitch;
        for (;; ++row) {
            Slot joined;
            std::size_t found = 0;
            for (const LegSlots& leg : m_legs) {
                if (!isOfBlock(leg))
                    continue;
                const auto slot = std::find_if(leg.slots.begin(), leg.slots.end(), [row](const Slot& s) { return s.row == row; });
                if (slot == leg.slots.end() || slot->width != widest(leg))
                    return across;
                joined = found == 0 ? *slot : joined;
                joined.x = std::min(joined.x, slot->x);
                joined.width = slot->x + slot->width - joined.x;
                ++found;
            }
            if (found == 0)
                return across;
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
            const int block = blockOf(line);
            m_row = block == m_block ? std::max(m_row, line.row + 1) : line.row + 1;
            m_block = block;
            line.paragraph += static_cast<std::uint32_t>(first);
            m_text.lines.push_back(std::move(line));
        }
        for (TextFinding& finding : text.findings) {
            finding.paragraph += static_cast<std::uint32_t>(first);
            m_text.findings.push_back(std::move(finding));
        }
        m_rowsFree = text.rowsFree;
    }

    static int rowsOf(const LegSlots& leg)
    {
        int rows = 0;
        int last = -1;
        for (const Slot& slot : leg.slots) {
            rows += slot.row != last ? 1 : 0;
            last = slot.row;
        }
        return rows;
    }

    int rowsAfterBlock() const
    {
        int rows = 0;
        for (const LegSlots& leg : m_legs)
            rows += leg.block > m_block ? rowsOf(leg) : 0;
        return rows;
    }

    void countRows()
    {
        int total = 0;
        for (const LegSlots& leg : m_legs)
            total += rowsOf(leg);
        m_text.rowsFree = m_text.rowsOver > 0 ? 0 : m_rowsFree;
        m_text.rowsUsed = total - m_text.rowsFree;
    }

    ParagraphSetter& m_setter;
    const Paragraphs& m_paragraphs;
    const std::vector<LegSlots>& m_legs;
    FlowRules m_rules;
    int m_block = 0;            ///< the block that the text has come to
    int m_row = 0;              ///< everything above it is taken there
    int m_rowsFree = 0;
    ComposedText m_text;
};

}

ComposedText flowSections(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    return Sections{setter, paragraphs, legs, rules}.compose();
}

}
