#include "makeup/capacity.h"

#include <cassert>

namespace banxin::makeup {

namespace {

/// Copy of no length, with the headline that its rank is sure to bring.
Story awaited(const ReservedSpace& space)
{
    Story story;
    story.slug = space.slug;
    story.rank = space.rank;
    story.headline = u"标题";
    story.body.emplace_back(StoryParagraph{});
    return story;
}

}

display::Fit capacityOf(MakeUp& makeUp, const Edition& edition, const Page& page, const Block& block)
{
    const ReservedSpace* space = reservedIn(block);
    assert(space);
    Edition trial = edition;
    Story story = awaited(*space);
    story.id = StoryId{trial.nextId};
    Block filled = block;
    filled.content = ArticleBlock{story.id, 0, space->stack, space->legs, {}, {}, {}};
    trial.stories.put(std::move(story));
    return makeUp.fit(trial, page, filled);
}

}
