#pragma once

#include "pictures/picture.h"

#include <string>

namespace banxin::print {

/// The samples' alpha as a stencil of one bit a pixel, rows of whole bytes: 1 where more than half is seen through.
std::string stencil(const pictures::Samples& samples);

/// The samples row by row as PNG's Paeth predictor has them, each row with its leading byte: deflate packs photographs
/// so to about two thirds.
std::string predicted(const pictures::Samples& samples);

}
