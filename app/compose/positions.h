#pragma once

#include "compose/compose.h"

#include <compare>
#include <cstddef>
#include <optional>

/// Where carets and selections stand in composed text, horizontal and vertical, over all legs. Everything is in the
/// coordinates of the lines' origins. A place between two lines belongs to both: `LineEnd` says which is meant.
namespace banxin::compose {

/// Before the character at `offset` of a paragraph, or behind its last one.
struct TextPosition {
    std::uint32_t paragraph = 0;
    std::uint32_t offset = 0;
    friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// At a place where a line ends and the next begins.
enum class LineEnd { Before, After };   ///< at the end of the line above; at the head of the line below

/// What a point hits: a position, and at which line's edge.
struct TextHit {
    TextPosition position;
    LineEnd side = LineEnd::After;
    friend bool operator==(const TextHit&, const TextHit&) = default;
};

/// The composed text and what it was composed from.
struct SetText {
    const ComposedText& text;
    const Paragraphs& paragraphs;
};

/// The line that shows the position; nothing where it is overset or beyond the text.
std::optional<std::size_t> lineAt(const SetText& set, TextPosition position, LineEnd side = LineEnd::After);

/// A caret of no width and an em's height (vertical: of no height and an em's width), at the edge where the character at
/// the position begins to be read; at a line's end where its last one ends.
std::optional<Rect> caretRect(const SetText& set, TextPosition position, LineEnd side = LineEnd::After);

/// The caret stop nearest to a point: of the line that is nearest to it. Nothing where there are no lines.
std::optional<TextHit> positionAt(const SetText& set, Point point);

/// The caret stop of a line that is nearest to `along`, measured along the lines of its leg: for moving a line up or down.
TextHit positionInLine(const SetText& set, std::size_t line, Length along);

/// How far along its line a position stands, for `positionInLine`.
std::optional<Length> alongLine(const SetText& set, TextPosition position, LineEnd side = LineEnd::After);

/// The next caret stop in the text, over lines and paragraphs: a whole character as a reader sees it. The same position
/// at the end of the text.
TextPosition positionAfter(const SetText& set, TextPosition position);
TextPosition positionBefore(const SetText& set, TextPosition position);

/// What a selection covers, a rectangle an em high for each line, several where a line runs in both directions.
std::vector<Rect> selectionRects(const SetText& set, TextPosition from, TextPosition to);

}
