#include "edit/blocks_of.h"

#include "base/digest.h"

#include <algorithm>

namespace banxin::edit {

std::optional<Whereabouts> whereIs(const Edition& edition, BlockId id)
{
    for (std::size_t page = 0; page < edition.pages.size(); ++page) {
        const auto& blocks = edition.pages[page]->blocks;
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.id == id; });
        if (found != blocks.end())
            return Whereabouts{page, static_cast<std::size_t>(found - blocks.begin())};
    }
    return std::nullopt;
}

const Block& blockIn(const Edition& edition, Whereabouts where)
{
    return edition.pages[where.page]->blocks[where.index];
}

std::string nameOf(const Edition& edition, const Block& block)
{
    if (const ReservedSpace* space = reservedIn(block); space && !space->slug.empty())
        return space->slug;
    const ArticleBlock* article = articleOf(block);
    const Shared<Story>* story = article ? edition.stories.find(article->story) : nullptr;
    return story ? (*story)->slug : std::to_string(block.id.n);
}

Result<Whereabouts> unlocked(const Edition& edition, BlockId block)
{
    const auto where = whereIs(edition, block);
    if (!where)
        return Fault{FaultCode::NoSuchBlock, {std::to_string(block.n)}};
    if (blockIn(edition, *where).locked)
        return Fault{FaultCode::BlockLocked, {nameOf(edition, blockIn(edition, *where))}};
    return *where;
}

Result<Place> checkedPlaceOf(const Page& page, const Place& place)
{
    if (const auto* cells = std::get_if<GridPlace>(&place)) {
        if (const auto good = checkedPlace(page.grid, *cells, page.code); !good)
            return good.error();
        return place;
    }
    const Rect& area = std::get<Rect>(place);
    // Compared by subtraction: the sums of hostile numbers would overflow.
    const bool onSheet = area.x >= Length{} && area.y >= Length{} && area.width <= page.grid.trim.width - area.x
        && area.height <= page.grid.trim.height - area.y;
    if (area.isEmpty() || !onSheet)
        return Fault{FaultCode::PlaceOutsidePage, {"exact place", page.code, "trim"}};
    return place;
}

