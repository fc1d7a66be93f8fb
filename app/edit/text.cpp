#include "edit/text.h"

#include "edit/held_lines.h"
#include "edit/paragraph_text.h"
#include "edit/text_places.h"

#include <algorithm>

namespace banxin::edit {

namespace {

constexpr char16_t forcedLine = 0x2028;
constexpr char16_t nextParagraph = 0x2029;
constexpr char16_t replacement = 0xFFFD;

bool isHigh(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
bool isLow(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }
bool isControl(char16_t unit) { return unit < 0x20 || (unit >= 0x7F && unit < 0xA0); }
bool isNoCharacter(char16_t unit) { return unit == 0xFEFF || unit >= 0xFFFE; }

/// As it stands in a part that is not of the body: in the headlines a line feed forces a line.
std::u16string inPart(TextPart part, const std::vector<StoryParagraph>& paragraphs)
{
    const bool hasLines = part == TextPart::Label || part == TextPart::Kicker || part == TextPart::Headline || part == TextPart::Deck
        || part == TextPart::Byline;
    std::u16string text;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i > 0)
            text += u'\n';
        text += paragraphs[i].text;
    }
    if (!hasLines)
        std::replace(text.begin(), text.end(), u'\n', u' ');
    return text;
}

/// What comes behind a paragraph that is ended: more of the same; behind a crosshead, text.
StoryParagraph following(const StoryParagraph& paragraph, bool atItsEnd)
{
    StoryParagraph next;
    const bool isHeadEnded = paragraph.kind == ParagraphKind::Crosshead && atItsEnd;
    next.kind = isHeadEnded ? ParagraphKind::Body : paragraph.kind;
    next.style = isHeadEnded ? std::string{} : paragraph.style;
    next.keepTogether = paragraph.keepTogether && !isHeadEnded;
    return next;
}

/// Puts `format`'s settings on the text of `text`.
StoryParagraph dressedAs(const StoryParagraph& format, StoryParagraph text)
{
    StoryParagraph dressed = format;
    dressed.text = std::move(text.text);
    dressed.emphasis = std::move(text.emphasis);
    dressed.ruby = std::move(text.ruby);
    dressed.runs = std::move(text.runs);
    dressed.held.clear();
    return dressed;
}

/// Whether a paragraph says itself how it is set, as copied ones do.
bool saysHow(const StoryParagraph& paragraph)
{
    StoryParagraph plain;
    return paragraph.kind != plain.kind || paragraph.style != plain.style || paragraph.start != plain.start;
}

/// Whether text that stands between marked characters is marked as they are, or as it brings along.
enum class Marking { AsAround, AsWritten };

/// The paragraphs that take the place of those that the span touches.
class Replacing {
public:
    Replacing(const Story& story, const TextSpan& span, const std::vector<StoryParagraph>& written, Marking marking)
        : m_first{*story.body[span.from.index]}, m_last{*story.body[span.to.index]}, m_span{span}, m_written{written}, m_marking{marking}
    {
    }

    std::vector<StoryParagraph> paragraphs()
    {
        if (m_written.size() <= 1 && m_span.from.index == m_span.to.index)
            return {insideOne()};
        std::vector<StoryParagraph> result{head()};
        for (std::size_t i = 1; i < m_written.size(); ++i)
            result.push_back(saysHow(m_written[i]) ? m_written[i] : dressedAs(between(), m_written[i]));
        caret = {TextPart::Body, m_span.from.index + static_cast<std::uint32_t>(result.size() - 1),
            static_cast<std::uint32_t>(result.back().text.size())};
        addTail(result);
        return result;
    }

    TextPlace caret;

private:
    StoryParagraph insideOne()
    {
        StoryParagraph paragraph = m_first;
        const std::u16string_view text = m_written.empty() ? std::u16string_view{} : std::u16string_view{m_written.front().text};
        const std::size_t at = m_span.from.offset;
        if (m_written.empty() || m_marking == Marking::AsAround) {
            replaceInParagraph(paragraph, at, m_span.to.offset - at, text);
        } else {
            const StoryParagraph behind = partOf(m_first, m_span.to.offset, m_first.text.size());
            replaceInParagraph(paragraph, at, paragraph.text.size() - at, {});
            append(paragraph, m_written.front());
            append(paragraph, behind);
        }
        caret = m_span.from;
        caret.offset += static_cast<std::uint32_t>(text.size());
        return paragraph;
    }

