#include "compose/flow.h"

#include "compose/place_block.h"

#include <algorithm>
#include <set>

namespace banxin::compose {

namespace {

/// How often a paragraph is tried anew after a leg was made to end earlier.
constexpr int mostTries = 12;

class Flow {
public:
    Flow(ParagraphSetter& setter, const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
        : m_setter{setter}, m_paragraphs{paragraphs}, m_rules{rules}, m_slots{legs}
    {
        m_bodySize = bodySize();
        m_set.resize(paragraphs.size());
    }

    void run()
    {
        m_at = m_slots.firstOpen(0);
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
            m_states.push_back({m_at, m_placed.size()});
            place(p);
            if (separatesSubhead(p))
                p = moveSubhead(p);
        }
    }

    ComposedText result(const std::vector<LegSlots>& legs);

private:
    struct State {
        std::size_t at = 0;
        std::size_t placed = 0;
    };

    Length bodySize() const
    {
        for (const Paragraph& paragraph : m_paragraphs) {
            if (paragraph.keep == Keep::Body)
                return paragraph.style.size;
        }
        return m_paragraphs.empty() ? Length{} : m_paragraphs.front().style.size;
    }

    /// Body text stands on the rows whatever its own leading, unless its type is higher than a row.
    bool isBlock(const Paragraph& paragraph) const
    {
        const Length pitch = m_slots.pitch(m_at);
        if (paragraph.rows > 0 || pitch <= Length{})
            return paragraph.rows > 0;
        if (paragraph.keep == Keep::Subhead)
            return paragraph.style.leading > pitch || paragraph.spaceBefore > Length{};
        return paragraph.style.size > pitch;
    }

    void place(std::size_t p)
    {
        const Paragraph& paragraph = m_paragraphs[p];
        if (isBlock(paragraph)) {
            m_set[p] = placeBlock({m_setter, m_slots, paragraph, static_cast<std::uint32_t>(p), m_bodySize}, m_at, m_placed);
            return;
        }
        const Length pitch = m_slots.pitch(m_at);
        if (paragraph.spaceBefore > Length{} && pitch > Length{} && !m_slots.startsLeg(m_at) && !m_placed.empty())
            m_at = m_slots.firstOpen(m_slots.rowsBelow(m_at, static_cast<int>(unitsToHold(paragraph.spaceBefore, pitch))));
        placeBody(p);
    }

    void placeBody(std::size_t p)
    {
        for (int tries = 0;; ++tries) {
            const auto lines = m_setter.lines(m_paragraphs[p], m_slots.widthsFrom(m_at));
            const std::vector<std::size_t> slots = slotsFor(lines->lines.size());
            const std::size_t close = tries < mostTries ? lineThatMustMove(slots) : slots.size();
            if (close < slots.size()) {
                m_slots.closeFrom(slots[close]);
                m_at = m_slots.firstOpen(m_at);
                continue;
            }
            for (std::size_t i = 0; i < slots.size(); ++i)
                m_placed.push_back(lineIn(static_cast<std::uint32_t>(p), slots[i], lines->lines[i]));
            m_at = m_slots.next(slots.back());
            m_set[p] = lines;
            return;
        }
    }

    std::vector<std::size_t> slotsFor(std::size_t lines) const
    {
        std::vector<std::size_t> slots;
        std::size_t at = m_at;
        for (std::size_t i = 0; i < lines; ++i) {
            slots.push_back(at);
            at = m_slots.next(at);
        }
        return slots;
    }

