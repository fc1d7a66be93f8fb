#pragma once

#include <string>
#include <vector>

namespace banxin::desk {

/// The PostScript names of all faces of this machine that a page can be set in, in order. Takes some ten milliseconds.
std::vector<std::string> installedFonts();

}
