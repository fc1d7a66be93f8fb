#include "edit/blocks_of.h"
#include "edit/exchange.h"
#include "edit/paragraph_text.h"

namespace banxin::edit {

Result<Added<StoryId>> splitStory(Edition edition, StoryId id, std::size_t paragraph, std::size_t offset, std::u16string headline)
{
    const Shared<Story>* found = edition.stories.find(id);
    if (!found)
        return Fault{FaultCode::NoSuchStory, {std::to_string(id.n)}};
    const Story whole = **found;
    const bool isInside = paragraph < whole.body.size() && offset <= whole.body[paragraph]->text.size();
    const bool hasBefore = paragraph > 0 || offset > 0;
    const bool hasAfter = isInside && (offset < whole.body[paragraph]->text.size() || paragraph + 1 < whole.body.size());
    if (!isInside || !hasBefore || !hasAfter)
        return Fault{FaultCode::ValueInvalid, {"offset", std::to_string(offset), whole.slug}};
    Story second;
    second.slug = whole.slug;
    second.rank = whole.rank;
    second.headline = std::move(headline);
    second.endMark = whole.endMark;
    const StoryParagraph& cut = *whole.body[paragraph];
    if (offset < cut.text.size())
        second.body.emplace_back(partOf(cut, offset, cut.text.size()));
    second.body.insert(second.body.end(), whole.body.begin() + static_cast<std::ptrdiff_t>(paragraph) + 1, whole.body.end());
    edition.stories.change(id, [&](Story& first) {
        first.body.resize(paragraph);
        if (offset > 0)
            first.body.emplace_back(offset < cut.text.size() ? Shared<StoryParagraph>{partOf(cut, 0, offset)} : whole.body[paragraph]);
    });
    return addStory(std::move(edition), std::move(second));
}

Result<Edition> mergeStories(Edition edition, StoryId first, StoryId second, Heads heads)
{
    for (const StoryId story : {first, second}) {
        if (!edition.stories.contains(story))
            return Fault{FaultCode::NoSuchStory, {std::to_string(story.n)}};
    }
    const Shared<Story> joining = *edition.stories.find(second);
    if (first == second)
        return Fault{FaultCode::ValueInvalid, {"story", joining->slug, ""}};
    for (const StoryPart& part : partsOf(edition, second)) {
        if (const auto where = unlocked(edition, part.block); !where)
            return where.error();
    }
    edition.stories.change(first, [&](Story& story) {
        // The dateline of the second runs in at the head of its text, which now stands in the middle.
        std::vector<Shared<StoryParagraph>> body = joining->body;
        if (!joining->dateline.empty() && !body.empty())
            body.front().change([&](StoryParagraph& p) { replaceInParagraph(p, 0, 0, joining->dateline); });
        story.body.insert(story.body.end(), body.begin(), body.end());
        story.photos.insert(story.photos.end(), joining->photos.begin(), joining->photos.end());
        if (!joining->endMark.empty())
            story.endMark = joining->endMark;
        if (heads == Heads::OfSecond) {
            story.label = joining->label;
            story.kicker = joining->kicker;
            story.headline = joining->headline;
            story.deck = joining->deck;
            story.byline = joining->byline;
        }
    });
    return removeStory(std::move(edition), second);
}

}
