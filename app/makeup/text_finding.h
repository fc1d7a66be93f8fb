#pragma once

#include "base/finding.h"
#include "compose/compose.h"

#include <string>

namespace banxin::makeup {

/// What the composer found, with its place: `place` is what the sentence calls it, a story's slug or a page's code.
Finding findingOf(const compose::TextFinding& text, BlockId block, StoryId story, const std::string& place);

}
