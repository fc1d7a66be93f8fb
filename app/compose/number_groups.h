#pragma once

#include "compose/graphemes.h"

#include <vector>

namespace banxin::compose {

/// Graphemes [begin, end) that belong on one line: a figure with its sign, range, multiplier and unit; or a date or
/// clock time made of such groups.
struct NumberGroup {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool isFigure = false;    ///< the bare figure: never broken at all
};

/// Ascending by begin; a group that holds others comes before them.
std::vector<NumberGroup> findNumberGroups(const std::vector<Grapheme>& text);

}
