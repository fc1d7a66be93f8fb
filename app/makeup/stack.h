#pragma once

#include "compose/compose.h"
#include "display/display_list.h"
#include "model/edition.h"

#include <map>
#include <string>
#include <vector>

namespace banxin::makeup {

/// What a headline stack is made from; equal inputs give equal stacks.
struct StackInput {
    std::u16string label;
    std::u16string kicker;
    std::u16string headline;
    std::u16string deck;
    std::u16string byline;
    std::string styleSet;
    int rank = 0;
    std::map<Role, StyleOverride> overrides;
    Length measure;            ///< along its lines
    WritingMode writing = WritingMode::Horizontal;
    friend bool operator==(const StackInput&, const StackInput&) = default;
};

StackInput stackInputOf(const Story& story, const std::string& styleSet, const ArticleBlock& article, Length measure);

/// A part of the stack whose text does not fit its lines.
struct StackOverset {
    Role role = Role::Headline;
    std::size_t characters = 0;
    friend bool operator==(const StackOverset&, const StackOverset&) = default;
};

/// One part as it was set.
struct SetPart {
    Role role = Role::Headline;
    compose::Paragraph paragraph;
    compose::ComposedHeadline headline;
};

/// Label, kicker, headline, deck and byline over each other, from (0, 0) down; upright ones side by side, from (0, 0) to the
/// left.
struct ComposedStack {
    display::DisplayList list;
    Length depth;              ///< with the rank's air above and below; 0 where the story has no such parts
    std::vector<SetPart> parts;
    std::vector<StackOverset> overset;
    std::vector<compose::TextFinding> findings;
};

ComposedStack composeStack(compose::Composer& composer, const StyleSheet& sheet, const StackInput& input, BlockId origin);

}
