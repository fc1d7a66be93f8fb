#pragma once

#include "intake/pieces.h"

namespace banxin::intake {

/// Reads the paragraphs of one document: cleans them, joins what columns cut, tells the roles and where stories begin, by
/// the rules of docs/copy-files.md. What the file or an editor says goes before every guess. Nothing is lost: each line
/// that says something is in a piece.
Reading read(const std::vector<DocumentParagraph>& paragraphs, const Cleaning& cleaning, const Corrections& corrections = {});

}
