#include "model/grid.h"

#include <algorithm>
#include <climits>
#include <cstdio>
#include <string>

namespace banxin {

namespace {

/// A file may ask for any number of columns.
std::int64_t charactersIn(const Grid& grid, std::int64_t columns)
{
    return grid.charactersPerColumn * columns + grid.gutterCharacters * (columns - 1);
}

}

int measureCharacters(const Grid& grid, int columns)
{
    return static_cast<int>(std::clamp<std::int64_t>(charactersIn(grid, columns), INT_MIN, INT_MAX));
}

Length measure(const Grid& grid, int columns)
{
    return grid.bodySize * charactersIn(grid, columns);
}

Rect typeArea(const Grid& grid)
{
    return {grid.left, grid.top, measure(grid, grid.columns), grid.pitch * grid.rows};
}

Length columnLeft(const Grid& grid, int column)
{
    return grid.left + grid.bodySize * (grid.charactersPerColumn + grid.gutterCharacters) * column;
}

Length rowTop(const Grid& grid, int row)
{
    return grid.top + grid.pitch * row;
}

Length rowBaseline(const Grid& grid, int row)
{
    return rowTop(grid, row) + grid.bodySize.scaled(88, 100);
}

namespace {

std::string inMillimetres(Length length)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", length.millimetres());
    return text;
}

Fault invalid(const char* field, int value)
{
    return Fault{FaultCode::ValueInvalid, {field, std::to_string(value), ""}};
}

}

Result<Grid> checkedGrid(const Grid& grid)
{
    if (grid.columns < 1 || grid.columns > 40)
        return invalid("columns", grid.columns);
    if (grid.charactersPerColumn < 1 || grid.charactersPerColumn > 200)
        return invalid("charactersPerColumn", grid.charactersPerColumn);
    if (grid.gutterCharacters < 0 || grid.gutterCharacters > 20)
        return invalid("gutterCharacters", grid.gutterCharacters);
    if (grid.rows < 1 || grid.rows > 1000)
        return invalid("rows", grid.rows);
    if (grid.bodySize < Length::fromEmu(12700) || grid.bodySize > Length::fromEmu(12700 * 200))
        return Fault{FaultCode::ValueInvalid, {"bodySize", inMillimetres(grid.bodySize), ""}};
    if (grid.pitch < grid.bodySize)
        return Fault{FaultCode::ValueInvalid, {"pitch", inMillimetres(grid.pitch), ""}};

    const Rect area = typeArea(grid);
    if (area.x < Length{} || area.right() > grid.trim.width)
        return Fault{FaultCode::GridTooWide, {inMillimetres(std::max(-area.x, area.right() - grid.trim.width))}};
    if (area.y < Length{} || area.bottom() > grid.trim.height)
        return Fault{FaultCode::GridTooHigh, {inMillimetres(std::max(-area.y, area.bottom() - grid.trim.height))}};
    return grid;
}

Rect areaOf(const Grid& grid, const GridPlace& place)
{
    return {columnLeft(grid, place.column), rowTop(grid, place.row), measure(grid, place.columns), grid.pitch * place.rows};
}

Result<GridPlace> checkedPlace(const Grid& grid, const GridPlace& place, const std::string& pageCode)
{
    const std::string words = std::to_string(place.column) + ',' + std::to_string(place.row) + ','
        + std::to_string(place.columns) + ',' + std::to_string(place.rows);
    const std::string has = std::to_string(grid.columns) + " x " + std::to_string(grid.rows);
    if (place.columns > grid.columns || place.rows > grid.rows)
        return Fault{FaultCode::BlockTooLarge, {words, pageCode, has}};
    // Compared by subtraction: the sums of hostile numbers would overflow.
    if (place.columns < 1 || place.rows < 1 || place.column < 0 || place.row < 0
        || place.column > grid.columns - place.columns || place.row > grid.rows - place.rows)
        return Fault{FaultCode::PlaceOutsidePage, {words, pageCode, has}};
    return place;
}

std::vector<int> splitCharacters(const Grid& grid, int columns, int legs, SplitRemainder remainder)
{
    const int room = measureCharacters(grid, columns) - grid.gutterCharacters * (legs - 1);
    const int each = room / legs;
    const int over = room % legs;
    std::vector<int> characters(static_cast<std::size_t>(legs), each);
    if (remainder == SplitRemainder::WidenGutters)
        return characters;
    for (int i = 0; i < over; ++i) {
        const int leg = remainder == SplitRemainder::FirstLegs ? i : legs - 1 - i;
        ++characters[static_cast<std::size_t>(leg)];
    }
    return characters;
}

std::vector<Leg> splitLegs(const Grid& grid, int columns, int legs, SplitRemainder remainder)
{
    if (legs < 1 || measureCharacters(grid, columns) - grid.gutterCharacters * (legs - 1) < legs)
        return {};
    const std::vector<int> characters = splitCharacters(grid, columns, legs, remainder);
    int used = 0;
    for (const int count : characters)
        used += count;
    const Length gutters = measure(grid, columns) - grid.bodySize * used;

    std::vector<Leg> result;
    Length filled;
    for (int i = 0; i < legs; ++i) {
        const Length width = grid.bodySize * characters[static_cast<std::size_t>(i)];
        const Length before = legs > 1 ? gutters.scaled(i, legs - 1) : Length{};
        result.push_back({filled + before, width});
        filled += width;
    }
    return result;
}

}
