#include "makeup/article.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

bool hasStack(const Story& story)
{
    return !story.headline.empty() || !story.kicker.empty() || !story.deck.empty() || !story.label.empty() || !story.byline.empty();
}

/// Rows at the head that all legs leave out: air for the stack over them.
int rowsLeftOut(const Legs& legs, std::size_t count)
{
    if (count == 0 || legs.trims.size() < count)
        return 0;
    const auto least = std::min_element(legs.trims.begin(), legs.trims.end(), [](const LegTrim& a, const LegTrim& b) { return a.headRows < b.headRows; });
    return least->headRows;
}

/// Places the stack and gives the rectangle that the text leaves out: whole rows.
Rect placeStack(PartLayout& layout, const ArticleBlock& article, Length pitch)
{
    const HeadlineStack& stack = article.stack;
    const Length depth = layout.stack->depth;
    if (isUpright(stack)) {
        const Rect& column = layout.room.stackColumn;
        const Length spare = std::max(column.width - depth, Length{});
        layout.stackOrigin = {column.right() - spare / 2, column.y};
        return column;
    }
    const Length held = std::max(pitch * unitsToHold(depth, pitch), pitch * rowsLeftOut(article.legs, layout.room.legs.size()));
    Rect taken = layout.room.stackColumn;
    if (stack.position == StackPosition::Over)
        taken.height = std::min(held, taken.height);
    // What rounding up to whole rows gave, and the air that the legs leave, is shared out above and below.
    const Length spare = std::max(taken.height - depth, Length{});
    layout.stackOrigin = {taken.x, taken.y + spare / 2};
    return taken;
}

/// A code stands left of its words where there is room for both, else above them.
bool isBeside(const BlockRoom& room, const Grid& grid)
{
    return room.inner.width >= measure(grid, 1) * 2 - grid.bodySize * 4;
}

Rect placeQrCode(const BlockRoom& room, const Grid& grid, int below)
{
    const Length top = room.rows.rowTop(below);
    const Length height = room.inner.bottom() - top;
    const Length column = measure(grid, 1);
    const bool beside = isBeside(room, grid);
    const Length wordsBelow = grid.pitch * 4;
    const Length side = beside ? std::min(height, column + grid.bodySize * 2) : std::min(room.inner.width, std::max(height - wordsBelow, grid.pitch * 4));
    const Length x = beside ? room.inner.x : room.inner.x + (room.inner.width - side) / 2;
    return {x, top, side, side};
}

/// The words of a code have one leg: beside it in the middle of its height, or under it.
std::vector<compose::LegSlots> qrLegs(const BlockRoom& room, const Rect& square, const Grid& grid, int leastSlotCharacters)
{
    BlockRoom words = room;
    Legs legs;
    if (isBeside(room, grid)) {
        const Length x = square.right() + grid.bodySize;
        words.legs = {{x, room.inner.right() - x}};
        // Five lines stand in the middle; more run on to the foot.
        const int rows = static_cast<int>(unitsToHold(square.height, grid.pitch));
        legs.trims = {{static_cast<int>((square.y - room.rows.top) / grid.pitch) + std::max(0, rows / 2 - 2), 0}};
    } else {
        words.legs = {{room.inner.x, room.inner.width}};
        legs.trims = {{static_cast<int>(unitsToHold(square.bottom() - room.rows.top, grid.pitch)), 0}};
    }
    return slotsOf(words, legs, {}, leastSlotCharacters);
}

void addAreas(std::vector<Obstacle>& obstacles, const std::vector<Rect>& areas)
{
    for (const Rect& area : areas)
        obstacles.push_back({area});
}

/// The stack of the room at hand, taken over from an earlier layout where nothing about it has changed.
void setStack(compose::Composer& composer, const Edition& edition, const Story& story, const PartPlace& place, const PartLayout* earlier, PartLayout& layout)
{
    const ArticleBlock& article = *articleOf(place.block);
    const Rect& column = layout.room.stackColumn;
    layout.stackInput = stackInputOf(story, place.styleSet, article, isUpright(article.stack) ? column.height : column.width);
    const bool same = earlier && earlier->stack && earlier->stackInput == layout.stackInput;
    layout.stack = same ? earlier->stack
                        : std::make_shared<const ComposedStack>(composeStack(composer, *edition.sheet, layout.stackInput, place.block.id));
    // An upright stack takes the width that it turns out to need.
    if (isUpright(article.stack))
        layout.room = roomOf(place.grid, place.block, layout.stack->depth);
}

}

PartLayout layoutPart(compose::Composer& composer, const Edition& edition, const Story& story, const PartPlace& place, const PartLayout* earlier)
{
    const Grid& grid = place.grid;
    const ArticleBlock& article = *articleOf(place.block);
    PartLayout layout;
    layout.block = place.block.id;
    layout.room = roomOf(grid, place.block);
    std::vector<Obstacle> obstacles = place.pushed;
    int below = 0;
    if (article.part == 0 && hasStack(story)) {
        setStack(composer, edition, story, place, earlier, layout);
        obstacles.push_back({placeStack(layout, article, grid.pitch)});
        if (article.stack.position == StackPosition::Over)
            below = static_cast<int>(unitsToHold(layout.stack->depth, grid.pitch));
    }
    layout.standing = standingPhotos(edition, story, article, layout.room, grid, below);
    layout.photos = composePhotos(composer, edition, grid, place.styleSet, story, place.block, layout.standing);
    obstacles.insert(obstacles.end(), layout.photos.obstacles.begin(), layout.photos.obstacles.end());
    layout.quotes = composeQuotes(composer, *edition.sheet, grid, place.styleSet, story, place.block, layout.room);
    addAreas(obstacles, layout.quotes.obstacles);
    if (article.part == 0 && !story.qrCode.empty() && below < layout.room.rows.count) {
        layout.qrSquare = placeQrCode(layout.room, grid, below);
        layout.legs = qrLegs(layout.room, *layout.qrSquare, grid, edition.sheet->columns.leastSlotCharacters);
        return layout;
    }
    const TextStyle body = styleFor(*edition.sheet, place.styleSet, story.rank, Role::Body, article.overrides);
    if (body.writingMode == WritingMode::Vertical) {
        layout.isVertical = true;
        const VerticalLines lines{body.size, body.leading, grid.bodySize * grid.gutterCharacters};
        layout.legs = verticalSlotsOf(layout.room, article.legs, below, lines, obstacles, edition.sheet->columns.leastSlotCharacters);
        return layout;
    }
    layout.legs = slotsOf(layout.room, article.legs, obstacles, edition.sheet->columns.leastSlotCharacters);
    return layout;
}

}
