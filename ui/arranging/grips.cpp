#include "ui/arranging/grips.h"

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr Length tenthOfMillimetre = Length::fromEmu(3600);
constexpr Length leastSide = tenthOfMillimetre * 50;

double ratio(Length length, Length unit)
{
    return unit > Length{} ? static_cast<double>(length.emu()) / static_cast<double>(unit.emu()) : 0;
}

/// From one column's left edge to the next one's.
Length columnStep(const Grid& grid)
{
    return columnLeft(grid, 1) - columnLeft(grid, 0);
}

Length rounded(Length length)
{
    return tenthOfMillimetre * static_cast<std::int64_t>(std::llround(ratio(length, tenthOfMillimetre)));
}

Rect insideTrim(const Grid& grid, Rect area)
{
    area.x = std::clamp(area.x, Length{}, grid.trim.width - area.width);
    area.y = std::clamp(area.y, Length{}, grid.trim.height - area.height);
    return area;
}

/// The edge of a column, left or right, that is nearest.
Length nearestColumnEdge(const Grid& grid, Length x)
{
    Length nearest = grid.left;
    for (int column = 0; column < grid.columns; ++column) {
        const Length left = columnLeft(grid, column);
        for (const Length edge : {left, left + measure(grid, 1)}) {
            if (std::abs((edge - x).emu()) < std::abs((nearest - x).emu()))
                nearest = edge;
        }
    }
    return nearest;
}

Length nearestRowEdge(const Grid& grid, Length y) { return rowTop(grid, std::clamp(nearestRow(grid, y - grid.top), 0, grid.rows)); }

/// What must be added to one of the two edges so that it meets the grid; nothing where neither is near.
Length pull(Length first, Length firstOnGrid, Length second, Length secondOnGrid, Length tolerance)
{
    const Length a = firstOnGrid - first;
    const Length b = secondOnGrid - second;
    const Length nearer = std::abs(a.emu()) <= std::abs(b.emu()) ? a : b;
    return std::abs(nearer.emu()) <= tolerance.emu() ? nearer : Length{};
}

Rect pulledToGrid(const Grid& grid, Rect area, Length tolerance)
{
    area.x += pull(area.x, nearestColumnEdge(grid, area.x), area.right(), nearestColumnEdge(grid, area.right()), tolerance);
    area.y += pull(area.y, nearestRowEdge(grid, area.y), area.bottom(), nearestRowEdge(grid, area.bottom()), tolerance);
    return area;
}

/// The cells that an area fills to the letter; else the area.
Place onGridIfItFits(const Grid& grid, const Rect& area)
{
    const GridPlace cells{columnAt(grid, area.x), 1, rowAt(grid, area.y), static_cast<int>(std::llround(ratio(area.height, grid.pitch)))};
    for (int columns = 1; columns <= grid.columns - cells.column; ++columns) {
        const GridPlace wider{cells.column, columns, cells.row, cells.rows};
        if (cells.rows > 0 && cells.row + cells.rows <= grid.rows && areaOf(grid, wider) == area)
            return wider;
    }
    return area;
}

/// As far as all blocks on the grid can go: columns and rows.
std::pair<int, int> commonStep(const Grid& grid, const std::vector<Block>& blocks, int columns, int rows)
{
    for (const Block& block : blocks) {
        const GridPlace* cells = std::get_if<GridPlace>(&block.place);
        if (!cells)
            continue;
        columns = std::clamp(columns, -cells->column, grid.columns - cells->columns - cells->column);
        rows = std::clamp(rows, -cells->row, grid.rows - cells->rows - cells->row);
    }
    return {columns, rows};
}

std::vector<Place> movedExactly(const Grid& grid, const std::vector<Block>& blocks, Point by, bool isFree, Length tolerance)
{
    std::vector<Place> places;
    for (const Block& block : blocks) {
        Rect area = areaOf(grid, block);
        area.x += rounded(by.x);
        area.y += rounded(by.y);
        area = insideTrim(grid, area);
        places.push_back(isFree ? Place{area} : onGridIfItFits(grid, insideTrim(grid, pulledToGrid(grid, area, tolerance))));
    }
    return places;
}

