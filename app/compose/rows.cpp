#include "compose/rows.h"

#include <algorithm>

namespace banxin::compose {

FlowSlots::FlowSlots(const std::vector<LegSlots>& legs)
{
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        for (const Slot& slot : legs[leg].slots)
            m_slots.push_back({static_cast<int>(leg), slot, legs[leg].block, false});
        m_legEnds.push_back(m_slots.size());
        m_pitches.push_back(legs[leg].pitch);
        m_overPitch = legs[leg].pitch;
        if (!legs[leg].slots.empty()) {
            m_over = *std::max_element(legs[leg].slots.begin(), legs[leg].slots.end(),
                [](const Slot& a, const Slot& b) { return a.width < b.width; });
        }
    }
    m_closed.assign(m_slots.size(), false);
    m_uniformFrom = m_slots.size();
    while (m_uniformFrom > 0 && m_slots[m_uniformFrom - 1].slot.width == m_over.width)
        --m_uniformFrom;
}

std::size_t FlowSlots::firstOpen(std::size_t index) const
{
    while (index < m_slots.size() && m_closed[index])
        ++index;
    return index;
}

FlowSlot FlowSlots::at(std::size_t index) const
{
    if (index < m_slots.size())
        return m_slots[index];
    FlowSlot over{m_pitches.empty() ? 0 : static_cast<int>(m_pitches.size()) - 1, m_over, 0, true};
    over.slot.row = static_cast<int>(index - m_slots.size());
    over.slot.index = 0;
    return over;
}

bool FlowSlots::startsLeg(std::size_t index) const
{
    return index == 0 || index == m_slots.size() || (index < m_slots.size() && m_slots[index].leg != m_slots[index - 1].leg);
}

bool FlowSlots::startsRow(std::size_t index) const
{
    return startsLeg(index) || isOver(index) || m_slots[index].slot.row != m_slots[index - 1].slot.row;
}

std::size_t FlowSlots::nextLeg(std::size_t index) const
{
    return isOver(index) ? index : m_legEnds[static_cast<std::size_t>(m_slots[index].leg)];
}

std::size_t FlowSlots::nextBlock(std::size_t index) const
{
    std::size_t next = index;
    while (!isOver(next) && m_slots[next].block == m_slots[index].block)
        next = nextLeg(next);
    return next;
}

int FlowSlots::levelRows(std::size_t index) const
{
    if (isOver(index))
        return 1'000'000;
    const Slot& first = m_slots[index].slot;
    int rows = 1;
    for (std::size_t i = index + 1; i < nextLeg(index) && !m_closed[i]; ++i, ++rows) {
        const Slot& slot = m_slots[i].slot;
        if (slot.row != first.row + rows || slot.x != first.x || slot.width != first.width)
            break;
    }
    return rows;
}

std::size_t FlowSlots::rowsBelow(std::size_t index, int rows) const
{
    if (isOver(index))
        return index + static_cast<std::size_t>(rows);
    const std::size_t end = nextLeg(index);
    const int row = m_slots[index].slot.row + rows;
    while (index < end && m_slots[index].slot.row < row)
        ++index;
    return index;
}

int FlowSlots::rowsLeft(std::size_t index) const
{
    if (isOver(index))
        return 1'000'000;
    std::size_t end = nextLeg(index);
    while (end > index && m_closed[end - 1])
        --end;
    return end == index ? 0 : m_slots[end - 1].slot.row - m_slots[index].slot.row + 1;
}

void FlowSlots::closeFrom(std::size_t index)
{
    for (std::size_t i = index; i < nextLeg(index); ++i)
        m_closed[i] = true;
}

Length FlowSlots::pitch(std::size_t index) const
{
    return isOver(index) ? m_overPitch : m_pitches[static_cast<std::size_t>(m_slots[index].leg)];
}

LineWidths FlowSlots::widthsFrom(std::size_t index) const
{
    std::vector<Length> first;
    for (std::size_t i = index; i < m_uniformFrom; ++i) {
        if (!m_closed[i])
            first.push_back(m_slots[i].slot.width);
    }
    return {std::move(first), m_over.width};
}

Slot FlowSlots::across(std::size_t index, int rows) const
{
    Slot common = at(index).slot;
    if (isOver(index))
        return common;
    Length right = common.x + common.width;
    const int lastRow = common.row + rows - 1;
    for (std::size_t i = index; i < nextLeg(index) && m_slots[i].slot.row <= lastRow; ++i) {
        if (m_slots[i].slot.row == common.row || m_slots[i].slot.index != 0)
            continue;
        common.x = std::max(common.x, m_slots[i].slot.x);
        right = std::min(right, m_slots[i].slot.x + m_slots[i].slot.width);
    }
    common.width = std::max(Length{}, right - common.x);
    return common;
}

}
