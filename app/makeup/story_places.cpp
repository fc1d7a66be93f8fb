#include "makeup/story_places.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace banxin::makeup {

namespace {

bool readsBefore(const BlockPlace& a, const BlockPlace& b) { return std::tie(a.part, a.page, a.block) < std::tie(b.part, b.page, b.block); }

}

void StoryPlaces::follow(const std::vector<Shared<Page>>& pages)
{
    if (pages.size() != m_pages.size()) {
        m_blocks.clear();
        m_places.clear();
        m_pages = pages;
        for (std::size_t page = 0; page < pages.size(); ++page)
            add(page);
        return;
    }
    std::vector<std::size_t> changed;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (pages[page].identity() != m_pages[page].identity())
            changed.push_back(page);
    }
    for (const std::size_t page : changed)
        remove(page);
    for (const std::size_t page : changed) {
        m_pages[page] = pages[page];
        add(page);
    }
}

void StoryPlaces::add(std::size_t page)
{
    m_places[m_pages[page]->id] = page;
    for (std::size_t block = 0; block < m_pages[page]->blocks.size(); ++block) {
        const ArticleBlock* article = articleOf(m_pages[page]->blocks[block]);
        if (!article)
            continue;
        std::vector<BlockPlace>& blocks = m_blocks[article->story];
        const BlockPlace place{page, block, article->part};
        blocks.insert(std::upper_bound(blocks.begin(), blocks.end(), place, readsBefore), place);
    }
}

void StoryPlaces::remove(std::size_t page)
{
    m_places.erase(m_pages[page]->id);
    for (const Block& block : m_pages[page]->blocks) {
        const ArticleBlock* article = articleOf(block);
        const auto found = article ? m_blocks.find(article->story) : m_blocks.end();
        if (found == m_blocks.end())
            continue;
        std::erase_if(found->second, [page](const BlockPlace& place) { return place.page == page; });
        if (found->second.empty())
            m_blocks.erase(found);
    }
}

const std::vector<BlockPlace>& StoryPlaces::of(StoryId story) const
{
    static const std::vector<BlockPlace> none;
    const auto found = m_blocks.find(story);
    return found != m_blocks.end() ? found->second : none;
}

std::size_t StoryPlaces::pageAt(PageId page) const
{
    const auto found = m_places.find(page);
    assert(found != m_places.end());
    return found->second;
}

}