    StoryParagraph head() const
    {
        StoryParagraph head = m_first;
        replaceInParagraph(head, m_span.from.offset, head.text.size() - m_span.from.offset, {});
        if (!m_written.empty()) {
            // What is pasted into an empty paragraph brings its own settings along.
            if (m_first.text.empty() && saysHow(m_written.front()))
                head = dressedAs(m_written.front(), head);
            append(head, m_written.front());
        }
        return head;
    }

    StoryParagraph between() const { return following(m_first, m_span.from.offset == m_first.text.size()); }

    void addTail(std::vector<StoryParagraph>& result) const
    {
        const StoryParagraph behind = partOf(m_last, m_span.to.offset, m_last.text.size());
        // Where nothing of the first paragraph is left, the last one's text keeps its own settings.
        if (result.size() == 1 && result.front().text.empty() && m_span.from.index != m_span.to.index && m_span.from.offset == 0)
            result.front() = dressedAs(m_last, {});
        append(result.back(), behind);
    }

    const StoryParagraph& m_first;
    const StoryParagraph& m_last;
    const TextSpan& m_span;
    const std::vector<StoryParagraph>& m_written;
    Marking m_marking;
};

/// Only what the edit changes is new: every other paragraph keeps its handle.
TextPlace replaceInBody(Story& story, const TextSpan& span, const std::vector<StoryParagraph>& written, Marking marking)
{
    if (story.body.empty())
        story.body.emplace_back();
    Replacing replacing{story, span, written, marking};
    std::vector<StoryParagraph> made = replacing.paragraphs();
    releaseFrom(made.front(), span.from.offset + runInLength(story, span.from.index));
    const auto at = story.body.begin() + static_cast<std::ptrdiff_t>(span.from.index);
    const auto next = story.body.erase(at, at + static_cast<std::ptrdiff_t>(span.to.index - span.from.index + 1));
    story.body.insert(next, std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    return replacing.caret;
}

TextPlace replaceInPart(Story& story, const TextSpan& span, const std::vector<StoryParagraph>& written)
{
    const std::u16string text = inPart(span.from.part, written);
    textAt(story, span.from)->replace(span.from.offset, span.to.offset - span.from.offset, text);
    // A dateline that runs in belongs to the first paragraph's lines.
    if (span.from.part == TextPart::Dateline && !story.body.empty() && !story.body.front()->held.empty())
        story.body.front().change([&](StoryParagraph& p) { releaseFrom(p, span.from.offset); });
    TextPlace caret = span.from;
    caret.offset += static_cast<std::uint32_t>(text.size());
    return caret;
}

Result<Written> replaced(Edition edition, StoryId id, const TextSpan& span, const std::vector<StoryParagraph>& written, Marking marking)
{
    if (const auto found = storyWith(edition, id, span); !found)
        return found.error();
    TextPlace caret;
    edition.stories.change(id, [&](Story& story) {
        caret = span.from.part == TextPart::Body ? replaceInBody(story, span, written, marking) : replaceInPart(story, span, written);
    });
    return Written{std::move(edition), caret};
}

}

std::u16string printable(std::u16string_view text)
{
    std::u16string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i];
        if (isHigh(unit) && i + 1 < text.size() && isLow(text[i + 1])) {
            result += unit;
            result += text[++i];
        } else if (isHigh(unit) || isLow(unit)) {
            result += replacement;
        } else if (unit == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            continue;
        } else if (unit == u'\n' || unit == u'\r' || unit == 0x85 || unit == nextParagraph) {
            result += u'\n';
        } else if (unit == u'\t') {
            result += u' ';
        } else if (!isControl(unit) && !isNoCharacter(unit)) {
            result += unit;
        }
    }
    return result;
}

