#pragma once

#include "compose/faces.h"
#include "compose/prepared.h"

namespace banxin::compose {

/// An initial as it is to stand: the first items of a paragraph, beside its first lines.
struct Initial {
    std::uint32_t items = 0;      ///< 0: none
    int rows = 0;
    int sizePerMille = 1000;      ///< of the style's size
    Length indent;                ///< of the lines beside it: its width and the gap
    Length drop;                  ///< how far its baseline lies below that of the first line
};

/// The initial of the paragraph's style in so many rows, which are the style's leading apart. None in fewer than two rows,
/// in vertical text and where the text runs from the right, nor where nothing but the initial would be left.
Initial initialOf(const Paragraph& paragraph, const Prepared& prepared, const Faces& faces, int rows);

/// Puts the initial into the first line, before its other cells.
void addInitial(const Initial& initial, const Prepared& prepared, LineSetting& line);

}
