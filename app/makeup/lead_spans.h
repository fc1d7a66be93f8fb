#pragma once

#include "compose/compose.h"
#include "model/style_sheet.h"

namespace banxin::makeup {

/// What the sheet's patterns mean of a byline or dateline, dressed in their character styles, over the role's own style.
/// Ascending; where two patterns mean the same characters, the first of the sheet counts.
std::vector<compose::StyledSpan> leadSpans(const StyleSheet& sheet, Role role, const TextStyle& style, std::u16string_view text);

}
