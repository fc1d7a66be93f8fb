#pragma once

#include "compose/prepared.h"

namespace banxin::compose {

/// 对格: gives the cells of Chinese text such blanks that every character stands on the cells of its line, one em each. Marks
/// keep their blank halves; what is of another width (figures, words, middle dots) stands in the middle of as many whole cells
/// as it needs, word by word. Nothing shrinks or opens: where a rule ends a line early, its last cells stay empty.
void setCells(Prepared& paragraph);

}
