#include "edit/exchange.h"

#include "edit/blocks_of.h"
#include "edit/faults.h"

#include <algorithm>

namespace banxin::edit {

namespace {

/// Every block of the story can be changed. Fails with NoSuchStory, BlockLocked.
Result<std::vector<Whereabouts>> unlockedPlacesOf(const Edition& edition, StoryId story)
{
    if (!edition.stories.contains(story))
        return noSuchStory(story);
    std::vector<Whereabouts> places;
    for (const StoryPart& part : partsOf(edition, story)) {
        const auto where = unlocked(edition, part.block);
        if (!where)
            return where.error();
        places.push_back(*where);
    }
    return places;
}

Fault standsNowhere(const Edition& edition, StoryId story)
{
    return Fault{FaultCode::ValueInvalid, {"place", (*edition.stories.find(story))->slug, ""}};
}

ReservedSpace spaceFor(const ArticleBlock& article, const std::string& slug, int characters, int rank)
{
    return {slug, characters, rank, article.stack, article.legs};
}

/// The block shows another story: of its photos, as many as that one has.
void showStory(Block& block, const Story& story)
{
    auto& article = std::get<ArticleBlock>(block.content);
    article.story = story.id;
    std::erase_if(article.photos, [&](const PhotoPlacement& placement) { return placement.photo >= static_cast<int>(story.photos.size()); });
}

void giveRank(Edition& edition, StoryId story, int rank)
{
    if (rank > 0 && (*edition.stories.find(story))->rank != rank)
        edition.stories.change(story, [&](Story& s) { s.rank = rank; });
}

Result<Done> isInPool(const Edition& edition, StoryId story)
{
    const Shared<Story>* found = edition.stories.find(story);
    if (!found)
        return noSuchStory(story);
    if (const auto parts = partsOf(edition, story); !parts.empty())
        return Fault{FaultCode::StoryPlaced, {(*found)->slug, findPage(edition, parts.front().page)->code}};
    return Done{};
}

}

Result<Edition> fillReserved(Edition edition, BlockId reserved, StoryId story)
{
    const auto where = unlocked(edition, reserved);
    if (!where)
        return where.error();
    if (const auto free = isInPool(edition, story); !free)
        return free.error();
    const ReservedSpace* space = reservedIn(blockIn(edition, *where));
    if (!space)
        return Fault{FaultCode::ValueInvalid, {"reserved room", nameOf(edition, blockIn(edition, *where)), ""}};
    const ArticleBlock article{story, 0, space->stack, space->legs, {}, {}, {}};
    giveRank(edition, story, space->rank);
    changeBlockAt(edition, *where, [&](Block& block) { block.content = article; });
    return edition;
}

Result<Edition> reserveBlock(Edition edition, BlockId block, const std::string& slug, int targetCharacters)
{
    const auto where = unlocked(edition, block);
    if (!where)
        return where.error();
    if (targetCharacters < 0 || targetCharacters > 1'000'000)
        return Fault{FaultCode::ValueInvalid, {"characters", std::to_string(targetCharacters), ""}};
    const Block& now = blockIn(edition, *where);
    ReservedSpace space;
    if (const ReservedSpace* before = reservedIn(now))
        space = {slug, targetCharacters, before->rank, before->stack, before->legs};
    else if (const ArticleBlock* article = articleOf(now))
        space = spaceFor(*article, slug, targetCharacters, (*edition.stories.find(article->story))->rank);
    else
        return Fault{FaultCode::ValueInvalid, {"reserved room", nameOf(edition, now), ""}};
    changeBlockAt(edition, *where, [&](Block& b) { b.content = space; });
    return edition;
}

Result<Edition> killStory(Edition edition, StoryId story)
{
    const auto places = unlockedPlacesOf(edition, story);
    if (!places)
        return places.error();
    if (places->empty())
        return standsNowhere(edition, story);
    const Shared<Story> killed = *edition.stories.find(story);
    for (const Whereabouts& where : *places) {
        const ReservedSpace space = spaceFor(*articleOf(blockIn(edition, where)), killed->slug, static_cast<int>(bodyCharacters(*killed)), killed->rank);
        changeBlockAt(edition, where, [&](Block& block) { block.content = space; });
    }
    return edition;
}

Result<Edition> replaceOnPage(Edition edition, StoryId goes, StoryId comes)
{
    const auto places = unlockedPlacesOf(edition, goes);
    if (!places)
        return places.error();
    if (const auto free = isInPool(edition, comes); !free)
        return free.error();
    if (places->empty())
        return standsNowhere(edition, goes);
    giveRank(edition, comes, (*edition.stories.find(goes))->rank);
    const Shared<Story> story = *edition.stories.find(comes);
    for (const Whereabouts& where : *places)
        changeBlockAt(edition, where, [&](Block& block) { showStory(block, *story); });
    return edition;
}

Result<Edition> swapStories(Edition edition, StoryId one, StoryId other)
{
    const auto first = unlockedPlacesOf(edition, one);
    if (!first)
        return first.error();
    const auto second = unlockedPlacesOf(edition, other);
    if (!second)
        return second.error();
    if (first->empty() || second->empty())
        return standsNowhere(edition, first->empty() ? one : other);
    if (one == other)
        return Fault{FaultCode::ValueInvalid, {"place", (*edition.stories.find(one))->slug, ""}};
    const int rank = (*edition.stories.find(one))->rank;
    giveRank(edition, one, (*edition.stories.find(other))->rank);
    giveRank(edition, other, rank);
    const Shared<Story> a = *edition.stories.find(one);
    const Shared<Story> b = *edition.stories.find(other);
    for (const Whereabouts& where : *first)
        changeBlockAt(edition, where, [&](Block& block) { showStory(block, *b); });
    for (const Whereabouts& where : *second)
        changeBlockAt(edition, where, [&](Block& block) { showStory(block, *a); });
    return edition;
}

}
