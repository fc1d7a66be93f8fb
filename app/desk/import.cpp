#include "desk/import.h"

#include "base/file.h"
#include "base/utf.h"
#include "desk/document_pictures.h"
#include "edit/edit.h"
#include "foreign/foreign.h"
#include "intake/intake.h"
#include "pictures/picture.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string_view>

namespace banxin::desk {

namespace {

/// Gives the story the photo in `file`.
Result<Done> addPhoto(ReadStory& story, std::string bytes, const std::filesystem::path& file)
{
    const auto foreign = foreign::ForeignFile::ofBytes(bytes, file.string());
    if (!foreign)
        return foreign.error();
    Result<intake::ImportedPhoto> read = foreign::readPhoto(*foreign);
    if (!read)
        return read.error();
    story.records[read->id] = read->record;
    story.photos.push_back({read->id, std::move(bytes)});
    story.findings.insert(story.findings.end(), read->findings.begin(), read->findings.end());
    return Done{};
}

/// Whether the file begins as a picture does, whatever its name.
bool looksLikePicture(std::string_view bytes)
{
    return pictures::formatOf(std::as_bytes(std::span{bytes})).has_value();
}

/// What is called a picture and is none would come in as copy: the source text of a drawing, say.
bool isNamedAsPicture(const std::filesystem::path& file)
{
    constexpr std::array extensions{".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".psd", ".psb", ".pdf"};
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

Result<ReadCopy> readPhotoStory(std::string bytes, const std::filesystem::path& file)
{
    ReadCopy copy;
    ReadStory& story = copy.stories.emplace_back();
    story.kind = intake::CopyKind::Picture;
    story.story.slug = file.stem().string();
    if (const auto added = addPhoto(story, std::move(bytes), file); !added)
        return added.error();
    return copy;
}

/// What tells the stories of a place apart: the file, and which of its stories it is.
void nameOrigins(std::vector<ReadStory>& stories, const std::filesystem::path& file, const std::string& place)
{
    const std::string received = QDateTime::currentDateTime().toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc()).toString(Qt::ISODate).toStdString();
    for (std::size_t i = 0; i < stories.size(); ++i) {
        StoryOrigin& origin = stories[i].story.origin;
        origin.file = file.filename().string();
        origin.received = received;
        if (origin.item.empty()) {
            origin.item = place + '/' + origin.file;
            if (stories.size() > 1)
                origin.item += '#' + std::to_string(i + 1);
        }
    }
}

Result<ReadCopy> copyOf(std::shared_ptr<const intake::Document> document, const std::filesystem::path& file, const intake::ReadOptions& options)
{
    Result<intake::ImportedCopy> read = intake::copyFrom(*document, file.string(), options);
    if (!read)
        return read.error();
    ReadCopy copy{{}, read->encoding, read->changes, std::move(read->findings), std::move(document), file, {}};
    for (intake::ImportedStory& story : read->stories)
        copy.stories.push_back({std::move(story.story), story.kind, std::move(story.joins), story.changes, story.confidence, story.item, {}, {}, std::move(story.findings)});
    return copy;
}

/// In a process of its own: whatever the file does to its reader is a fault here.
Result<intake::Document> documentOf(const std::string& bytes, const std::filesystem::path& file, const intake::DocumentOptions& options)
{
    const Result<foreign::ForeignFile> opened = foreign::ForeignFile::ofBytes(bytes, file.string());
    return opened ? foreign::readCopy(*opened, options) : Result<intake::Document>{opened.error()};
}

/// Pictures come with the first story of their item. One that cannot be read is told, and the text comes in without it.
void addPictures(ReadCopy& copy)
{
    for (std::size_t item = 0; item < copy.document->items.size(); ++item) {
        const auto story = std::find_if(copy.stories.begin(), copy.stories.end(), [&](const ReadStory& s) { return s.item == item; });
        if (story == copy.stories.end())
            continue;
        for (FoundPicture& picture : picturesOf(copy.document->items[item], copy.file, copy.findings)) {
            const auto added = addPhoto(*story, std::move(picture.bytes), copy.file.parent_path() / picture.name);
            if (added)
                story->story.photos.push_back({story->photos.back().id, picture.caption, picture.credit});
            else
                copy.findings.push_back(pictureLeftOut(copy.file, picture.name, added.error()));
        }
    }
}

Result<ReadCopy> readText(const std::string& bytes, const std::filesystem::path& file, const ImportOptions& options)
{
    Result<intake::Document> document = documentOf(bytes, file, options.document);
    if (!document)
        return document.error();
    // Copy with broken bytes would be printed with holes; the desk asks for the file again instead.
    const bool isText = document->format == intake::CopyFormat::Text && document->encoding == intake::Encoding::Utf8;
    if (const auto broken = isText ? firstIllFormedUtf8(bytes) : std::nullopt)
        return Fault{FaultCode::TextEncoding, {file.string(), std::to_string(*broken)}};
    Result<ReadCopy> copy = copyOf(std::make_shared<const intake::Document>(std::move(*document)), file, options.reading);
    if (copy)
        addPictures(*copy);
    return copy;
}

Result<Done> addExtras(ReadCopy& copy, const std::filesystem::path& file, const ImportOptions& options)
{
    copy.place = options.place;
    if (!copy.place.empty())
        nameOrigins(copy.stories, file, copy.place);
    ReadStory& first = copy.stories.front();
    if (!options.qrCode.empty()) {
        const auto words = utf16FromUtf8(options.qrCode);
        if (!words)
            return Fault{FaultCode::ValueInvalid, {"QR code", options.qrCode, file.string()}};
        first.story.qrCode = *words;
    }
    if (!options.photo)
        return Done{};
    Result<std::string> photo = readFile(*options.photo);
    if (!photo)
        return photo.error();
    return addPhoto(first, std::move(*photo), *options.photo);
}

Result<ReadCopy> withExtras(Result<ReadCopy> copy, const std::filesystem::path& file, const ImportOptions& options)
{
    if (!copy)
        return copy;
    if (const auto added = addExtras(*copy, file, options); !added)
        return added.error();
    return copy;
}

/// The story of the edition that is the same item.
const Story* sameItem(const Edition& edition, const StoryOrigin& origin)
{
    if (origin.item.empty())
        return nullptr;
    for (const Shared<Story>& story : edition.stories) {
        if (story->origin.item == origin.item && story->origin.provider == origin.provider)
            return &*story;
    }
    return nullptr;
}

/// The words of `next` in what the desk has made of the story: its id, name, importance, photos and codes stay.
Story nextVersion(const Story& now, Story next)
{
    next.id = now.id;
    next.slug = now.slug;
    next.rank = now.rank;
    next.priority = now.priority;
    next.optional = now.optional;
    next.qrCode = now.qrCode;
    next.endMark = now.endMark;
    for (std::size_t i = 0; i < now.photos.size(); ++i) {
        if (i == next.photos.size())
            next.photos.push_back(now.photos[i]);
        else if (next.photos[i].photo == PhotoId{})
            next.photos[i].photo = now.photos[i].photo;
    }
    return next;
}

/// Whether two versions of an item say the same, whenever they came.
bool saysTheSame(const Story& now, const Story& next)
{
    return fullText(now) == fullText(next) && now.origin.version == next.origin.version && now.origin.embargo == next.origin.embargo
        && now.origin.withdrawn == next.origin.withdrawn;
}

Result<Edition> withPhotos(Edition edition, StoryId id, const ReadStory& read)
{
    for (const NewPhoto& photo : read.photos) {
        const Story& story = **edition.stories.find(id);
        const bool known = std::any_of(story.photos.begin(), story.photos.end(), [&](const StoryPhoto& p) { return p.photo == photo.id; });
        if (known)
            continue;
        Result<Edition> attached = edit::attachPhoto(std::move(edition), id, photo.id);
        if (!attached)
            return attached.error();
        edition = std::move(*attached);
    }
    return edition;
}

Result<TakenCopy> takeStory(TakenCopy taken, const ReadStory& read)
{
    for (const auto& [id, record] : read.records) {
        Result<Edition> recorded = edit::addPhoto(std::move(taken.edition), id, record);
        if (!recorded)
            return recorded.error();
        taken.edition = std::move(*recorded);
    }
    if (const Story* now = sameItem(taken.edition, read.story.origin)) {
        const bool isSame = saysTheSame(*now, read.story);
        taken.stories.push_back({now->id, isSame ? Taking::Unchanged : Taking::Again});
        if (isSame)
            return taken;
        Result<Edition> replaced = edit::replaceStory(taken.edition, nextVersion(*now, read.story));
        if (!replaced)
            return replaced.error();
        taken.edition = std::move(*replaced);
    } else {
        auto added = edit::addStory(std::move(taken.edition), read.story);
        if (!added)
            return added.error();
        taken.edition = std::move(added->edition);
        taken.stories.push_back({added->id, Taking::New});
    }
    Result<Edition> complete = withPhotos(std::move(taken.edition), taken.stories.back().id, read);
    if (!complete)
        return complete.error();
    taken.edition = std::move(*complete);
    return taken;
}

/// The stories that are about to get a new version are kept as they stand.
Result<Done> keepEarlier(OpenEdition& open, const TakenCopy& taken)
{
    for (const TakenStory& story : taken.stories) {
        if (story.how != Taking::Again)
            continue;
        if (const auto kept = open.keepVersion(versionName(**open.edition().stories.find(story.id)), story.id); !kept)
            return kept.error();
    }
    return Done{};
}

}

Result<ReadCopy> readCopy(const std::filesystem::path& file, const ImportOptions& options)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    return withExtras(readText(*bytes, file, options), file, options);
}

Result<ReadCopy> readCopyOrPhoto(const std::filesystem::path& file, const ImportOptions& options)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    return readBytes(std::move(*bytes), file, options);
}

