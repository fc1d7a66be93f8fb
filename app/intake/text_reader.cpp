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

Result<Document> readTextDocument(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    Result<DecodedText> text = options.encoding ? Result<DecodedText>{decodedAs(bytes, *options.encoding)} : decodeText(bytes, name, options.language);
    if (!text)
        return text.error();
    auto lines = linesOf(text->text, name);
    if (!lines)
        return lines.error();
    Document document;
    document.items.emplace_back().paragraphs = std::move(*lines);
    reportEncoding(document, std::move(*text), baseName(name));
    return document;
}

void reportEncoding(Document& document, DecodedText text, const std::string& file)
{
    document.encoding = text.encoding;
    document.readings = std::move(text.readings);
    document.undecoded = std::move(text.undecoded);
    if (document.readings.size() > 1)
        document.findings.push_back({Severity::Warning, FindingCode::EncodingDoubtful, {}, {}, {},
            {file, nameOf(document.readings[0].encoding), nameOf(document.readings[1].encoding)}});
    if (text.replaced > 0)
        document.findings.push_back({Severity::Warning, FindingCode::TextReplaced, {}, {}, {}, {file, std::to_string(text.replaced)}});
}

}
