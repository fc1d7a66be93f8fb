#pragma once

#include "base/rect.h"
#include "pictures/picture.h"

#include <vector>

namespace banxin::pictures {

/// A closed outline round what is not transparent, in per mille of the picture: down its right side row by row and up its
/// left one. What a row has inside of it is not told. Empty for a picture without transparency, or without anything else.
std::vector<Point> outlineOf(const Samples& samples);

}