Result<ReadCopy> readBytes(std::string bytes, const std::filesystem::path& file, const ImportOptions& options)
{
    const bool isPicture = looksLikePicture(bytes);
    if (!isPicture && !bytes.empty() && isNamedAsPicture(file))
        return Fault{FaultCode::PictureUnknown, {file.string()}};
    return withExtras(isPicture ? readPhotoStory(std::move(bytes), file) : readText(bytes, file, options), file, options);
}

Result<ReadCopy> readAgain(const ReadCopy& copy, const intake::ReadOptions& options)
{
    if (!copy.document)
        return copy;
    Result<ReadCopy> again = copyOf(copy.document, copy.file, options);
    if (!again)
        return again;
    addPictures(*again);
    again->stories.front().story.qrCode = copy.stories.front().story.qrCode;
    again->place = copy.place;
    if (!copy.place.empty())
        nameOrigins(again->stories, copy.file, copy.place);
    return again;
}

bool wantsReview(const ReadCopy& copy)
{
    constexpr int sure = 60;
    return copy.document && (copy.stories.size() > 1 || std::any_of(copy.stories.begin(), copy.stories.end(), [](const ReadStory& story) {
        return !story.joins.empty() || story.confidence < sure;
    }));
}

std::vector<NewPhoto> photosOf(const ReadCopy& copy)
{
    std::vector<NewPhoto> photos;
    for (const ReadStory& story : copy.stories)
        photos.insert(photos.end(), story.photos.begin(), story.photos.end());
    return photos;
}

