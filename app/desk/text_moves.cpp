#include "desk/text_moves.h"

#include "compose/unicode_text.h"

#include <algorithm>

namespace banxin::desk {

namespace {

/// Words are looked for in the sentence around the place, characters in a few dozen units: a paragraph may be very long.
constexpr std::size_t sentenceReach = 400;
constexpr std::size_t characterReach = 128;

const std::u16string& textOf(const Story& story, const TextPlace& place)
{
    static const std::u16string none;
    const std::u16string* text = edit::textAt(story, place);
    return text ? *text : none;
}

TextPlace at(TextPlace place, std::size_t offset)
{
    place.offset = static_cast<std::uint32_t>(offset);
    return place;
}

/// Part of a text that can be looked at by itself.
struct Window {
    std::size_t start = 0;
    std::u16string_view text;
};

bool isLow(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

bool endsSentence(char16_t unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'。' || unit == u'，' || unit == u'、' || unit == u'；' || unit == u'：' || unit == u'！'
        || unit == u'？' || unit == u'”' || unit == u'」';
}

Window around(const std::u16string& text, std::size_t offset, std::size_t reach, bool bySentence)
{
    std::size_t start = offset > reach ? offset - reach : 0;
    std::size_t end = std::min(text.size(), offset + reach);
    if (bySentence && start > 0) {
        const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(start), text.begin() + static_cast<std::ptrdiff_t>(offset), endsSentence);
        if (found != text.begin() + static_cast<std::ptrdiff_t>(offset))
            start = static_cast<std::size_t>(found - text.begin()) + 1;
    }
    while (start > 0 && isLow(text[start]))
        --start;
    while (end < text.size() && isLow(text[end]))
        ++end;
    return {start, std::u16string_view{text}.substr(start, end - start)};
}

/// Where carets may stand in the window, its own start first.
std::vector<std::size_t> stopsIn(const Window& window)
{
    std::vector<std::size_t> stops{window.start};
    for (const std::uint32_t stop : compose::caretStops(window.text))
        stops.push_back(window.start + stop);
    return stops;
}

bool isSpace(char16_t unit) { return unit == u' ' || unit == u'\u3000' || unit == u'\u00A0' || unit == u'\n'; }

/// Heads of words: a space belongs to the word before it.
std::vector<std::size_t> wordHeads(const std::u16string& text, std::size_t offset)
{
    const Window window = around(text, offset, sentenceReach, true);
    std::vector<std::size_t> heads;
    for (const std::uint32_t boundary : compose::wordBoundaries(window.text)) {
        const std::size_t place = window.start + boundary;
        if (place == window.start || place >= text.size() || !isSpace(text[place]))
            heads.push_back(place);
    }
    return heads;
}

bool isEmptyField(const Story& story, const TextPlace& place) { return edit::fieldAt(story, place).isEmpty(); }

/// The next field that has text, or the place as it is.
TextPlace overTheEnd(const Story& story, const TextPlace& place)
{
    const std::vector<TextPlace> fields = fieldsOf(story);
    auto field = std::find_if(fields.begin(), fields.end(), [&](const TextPlace& f) { return edit::isSameField(f, place); });
    while (field != fields.end() && ++field != fields.end()) {
        if (!isEmptyField(story, *field))
            return *field;
    }
    return place;
}

TextPlace overTheHead(const Story& story, const TextPlace& place)
{
    const std::vector<TextPlace> fields = fieldsOf(story);
    auto field = std::find_if(fields.begin(), fields.end(), [&](const TextPlace& f) { return edit::isSameField(f, place); });
    while (field != fields.begin() && field != fields.end()) {
        --field;
        if (!isEmptyField(story, *field))
            return edit::fieldAt(story, *field).to;
    }
    return place;
}

bool hasNext(const Story& story, const TextPlace& place) { return place.part == TextPart::Body && place.index + 1 < story.body.size(); }
bool hasPrevious(const TextPlace& place) { return place.part == TextPart::Body && place.index > 0; }

TextPlace headOfNext(TextPlace place) { return {place.part, place.index + 1, 0}; }

TextPlace endOfPrevious(const Story& story, TextPlace place)
{
    --place.index;
    return at(place, textOf(story, place).size());
}

}

TextPlace nextCharacter(const Story& story, TextPlace place)
{
    const std::u16string& text = textOf(story, place);
    if (place.offset >= text.size())
        return hasNext(story, place) ? headOfNext(place) : overTheEnd(story, place);
    const auto stops = stopsIn(around(text, place.offset, characterReach, false));
    const auto next = std::upper_bound(stops.begin(), stops.end(), place.offset);
    return at(place, next != stops.end() ? *next : text.size());
}

TextPlace previousCharacter(const Story& story, TextPlace place)
{
    if (place.offset == 0)
        return hasPrevious(place) ? endOfPrevious(story, place) : overTheHead(story, place);
    const auto stops = stopsIn(around(textOf(story, place), place.offset, characterReach, false));
    const auto here = std::lower_bound(stops.begin(), stops.end(), place.offset);
    return at(place, here == stops.begin() ? 0 : *(here - 1));
}

TextPlace nextWord(const Story& story, TextPlace place)
{
    const std::u16string& text = textOf(story, place);
    if (place.offset >= text.size())
        return nextCharacter(story, place);
    const auto heads = wordHeads(text, place.offset);
    const auto next = std::upper_bound(heads.begin(), heads.end(), place.offset);
    return at(place, next != heads.end() ? *next : text.size());
}

TextPlace previousWord(const Story& story, TextPlace place)
{
    if (place.offset == 0)
        return previousCharacter(story, place);
    const auto heads = wordHeads(textOf(story, place), place.offset);
    const auto here = std::lower_bound(heads.begin(), heads.end(), place.offset);
    return at(place, here == heads.begin() ? 0 : *(here - 1));
}

TextSpan wordAt(const Story& story, TextPlace place)
{
    const std::u16string& text = textOf(story, place);
    const Window window = around(text, place.offset, sentenceReach, true);
    const auto boundaries = compose::wordBoundaries(window.text);
    const auto into = static_cast<std::uint32_t>(place.offset - window.start);
    auto end = std::upper_bound(boundaries.begin(), boundaries.end(), into);
    if (end == boundaries.end() && end != boundaries.begin())
        --end;
    if (end == boundaries.begin())
        return {place, place};
    return {at(place, window.start + *(end - 1)), at(place, window.start + *end)};
}

TextSpan paragraphAt(const Story& story, TextPlace place) { return {at(place, 0), at(place, textOf(story, place).size())}; }

TextPlace nextParagraph(const Story& story, TextPlace place)
{
    if (hasNext(story, place))
        return headOfNext(place);
    const TextPlace end = paragraphAt(story, place).to;
    return place == end ? overTheEnd(story, place) : end;
}

TextPlace previousParagraph(const Story& story, TextPlace place)
{
    if (place.offset > 0)
        return at(place, 0);
    if (hasPrevious(place))
        return {place.part, place.index - 1, 0};
    const TextPlace before = overTheHead(story, place);
    return before == place ? place : paragraphAt(story, before).from;
}

std::vector<TextPlace> fieldsOf(const Story& story)
{
    std::vector<TextPlace> fields;
    for (const TextPart part : {TextPart::Label, TextPart::Kicker, TextPart::Headline, TextPart::Deck, TextPart::Byline, TextPart::Dateline, TextPart::Body})
        fields.push_back({part, 0, 0});
    for (std::uint32_t photo = 0; photo < story.photos.size(); ++photo) {
        fields.push_back({TextPart::Caption, photo, 0});
        fields.push_back({TextPart::Credit, photo, 0});
    }
    fields.push_back({TextPart::EndMark, 0, 0});
    fields.push_back({TextPart::JumpHead, 0, 0});
    return fields;
}

namespace {

TextPlace fieldBeside(const Story& story, const TextPlace& place, std::ptrdiff_t step)
{
    const std::vector<TextPlace> fields = fieldsOf(story);
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const TextPlace& f) { return edit::isSameField(f, place); });
    const auto count = static_cast<std::ptrdiff_t>(fields.size());
    return fields[static_cast<std::size_t>((field - fields.begin() + step + count) % count)];
}

}

