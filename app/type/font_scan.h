#pragma once

#include "type/font_cache.h"

#include <vector>

namespace banxin::type {

/// Every OpenType face that fontconfig knows, the best first where several bear one PostScript name. Takes some ten
/// milliseconds and more: the font cache spares it.
std::vector<FontEntry> scanFonts();

}
