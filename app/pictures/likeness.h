#pragma once

#include "pictures/picture.h"

#include <string>
#include <string_view>

namespace banxin::pictures {

/// 16 hexadecimal digits that tell whether each of 8 × 8 fields of the picture is darker than its neighbour at the right
/// (Krawetz' difference hash): a picture that was scaled, saved anew or toned keeps nearly all of its 64 bits. Empty for a
/// picture without pixels or without any detail: those are all alike.
std::string likenessOf(const Samples& samples);

/// Whether two likenesses are so near that the pictures show the same.
bool looksTheSame(std::string_view a, std::string_view b);

}
