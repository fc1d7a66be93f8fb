#include "foreign/messages.h"

#include <algorithm>

namespace banxin::foreign {

namespace {

using namespace intake;

constexpr std::size_t leastOfThing = 8;   // every thing below begins with a number of this size, or is longer

void put(Writer& writer, const DocumentParagraph& paragraph)
{
    writer.put(paragraph.text);
    writer.put(paragraph.hint);
    writer.put(paragraph.level);
    writer.put(paragraph.style);
    writer.put(std::uint64_t{paragraph.runs.size()});
    for (const FormattedRun& run : paragraph.runs) {
        writer.put(run.range.start);
        writer.put(run.range.end);
        writer.put(run.bold);
        writer.put(run.italic);
    }
}

DocumentParagraph paragraphIn(Reader& reader)
{
    DocumentParagraph paragraph;
    paragraph.text = reader.text16();
    paragraph.hint = reader.choice(RoleHint::Tagline);
    paragraph.level = std::clamp(reader.number<int>(), 0, 9);
    paragraph.style = reader.text();
    std::uint32_t at = 0;
    for (std::size_t left = reader.count(10); left > 0; --left) {
        FormattedRun run;
        run.range = {reader.number<std::uint32_t>(), reader.number<std::uint32_t>()};
        run.bold = reader.flag();
        run.italic = reader.flag();
        if (run.range.start < at || run.range.end < run.range.start || run.range.end > paragraph.text.size())
            reader.fail();
        at = run.range.end;
        paragraph.runs.push_back(run);
    }
    return paragraph;
}

void put(Writer& writer, const DocumentPicture& picture)
{
    writer.put(picture.name);
    writer.put(picture.bytes);
    writer.put(picture.reference);
    writer.put(picture.caption);
    writer.put(picture.credit);
    writer.put(picture.description);
    writer.put(std::uint64_t{picture.before});
}

/// A name that leads to no other folder.
bool isPlainName(const std::string& name)
{
    return name.find('/') == name.npos && name.find('\0') == name.npos && name != "." && name != "..";
}

DocumentPicture documentPictureIn(Reader& reader)
{
    DocumentPicture picture;
    picture.name = reader.text();
    picture.bytes = reader.text();
    picture.reference = reader.text();
    picture.caption = reader.text16();
    picture.credit = reader.text16();
    picture.description = reader.text16();
    picture.before = reader.number<std::uint64_t>();
    if (!isPlainName(picture.name) || !isPlainName(picture.reference))
        reader.fail();
    return picture;
}

void put(Writer& writer, const ItemOrigin& origin)
{
    for (const std::string* text : {&origin.id, &origin.version, &origin.source, &origin.created, &origin.embargoedUntil, &origin.language})
        writer.put(*text);
    writer.put(origin.status);
    writer.put(origin.urgency);
    writer.put(origin.note);
    writer.put(origin.rights);
    writer.put(std::uint64_t{origin.keywords.size()});
    for (const std::u16string& keyword : origin.keywords)
        writer.put(keyword);
}

ItemOrigin originIn(Reader& reader)
{
    ItemOrigin origin;
    for (std::string* text : {&origin.id, &origin.version, &origin.source, &origin.created, &origin.embargoedUntil, &origin.language})
        *text = reader.text();
    origin.status = reader.choice(ItemStatus::Killed);
    origin.urgency = std::clamp(reader.number<int>(), 0, 9);
    origin.note = reader.text16();
    origin.rights = reader.text16();
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left)
        origin.keywords.push_back(reader.text16());
    return origin;
}

void put(Writer& writer, const DocumentItem& item)
{
    writer.put(item.slug);
    writer.put(std::uint64_t{item.paragraphs.size()});
    for (const DocumentParagraph& paragraph : item.paragraphs)
        put(writer, paragraph);
    writer.put(std::uint64_t{item.pictures.size()});
    for (const DocumentPicture& picture : item.pictures)
        put(writer, picture);
    put(writer, item.origin);
}

DocumentItem itemIn(Reader& reader)
{
    DocumentItem item;
    item.slug = reader.text();
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left)
        item.paragraphs.push_back(paragraphIn(reader));
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left) {
        item.pictures.push_back(documentPictureIn(reader));
        if (item.pictures.back().before > item.paragraphs.size())
            reader.fail();
    }
    item.origin = originIn(reader);
    return item;
}

void put(Writer& writer, const Finding& finding)
{
    writer.put(finding.severity);
    writer.put(finding.code);
    writer.put(std::uint64_t{finding.arguments.size()});
    for (const std::string& argument : finding.arguments)
        writer.put(argument);
}

Finding findingIn(Reader& reader)
{
    Finding finding;
    finding.severity = reader.choice(Severity::Error);
    finding.code = reader.choice(FindingCode::TextReplaced);
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left)
        finding.arguments.push_back(reader.text());
    return finding;
}

void putDoubts(Writer& writer, const Document& document)
{
    writer.put(std::uint64_t{document.readings.size()});
    for (const TextReading& reading : document.readings) {
        writer.put(reading.encoding);
        writer.put(reading.sample);
        writer.put(std::uint64_t{reading.replaced});
    }
    writer.put(std::uint64_t{document.undecoded.size()});
    for (const UndecodedBytes& undecoded : document.undecoded) {
        writer.put(std::uint64_t{undecoded.offset});
        writer.put(undecoded.bytes);
    }
}

void readDoubts(Reader& reader, Document& document)
{
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left) {
        TextReading reading;
        reading.encoding = reader.choice(Encoding::Windows1252);
        reading.sample = reader.text16();
        reading.replaced = reader.number<std::uint64_t>();
        document.readings.push_back(std::move(reading));
    }
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left) {
        const std::uint64_t offset = reader.number<std::uint64_t>();
        document.undecoded.push_back({offset, reader.text()});
    }
}

}

Answer answerOf(const Document& document)
{
    Writer writer;
    writer.put(true);
    writer.put(document.format);
    writer.put(document.encoding);
    putDoubts(writer, document);
    writer.put(std::uint64_t{document.items.size()});
    for (const DocumentItem& item : document.items)
        put(writer, item);
    writer.put(std::uint64_t{document.findings.size()});
    for (const Finding& finding : document.findings)
        put(writer, finding);
    return {writer.take(), {}, {}};
}

std::optional<Document> documentIn(Reader& reader)
{
    Document document;
    document.format = reader.choice(CopyFormat::HouseXml);
    document.encoding = reader.choice(Encoding::Windows1252);
    readDoubts(reader, document);
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left)
        document.items.push_back(itemIn(reader));
    for (std::size_t left = reader.count(leastOfThing); left > 0; --left)
        document.findings.push_back(findingIn(reader));
    if (!reader.isAtEnd() || document.items.empty())
        return std::nullopt;
    return document;
}

}
