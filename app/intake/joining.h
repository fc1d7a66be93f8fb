#pragma once

#include "intake/pieces.h"

namespace banxin::intake {

/// Marks the pieces that go on a paragraph which was cut at the end of a column: it ends without the mark that ends a
/// sentence, or inside a quotation or title. Picture captions between the two are passed over.
void markJoins(std::vector<Piece>& pieces, const Corrections& corrections);

/// What stands between the two halves of a joined paragraph: a space between words of letters, else nothing.
std::u16string_view seam(std::u16string_view before, std::u16string_view after);

}
