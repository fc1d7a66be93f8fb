#include "model/story.h"

namespace banxin {

namespace {

std::size_t inked(std::u16string_view text)
{
    std::size_t count = 0;
    for (const char16_t c : text) {
        const bool space = c <= u' ' || c == u'\u00A0' || c == u'\u3000' || (c >= u'\u2000' && c <= u'\u200B');
        const bool trail = c >= 0xDC00 && c <= 0xDFFF;
        count += space || trail ? 0 : 1;
    }
    return count;
}

}

std::size_t bodyCharacters(const Story& story)
{
    std::size_t count = inked(story.dateline);
    for (const auto& paragraph : story.body)
        count += inked(paragraph->text);
    return count;
}

std::u16string fullText(const Story& story)
{
    std::u16string text;
    const auto add = [&](const std::u16string& part) {
        if (!part.empty())
            text += part + u'\n';
    };
    add(story.label);
    add(story.kicker);
    add(story.headline);
    add(story.deck);
    add(story.byline);
    std::u16string runIn = story.dateline;
    for (const auto& paragraph : story.body) {
        add(runIn + paragraph->text);
        runIn.clear();
    }
    add(runIn);
    for (const StoryPhoto& photo : story.photos) {
        add(photo.caption);
        add(photo.credit);
    }
    return text;
}

}
