#include "makeup/block_layout.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

int columnsOf(const Grid& grid, const Block& block, const Rect& area)
{
    if (const auto* place = std::get_if<GridPlace>(&block.place))
        return place->columns;
    const Length step = grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters);
    const std::int64_t columns = (area.width + grid.bodySize * grid.gutterCharacters) / step;
    return std::max(1, static_cast<int>(columns));
}

/// Legs of whole characters in a width that is not a sum of columns: the gutters share what is left over.
std::vector<Leg> legsIn(Length width, Length bodySize, int gutterCharacters, int count)
{
    const Length gutters = bodySize * (gutterCharacters * (count - 1));
    const std::int64_t characters = (width - gutters) / bodySize / count;
    if (characters < 1)
        return {{Length{}, width}};
    const Length leg = bodySize * characters;
    const Length left = width - leg * count;
    std::vector<Leg> legs;
    for (int i = 0; i < count; ++i)
        legs.push_back({leg * i + (count > 1 ? left.scaled(i, count - 1) : left / 2), leg});
    return legs;
}

/// 自由: legs of equal measure, whole characters or not, with the gutter that was asked for.
std::vector<Leg> equalLegs(Length width, Length gutter, int count)
{
    const Length text = width - gutter * (count - 1);
    std::vector<Leg> legs;
    for (int i = 0; i < count; ++i)
        legs.push_back({text.scaled(i, count) + gutter * i, text / count});
    return legs;
}

std::vector<Leg> shifted(std::vector<Leg> legs, Length by)
{
    for (Leg& leg : legs)
        leg.x += by;
    return legs;
}

/// The columns that the text has, and where they begin, once a stack beside it has taken its own.
struct TextColumns {
    int first = 0;
    int count = 1;
};

bool isBeside(const HeadlineStack& stack) { return stack.position == StackPosition::Left || stack.position == StackPosition::Right; }

TextColumns textColumns(const HeadlineStack& stack, int columns)
{
    if (!isBeside(stack))
        return {0, columns};
    const int taken = std::clamp(stack.columns, 1, std::max(1, columns - 1));
    const int left = std::max(1, columns - taken);
    return {stack.position == StackPosition::Left ? columns - left : 0, left};
}

/// What an upright stack without columns of its own takes: whole characters.
Length uprightWidth(const Grid& grid, const HeadlineStack& stack, Length depth)
{
    const bool takesWhatItNeeds = isBeside(stack) && stack.writing == WritingMode::Vertical && stack.columns == 0;
    return takesWhatItNeeds ? grid.bodySize * unitsToHold(depth, grid.bodySize) : Length{};
}

/// Legs in what an upright stack leaves: as many as the columns that are left in part.
std::vector<Leg> legsBesideUpright(const Grid& grid, const ArticleBlock& article, const Rect& inner, int columns, Length taken)
{
    const Length gutter = grid.bodySize * grid.gutterCharacters;
    const Length step = grid.bodySize * grid.charactersPerColumn + gutter;
    const Length width = std::max(Length{}, inner.width - taken - gutter);
    const auto lost = static_cast<int>(unitsToHold(taken + gutter, step));
    const int count = article.legs.count > 0 ? article.legs.count : std::max(1, columns - lost);
    const Length from = article.stack.position == StackPosition::Left ? inner.right() - width : inner.x;
    const auto legs = article.legs.gutter ? equalLegs(width, *article.legs.gutter, count) : legsIn(width, grid.bodySize, grid.gutterCharacters, count);
    return shifted(legs, from);
}

std::vector<Leg> legsOf(const Grid& grid, const Block& block, const Rect& inner, int columns, Length uprightDepth)
{
    const ArticleBlock& article = *articleOf(block);
    if (const Length taken = uprightWidth(grid, article.stack, uprightDepth); taken > Length{})
        return legsBesideUpright(grid, article, inner, columns, taken);
    const TextColumns text = textColumns(article.stack, columns);
    const int count = article.legs.count > 0 ? article.legs.count : text.count;
    const Length step = grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters);
    const bool onGrid = std::holds_alternative<GridPlace>(block.place);
    if (article.legs.gutter || (!onGrid && text.count == columns))
        return shifted(equalLegs(inner.width, article.legs.gutter.value_or(grid.bodySize * grid.gutterCharacters), count), inner.x);
    if (block.frame.insetSides == Length{} && onGrid) {
        const auto legs = splitLegs(grid, text.count, count, article.legs.remainder);
        if (!legs.empty())
            return shifted(legs, inner.x + step * text.first);
    }
    // An inset takes from both edges of the block, so the text's share begins or ends at the inner edge.
    const Length from = text.first > 0 ? inner.x + step * text.first - block.frame.insetSides : inner.x;
    const Length to = text.first + text.count < columns ? inner.x + step * text.count - grid.bodySize * grid.gutterCharacters : inner.right();
    return shifted(legsIn(to - from, grid.bodySize, grid.gutterCharacters, count), from);
}

