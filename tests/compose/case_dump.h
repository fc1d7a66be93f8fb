#pragma once

#include "compose/case_reader.h"

#include <string>

namespace banxin {

/// A composed case as JSON of the form banxin-compose/1: every line with its cells and glyphs, lengths in points.
std::string dumpCase(const ComposeCase& given, const compose::ComposedText& text, double milliseconds);

}