    /// The first line, in a leg that must end before it by the rules for lone lines; their number where all is well.
    std::size_t lineThatMustMove(const std::vector<std::size_t>& slots) const
    {
        const auto orphans = static_cast<std::size_t>(std::max(1, m_rules.orphanLines));
        const auto widows = static_cast<std::size_t>(std::max(1, m_rules.widowLines));
        std::size_t legBegin = 0;
        for (std::size_t i = 1; i < slots.size(); ++i) {
            if (m_slots.isOver(slots[i]))
                break;
            if (m_slots.at(slots[i]).leg == m_slots.at(slots[i - 1]).leg)
                continue;
            const bool atTop = m_slots.startsLeg(slots[legBegin]);
            if (legBegin == 0 && i < orphans && !atTop)
                return 0;
            const std::size_t after = slots.size() - i;
            if (after < widows && i > legBegin)
                return lineBefore(i, widows - after, legBegin, orphans, atTop, slots.size());
            legBegin = i;
        }
        return slots.size();
    }

    /// Lines go over to the next leg to keep the last ones company; where too few would stay, all of them go.
    static std::size_t lineBefore(std::size_t cut, std::size_t needed, std::size_t legBegin, std::size_t orphans, bool atTop, std::size_t count)
    {
        const std::size_t staying = cut - legBegin;
        const std::size_t least = legBegin == 0 ? orphans : 1;
        if (staying >= needed + least)
            return cut - needed;
        return legBegin == 0 && !atTop ? 0 : count;
    }

    Line lineIn(std::uint32_t paragraph, std::size_t index, std::shared_ptr<const LineSetting> setting) const
    {
        const FlowSlot slot = m_slots.at(index);
        Line line;
        line.paragraph = paragraph;
        line.leg = slot.isOver ? -1 : slot.leg;
        line.row = slot.slot.row;
        line.slot = slot.slot.index;
        line.origin = originOf(slot.slot, m_paragraphs[paragraph].style.writingMode);
        line.setting = std::move(setting);
        return line;
    }

    /// The subhead before paragraph `p` stands at the foot of a leg, with too little of `p` under it.
    bool separatesSubhead(std::size_t p) const
    {
        if (p == 0 || m_paragraphs[p].keep == Keep::Subhead || m_paragraphs[p - 1].keep != Keep::Subhead || m_slots.isOver(m_states[p].at))
            return false;
        const Line& head = m_placed[m_states[p].placed - 1];
        if (head.leg < 0)
            return false;
        const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(1, m_rules.orphanLines)), m_placed.size() - m_states[p].placed);
        std::size_t together = 0;
        for (std::size_t i = m_states[p].placed; i < m_placed.size() && m_placed[i].leg == head.leg; ++i)
            ++together;
        return together < wanted && canMove(firstSubhead(p));
    }

    std::size_t firstSubhead(std::size_t p) const
    {
        while (p > 0 && m_paragraphs[p - 1].keep == Keep::Subhead)
            --p;
        return p;
    }

    bool canMove(std::size_t subhead) const
    {
        const std::size_t at = m_states[subhead].at;
        return !m_slots.isOver(at) && !m_slots.startsLeg(at) && !m_slots.isOver(m_slots.nextLeg(at));
    }

    /// Ends the leg before the subhead; answers the paragraph to go on after.
    std::size_t moveSubhead(std::size_t p)
    {
        const std::size_t subhead = firstSubhead(p);
        const State state = m_states[subhead];
        m_placed.resize(state.placed);
        m_states.resize(subhead);
        m_slots.closeFrom(state.at);
        m_at = m_slots.firstOpen(state.at);
        return subhead - 1;
    }

    ParagraphSetter& m_setter;
    const std::vector<Paragraph>& m_paragraphs;
    FlowRules m_rules;
    FlowSlots m_slots;
    Length m_bodySize;
    std::size_t m_at = 0;
    std::vector<Line> m_placed;
    std::vector<State> m_states;     ///< where each paragraph began
    std::vector<std::shared_ptr<const ParagraphLines>> m_set;
};

int rowsOf(const LegSlots& leg)
{
    int rows = 0;
    int last = -1;
    for (const Slot& slot : leg.slots) {
        rows += slot.row != last ? 1 : 0;
        last = slot.row;
    }
    return rows;
}