Rect stackColumnOf(const Grid& grid, const Block& block, const Rect& inner, int columns, Length uprightDepth)
{
    const HeadlineStack& stack = articleOf(block)->stack;
    if (const Length taken = uprightWidth(grid, stack, uprightDepth); taken > Length{})
        return {stack.position == StackPosition::Left ? inner.x : inner.right() - taken, inner.y, taken, inner.height};
    const Length gutter = grid.bodySize * grid.gutterCharacters;
    const Length step = grid.bodySize * grid.charactersPerColumn + gutter;
    if (stack.position == StackPosition::Over) {
        const bool part = stack.columns > 0 && stack.columns < columns;
        return {inner.x, inner.y, part ? step * stack.columns - gutter : inner.width, inner.height};
    }
    const TextColumns text = textColumns(stack, columns);
    const int taken = columns - text.count;
    if (taken < 1)
        return inner;
    const Length width = step * taken - gutter - block.frame.insetSides;
    const Length x = stack.position == StackPosition::Left ? inner.x : inner.right() - width;
    return {x, inner.y, width, inner.height};
}

}

bool isUpright(const HeadlineStack& stack) { return stack.writing == WritingMode::Vertical && stack.position != StackPosition::Over; }

BlockRoom roomOf(const Grid& grid, const Block& block, Length uprightDepth)
{
    const Rect area = areaOf(grid, block);
    const int insetRows = block.frame.insetRows;
    const Length sides = block.frame.insetSides;
    BlockRoom room;
    room.area = area;
    room.rows.count = std::max(0, static_cast<int>(area.height / grid.pitch) - 2 * insetRows);
    room.rows.pitch = grid.pitch;
    room.rows.bodySize = grid.bodySize;
    room.rows.top = area.y + grid.pitch * insetRows;
    room.inner = {area.x + sides, room.rows.top, area.width - sides * 2, grid.pitch * room.rows.count};
    const int columns = columnsOf(grid, block, area);
    room.legs = legsOf(grid, block, room.inner, columns, uprightDepth);
    const HeadlineStack& stack = articleOf(block)->stack;
    room.stackColumn = stack.position == StackPosition::Inside ? cellsIn(grid, room, stack.cells)
                                                               : stackColumnOf(grid, block, room.inner, columns, uprightDepth);
    return room;
}

Rect cellsIn(const Grid& grid, const BlockRoom& room, const GridPlace& cells)
{
    const Length step = grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters);
    const Rect area{room.area.x + step * cells.column, room.rows.rowTop(cells.row), measure(grid, cells.columns), grid.pitch * cells.rows};
    return intersection(area, room.inner);
}

namespace {

struct Interval {
    Length from;
    Length to;
};

/// What an obstacle takes of a leg: as far as its edges where text may stand beyond them.
Interval takenBy(const Obstacle& obstacle, const Leg& leg)
{
    const bool noneLeft = obstacle.beside == TextBeside::Right || obstacle.beside == TextBeside::Neither;
    const bool noneRight = obstacle.beside == TextBeside::Left || obstacle.beside == TextBeside::Neither;
    return {noneLeft ? std::min(obstacle.area.x, leg.x) : obstacle.area.x,
        noneRight ? std::max(obstacle.area.right(), leg.x + leg.width) : obstacle.area.right()};
}

/// What `obstacles` leave of a leg's width in one row.
std::vector<Interval> freePieces(const Leg& leg, Length top, Length bottom, const std::vector<Obstacle>& obstacles)
{
    std::vector<Interval> pieces{{leg.x, leg.x + leg.width}};
    for (const Obstacle& obstacle : obstacles) {
        const Rect& area = obstacle.area;
        if (area.y >= bottom || area.bottom() <= top || area.right() <= leg.x || area.x >= leg.x + leg.width)
            continue;
        const Interval taken = takenBy(obstacle, leg);
        std::vector<Interval> left;
        for (const Interval& piece : pieces) {
            if (taken.to <= piece.from || taken.from >= piece.to) {
                left.push_back(piece);
                continue;
            }
            if (taken.from > piece.from)
                left.push_back({piece.from, taken.from});
            if (taken.to < piece.to)
                left.push_back({taken.to, piece.to});
        }
        pieces = std::move(left);
    }
    return pieces;
}

compose::LegSlots slotsOfLeg(const BlockRoom& room, const Leg& leg, const LegTrim& trim, const std::vector<Obstacle>& obstacles, int leastSlotCharacters)
{
    compose::LegSlots result;
    result.pitch = room.rows.pitch;
    // Insets and gutters may leave less than one character: no text then, rather than text outside the block.
    if (leg.width < room.rows.bodySize)
        return result;
    const Length least = std::min(room.rows.bodySize * leastSlotCharacters, leg.width);
    for (int row = trim.headRows; row < room.rows.count - trim.footRows; ++row) {
        const Length top = room.rows.rowTop(row);
        int index = 0;
        for (const Interval& piece : freePieces(leg, top, top + room.rows.bodySize, obstacles)) {
            if (piece.to - piece.from >= least)
                result.slots.push_back({piece.from, room.rows.baseline(row), piece.to - piece.from, row, index++});
        }
    }
    return result;
}

}

