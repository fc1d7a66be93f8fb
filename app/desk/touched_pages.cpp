#include "desk/touched_pages.h"

#include <algorithm>
#include <map>
#include <set>

namespace banxin::desk {

namespace {

/// What every page is made from.
bool sharesEverything(const Edition& before, const Edition& after)
{
    return before.sheet.identity() == after.sheet.identity() && before.press == after.press && before.head == after.head
        && before.pages.size() == after.pages.size() && before.photos == after.photos;
}

bool isSameStory(const Edition& before, const Edition& after, StoryId id)
{
    const Shared<Story>* was = before.stories.find(id);
    const Shared<Story>* is = after.stories.find(id);
    return was && is && was->identity() == is->identity();
}

std::vector<StoryId> storiesOn(const Page& page)
{
    std::vector<StoryId> stories;
    for (const Block& block : page.blocks) {
        if (const ArticleBlock* article = articleOf(block))
            stories.push_back(article->story);
    }
    return stories;
}

/// An index tells where its stories stand and what they are called, wherever that changes.
bool indexChanges(const Edition& before, const Edition& after, const Page& page, const std::set<StoryId>& moved)
{
    for (const Block& block : page.blocks) {
        const StoryIndex* index = std::get_if<StoryIndex>(&block.content);
        for (const StoryId story : index ? index->stories : std::vector<StoryId>{}) {
            if (moved.contains(story) || !isSameStory(before, after, story))
                return true;
        }
    }
    return false;
}

using PagesById = std::map<PageId, const Shared<Page>*>;

PagesById byId(const Edition& edition)
{
    PagesById pages;
    for (const Shared<Page>& page : edition.pages)
        pages.emplace(page->id, &page);
    return pages;
}

std::size_t wholeText(const Story& story)
{
    std::size_t characters = 0;
    for (const auto& paragraph : story.body)
        characters += paragraph->text.size();
    return characters;
}

/// The text of the paragraphs that `before` does not have at their place, counted from the head or from the foot: what is
/// the same is known by its handle and only placed again, which costs little.
std::size_t changedText(const Edition& before, const Edition& after, StoryId id)
{
    if (isSameStory(before, after, id))
        return 0;
    const Shared<Story>* was = before.stories.find(id);
    const Story& is = **after.stories.find(id);
    if (!was || (*was)->rank != is.rank || (*was)->qrCode.empty() != is.qrCode.empty())
        return wholeText(is);
    constexpr std::size_t placedOnly = 20;
    const auto& old = (*was)->body;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < is.body.size(); ++i) {
        const std::size_t fromFoot = old.size() - (is.body.size() - i);
        const bool known = (i < old.size() && old[i].identity() == is.body[i].identity())
            || (fromFoot < old.size() && old[fromFoot].identity() == is.body[i].identity());
        characters += known ? is.body[i]->text.size() / placedOnly : is.body[i]->text.size();
    }
    return characters;
}

const Block* findBlock(const Page* page, BlockId id)
{
    if (!page)
        return nullptr;
    const auto found = std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == id; });
    return found != page->blocks.end() ? &*found : nullptr;
}

}

std::vector<PageId> touchedPages(const Edition& before, const Edition& after)
{
    std::vector<PageId> touched;
    const bool all = !sharesEverything(before, after);
    const PagesById was = byId(before);
    // A story may go on from page to page: where one of its blocks changes, the others show other lines.
    std::set<StoryId> moved;
    std::set<PageId> changed;
    const auto note = [&](const Page& page) {
        for (const StoryId story : storiesOn(page))
            moved.insert(story);
    };
    PagesById gone = was;
    for (const Shared<Page>& page : after.pages) {
        const auto old = was.find(page->id);
        gone.erase(page->id);
        if (old != was.end() && old->second->identity() == page.identity())
            continue;
        changed.insert(page->id);
        note(*page);
        if (old != was.end())
            note(**old->second);
    }
    for (const auto& [id, page] : gone)
        note(**page);
    for (const Shared<Page>& page : after.pages) {
        const std::vector<StoryId> stories = storiesOn(*page);
        const bool isTouched = all || changed.contains(page->id) || std::any_of(stories.begin(), stories.end(), [&](StoryId story) {
            return moved.contains(story) || !isSameStory(before, after, story);
        }) || indexChanges(before, after, *page, moved);
        if (isTouched)
            touched.push_back(page->id);
    }
    return touched;
}

std::size_t textToCompose(const Edition& before, const Edition& after, PageId id)
{
    const Page* was = findPage(before, id);
    const Page* is = findPage(after, id);
    const bool all = !was || !is || before.sheet.identity() != after.sheet.identity() || was->grid != is->grid || was->styleSet != is->styleSet;
    std::size_t characters = 0;
    for (const Block& block : is ? is->blocks : std::vector<Block>{}) {
        const ArticleBlock* article = articleOf(block);
        if (!article)
            continue;
        const Block* old = findBlock(was, block.id);
        if (!all && old && *old == block)
            characters += changedText(before, after, article->story);
        else
            characters += wholeText(**after.stories.find(article->story));
    }
    return characters;
}

}
