#include "propose/fill_page.h"

#include "edit/edit.h"
#include "propose/bands.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// The first row under everything that stands on the page.
int firstFreeRow(const Page& page)
{
    int row = 0;
    for (const Block& block : page.blocks) {
        const Length foot = areaOf(page.grid, block).bottom() - page.grid.top;
        row = std::max(row, static_cast<int>(unitsToHold(foot, page.grid.pitch)));
    }
    return row;
}

}

FilledPage fillPage(const Edition& edition, PageId pageId, makeup::MakeUp& makeUp)
{
    const Page& page = *findPage(edition, pageId);
    const std::vector<Candidate> candidates = candidatesFor(edition, page, makeUp);
    const int top = firstFreeRow(page);
    FilledPage result{edition, {}, {}};

    // Where all do not fit, the least important waits.
    std::size_t count = candidates.size();
    std::optional<Plan> plan;
    while (count > 0 && !(plan = planBands(candidates, count, page.grid.columns, page.grid.rows - top)))
        --count;
    for (std::size_t i = count; i < candidates.size(); ++i)
        result.left.push_back(candidates[i].story);
    if (!plan)
        return result;

    for (const Placing& placing : plan->placings) {
        const Candidate& candidate = candidates[placing.candidate];
        Block block = blockFor(edition, candidate);
        GridPlace place = placing.place;
        place.row += top;
        block.place = place;
        // The plan keeps to the grid and takes each story once, so neither edit can be refused.
        result.edition = *edit::setRank(std::move(result.edition), candidate.story, placing.rank);
        result.edition = edit::placeBlock(std::move(result.edition), pageId, std::move(block))->edition;
        result.placed.push_back(candidate.story);
    }
    return result;
}

}
