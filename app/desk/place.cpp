#include "desk/place.h"

#include "edit/edit.h"

#include <algorithm>

namespace banxin::desk {

Result<std::vector<StoryId>> placeAll(OpenEdition& open, PageId pageId)
{
    const Page* page = findPage(open.edition(), pageId);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {std::to_string(pageId.n)}};
    propose::FilledPage filled = propose::fillPage(open.edition(), pageId, *open.fonts());
    if (const auto done = open.commit(std::move(filled.edition), {StepCode::PlaceAll, {page->code}}); !done)
        return done.error();
    return std::move(filled.left);
}

propose::ProposalRequest requestFor(const Edition& edition, PageId pageId)
{
    propose::ProposalRequest request;
    request.page = pageId;
    const Page& page = *findPage(edition, pageId);
    const bool hasStories = std::any_of(page.blocks.begin(), page.blocks.end(), [](const Block& block) { return articleOf(block) && !block.locked; });
    if (!hasStories) {
        request.stories.fromPool = propose::poolOf(edition);
        request.stories.poolMayWait = true;
    }
    return request;
}

propose::ProposalOutcome proposalsFor(const Snapshot& snapshot, PageId page, const propose::SearchSettings& settings)
{
    propose::ProposalRequest request = requestFor(snapshot.edition, page);
    request.search = settings;
    return propose::Proposer{*snapshot.fonts}.propose(snapshot.edition, request);
}

Result<BlockId> placeStory(OpenEdition& open, PageId pageId, const std::string& slug, Block block, int rank)
{
    const Page* page = findPage(open.edition(), pageId);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {std::to_string(pageId.n)}};
    const Story* story = findStory(open.edition(), slug);
    if (!story)
        return Fault{FaultCode::NoSuchStory, {slug}};
    std::get<ArticleBlock>(block.content).story = story->id;
    Result<Edition> ranked = rank != 0 ? edit::setRank(open.edition(), story->id, rank) : Result<Edition>{open.edition()};
    if (!ranked)
        return ranked.error();
    auto placed = edit::placeBlock(std::move(*ranked), pageId, std::move(block));
    if (!placed)
        return placed.error();
    const BlockId id = placed->id;
    if (const auto done = open.commit(std::move(placed->edition), {StepCode::PlaceStory, {slug, page->code}}); !done)
        return done.error();
    return id;
}

}