std::vector<Finding> findingsOf(const ReadCopy& copy)
{
    std::vector<Finding> findings = copy.findings;
    for (const ReadStory& story : copy.stories)
        findings.insert(findings.end(), story.findings.begin(), story.findings.end());
    return findings;
}

Result<TakenCopy> takeCopy(Edition edition, const ReadCopy& copy)
{
    TakenCopy taken{std::move(edition), {}};
    for (const ReadStory& story : copy.stories) {
        Result<TakenCopy> next = takeStory(std::move(taken), story);
        if (!next)
            return next.error();
        taken = std::move(*next);
    }
    return taken;
}

std::string versionName(const Story& story)
{
    std::string name = story.origin.file.empty() ? story.slug : story.origin.file;
    for (const std::string* part : {&story.origin.version, &story.origin.received}) {
        if (!part->empty())
            name += ' ' + *part;
    }
    return name;
}

StepLabel labelOf(const TakenCopy& taken)
{
    constexpr std::size_t mostSlugs = 3;
    const bool isAgain = std::all_of(taken.stories.begin(), taken.stories.end(), [](const TakenStory& story) { return story.how != Taking::New; });
    std::string slugs;
    for (std::size_t i = 0; i < std::min(mostSlugs, taken.stories.size()); ++i)
        slugs += (i > 0 ? ", " : "") + (*taken.edition.stories.find(taken.stories[i].id))->slug;
    if (taken.stories.size() > mostSlugs)
        slugs += "…";
    return {isAgain ? StepCode::ImportAgain : StepCode::ImportStory, {slugs}};
}

Result<TakenCopy> commitCopy(OpenEdition& open, const ReadCopy& copy)
{
    Result<TakenCopy> taken = takeCopy(open.edition(), copy);
    if (!taken || taken->edition == open.edition())
        return taken;
    if (const auto kept = keepEarlier(open, *taken); !kept)
        return kept.error();
    if (const auto done = open.commit(taken->edition, labelOf(*taken), photosOf(copy)); !done)
        return done.error();
    return taken;
}

Result<ImportedCopy> importCopy(OpenEdition& open, const std::filesystem::path& file, const ImportOptions& options)
{
    const bool isAlone = !options.photo && options.qrCode.empty();
    Result<ReadCopy> copy = isAlone ? readCopyOrPhoto(file, options) : readCopy(file, options);
    if (!copy)
        return copy.error();
    const Result<TakenCopy> taken = commitCopy(open, *copy);
    if (!taken)
        return taken.error();
    ImportedCopy result{taken->stories, {}, std::move(*copy), {}};
    result.findings = result.copy.findings;
    for (std::size_t i = 0; i < result.stories.size(); ++i) {
        result.slugs.push_back((*taken->edition.stories.find(result.stories[i].id))->slug);
        for (Finding finding : result.copy.stories[i].findings) {
            finding.story = result.stories[i].id;
            result.findings.push_back(std::move(finding));
        }
    }
    return result;
}

}
