#include "compose/flow.h"

#include "compose/classes.h"
#include "compose/paragraph_head.h"
#include "compose/place_block.h"
#include "compose/spread.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// How often a paragraph is tried anew after a leg was made to end earlier.
constexpr int mostTries = 12;
/// Longer paragraphs are not tried in other numbers of lines: the ways to set them grow with the square of their length.
constexpr std::size_t mostForAlternatives = 5000;

int ideographsOf(const Paragraph& paragraph, const LineSetting& line)
{
    return static_cast<int>(std::count_if(line.clusters.begin(), line.clusters.end(), [&](const Cluster& cluster) {
        return cluster.start < paragraph.text.size() && cluster.kind != CharacterClass::Space && !isFullWidthMark(cluster.kind);
    }));
}

ParagraphCopyfit copyfitOf(const Paragraph& paragraph, const ParagraphLines& set)
{
    const LineSetting& last = *set.lines.back();
    ParagraphCopyfit fit;
    fit.lines = static_cast<int>(set.lines.size());
    fit.lastLineCharacters = ideographsOf(paragraph, last);
    fit.isNearlyEmpty = fit.lines > 1 && (fit.lastLineCharacters <= 3 || last.natural * 6 <= last.measure);
    return fit;
}

class Flow {
public:
    Flow(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
        : m_setter{setter}, m_paragraphs{paragraphs}, m_rules{rules}, m_slots{legs}
    {
        m_bodySize = bodySize();
        m_set.resize(paragraphs.size());
    }

    void run()
    {
        m_at = m_slots.firstOpen(0);
        for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
            if (isFarOver())
                return countFrom(p);
            m_states.push_back({m_at, m_placed.size()});
            place(p);
            if (separatesSubhead(p))
                p = moveSubhead(p);
        }
        reportCutOffSubheads();
    }

    /// What each paragraph could give in the room that it has.
    std::vector<ParagraphCopyfit> copyfit();

    ComposedText result(const std::vector<LegSlots>& legs);

private:
    struct State {
        std::size_t at = 0;
        std::size_t placed = 0;
    };

    /// Nobody reads so far beyond the room: a whole book that is pasted need not be set to be told over.
    bool isFarOver() const { return m_slots.isOver(m_at) && m_slots.at(m_at).slot.row >= mostRowsOver; }

    void countFrom(std::size_t p)
    {
        reportCutOffSubheads();
        for (; p < m_paragraphs.size(); ++p)
            m_rowsCounted += rowsByCount(*m_paragraphs[p], 0, m_slots.at(m_at).slot.width);
    }

    Length bodySize() const
    {
        for (const Shared<Paragraph>& paragraph : m_paragraphs) {
            if (paragraph->keep == Keep::Body)
                return paragraph->style.size;
        }
        return m_paragraphs.empty() ? Length{} : m_paragraphs.front()->style.size;
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
        const Paragraph& paragraph = *m_paragraphs[p];
        startWhereAsked(p);
        if (isBlock(paragraph)) {
            m_set[p] = placeBlock({m_setter, m_slots, m_paragraphs[p], static_cast<std::uint32_t>(p), m_bodySize}, m_at, m_placed);
            return;
        }
        const Length pitch = m_slots.pitch(m_at);
        if (paragraph.spaceBefore > Length{} && pitch > Length{} && !m_slots.startsLeg(m_at) && !m_placed.empty())
            m_at = m_slots.firstOpen(m_slots.rowsBelow(m_at, static_cast<int>(unitsToHold(paragraph.spaceBefore, pitch))));
        placeBody(p);
    }

    /// Goes on at the head of the next leg or block where the paragraph asks for it. Legs that are left without text are
    /// told.
    void startWhereAsked(std::size_t p)
    {
        const ParagraphStart start = m_paragraphs[p]->start;
        if (start == ParagraphStart::Anywhere || m_slots.isOver(m_at) || m_placed.empty())
            return;
        if (start == ParagraphStart::NextLeg && m_slots.startsLeg(m_at))
            return;
        const std::size_t next = start == ParagraphStart::NextLeg ? m_slots.nextLeg(m_at) : m_slots.nextBlock(m_at);
        for (std::size_t at = m_at; at < next; at = m_slots.nextLeg(at)) {
            if (m_slots.startsLeg(at))
                m_findings.push_back({FindingCode::LegLeftEmpty, static_cast<std::uint32_t>(p), 0, {}, {}});
            m_slots.closeFrom(at);
        }
        m_at = m_slots.firstOpen(next);
    }

    /// So many slots from `m_at` on are looked at at most.
    std::size_t slotsInReach() const { return m_slots.count() - std::min(m_at, m_slots.count()) + mostRowsOver; }

