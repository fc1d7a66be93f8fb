#include "desk/write_elsewhere.h"

#include "base/file.h"
#include "store/edition_file.h"

#include <algorithm>

namespace banxin::desk {

namespace {

namespace fs = std::filesystem;

std::vector<store::NewPhoto> bytesOf(const std::vector<NewPhoto>& photos)
{
    std::vector<store::NewPhoto> bytes;
    for (const NewPhoto& photo : photos)
        bytes.push_back({photo.id, photo.bytes});
    return bytes;
}

/// With all that the file has, and the rest as one step.
Result<Done> writeWithHistory(const OpenEdition& open, const Unsaved& unsaved, const fs::path& temporary)
{
    if (const Result<Done> copied = open.backup(temporary); !copied)
        return copied;
    const auto copy = store::EditionFile::open(temporary);
    if (!copy)
        return copy.error();
    return (*copy)->commit(unsaved.newest, unsaved.label, unsaved.time, bytesOf(unsaved.photos));
}

/// Photos that can still be read come along; a record without a picture would be damage.
void collectPhotos(const OpenEdition& open, Unsaved& unsaved, ElsewhereReport& report)
{
    std::map<PhotoId, PhotoRecord>& records = unsaved.newest.photos;
    for (auto at = records.begin(); at != records.end();) {
        const bool isWaiting = std::any_of(
            unsaved.photos.begin(), unsaved.photos.end(), [&](const NewPhoto& photo) { return photo.id == at->first; });
        const auto bytes = isWaiting ? Fault{FaultCode::Internal} : open.pictures()->bytes(at->first);
        if (bytes)
            unsaved.photos.push_back({at->first, **bytes});
        if (isWaiting || bytes) {
            ++at;
            continue;
        }
        report.photosMissing.push_back(at->second.fileName);
        at = records.erase(at);
    }
}

/// Read from end to end, it holds what the window shows.
Result<Done> checkWritten(const fs::path& temporary, const Edition& newest)
{
    const auto written = store::EditionFile::openReadOnly(temporary);
    if (!written)
        return written.error();
    if (const Result<Done> sound = (*written)->verify(); !sound)
        return sound;
    if (!((*written)->edition() == newest))
        return Fault{FaultCode::FileUnwritable, {temporary.string(), "it cannot be read back"}};
    return Done{};
}

/// A folder beside the target, in which the file and what stands beside it is made.
Result<fs::path> workFolderBeside(const fs::path& target)
{
    const Result<fs::path> made = makeTemporaryBeside(target);
    if (!made)
        return made;
    std::error_code error;
    fs::remove(*made, error);
    return fs::create_directory(*made, error) ? made : Result<fs::path>{Fault{FaultCode::FileUnwritable, {target.string(), error.message()}}};
}

/// All or nothing, under a name that nobody sees.
Result<Done> write(const OpenEdition& open, Unsaved& unsaved, const fs::path& file, ElsewhereReport& report)
{
    Result<Done> written = writeWithHistory(open, unsaved, file);
    if (!written) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{file.parent_path(), error})
            fs::remove(entry.path(), error);
        report.hasHistory = false;
        collectPhotos(open, unsaved, report);
        written = store::EditionFile::create(file, unsaved.newest, bytesOf(unsaved.photos));
    }
    return written ? checkWritten(file, unsaved.newest) : written;
}

}

Result<ElsewhereReport> writeElsewhere(const OpenEdition& open, Unsaved unsaved, const fs::path& target)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return Fault{FaultCode::FileExists, {target.string()}};
    const Result<fs::path> folder = workFolderBeside(target);
    if (!folder)
        return folder.error();
    const fs::path file = *folder / "edition.banxin";
    ElsewhereReport report{target, true, {}};
    Result<Done> written = write(open, unsaved, file, report);
    if (written)
        written = moveIntoPlace(file, target, Existing::Refuse);
    fs::remove_all(*folder, error);
    return written ? Result<ElsewhereReport>{std::move(report)} : written.error();
}

}
