#pragma once

#include "compose/compose.h"
#include "desk/compose_case_reader.h"

#include <string>
#include <vector>

namespace banxin::desk {

/// A composed case as JSON of the form banxin-compose/1: every line with its cells and glyphs, lengths in points.
std::string dumpCase(const ComposeCase& given, const compose::Paragraphs& paragraphs,
    const compose::ComposedText& text, double milliseconds);

}
