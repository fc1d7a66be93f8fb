#pragma once

#include "base/length.h"
#include "pictures/picture.h"

namespace banxin::print {

/// The most ink, in per cent of all plates together, that a picture in process inks lays on more than fifteen square
/// millimetres, where it is `width` wide on the paper. Less is left to the press: specks of a picture's deepest shadow
/// (Ghent Workgroup, newspaper advertisements).
int inkPercent(const pictures::Samples& inks, Length width);

/// Takes colour from the pixels that lay more than `percent` on the paper, in equal shares of cyan, magenta and yellow; black,
/// which draws the picture there, stays.
void limitInk(pictures::Samples& inks, int percent);

}
