#pragma once

#include "compose/graphemes.h"
#include "compose/prepared.h"

namespace banxin::compose {

/// Levels of UAX #9 for a paragraph. Text without right-to-left characters costs one look at each.
void resolveDirections(std::u16string_view text, BaseDirection base, std::vector<Grapheme>& graphemes, Prepared& out);

/// The cells [begin, end) of a line in visual order, left to right (UAX #9, L2).
std::vector<std::uint32_t> visualOrder(const std::vector<Item>& items);

}
