#include "intake/read_document.h"

#include "intake/bounds.h"
#include "intake/file_name.h"
#include "intake/sift.h"
#include "intake/text_reader.h"

#include <algorithm>

namespace banxin::intake {

namespace {

Result<Document> readAny(std::string_view bytes, const std::string& name, const DocumentOptions& options)
{
    if (bytes.size() > bounds::textBytes)
        return Fault{FaultCode::FileTooLarge, {name, std::to_string(bytes.size()), std::to_string(bounds::textBytes)}};
    return readTextDocument(bytes, name, options);
}

bool isEmpty(const DocumentItem& item)
{
    return item.pictures.empty()
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