namespace {

bool isCount(int rowsOrCharacters) { return rowsOrCharacters >= 0 && rowsOrCharacters <= 1000; }

/// Ten metres are more than any sheet of paper has.
bool isWidth(Length length) { return length >= Length{} && length <= Length::fromEmu(36000 * 10'000); }

/// Whether the frame and the stand-off are such as a block can have.
Result<Done> checkedFrame(const Block& block)
{
    const Frame& frame = block.frame;
    const bool areWidths = isWidth(frame.insetSides) && isWidth(frame.border) && isWidth(frame.columnRule) && isWidth(frame.cutOffRule)
        && isWidth(frame.cornerRadius);
    if (!isCount(frame.insetRows) || !areWidths || frame.tintTurn < -360 || frame.tintTurn > 360)
        return Fault{FaultCode::ValueInvalid, {"frame", std::to_string(block.id.n), ""}};
    if (!isCount(block.standOffRows) || !isCount(block.standOffCharacters))
        return Fault{FaultCode::ValueInvalid, {"stand-off", std::to_string(block.id.n), ""}};
    return Done{};
}

bool areTrims(const std::vector<LegTrim>& trims)
{
    return std::all_of(trims.begin(), trims.end(), [](const LegTrim& trim) { return isCount(trim.headRows) && isCount(trim.footRows); });
}

bool areLegs(const Legs& legs)
{
    return legs.count >= 0 && legs.count <= 40 && areTrims(legs.trims) && isWidth(legs.gutter.value_or(Length{}));
}

Result<Done> checkedAdvertisement(const Edition& edition, const Advertisement& advertisement)
{
    const bool good = isWidth(advertisement.booked.width) && isWidth(advertisement.booked.height) && isCount(advertisement.bookedColumns)
        && isCount(advertisement.bookedRows) && advertisement.materialPage >= 1;
    if (!good)
        return Fault{FaultCode::ValueInvalid, {"advertisement", advertisement.client, ""}};
    if (advertisement.material && !edition.photos.contains(*advertisement.material))
        return Fault{FaultCode::NoSuchPhoto, {hex(*advertisement.material)}};
    return Done{};
}

/// A page full of cells is some thousand.
constexpr std::size_t mostCells = 20'000;

Result<Done> checkedFurniture(const Edition& edition, const Block& block)
{
    const Fault invalid{FaultCode::ValueInvalid, {"block", std::to_string(block.id.n), ""}};
    if (const auto* advertisement = std::get_if<Advertisement>(&block.content))
        return checkedAdvertisement(edition, *advertisement);
    if (const auto* table = std::get_if<Table>(&block.content)) {
        std::size_t cells = 0;
        for (const auto& row : table->rows)
            cells += row.size();
        const bool good = cells <= mostCells && table->rows.size() <= mostCells && table->headRows >= 0;
        return good ? Result<Done>{Done{}} : Result<Done>{invalid};
    }
    return Done{};
}

/// Whether the block's values are good, its story exists and this part of it stands nowhere else.
Result<Done> checkedContent(const Edition& edition, const Block& block)
{
    if (const auto frame = checkedFrame(block); !frame)
        return frame.error();
    if (const ReservedSpace* space = reservedIn(block)) {
        if (space->targetCharacters < 0 || space->targetCharacters > 1'000'000 || space->stack.columns < 0 || !areLegs(space->legs))
            return Fault{FaultCode::ValueInvalid, {"block", std::to_string(block.id.n), space->slug}};
        return Done{};
    }
    const ArticleBlock* article = articleOf(block);
    if (!article)
        return checkedFurniture(edition, block);
    const Shared<Story>* story = edition.stories.find(article->story);
    if (!story)
        return Fault{FaultCode::NoSuchStory, {std::to_string(article->story.n)}};
    if (article->part < 0 || article->stack.columns < 0 || !areLegs(article->legs))
        return Fault{FaultCode::ValueInvalid, {"block", std::to_string(block.id.n), (*story)->slug}};
    for (const StoryPart& part : partsOf(edition, article->story)) {
        if (part.part == article->part && part.block != block.id)
            return Fault{FaultCode::StoryPlaced, {(*story)->slug, findPage(edition, part.page)->code}};
    }
    return Done{};
}

}

Result<Added<BlockId>> placeBlock(Edition edition, PageId page, Block block)
{
    const auto found = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& p) { return p->id == page; });
    if (found == edition.pages.end())
        return Fault{FaultCode::NoSuchPage, {std::to_string(page.n)}};
    block.id = {};
    if (const auto good = checkedPlaceOf(**found, block.place); !good)
        return good.error();
    if (const auto good = checkedContent(edition, block); !good)
        return good.error();
    block.id = BlockId{edition.nextId++};
    const BlockId id = block.id;
    found->change([&](Page& p) { p.blocks.push_back(std::move(block)); });
    return Added<BlockId>{std::move(edition), id};
}

Result<Edition> replaceBlock(Edition edition, Block block)
{
    const auto where = whereIs(edition, block.id);
    if (!where)
        return Fault{FaultCode::NoSuchBlock, {std::to_string(block.id.n)}};
    if (const auto good = checkedPlaceOf(*edition.pages[where->page], block.place); !good)
        return good.error();
    if (const auto good = checkedContent(edition, block); !good)
        return good.error();
    changeBlockAt(edition, *where, [&](Block& b) { b = std::move(block); });
    return edition;
}

Result<Edition> moveBlock(Edition edition, BlockId block, Place place)
{
    const auto where = unlocked(edition, block);
    if (!where)
        return where.error();
    if (const auto good = checkedPlaceOf(*edition.pages[where->page], place); !good)
        return good.error();
    changeBlockAt(edition, *where, [&](Block& b) { b.place = place; });
    return edition;
}

Result<Edition> removeBlock(Edition edition, BlockId block)
{
    const auto where = unlocked(edition, block);
    if (!where)
        return where.error();
    edition.pages[where->page].change([&](Page& p) { p.blocks.erase(p.blocks.begin() + static_cast<std::ptrdiff_t>(where->index)); });
    return edition;
}

}
