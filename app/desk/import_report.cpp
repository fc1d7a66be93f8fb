#include "desk/import_report.h"

#include "base/utf.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace banxin::desk {

namespace {

using Json = nlohmann::ordered_json;

std::string utf8(std::u16string_view text) { return utf8FromUtf16(text); }

/// The words beside a QR code are its caption.
std::u16string invitation(const Story& story)
{
    std::u16string words;
    for (const auto& paragraph : story.body)
        words += (words.empty() ? u"" : u"\n") + paragraph->text;
    return words;
}

/// All parts that a story may have; those that it has not are empty.
Json partsOf(const ReadStory& read)
{
    const Story& story = read.story;
    const StoryPhoto photo = story.photos.empty() ? StoryPhoto{} : story.photos.front();
    Json parts = Json::object();
    parts["series"] = utf8(story.label);
    parts["kicker"] = utf8(story.kicker);
    parts["headline"] = utf8(story.headline);
    parts["deck"] = utf8(story.deck);
    parts["byline"] = utf8(story.byline);
    parts["dateline"] = utf8(story.dateline);
    parts["caption"] = utf8(read.kind == intake::CopyKind::QrLine ? invitation(story) : photo.caption);
    parts["credit"] = utf8(photo.credit);
    return parts;
}

Json photosJson(const Story& story)
{
    Json photos = Json::array();
    for (const StoryPhoto& photo : story.photos)
        photos.push_back({{"caption", utf8(photo.caption)}, {"credit", utf8(photo.credit)}});
    return photos;
}

/// The paragraphs as they are printed: the dateline runs in.
std::vector<std::u16string> printedParagraphs(const ReadStory& read)
{
    std::vector<std::u16string> paragraphs;
    if (read.kind == intake::CopyKind::QrLine)
        return paragraphs;
    for (const auto& paragraph : read.story.body)
        paragraphs.push_back(paragraph->text);
    if (!paragraphs.empty())
        paragraphs.front().insert(0, read.story.dateline);
    return paragraphs;
}

Json crossheadsOf(const ReadStory& read)
{
    Json places = Json::array();
    for (std::size_t i = 0; i < read.story.body.size(); ++i) {
        if (read.story.body[i]->kind == ParagraphKind::Crosshead)
            places.push_back(i);
    }
    return places;
}

/// Up to eight characters on one side of a join, whole ones.
std::u16string beside(std::u16string_view text, std::size_t offset, bool after)
{
    constexpr std::size_t most = 8;
    std::size_t from = after ? offset : offset - std::min(offset, most);
    std::size_t to = after ? std::min(text.size(), offset + most) : offset;
    const auto isLow = [&](std::size_t i) { return i < text.size() && text[i] >= 0xDC00 && text[i] <= 0xDFFF; };
    if (!after && isLow(from))
        ++from;
    if (after && isLow(to))
        ++to;
    return std::u16string{text.substr(from, to - from)};
}

Json joinsOf(const ReadStory& read, const std::vector<std::u16string>& paragraphs)
{
    Json joins = Json::array();
    for (const intake::Join& join : read.joins) {
        const std::u16string& text = paragraphs.at(join.paragraph);
        joins.push_back({{"paragraph", join.paragraph}, {"offset", join.offset}, {"before", utf8(beside(text, join.offset, false))},
            {"after", utf8(beside(text, join.offset, true))}, {"confidence", join.confidence}});
    }
    return joins;
}

Json changesJson(const intake::Changes& changes)
{
    Json list = Json::array();
    for (const intake::RuleCount& change : changes.list())
        list.push_back({{"rule", intake::nameOf(change.rule)}, {"count", change.count}});
    return list;
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += (text.empty() ? "" : " ");
        text += {digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

/// Where bytes mean nothing in the encoding, and what else the text may say.
void addDoubts(Json& json, const FileReport& file)
{
    json["undecoded"] = Json::array();
    for (const intake::UndecodedBytes& bytes : file.undecoded)
        json["undecoded"].push_back({{"offset", bytes.offset}, {"bytes", hex(bytes.bytes)}});
    json["readings"] = Json::array();
    for (const intake::TextReading& reading : file.readings)
        json["readings"].push_back({{"encoding", nameOf(reading.encoding)}, {"replaced", reading.replaced}, {"sample", utf8(reading.sample)}});
}

/// Two spaces deep; text that is not Unicode (a file's name) is shown as far as it is.
std::string text(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

}

const char* nameOf(intake::CopyKind kind)
{
    static constexpr std::array names{"story", "commentary", "picture", "qr", "teaser"};
    return names[static_cast<std::size_t>(kind)];
}

std::string storyJson(const ReadStory& story, const ReadCopy& copy, const std::string& source, const std::vector<std::string>& warnings)
{
    const std::vector<std::u16string> paragraphs = printedParagraphs(story);
    Json json;
    json["source"] = source;
    json["encoding"] = copy.encoding ? nameOf(*copy.encoding) : "";
    json["kind"] = nameOf(story.kind);
    json["slug"] = story.story.slug;
    json["confidence"] = story.confidence;
    json["parts"] = partsOf(story);
    json["paragraphs"] = Json::array();
    for (const std::u16string& paragraph : paragraphs)
        json["paragraphs"].push_back(utf8(paragraph));
    json["crossheads"] = crossheadsOf(story);
    json["photos"] = photosJson(story.story);
    json["joins"] = joinsOf(story, paragraphs);
    json["changes"] = changesJson(story.changes);
    json["warnings"] = warnings;
    return text(json);
}

std::string reportJson(const std::vector<FileReport>& files)
{
    static constexpr std::array outcomes{"whole", "with a list", "refused"};
    Json list = Json::array();
    for (const FileReport& file : files) {
        Json json;
        json["file"] = file.file;
        json["result"] = outcomes[static_cast<std::size_t>(file.outcome)];
        if (file.outcome == ImportOutcome::Refused) {
            json["reason"] = file.refusal;
        } else {
            json["encoding"] = file.encoding;
            json["stories"] = file.stories;
            json["written"] = file.written;
            json["list"] = file.list;
            json["changes"] = changesJson(file.changes);
            addDoubts(json, file);
        }
        list.push_back(std::move(json));
    }
    return text(Json{{"files", std::move(list)}});
}

}
