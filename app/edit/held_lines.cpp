#include "edit/held_lines.h"

#include <algorithm>

namespace banxin::edit {

namespace {

std::u16string printedText(const Story& story, std::size_t paragraph)
{
    const std::u16string& text = story.body[paragraph]->text;
    return runInLength(story, paragraph) > 0 ? story.dateline + text : text;
}

std::size_t commonBeginning(const std::u16string& a, const std::u16string& b)
{
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end.first - a.begin());
}

/// The paragraph of `before` that this one was: at its own place, or, where paragraphs went in or out, counted from the end.
std::size_t placeIn(const Story& before, const Story& story, std::size_t paragraph)
{
    const std::size_t fromEnd = story.body.size() - paragraph;
    const bool isSame = paragraph < before.body.size() && before.body[paragraph]->text == story.body[paragraph]->text;
    return isSame || fromEnd > before.body.size() ? paragraph : before.body.size() - fromEnd;
}

}

std::size_t runInLength(const Story& story, std::size_t paragraph)
{
    const bool runsIn = paragraph == 0 && !story.body.empty() && story.body.front()->kind == ParagraphKind::Body;
    return runsIn ? story.dateline.size() : 0;
}

void releaseFrom(StoryParagraph& paragraph, std::size_t offset)
{
    std::erase_if(paragraph.held, [offset](const HeldLine& line) { return line.end > offset; });
}

void releaseWhereTextDiffers(Story& story, const Story& before)
{
    for (std::size_t i = 0; i < story.body.size(); ++i) {
        if (story.body[i]->held.empty())
            continue;
        const std::u16string now = printedText(story, i);
        const std::size_t was = placeIn(before, story, i);
        const std::u16string then = was < before.body.size() ? printedText(before, was) : std::u16string{};
        if (now != then)
            story.body[i].change([&](StoryParagraph& p) { releaseFrom(p, commonBeginning(now, then)); });
    }
}

}
