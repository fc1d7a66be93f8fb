#pragma once

#include "compose/compose.h"
#include "display/composed_page.h"
#include "makeup/photo.h"
#include "makeup/quotes.h"
#include "makeup/stack.h"
#include "model/edition.h"

#include <memory>
#include <optional>
#include <vector>

namespace banxin::makeup {

/// One block of a story and all that its page says to it.
struct PartPlace {
    Grid grid;
    std::string styleSet;
    Block block;
    std::vector<Obstacle> pushed;   ///< what blocks over it keep free of text
    friend bool operator==(const PartPlace&, const PartPlace&) = default;
};

/// A part as its page shows it.
struct ComposedPart {
    BlockId block;
    display::DisplayList list;
    std::vector<Finding> findings;
};

/// What the paragraphs of a body are made from.
struct BodyInput {
    Shared<Story> story;
    Shared<StyleSheet> sheet;
    std::string styleSet;
    std::map<Role, StyleOverride> overrides;

    /// A paragraph that is the same looks the same.
    bool dressesAlike(const BodyInput& other) const;
};

/// The paragraphs of a story's body: dateline run in, end mark at the end.
struct ComposedBody {
    BodyInput input;
    compose::Paragraphs paragraphs;
};

/// Paragraphs whose source is what it was are those of `earlier`, which may be null.
ComposedBody bodyOf(BodyInput input, const ComposedBody* earlier);

/// A story's text through all its blocks, on its lines.
struct ComposedStory {
    ComposedBody body;
    compose::ComposedText text;
    display::Fit fit;
};

/// Everything one part needs before its text: the same inputs give the same layout.
struct PartLayout {
    BlockId block;
    BlockRoom room;
    std::shared_ptr<const ComposedStack> stack;   ///< null where the part shows none
    StackInput stackInput;
    Point stackOrigin;
    std::vector<StandingPhoto> standing;
    ComposedPhotos photos;
    ComposedQuotes quotes;
    std::optional<Rect> qrSquare;
    std::vector<compose::LegSlots> legs;
    bool isVertical = false;   ///< its text runs down
};

/// `earlier` is the layout of the same block before the last change, or null: a stack with equal inputs is taken over.
PartLayout layoutPart(compose::Composer& composer, const Edition& edition, const Story& story, const PartPlace& place, const PartLayout* earlier);

/// The legs of all parts, in the order of reading.
std::vector<compose::LegSlots> legsOf(const std::vector<PartLayout>& layouts);
compose::FlowRules flowRulesOf(const StyleSheet& sheet, const std::vector<PartPlace>& places);

/// Flows the story through the legs of its parts. `earlier` is what it was before the last change, or null.
ComposedStory composeStory(compose::Composer& composer, const Edition& edition, const Shared<Story>& story,
    const std::vector<PartPlace>& places, const std::vector<PartLayout>& layouts, const ComposedStory* earlier);

/// What each block prints, in the order of the parts.
std::vector<ComposedPart> printStory(const Story& story, const std::vector<PartPlace>& places, const std::vector<PartLayout>& layouts,
    const ComposedStory& composed);

}
