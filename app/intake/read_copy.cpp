#include "intake/intake.h"

#include "base/utf.h"
#include "intake/bounds.h"
#include "intake/file_name.h"
#include "intake/origin.h"
#include "intake/picture_places.h"
#include "intake/read_document.h"

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::size_t longestSlug = 10;             // characters

/// The first words of a story, as a working name: up to a mark or a space, where one comes soon.
std::string slugFrom(const Story& story, CopyKind kind)
{
    if (kind == CopyKind::QrLine)
        return "QR";
    std::u16string_view words = !story.headline.empty() ? std::u16string_view{story.headline}
        : !story.body.empty()                           ? std::u16string_view{story.body.front()->text}
        : !story.photos.empty()                         ? std::u16string_view{story.photos.front().caption}
                                                        : std::u16string_view{};
    std::u16string slug;
    for (const char16_t c : words) {
        constexpr std::u16string_view stops = u"，。：；！？、,.:;!?\n/\\";
        const bool isLow = c >= 0xDC00 && c <= 0xDFFF;
        if ((slug.size() >= longestSlug && !isLow) || (slug.size() >= 4 && stops.find(c) != stops.npos))
            break;
        if (stops.find(c) == stops.npos && c != u' ' && c != u'\u3000')
            slug += c;
    }
    return utf8FromUtf16(slug);
}

Finding about(const std::string& file, const char* what, std::size_t count, Severity severity)
{
    return {severity, FindingCode::TextChanged, {}, {}, {}, {file, what, std::to_string(count)}};
}

int leastConfidence(const Structured& parts, const Reading& reading)
{
    int least = 100;
    for (const std::size_t i : parts.pieces) {
        const Piece& piece = reading.pieces[i];
        least = std::min({least, piece.isSaid ? 100 : piece.confidence, piece.beginsStory ? piece.cutConfidence : 100, piece.goesOn ? piece.joinConfidence : 100});
    }
    return least;
}

ImportedStory importedFrom(Structured parts, const Reading& reading, const std::string& file)
{
    ImportedStory imported{std::move(parts.story), parts.kind, std::move(parts.joins), parts.changes, leastConfidence(parts, reading), 0, std::move(parts.pictures), {}};
    if (!parts.leftOut.empty())
        imported.findings.push_back(about(file, change::furniture, parts.leftOut.size(), Severity::Note));
    if (parts.isUnfinished)
        imported.findings.push_back(about(file, change::unfinished, 1, Severity::Note));
    return imported;
}

/// Takes the paragraphs of the body that are beyond the bound out of the story, with their joins.
Structured tailOf(Structured& parts)
{
    std::size_t length = 0;
    std::size_t kept = 0;
    auto& body = parts.story.body;
    while (kept < body.size() && (kept == 0 || length + body[kept]->text.size() <= bounds::story))
        length += body[kept++]->text.size();
    Structured tail;
    tail.kind = parts.kind;
    tail.isUnfinished = parts.isUnfinished;
    const auto first = body.begin() + static_cast<std::ptrdiff_t>(kept);
    tail.story.body.assign(std::make_move_iterator(first), std::make_move_iterator(body.end()));
    body.erase(first, body.end());
    for (Join join : parts.joins) {
        if (join.paragraph >= kept)
            tail.joins.push_back({join.paragraph - kept, join.offset, join.confidence});
    }
    std::erase_if(parts.joins, [&](const Join& join) { return join.paragraph >= kept; });
    return tail;
}

/// A story of more characters than one may have goes on in others.
std::vector<Structured> divided(std::vector<Structured> stories, std::size_t& divisions)
{
    std::vector<Structured> all;
    for (Structured& parts : stories) {
        all.push_back(std::move(parts));
        for (Structured tail = tailOf(all.back()); !tail.story.body.empty(); tail = tailOf(all.back())) {
            all.back().isUnfinished = false;
            all.push_back(std::move(tail));
            ++divisions;
        }
    }
    return all;
}

void takeItem(ImportedCopy& copy, const Document& document, std::size_t place, const Reading& reading, const std::string& fileName, const Cleaning& cleaning)
{
    const DocumentItem& item = document.items[place];
    const std::string file = baseName(fileName);
    copy.changes.add(reading.changes.list());
    std::vector<Structured> stories = storiesOf(reading, cleaning);
    if (stories.empty() && !item.pictures.empty())
        stories.emplace_back().kind = CopyKind::Picture;
    if (stories.empty() && item.origin.status != ItemStatus::Usable)
        stories.emplace_back();
    placePictures(stories, item, reading);
    std::size_t divisions = 0;
    stories = divided(std::move(stories), divisions);
    if (divisions > 0)
        copy.findings.push_back(about(file, change::longStories, divisions, Severity::Warning));
    for (Structured& parts : stories) {
        const bool isFirst = &parts == stories.data();
        ImportedStory& story = copy.stories.emplace_back(importedFrom(std::move(parts), reading, file));
        story.item = place;
        story.story.slug = isFirst ? item.slug : std::string{};
        story.story.origin = originOf(item.origin);
        if (!isFirst && !story.story.origin.item.empty())
            story.story.origin.item += '#' + std::to_string(&parts - stories.data() + 1);
    }
}

/// What the readers of the format counted by a rule's name is one of the changes.
bool isChange(const Finding& finding, Changes& changes)
{
    for (std::size_t i = 0; finding.code == FindingCode::TextChanged && i < cleaningRuleCount; ++i) {
        const auto rule = static_cast<CleaningRule>(i);
        if (finding.arguments.at(1) != nameOf(rule))
            continue;
        changes[rule] += std::stoul(finding.arguments.at(2));
        return true;
    }
    return false;
}

void takeFindings(ImportedCopy& copy, const Document& document, const std::string& fileName)
{
    std::vector<Finding> others;
    for (const Finding& finding : document.findings) {
        if (!isChange(finding, copy.changes))
            others.push_back(finding);
    }
    const std::vector<Finding> changed = findings(copy.changes, baseName(fileName));
    copy.findings.insert(copy.findings.begin(), changed.begin(), changed.end());
    copy.findings.insert(copy.findings.end(), others.begin(), others.end());
}

void nameStories(std::vector<ImportedStory>& stories, const std::string& fileName)
{
    const CopyName name = copyName(fileName);
    for (ImportedStory& story : stories) {
        if (story.story.slug.empty())
            story.story.slug = stories.size() == 1 ? name.slug : slugFrom(story.story, story.kind);
        story.story.priority = name.priority;
    }
}

}

std::vector<Reading> readingsOf(const Document& document, const ReadOptions& options)
{
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < document.items.size(); ++i)
        readings.push_back(read(document.items[i].paragraphs, options.cleaning, i < options.corrections.size() ? options.corrections[i] : Corrections{}));
    return readings;
}

Result<ImportedCopy> copyFrom(const Document& document, const std::string& fileName, const ReadOptions& options)
{
    ImportedCopy copy;
    copy.encoding = document.encoding;
    const std::vector<Reading> readings = readingsOf(document, options);
    for (std::size_t i = 0; i < readings.size(); ++i)
        takeItem(copy, document, i, readings[i], fileName, options.cleaning);
    if (copy.stories.empty())
        return Fault{FaultCode::FileEmpty, {fileName}};
    takeFindings(copy, document, fileName);
    nameStories(copy.stories, fileName);
    return copy;
}

Result<ImportedCopy> readCopy(std::string_view bytes, const std::string& fileName, const ReadOptions& options)
{
    const Result<Document> document = readDocument(bytes, fileName);
    if (!document)
        return document.error();
    return copyFrom(*document, fileName, options);
}

}