std::vector<StoryParagraph> paragraphsOf(std::u16string_view text)
{
    std::vector<StoryParagraph> paragraphs;
    for (;;) {
        const std::size_t end = text.find(u'\n');
        StoryParagraph paragraph;
        paragraph.text = text.substr(0, end);
        std::replace(paragraph.text.begin(), paragraph.text.end(), forcedLine, u'\n');
        paragraphs.push_back(std::move(paragraph));
        if (end == std::u16string_view::npos)
            return paragraphs;
        text.remove_prefix(end + 1);
    }
}

std::vector<StoryParagraph> copiedText(const Story& story, const TextSpan& span)
{
    std::vector<StoryParagraph> copied;
    if (span.from.part != TextPart::Body) {
        if (const std::u16string* text = textAt(story, span.from))
            return paragraphsOf(std::u16string_view{*text}.substr(span.from.offset, span.to.offset - span.from.offset));
        return copied;
    }
    for (std::size_t i = span.from.index; i <= span.to.index && i < story.body.size(); ++i) {
        const StoryParagraph& paragraph = *story.body[i];
        const std::size_t from = i == span.from.index ? span.from.offset : 0;
        const std::size_t to = i == span.to.index ? span.to.offset : paragraph.text.size();
        StoryParagraph part = partOf(paragraph, from, to);
        // Of a paragraph that is copied from its middle on, nobody wants the settings.
        copied.push_back(from == 0 && (to == paragraph.text.size() || i > span.from.index) ? std::move(part) : dressedAs({}, std::move(part)));
    }
    return copied;
}

std::u16string plainText(const Story& story, const TextSpan& span)
{
    std::u16string text;
    const std::vector<StoryParagraph> copied = copiedText(story, span);
    for (std::size_t i = 0; i < copied.size(); ++i) {
        if (i > 0)
            text += u'\n';
        std::u16string part = copied[i].text;
        std::replace(part.begin(), part.end(), u'\n', forcedLine);
        text += part;
    }
    return text;
}

Result<Written> replaceText(Edition edition, StoryId id, const TextSpan& span, std::u16string_view text)
{
    const auto written = text.empty() ? std::vector<StoryParagraph>{} : paragraphsOf(printable(text));
    return replaced(std::move(edition), id, span, written, Marking::AsAround);
}

Result<Written> replaceText(Edition edition, StoryId id, const TextSpan& span, const std::vector<StoryParagraph>& paragraphs)
{
    return replaced(std::move(edition), id, span, paragraphs, Marking::AsWritten);
}

namespace {

/// A place that is not inside the span, when that is taken away.
TextPlace without(const TextSpan& span, TextPlace place)
{
    if (!isSameField(span.from, place) || place < span.to)
        return place;
    if (place.index == span.to.index)
        place.offset = place.offset - span.to.offset + span.from.offset;
    place.index -= span.to.index - span.from.index;
    return place;
}

}

Result<Moved> moveText(Edition edition, StoryId id, const TextSpan& span, const TextPlace& to, Moving moving)
{
    if (const auto found = storyWith(edition, id, span); !found)
        return found.error();
    if (isSameField(span.from, to) && span.from < to && to < span.to)
        return Fault{FaultCode::ValueInvalid, {"place", std::to_string(to.index) + ':' + std::to_string(to.offset), ""}};
    const std::vector<StoryParagraph> text = copiedText(**edition.stories.find(id), span);
    auto written = replaceText(std::move(edition), id, {to, to}, text);
    if (!written)
        return written.error();
    if (moving == Moving::Copies)
        return Moved{std::move(written->edition), {to, written->caret}};
    // What was put before it has pushed the original along.
    TextSpan original = span;
    if (isSameField(span.from, to) && to <= span.from) {
        const auto along = [&](TextPlace place) {
            if (place.index == to.index)
                place.offset = place.offset - to.offset + written->caret.offset;
            place.index += written->caret.index - to.index;
            return place;
        };
        original = {along(span.from), along(span.to)};
    }
    auto taken = replaceText(std::move(written->edition), id, original, u"");
    if (!taken)
        return taken.error();
    return Moved{std::move(taken->edition), {without(original, to), without(original, written->caret)}};
}

}
