#pragma once

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace banxin::desk {

/// What a file was when it was looked at: the same again means that nobody writes to it.
struct FileState {
    std::int64_t size = 0;
    std::int64_t changed = 0;   ///< nanoseconds since 1970
    std::uint64_t inode = 0;
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// A file of a watched folder whose writer is done with it.
struct ReadyFile {
    std::string name;
    FileState state;
};

enum class Fate { Taken, Refused };

/// A folder into which others put copy. Looks at regular files only, never at links, hidden files or what is still being
/// written, and opens and moves them by their names in the folder itself, so that no link leads out of it. Nothing is deleted
/// and nothing overwritten. For one thread.
class WatchedFolder {
public:
    using Clock = std::chrono::steady_clock;

    /// Fails with FileMissing or FileUnreadable.
    static Result<WatchedFolder> open(const std::filesystem::path& folder);
    ~WatchedFolder();
    WatchedFolder(WatchedFolder&& other) noexcept;
    WatchedFolder& operator=(WatchedFolder&&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Whether the folder is still the one that has the path.
    bool isThere() const;

    /// The files that have stood still for `rest`, in the order of their names, each once. Empty files are waited for.
    std::vector<ReadyFile> ready(Clock::time_point now, std::chrono::milliseconds rest);

    /// Its bytes. Fails with FileChanged where it is not what it was, or as readFile does.
    Result<std::string> read(const ReadyFile& file) const;

    /// Moves it to done/ or bad/, under a free name, which it gives. A file that has changed since stays, and will be ready
    /// again. Fails with FileUnwritable; the file then stays, and is not ready again until it changes.
    Result<std::filesystem::path> settle(const ReadyFile& file, Fate fate);

private:
    struct Seen {
        FileState state;
        Clock::time_point since;
        bool isGiven = false;
    };

    WatchedFolder(std::filesystem::path path, int folder) : m_path{std::move(path)}, m_folder{folder} {}
    std::optional<FileState> stateOf(const std::string& name) const;

    std::filesystem::path m_path;
    int m_folder = -1;
    std::map<std::string, Seen> m_seen;
};

}
