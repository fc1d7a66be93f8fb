#include "edit/edit.h"
#include "propose/proposer.h"
#include "propose/room.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// Enough for a good page of a dozen stories; the same on every machine, for the same page.
constexpr int roundsToFill = 12;

/// Where no whole page can be made of the stories, each stands in the first room that it finds.
FilledPage inFreeRoom(const Edition& edition, PageId page, const std::vector<StoryId>& pool, makeup::MakeUp& makeUp)
{
    FilledPage result{edition, {}, {}};
    for (const StoryId story : pool) {
        const auto block = blockInFreeRoom(result.edition, *findPage(result.edition, page), story, makeUp);
        if (!block || makeUp.fit(result.edition, *findPage(result.edition, page), *block).rows > 0) {
            result.left.push_back(story);
            continue;
        }
        result.edition = edit::placeBlock(std::move(result.edition), page, *block)->edition;
        result.placed.push_back(story);
    }
    return result;
}

}

FilledPage fillPage(const Edition& edition, PageId page, const type::FontBook& fonts)
{
    const std::vector<StoryId> pool = poolOf(edition);
    if (pool.empty())
        return {edition, {}, {}};
    ProposalRequest request;
    request.page = page;
    request.stories.fromPool = pool;
    request.stories.movesBlocks = false;
    request.stories.poolMayWait = true;
    request.search.count = 1;
    request.search.rounds = roundsToFill;
    const ProposalOutcome outcome = Proposer{fonts}.propose(edition, request);
    if (outcome.pages.empty()) {
        makeup::MakeUp makeUp{fonts};
        return inFreeRoom(edition, page, pool, makeUp);
    }
    const ProposedPage& best = outcome.pages.front();
    FilledPage result{best.edition, {}, {}};
    for (const auto& [story, room] : best.rooms)
        result.placed.push_back(story);
    for (const StoryId story : pool) {
        if (std::find(result.placed.begin(), result.placed.end(), story) == result.placed.end())
            result.left.push_back(story);
    }
    return result;
}

}
