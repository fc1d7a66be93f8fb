#pragma once

#include "compose/graphemes.h"

namespace banxin::compose {

/// 避头: no line may begin with this character at this level.
bool mayNotBeginLine(const Grapheme& grapheme, Prohibition level);

/// 避尾: no line may end with this character at this level.
bool mayNotEndLine(const Grapheme& grapheme, Prohibition level);

/// Glued to its neighbours at every level (word joiner, no-break space).
bool isGlue(const Grapheme& grapheme);

}
