#pragma once

#include "model/edition.h"

#include <cstddef>
#include <map>
#include <vector>

namespace banxin::makeup {

/// One block of a story, by its place among the edition's pages and the page's blocks.
struct BlockPlace {
    std::size_t page = 0;
    std::size_t block = 0;
    int part = 0;
    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

/// Where the stories of an edition stand, kept by the handles of its pages: after an edit only the pages that it touched are
/// looked through again, however many there are.
class StoryPlaces {
public:
    void follow(const std::vector<Shared<Page>>& pages);

    /// The blocks of a story, first part first; empty: it stands on no page.
    const std::vector<BlockPlace>& of(StoryId story) const;
    /// The place of the page, which must be one of the edition's.
    std::size_t pageAt(PageId page) const;

private:
    void add(std::size_t page);
    void remove(std::size_t page);

    std::vector<Shared<Page>> m_pages;
    std::map<StoryId, std::vector<BlockPlace>> m_blocks;
    std::map<PageId, std::size_t> m_places;
};

}
