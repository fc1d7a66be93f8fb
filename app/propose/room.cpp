#include "propose/room.h"

#include "propose/story_block.h"

#include <algorithm>

namespace banxin::propose {

CoveredCells::CoveredCells(const Page& page, BlockId except) : CoveredCells{page.grid, {}}
{
    for (const Block& block : page.blocks) {
        if (block.id != except)
            cover(page.grid, areaOf(page.grid, block));
    }
}

CoveredCells::CoveredCells(const Grid& grid, const std::vector<Rect>& areas)
    : m_columns{grid.columns}, m_rows{grid.rows}, m_covered(static_cast<std::size_t>(m_columns * m_rows))
{
    for (const Rect& area : areas)
        cover(grid, area);
}

void CoveredCells::cover(const Grid& grid, const Rect& area)
{
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            if (areaOf(grid, {column, 1, row, 1}).overlaps(area))
                m_covered[static_cast<std::size_t>(row * m_columns + column)] = true;
        }
    }
}

bool CoveredCells::isFree(const GridPlace& place) const
{
    if (place.column < 0 || place.row < 0 || place.column + place.columns > m_columns || place.row + place.rows > m_rows)
        return false;
    for (int row = place.row; row < place.row + place.rows; ++row) {
        for (int column = place.column; column < place.column + place.columns; ++column) {
            if (isCovered(column, row))
                return false;
        }
    }
    return true;
}

int CoveredCells::freeColumns(int column, int row) const
{
    int columns = 0;
    while (column + columns < m_columns && !isCovered(column + columns, row))
        ++columns;
    return columns;
}

int CoveredCells::freeRows(int column, int columns, int row) const
{
    int rows = 0;
    while (row + rows < m_rows && isFree({column, columns, row + rows, 1}))
        ++rows;
    return rows;
}

namespace {

/// A width at which a story of that length looks well: legs neither stubs nor towers.
int suitableColumns(const Story& story)
{
    const std::size_t characters = bodyCharacters(story);
    if (!story.qrCode.empty() || characters == 0)
        return story.photos.empty() ? 2 : 3;
    if (characters < 260)
        return 2;
    if (characters < 700)
        return 3;
    return characters < 1400 ? 4 : 5;
}

}

int columnsAt(const Page& page, const Story& story, int column, int row)
{
    const int corner = std::clamp(column, 0, page.grid.columns - 1);
    const int free = CoveredCells{page}.freeColumns(corner, std::clamp(row, 0, page.grid.rows - 1));
    return std::min(suitableColumns(story), free > 0 ? free : page.grid.columns - corner);
}

Block shapedBlock(const Edition& edition, const Page& page, StoryId id, int columns, makeup::MakeUp& makeUp)
{
    const Story& story = **edition.stories.find(id);
    Block block = blockFor(edition, story);
    block.place = GridPlace{0, columns, 0, page.grid.rows};
    // A picture and a code have shapes of their own; text is set for real.
    const std::optional<int> own = ownRows(edition, page, story, columns);
    const int rows = own ? *own : makeUp.rowsNeeded(edition, page, block);
    block.place = GridPlace{0, columns, 0, std::clamp(rows, 1, page.grid.rows)};
    return block;
}

std::optional<Block> blockInFreeRoom(const Edition& edition, const Page& page, StoryId id, makeup::MakeUp& makeUp)
{
    const Story& story = **edition.stories.find(id);
    const CoveredCells cells{page};
    for (int columns = std::min(suitableColumns(story), page.grid.columns); columns >= 1; --columns) {
        Block block = shapedBlock(edition, page, id, columns, makeUp);
        GridPlace& place = std::get<GridPlace>(block.place);
        for (place.row = 0; place.row + place.rows <= page.grid.rows; ++place.row) {
            for (place.column = 0; place.column + columns <= page.grid.columns; ++place.column) {
                if (cells.isFree(place))
                    return block;
            }
        }
    }
    return std::nullopt;
}

}
