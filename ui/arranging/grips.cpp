#include "ui/arranging/grips.h"

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr Length halfMillimetre = Length::fromEmu(18000);

double ratio(Length length, Length unit)
{
    return unit > Length{} ? static_cast<double>(length.emu()) / static_cast<double>(unit.emu()) : 0;
}

/// From one column's left edge to the next one's.
Length columnStep(const Grid& grid)
{
    return columnLeft(grid, 1) - columnLeft(grid, 0);
}

Length snapped(Length length)
{
    return halfMillimetre * static_cast<std::int64_t>(std::llround(ratio(length, halfMillimetre)));
}

Rect movedExactly(const Grid& grid, Rect area, Point by)
{
    area.x = std::clamp(area.x + snapped(by.x), Length{}, grid.trim.width - area.width);
    area.y = std::clamp(area.y + snapped(by.y), Length{}, grid.trim.height - area.height);
    return area;
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

Place moved(const Grid& grid, const Place& from, Point start, Point now)
{
    const Point by{now.x - start.x, now.y - start.y};
    if (const Rect* area = std::get_if<Rect>(&from))
        return movedExactly(grid, *area, by);
    return nudged(grid, from, nearestBoundary(by.x, columnStep(grid)), nearestBoundary(by.y, grid.pitch));
}

Place resized(const Grid& grid, const Place& from, Grip grip, Point now)
{
    const GridPlace* cells = std::get_if<GridPlace>(&from);
    if (!cells)
        return from;
    int left = cells->column;
    int right = cells->column + cells->columns;
    int top = cells->row;
    int bottom = cells->row + cells->rows;
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

Place nudged(const Grid& grid, const Place& from, int columns, int rows)
{
    if (const Rect* area = std::get_if<Rect>(&from))
        return movedExactly(grid, *area, {halfMillimetre * (2 * columns), halfMillimetre * (2 * rows)});
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

}
