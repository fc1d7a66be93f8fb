// A proposal becomes an edition.
#include "propose/page_plan.h"

#include "edit/edit.h"
#include "propose/photo_groups.h"
#include "propose/story_block.h"

#include <algorithm>
#include <set>

namespace banxin::propose {

namespace {

/// Where the photos stand, as they were turned and cropped before.
std::vector<PhotoPlacement> placementsFor(const BlockSetting& setting, const std::vector<PhotoPlacement>& before)
{
    std::vector<PhotoPlacement> placements;
    if (setting.isPhotoAlone)
        return placements;
    for (const SetPhoto& one : movedBy(setting.photos, 0, setting.headRows)) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const PhotoPlacement& placement) { return placement.photo == one.photo; });
        PhotoPlacement placement = known != before.end() ? *known : PhotoPlacement{};
        placement.photo = one.photo;
        placement.cells = one.cells;
        placements.push_back(placement);
    }
    return placements;
}

/// The block as a setting has it, in its room.
Block blockIn(const MovableBlock& movable, const PlacedModule& placed, const BlockSetting& setting)
{
    Block block = movable.block;
    block.place = GridPlace{placed.room.x, placed.room.columns, placed.room.y, placed.room.rows - gapRows};
    if (setting.asItStands) {
        if (setting.rows > 0)
            std::get<GridPlace>(block.place).rows = setting.rows;
        return block;
    }
    ArticleBlock& article = std::get<ArticleBlock>(block.content);
    article.legs = {};
    article.legs.count = setting.legs;
    if (setting.airRows > 0)
        article.legs.trims.assign(static_cast<std::size_t>(setting.legs > 0 ? setting.legs : placed.room.columns), LegTrim{setting.headRows, 0});
    StyleOverride headline = article.overrides[Role::Headline];
    if (!block.holdsHeadline)
        headline.size = setting.headlineSize > Length{} ? std::optional{setting.headlineSize} : std::nullopt;
    if (headline == StyleOverride{})
        article.overrides.erase(Role::Headline);
    else
        article.overrides[Role::Headline] = headline;
    article.photos = placementsFor(setting, article.photos);
    return block;
}

}

Edition withProposal(const PagePlan& plan, const Proposal& proposal)
{
    Edition edition = plan.edition;
    // The plan keeps to the grid and takes each story once, so no edit can be refused.
    for (const std::size_t module : proposal.waiting) {
        if (module < plan.blocks.size() && plan.blocks[module].block.id != BlockId{})
            edition = *edit::removeBlock(std::move(edition), plan.blocks[module].block.id);
    }
    for (const PlacedModule& placed : proposal.modules) {
        if (placed.module >= plan.blocks.size())
            continue;
        const MovableBlock& movable = plan.blocks[placed.module];
        Block block = blockIn(movable, placed, plan.settings[static_cast<std::size_t>(placed.shape->setting)]);
        if (block.id != BlockId{})
            edition = *edit::replaceBlock(std::move(edition), std::move(block));
        else
            edition = edit::placeBlock(std::move(edition), plan.page, std::move(block))->edition;
    }
    return edition;
}

std::vector<StoryId> poolOf(const Edition& edition)
{
    std::set<StoryId> placed;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (const ArticleBlock* article = articleOf(block))
                placed.insert(article->story);
        }
    }
    std::vector<const Story*> pool;
    for (const auto& story : edition.stories) {
        if (!placed.contains(story->id))
            pool.push_back(&*story);
    }
    // Stories without a place in the editor's order follow as they came.
    const auto order = [](const Story* story) { return story->priority > 0 ? story->priority : 1'000'000; };
    std::stable_sort(pool.begin(), pool.end(), [&](const Story* a, const Story* b) { return order(a) < order(b); });
    std::vector<StoryId> ids;
    for (const Story* story : pool)
        ids.push_back(story->id);
    return ids;
}

}