TextPlace nextField(const Story& story, const TextPlace& place) { return fieldBeside(story, place, 1); }
TextPlace previousField(const Story& story, const TextPlace& place) { return fieldBeside(story, place, -1); }

TextSpan characterBefore(const Story& story, TextPlace place)
{
    const TextPlace before = previousCharacter(story, place);
    if (!edit::isSameField(before, place))
        return {place, place};
    if (before.index != place.index)
        return {before, place};
    // A mark on a letter is taken by itself; what only looks like one character to a font (a flag, a family) goes whole.
    const std::u16string& text = textOf(story, place);
    const char16_t last = text[place.offset - 1];
    const bool isMark = (last >= 0x0300 && last < 0x0370) || (last >= 0x1AB0 && last < 0x1B00) || (last >= 0x20D0 && last < 0x2100);
    return {isMark ? at(place, place.offset - 1) : before, place};
}

TextSpan characterBehind(const Story& story, TextPlace place)
{
    const TextPlace behind = nextCharacter(story, place);
    return {place, edit::isSameField(behind, place) ? behind : place};
}

std::optional<TextPlace> endOfChange(const Story& before, const Story& after)
{
    for (const TextPlace& field : fieldsOf(after)) {
        const std::u16string was = edit::plainText(before, edit::fieldAt(before, field));
        const std::u16string is = edit::plainText(after, edit::fieldAt(after, field));
        if (was == is)
            continue;
        const auto differ = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
        const auto common = static_cast<std::size_t>(differ.second - is.begin());
        std::size_t end = is.size();
        std::size_t oldEnd = was.size();
        while (end > common && oldEnd > common && is[end - 1] == was[oldEnd - 1]) {
            --end;
            --oldEnd;
        }
        TextPlace place = field;
        if (field.part != TextPart::Body)
            return edit::nearestPlace(after, at(place, end));
        const auto until = is.begin() + static_cast<std::ptrdiff_t>(end);
        place.index = static_cast<std::uint32_t>(std::count(is.begin(), until, u'\n'));
        const std::size_t lineFeed = end > 0 ? is.rfind(u'\n', end - 1) : std::u16string::npos;
        return edit::nearestPlace(after, at(place, lineFeed == std::u16string::npos ? end : end - lineFeed - 1));
    }
    return std::nullopt;
}

}
