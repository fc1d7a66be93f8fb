#pragma once

#include "propose/story_shapes.h"
#include "propose/work.h"

#include <atomic>
#include <vector>

namespace banxin::propose {

/// The module of a block, with settings of its own: shapes count them from 0.
struct MeasuredBlock {
    Module module;
    std::vector<BlockSetting> settings;
    Work work{0};                                    ///< about as much, were nothing of it known
};

/// What to measure.
struct BlocksToMeasure {
    const Edition& edition;
    const Page& page;
    const std::vector<MovableBlock>& blocks;
    const PageMeasure& measure;
    int enough = 0;                                  ///< above 0: blocks from `mayWaitFrom` on are left out once those before need so many columns × rows
    std::size_t mayWaitFrom = 0;
    const std::atomic<bool>* cancelled = nullptr;
};

/// Columns × rows that a module needs at least; 0 where it has no shape.
int leastArea(const Module& module);

/// In the order of the blocks, on two threads. Which are measured does not depend on their pace, unless it is cancelled.
std::vector<MeasuredBlock> measuredBlocks(StoryShapes& shapes, const BlocksToMeasure& what);

}
