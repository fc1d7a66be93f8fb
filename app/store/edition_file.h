#pragma once

#include "base/result.h"
#include "model/edition.h"
#include "model/step.h"
#include "model/version.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::store {

enum class Purpose;
struct Content;
struct OpenedDatabase;
class Database;
class Holder;
class Reserve;
struct Backup;
struct EditionRow;
class Transaction;

#ifndef BANXIN_NEWEST_VERSION
#define BANXIN_NEWEST_VERSION 2   // a test builds the program of tomorrow with 3
#endif
/// The version of the format that this program writes (docs/edition-file.md, Changes).
constexpr std::int64_t newestVersion = BANXIN_NEWEST_VERSION;

/// A photo whose bytes go into the file with the step that uses it. `id` is their SHA-256.
struct NewPhoto {
    PhotoId id;
    std::string_view bytes;
};

/// An open edition file (`*.banxin`). There is no saving: each step is one transaction, and when `commit` returns
/// well, the step is on the disk. All functions may be called from any thread; they wait for each other.
class EditionFile {
public:
    /// A new file that holds `edition` and no history. Killed half-way, it leaves no file of that name. Fails with
    /// FileExists, FileUnwritable, ValueInvalid, NoSuchPhoto (a photo of the edition is not among `photos`).
    static Result<Done> create(const std::filesystem::path& file, const Edition& edition, std::span<const NewPhoto> photos = {});

    /// Checks all of it before anything is shown or touched (docs/edition-file.md, Opening); a file of an older version is
    /// then brought to the newest, after a verified backup beside it. Fails with FileUnwritable (no backup), FileMissing,
    /// FileIsDirectory, FileIsNotRegular, FileEmpty, FileUnreadable, NotAnEdition, EditionOfOtherProgram, EditionNewer,
    /// EditionDamaged, EditionBusy (with the holder's name), EditionReadOnly, EditionOnNetwork. In stages: EditionOpening.
    static Result<std::unique_ptr<EditionFile>> open(const std::filesystem::path& file);
    /// The same for looking only: works on a read-only disk too, and changes nothing in the file.
    static Result<std::unique_ptr<EditionFile>> openReadOnly(const std::filesystem::path& file);

    ~EditionFile();
    EditionFile(const EditionFile&) = delete;
    EditionFile& operator=(const EditionFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// What the file holds: the edition after the last step that is done.
    Edition edition() const;

    bool isReadOnly() const { return m_readOnly; }
    /// The disk is so full that the room kept for the last steps is used or could not be had: work can go on for a
    /// few steps only.
    bool isShortOfRoom() const;

    /// The version of the format that the file has; less than `newestVersion` only where it is open for looking.
    std::int64_t version() const { return m_version; }

    /// How many steps were ever made in it, also those that were undone and are gone.
    std::int64_t edits() const;

    /// Makes `after` what the file holds, as one step; steps that were undone are gone. Where nothing differs, nothing
    /// is written. `time` is in milliseconds since 1970, UTC. Fails with FileUnwritable (the file then still holds what it
    /// held, and the next commit tries again with all that differs), ValueInvalid (a value that the file cannot give
    /// back as it is), NoSuchPhoto, EditionReadOnly, EditionDamaged.
    Result<Done> commit(Edition after, const StepLabel& label, std::int64_t time, std::span<const NewPhoto> photos = {});

    /// The edition before the last step that is done; the step can be redone until the next commit. Values that the
    /// step did not touch stay shared with `edition()`. Fails with NothingToUndo, EditionDamaged, or as commit does.
    Result<Edition> undo();
    Result<Edition> redo();

    /// All steps, oldest first.
    Result<std::vector<Step>> history() const;
    /// The edition as it was after `step` (0: as it was made). Fails with ValueInvalid, EditionDamaged.
    Result<Edition> editionAfter(std::int64_t step) const;

    /// Remembers a page or story as it stands, under a name. No step: undo does not forget it. Fails with NoSuchPage,
    /// NoSuchStory, or as commit does.
    Result<Done> keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what, std::int64_t time);
    /// All that were kept, oldest first. Fails with EditionDamaged.
    Result<std::vector<Version>> versions() const;

    /// Fails with NoSuchPhoto, PictureDamaged.
    Result<std::string> photoBytes(const PhotoId& photo) const;

    /// For a quiet moment: keeps the file beside (`-wal`) short. The next opening is quicker by it.
    Result<Done> tidy();
    /// Reads everything again and compares: structure, all hashes, history, the bytes of the pictures.
    Result<Done> verify() const;
    /// A whole copy, verified and on the disk when this returns. Fails with FileExists, FileUnwritable.
    Result<Done> backup(const std::filesystem::path& target) const;
    /// What a backup made now would be.
    Backup asBackup() const;
    /// The history of `other`, a file of the same edition, goes on from this one's last step.
    bool isEarlierThan(Database& other) const;

private:
    friend class EditionOpening;
    EditionFile(std::filesystem::path path, Purpose purpose, std::unique_ptr<Holder> holder, OpenedDatabase opened, std::int64_t version);

    using Change = std::function<Result<Done>(Transaction&)>;
    Result<Done> transact(const Change& change);
    Result<Done> attempt(const Change& change);
    Result<Done> makeReady();
    Result<Done> migrate(std::int64_t now);
    Result<Done> reopenAfter(const Fault& fault, const EditionRow& intended);
    Result<Done> checkPhotos(const Edition& after, std::span<const NewPhoto> photos) const;
    Result<Done> move(std::int64_t step, bool backwards);
    Result<Done> verifyHistory() const;
    Result<Done> copyTo(const std::filesystem::path& temporary) const;
    Fault closed() const;

    mutable std::mutex m_mutex;
    std::filesystem::path m_path;
    std::int64_t m_version = newestVersion;
    bool m_readOnly = false;
    bool m_lacksRoom = false;   ///< the last attempt failed for want of room
    std::unique_ptr<Holder> m_holder;
    std::unique_ptr<Reserve> m_reserve;
    std::unique_ptr<Content> m_content;
    std::unique_ptr<Database> m_database;   ///< null after a failure, until the file could be opened again
};

}
