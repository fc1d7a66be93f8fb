#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace banxin::store {

class EditionFile;

/// One verified copy of an edition. Which of two is newer is told by `writes`, never by a file's time or name.
struct Backup {
    std::filesystem::path file;
    std::int64_t time = 0;     ///< milliseconds since 1970 in UTC, by its name: when it was made, for people
    Digest identity;           ///< of the edition that it is a copy of
    std::int64_t writes = 0;   ///< transactions that are in it
    std::int64_t edits = 0;
    Digest state;              ///< of content and history: equal only where both are
};

/// `NAME.banxin-backups` beside the edition, or in `elsewhere`, a folder on another disk.
std::filesystem::path backupFolder(const std::filesystem::path& edition, const std::filesystem::path& elsewhere = {});

/// The backups in a folder, newest content first. Of each the header and the row `edition` were looked at, no more;
/// what is not a backup is passed over.
std::vector<Backup> listBackups(const std::filesystem::path& folder);

/// The newest backup that is sound from end to end; only of this edition, where its identity is known. Nothing where
/// there is none.
std::optional<Backup> soundBackup(const std::filesystem::path& folder, const std::optional<Digest>& identity = {});

/// Whether a backup that is there already counts as it was when it was made, or is read again from end to end.
enum class Trust { AsMade, Nothing };

/// Makes a verified copy in the folder (made where it is missing), named by the time, unless the newest one there has
/// all that the edition has; then removes those that nobody needs any more (`outlived`). Fails with FileUnwritable.
/// The copying holds up commits, the check of the copy does not.
Result<Backup> backUp(const EditionFile& edition, const std::filesystem::path& folder, std::int64_t now, Trust trust = Trust::AsMade);

/// The newest backup that goes on from where the edition is: the edition is an earlier state of it, as when an old copy
/// was put in its place. Nothing where there is none.
std::optional<Backup> newerBackup(const EditionFile& edition, const std::filesystem::path& folder);

/// Those that may go. Kept are the newest content, the last of each of the 8 newest hours that have one, and the last
/// of each of the 14 newest days.
std::vector<Backup> outlived(std::vector<Backup> backups);

}
