#pragma once

#include "compose/prepared.h"
#include "compose/shape_items.h"

namespace banxin::compose {

/// Levels of justification by which blanks are given up, in their order (CLREQ, line adjustment).
namespace shrink_level {
constexpr std::uint8_t wordSpace = 1;
constexpr std::uint8_t bracket = 2;
constexpr std::uint8_t comma = 3;
constexpr std::uint8_t hanLatin = 4;
constexpr std::uint8_t stop = 5;
constexpr std::uint8_t letters = 6;
constexpr std::uint8_t last = 6;
}

/// Gives the cells their blanks: punctuation style, adjoining marks, space between Chinese and Latin, word spaces,
/// tracking; with what each may shrink and open, and what it has at the edges of a line. The breaker and the
/// justifier read nothing else.
void setBlanks(const ShapingText& source, Prepared& paragraph);

}
