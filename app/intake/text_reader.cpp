#include "intake/text_reader.h"

#include "intake/bounds.h"
#include "intake/file_name.h"

namespace banxin::intake {

namespace {

bool endsLine(char16_t unit)
{
    return (unit >= 0x0A && unit <= 0x0D) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

}

Result<std::vector<DocumentParagraph>> linesOf(std::u16string_view text, const std::string& name)
{
    std::vector<DocumentParagraph> lines;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = start;
        while (end < text.size() && !endsLine(text[end]))
            ++end;
        if (lines.size() == bounds::paragraphs)
            return tooLarge(name, "paragraphs", bounds::paragraphs);
        lines.emplace_back().text = text.substr(start, end - start);
        const bool isPair = end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n';
        start = end + (isPair ? 2 : 1);
    }
    return lines;
}

Result<Document> readTextDocument(std::string_view bytes, const std::string& name, const DocumentOptions&)
{
    Result<DecodedText> text = decodeText(bytes, name);
    if (!text)
        return text.error();
    auto lines = linesOf(text->text, name);
    if (!lines)
        return lines.error();
    Document document;
    document.encoding = text->encoding;
    document.items.emplace_back().paragraphs = std::move(*lines);
    if (text->replaced > 0)
        document.findings.push_back({Severity::Warning, FindingCode::TextReplaced, {}, {}, {}, {baseName(name), std::to_string(text->replaced)}});
    return document;
}

}
