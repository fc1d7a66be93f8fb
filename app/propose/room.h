#pragma once

#include "makeup/make_up.h"
#include "model/edition.h"

#include <optional>
#include <vector>

namespace banxin::propose {

/// Which cells of a page's grid a block covers. A cell is one column wide and one row deep.
class CoveredCells {
public:
    /// `except` counts as if it were not there.
    explicit CoveredCells(const Page& page, BlockId except = {});
    CoveredCells(const Grid& grid, const std::vector<Rect>& areas);

    bool isFree(const GridPlace& place) const;
    /// How many columns from `column` to the right are free in `row`; 0 where that cell itself is covered.
    int freeColumns(int column, int row) const;
    /// How many rows are free from `row` down, `columns` columns wide.
    int freeRows(int column, int columns, int row) const;

private:
    void cover(const Grid& grid, const Rect& area);
    bool isCovered(int column, int row) const { return m_covered[static_cast<std::size_t>(row * m_columns + column)]; }

    int m_columns = 0;
    int m_rows = 0;
    std::vector<bool> m_covered;
};

/// How wide a story would stand with its corner in a cell: as wide as suits its length, and as is free there. Where the
/// cell is covered, as wide as the page allows.
int columnsAt(const Page& page, const Story& story, int column, int row);

/// The story's block, so many columns wide and as deep as it needs, in the corner of the grid. `page` must be one of the
/// edition's.
Block shapedBlock(const Edition& edition, const Page& page, StoryId story, int columns, makeup::MakeUp& makeUp);

/// The first place, from the top and then from the left, where the story's block covers no other; nothing where the page
/// has no such room.
std::optional<Block> blockInFreeRoom(const Edition& edition, const Page& page, StoryId story, makeup::MakeUp& makeUp);

}
