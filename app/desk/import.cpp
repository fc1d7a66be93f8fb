#include "desk/import.h"

#include "base/file.h"
#include "base/utf.h"
#include "edit/edit.h"
#include "foreign/foreign.h"
#include "intake/intake.h"
#include "pictures/picture.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace banxin::desk {

namespace {

/// Gives the story the photo in `file`.
Result<Done> addPhoto(ReadCopy& copy, std::string bytes, const std::filesystem::path& file)
{
    const auto foreign = foreign::ForeignFile::ofBytes(bytes, file.string());
    if (!foreign)
        return foreign.error();
    Result<intake::ImportedPhoto> read = foreign::readPhoto(*foreign);
    if (!read)
        return read.error();
    copy.records[read->id] = read->record;
    copy.photos.push_back({read->id, std::move(bytes)});
    copy.findings.insert(copy.findings.end(), read->findings.begin(), read->findings.end());
    return Done{};
}

/// Whether the file begins as a picture does, whatever its name.
bool looksLikePicture(std::string_view bytes)
{
    return pictures::formatOf(std::as_bytes(std::span{bytes})).has_value();
}

Result<ReadCopy> readPhotoStory(std::string bytes, const std::filesystem::path& file)
{
    ReadCopy copy;
    copy.story.slug = file.stem().string();
    if (const auto added = addPhoto(copy, std::move(bytes), file); !added)
        return added.error();
    return copy;
}

Result<ReadCopy> readText(const std::string& bytes, const std::filesystem::path& file)
{
    Result<intake::ImportedStory> read = intake::readStory(bytes, file.string());
    if (!read)
        return read.error();
    // Copy with broken bytes would be printed with holes; the desk asks for the file again instead.
    if (const auto broken = firstIllFormedUtf8(bytes); broken && read->encoding == intake::Encoding::Utf8)
        return Fault{FaultCode::TextEncoding, {file.string(), std::to_string(*broken)}};
    return ReadCopy{std::move(read->story), {}, {}, std::move(read->findings)};
}

}

Result<ReadCopy> readCopy(const std::filesystem::path& file, const ImportOptions& options)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    Result<ReadCopy> copy = readText(*bytes, file);
    if (!copy)
        return copy.error();
    if (!options.qrCode.empty()) {
        const auto words = utf16FromUtf8(options.qrCode);
        if (!words)
            return Fault{FaultCode::ValueInvalid, {"QR code", options.qrCode, file.string()}};
        copy->story.qrCode = *words;
    }
    if (options.photo) {
        Result<std::string> photo = readFile(*options.photo);
        if (!photo)
            return photo.error();
        if (const auto added = addPhoto(*copy, std::move(*photo), *options.photo); !added)
            return added.error();
    }
    return copy;
}

Result<ReadCopy> readCopyOrPhoto(const std::filesystem::path& file)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    return looksLikePicture(*bytes) ? readPhotoStory(std::move(*bytes), file) : readText(*bytes, file);
}

Result<TakenCopy> takeCopy(Edition edition, const ReadCopy& copy)
{
    for (const auto& [id, record] : copy.records) {
        Result<Edition> recorded = edit::addPhoto(std::move(edition), id, record);
        if (!recorded)
            return recorded.error();
        edition = std::move(*recorded);
    }
    auto added = edit::addStory(std::move(edition), copy.story);
    if (!added)
        return added.error();
    TakenCopy taken{std::move(added->edition), added->id};
    for (const NewPhoto& photo : copy.photos) {
        const Story& story = **taken.edition.stories.find(taken.story);
        const bool known = std::any_of(story.photos.begin(), story.photos.end(), [&](const StoryPhoto& p) { return p.photo == photo.id; });
        if (known)
            continue;
        Result<Edition> attached = edit::attachPhoto(std::move(taken.edition), taken.story, photo.id);
        if (!attached)
            return attached.error();
        taken.edition = std::move(*attached);
    }
    return taken;
}

Result<ImportedCopy> importCopy(OpenEdition& open, const std::filesystem::path& file, const ImportOptions& options)
{
    const bool isAlone = !options.photo && options.qrCode.empty();
    Result<ReadCopy> copy = isAlone ? readCopyOrPhoto(file) : readCopy(file, options);
    if (!copy)
        return copy.error();
    Result<TakenCopy> taken = takeCopy(open.edition(), *copy);
    if (!taken)
        return taken.error();
    ImportedCopy result{taken->story, (*taken->edition.stories.find(taken->story))->slug, std::move(copy->findings)};
    if (const auto done = open.commit(std::move(taken->edition), {StepCode::ImportStory, {result.slug}}, copy->photos); !done)
        return done.error();
    for (Finding& finding : result.findings)
        finding.story = result.story;
    return result;
}

}
