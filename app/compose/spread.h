#pragma once

#include "compose/compose.h"

namespace banxin::compose {

/// 拉行: where the rules for lone lines and subheads left a leg at most `mostRows` rows short of its foot, its text is drawn
/// down to it: whole rows open above its subheads, or where it has none above its paragraphs. Lines stay as they are set, so
/// only those move that find slots of the same width below; a leg in which the text ends stays short.
void spreadLegs(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, int mostRows, std::vector<Line>& lines);

}
