#include "ui/photos/photo_place.h"

#include "makeup/photo_places.h"
#include "ui/photos/photo_in_text.h"
#include "ui/photos/photo_measures.h"

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int leastRows = 3;

/// Pictures in cells of a block, counted from the corner of them all.
struct CellGroup {
    std::vector<GridPlace> cells;
    int columns = 0;
    int rows = 0;
};

/// So deep that, of pictures in equal cells, as much is cropped of some as of others.
int rowsFor(const std::vector<PictureShape>& shapes, Length width, Length pitch)
{
    std::int64_t across = 0;
    std::int64_t down = 0;
    for (const PictureShape& shape : shapes) {
        across += 1000;
        down += 1000 * std::max(1, shape.height) / std::max(1, shape.width);
    }
    return static_cast<int>(unitsToHold(width.scaled(down, across), pitch)) + captionRows;
}

/// A line that is not full is as wide as the others.
void addLine(CellGroup& group, int count, int rows)
{
    int column = 0;
    for (int i = 0; i < count; ++i) {
        const int end = group.columns * (i + 1) / count;
        group.cells.push_back({column, end - column, group.rows, rows});
        column = end;
    }
    group.rows += rows;
}

CellGroup groupOf(const std::vector<PictureShape>& shapes, int columns, int rows, Length step, Length pitch)
{
    const int count = static_cast<int>(shapes.size());
    const int inLine = std::min(count, columns);
    const int lines = (count + inLine - 1) / inLine;
    const int wide = std::clamp(columns / inLine, 1, 2);
    const int deep = std::clamp(rowsFor(shapes, step * wide, pitch), leastRows, std::max(leastRows, rows * 2 / 3 / lines));
    CellGroup group;
    group.columns = wide * inLine;
    for (int line = 0; line < lines; ++line)
        addLine(group, count * (line + 1) / lines - count * line / lines, deep);
    return group;
}

bool overlap(const GridPlace& a, const GridPlace& b)
{
    return a.column < b.column + b.columns && b.column < a.column + a.columns && a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/// The place for the group that is nearest to the wish and free of the photos that the block shows; the wish where none is.
GridPlace freePlace(const ArticleBlock& article, const GridPlace& wish, int columns, int rows)
{
    const auto isFree = [&](const GridPlace& place) {
        return std::none_of(article.photos.begin(), article.photos.end(), [&](const PhotoPlacement& p) { return makeup::hasPlace(p) && overlap(p.cells, place); });
    };
    GridPlace best = wish;
    int least = -1;
    for (int row = 0; row + wish.rows <= std::max(rows, wish.rows); ++row) {
        for (int column = 0; column + wish.columns <= columns; ++column) {
            const GridPlace place{column, wish.columns, row, wish.rows};
            // A column is about as far as ten rows.
            const int off = std::abs(column - wish.column) * 10 + std::abs(row - wish.row);
            if ((least < 0 || off < least) && isFree(place)) {
                least = off;
                best = place;
            }
        }
    }
    return best;
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

const Page* pageOf(const Edition& edition, BlockId id)
{
    for (const auto& page : edition.pages) {
        if (std::any_of(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == id; }))
            return &*page;
    }
    return nullptr;
}

PictureShape shapeOf(const Edition& edition, const PhotoId& photo)
{
    const auto record = edition.photos.find(photo);
    return record != edition.photos.end() ? PictureShape{record->second.width, record->second.height} : PictureShape{};
}

StepLabel replaceLabel(const Edition& edition, const PhotoId& goes, const PhotoId& comes)
{
    const auto nameOf = [&](const PhotoId& photo) {
        const auto record = edition.photos.find(photo);
        return record != edition.photos.end() ? record->second.fileName : std::string{};
    };
    return {StepCode::ReplacePhoto, {nameOf(goes), nameOf(comes)}};
}

std::vector<GridPlace> cellsInText(const Page& page, const Block& block, const std::vector<PictureShape>& shapes, std::optional<Point> at)
{
    const Grid& grid = page.grid;
    const Length step = columnLeft(grid, 1) - columnLeft(grid, 0);
    const auto [columns, rows] = innerCells(grid, block);
    CellGroup group = groupOf(shapes, columns, rows, step, grid.pitch);
    const GridPlace under = at ? cellInText(grid, block, *at) : GridPlace{columns - group.columns, 1, rows / 4, 1};
    const GridPlace wish{std::clamp(under.column, 0, columns - group.columns), group.columns, std::clamp(under.row, 0, std::max(0, rows - group.rows)), group.rows};
    const GridPlace stands = freePlace(*articleOf(block), wish, columns, rows);
    for (GridPlace& cells : group.cells) {
        cells.column += stands.column;
        cells.row += stands.row;
    }
    return group.cells;
}

}
