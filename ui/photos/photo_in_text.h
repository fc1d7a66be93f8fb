#pragma once

#include "model/edition.h"
#include "ui/arranging/grips.h"

namespace banxin::ui {

inline constexpr int leastPhotoRows = 2;

/// The cells inside a block, from its inner corner: where photos stand in its text.
struct InnerCells {
    int columns = 1;
    int rows = 1;
};
InnerCells innerCells(const Grid& grid, const Block& block);

/// The cells on the page.
Rect areaInText(const Grid& grid, const Block& block, const GridPlace& cells);
/// The cell under a point; a point outside counts as in the nearest one. One column and one row.
GridPlace cellInText(const Grid& grid, const Block& block, Point at);

/// By whole columns and rows, as far as they stay in the block.
GridPlace movedInText(const Grid& grid, const Block& block, const GridPlace& cells, Point by);
/// With the edge or corner that is held brought to the pointer; a column and two rows remain.
GridPlace resizedInText(const Grid& grid, const Block& block, const GridPlace& cells, Grip grip, Point now);

}
