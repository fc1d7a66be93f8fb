#pragma once

#include "compose/rows.h"
#include "compose/set_paragraph.h"

namespace banxin::compose {

/// Text that does not stand on the rows as body text does: larger type, or a subhead that takes rows of its own.
struct BlockText {
    ParagraphSetter& setter;
    FlowSlots& slots;
    const Shared<Paragraph>& paragraph;
    std::uint32_t index = 0;
    Length bodySize;           ///< of the text on the rows
};

/// Places a block in whole rows from slot `at` on, and moves `at` behind it: back on the rows. A subhead is not
/// divided unless no leg holds it. Returns the lines as they were set.
std::shared_ptr<const ParagraphLines> placeBlock(const BlockText& block, std::size_t& at, std::vector<Line>& placed);

/// The place where a line in this slot begins.
Point originOf(const Slot& slot, WritingMode mode);

}
