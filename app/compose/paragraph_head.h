#pragma once

#include "compose/compose.h"

namespace banxin::compose {

/// Rows of text without room that are set line by line; what comes after them is counted by its characters.
constexpr int mostRowsOver = 400;

/// The paragraph up to `units` of its text, less where that would part a character.
Paragraph headOf(const Paragraph& paragraph, std::size_t units);

/// About how many rows the text from `from` on takes in `measure`: exact for text of full-width characters that no rule moves.
int rowsByCount(const Paragraph& paragraph, std::size_t from, Length measure);

}