bool holdsLeft(Grip grip) { return grip == Grip::Left || grip == Grip::TopLeft || grip == Grip::BottomLeft; }
bool holdsRight(Grip grip) { return grip == Grip::Right || grip == Grip::TopRight || grip == Grip::BottomRight; }
bool holdsTop(Grip grip) { return grip == Grip::Top || grip == Grip::TopLeft || grip == Grip::TopRight; }
bool holdsBottom(Grip grip) { return grip == Grip::Bottom || grip == Grip::BottomLeft || grip == Grip::BottomRight; }

/// The boundary between rows, or between columns, that is nearest.
int nearestBoundary(Length from, Length step) { return static_cast<int>(std::llround(ratio(from, step))); }

}

Grip gripAt(const Rect& area, Point point, Length tolerance)
{
    const bool near = point.x >= area.x - tolerance && point.x <= area.right() + tolerance && point.y >= area.y - tolerance
        && point.y <= area.bottom() + tolerance;
    if (!near)
        return Grip::None;
    // A small block keeps an inside that can be taken.
    const Length across = std::min(tolerance, Length::fromEmu(area.width.emu() / 4));
    const Length down = std::min(tolerance, Length::fromEmu(area.height.emu() / 4));
    const bool left = point.x <= area.x + across;
    const bool right = point.x >= area.right() - across;
    const bool top = point.y <= area.y + down;
    const bool bottom = point.y >= area.bottom() - down;
    if (top && left)
        return Grip::TopLeft;
    if (top && right)
        return Grip::TopRight;
    if (bottom && left)
        return Grip::BottomLeft;
    if (bottom && right)
        return Grip::BottomRight;
    if (left)
        return Grip::Left;
    if (right)
        return Grip::Right;
    if (top)
        return Grip::Top;
    return bottom ? Grip::Bottom : Grip::Inside;
}

bool isResize(Grip grip)
{
    return grip != Grip::None && grip != Grip::Inside;
}

Qt::CursorShape cursorOf(Grip grip, Qt::CursorShape inside)
{
    switch (grip) {
    case Grip::Left:
    case Grip::Right: return Qt::SizeHorCursor;
    case Grip::Top:
    case Grip::Bottom: return Qt::SizeVerCursor;
    case Grip::TopLeft:
    case Grip::BottomRight: return Qt::SizeFDiagCursor;
    case Grip::TopRight:
    case Grip::BottomLeft: return Qt::SizeBDiagCursor;
    case Grip::None:
    case Grip::Inside: break;
    }
    return inside;
}

int columnAt(const Grid& grid, Length x)
{
    const double column = std::floor(ratio(x - grid.left, columnStep(grid)));
    return std::clamp(static_cast<int>(column), 0, grid.columns - 1);
}

int rowAt(const Grid& grid, Length y)
{
    const double row = std::floor(ratio(y - grid.top, grid.pitch));
    return std::clamp(static_cast<int>(row), 0, grid.rows - 1);
}

int nearestRow(const Grid& grid, Length down)
{
    return nearestBoundary(down, grid.pitch);
}

GridPlace cellsBetween(const Grid& grid, Point a, Point b)
{
    const int left = std::min(columnAt(grid, a.x), columnAt(grid, b.x));
    const int right = std::max(columnAt(grid, a.x), columnAt(grid, b.x));
    const int top = std::min(rowAt(grid, a.y), rowAt(grid, b.y));
    const int bottom = std::max(rowAt(grid, a.y), rowAt(grid, b.y));
    return {left, right - left + 1, top, bottom - top + 1};
}

std::vector<Place> movedTogether(const Grid& grid, const std::vector<Block>& blocks, Point by, bool isFree, Length tolerance)
{
    const bool anyOnGrid = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return std::holds_alternative<GridPlace>(block.place); });
    if (isFree || !anyOnGrid)
        return movedExactly(grid, blocks, by, isFree, tolerance);
    const auto [columns, rows] = commonStep(grid, blocks, nearestBoundary(by.x, columnStep(grid)), nearestBoundary(by.y, grid.pitch));
    std::vector<Place> places;
    for (const Block& block : blocks) {
        if (std::holds_alternative<GridPlace>(block.place))
            places.push_back(nudged(grid, block.place, columns, rows));
        else
            places.push_back(shiftedExactly(grid, block.place, {columnStep(grid) * columns, grid.pitch * rows}));
    }
    return places;
}

