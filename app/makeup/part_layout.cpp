#include "makeup/article.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

bool hasStack(const Story& story)
{
    return !story.headline.empty() || !story.kicker.empty() || !story.deck.empty() || !story.label.empty() || !story.byline.empty();
}

/// Places the stack and gives the rectangle that the text leaves out: whole rows.
Rect placeStack(PartLayout& layout, const HeadlineStack& stack, Length pitch)
{
    const Length depth = layout.stack->depth;
    const Length held = pitch * unitsToHold(depth, pitch);
    Rect taken = layout.room.stackColumn;
    if (stack.position == StackPosition::Over)
        taken.height = std::min(held, taken.height);
    // What rounding up to whole rows gave is shared out above and below.
    const Length spare = std::max(taken.height - depth, Length{});
    layout.stackOrigin = {taken.x, taken.y + spare / 2};
    return taken;
}

/// A code stands left of its words where there is room for both, else above them.
Rect placeQrCode(const BlockRoom& room, const Grid& grid, int below)
{
    const Length top = room.rows.rowTop(below);
    const Length height = room.inner.bottom() - top;
    const Length column = measure(grid, 1);
    const bool beside = room.inner.width >= column * 2;
    const Length wordsBelow = grid.pitch * 4;
    const Length side = beside ? std::min(height, column * 2) : std::min(room.inner.width, std::max(height - wordsBelow, grid.pitch * 4));
    const Length x = beside ? room.inner.x : room.inner.x + (room.inner.width - side) / 2;
    return {x, top, side, side};
}

/// What text keeps clear of round a code: whole rows, and one character beside it.
Rect clearOf(const Rect& square, const BlockRoom& room, const Grid& grid)
{
    const Length rows = grid.pitch * unitsToHold(square.height, grid.pitch);
    const bool beside = room.inner.width >= measure(grid, 1) * 2;
    if (!beside)
        return {room.inner.x, square.y, room.inner.width, rows};
    return {room.inner.x, square.y, square.width + grid.bodySize, room.inner.bottom() - square.y};
}

}

PartLayout layoutPart(compose::Composer& composer, const Edition& edition, const Story& story, const PartPlace& place, const PartLayout* earlier)
{
    const Grid& grid = place.grid;
    const ArticleBlock& article = *articleOf(place.block);
    PartLayout layout;
    layout.room = roomOf(grid, place.block);
    std::vector<Rect> obstacles = place.pushed;
    int below = 0;
    if (article.part == 0 && hasStack(story)) {
        layout.stackInput = stackInputOf(story, place.styleSet, article, layout.room.stackColumn.width);
        const bool same = earlier && earlier->stack && earlier->stackInput == layout.stackInput;
        layout.stack = same ? earlier->stack
                            : std::make_shared<const ComposedStack>(composeStack(composer, *edition.sheet, layout.stackInput, place.block.id));
        obstacles.push_back(placeStack(layout, article.stack, grid.pitch));
        if (article.stack.position == StackPosition::Over)
            below = static_cast<int>(unitsToHold(layout.stack->depth, grid.pitch));
    }
    layout.placements = placementsOf(story, article, layout.room, grid, below);
    layout.photos = composePhotos(composer, edition, grid, place.styleSet, story, place.block, layout.room, layout.placements);
    obstacles.insert(obstacles.end(), layout.photos.obstacles.begin(), layout.photos.obstacles.end());
    if (article.part == 0 && !story.qrCode.empty() && below < layout.room.rows.count) {
        layout.qrSquare = placeQrCode(layout.room, grid, below);
        obstacles.push_back(clearOf(*layout.qrSquare, layout.room, grid));
    }
    layout.legs = slotsOf(layout.room, article.legs, obstacles, edition.sheet->columns.leastSlotCharacters);
    return layout;
}

}
