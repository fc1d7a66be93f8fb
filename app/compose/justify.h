#pragma once

#include "compose/prepared.h"

#include <vector>

namespace banxin::compose {

/// A cell of a line that is being set; its item's blanks become what the line needs.
struct LineCell {
    Item item;
    const PreparedGlyph* glyphs = nullptr;
    Fine natural = 0;             ///< advance before justification

    Fine advance() const { return item.before + item.body + item.after; }
};

/// Closes up the blanks of the cells by `excess`, level after level, those of one level alike. Returns what is left.
Fine compressCells(std::vector<LineCell>& cells, Fine excess);

/// Opens the blanks of the cells by `missing`: word spaces, then Chinese–Latin space, then every gap. Returns what
/// is left where nothing may open.
Fine openCells(std::vector<LineCell>& cells, Fine missing);

}
