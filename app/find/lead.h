#pragma once

#include "base/result.h"
#include "model/story.h"

#include <optional>
#include <string_view>

namespace banxin::find {

/// The part of a byline or dateline that a pattern of the style sheet (`LeadPattern`) means: its first group, or the whole
/// match where it has none. Nothing where it does not match, where the text is longer than such lines are, and where the
/// pattern is none or takes too long.
std::optional<TextRange> leadIn(std::u16string_view pattern, std::u16string_view text);

/// Fails with ValueInvalid where the pattern is none (arguments: "pattern", the pattern, where it goes wrong).
Result<Done> checkLead(std::u16string_view pattern);

}
