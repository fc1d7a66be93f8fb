#include "intake/read_document.h"

#include "intake/bounds.h"
#include "intake/container.h"
#include "intake/docx_reader.h"
#include "intake/file_name.h"
#include "intake/house_xml.h"
#include "intake/html_reader.h"
#include "intake/markdown_reader.h"
#include "intake/newsml_reader.h"
#include "intake/ninjs_reader.h"
#include "intake/nitf_reader.h"
#include "intake/odt_reader.h"
#include "intake/rtf_reader.h"
#include "intake/sift.h"
#include "intake/text_reader.h"

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

using namespace std::string_view_literals;

Fault notRead(const std::string& name, const char* kind) { return {FaultCode::FormatNotRead, {name, kind}}; }

struct Beginning {
    std::string_view bytes;
    const char* kind;
};

/// Files that are known and are no copy.
constexpr auto otherKinds = std::to_array<Beginning>({{"%PDF-"sv, "a PDF"}, {"\xFF\xD8\xFF"sv, "a picture"}, {"\x89PNG\r\n"sv, "a picture"},
    {"GIF8"sv, "a picture"}, {"II*\0"sv, "a picture"}, {"MM\0*"sv, "a picture"}, {"8BPS"sv, "a picture"}, {"Rar!"sv, "an archive of another kind"},
    {"7z\xBC\xAF"sv, "an archive of another kind"}, {"\x1F\x8B"sv, "an archive of another kind"}});

Result<Document> readContainer(std::string_view bytes, const std::string& name)
{
    Result<Container> container = Container::opened(bytes, name);
    if (!container)
        return container.error();
    if (container->has("content.xml"))
        return readOdt(*container, name);
    if (container->has("word/document.xml") || container->has("[Content_Types].xml"))
        return readDocx(*container, name);
    return notRead(name, "an archive of another kind");
}

/// The old container of Microsoft: Word 97, and new documents with a password.
Fault oldOffice(std::string_view bytes, const std::string& name)
{
    const bool isEncrypted = bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != bytes.npos;
    return notRead(name, isEncrypted ? "an encrypted document" : "a Word document of 97 to 2003 or another old office file");
}

std::string extensionOf(const std::string& name)
{
    const std::string base = baseName(name);
    const std::size_t dot = base.find_last_of('.');
    std::string extension = dot == base.npos ? std::string{} : base.substr(dot + 1);
    std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension;
}

/// The first kilobyte as ASCII, whatever the encoding, in lower case.
std::string headOf(std::string_view bytes)
{
    std::string head;
    for (const char c : bytes.substr(0, 4096)) {
        if (c > 0 && head.size() < 1024)
            head += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return head;
}

/// The name of the first element, without its prefix.
std::string rootOf(std::string_view head)
{
    for (std::size_t at = head.find('<'); at != head.npos; at = head.find('<', at + 1)) {
        const char next = at + 1 < head.size() ? head[at + 1] : '\0';
        if (next < 'a' || next > 'z')
            continue;
        std::size_t end = at + 1;
        while (end < head.size() && ((head[end] >= 'a' && head[end] <= 'z') || (head[end] >= '0' && head[end] <= '9') || head[end] == ':'))
            ++end;
        std::string name{head.substr(at + 1, end - at - 1)};
        return name.substr(name.find_last_of(':') + 1);
    }
    return {};
}

/// Markup; nothing where it is none that is known, and may be plain text with brackets.
std::optional<Result<Document>> readMarkup(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    const std::string head = headOf(bytes);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == head.npos || head[first] != '<')
        return std::nullopt;
    const std::string root = rootOf(head);
    if (root == "nitf")
        return readNitf(bytes, name);
    if (root == "newsmessage" || root == "newsitem" || root == "packageitem")
        return readNewsMl(bytes, name);
    if (root == "html" || root == "body" || head.substr(first).starts_with("<!doctype html"))
        return readHtml(bytes, name, options);
    if (!options.mapping.empty())
        return readHouseXml(bytes, name, options);
    if (head.substr(first).starts_with("<?xml"))
        return Result<Document>{notRead(name, needsMapping)};
    return std::nullopt;
}

Result<Document> readPlain(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    if (auto markup = readMarkup(bytes, name, options))
        return std::move(*markup);
    const std::string extension = extensionOf(name);
    if (looksLikeJson(bytes)) {
        if (auto news = readNinjs(bytes, name))
            return std::move(*news);
        if (extension == "json")
            return notRead(name, "JSON of another kind");
    }
    if (extension == "md" || extension == "markdown")
        return readMarkdown(bytes, name, options);
    if (extension == "html" || extension == "htm")
        return readHtml(bytes, name, options);
    return readTextDocument(bytes, name, options);
}

Result<Document> readAs(CopyFormat format, std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    switch (format) {
    case CopyFormat::Html: return readHtml(bytes, name, options);
    case CopyFormat::Markdown: return readMarkdown(bytes, name, options);
    case CopyFormat::Text: return readTextDocument(bytes, name, options);
    default: return notRead(name, needsMapping);
    }
}

Result<Document> readAny(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    if (bytes.starts_with("PK\x03\x04"sv))
        return readContainer(bytes, name);
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv))
        return oldOffice(bytes, name);
    const auto other = std::find_if(otherKinds.begin(), otherKinds.end(), [&](const Beginning& b) { return bytes.starts_with(b.bytes); });
    if (other != otherKinds.end())
        return notRead(name, other->kind);
    if (bytes.starts_with("{\\rtf"sv))
        return bytes.size() <= bounds::xmlBytes ? readRtf(bytes, name) : Result<Document>{tooLarge(name, "bytes in all", bounds::xmlBytes)};
    if (bytes.size() > bounds::textBytes)
        return Fault{FaultCode::FileTooLarge, {name, std::to_string(bytes.size()), std::to_string(bounds::textBytes)}};
    return options.format ? readAs(*options.format, bytes, name, options) : readPlain(bytes, name, options);
}

/// A notice that an item is withdrawn says enough without a word of text.
bool isEmpty(const DocumentItem& item)
{
    return item.pictures.empty() && (item.origin.status == ItemStatus::Usable || item.origin.id.empty())
        && std::all_of(item.paragraphs.begin(), item.paragraphs.end(), [](const DocumentParagraph& p) { return p.text.empty(); });
}

}

Result<Document> readDocument(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {name}};
    Result<Document> document = readAny(bytes, name, options);
    if (!document)
        return document;
    sift(*document, baseName(name));
    std::erase_if(document->items, isEmpty);
    if (document->items.empty())
        return Fault{FaultCode::FileEmpty, {name}};
    return document;
}

}
