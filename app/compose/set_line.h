#pragma once

#include "compose/break_lines.h"
#include "compose/faces.h"

namespace banxin::compose {

/// Where a line is set: its slot's width and the first line's indent.
struct LineSpace {
    Length width;
    Length indent;
};

/// Justifies a broken line and places its cells and glyphs, dots and ruby.
LineSetting setLine(const Paragraph& paragraph, const Prepared& prepared, const BrokenLine& line, LineSpace space, Faces& faces);

}
