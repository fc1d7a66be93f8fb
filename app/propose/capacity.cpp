#include "propose/capacity.h"

#include "propose/room.h"

#include <algorithm>

namespace banxin::propose {

namespace {

int area(const GridPlace& place) { return place.columns * place.rows; }

/// The free rectangle with the most cells whose lowest row is `row`: each column as deep as it is free upwards.
GridPlace largestEndingAt(int row, const std::vector<int>& depths)
{
    GridPlace largest{0, 0, 0, 0};
    const int columns = static_cast<int>(depths.size());
    for (int first = 0; first < columns; ++first) {
        int depth = depths[static_cast<std::size_t>(first)];
        for (int last = first; last < columns && depth > 0; ++last) {
            depth = std::min(depth, depths[static_cast<std::size_t>(last)]);
            const GridPlace place{first, last - first + 1, row - depth + 1, depth};
            if (area(place) > area(largest))
                largest = place;
        }
    }
    return largest;
}

}

Capacity capacityOf(const Grid& grid, const display::ComposedPage& made)
{
    std::vector<Rect> covered;
    for (const display::BlockPlace& block : made.blocks)
        covered.push_back(block.area);
    const CoveredCells cells{grid, covered};
    Capacity capacity;
    std::vector<int> depths(static_cast<std::size_t>(grid.columns));
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            int& depth = depths[static_cast<std::size_t>(column)];
            const bool isFree = cells.isFree({column, 1, row, 1});
            depth = isFree ? depth + 1 : 0;
            capacity.cells += isFree ? 1 : 0;
        }
        if (const GridPlace place = largestEndingAt(row, depths); area(place) > area(capacity.largest))
            capacity.largest = place;
    }
    capacity.characters = capacity.cells * grid.charactersPerColumn;
    for (const display::Fit& fit : made.fits) {
        capacity.rowsOver += std::max(fit.rows, 0);
        if (fit.rows > 0)
            capacity.characters -= fit.characters;
    }
    return capacity;
}

}
