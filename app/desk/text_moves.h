#pragma once

#include "edit/text.h"

/// Where a caret goes through a story's text, without regard to its lines: by characters as a reader sees them (UAX #29),
/// by words (ICU's, also Chinese ones), by paragraphs. At a field's end it goes on in the next field that has text.
namespace banxin::desk {

using edit::TextPart;
using edit::TextPlace;
using edit::TextSpan;

TextPlace nextCharacter(const Story& story, TextPlace place);
TextPlace previousCharacter(const Story& story, TextPlace place);
/// The head of the next word.
TextPlace nextWord(const Story& story, TextPlace place);
/// The head of the word that the place stands in or behind.
TextPlace previousWord(const Story& story, TextPlace place);
/// The word that holds the place, or ends there; for a double click.
TextSpan wordAt(const Story& story, TextPlace place);
/// The paragraph or part that holds the place.
TextSpan paragraphAt(const Story& story, TextPlace place);
TextPlace nextParagraph(const Story& story, TextPlace place);
/// The head of the paragraph, or of the one before where the place is at its head.
TextPlace previousParagraph(const Story& story, TextPlace place);

/// All fields that can be written into, by the place at their head, in the order in which a reader meets them; also those
/// that are empty.
std::vector<TextPlace> fieldsOf(const Story& story);
/// The head of the field after the one of `place`; of the first after the last.
TextPlace nextField(const Story& story, const TextPlace& place);
TextPlace previousField(const Story& story, const TextPlace& place);

/// The character, as a reader sees it, that Backspace takes away before the place. Of several code points together a typist
/// made one after the other, only the last is taken.
TextSpan characterBefore(const Story& story, TextPlace place);
TextSpan characterBehind(const Story& story, TextPlace place);

/// Where two states of a story differ first: behind what is new in `after`. Nothing where their texts are the same.
std::optional<TextPlace> endOfChange(const Story& before, const Story& after);

}
