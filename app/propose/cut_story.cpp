// Whole sentences are cut from the end of a story, as a night desk does.
#include "propose/remedy.h"

#include "edit/edit.h"

#include <algorithm>
#include <optional>

namespace banxin::propose {

namespace {

bool endsSentence(char16_t c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'…' || c == u'.' || c == u'!' || c == u'?';
}

bool closes(char16_t c) { return c == u'”' || c == u'’' || c == u'」' || c == u'』' || c == u'）' || c == u'"' || c == u')'; }

/// Where the sentences of a paragraph begin.
std::vector<std::size_t> sentencesOf(const std::u16string& text)
{
    std::vector<std::size_t> begins{0};
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (!endsSentence(text[i]))
            continue;
        std::size_t next = i + 1;
        while (next < text.size() && (closes(text[next]) || endsSentence(text[next])))
            ++next;
        // A full stop inside a number or a name ends nothing.
        const bool isLatin = text[i] == u'.' && next < text.size() && text[next] != u' ';
        while (next < text.size() && text[next] == u' ')
            ++next;
        if (next < text.size() && !isLatin)
            begins.push_back(next);
    }
    return begins;
}

/// The place from which at least `least` characters follow: a whole sentence begins there, and it is not in the first one.
struct CutPlace {
    std::size_t paragraph = 0;
    std::size_t offset = 0;
    int characters = 0;
};

std::optional<CutPlace> cutPlace(const Story& story, int least)
{
    std::size_t after = 0;
    for (std::size_t paragraph = story.body.size(); paragraph-- > 0;) {
        const std::u16string& text = story.body[paragraph]->text;
        const std::vector<std::size_t> begins = sentencesOf(text);
        for (auto begin = begins.rbegin(); begin != begins.rend(); ++begin) {
            const std::size_t characters = after + text.size() - *begin;
            if (characters >= static_cast<std::size_t>(std::max(1, least)) && (paragraph > 0 || *begin > 0))
                return CutPlace{paragraph, *begin, static_cast<int>(characters)};
        }
        after += text.size();
    }
    return std::nullopt;
}

}

int charactersToCut(const Story& story, int least)
{
    const auto place = cutPlace(story, least);
    return place ? place->characters : 0;
}

Result<Edition> withEndCut(Edition edition, StoryId id, int least)
{
    const Shared<Story>* found = edition.stories.find(id);
    if (!found)
        return Fault{FaultCode::NoSuchStory, {std::to_string(id.n)}};
    const auto place = cutPlace(**found, least);
    if (!place)
        return Fault{FaultCode::ValueInvalid, {"characters", std::to_string(least), (*found)->slug}};
    Story story = **found;
    story.body.resize(place->offset > 0 ? place->paragraph + 1 : place->paragraph, Shared<StoryParagraph>{StoryParagraph{}});
    Result<Edition> cut = edit::replaceStory(std::move(edition), std::move(story));
    if (!cut || place->offset == 0)
        return cut;
    const std::size_t length = (*cut->stories.find(id))->body[place->paragraph]->text.size();
    return edit::deleteText(std::move(*cut), id, place->paragraph, place->offset, length - place->offset);
}

}
