#pragma once

#include "model/block.h"

#include <vector>

namespace banxin::ui {

/// What of a block a pointer takes hold of.
enum class Grip { None, Inside, Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight };

/// Edges and corners count to `tolerance` on both sides.
Grip gripAt(const Rect& area, Point point, Length tolerance);
bool isResize(Grip grip);

/// The cell under a point; a point outside the grid counts as in the nearest cell.
int columnAt(const Grid& grid, Length x);
int rowAt(const Grid& grid, Length y);

/// A place moved as the pointer went, by whole columns and rows, inside the grid; an exact place, to half a millimetre,
/// inside the trim.
Place moved(const Grid& grid, const Place& from, Point start, Point now);
/// With the edge or corner that is held brought to the pointer, to whole columns and rows; at least one of each remains.
/// An exact place stays as it is.
Place resized(const Grid& grid, const Place& from, Grip grip, Point now);

/// By keys: so many columns and rows to the right and down, as far as the grid goes.
Place nudged(const Grid& grid, const Place& from, int columns, int rows);
Place grown(const Grid& grid, const Place& from, int columns, int rows);

}
