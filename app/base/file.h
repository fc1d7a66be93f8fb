#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace banxin {

/// The whole file. Never waits: a FIFO or device is refused, not read. Fails with FileMissing, FileIsDirectory,
/// FileIsNotRegular, FileEmpty, FileTooLarge (more than `limit` bytes) or FileUnreadable.
Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit = std::size_t{512} << 20);

/// What becomes of a file that has the name already.
enum class Existing { Replace, Refuse };

/// Looks at the complete new file under its temporary name; a fault keeps it from getting its own.
using FileCheck = std::function<Result<Done>(const std::filesystem::path& temporary)>;

/// All or nothing: until the new file is whole and on the disk, `file` stays what it was. After a failure no temporary
/// is left. Fails with FileExists, FileIsDirectory, FileIsNotRegular, FileUnwritable or what `check` says. Where only
/// the last sync, that of the folder, fails, the new file is in place but a power cut may still bring the old one back.
Result<Done> writeFile(const std::filesystem::path& file, std::string_view bytes, Existing existing, const FileCheck& check = {});

/// A new, empty file beside `target`, with the rights that a new file has. FileUnwritable names `target`. What killed
/// programs left in the folder under such names is removed.
Result<std::filesystem::path> makeTemporaryBeside(const std::filesystem::path& target);

/// Gives the whole `temporary`, a file or a folder, the name `target`, which is on the disk when this returns. When it fails, `temporary`
/// is gone and `target` is what it was, but for the sync of the folder (see writeFile).
Result<Done> moveIntoPlace(const std::filesystem::path& temporary, const std::filesystem::path& target, Existing existing);

/// Removes the temporaries (files and folders) in a folder that belong to no running program.
void sweepTemporaries(const std::filesystem::path& folder);

/// The folder that a file's name is in: "." for a name alone.
std::filesystem::path folderOf(const std::filesystem::path& file);

/// Syncs a folder, so that names given or taken away in it stay so over a power cut. Fails with FileUnwritable.
Result<Done> syncFolder(const std::filesystem::path& folder);

}
