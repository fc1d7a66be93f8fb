#include "desk/installed_fonts.h"

#include "type/font_scan.h"

namespace banxin::desk {

std::vector<std::string> installedFonts()
{
    std::vector<std::string> names;
    // Sorted by name, several versions of one beside each other.
    for (const type::FontEntry& font : type::scanFonts()) {
        if (names.empty() || names.back() != font.postScriptName)
            names.push_back(font.postScriptName);
    }
    return names;
}

}
