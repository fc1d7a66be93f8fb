#include "desk/import.h"

#include "base/file.h"
#include "base/utf.h"
#include "edit/edit.h"
#include "intake/intake.h"

namespace banxin::desk {

namespace {

/// A photo that is read, and the edition that knows of it.
struct PhotoIn {
    Edition edition;
    NewPhoto photo;
    std::vector<Finding> findings;
};

Result<PhotoIn> takePhoto(Edition edition, StoryId story, const std::filesystem::path& file)
{
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    Result<intake::ImportedPhoto> read = intake::readPhoto(*bytes, file.string());
    if (!read)
        return read.error();
    Result<Edition> recorded = edit::addPhoto(std::move(edition), read->id, read->record);
    if (!recorded)
        return recorded.error();
    Result<Edition> attached = edit::attachPhoto(std::move(*recorded), story, read->id);
    if (!attached)
        return attached.error();
    return PhotoIn{std::move(*attached), {read->id, std::move(*bytes)}, std::move(read->findings)};
}

}

Result<ImportedCopy> importCopy(OpenEdition& open, const std::filesystem::path& file, const ImportOptions& options)
{
    const Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    Result<intake::ImportedStory> read = intake::readStory(*bytes, file.string());
    if (!read)
        return read.error();
    // Copy with broken bytes would be printed with holes; the desk asks for the file again instead.
    if (const auto broken = firstIllFormedUtf8(*bytes); broken && read->encoding == intake::Encoding::Utf8)
        return Fault{FaultCode::TextEncoding, {file.string(), std::to_string(*broken)}};
    if (!options.qrCode.empty()) {
        const auto words = utf16FromUtf8(options.qrCode);
        if (!words)
            return Fault{FaultCode::ValueInvalid, {"QR code", options.qrCode, file.string()}};
        read->story.qrCode = *words;
    }
    auto added = edit::addStory(open.edition(), std::move(read->story));
    if (!added)
        return added.error();

    ImportedCopy result{added->id, {}, std::move(read->findings)};
    std::vector<NewPhoto> photos;
    Edition after = std::move(added->edition);
    if (options.photo) {
        Result<PhotoIn> taken = takePhoto(std::move(after), result.story, *options.photo);
        if (!taken)
            return taken.error();
        after = std::move(taken->edition);
        photos.push_back(std::move(taken->photo));
        result.findings.insert(result.findings.end(), taken->findings.begin(), taken->findings.end());
    }
    result.slug = (*after.stories.find(result.story))->slug;
    if (const auto done = open.commit(std::move(after), {StepCode::ImportStory, {result.slug}}, photos); !done)
        return done.error();
    for (Finding& finding : result.findings)
        finding.story = result.story;
    return result;
}

}
