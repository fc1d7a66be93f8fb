#pragma once

#include "base/result.h"
#include "model/edition.h"
#include "model/loss.h"
#include "store/backups.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace banxin::store {

/// The last good state of an edition whose file is damaged: its sound rows, and for the others those of its newest
/// sound backup, or what the history still has of them. Which is the newer is told by hashes and counts, never by time.
struct LastGoodState {
    Edition edition;
    std::vector<Loss> losses;          ///< what differs from what was saved; empty: nothing
    std::optional<Backup> backup;      ///< that something was taken from, or compared with
    std::int64_t edits = 0;            ///< edits 1 … `edits` are certainly there
    std::optional<std::int64_t> made;  ///< edits that were made, where the file still says it
};

/// Reads only; for a file that EditionFile::open calls damaged. Fails with EditionUnrecoverable where neither file nor
/// backup has a page or a story, FileUnwritable where a copy that is needed to read the file cannot be made, or as EditionFile::open does but for EditionDamaged.
Result<LastGoodState> lastGoodState(const std::filesystem::path& file, const std::filesystem::path& backups);

struct RecoveryReport {
    LastGoodState state;
    std::filesystem::path file;   ///< the recovered edition
    std::filesystem::path kept;   ///< the damaged file, byte for byte; its `-wal`, if any, beside it
};

/// Writes the last good state as a sound edition in the damaged file's place; the damaged file gets the name
/// NAME-damaged-TIME.banxin. Killed at any point, one of both is whole under its name, or the next recovery goes on.
Result<RecoveryReport> recover(const std::filesystem::path& file, const std::filesystem::path& backups, std::int64_t now);
/// The same as a new file `target`; the damaged one stays as it is.
Result<RecoveryReport> recoverTo(const std::filesystem::path& file, const std::filesystem::path& backups,
    const std::filesystem::path& target, std::int64_t now);

}
