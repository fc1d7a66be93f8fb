#pragma once

#include "base/result.h"
#include "intake/read_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// A text file: each line is a paragraph, blank ones too. Fails with TextNotText, DocumentTooLarge.
Result<Document> readTextDocument(std::string_view bytes, const std::string& name, const DocumentOptions& options);

/// The lines of a text, ended by LF, CR, CR LF, VT, FF, NEL, LS or PS. Fails with DocumentTooLarge.
Result<std::vector<DocumentParagraph>> linesOf(std::u16string_view text, const std::string& name);

/// Tells in the document how its text was decoded. `file` is what findings call the file.
void reportEncoding(Document& document, DecodedText text, const std::string& file);

}
