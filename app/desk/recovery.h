#pragma once

#include "base/result.h"
#include "store/recovery.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What the desk does when an edition file is damaged; the window and banxin-cli call the same.
namespace banxin::desk {

/// What a file still holds, told without changing it.
struct FileState {
    std::int64_t edits = 0;            ///< edits 1 … `edits` are there
    std::optional<std::int64_t> made;  ///< edits that were made, where more than those
    std::vector<Loss> losses;
    std::optional<Fault> fault;        ///< why the file cannot be opened as it is
    std::optional<std::filesystem::path> newerBackup;   ///< the file is sound, but an earlier state of this backup
    bool isSound() const { return losses.empty() && !fault; }
};

/// Opens the file as the window does, reads all of it, and compares every hash. Of a damaged file: what a recovery
/// would give. Fails with what recovery cannot help (FileMissing, EditionBusy, EditionNewer …).
Result<FileState> fileState(const std::filesystem::path& file);

/// True where a recovery may help against the fault that an opening failed with.
bool isDamage(const Fault& fault);

/// See store/recovery.h; the backups are those beside the file.
Result<store::LastGoodState> lastGoodState(const std::filesystem::path& file);
Result<store::RecoveryReport> recover(const std::filesystem::path& file);
Result<store::RecoveryReport> recoverTo(const std::filesystem::path& file, const std::filesystem::path& target);

}
