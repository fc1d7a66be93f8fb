#include "ui/arranging/gesture.h"

#include "edit/exchange.h"

#include <algorithm>

namespace banxin::ui {
namespace {

Point straightened(Point start, Point now)
{
    const auto across = std::abs((now.x - start.x).emu());
    const auto down = std::abs((now.y - start.y).emu());
    return across >= down ? Point{now.x, start.y} : Point{start.x, now.y};
}

/// What was sold stays as it is until somebody unlocks it.
Block drawnFrom(const Page& page, const Gesture& gesture, Point now)
{
    Block block;
    block.place = cellsBetween(page.grid, gesture.start, now);
    block.content = gesture.drawn;
    block.locked = std::holds_alternative<Advertisement>(gesture.drawn);
    return block;
}

LegTrim trimmedTo(const Page& page, const Gesture& gesture, Point now)
{
    const Block& block = gesture.blocks.front();
    const Rect area = areaOf(page.grid, block);
    const Legs& legs = articleOf(block)->legs;
    LegTrim trim = static_cast<std::size_t>(gesture.leg) < legs.trims.size() ? legs.trims[static_cast<std::size_t>(gesture.leg)] : LegTrim{};
    const int rows = static_cast<int>(area.height / page.grid.pitch);
    const int row = std::clamp(nearestRow(page.grid, now.y - area.y), 0, rows);
    // A leg keeps at least one row.
    if (gesture.isFoot)
        trim.footRows = std::clamp(rows - row, 0, rows - 1 - trim.headRows);
    else
        trim.headRows = std::clamp(row, 0, rows - 1 - trim.footRows);
    return trim;
}

Block withTrim(const Gesture& gesture)
{
    Block block = gesture.blocks.front();
    std::vector<LegTrim>& trims = std::get<ArticleBlock>(block.content).legs.trims;
    const auto leg = static_cast<std::size_t>(gesture.leg);
    if (trims.size() <= leg)
        trims.resize(leg + 1);
    trims[leg] = gesture.trim;
    while (!trims.empty() && trims.back() == LegTrim{})
        trims.pop_back();
    return block;
}

std::vector<BlockId> idsOf(const std::vector<Block>& blocks)
{
    std::vector<BlockId> ids;
    for (const Block& block : blocks)
        ids.push_back(block.id);
    return ids;
}

Result<CarriedOut> withIds(Result<Edition> edition, std::vector<BlockId> blocks)
{
    if (!edition)
        return edition.error();
    return CarriedOut{std::move(*edition), std::move(blocks)};
}

Result<CarriedOut> withCopies(Edition edition, const Gesture& gesture)
{
    std::vector<BlockId> copies;
    for (std::size_t i = 0; i < gesture.blocks.size(); ++i) {
        auto copy = edit::duplicateBlock(std::move(edition), gesture.blocks[i].id, gesture.places[i]);
        if (!copy)
            return copy.error();
        edition = std::move(copy->edition);
        copies.push_back(copy->id);
    }
    return CarriedOut{std::move(edition), std::move(copies)};
}

/// A story dropped on a block takes its reserved room, or the place of its story.
Result<CarriedOut> putInto(const Edition& edition, const Page& page, const Gesture& gesture)
{
    const auto target = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return block.id == gesture.target; });
    if (target == page.blocks.end())
        return Fault{FaultCode::NoSuchBlock, {std::to_string(gesture.target.n)}};
    if (const ArticleBlock* article = articleOf(*target))
        return withIds(edit::replaceOnPage(edition, article->story, gesture.story), {gesture.target});
    return withIds(edit::fillReserved(edition, gesture.target, gesture.story), {gesture.target});
}

Result<CarriedOut> placed(const Edition& edition, PageId page, Block block)
{
    auto added = edit::placeBlock(edition, page, std::move(block));
    if (!added)
        return added.error();
    return CarriedOut{std::move(added->edition), {added->id}};
}

std::vector<edit::MovedBlock> movesOf(const Gesture& gesture)
{
    std::vector<edit::MovedBlock> moves;
    for (std::size_t i = 0; i < gesture.blocks.size(); ++i)
        moves.push_back({gesture.blocks[i].id, gesture.places[i]});
    return moves;
}

}

bool Gesture::hasMoved() const
{
    if (action == Action::TrimLeg)
        return isPreviewed;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].place != places[i])
            return true;
    }
    return false;
}

Gesture steered(const Page& page, Gesture gesture, Point now, const Steering& steering)
{
    gesture.now = now;
    switch (gesture.action) {
    case Action::Move:
    case Action::Copy: {
        const Point to = steering.isStraight ? straightened(gesture.start, now) : now;
        gesture.places = movedTogether(page.grid, gesture.blocks, {to.x - gesture.start.x, to.y - gesture.start.y}, steering.isFree, steering.tolerance);
        break;
    }
    case Action::Resize:
        gesture.places.front() = resized(page.grid, gesture.blocks.front().place, gesture.grip, now, steering.isFree, steering.tolerance);
        break;
    case Action::TrimLeg: gesture.trim = trimmedTo(page, gesture, now); break;
    case Action::Draw:
        gesture.blocks = {drawnFrom(page, gesture, now)};
        gesture.places = {gesture.blocks.front().place};
        break;
    case Action::Select:
    case Action::Place: break;
    }
    return gesture;
}

Result<CarriedOut> carriedOut(const Edition& edition, PageId pageId, const Gesture& gesture)
{
    const Page* page = findPage(edition, pageId);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {std::to_string(pageId.n)}};
    switch (gesture.action) {
    case Action::Move:
    case Action::Resize: return withIds(edit::moveBlocks(edition, movesOf(gesture)), idsOf(gesture.blocks));
    case Action::Copy: return withCopies(edition, gesture);
    case Action::TrimLeg: return withIds(edit::replaceBlock(edition, withTrim(gesture)), idsOf(gesture.blocks));
    case Action::Draw: return placed(edition, pageId, gesture.blocks.front());
    case Action::Place: return gesture.target ? putInto(edition, *page, gesture) : placed(edition, pageId, gesture.blocks.front());
    case Action::Select: break;
    }
    return CarriedOut{edition, idsOf(gesture.blocks)};
}

std::vector<BlockId> touchedBlocks(const Page& page, const Rect& area)
{
    std::vector<BlockId> touched;
    for (const Block& block : page.blocks) {
        if (areaOf(page.grid, block).overlaps(area))
            touched.push_back(block.id);
    }
    return touched;
}

Rect spanned(Point a, Point b)
{
    const Length x = std::min(a.x, b.x);
    const Length y = std::min(a.y, b.y);
    return {x, y, std::max(a.x, b.x) - x, std::max(a.y, b.y) - y};
}

}
