#pragma once

#include "display/display_list.h"
#include "print/page_geometry.h"

#include <array>
#include <optional>

/// What decides how a mark is printed.
namespace banxin::print {

/// The rectangle that the path is, if it is just one.
std::optional<Rect> rectangleOf(const Path& path);

/// The matrix that lays a picture's unit square, stored as EXIF's `orientation` says, upright into `frame`.
std::array<Length, 6> placement(int orientation, const Rect& frame, const PageGeometry& geometry);

}
