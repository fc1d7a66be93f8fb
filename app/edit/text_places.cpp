#include "edit/text_places.h"

#include <algorithm>

namespace banxin::edit {

namespace {

template <class S>
auto partText(S& story, TextPart part) -> decltype(&story.headline)
{
    switch (part) {
    case TextPart::Label: return &story.label;
    case TextPart::Kicker: return &story.kicker;
    case TextPart::Headline: return &story.headline;
    case TextPart::Deck: return &story.deck;
    case TextPart::Byline: return &story.byline;
    case TextPart::Dateline: return &story.dateline;
    case TextPart::EndMark: return &story.endMark;
    case TextPart::JumpHead: return &story.jumpHead;
    case TextPart::Body:
    case TextPart::Caption:
    case TextPart::Credit: break;
    }
    return nullptr;
}

bool isHighSurrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }

bool isBetweenHalves(const std::u16string& text, std::size_t offset)
{
    return offset > 0 && offset < text.size() && isHighSurrogate(text[offset - 1]);
}

Fault noPlace(const Story& story, const TextPlace& place)
{
    return Fault{FaultCode::ValueInvalid, {"place", std::to_string(place.index) + ':' + std::to_string(place.offset), story.slug}};
}

bool isPlaceOf(const Story& story, const TextPlace& place)
{
    // A body of no paragraphs can still be written into.
    if (place.part == TextPart::Body && story.body.empty())
        return place.index == 0 && place.offset == 0;
    const std::u16string* text = textAt(story, place);
    return text && place.offset <= text->size() && !isBetweenHalves(*text, place.offset);
}

}

bool isSameField(const TextPlace& a, const TextPlace& b)
{
    return a.part == b.part && (a.part == TextPart::Body || a.index == b.index);
}

const std::u16string* textAt(const Story& story, const TextPlace& place)
{
    if (place.part == TextPart::Body)
        return place.index < story.body.size() ? &story.body[place.index]->text : nullptr;
    if (place.part == TextPart::Caption || place.part == TextPart::Credit) {
        if (place.index >= story.photos.size())
            return nullptr;
        return place.part == TextPart::Caption ? &story.photos[place.index].caption : &story.photos[place.index].credit;
    }
    return place.index == 0 ? partText(story, place.part) : nullptr;
}

std::u16string* textAt(Story& story, const TextPlace& place)
{
    if (place.part == TextPart::Caption)
        return &story.photos[place.index].caption;
    return place.part == TextPart::Credit ? &story.photos[place.index].credit : partText(story, place.part);
}

TextSpan fieldAt(const Story& story, const TextPlace& place)
{
    TextPlace from{place.part, place.part == TextPart::Body ? 0 : place.index, 0};
    TextPlace to = from;
    if (place.part == TextPart::Body && !story.body.empty())
        to.index = static_cast<std::uint32_t>(story.body.size() - 1);
    if (const std::u16string* text = textAt(story, to))
        to.offset = static_cast<std::uint32_t>(text->size());
    return {from, to};
}

TextPlace nearestPlace(const Story& story, TextPlace place)
{
    const TextSpan field = fieldAt(story, place);
    const std::u16string* text = textAt(story, place);
    if (!text)
        return field.to;
    place.offset = std::min(place.offset, static_cast<std::uint32_t>(text->size()));
    if (isBetweenHalves(*text, place.offset))
        --place.offset;
    return place;
}

Result<const Story*> storyWith(const Edition& edition, StoryId id, const TextSpan& span)
{
    const Shared<Story>* story = edition.stories.find(id);
    if (!story)
        return Fault{FaultCode::NoSuchStory, {std::to_string(id.n)}};
    if (!isPlaceOf(**story, span.from))
        return noPlace(**story, span.from);
    if (!isPlaceOf(**story, span.to) || !isSameField(span.from, span.to) || span.to < span.from)
        return noPlace(**story, span.to);
    return &**story;
}

Result<const Story*> storyWithBody(const Edition& edition, StoryId id, const TextSpan& span)
{
    const auto story = storyWith(edition, id, span);
    if (story && (span.from.part != TextPart::Body || (*story)->body.empty()))
        return noPlace(**story, span.from);
    return story;
}

}
