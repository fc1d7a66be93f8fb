#pragma once

#include <string_view>
#include <vector>

namespace banxin::intake {

/// Whether a caption and any of the texts speak of one thing, as far as words tell: three Han characters in a row, or a word of
/// five letters, stand in both. A caption without such words speaks of anything.
bool sharesWords(std::u16string_view caption, const std::vector<std::u16string_view>& texts);

}
