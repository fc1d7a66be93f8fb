#include "edit/arrange.h"

#include "edit/blocks_of.h"

#include <algorithm>
#include <map>
#include <set>

namespace banxin::edit {

namespace {

/// A block's edges along one direction, in cells where it stands on the grid, else in EMU.
struct Span {
    std::int64_t begin = 0;
    std::int64_t size = 0;
    std::int64_t end() const { return begin + size; }
};

Span spanOf(const Place& place, Direction direction)
{
    if (const auto* cells = std::get_if<GridPlace>(&place))
        return direction == Direction::Across ? Span{cells->column, cells->columns} : Span{cells->row, cells->rows};
    const Rect& area = std::get<Rect>(place);
    return direction == Direction::Across ? Span{area.x.emu(), area.width.emu()} : Span{area.y.emu(), area.height.emu()};
}

Place withBegin(Place place, Direction direction, std::int64_t begin)
{
    if (auto* cells = std::get_if<GridPlace>(&place))
        (direction == Direction::Across ? cells->column : cells->row) = static_cast<int>(begin);
    else
        (direction == Direction::Across ? std::get<Rect>(place).x : std::get<Rect>(place).y) = Length::fromEmu(begin);
    return place;
}

std::vector<MovedBlock> placesOf(const Page& page, const std::vector<BlockId>& blocks)
{
    std::vector<MovedBlock> places;
    for (const Block& block : page.blocks) {
        if (std::find(blocks.begin(), blocks.end(), block.id) != blocks.end())
            places.push_back({block.id, block.place});
    }
    return places;
}

/// Blocks on the grid and exact ones have no unit in common: the exact ones keep to themselves.
bool areOfOneKind(const std::vector<MovedBlock>& places)
{
    return std::all_of(places.begin(), places.end(), [&](const MovedBlock& move) { return move.place.index() == places.front().place.index(); });
}

template <class Change>
Result<Edition> changeEach(Edition edition, const std::vector<BlockId>& blocks, Change&& change)
{
    for (const BlockId block : blocks) {
        const auto where = whereIs(edition, block);
        if (!where)
            return Fault{FaultCode::NoSuchBlock, {std::to_string(block.n)}};
        changeBlockAt(edition, *where, change);
    }
    return edition;
}

bool isOneOf(const std::vector<BlockId>& blocks, BlockId block)
{
    return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
}

/// One step up among all blocks of the page, the uppermost first so that none overtakes another of the chosen.
void raise(std::vector<Block>& page, const std::vector<BlockId>& blocks)
{
    for (std::size_t i = page.size(); i-- > 0;) {
        if (isOneOf(blocks, page[i].id) && i + 1 < page.size() && !isOneOf(blocks, page[i + 1].id))
            std::swap(page[i], page[i + 1]);
    }
}

void lower(std::vector<Block>& page, const std::vector<BlockId>& blocks)
{
    for (std::size_t i = 1; i < page.size(); ++i) {
        if (isOneOf(blocks, page[i].id) && !isOneOf(blocks, page[i - 1].id))
            std::swap(page[i], page[i - 1]);
    }
}

void reorder(std::vector<Block>& page, const std::vector<BlockId>& blocks, Order order)
{
    const auto isChosen = [&](const Block& block) { return isOneOf(blocks, block.id); };
    switch (order) {
    case Order::ToFront: std::stable_partition(page.begin(), page.end(), [&](const Block& block) { return !isChosen(block); }); break;
    case Order::ToBack: std::stable_partition(page.begin(), page.end(), isChosen); break;
    case Order::Forward: raise(page, blocks); break;
    case Order::Backward: lower(page, blocks); break;
    }
}

}

Result<Edition> moveBlocks(Edition edition, const std::vector<MovedBlock>& moves)
{
    for (const MovedBlock& move : moves) {
        Result<Edition> moved = moveBlock(std::move(edition), move.block, move.place);
        if (!moved)
            return moved;
        edition = std::move(*moved);
    }
    return edition;
}

Result<Edition> moveToPage(Edition edition, const std::vector<BlockId>& blocks, PageId to)
{
    const auto target = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const Shared<Page>& page) { return page->id == to; });
    if (target == edition.pages.end())
        return Fault{FaultCode::NoSuchPage, {std::to_string(to.n)}};
    const auto index = static_cast<std::size_t>(target - edition.pages.begin());
    int group = 0;
    for (const Block& block : edition.pages[index]->blocks)
        group = std::max(group, block.group);
    std::map<int, int> groups;
    for (const BlockId id : blocks) {
        const auto where = unlocked(edition, id);
        if (!where)
            return where.error();
        if (where->page == index)
            continue;
        Block moved = blockIn(edition, *where);
        const auto place = checkedPlaceOf(*edition.pages[index], moved.place);
        if (!place)
            return place.error();
        moved.place = *place;
        if (moved.group != 0)
            moved.group = groups.try_emplace(moved.group, group + static_cast<int>(groups.size()) + 1).first->second;
        edition.pages[where->page].change([&](Page& page) { page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(where->index)); });
        edition.pages[index].change([&](Page& page) { page.blocks.push_back(std::move(moved)); });
    }
    return edition;
}

Result<Edition> removeBlocks(Edition edition, const std::vector<BlockId>& blocks)
{
    for (const BlockId block : blocks) {
        Result<Edition> removed = removeBlock(std::move(edition), block);
        if (!removed)
            return removed;
        edition = std::move(*removed);
    }
    return edition;
}

