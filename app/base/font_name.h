#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace banxin {

/// Which face a glyph id belongs to: the PostScript name, and a hash of the font's table directory, so that another
/// version of the font under the same name is noticed.
struct FontName {
    std::string postScriptName;
    std::uint64_t directoryHash = 0;
    friend auto operator<=>(const FontName&, const FontName&) = default;
};

}
