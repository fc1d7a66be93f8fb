#pragma once

#include "desk/open_edition.h"

#include <filesystem>
#include <string>

namespace banxin::desk {

/// Everything in an edition as canonical text: its values, one a line, and how each placed story fits.
std::string dumpText(OpenEdition& edition);

/// How much of a line of text a page's dump tells: every glyph, or the line as one (display::dumpLines).
enum class DumpDetail { Glyphs, Lines };

/// A page's display list as text, places in EMU. Fails with NoSuchPage.
Result<std::string> dumpPageText(OpenEdition& edition, const std::string& pageCode, DumpDetail detail = DumpDetail::Glyphs);

}
