#pragma once

#include "compose/graphemes.h"

namespace banxin::compose {

/// Graphemes [begin, end) of a person's name.
struct Name {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Names of two or three characters where the copy says that one follows: after an office (记者, 通讯员, 书记 …), beginning
/// with a family name. Ascending. Cautious: what is no name costs nothing but a break that is less wanted.
std::vector<Name> findNames(const std::vector<Grapheme>& text);

}
