#include "ui/photos/photo_place.h"

#include "ui/photos/photo_measures.h"

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int leastRows = 3;

/// Rows for the picture at that width, and its caption.
int rowsFor(const Edition& edition, const StoryPhoto& photo, Length width, Length pitch)
{
    const auto record = edition.photos.find(photo.photo);
    const std::int64_t across = record != edition.photos.end() ? std::max(1, record->second.width) : 3;
    const std::int64_t down = record != edition.photos.end() ? std::max(1, record->second.height) : 2;
    return static_cast<int>(unitsToHold(width.scaled(down, across), pitch)) + captionRows;
}

}

const Block* blockOf(const Edition& edition, BlockId id)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (block.id == id)
                return &block;
        }
    }
    return nullptr;
}

PhotoPlacement placementInText(const Edition& edition, const Page& page, const Block& block, int photo, std::optional<Point> at)
{
    const Grid& grid = page.grid;
    const Rect area = areaOf(grid, block);
    const Story& story = **edition.stories.find(articleOf(block)->story);
    const Length step = columnLeft(grid, 1) - columnLeft(grid, 0);
    const int columns = std::max(1, static_cast<int>((area.width + grid.bodySize) / step));
    const int all = static_cast<int>(area.height / grid.pitch);
    PhotoPlacement placement;
    placement.photo = photo;
    GridPlace& cells = placement.cells;
    cells.columns = std::min(2, columns);
    const int rows = rowsFor(edition, story.photos[static_cast<std::size_t>(photo)], step * cells.columns, grid.pitch);
    cells.rows = std::clamp(rows, leastRows, std::max(leastRows, all * 2 / 3));
    const int column = at ? static_cast<int>((at->x - area.x) / step) : columns - cells.columns;
    const int row = at ? static_cast<int>((at->y - area.y) / grid.pitch) : all / 4;
    cells.column = std::clamp(column, 0, columns - cells.columns);
    cells.row = std::clamp(row, 0, std::max(0, all - cells.rows));
    return placement;
}

}