std::vector<MovedBlock> aligned(const Page& page, const std::vector<BlockId>& blocks, AlignTo to)
{
    std::vector<MovedBlock> places = placesOf(page, blocks);
    if (places.size() < 2 || !areOfOneKind(places))
        return {};
    const Direction direction = to == AlignTo::Left || to == AlignTo::Centre || to == AlignTo::Right ? Direction::Across : Direction::Down;
    std::int64_t first = spanOf(places.front().place, direction).begin;
    std::int64_t last = first;
    for (const MovedBlock& move : places) {
        const Span span = spanOf(move.place, direction);
        first = std::min(first, span.begin);
        last = std::max(last, span.end());
    }
    for (MovedBlock& move : places) {
        const std::int64_t size = spanOf(move.place, direction).size;
        std::int64_t begin = first;
        if (to == AlignTo::Right || to == AlignTo::Bottom)
            begin = last - size;
        else if (to == AlignTo::Centre || to == AlignTo::Middle)
            begin = first + (last - first - size) / 2;
        move.place = withBegin(move.place, direction, begin);
    }
    return places;
}

std::vector<MovedBlock> distributed(const Page& page, const std::vector<BlockId>& blocks, Direction direction)
{
    std::vector<MovedBlock> places = placesOf(page, blocks);
    if (places.size() < 3 || !areOfOneKind(places))
        return {};
    std::stable_sort(places.begin(), places.end(), [&](const MovedBlock& a, const MovedBlock& b) { return spanOf(a.place, direction).begin < spanOf(b.place, direction).begin; });
    std::int64_t room = spanOf(places.back().place, direction).begin - spanOf(places.front().place, direction).end();
    for (std::size_t i = 1; i + 1 < places.size(); ++i)
        room -= spanOf(places[i].place, direction).size;
    if (room < 0)
        return {};
    const auto gaps = static_cast<std::int64_t>(places.size()) - 1;
    std::int64_t at = spanOf(places.front().place, direction).end();
    for (std::size_t i = 1; i + 1 < places.size(); ++i) {
        at += room / gaps + (static_cast<std::int64_t>(i) <= room % gaps ? 1 : 0);
        places[i].place = withBegin(places[i].place, direction, at);
        at += spanOf(places[i].place, direction).size;
    }
    return places;
}

Result<Edition> groupBlocks(Edition edition, const std::vector<BlockId>& blocks)
{
    Result<Edition> free = ungroupBlocks(std::move(edition), blocks);
    if (!free)
        return free;
    std::set<std::size_t> pages;
    int number = 0;
    for (const BlockId block : blocks) {
        const Whereabouts where = *whereIs(*free, block);
        pages.insert(where.page);
        for (const Block& other : free->pages[where.page]->blocks)
            number = std::max(number, other.group);
    }
    if (pages.size() != 1 || blocks.size() < 2)
        return Fault{FaultCode::ValueInvalid, {"group", std::to_string(blocks.size()), ""}};
    return changeEach(std::move(*free), blocks, [&](Block& block) { block.group = number + 1; });
}

Result<Edition> ungroupBlocks(Edition edition, const std::vector<BlockId>& blocks)
{
    for (const BlockId block : blocks) {
        const auto where = whereIs(edition, block);
        if (!where)
            return Fault{FaultCode::NoSuchBlock, {std::to_string(block.n)}};
        const int group = blockIn(edition, *where).group;
        if (group == 0)
            continue;
        edition.pages[where->page].change([&](Page& page) {
            for (Block& other : page.blocks)
                other.group = other.group == group ? 0 : other.group;
        });
    }
    return edition;
}

std::vector<BlockId> withGroups(const Page& page, const std::vector<BlockId>& blocks)
{
    std::set<int> groups;
    for (const Block& block : page.blocks) {
        if (block.group != 0 && isOneOf(blocks, block.id))
            groups.insert(block.group);
    }
    std::vector<BlockId> all;
    for (const Block& block : page.blocks) {
        if (isOneOf(blocks, block.id) || groups.contains(block.group))
            all.push_back(block.id);
    }
    return all;
}

Result<Edition> lockBlocks(Edition edition, const std::vector<BlockId>& blocks, bool locked)
{
    return changeEach(std::move(edition), blocks, [&](Block& block) { block.locked = locked; });
}

Result<Edition> orderBlocks(Edition edition, const std::vector<BlockId>& blocks, Order order)
{
    std::set<std::size_t> pages;
    for (const BlockId block : blocks) {
        const auto where = whereIs(edition, block);
        if (!where)
            return Fault{FaultCode::NoSuchBlock, {std::to_string(block.n)}};
        pages.insert(where->page);
    }
    for (const std::size_t page : pages)
        edition.pages[page].change([&](Page& p) { reorder(p.blocks, blocks, order); });
    return edition;
}

Result<Added<BlockId>> duplicateBlock(Edition edition, BlockId block, Place place)
{
    const auto where = whereIs(edition, block);
    if (!where)
        return Fault{FaultCode::NoSuchBlock, {std::to_string(block.n)}};
    Block copy = blockIn(edition, *where);
    copy.place = place;
    copy.locked = false;
    copy.group = 0;
    const PageId page = edition.pages[where->page]->id;
    if (auto* article = std::get_if<ArticleBlock>(&copy.content)) {
        auto added = addStory(std::move(edition), **edition.stories.find(article->story));
        if (!added)
            return added.error();
        edition = std::move(added->edition);
        article->story = added->id;
        article->part = 0;
    }
    return placeBlock(std::move(edition), page, std::move(copy));
}

}