    /// The lines from `m_at` on. An initial has no more rows than stand level there.
    std::shared_ptr<const ParagraphLines> linesHere(const Shared<Paragraph>& paragraph)
    {
        const int rows = paragraph->style.dropCap.rows;
        const int level = rows > 1 ? m_slots.levelRows(m_at) : rows;
        if (level >= rows)
            return m_setter.firstLines(paragraph, m_slots.widthsFrom(m_at), slotsInReach());
        Paragraph reduced = *paragraph;
        reduced.style.dropCap.rows = level;
        auto lines = std::make_shared<ParagraphLines>(*m_setter.firstLines(reduced, m_slots.widthsFrom(m_at), slotsInReach()));
        lines->findings.push_back({FindingCode::DropCapReduced, 0, 0, paragraph->text.substr(0, 1), {}});
        return lines;
    }

    void placeBody(std::size_t p)
    {
        for (int tries = 0;; ++tries) {
            const auto lines = linesHere(m_paragraphs[p]);
            const std::vector<std::size_t> slots = slotsFor(lines->lines.size());
            const std::size_t close = tries < mostTries ? lineThatMustMove(*m_paragraphs[p], slots) : slots.size();
            if (close < slots.size()) {
                m_slots.closeFrom(slots[close]);
                m_at = m_slots.firstOpen(m_at);
                continue;
            }
            for (std::size_t i = 0; i < slots.size(); ++i)
                m_placed.push_back(lineIn(static_cast<std::uint32_t>(p), slots[i], lines->lines[i]));
            m_at = m_slots.next(slots.back());
            m_set[p] = lines;
            if (const LineSetting& last = *lines->lines.back(); !last.lastOfParagraph)
                m_rowsCounted += rowsByCount(*m_paragraphs[p], last.end, m_slots.at(m_at).slot.width);
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
    std::size_t lineThatMustMove(const Paragraph& paragraph, const std::vector<std::size_t>& slots) const
    {
        const auto orphans = static_cast<std::size_t>(std::max({1, m_rules.orphanLines, paragraph.style.dropCap.rows}));
        const auto widows = static_cast<std::size_t>(std::max(1, m_rules.widowLines));
        std::size_t legBegin = 0;
        for (std::size_t i = 1; i < slots.size(); ++i) {
            if (m_slots.isOver(slots[i]))
                break;
            if (m_slots.at(slots[i]).leg == m_slots.at(slots[i - 1]).leg)
                continue;
            const bool atTop = m_slots.startsLeg(slots[legBegin]);
            if (legBegin == 0 && !atTop && (i < orphans || (paragraph.keepTogether && fitsLegOf(slots[i], slots.size()))))
                return 0;
            const std::size_t after = slots.size() - i;
            if (after < widows && i > legBegin)
                return lineBefore(i, widows - after, legBegin, orphans, atTop, slots.size());
            legBegin = i;
        }
        return slots.size();
    }

    bool fitsLegOf(std::size_t slot, std::size_t lines) const { return m_slots.nextLeg(slot) - slot >= lines; }

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
        line.origin = originOf(slot.slot, m_paragraphs[paragraph]->style.writingMode);
        line.setting = std::move(setting);
        return line;
    }

    /// The subhead before paragraph `p` stands at the foot of a leg, with too little of `p` under it.
    bool isCutOff(std::size_t p) const
    {
        if (p == 0 || m_paragraphs[p]->keep == Keep::Subhead || m_paragraphs[p - 1]->keep != Keep::Subhead)
            return false;
        const Line& head = m_placed[m_states[p].placed - 1];
        if (head.leg < 0)
            return false;
        const std::size_t end = p + 1 < m_states.size() ? m_states[p + 1].placed : m_placed.size();
        const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(1, m_rules.orphanLines)), end - m_states[p].placed);
        std::size_t together = 0;
        for (std::size_t i = m_states[p].placed; i < end && m_placed[i].leg == head.leg; ++i)
            ++together;
        return together < wanted;
    }

    bool separatesSubhead(std::size_t p) const { return isCutOff(p) && !m_slots.isOver(m_states[p].at) && canMove(firstSubhead(p)); }

    void reportCutOffSubheads()
    {
        for (std::size_t p = 1; p < m_states.size(); ++p) {
            // Text that is over is told as such.
            if (isCutOff(p) && m_placed[m_states[p].placed].leg >= 0)
                m_findings.push_back({FindingCode::SubheadAtFoot, static_cast<std::uint32_t>(p - 1), 0, m_paragraphs[p - 1]->text, {}});
        }
    }

    std::size_t firstSubhead(std::size_t p) const
    {
        while (p > 0 && m_paragraphs[p - 1]->keep == Keep::Subhead)
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
    const Paragraphs& m_paragraphs;
    FlowRules m_rules;
    FlowSlots m_slots;
    Length m_bodySize;
    std::size_t m_at = 0;
    std::vector<Line> m_placed;
    std::vector<State> m_states;     ///< where each paragraph began
    std::vector<std::shared_ptr<const ParagraphLines>> m_set;   ///< null: far over
    int m_rowsCounted = 0;           ///< of the text that is not set
    std::vector<TextFinding> m_findings;
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

int totalRows(const std::vector<LegSlots>& legs)
{
    int total = 0;
    for (const LegSlots& leg : legs)
        total += rowsOf(leg);
    return total;
}

void countRows(const std::vector<LegSlots>& legs, ComposedText& text)
{
    const int total = totalRows(legs);
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
    if (m_rules.spreadRows > 0)
        spreadLegs(m_paragraphs, legs, m_rules.spreadRows, m_placed);
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
    text.rowsOver += m_rowsCounted;
    countRows(legs, text);
    text.faces = m_setter.faces().all();
    for (std::size_t p = 0; p < m_paragraphs.size() && m_set[p]; ++p) {
        for (TextFinding finding : m_set[p]->findings) {
            finding.paragraph = static_cast<std::uint32_t>(p);
            text.findings.push_back(std::move(finding));
        }
    }
    text.findings.insert(text.findings.end(), m_findings.begin(), m_findings.end());
    reportTightLines(m_paragraphs, text);
    reportLoneCharacters(m_paragraphs, text);
    return text;
}

std::vector<ParagraphCopyfit> Flow::copyfit()
{
    std::vector<ParagraphCopyfit> result;
    for (std::size_t p = 0; p < m_paragraphs.size() && m_set[p]; ++p) {
        const Paragraph& paragraph = *m_paragraphs[p];
        ParagraphCopyfit fit = copyfitOf(paragraph, *m_set[p]);
        fit.paragraph = static_cast<std::uint32_t>(p);
        if (!isBlock(paragraph) && paragraph.text.size() <= mostForAlternatives) {
            const std::vector<int> lines = m_setter.possibleLines(m_paragraphs[p], m_slots.widthsFrom(m_states[p].at));
            fit.canLoseLine = std::find(lines.begin(), lines.end(), fit.lines - 1) != lines.end();
            fit.canGainLine = std::find(lines.begin(), lines.end(), fit.lines + 1) != lines.end();
        }
        result.push_back(fit);
    }
    return result;
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

/// The first row that any leg has: rows above it cannot be filled.
int leastRow(const std::vector<LegSlots>& legs)
{
    int row = mostRows(legs);
    for (const LegSlots& leg : legs)
        row = leg.slots.empty() ? row : std::min(row, leg.slots.front().row);
    return row;
}

int lastRow(const ComposedText& text)
{
    int row = 0;
    for (const Line& line : text.lines)
        row = std::max(row, line.row);
    return row;
}

/// Lines of a row follow each other.
int rowsWithText(const ComposedText& text)
{
    int rows = 0;
    const Line* before = nullptr;
    for (const Line& line : text.lines) {
        rows += !before || before->leg != line.leg || before->row != line.row ? 1 : 0;
        before = &line;
    }
    return rows;
}

}

ComposedText flowThrough(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    Flow flow{setter, paragraphs, legs, rules};
    flow.run();
    return flow.result(legs);
}

ComposedText flowBalanced(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    ComposedText full = flowThrough(setter, paragraphs, legs, rules);
    if (full.rowsOver > 0 || legs.size() < 2 || full.lines.empty())
        return full;
    const int count = static_cast<int>(legs.size());
    const int most = mostRows(legs);
    for (int rows = leastRow(legs) + std::max(1, (rowsWithText(full) + count - 1) / count); rows < most; ++rows) {
        ComposedText text = flowThrough(setter, paragraphs, shortened(legs, rows), rules);
        if (text.rowsOver == 0) {
            // What was cut off all legs is as free as what is left of the last one.
            text.rowsFree = totalRows(legs) - text.rowsUsed;
            return text;
        }
    }
    return full;
}

std::vector<ParagraphCopyfit> copyfitThrough(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules)
{
    std::vector<LegSlots> used = legs;
    if (rules.balance) {
        const ComposedText text = flowBalanced(setter, paragraphs, legs, rules);
        if (text.rowsOver == 0 && !text.lines.empty())
            used = shortened(legs, lastRow(text) + 1);
    }
    Flow flow{setter, paragraphs, used, rules};
    flow.run();
    return flow.copyfit();
}

void reportLoneCharacters(const Paragraphs& paragraphs, ComposedText& text)
{
    for (const Line& line : text.lines) {
        const Paragraph& paragraph = *paragraphs[line.paragraph];
        const LineSetting& set = *line.setting;
        if (!set.lastOfParagraph || set.start == 0 || set.start >= paragraph.text.size() || paragraph.keep != Keep::Body)
            continue;
        const bool isChinese = std::any_of(set.clusters.begin(), set.clusters.end(), [](const Cluster& cluster) { return isChineseClass(cluster.kind); });
        if (isChinese && ideographsOf(paragraph, set) < paragraph.style.rules.leastLastLine)
            text.findings.push_back({FindingCode::LoneCharacter, line.paragraph, set.start, paragraph.text.substr(set.start), {}});
    }
}

void reportTightLines(const Paragraphs& paragraphs, ComposedText& text)
{
    for (const Line& line : text.lines) {
        if (!line.setting->tight)
            continue;
        const std::u16string whole = paragraphs[line.paragraph]->text + paragraphs[line.paragraph]->flushRight;
        text.findings.push_back({FindingCode::LineTooTight, line.paragraph, line.setting->start,
            whole.substr(line.setting->start, line.setting->end - line.setting->start), {}});
    }
}

}
