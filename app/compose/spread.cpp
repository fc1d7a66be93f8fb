#include "compose/spread.h"

#include <algorithm>
#include <span>

namespace banxin::compose {

namespace {

/// The first row from which on all rows of the leg are one slot each, equally wide one below the other.
int levelFrom(const LegSlots& leg)
{
    const Slot& last = leg.slots.back();
    int row = last.row;
    for (std::size_t i = leg.slots.size() - 1; i-- > 0;) {
        const Slot& slot = leg.slots[i];
        if (slot.row != row - 1 || slot.x != last.x || slot.width != last.width)
            return slot.row == row ? row + 1 : row;
        row = slot.row;
    }
    return row;
}

class Leg {
public:
    Leg(const Paragraphs& paragraphs, const LegSlots& slots, std::span<Line> lines) : m_paragraphs{paragraphs}, m_slots{slots}, m_lines{lines} {}

    void spread(int mostRows)
    {
        const int free = m_slots.slots.back().row - m_lines.back().row;
        if (free < 1 || free > mostRows || !standsOnRow(m_lines.back()))
            return;
        std::vector<std::size_t> openings = openingsAbove(Keep::Subhead);
        if (openings.empty())
            openings = openingsAbove(Keep::Body);
        if (openings.empty())
            return;
        std::vector<int> rows(openings.size(), 0);
        for (int i = 0; i < free; ++i)
            ++rows[static_cast<std::size_t>(2 * i + 1) * openings.size() / static_cast<std::size_t>(2 * free)];
        for (std::size_t i = 0; i < openings.size(); ++i)
            lower(openings[i], rows[i]);
    }

private:
    /// A block of fixed rows holds more rows than its line tells.
    bool standsOnRow(const Line& line) const
    {
        const Paragraph& paragraph = *m_paragraphs[line.paragraph];
        return paragraph.keep == Keep::Body && paragraph.rows == 0 && paragraph.style.size <= m_slots.pitch;
    }

    /// Lines that begin a paragraph of that kind below another one, in rows that are level.
    std::vector<std::size_t> openingsAbove(Keep keep) const
    {
        const int level = levelFrom(m_slots);
        std::vector<std::size_t> openings;
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            const bool begins = m_lines[i].paragraph != m_lines[i - 1].paragraph;
            const bool staysWithSubhead = m_paragraphs[m_lines[i - 1].paragraph]->keep == Keep::Subhead;
            if (begins && !staysWithSubhead && m_paragraphs[m_lines[i].paragraph]->keep == keep && m_lines[i - 1].row + 1 >= level)
                openings.push_back(i);
        }
        return openings;
    }

    void lower(std::size_t from, int rows)
    {
        const Length by = m_slots.pitch * rows;
        for (Line& line : m_lines.subspan(from)) {
            const bool vertical = m_paragraphs[line.paragraph]->style.writingMode == WritingMode::Vertical;
            line.row += rows;
            (vertical ? line.origin.x : line.origin.y) += vertical ? Length{} - by : by;
        }
    }

    const Paragraphs& m_paragraphs;
    const LegSlots& m_slots;
    std::span<Line> m_lines;
};

}

void spreadLegs(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, int mostRows, std::vector<Line>& lines)
{
    for (std::size_t begin = 0; begin < lines.size() && lines[begin].leg >= 0;) {
        std::size_t end = begin;
        while (end < lines.size() && lines[end].leg == lines[begin].leg)
            ++end;
        const LegSlots& slots = legs[static_cast<std::size_t>(lines[begin].leg)];
        if (end < lines.size() && !slots.slots.empty())
            Leg{paragraphs, slots, std::span{lines}.subspan(begin, end - begin)}.spread(mostRows);
        begin = end;
    }
}

}
