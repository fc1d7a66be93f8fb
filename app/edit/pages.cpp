#include "edit/edit.h"

#include <algorithm>
#include <map>

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

Result<Edition> changePage(Edition edition, PageId page, const PageHead& head)
{
    const auto found = pageAt(edition, page);
    if (found == edition.pages.end())
        return noSuchPage(page);
    if (head.code.empty())
        return Fault{FaultCode::ValueInvalid, {"page code", head.code, ""}};
    if (const Page* other = findPage(edition, head.code); other && other->id != page)
        return Fault{FaultCode::PageCodeTaken, {head.code}};
    if (!head.styleSet.empty() && !edition.sheet->sets.contains(head.styleSet))
        return Fault{FaultCode::ValueInvalid, {"style set", head.styleSet, head.code}};
    found->change([&](Page& p) {
        p.code = head.code;
        p.section = head.section;
        p.styleSet = head.styleSet;
    });
    return edition;
}

Result<Edition> changeStaff(Edition edition, PageId page, std::vector<StaffMember> staff)
{
    const auto found = pageAt(edition, page);
    if (found == edition.pages.end())
        return noSuchPage(page);
    for (const StaffMember& member : staff) {
        if (member.duty.empty())
            return Fault{FaultCode::ValueInvalid, {"staff", member.name, ""}};
    }
    found->change([&](Page& p) { p.staff = std::move(staff); });
    return edition;
}

namespace {

/// The first block of a story brings its copy into the edition; the blocks of its other parts follow it.
Result<Edition> copyStories(Edition edition, Page& page)
{
    std::map<StoryId, StoryId> copies;
    for (Block& block : page.blocks) {
        auto* article = std::get_if<ArticleBlock>(&block.content);
        if (!article)
            continue;
        if (!copies.contains(article->story)) {
            auto added = addStory(std::move(edition), **edition.stories.find(article->story));
            if (!added)
                return added.error();
            edition = std::move(added->edition);
            copies[article->story] = added->id;
        }
        article->story = copies[article->story];
    }
    return edition;
}

}

Result<Added<PageId>> duplicatePage(Edition edition, PageId page, const std::string& code)
{
    const auto found = pageAt(edition, page);
    if (found == edition.pages.end())
        return noSuchPage(page);
    const std::size_t position = static_cast<std::size_t>(found - edition.pages.begin()) + 1;
    Page copy = **found;
    copy.code = code;
    Result<Edition> withStories = copyStories(std::move(edition), copy);
    if (!withStories)
        return withStories.error();
    auto added = addPage(std::move(*withStories), std::move(copy));
    if (!added)
        return added.error();
    Result<Edition> moved = movePage(std::move(added->edition), added->id, position);
    if (!moved)
        return moved.error();
    return Added<PageId>{std::move(*moved), added->id};
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

Result<Edition> changeHead(Edition edition, EditionHead head)
{
    const std::string day = isoFromDate(head.date);
    if (dateFromIso(day) != head.date)
        return Fault{FaultCode::ValueInvalid, {"date", day, ""}};
    if (head.issue < 0)
        return Fault{FaultCode::ValueInvalid, {"issue number", std::to_string(head.issue), ""}};
    edition.head = std::move(head);
    return edition;
}

}
