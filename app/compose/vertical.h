#pragma once

#include "compose/graphemes.h"

namespace banxin::compose {

/// How each character stands in vertical text (UAX #50): ideographs and marks upright, Latin and long numbers turned,
/// short numbers side by side in one cell; letters and figures otherwise where their style asks for it. Joins the graphemes of
/// one cell into one. `styles`: 0 the paragraph's, n the n-th span's.
void orientVertically(std::vector<Grapheme>& graphemes, const std::vector<const TextStyle*>& styles);

}
