#pragma once

#include "compose/faces.h"
#include "compose/prepared.h"

namespace banxin::compose {

/// Everything about a paragraph that shaping needs.
struct ShapingText {
    std::u16string_view text;
    const std::vector<Grapheme>& graphemes;
    const std::vector<const TextStyle*>& styles;   ///< 0 the paragraph's, n the n-th span's
    bool chineseText = true;
};

/// Cells of the graphemes: shaped, with the raw blanks that full-width marks have in their font (before for opening
/// marks, after for the others), but no blanks between neighbours yet.
void shapeItems(const ShapingText& source, const Faces& faces, Prepared& out);

/// The em along the line for text of this style and orientation, in a face of so much of the style's size.
Fine emOf(const TextStyle& style, Orientation orientation, int sizePerMille = 1000);

}
