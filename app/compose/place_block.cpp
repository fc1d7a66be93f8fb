#include "compose/place_block.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// From the top of a line's em box to its baseline, or to the centre line of vertical text.
Length ascent(const TextStyle& style, Length size)
{
    return style.writingMode == WritingMode::Vertical ? size / 2 : size.scaled(88, 100);
}

class BlockPlacer {
public:
    BlockPlacer(const BlockText& block, std::size_t& at, std::vector<Line>& placed)
        : m_block{block}, m_style{block.paragraph->style}, m_at{at}, m_placed{placed}
    {
    }

    std::shared_ptr<const ParagraphLines> place()
    {
        if (!m_block.slots.startsRow(m_at))
            m_at = m_block.slots.firstOpen(m_block.slots.rowsBelow(m_at, 1));
        skipSpaceOfFixedRows();
        std::size_t done = 0;
        for (;;) {
            const Part part = nextPart(done);
            putLines(part, done);
            done += part.lines;
            m_at = m_block.slots.firstOpen(m_block.slots.rowsBelow(part.slot, part.rows));
            if (done >= part.setting->lines.size())
                return part.setting;
        }
    }

private:
    /// The lines that one leg takes.
    struct Part {
        std::size_t slot = 0;
        int rows = 0;
        std::size_t lines = 0;
        Length space;          ///< above them
        Slot across;
        std::shared_ptr<const ParagraphLines> setting;
    };

    Length pitch() const { return std::max(m_block.slots.pitch(m_at), Length::fromEmu(1)); }
    Length leading() const { return std::max(m_style.leading, m_block.paragraph->rows > 0 ? Length::fromEmu(1) : pitch()); }
    bool isAtTop() const { return m_block.slots.startsLeg(m_at) || m_placed.empty(); }

    /// Space above a block of fixed rows is whole rows.
    void skipSpaceOfFixedRows()
    {
        const Length space = m_block.paragraph->spaceBefore;
        if (m_block.paragraph->rows > 0 && space > Length{} && !isAtTop())
            m_at = m_block.slots.firstOpen(m_block.slots.rowsBelow(m_at, static_cast<int>(unitsToHold(space, pitch()))));
    }

    Part nextPart(std::size_t done)
    {
        for (;;) {
            Part part = partAt(done);
            const int left = m_block.slots.rowsLeft(m_at);
            if (part.rows <= left)
                return part;
            const bool mayDivide = m_block.paragraph->keep == Keep::Body || isAtTop();
            const std::size_t fitting = linesIn(left, part.space);
            if (mayDivide && fitting > 0 && m_block.paragraph->rows == 0) {
                part.lines = std::min(part.lines, fitting);
                part.rows = left;
                return part;
            }
            const std::size_t next = m_block.slots.nextLeg(m_at);
            if (isAtTop() && m_block.slots.isOver(next)) {
                part.rows = left;
                return part;
            }
            m_block.slots.closeFrom(m_at);
            m_at = m_block.slots.firstOpen(next);
        }
    }

    std::size_t linesIn(int rows, Length space) const
    {
        const Length room = pitch() * rows - space;
        return room <= Length{} ? 0 : static_cast<std::size_t>(room / leading());
    }

    /// All lines that are left, in as many rows as they need; the rows decide how wide the lines are.
    Part partAt(std::size_t done)
    {
        Part part;
        part.slot = m_at;
        part.space = m_block.paragraph->rows > 0 || isAtTop() || done > 0 ? Length{} : m_block.paragraph->spaceBefore;
        part.rows = std::max(1, m_block.paragraph->rows);
        for (int tries = 0; tries < 8; ++tries) {
            part.across = m_block.slots.across(m_at, std::min(part.rows, m_block.slots.rowsLeft(m_at)));
            part.setting = m_block.setter.lines(m_block.paragraph, LineWidths{part.across.width});
            part.lines = part.setting->lines.size() - std::min(done, part.setting->lines.size());
            const int needed = rowsFor(part);
            if (needed <= part.rows)
                break;
            part.rows = needed;
        }
        return part;
    }

    int rowsFor(const Part& part) const
    {
        if (m_block.paragraph->rows > 0)
            return m_block.paragraph->rows;
        return static_cast<int>(unitsToHold(part.space + leading() * static_cast<std::int64_t>(part.lines), pitch()));
    }

    /// From the top of the first row to the top of the first line. Fixed rows centre their lines; otherwise what the
    /// rows leave over stands above, but not at the head of a leg.
    Length offsetOf(const Part& part) const
    {
        const auto lines = static_cast<std::int64_t>(part.lines);
        if (m_block.paragraph->rows > 0) {
            const Length seen = pitch() * (part.rows - 1) + m_block.bodySize;
            return (seen - leading() * (lines - 1) - m_style.size) / 2;
        }
        if (isAtTop())
            return {};
        return std::max(Length{}, pitch() * part.rows - leading() * lines);
    }

    void putLines(const Part& part, std::size_t done)
    {
        const std::int64_t sign = m_style.writingMode == WritingMode::Vertical ? -1 : 1;
        const Length top = offsetOf(part);
        const FlowSlot first = m_block.slots.at(part.slot);
        for (std::size_t i = 0; i < part.lines && done + i < part.setting->lines.size(); ++i) {
            const Length fromTop = top + leading() * static_cast<std::int64_t>(i) + ascent(m_style, m_style.size);
            Slot slot = part.across;
            slot.baseline += (fromTop - ascent(m_style, m_block.bodySize)) * sign;
            slot.row = first.slot.row + rowOf(top + leading() * static_cast<std::int64_t>(i), part.rows);
            Line line;
            line.paragraph = m_block.index;
            line.leg = first.isOver ? -1 : first.leg;
            line.row = slot.row;
            line.slot = 0;
            line.origin = originOf(slot, m_style.writingMode);
            line.setting = part.setting->lines[done + i];
            m_placed.push_back(std::move(line));
        }
    }

    /// The row in which a line at `fromTop` lies.
    int rowOf(Length fromTop, int rows) const
    {
        return std::clamp(static_cast<int>((fromTop + leading() / 2) / pitch()), 0, rows - 1);
    }

    const BlockText& m_block;
    const TextStyle& m_style;
    std::size_t& m_at;
    std::vector<Line>& m_placed;
};

}

Point originOf(const Slot& slot, WritingMode mode)
{
    return mode == WritingMode::Vertical ? Point{slot.baseline, slot.x} : Point{slot.x, slot.baseline};
}

std::shared_ptr<const ParagraphLines> placeBlock(const BlockText& block, std::size_t& at, std::vector<Line>& placed)
{
    return BlockPlacer{block, at, placed}.place();
}

}
