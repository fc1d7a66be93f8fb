#include "foreign/messages.h"

#include <limits>

namespace banxin::foreign {

namespace {

void put(Writer& writer, const pictures::Header& header)
{
    writer.put(header.format);
    for (const int number : {header.width, header.height, header.components, header.bitsPerComponent, header.orientation, header.pages})
        writer.put(number);
    for (const bool flag : {header.hasAlpha, header.inverted, header.progressive, header.truncated, header.profileBroken})
        writer.put(flag);
    writer.put(header.profile.has_value());
    writer.put(header.profile.value_or(std::string{}));
    writer.put(header.ppi);
}

pictures::Header readHeader(Reader& reader)
{
    pictures::Header header;
    header.format = reader.choice(pictures::Format::Pdf);
    for (int* number : {&header.width, &header.height, &header.components, &header.bitsPerComponent, &header.orientation, &header.pages})
        *number = reader.number<int>();
    for (bool* flag : {&header.hasAlpha, &header.inverted, &header.progressive, &header.truncated, &header.profileBroken})
        *flag = reader.flag();
    const bool hasProfile = reader.flag();
    std::string profile = reader.text();
    if (hasProfile)
        header.profile = std::move(profile);
    header.ppi = reader.number<double>();
    const bool isPossible = header.width > 0 && header.height > 0 && header.components > 0 && header.components <= 4
        && header.orientation >= 1 && header.orientation <= 8;
    if (!isPossible)
        reader.fail();
    return header;
}

void putPicture(Writer& writer, const DecodedPicture& picture)
{
    put(writer, picture.header);
    for (const int number : {picture.samples.width, picture.samples.height, picture.samples.components})
        writer.put(number);
    writer.put(picture.samples.damaged);
}

}

std::string encoded(const Request& request)
{
    Writer writer;
    writer.put(request.job);
    writer.put(request.name);
    writer.put(request.options.format.has_value());
    writer.put(request.options.format.value_or(intake::CopyFormat::Text));
    writer.put(request.options.encoding.has_value());
    writer.put(request.options.encoding.value_or(intake::Encoding::Utf8));
    for (const std::string* text : {&request.options.language, &request.options.mapping, &request.options.mappingName})
        writer.put(*text);
    writer.put(request.enoughWidth);
    writer.put(request.seconds);
    return writer.take();
}

std::optional<Request> decodeRequest(std::string_view bytes)
{
    Reader reader{bytes};
    Request request;
    request.job = reader.choice(Job::ReadPhoto);
    request.name = reader.text();
    const bool hasFormat = reader.flag();
    const auto format = reader.choice(intake::CopyFormat::HouseXml);
    const bool hasEncoding = reader.flag();
    const auto encoding = reader.choice(intake::Encoding::Windows1252);
    if (hasFormat)
        request.options.format = format;
    if (hasEncoding)
        request.options.encoding = encoding;
    for (std::string* text : {&request.options.language, &request.options.mapping, &request.options.mappingName})
        *text = reader.text();
    request.enoughWidth = reader.number<int>();
    request.seconds = reader.number<int>();
    if (!reader.isAtEnd())
        return std::nullopt;
    return request;
}

Answer answerOf(const Fault& fault)
{
    Writer writer;
    writer.put(false);
    writer.put(fault.code);
    writer.put(std::uint64_t{fault.arguments.size()});
    for (const std::string& argument : fault.arguments)
        writer.put(argument);
    return {writer.take(), {}, {}};
}

Answer answerOf(const pictures::Header& header)
{
    Writer writer;
    writer.put(true);
    put(writer, header);
    return {writer.take(), {}, {}};
}

Answer answerOf(DecodedPicture picture)
{
    Writer writer;
    writer.put(true);
    putPicture(writer, picture);
    return {writer.take(), std::move(picture.samples.values), std::move(picture.samples.alpha)};
}

Answer answerOf(intake::ImportedPhoto photo)
{
    const PhotoRecord& record = photo.record;
    Writer writer;
    writer.put(true);
    for (const std::uint8_t byte : photo.id.bytes)
        writer.put(byte);
    for (const std::string* text : {&record.fileName, &record.format, &record.caption, &record.credit, &record.taken, &record.likeness, &record.damage})
        writer.put(*text);
    for (const int number : {record.width, record.height, record.components, record.bitsPerComponent, record.pages})
        writer.put(number);
    for (const bool flag : {record.hasProfile, record.hasAlpha})
        writer.put(flag);
    writer.put(record.bytes);
    writer.put(std::uint64_t{photo.findings.size()});
    for (const Finding& finding : photo.findings) {
        writer.put(finding.severity);
        writer.put(finding.code);
        writer.put(std::uint64_t{finding.arguments.size()});
        for (const std::string& argument : finding.arguments)
            writer.put(argument);
    }
    writer.put(photo.preview != nullptr);
    if (!photo.preview)
        return {writer.take(), {}, {}};
    putPicture(writer, *photo.preview);
    return {writer.take(), photo.preview->samples.values, photo.preview->samples.alpha};
}

std::optional<intake::ImportedPhoto> photoIn(Reader& reader, Answer&& answer)
{
    intake::ImportedPhoto photo;
    PhotoRecord& record = photo.record;
    for (std::uint8_t& byte : photo.id.bytes)
        byte = reader.number<std::uint8_t>();
    for (std::string* text : {&record.fileName, &record.format, &record.caption, &record.credit, &record.taken, &record.likeness, &record.damage})
        *text = reader.text();
    for (int* number : {&record.width, &record.height, &record.components, &record.bitsPerComponent, &record.pages})
        *number = reader.number<int>();
    for (bool* flag : {&record.hasProfile, &record.hasAlpha})
        *flag = reader.flag();
    record.bytes = reader.number<std::int64_t>();
    for (std::size_t left = reader.count(sizeof(std::uint64_t)); left > 0; --left) {
        Finding finding;
        finding.severity = reader.choice(Severity::Error);
        finding.code = reader.choice(FindingCode::TextReplaced);
        for (std::size_t arguments = reader.count(sizeof(std::uint64_t)); arguments > 0; --arguments)
            finding.arguments.push_back(reader.text());
        photo.findings.push_back(std::move(finding));
    }
    if (reader.flag()) {
        auto preview = pictureIn(reader, std::move(answer));
        if (!preview)
            return std::nullopt;
        photo.preview = std::make_shared<const DecodedPicture>(std::move(*preview));
    }
    if (!reader.isAtEnd() || record.width <= 0 || record.height <= 0 || record.components <= 0 || record.components > 4)
        return std::nullopt;
    return photo;
}

std::optional<Fault> faultIn(Reader& reader)
{
    Fault fault{reader.choice(FaultCode::Internal)};
    for (std::size_t left = reader.count(sizeof(std::uint64_t)); left > 0; --left)
        fault.arguments.push_back(reader.text());
    if (!reader.isAtEnd())
        return std::nullopt;
    return fault;
}

std::optional<pictures::Header> headerIn(Reader& reader)
{
    pictures::Header header = readHeader(reader);
    if (!reader.isAtEnd())
        return std::nullopt;
    return header;
}

std::optional<DecodedPicture> pictureIn(Reader& reader, Answer&& answer)
{
    DecodedPicture picture;
    picture.header = readHeader(reader);
    pictures::Samples& samples = picture.samples;
    for (int* number : {&samples.width, &samples.height, &samples.components})
        *number = reader.number<int>();
    samples.damaged = reader.flag();
    samples.values = std::move(answer.samples);
    samples.alpha = std::move(answer.alpha);
    if (!reader.isAtEnd() || samples.width <= 0 || samples.height <= 0 || samples.components <= 0 || samples.components > 4)
        return std::nullopt;
    const std::uint64_t pixels = static_cast<std::uint64_t>(samples.width) * static_cast<std::uint64_t>(samples.height);
    const bool isWhole = samples.values.size() == pixels * static_cast<std::uint64_t>(samples.components);
    if (!isWhole || (!samples.alpha.empty() && samples.alpha.size() != pixels))
        return std::nullopt;
    return picture;
}

}
