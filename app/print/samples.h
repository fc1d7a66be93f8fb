#pragma once

#include "pictures/picture.h"

#include <string>

namespace banxin::print {

/// The samples over paper, without their alpha.
void layOnPaper(pictures::Samples& samples);

/// The samples made smaller by the greatest whole number that leaves at least `enoughWidth` pixels a row.
pictures::Samples reduced(pictures::Samples samples, int enoughWidth);

/// The samples row by row as PNG's Paeth predictor has them, each row with its leading byte: deflate packs photographs
/// so to about two thirds.
std::string predicted(const pictures::Samples& samples);

}
