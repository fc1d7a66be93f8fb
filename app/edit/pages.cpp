#include "edit/edit.h"

#include <algorithm>

namespace banxin::edit {

namespace {

Fault noSuchPage(PageId page) { return Fault{FaultCode::NoSuchPage, {std::to_string(page.n)}}; }

auto pageAt(Edition& edition, PageId id)
{
    return std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& page) { return page->id == id; });
}

}

Result<Added<PageId>> addPage(Edition edition, Page page)
{
    if (page.code.empty())
        return Fault{FaultCode::ValueInvalid, {"page code", page.code, ""}};
    if (findPage(edition, page.code))
        return Fault{FaultCode::PageCodeTaken, {page.code}};
    if (const auto grid = checkedGrid(page.grid); !grid)
        return grid.error();
    page.id = PageId{edition.nextId++};
    for (Block& block : page.blocks)
        block.id = BlockId{edition.nextId++};
    const PageId id = page.id;
    edition.pages.emplace_back(std::move(page));
    return Added<PageId>{std::move(edition), id};
}

Result<Edition> removePage(Edition edition, PageId page)
{
    const auto found = pageAt(edition, page);
    if (found == edition.pages.end())
        return noSuchPage(page);
    edition.pages.erase(found);
    return edition;
}

Result<Edition> movePage(Edition edition, PageId page, std::size_t position)
{
    const auto found = pageAt(edition, page);
    if (found == edition.pages.end())
        return noSuchPage(page);
    const Shared<Page> handle = *found;
    edition.pages.erase(found);
    const std::size_t index = std::min(position, edition.pages.size());
    edition.pages.insert(edition.pages.begin() + static_cast<std::ptrdiff_t>(index), handle);
    return edition;
}

}
