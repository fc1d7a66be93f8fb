#pragma once

#include "compose/compose.h"
#include "compose/line_widths.h"

#include <vector>

namespace banxin::compose {

/// One slot of the row of slots that a story flows through: the legs one after another, then without end rows in
/// the measure of the last leg, where the text that has no room is measured.
struct FlowSlot {
    int leg = 0;
    Slot slot;
    int block = 0;
    bool isOver = false;       ///< beyond the legs
};

/// The slots of all legs in reading order. Slots can be closed: a leg ends early where a rule wants it.
class FlowSlots {
public:
    explicit FlowSlots(const std::vector<LegSlots>& legs);

    /// The first open slot at or after `index`.
    std::size_t firstOpen(std::size_t index) const;
    /// The open slot after `index`.
    std::size_t next(std::size_t index) const { return firstOpen(index + 1); }
    FlowSlot at(std::size_t index) const;
    bool isOver(std::size_t index) const { return index >= m_slots.size(); }
    bool startsLeg(std::size_t index) const;
    std::size_t count() const { return m_slots.size(); }
    /// The first slot of the row that is `rows` rows below that of `index`, or of the next leg where it has fewer.
    std::size_t rowsBelow(std::size_t index, int rows) const;
    /// Rows from that of `index` to the end of its leg.
    int rowsLeft(std::size_t index) const;
    bool startsRow(std::size_t index) const;
    /// No more lines in this leg from `index` on.
    void closeFrom(std::size_t index);
    Length pitch(std::size_t index) const;
    /// The widths of the open slots from `index` on.
    LineWidths widthsFrom(std::size_t index) const;
    /// What is free in all of `rows` rows from that of `index`.
    Slot across(std::size_t index, int rows) const;
    /// The first slot of the leg after that of `index`.
    std::size_t nextLeg(std::size_t index) const;
    /// The first slot of the first leg of another block after that of `index`.
    std::size_t nextBlock(std::size_t index) const;
    /// How many slots from `index` on stand one below the other, with equal edges, in its leg.
    int levelRows(std::size_t index) const;

private:
    std::vector<FlowSlot> m_slots;
    std::vector<std::size_t> m_legEnds;
    std::vector<bool> m_closed;
    std::vector<Length> m_pitches;
    Slot m_over;                    ///< first slot beyond the legs
    Length m_overPitch;
    std::size_t m_uniformFrom = 0;  ///< from this slot on all are as wide as those beyond the legs
};

}
