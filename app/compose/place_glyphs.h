#pragma once

#include "compose/shape_items.h"
#include "type/shaping.h"

#include <span>

namespace banxin::compose {

/// What a cell is made from.
struct CellSource {
    const ShapingText& text;
    const type::Face& face;
    const Grapheme& grapheme;
    Fine em = 0;
};

/// Appends a cell's glyphs to `glyphs` and sets the cell's body and raw blanks. A full-width mark gives up its blank
/// half only where its ink leaves that half free; middle dots, dashes and connectors get the cell that the rules
/// give them, their ink centred.
void placeGlyphs(const CellSource& source, std::span<const type::ShapedGlyph> shaped, Item& item, std::vector<PreparedGlyph>& glyphs);

}
