#pragma once

#include "base/result.h"
#include "model/edition.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Writing: changes to a story's text at a place of it, as a reader sees the text: parts, paragraphs and characters.
namespace banxin::edit {

/// Which text of a story.
enum class TextPart { Label, Kicker, Headline, Deck, Byline, Dateline, Body, Caption, Credit, EndMark, JumpHead };

/// Before the character at `offset`, or behind the last one.
struct TextPlace {
    TextPart part = TextPart::Body;
    std::uint32_t index = 0;    ///< the paragraph of the body; the photo of a caption or credit; else 0
    std::uint32_t offset = 0;   ///< UTF-16 units
    friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

/// Text from one place to another of the same field, which is not before it. The body is one field with all its
/// paragraphs; every other part is one by itself.
struct TextSpan {
    TextPlace from;
    TextPlace to;
    bool isEmpty() const { return from == to; }
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

bool isSameField(const TextPlace& a, const TextPlace& b);
/// The text that `place` counts in: a part's, or a paragraph's of the body. Null where the story has no such part.
const std::u16string* textAt(const Story& story, const TextPlace& place);
/// All of the field that `place` is in.
TextSpan fieldAt(const Story& story, const TextPlace& place);
/// `place`, brought back into the text where that has become shorter.
TextPlace nearestPlace(const Story& story, TextPlace place);

/// What is printable of `text`: line ends become line feeds, lone surrogates U+FFFD; controls and what is no character are
/// left out, a tab becomes a space.
std::u16string printable(std::u16string_view text);

/// The text of a span; its paragraphs end with a line feed, a forced line with U+2028.
std::u16string plainText(const Story& story, const TextSpan& span);
/// The same with the marks of its characters and, where a paragraph begins in it, how that is set.
std::vector<StoryParagraph> copiedText(const Story& story, const TextSpan& span);
/// Text as `plainText` gives it, cut into paragraphs of the body.
std::vector<StoryParagraph> paragraphsOf(std::u16string_view text);

/// The edition with the text, and where one goes on writing.
struct Written {
    Edition edition;
    TextPlace caret;
};

/// Writes `text` in place of the span. A line feed begins a paragraph in the body; in the headlines it forces a line, and
/// in the other parts it becomes a space. Behind a crosshead, body text begins. Lines above the place stay held. Fails with
/// NoSuchStory, ValueInvalid (no such part, paragraph or offset, a place between two halves of one character, a span over
/// several fields).
Result<Written> replaceText(Edition edition, StoryId story, const TextSpan& span, std::u16string_view text);
/// The same with marked text: the first and the last of `paragraphs` join what stands before and behind the span. A part
/// that is not of the body takes the characters only. Nothing is left out of the text.
Result<Written> replaceText(Edition edition, StoryId story, const TextSpan& span, const std::vector<StoryParagraph>& paragraphs);

/// Text that was moved, and where it stands now.
struct Moved {
    Edition edition;
    TextSpan span;
};
enum class Moving { TakesAlong, Copies };
/// Takes the text of the span with its marks to another place of the story, or a copy of it. Fails as replaceText does, and
/// with ValueInvalid where the place is inside the span.
Result<Moved> moveText(Edition edition, StoryId story, const TextSpan& span, const TextPlace& to, Moving moving);

/// What is to change about paragraphs; what is not said stays.
struct ParagraphFormat {
    std::optional<ParagraphKind> kind;
    std::optional<std::string> style;
    std::optional<ParagraphStart> start;
    std::optional<bool> keepTogether;
    std::optional<bool> acrossLegs;
    std::optional<int> looseness;
};
/// Sets the paragraphs of the body that the span touches. Fails as replaceText does, and where it is not of the body.
Result<Edition> formatParagraphs(Edition edition, StoryId story, const TextSpan& span, const ParagraphFormat& format);

/// Whether all characters of the span, of which there are some, have an emphasis dot.
bool isEmphasised(const Story& story, const TextSpan& span);
/// 着重号 on or off. Fails as replaceText does, and where the span is not of the body.
Result<Edition> emphasise(Edition edition, StoryId story, const TextSpan& span, bool on);
/// Small text over the span, which must lie in one paragraph; empty text takes away what there is. Fails as emphasise does.
Result<Edition> setRuby(Edition edition, StoryId story, const TextSpan& span, std::u16string text);

}