/// Rows of the leg up to `row`.
int rowsUpTo(const LegSlots& leg, int row)
{
    LegSlots part;
    for (const Slot& slot : leg.slots) {
        if (slot.row <= row)
            part.slots.push_back(slot);
    }
    return rowsOf(part);
}

void countRows(const std::vector<LegSlots>& legs, ComposedText& text)
{
    int total = 0;
    for (const LegSlots& leg : legs)
        total += rowsOf(leg);
    int used = 0;
    if (!text.lines.empty()) {
        const Line& last = text.lines.back();
        for (int leg = 0; leg < last.leg; ++leg)
            used += rowsOf(legs[static_cast<std::size_t>(leg)]);
        used += rowsUpTo(legs[static_cast<std::size_t>(last.leg)], last.row);
    }
    text.rowsUsed = text.rowsOver > 0 ? total : used;
    text.rowsFree = total - text.rowsUsed;
}

ComposedText Flow::result(const std::vector<LegSlots>& legs)
{
    ComposedText text;
    text.oversetParagraph = static_cast<std::uint32_t>(m_paragraphs.size());
    for (Line& line : m_placed) {
        if (line.leg >= 0) {
            text.lines.push_back(std::move(line));
            continue;
        }
        if (text.oversetParagraph == m_paragraphs.size()) {
            text.oversetParagraph = line.paragraph;
            text.oversetOffset = line.setting->start;
        }
        text.rowsOver = std::max(text.rowsOver, line.row + 1);
    }
    countRows(legs, text);
    text.faces = m_setter.faces().all();
    for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
        for (TextFinding finding : m_set[p]->findings) {
            finding.paragraph = static_cast<std::uint32_t>(p);
            text.findings.push_back(std::move(finding));
        }
    }
    reportTightLines(m_paragraphs, text);
    return text;
}

std::vector<LegSlots> shortened(const std::vector<LegSlots>& legs, int rows)
{
    std::vector<LegSlots> result = legs;
    for (LegSlots& leg : result)
        std::erase_if(leg.slots, [rows](const Slot& slot) { return slot.row >= rows; });
    return result;
}

int mostRows(const std::vector<LegSlots>& legs)
{
    int rows = 0;
    for (const LegSlots& leg : legs)
        rows = std::max(rows, leg.slots.empty() ? 0 : leg.slots.back().row + 1);
    return rows;
}

int rowsWithText(const ComposedText& text)
{
    std::set<std::pair<int, int>> rows;
    for (const Line& line : text.lines)
        rows.insert({line.leg, line.row});
    return static_cast<int>(rows.size());
}

}

ComposedText flowThrough(ParagraphSetter& setter, const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    Flow flow{setter, paragraphs, legs, rules};
    flow.run();
    return flow.result(legs);
}

ComposedText flowBalanced(ParagraphSetter& setter, const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    ComposedText full = flowThrough(setter, paragraphs, legs, rules);
    if (full.rowsOver > 0 || legs.size() < 2 || full.lines.empty())
        return full;
    const int count = static_cast<int>(legs.size());
    const int most = mostRows(legs);
    for (int rows = std::max(1, (rowsWithText(full) + count - 1) / count); rows < most; ++rows) {
        ComposedText text = flowThrough(setter, paragraphs, shortened(legs, rows), rules);
        if (text.rowsOver == 0) {
            countRows(legs, text);
            return text;
        }
    }
    return full;
}

void reportTightLines(const std::vector<Paragraph>& paragraphs, ComposedText& text)
{
    for (const Line& line : text.lines) {
        if (!line.setting->tight)
            continue;
        const std::u16string whole = paragraphs[line.paragraph].text + paragraphs[line.paragraph].flushRight;
        text.findings.push_back({FindingCode::LineTooTight, line.paragraph, line.setting->start,
            whole.substr(line.setting->start, line.setting->end - line.setting->start), {}});
    }
}

}
