#pragma once

#include "compose/compose.h"
#include "model/edition.h"

#include <vector>

/// Where the parts of an article block stand, by the grid: nothing of it is stored.
namespace banxin::makeup {

/// Rows of a block, counted from its top; rows of one pitch, whatever the page's grid does elsewhere.
struct BlockRows {
    Length top;
    Length pitch;
    Length bodySize;
    int count = 0;

    Length rowTop(int row) const { return top + pitch * row; }
    /// 0.88 of the body size below the row's top: where the page's own baselines lie.
    Length baseline(int row) const { return rowTop(row) + bodySize.scaled(88, 100); }
};

/// An article block's room before anything stands in it.
struct BlockRoom {
    Rect area;             ///< of the block with its frame
    Rect inner;            ///< without the insets
    BlockRows rows;        ///< of the inner room
    std::vector<Leg> legs; ///< x from the page's trim edge
    Rect stackColumn;      ///< where the headline stack goes: its width is exact, its height is all there is
};

/// An upright stack stands beside the legs or inside the block; over them it would be a stack like any other.
bool isUpright(const HeadlineStack& stack);

/// `stack` and `legs` of the block decide how its width is shared out. An upright stack beside the legs for which no
/// columns are set aside takes `uprightDepth`, in whole characters.
BlockRoom roomOf(const Grid& grid, const Block& block, Length uprightDepth = {});

/// Cells inside a block (counted from its inner corner) as a rectangle on the page.
Rect cellsIn(const Grid& grid, const BlockRoom& room, const GridPlace& cells);

/// What text keeps out of.
struct Obstacle {
    Rect area;
    TextBeside beside = TextBeside::Both;   ///< where it may stand in the rows of the obstacle, leg by leg
    friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

/// The slots that the obstacles leave: every row is asked for the pieces of its em box's height that are free, and
/// pieces too narrow for the sheet's rules are left out. Slot rows count from the inner top, so equal rows are level.
std::vector<compose::LegSlots> slotsOf(const BlockRoom& room, const Legs& legs, const std::vector<Obstacle>& obstacles, int leastSlotCharacters);

/// How vertical lines stand.
struct VerticalLines {
    Length size;
    Length leading;
    Length gutter;         ///< between legs, where the block says nothing
};

/// The same for vertical text: legs are stacked from row `top` down, their lines stand side by side from the right. Its lines
/// pass an obstacle above and below, or where no text may stand beside it not at all.
std::vector<compose::LegSlots> verticalSlotsOf(const BlockRoom& room, const Legs& legs, int top, const VerticalLines& lines,
    const std::vector<Obstacle>& obstacles, int leastSlotCharacters);

/// Blocks over `block` that push text, with their stand-off.
std::vector<Obstacle> pushedBy(const Page& page, const Block& block);

}
