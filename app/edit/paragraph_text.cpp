#include "edit/paragraph_text.h"

#include <algorithm>

namespace banxin::edit {

namespace {

TextRange moved(TextRange range, std::size_t at, std::size_t removed, std::size_t added)
{
    const auto follow = [&](std::size_t position) { return (position >= at + removed ? position - removed : at) + added; };
    return {static_cast<std::uint32_t>(range.start < at ? range.start : follow(range.start)),
        static_cast<std::uint32_t>(range.end <= at ? range.end : follow(range.end))};
}

bool isEmpty(const TextRange& range) { return range.start >= range.end; }

TextRange& rangeOf(TextRange& mark) { return mark; }
TextRange& rangeOf(Ruby& mark) { return mark.base; }
TextRange& rangeOf(StyledRun& mark) { return mark.range; }

bool isSameKind(const TextRange&, const TextRange&) { return true; }
/// Small text belongs to its base as a whole.
bool isSameKind(const Ruby&, const Ruby&) { return false; }
bool isSameKind(const StyledRun& a, const StyledRun& b) { return a.style == b.style; }

/// Does the same for every kind of mark.
template <class Change>
void forEachKind(StoryParagraph& paragraph, Change&& change)
{
    change(paragraph.emphasis);
    change(paragraph.ruby);
    change(paragraph.runs);
}

template <class Marks>
void joinTouching(Marks& marks)
{
    for (std::size_t i = 1; i < marks.size();) {
        if (rangeOf(marks[i - 1]).end == rangeOf(marks[i]).start && isSameKind(marks[i - 1], marks[i])) {
            rangeOf(marks[i - 1]).end = rangeOf(marks[i]).end;
            marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

template <class Marks>
void appendMarks(Marks& marks, const Marks& more, std::uint32_t by)
{
    for (auto mark : more) {
        rangeOf(mark).start += by;
        rangeOf(mark).end += by;
        marks.push_back(std::move(mark));
    }
    joinTouching(marks);
}

}

void replaceInParagraph(StoryParagraph& paragraph, std::size_t at, std::size_t length, std::u16string_view text)
{
    paragraph.text.replace(at, length, text);
    forEachKind(paragraph, [&](auto& marks) {
        for (auto& mark : marks)
            rangeOf(mark) = moved(rangeOf(mark), at, length, text.size());
        std::erase_if(marks, [](auto& mark) { return isEmpty(rangeOf(mark)); });
    });
}

StoryParagraph partOf(const StoryParagraph& paragraph, std::size_t from, std::size_t to)
{
    StoryParagraph part = paragraph;
    part.held.clear();
    // Small text is read over all of its base: a part that does not have the base's beginning has none of it.
    std::erase_if(part.ruby, [&](const Ruby& ruby) { return ruby.base.start < from; });
    replaceInParagraph(part, to, part.text.size() - to, {});
    replaceInParagraph(part, 0, from, {});
    return part;
}

void append(StoryParagraph& paragraph, const StoryParagraph& more)
{
    const auto by = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.text += more.text;
    appendMarks(paragraph.emphasis, more.emphasis, by);
    appendMarks(paragraph.ruby, more.ruby, by);
    appendMarks(paragraph.runs, more.runs, by);
}

}
