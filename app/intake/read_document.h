#pragma once

#include "base/result.h"
#include "intake/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace banxin::intake {

/// Why XML is not read that a mapping could tell: the second argument of FormatNotRead.
inline constexpr const char* needsMapping = "XML of a kind that needs a mapping";

/// What the desk knows about a file besides its bytes.
struct DocumentOptions {
    std::optional<CopyFormat> format;       ///< of what comes without a name, as a paste; nothing: told by the bytes
    std::optional<Encoding> encoding;       ///< what the user chose for a text whose encoding is in doubt
    std::string language;                   ///< of the edition, BCP 47: its usual encoding wins a doubt; ja and ko let Shift-JIS and EUC-KR be thought of
    std::string mapping;                    ///< docs/house-xml.md: how to read a house's own XML; empty: none
    std::string mappingName;                ///< what messages call it
};

/// Reads copy of any format, told by the bytes; of plain text, the name tells Markdown and HTML. Nothing it names is fetched, opened or run. The text of
/// paragraphs is as in the file, with whatever characters stand there: cleaning comes after. Fails with FileEmpty, FileTooLarge, TextNotText, FormatNotRead, DocumentDamaged, DocumentTooLarge, MappingInvalid.
Result<Document> readDocument(std::string_view bytes, const std::string& name, const DocumentOptions& options = {});

}
