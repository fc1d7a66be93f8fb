#pragma once

#include "edit/edit.h"

#include <vector>

/// Changes to several blocks of one page at once: all of them are done, or none.
namespace banxin::edit {

struct MovedBlock {
    BlockId block;
    Place place;
    friend bool operator==(const MovedBlock&, const MovedBlock&) = default;
};

/// Fails with NoSuchBlock, BlockLocked, PlaceOutsidePage.
Result<Edition> moveBlocks(Edition edition, const std::vector<MovedBlock>& moves);
/// The blocks leave their page and stand on the page `to`, at the same places, over what is there. Their groups stay theirs.
/// Fails with NoSuchBlock, BlockLocked, NoSuchPage; BlockTooLarge and PlaceOutsidePage where the page is smaller.
Result<Edition> moveToPage(Edition edition, const std::vector<BlockId>& blocks, PageId to);
/// The stories of the blocks go back to the pool. Fails with NoSuchBlock, BlockLocked.
Result<Edition> removeBlocks(Edition edition, const std::vector<BlockId>& blocks);

/// Which edge, or middle, of the blocks is brought into one line.
enum class AlignTo { Left, Centre, Right, Top, Middle, Bottom };

/// Brings the blocks to the outermost edge among them, or to the middle of all; on the grid to whole columns and rows.
/// Where they would stand; empty with fewer than two.
std::vector<MovedBlock> aligned(const Page& page, const std::vector<BlockId>& blocks, AlignTo to);

enum class Direction { Across, Down };

/// The first and the last stay, those between get equal gaps; on the grid whole columns and rows, what is left over goes to
/// the first gaps. Where they would stand; empty with fewer than three, and where they have no gaps to share.
std::vector<MovedBlock> distributed(const Page& page, const std::vector<BlockId>& blocks, Direction direction);

/// The blocks move together from now on; groups that they were in end. Fails with NoSuchBlock, ValueInvalid (blocks of
/// several pages, fewer than two).
Result<Edition> groupBlocks(Edition edition, const std::vector<BlockId>& blocks);
/// Ends the groups that any of the blocks is in. Fails with NoSuchBlock.
Result<Edition> ungroupBlocks(Edition edition, const std::vector<BlockId>& blocks);
/// `blocks` with all others of their groups, in the order of the page.
std::vector<BlockId> withGroups(const Page& page, const std::vector<BlockId>& blocks);

/// Fails with NoSuchBlock.
Result<Edition> lockBlocks(Edition edition, const std::vector<BlockId>& blocks, bool locked);

enum class Order { ToFront, Forward, Backward, ToBack };

/// Among the blocks that lie over each other; the blocks keep their order among themselves. Fails with NoSuchBlock.
Result<Edition> orderBlocks(Edition edition, const std::vector<BlockId>& blocks, Order order);

/// Stands a copy of a block there, on the same page. A story stands once only, so its copy comes in with it. Fails with
/// NoSuchBlock, PlaceOutsidePage.
Result<Added<BlockId>> duplicateBlock(Edition edition, BlockId block, Place place);

}
