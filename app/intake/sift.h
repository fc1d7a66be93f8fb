#pragma once

#include "intake/document.h"

#include <string>

namespace banxin::intake {

/// Takes out what can have no place in copy (NUL and other controls, halves of characters, noncharacters), lets overrides of
/// the writing direction end with their paragraph, cuts paragraphs of more than a million characters, and counts each in the
/// document's findings. `file` is what these call the file.
void sift(Document& document, const std::string& file);

}
