#pragma once

#include "compose/rows.h"
#include "compose/set_paragraph.h"

namespace banxin::compose {

/// Places the lines of paragraphs in the slots of legs, by the keeps.
ComposedText flowThrough(ParagraphSetter& setter, const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs,
    const FlowRules& rules);

/// The same in legs that are as short as they can be: all equal, the last may be shorter.
ComposedText flowBalanced(ParagraphSetter& setter, const std::vector<Paragraph>& paragraphs, const std::vector<LegSlots>& legs,
    const FlowRules& rules);

/// Findings of lines that had to be set too tight or too wide.
void reportTightLines(const std::vector<Paragraph>& paragraphs, ComposedText& text);

}
