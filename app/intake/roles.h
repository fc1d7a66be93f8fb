#pragma once

#include "intake/pieces.h"

#include <utility>

namespace banxin::intake {

/// Tells the roles of pieces that nobody has said, and where stories begin. Credits and joins must be marked. A headline
/// that holds its kicker becomes two pieces.
void tellRoles(std::vector<Piece>& pieces, const Corrections& corrections);

/// A piece as two: the text up to `firstEnd` without spaces at its end, and that from `secondStart`.
std::pair<Piece, Piece> divided(Piece piece, std::size_t firstEnd, std::size_t secondStart);

}
