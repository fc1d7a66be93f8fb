#include "edit/edit.h"
#include "edit/faults.h"
#include "edit/held_lines.h"
#include "edit/paragraph_text.h"
#include "edit/photos.h"

#include <algorithm>

namespace banxin::edit {

namespace {

/// `slug`, or `slug` with the first number that makes it new.
std::string freeSlug(const Edition& edition, const std::string& slug)
{
    if (!findStory(edition, slug))
        return slug;
    for (int n = 2;; ++n) {
        const std::string numbered = slug + '-' + std::to_string(n);
        if (!findStory(edition, numbered))
            return numbered;
    }
}

void removeBlocksOf(Edition& edition, StoryId story)
{
    const auto shows = [&](const Block& block) {
        const ArticleBlock* article = articleOf(block);
        return article && article->story == story;
    };
    for (auto& page : edition.pages) {
        if (std::any_of(page->blocks.begin(), page->blocks.end(), shows))
            page.change([&](Page& p) { std::erase_if(p.blocks, shows); });
    }
}

/// A body paragraph to change, or why it cannot be.
Result<const StoryParagraph*> paragraphOf(const Edition& edition, StoryId id, std::size_t paragraph, std::size_t end)
{
    const Shared<Story>* story = edition.stories.find(id);
    if (!story)
        return noSuchStory(id);
    if (paragraph >= (*story)->body.size())
        return Fault{FaultCode::ValueInvalid, {"paragraph", std::to_string(paragraph), (*story)->slug}};
    const StoryParagraph& found = *(*story)->body[paragraph];
    if (end > found.text.size())
        return Fault{FaultCode::ValueInvalid, {"offset", std::to_string(end), (*story)->slug}};
    return &found;
}

template <class Change>
void changeParagraph(Edition& edition, StoryId story, std::size_t paragraph, Change&& change)
{
    edition.stories.change(story, [&](Story& s) { s.body[paragraph].change(std::forward<Change>(change)); });
}

void changeText(Edition& edition, StoryId story, std::size_t paragraph, std::size_t at, std::size_t length, std::u16string_view text)
{
    const std::size_t runIn = runInLength(**edition.stories.find(story), paragraph);
    changeParagraph(edition, story, paragraph, [&](StoryParagraph& p) {
        replaceInParagraph(p, at, length, text);
        releaseFrom(p, at + runIn);
    });
}

}

Result<Added<StoryId>> addStory(Edition edition, Story story)
{
    story.id = StoryId{edition.nextId++};
    story.slug = freeSlug(edition, story.slug.empty() ? std::string{"story"} : story.slug);
    const StoryId id = story.id;
    edition.stories.put(std::move(story));
    return Added<StoryId>{std::move(edition), id};
}

Result<Edition> replaceStory(Edition edition, Story story)
{
    const Shared<Story>* before = edition.stories.find(story.id);
    if (!before)
        return noSuchStory(story.id);
    releaseWhereTextDiffers(story, **before);
    edition.stories.put(std::move(story));
    return edition;
}

Result<Edition> removeStory(Edition edition, StoryId story)
{
    if (!edition.stories.contains(story))
        return noSuchStory(story);
    removeBlocksOf(edition, story);
    edition.stories.remove(story);
    return edition;
}

Result<Edition> setRank(Edition edition, StoryId story, int rank)
{
    if (!edition.stories.contains(story))
        return noSuchStory(story);
    if (rank < 1 || rank > 99)
        return Fault{FaultCode::ValueInvalid, {"rank", std::to_string(rank), "1 … 99"}};
    edition.stories.change(story, [&](Story& s) { s.rank = rank; });
    return edition;
}

Result<Edition> addPhoto(Edition edition, const PhotoId& photo, PhotoRecord record)
{
    edition.photos.insert_or_assign(photo, std::move(record));
    return edition;
}

Result<Edition> attachPhoto(Edition edition, StoryId story, const PhotoId& photo)
{
    if (!edition.stories.contains(story))
        return noSuchStory(story);
    if (!edition.photos.contains(photo))
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    edition.stories.change(story, [&](Story& s) {
        // Copy often comes with its caption before the picture: the caption then waits under no photo.
        const auto waiting = std::find_if(s.photos.begin(), s.photos.end(), [](const StoryPhoto& p) { return p.photo == PhotoId{}; });
        StoryPhoto& taken = waiting != s.photos.end() ? *waiting : s.photos.emplace_back();
        taken.photo = photo;
        fillIn(taken, edition.photos.at(photo), edition.head.language);
    });
    return edition;
}

Result<Edition> insertText(Edition edition, StoryId story, std::size_t paragraph, std::size_t offset, std::u16string_view text)
{
    if (const auto found = paragraphOf(edition, story, paragraph, offset); !found)
        return found.error();
    changeText(edition, story, paragraph, offset, 0, text);
    return edition;
}

Result<Edition> deleteText(Edition edition, StoryId story, std::size_t paragraph, std::size_t offset, std::size_t length)
{
    // Compared by subtraction: offset + length of hostile numbers would overflow.
    const auto found = paragraphOf(edition, story, paragraph, offset);
    if (!found)
        return found.error();
    if (length > (*found)->text.size() - offset)
        return Fault{FaultCode::ValueInvalid, {"length", std::to_string(length), ""}};
    changeText(edition, story, paragraph, offset, length, {});
    return edition;
}

Result<Edition> holdLines(Edition edition, StoryId story, std::size_t paragraph, std::vector<HeldLine> lines)
{
    const auto found = paragraphOf(edition, story, paragraph, 0);
    if (!found)
        return found.error();
    const std::size_t end = (*found)->text.size() + runInLength(**edition.stories.find(story), paragraph);
    const auto notAfter = [](const HeldLine& a, const HeldLine& b) { return a.end >= b.end; };
    const bool inOrder = std::adjacent_find(lines.begin(), lines.end(), notAfter) == lines.end();
    if (!inOrder || (!lines.empty() && (lines.front().end == 0 || lines.back().end > end)))
        return Fault{FaultCode::ValueInvalid, {"held lines", lines.empty() ? "" : std::to_string(lines.back().end), std::to_string(end)}};
    changeParagraph(edition, story, paragraph, [&](StoryParagraph& p) { p.held = std::move(lines); });
    return edition;
}

Result<Edition> releaseLines(Edition edition, StoryId story, std::size_t paragraph)
{
    if (const auto found = paragraphOf(edition, story, paragraph, 0); !found)
        return found.error();
    changeParagraph(edition, story, paragraph, [](StoryParagraph& p) { p.held.clear(); });
    return edition;
}

}
