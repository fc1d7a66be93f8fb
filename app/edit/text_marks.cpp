#include "edit/held_lines.h"
#include "edit/text_places.h"

#include <algorithm>

namespace banxin::edit {

namespace {

/// The part of a paragraph that a span of the body covers.
TextRange rangeIn(const Story& story, const TextSpan& span, std::size_t paragraph)
{
    const auto size = static_cast<std::uint32_t>(story.body[paragraph]->text.size());
    return {paragraph == span.from.index ? span.from.offset : 0, paragraph == span.to.index ? span.to.offset : size};
}

/// `ranges` without [from, to).
std::vector<TextRange> without(const std::vector<TextRange>& ranges, TextRange hole)
{
    std::vector<TextRange> left;
    for (const TextRange& range : ranges) {
        if (range.start < std::min(range.end, hole.start))
            left.push_back({range.start, std::min(range.end, hole.start)});
        if (std::max(range.start, hole.end) < range.end)
            left.push_back({std::max(range.start, hole.end), range.end});
    }
    return left;
}

std::vector<TextRange> with(const std::vector<TextRange>& ranges, TextRange added)
{
    std::vector<TextRange> result;
    for (const TextRange& range : ranges) {
        if (range.end < added.start || range.start > added.end) {
            result.push_back(range);
            continue;
        }
        added = {std::min(added.start, range.start), std::max(added.end, range.end)};
    }
    result.push_back(added);
    std::sort(result.begin(), result.end(), [](const TextRange& a, const TextRange& b) { return a.start < b.start; });
    return result;
}

bool covers(const std::vector<TextRange>& ranges, TextRange wanted)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const TextRange& r) { return r.start <= wanted.start && r.end >= wanted.end; });
}

void setFormat(StoryParagraph& paragraph, const ParagraphFormat& format)
{
    const auto take = [](auto& value, const auto& wanted) {
        if (wanted)
            value = *wanted;
    };
    take(paragraph.kind, format.kind);
    take(paragraph.style, format.style);
    take(paragraph.start, format.start);
    take(paragraph.keepTogether, format.keepTogether);
    take(paragraph.acrossLegs, format.acrossLegs);
    take(paragraph.looseness, format.looseness);
    // Another measure, or other type: the lines are not those that were held.
    if (format.kind || format.style || format.acrossLegs || format.looseness)
        paragraph.held.clear();
}

/// Changes each paragraph of the body that the span touches and that would differ.
template <class Change>
Result<Edition> changedParagraphs(Edition edition, StoryId id, const TextSpan& span, Change&& change)
{
    if (const auto found = storyWithBody(edition, id, span); !found)
        return found.error();
    edition.stories.change(id, [&](Story& story) {
        for (std::size_t i = span.from.index; i <= span.to.index; ++i) {
            StoryParagraph changed = *story.body[i];
            change(changed, rangeIn(story, span, i));
            if (changed != *story.body[i])
                story.body[i] = Shared<StoryParagraph>{std::move(changed)};
        }
    });
    return edition;
}

}

Result<Edition> formatParagraphs(Edition edition, StoryId id, const TextSpan& span, const ParagraphFormat& format)
{
    return changedParagraphs(std::move(edition), id, span, [&](StoryParagraph& paragraph, TextRange) { setFormat(paragraph, format); });
}

bool isEmphasised(const Story& story, const TextSpan& span)
{
    if (span.from.part != TextPart::Body || span.isEmpty())
        return false;
    for (std::size_t i = span.from.index; i <= span.to.index && i < story.body.size(); ++i) {
        const TextRange range = rangeIn(story, span, i);
        if (range.start < range.end && !covers(story.body[i]->emphasis, range))
            return false;
    }
    return true;
}

Result<Edition> emphasise(Edition edition, StoryId id, const TextSpan& span, bool on)
{
    return changedParagraphs(std::move(edition), id, span, [on](StoryParagraph& paragraph, TextRange range) {
        if (range.start < range.end)
            paragraph.emphasis = on ? with(paragraph.emphasis, range) : without(paragraph.emphasis, range);
    });
}

Result<Edition> setRuby(Edition edition, StoryId id, const TextSpan& span, std::u16string text)
{
    if (span.from.index != span.to.index || span.isEmpty())
        return Fault{FaultCode::ValueInvalid, {"ruby", std::to_string(span.from.index) + ':' + std::to_string(span.from.offset), ""}};
    return changedParagraphs(std::move(edition), id, span, [&](StoryParagraph& paragraph, TextRange range) {
        std::erase_if(paragraph.ruby, [&](const Ruby& ruby) { return ruby.base.start < range.end && range.start < ruby.base.end; });
        if (text.empty())
            return;
        const auto after = std::find_if(paragraph.ruby.begin(), paragraph.ruby.end(), [&](const Ruby& ruby) { return ruby.base.start >= range.end; });
        paragraph.ruby.insert(after, Ruby{range, text});
        // Small text makes its line wider: the lines from there on are broken anew.
        releaseFrom(paragraph, range.start);
    });
}

}