namespace {

Place resizedOnGrid(const Grid& grid, const GridPlace& cells, Grip grip, Point now)
{
    int left = cells.column;
    int right = cells.column + cells.columns;
    int top = cells.row;
    int bottom = cells.row + cells.rows;
    const int column = nearestBoundary(now.x - grid.left, columnStep(grid));
    const int row = nearestBoundary(now.y - grid.top, grid.pitch);
    if (holdsLeft(grip))
        left = std::clamp(column, 0, right - 1);
    if (holdsRight(grip))
        right = std::clamp(column, left + 1, grid.columns);
    if (holdsTop(grip))
        top = std::clamp(row, 0, bottom - 1);
    if (holdsBottom(grip))
        bottom = std::clamp(row, top + 1, grid.rows);
    return GridPlace{left, right - left, top, bottom - top};
}

}

Place resized(const Grid& grid, const Place& from, Grip grip, Point now, bool isFree, Length tolerance)
{
    const GridPlace* cells = std::get_if<GridPlace>(&from);
    if (cells && !isFree)
        return resizedOnGrid(grid, *cells, grip, now);
    const Rect area = cells ? areaOf(grid, *cells) : std::get<Rect>(from);
    // The size is round, unless the edge is taken to the grid.
    const auto edge = [&](Length at, Length onGrid, Length opposite) {
        return !isFree && std::abs((onGrid - at).emu()) <= tolerance.emu() ? onGrid : opposite + rounded(at - opposite);
    };
    const Length x = edge(now.x, nearestColumnEdge(grid, now.x), holdsLeft(grip) ? area.right() : area.x);
    const Length y = edge(now.y, nearestRowEdge(grid, now.y), holdsTop(grip) ? area.bottom() : area.y);
    const Length left = holdsLeft(grip) ? std::clamp(x, Length{}, area.right() - leastSide) : area.x;
    const Length right = holdsRight(grip) ? std::clamp(x, area.x + leastSide, grid.trim.width) : area.right();
    const Length top = holdsTop(grip) ? std::clamp(y, Length{}, area.bottom() - leastSide) : area.y;
    const Length bottom = holdsBottom(grip) ? std::clamp(y, area.y + leastSide, grid.trim.height) : area.bottom();
    const Rect after{left, top, right - left, bottom - top};
    return isFree ? Place{after} : onGridIfItFits(grid, after);
}

Place nudged(const Grid& grid, const Place& from, int columns, int rows)
{
    if (std::holds_alternative<Rect>(from))
        return shiftedExactly(grid, from, {grid.bodySize * columns, grid.pitch * rows});
    GridPlace place = std::get<GridPlace>(from);
    place.column = std::clamp(place.column + columns, 0, grid.columns - place.columns);
    place.row = std::clamp(place.row + rows, 0, grid.rows - place.rows);
    return place;
}

Place grown(const Grid& grid, const Place& from, int columns, int rows)
{
    if (std::holds_alternative<Rect>(from))
        return from;
    GridPlace place = std::get<GridPlace>(from);
    place.columns = std::clamp(place.columns + columns, 1, grid.columns - place.column);
    place.rows = std::clamp(place.rows + rows, 1, grid.rows - place.row);
    return place;
}

Place shiftedExactly(const Grid& grid, const Place& from, Point by)
{
    Rect area = std::holds_alternative<Rect>(from) ? std::get<Rect>(from) : areaOf(grid, std::get<GridPlace>(from));
    area.x += by.x;
    area.y += by.y;
    return insideTrim(grid, area);
}

std::vector<LegGrip> legGrips(const Grid& grid, const Block& block, const std::vector<Leg>& legs, Length thickness)
{
    const ArticleBlock* article = articleOf(block);
    if (!article || legs.size() < 2)
        return {};
    const Rect area = areaOf(grid, block);
    std::vector<LegGrip> grips;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const LegTrim trim = i < article->legs.trims.size() ? article->legs.trims[i] : LegTrim{};
        const Length width = legs[i].width.scaled(1, 4);
        const Length left = legs[i].x + (legs[i].width - width) / 2;
        const Length head = area.y + grid.pitch * trim.headRows + thickness;
        const Length foot = area.bottom() - grid.pitch * trim.footRows - thickness * 2;
        grips.push_back({static_cast<int>(i), false, {left, head, width, thickness}});
        grips.push_back({static_cast<int>(i), true, {left, foot, width, thickness}});
    }
    return grips;
}

}
