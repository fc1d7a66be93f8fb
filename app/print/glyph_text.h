#pragma once

#include "display/display_list.h"

#include <string_view>
#include <vector>

namespace banxin::print {

/// What each glyph of the run says, none of it empty: a PDF code without text would be lost on search and copy. A
/// cluster of several glyphs shares its characters out among them; where none is left, a glyph says a zero-width space.
void glyphTexts(const display::GlyphRun& run, std::vector<std::u16string_view>& texts);

}
