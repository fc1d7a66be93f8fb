#pragma once

#include "base/rect.h"
#include "base/result.h"

#include <vector>

namespace banxin {

/// The grid of a newspaper page, counted as the trade counts: columns of whole characters, gutters of whole
/// characters, rows of one pitch. The type area follows from it; positions are never stored.
struct Grid {
    Size trim;                      ///< 390 × 540 mm for a Chinese broadsheet
    Length left;                    ///< from the trim's edge to the first column
    Length top;                     ///< from the trim's edge to the first row
    Length bodySize;                ///< one character
    int columns = 0;                ///< basic columns (基本栏)
    int charactersPerColumn = 0;
    int gutterCharacters = 0;
    int rows = 0;
    Length pitch;                   ///< from one row to the next
    friend bool operator==(const Grid&, const Grid&) = default;
};

/// Characters in a measure of `columns` basic columns with the gutters between: c·n + g·(n−1).
int measureCharacters(const Grid& grid, int columns);
/// The same as a length.
Length measure(const Grid& grid, int columns);

/// 版心: what the columns and rows fill.
Rect typeArea(const Grid& grid);
Length columnLeft(const Grid& grid, int column);
Length rowTop(const Grid& grid, int row);
/// The baseline of body text in `row`: 0.88 of the body size below the row's top (the em box, not the font's hhea).
Length rowBaseline(const Grid& grid, int row);

/// Refuses a grid that is wider or higher than its trim, with the surplus in millimetres, and values out of range.
Result<Grid> checkedGrid(const Grid& grid);

/// A block's place in whole columns and rows; both counted from 0.
struct GridPlace {
    int column = 0;
    int columns = 1;
    int row = 0;
    int rows = 1;
    friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

Rect areaOf(const Grid& grid, const GridPlace& place);
/// Refuses a place that is not wholly on the grid.
Result<GridPlace> checkedPlace(const Grid& grid, const GridPlace& place, const std::string& pageCode);

/// 破栏: what becomes of the characters that are left over when columns are re-split.
enum class SplitRemainder {
    LastLegs,      ///< the last legs take one character more
    FirstLegs,     ///< the first legs take one character more
    WidenGutters,  ///< all legs are equal, the gutters share it
};

/// The measures of `legs` legs in the width of `columns` basic columns, left to right: x from the block's left edge.
struct Leg {
    Length x;
    Length width;
    friend bool operator==(const Leg&, const Leg&) = default;
};

/// Characters of each leg by (measure − g·(m−1)) / m; with `WidenGutters` every leg has the same number.
std::vector<int> splitCharacters(const Grid& grid, int columns, int legs, SplitRemainder remainder);
/// Empty where a leg would have no character.
std::vector<Leg> splitLegs(const Grid& grid, int columns, int legs, SplitRemainder remainder);

}
