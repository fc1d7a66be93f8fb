#pragma once

#include "compose/graphemes.h"

namespace banxin::compose {

/// How each character stands in vertical text (UAX #50): ideographs and marks upright, Latin and long numbers turned,
/// short numbers side by side in one cell. Joins the graphemes of such a number into one.
void orientVertically(std::vector<Grapheme>& graphemes, int uprightDigits);

}