std::vector<compose::LegSlots> slotsOf(const BlockRoom& room, const Legs& legs, const std::vector<Obstacle>& obstacles, int leastSlotCharacters)
{
    std::vector<compose::LegSlots> result;
    for (std::size_t i = 0; i < room.legs.size(); ++i) {
        const LegTrim trim = i < legs.trims.size() ? legs.trims[i] : LegTrim{};
        result.push_back(slotsOfLeg(room, room.legs[i], trim, obstacles, leastSlotCharacters));
    }
    return result;
}

namespace {

/// With its axes exchanged, so that what is asked of a row can be asked of a line that runs down.
Rect turned(const Rect& rect) { return {rect.y, rect.x, rect.height, rect.width}; }

compose::LegSlots slotsOfVerticalLeg(const BlockRoom& room, const Leg& leg, const LegTrim& trim, const VerticalLines& lines,
    const std::vector<Obstacle>& turnedObstacles, int leastSlotCharacters)
{
    compose::LegSlots slots;
    slots.pitch = lines.leading;
    if (leg.width < lines.size || room.inner.width < lines.size || lines.leading <= Length{})
        return slots;
    const int count = static_cast<int>((room.inner.width - lines.size) / lines.leading) + 1;
    const Length least = std::min(lines.size * leastSlotCharacters, leg.width);
    for (int line = trim.headRows; line < count - trim.footRows; ++line) {
        const Length centre = room.inner.right() - lines.size / 2 - lines.leading * line;
        int index = 0;
        for (const Interval& piece : freePieces(leg, centre - lines.size / 2, centre + lines.size / 2, turnedObstacles)) {
            if (piece.to - piece.from >= least)
                slots.slots.push_back({piece.from, centre, piece.to - piece.from, line, index++});
        }
    }
    return slots;
}

}

std::vector<compose::LegSlots> verticalSlotsOf(const BlockRoom& room, const Legs& legs, int top, const VerticalLines& lines,
    const std::vector<Obstacle>& obstacles, int leastSlotCharacters)
{
    const Length from = room.rows.rowTop(top);
    // Lines that run down need no whole rows: only the insets are left out, the same at the foot as at the head.
    const Length foot = room.area.bottom() - (room.inner.y - room.area.y);
    std::vector<Obstacle> turnedObstacles;
    for (const Obstacle& obstacle : obstacles)
        turnedObstacles.push_back({turned(obstacle.area), obstacle.beside == TextBeside::Neither ? TextBeside::Neither : TextBeside::Both});
    const std::vector<Leg> stacked = shifted(equalLegs(foot - from, legs.gutter.value_or(lines.gutter), std::max(1, legs.count)), from);
    std::vector<compose::LegSlots> result;
    for (std::size_t i = 0; i < stacked.size(); ++i) {
        const LegTrim trim = i < legs.trims.size() ? legs.trims[i] : LegTrim{};
        result.push_back(slotsOfVerticalLeg(room, stacked[i], trim, lines, turnedObstacles, leastSlotCharacters));
    }
    return result;
}

std::vector<Obstacle> pushedBy(const Page& page, const Block& block)
{
    std::vector<Obstacle> areas;
    bool above = false;
    for (const Block& other : page.blocks) {
        if (above && other.pushesText) {
            const Length sides = page.grid.bodySize * other.standOffCharacters;
            const Length rows = page.grid.pitch * other.standOffRows;
            const Rect area = areaOf(page.grid, other);
            areas.push_back({{area.x - sides, area.y - rows, area.width + sides * 2, area.height + rows * 2}, other.textBeside});
        }
        above = above || other.id == block.id;
    }
    return areas;
}

}
