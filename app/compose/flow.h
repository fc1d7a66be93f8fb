#pragma once

#include "compose/rows.h"
#include "compose/set_paragraph.h"

namespace banxin::compose {

/// Places the lines of paragraphs in the slots of legs, by the keeps.
ComposedText flowThrough(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs,
    const FlowRules& rules);

/// The same in legs that are as short as they can be: all equal, the last may be shorter.
ComposedText flowBalanced(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs,
    const FlowRules& rules);

/// The same as one text over the legs of a block, where subheads that stand across them part it into sections: each fills
/// all legs above the subhead that ends it.
ComposedText flowSections(ParagraphSetter& setter, const Paragraphs& paragraphs, const std::vector<LegSlots>& legs,
    const FlowRules& rules);

/// What each paragraph could give as it stands.
std::vector<ParagraphCopyfit> copyfitThrough(ParagraphSetter& setter, const Paragraphs& paragraphs,
    const std::vector<LegSlots>& legs, const FlowRules& rules);

/// Notes of paragraphs that end in fewer characters than their rules want.
void reportLoneCharacters(const Paragraphs& paragraphs, ComposedText& text);

/// Findings of lines that had to be set too tight or too wide.
void reportTightLines(const Paragraphs& paragraphs, ComposedText& text);

}
