#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// Rows of cells from text that a spreadsheet wrote: tab-separated where its first line has a tab, else separated by the
/// comma or semicolon that its first line has more of outside of quotation marks. A cell in quotation marks may hold separators and line breaks, and a
/// doubled mark for one (RFC 4180). Blank lines at the end are left out, white space round a cell is taken off, and a line
/// break inside a cell becomes a line feed.
std::vector<std::vector<std::u16string>> tableFrom(std::u16string_view text);

}
