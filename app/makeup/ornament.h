#pragma once

#include "base/path.h"

#include <string>
#include <string_view>
#include <vector>

/// 题花 and 花边: the product's own drawings, resources/ornaments. They are part of the program, so that a page depends on
/// nothing but the edition and the fonts.
namespace banxin::makeup {

struct OrnamentDrawing {
    std::string name;
    bool isBand = false;   ///< made to be repeated side by side; else it stands alone
    Size size;             ///< of the drawing, in units of its own
    Path path;             ///< filled
};

/// All of them, in alphabetical order.
const std::vector<OrnamentDrawing>& ornaments();
/// Null where there is none of that name.
const OrnamentDrawing* findOrnament(std::string_view name);

/// A quarter turn of a band: what is its foot on a head edge faces into the block on every edge.
enum class Turn { None, Left, Right, Half };

/// The drawing as large as it can be in the middle of `area`.
Path placedIn(const OrnamentDrawing& drawing, const Rect& area);
/// The drawing repeated through `area`, as deep as the area is: whole drawings, drawn a little narrower or wider so that they
/// come out even.
Path tiled(const OrnamentDrawing& drawing, const Rect& area, Turn turn = Turn::None);

/// Reads one drawing: an SVG file with a viewBox from 0 0 and paths of absolute M, L, C and Z alone; `data-band` on its root
/// marks a band. An empty path where it is something else.
OrnamentDrawing drawingFrom(std::string_view name, std::string_view svg);

}
