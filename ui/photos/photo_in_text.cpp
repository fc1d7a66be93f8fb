#include "ui/photos/photo_in_text.h"

#include "makeup/block_layout.h"

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

Length stepOf(const Grid& grid) { return columnLeft(grid, 1) - columnLeft(grid, 0); }

int nearest(Length length, Length step) { return static_cast<int>(std::lround(static_cast<double>(length.emu()) / static_cast<double>(step.emu()))); }

/// The page that the cells inside a block would be: what can be done with blocks on a page can be done with photos in one.
Grid innerGrid(const Grid& grid, const Block& block)
{
    const makeup::BlockRoom room = makeup::roomOf(grid, block);
    const InnerCells cells = innerCells(grid, block);
    Grid inner = grid;
    inner.left = room.area.x;
    inner.top = room.rows.rowTop(0);
    inner.columns = cells.columns;
    inner.rows = cells.rows;
    return inner;
}

}

InnerCells innerCells(const Grid& grid, const Block& block)
{
    const makeup::BlockRoom room = makeup::roomOf(grid, block);
    const Length gutter = stepOf(grid) - measure(grid, 1);
    return {std::max(1, static_cast<int>((room.area.width + gutter) / stepOf(grid))), std::max(1, room.rows.count)};
}

Rect areaInText(const Grid& grid, const Block& block, const GridPlace& cells)
{
    return makeup::cellsIn(grid, makeup::roomOf(grid, block), cells);
}

GridPlace cellInText(const Grid& grid, const Block& block, Point at)
{
    const Grid inner = innerGrid(grid, block);
    return {columnAt(inner, at.x), 1, rowAt(inner, at.y), 1};
}

GridPlace movedInText(const Grid& grid, const Block& block, const GridPlace& cells, Point by)
{
    const Grid inner = innerGrid(grid, block);
    return std::get<GridPlace>(nudged(inner, cells, nearest(by.x, stepOf(grid)), nearest(by.y, grid.pitch)));
}

GridPlace resizedInText(const Grid& grid, const Block& block, const GridPlace& cells, Grip grip, Point now)
{
    const Grid inner = innerGrid(grid, block);
    GridPlace after = std::get<GridPlace>(resized(inner, cells, grip, now, false, {}));
    if (after.rows < leastPhotoRows) {
        // The edge that is not held stays.
        if (after.row != cells.row)
            after.row = std::max(0, after.row + after.rows - leastPhotoRows);
        after.rows = leastPhotoRows;
    }
    return after;
}

}
