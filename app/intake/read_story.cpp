#include "intake/intake.h"

#include "intake/cleaning.h"
#include "intake/file_name.h"

namespace banxin::intake {

namespace {

constexpr std::size_t mostBytes = 32u << 20;
constexpr std::size_t mostCharacters = 5'000'000;

void reportReplaced(const DecodedText& text, const std::string& file, std::vector<Finding>& findings)
{
    if (text.replaced > 0)
        findings.push_back({Severity::Warning, FindingCode::TextReplaced, {}, {}, {}, {file, std::to_string(text.replaced)}});
}

}

Result<ImportedStory> readStory(std::string_view bytes, const std::string& fileName)
{
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {fileName}};
    if (bytes.size() > mostBytes)
        return Fault{FaultCode::FileTooLarge, {fileName, std::to_string(bytes.size()), std::to_string(mostBytes)}};
    Result<DecodedText> text = decodeText(bytes, fileName);
    if (!text)
        return text.error();
    if (text->text.size() > mostCharacters)
        return Fault{FaultCode::FileTooLarge, {fileName, std::to_string(text->text.size()), std::to_string(mostCharacters)}};

    Changes changes;
    std::vector<std::u16string> lines = cleanLines(text->text, changes);
    if (lines.empty())
        return Fault{FaultCode::FileEmpty, {fileName}};
    Structured parts = structured(std::move(lines));
    const CopyName name = copyName(fileName);
    parts.story.slug = name.slug;
    parts.story.priority = name.priority;

    const std::string file = baseName(fileName);
    ImportedStory imported{std::move(parts.story), parts.kind, text->encoding, findings(changes, file)};
    reportReplaced(*text, file, imported.findings);
    return imported;
}

}
