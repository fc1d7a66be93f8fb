#pragma once

#include "compose/compose.h"
#include "display/display_list.h"

#include <vector>

namespace banxin::makeup {

/// Adds the lines of a composed text to a list, as runs of one face, size and ink. Every output plays these runs, so
/// a glyph's place is decided here once. `offset` is added to every origin.
void emitLine(display::DisplayList& list, BlockId origin, const compose::ComposedText& text, const compose::Line& line,
    const compose::Paragraph& paragraph, Point offset = {});

void emitLines(display::DisplayList& list, BlockId origin, const compose::ComposedText& text,
    const compose::Paragraphs& paragraphs, Point offset = {});

/// Adds `part`, which has a font table of its own, to `list`.
void append(display::DisplayList& list, const display::DisplayList& part);

/// A filled rectangle.
void fillRect(display::DisplayList& list, BlockId origin, const Rect& area, const Ink& ink);
/// A straight line of `weight`.
void strokeLine(display::DisplayList& list, BlockId origin, Point from, Point to, Length weight, const Ink& ink);

}
