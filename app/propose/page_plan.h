#pragma once

#include "propose/search.h"
#include "propose/story_shapes.h"

#include <functional>
#include <vector>

namespace banxin::propose {

/// An edition's page as the search needs it, and the way back.
struct PagePlan {
    Edition edition;                        ///< with a rank for each of the stories
    PageId page;
    PageBrief brief;
    std::vector<MovableBlock> blocks;       ///< by module; modules beyond them are white
    std::vector<BlockSetting> settings;     ///< of the modules' shapes
    Work measuring{0};                      ///< to set the stories, as if none had been set before
    std::vector<StoryId> left;              ///< stories that were not asked: there is no room for so many
    std::vector<Room> start;                ///< by module, where they stood before something was dragged; else empty
    std::optional<std::size_t> dropped;     ///< the one module that was dragged
};

/// Which stories a plan is for.
struct PlanChoice {
    std::vector<StoryId> fromPool;          ///< in the editor's order; they join those of the page
    bool movesBlocks = true;                ///< the page's own blocks may move; else they stay and only the pool's are placed
    bool poolMayWait = false;               ///< what there is no room for stays in the pool, the last first
    std::vector<StoryId> freePhotos;        ///< stories whose photos may be cropped further than usual
    int rows = 0;                           ///< 0: all of the page, else so many from its top
    const Page* before = nullptr;           ///< the page before `dragged` was taken up: all else stays as near to it as it can
    std::vector<BlockId> dragged;
    const std::atomic<bool>* cancelled = nullptr;
};

/// `page` must be one of the edition's.
PagePlan planPage(const Edition& edition, PageId page, const PlanChoice& choice, StoryShapes& shapes);

/// The edition with a proposal of the plan taken. Stories left out go to the pool.
Edition withProposal(const PagePlan& plan, const Proposal& proposal);

/// The stories of the pool in the editor's order.
std::vector<StoryId> poolOf(const Edition& edition);

}
