#include "desk/import.h"

#include "base/file.h"
#include "base/utf.h"
#include "desk/document_pictures.h"
#include "edit/edit.h"
#include "foreign/foreign.h"
#include "intake/intake.h"
#include "model/release.h"
#include "pictures/picture.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string_view>

namespace banxin::desk {

namespace {

Result<ReadPicture> readPicture(std::string bytes, const std::filesystem::path& file)
{
    const auto foreign = foreign::ForeignFile::ofBytes(bytes, file.string());
    if (!foreign)
        return foreign.error();
    Result<intake::ImportedPhoto> read = foreign::readPhoto(*foreign);
    if (!read)
        return read.error();
    return ReadPicture{{read->id, std::move(bytes), std::move(read->preview)}, read->record, std::move(read->findings)};
}

void addPhoto(ReadStory& story, ReadPicture picture)
{
    story.records[picture.photo.id] = picture.record;
    story.findings.insert(story.findings.end(), picture.findings.begin(), picture.findings.end());
    story.photos.push_back(std::move(picture.photo));
}

/// Gives the story the photo in `file`.
Result<Done> addPhoto(ReadStory& story, std::string bytes, const std::filesystem::path& file)
{
    Result<ReadPicture> read = readPicture(std::move(bytes), file);
    if (!read)
        return read.error();
    addPhoto(story, std::move(*read));
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
    ReadCopy copy{{}, read->encoding, read->changes, std::move(read->findings), std::move(document), {}, file, {}, {}, {}};
    for (intake::ImportedStory& story : read->stories)
        copy.stories.push_back({std::move(story.story), story.kind, std::move(story.joins), story.changes, story.confidence, story.item, std::move(story.pictures), {}, {}, std::move(story.findings)});
    return copy;
}

struct MappedDocument {
    intake::Document document;
    std::string mapping;   ///< its name
};

bool isForMapping(const Fault& fault)
{
    return fault.code == FaultCode::FormatNotRead && fault.arguments.size() > 1 && fault.arguments[1] == intake::needsMapping;
}

/// In a process of its own: whatever the file does to its reader is a fault here.
Result<MappedDocument> documentOf(const std::string& bytes, const std::filesystem::path& file, const ImportOptions& options)
{
    const Result<foreign::ForeignFile> opened = foreign::ForeignFile::ofBytes(bytes, file.string());
    if (!opened)
        return opened.error();
    Result<intake::Document> document = foreign::readCopy(*opened, options.document);
    if (document)
        return MappedDocument{std::move(*document), options.document.mappingName};
    if (!isForMapping(document.error()))
        return document.error();
    for (const HouseMapping& mapping : options.mappings) {
        intake::DocumentOptions mapped = options.document;
        mapped.mapping = mapping.json;
        mapped.mappingName = mapping.name;
        if (Result<intake::Document> read = foreign::readCopy(*opened, mapped))
            return MappedDocument{std::move(*read), mapping.name};
    }
    return document.error();
}

/// What is usual in the folder of a text that may be in several encodings, if it can be that and was not taken for it.
std::optional<intake::Encoding> usualEncoding(const intake::Document& document, const std::filesystem::path& file, const ImportOptions& options)
{
    const auto usual = options.usualEncodings.find(folderOf(file));
    if (usual == options.usualEncodings.end() || options.document.encoding || document.encoding == usual->second)
        return std::nullopt;
    const bool canBe = std::any_of(document.readings.begin(), document.readings.end(), [&](const intake::TextReading& reading) { return reading.encoding == usual->second; });
    return canBe ? std::optional{usual->second} : std::nullopt;
}

const std::string& pictureName(const intake::DocumentPicture& picture) { return picture.reference.empty() ? picture.name : picture.reference; }

/// All pictures of the document, each read once however often the copy is read again.
std::shared_ptr<const ReadPictures> picturesOf(const intake::Document& document, const std::filesystem::path& file)
{
    auto pictures = std::make_shared<ReadPictures>();
    for (const intake::DocumentItem& item : document.items) {
        auto& read = pictures->emplace_back();
        for (const intake::DocumentPicture& picture : item.pictures) {
            Result<std::string> bytes = bytesOf(picture, file);
            read.push_back(bytes ? readPicture(std::move(*bytes), file.parent_path() / pictureName(picture)) : Result<ReadPicture>{bytes.error()});
        }
    }
    return pictures;
}

/// Makes the picture the story's photo. One that cannot be read is told, and its words come in without it.
void addPicture(ReadCopy& copy, ReadStory& story, const intake::PlacedPicture& place)
{
    const Result<ReadPicture>& picture = copy.pictures->at(story.item).at(place.picture);
    if (!picture) {
        copy.findings.push_back(pictureLeftOut(copy.file, pictureName(copy.document->items[story.item].pictures[place.picture]), picture.error()));
        return;
    }
    addPhoto(story, *picture);
    story.story.photos[place.photo].photo = picture->photo.id;
}

void addPictures(ReadCopy& copy)
{
    for (ReadStory& story : copy.stories) {
        for (const intake::PlacedPicture& place : story.pictures)
            addPicture(copy, story, place);
        // What is left without a picture and without words is nothing.
        std::erase_if(story.story.photos, [](const StoryPhoto& photo) { return photo.photo == PhotoId{} && photo.caption.empty() && photo.credit.empty(); });
    }
}

Result<ReadCopy> readText(const std::string& bytes, const std::filesystem::path& file, const ImportOptions& options)
{
    Result<MappedDocument> read = documentOf(bytes, file, options);
    if (!read)
        return read.error();
    if (const auto usual = usualEncoding(read->document, file, options)) {
        ImportOptions asUsual = options;
        asUsual.document.encoding = usual;
        return readText(bytes, file, asUsual);
    }
    // Copy with broken bytes would be printed with holes; unless somebody chose the encoding, the desk asks for the file again.
    const bool isText = read->document.format == intake::CopyFormat::Text && read->document.encoding == intake::Encoding::Utf8;
    if (const auto broken = isText && !options.document.encoding ? firstIllFormedUtf8(bytes) : std::nullopt)
        return Fault{FaultCode::TextEncoding, {file.string(), std::to_string(*broken)}};
    Result<ReadCopy> copy = copyOf(std::make_shared<const intake::Document>(std::move(read->document)), file, options.reading);
    if (!copy)
        return copy;
    copy->language = options.document.language;
    copy->mapping = std::move(read->mapping);
    copy->pictures = picturesOf(*copy->document, file);
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

/// That a story is withdrawn may come without its words: then those of the paper stay, to be seen and taken off.
bool isBareNotice(const Story& story) { return story.origin.withdrawn && fullText(story).empty() && story.photos.empty(); }

/// The words of `next` in what the desk has made of the story: its id, name, importance, photos and codes stay.
Story nextVersion(const Story& now, Story next)
{
    if (isBareNotice(next)) {
        Story withdrawn = now;
        withdrawn.origin = std::move(next.origin);
        return withdrawn;
    }
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
    return (isBareNotice(next) || fullText(now) == fullText(next)) && now.origin.version == next.origin.version && now.origin.embargo == next.origin.embargo
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

/// Bold and italic stay where the paper has character styles for them.
Story inStylesOf(const StyleSheet& sheet, Story story)
{
    const auto isUnknown = [&](const StyledRun& run) { return !sheet.characterStyles.contains(run.style); };
    for (Shared<StoryParagraph>& paragraph : story.body) {
        if (std::any_of(paragraph->runs.begin(), paragraph->runs.end(), isUnknown))
            paragraph.change([&](StoryParagraph& p) { std::erase_if(p.runs, isUnknown); });
    }
    return story;
}

/// Versions are numbers, or texts that are as long.
bool isLater(const std::string& version, const std::string& other)
{
    return version.size() != other.size() ? version.size() > other.size() : version > other;
}

/// Whether the story stays as its sender killed or withheld it: what comes now was sent before that, or does not say that it
/// was sent after a kill.
bool staysWithdrawn(const StoryOrigin& now, const StoryOrigin& next)
{
    if (!now.withdrawn || next.withdrawn)
        return false;
    return releaseOf(now, {}) == Release::Killed ? !isLater(next.version, now.version) : isLater(now.version, next.version);
}

/// Whether the story is another part of the item, which was cut into several.
bool isPartOf(const StoryOrigin& part, const StoryOrigin& item)
{
    return !item.item.empty() && part.provider == item.provider && part.item.size() > item.item.size() + 1 && part.item.starts_with(item.item)
        && part.item[item.item.size()] == '#' && part.item.find_first_not_of("0123456789", item.item.size() + 1) == std::string::npos;
}

/// A kill of an item kills all that was made of it.
Result<TakenCopy> withPartsWithdrawn(TakenCopy taken, const StoryOrigin& kill)
{
    std::vector<Story> parts;
    for (const Shared<Story>& story : taken.edition.stories) {
        if (isPartOf(story->origin, kill) && !story->origin.withdrawn)
            parts.push_back(*story);
    }
    for (Story& part : parts) {
        part.origin.withdrawn = true;
        part.origin.version = kill.version;
        part.origin.notice = kill.notice;
        const StoryId id = part.id;
        Result<Edition> replaced = edit::replaceStory(std::move(taken.edition), std::move(part));
        if (!replaced)
            return replaced.error();
        taken.edition = std::move(*replaced);
        taken.stories.push_back({id, Taking::Again});
    }
    return taken;
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
        const bool isSame = saysTheSame(*now, read.story) || staysWithdrawn(now->origin, read.story.origin);
        taken.stories.push_back({now->id, isSame ? Taking::Unchanged : Taking::Again});
        if (isSame)
            return taken;
        Result<Edition> replaced = edit::replaceStory(taken.edition, nextVersion(*now, inStylesOf(*taken.edition.sheet, read.story)));
        if (!replaced)
            return replaced.error();
        taken.edition = std::move(*replaced);
    } else {
        Story story = inStylesOf(*taken.edition.sheet, read.story);
        auto added = edit::addStory(std::move(taken.edition), std::move(story));
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

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    std::error_code ignored;
    const std::filesystem::path folder = std::filesystem::absolute(file, ignored).lexically_normal().parent_path();
    return folder.filename() == "done" || folder.filename() == "bad" ? folder.parent_path() : folder;
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
    again->pictures = copy.pictures;
    addPictures(*again);
    again->stories.front().story.qrCode = copy.stories.front().story.qrCode;
    again->place = copy.place;
    again->language = copy.language;
    again->mapping = copy.mapping;
    if (!copy.place.empty())
        nameOrigins(again->stories, copy.file, copy.place);
    return again;
}

bool canBeInOtherEncodings(const ReadCopy& copy)
{
    using intake::CopyFormat;
    const auto is = [&](CopyFormat format) { return copy.document && copy.document->format == format; };
    return is(CopyFormat::Text) || is(CopyFormat::Html) || is(CopyFormat::Markdown);
}

Result<ReadCopy> readInEncoding(const ReadCopy& copy, intake::Encoding encoding)
{
    ImportOptions options;
    options.place = copy.place;
    options.document.language = copy.language;
    options.document.encoding = encoding;
    return readCopyOrPhoto(copy.file, options);
}

bool wantsReview(const ReadCopy& copy)
{
    constexpr int sure = 60;
    return copy.document && (copy.document->readings.size() > 1 || copy.stories.size() > 1 || std::any_of(copy.stories.begin(), copy.stories.end(), [](const ReadStory& story) {
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
    for (const ReadStory& story : copy.stories) {
        if (!story.story.origin.withdrawn)
            continue;
        Result<TakenCopy> whole = withPartsWithdrawn(std::move(taken), story.story.origin);
        if (!whole)
            return whole.error();
        taken = std::move(*whole);
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
    ImportOptions inLanguage = options;
    if (inLanguage.document.language.empty())
        inLanguage.document.language = open.edition().head.language;
    Result<ReadCopy> copy = isAlone ? readCopyOrPhoto(file, inLanguage) : readCopy(file, inLanguage);
    if (!copy)
        return copy.error();
    const Result<TakenCopy> taken = commitCopy(open, *copy);
    if (!taken)
        return taken.error();
    ImportedCopy result{taken->stories, {}, std::move(*copy), {}};
    result.findings = result.copy.findings;
    for (const TakenStory& story : result.stories)
        result.slugs.push_back((*taken->edition.stories.find(story.id))->slug);
    for (std::size_t i = 0; i < result.copy.stories.size(); ++i) {
        for (Finding finding : result.copy.stories[i].findings) {
            finding.story = result.stories[i].id;
            result.findings.push_back(std::move(finding));
        }
    }
    return result;
}

}
