#pragma once

#include "intake/document.h"

#include <string>

namespace banxin::intake {

/// The last look at a document of any format: what belongs to its pictures and its sender loses the characters that can have
/// no place in a text (cleaning does that for the paragraphs), changes of the writing direction end with their paragraph,
/// and paragraphs of more than a million characters are cut. The last two are counted in the document's findings. `file` is
/// what these call the file.
void sift(Document& document, const std::string& file);

/// The same for the text of the paragraphs, where no cleaning comes after. A paragraph that had to be mended loses its runs,
/// which would lie elsewhere.
void siftParagraphs(Document& document);

}
