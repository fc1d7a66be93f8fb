#pragma once

#include "display/display_list.h"

/// What prints over the inks below it, and what knocks them out. Every player that shows plates asks here.
namespace banxin::display {

bool isSolidBlack(const Ink& ink);

/// Text of solid black prints over what lies below it, at any size: knocked out, it would show paper wherever the plates
/// do not meet.
bool overprints(const GlyphRun& run);
/// So does a black rule under two points. Larger black keeps its own evenness, so it knocks out.
bool overprints(const FillPath& fill);
bool overprints(const StrokePath& stroke);

}
