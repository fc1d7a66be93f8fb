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

/// A story that fits the page in no width would keep all the others waiting.
bool isPlaceable(const Candidate& candidate, int rows)
{
    return std::any_of(candidate.shapes.begin(), candidate.shapes.end(), [&](const std::vector<Shape>& shapes) {
        return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.rows <= rows; });
    });
}

}

FilledPage fillPage(const Edition& edition, PageId pageId, makeup::MakeUp& makeUp)
{
    const Page& page = *findPage(edition, pageId);
    const int top = firstFreeRow(page);
    const int rows = std::max(0, page.grid.rows - top);
    FilledPage result{edition, {}, {}};
    std::vector<Candidate> candidates;
    for (Candidate& candidate : candidatesFor(edition, page, makeUp)) {
        if (isPlaceable(candidate, rows))
            candidates.push_back(std::move(candidate));
        else
            result.left.push_back(candidate.story);
    }

    // Where all do not fit, the least important waits.
    std::size_t count = candidates.size();
    std::optional<Plan> plan;
    while (count > 0 && !(plan = planBands(candidates, count, page.grid.columns, rows)))
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
