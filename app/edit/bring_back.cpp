#include "edit/edit.h"

#include <algorithm>
#include <set>

namespace banxin::edit {

namespace {

/// Blocks of other pages: their ids are taken, and so are the parts of stories that they show.
struct Taken {
    std::set<BlockId> ids;
    std::set<std::pair<StoryId, int>> parts;
};

Taken takenBeside(const Edition& edition, PageId page)
{
    Taken taken;
    for (const auto& other : edition.pages) {
        if (other->id == page)
            continue;
        for (const Block& block : other->blocks) {
            taken.ids.insert(block.id);
            if (const ArticleBlock* article = articleOf(block))
                taken.parts.insert({article->story, article->part});
        }
    }
    return taken;
}

bool canStand(const Edition& edition, const Taken& taken, const Block& block)
{
    const ArticleBlock* article = articleOf(block);
    return !article || (edition.stories.contains(article->story) && !taken.parts.contains({article->story, article->part}));
}

}

Result<Edition> bringBackPage(Edition edition, Page page)
{
    const Page* holder = findPage(edition, page.code);
    if (holder && holder->id != page.id)
        return Fault{FaultCode::PageCodeTaken, {page.code}};
    const Taken taken = takenBeside(edition, page.id);
    std::erase_if(page.blocks, [&](const Block& block) { return !canStand(edition, taken, block); });
    for (Block& block : page.blocks) {
        if (taken.ids.contains(block.id))
            block.id = BlockId{edition.nextId++};
        edition.nextId = std::max(edition.nextId, block.id.n + 1);
    }
    edition.nextId = std::max(edition.nextId, page.id.n + 1);
    const auto found = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& one) { return one->id == page.id; });
    if (found != edition.pages.end())
        *found = Shared<Page>{std::move(page)};
    else
        edition.pages.emplace_back(std::move(page));
    return edition;
}

Result<Edition> bringBackStory(Edition edition, Story story)
{
    const Story* holder = findStory(edition, story.slug);
    if (holder && holder->id != story.id)
        return Fault{FaultCode::ValueInvalid, {"slug", story.slug, "another story has it"}};
    edition.nextId = std::max(edition.nextId, story.id.n + 1);
    edition.stories.put(std::move(story));
    return edition;
}

}
