#pragma once

#include "model/block.h"

#include <Qt>

#include <vector>

namespace banxin::ui {

/// What of a block a pointer takes hold of.
enum class Grip { None, Inside, Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight };

/// Edges and corners count to `tolerance` on both sides.
Grip gripAt(const Rect& area, Point point, Length tolerance);
bool isResize(Grip grip);
/// The pointer over an edge or a corner; `inside`: elsewhere.
Qt::CursorShape cursorOf(Grip grip, Qt::CursorShape inside);

/// The cell under a point; a point outside the grid counts as in the nearest cell.
int columnAt(const Grid& grid, Length x);
int rowAt(const Grid& grid, Length y);

/// How many rows lie between the head of something and a place so far below it, to the nearest boundary of rows.
int nearestRow(const Grid& grid, Length down);
/// The cells from one point to the other, wherever the two lie.
GridPlace cellsBetween(const Grid& grid, Point a, Point b);

/// Where blocks would stand that are moved together by `by`. Those on the grid move by whole columns and rows, as far as all
/// of them stay on it. Exact ones move along; by themselves they move to a tenth of a millimetre, an edge within `tolerance`
/// of the grid is taken to it, and one that comes to fill whole cells stands on the grid again. `isFree`: nothing is taken to
/// the grid, and what stood on it becomes exact.
std::vector<Place> movedTogether(const Grid& grid, const std::vector<Block>& blocks, Point by, bool isFree, Length tolerance);
/// With the edge or corner that is held brought to the pointer; at least one column and row, or five millimetres, remain.
Place resized(const Grid& grid, const Place& from, Grip grip, Point now, bool isFree, Length tolerance);

/// By keys: so many columns and rows to the right and down, as far as the grid goes; an exact place by so many characters and
/// rows.
Place nudged(const Grid& grid, const Place& from, int columns, int rows);
Place grown(const Grid& grid, const Place& from, int columns, int rows);
/// By so much, inside the trim; the place becomes exact.
Place shiftedExactly(const Grid& grid, const Place& from, Point by);

/// A leg's head or foot under the pointer.
struct LegGrip {
    int leg = 0;
    bool isFoot = false;
    Rect bar;                    ///< what is drawn, and can be taken
};
/// The grips of an article's legs: bars of `thickness` in the middle of each leg's head and foot, where it has more than one
/// leg. `legs` are the room's, in the block's area.
std::vector<LegGrip> legGrips(const Grid& grid, const Block& block, const std::vector<Leg>& legs, Length thickness);

}
