#include "base/file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace banxin {

namespace {

namespace fs = std::filesystem;

std::string systemReason(int error)
{
    return std::strerror(error);
}

Fault unwritable(const fs::path& file, int error)
{
    return Fault{FaultCode::FileUnwritable, {file.string(), systemReason(error)}};
}

Fault unreadable(const fs::path& file, int error)
{
    const bool missing = error == ENOENT || error == ENOTDIR;
    return missing ? Fault{FaultCode::FileMissing, {file.string()}}
                   : Fault{FaultCode::FileUnreadable, {file.string(), systemReason(error)}};
}

/// Closes on leaving; `close` says whether that went well, which for a written file is part of writing.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number = -1;
};

std::optional<Fault> notRegular(const fs::path& file, const struct stat& status)
{
    if (S_ISDIR(status.st_mode))
        return Fault{FaultCode::FileIsDirectory, {file.string()}};
    if (!S_ISREG(status.st_mode))
        return Fault{FaultCode::FileIsNotRegular, {file.string()}};
    return std::nullopt;
}

std::optional<Fault> unfitToRead(const fs::path& file, const struct stat& status, std::size_t limit)
{
    if (const auto fault = notRegular(file, status))
        return fault;
    if (status.st_size == 0)
        return Fault{FaultCode::FileEmpty, {file.string()}};
    if (static_cast<std::size_t>(status.st_size) > limit)
        return Fault{FaultCode::FileTooLarge, {file.string(), std::to_string(status.st_size), std::to_string(limit)}};
    return std::nullopt;
}

/// At most `room` bytes, fewer at the end of the file; negative when reading failed.
ssize_t readUpTo(int descriptor, char* to, std::size_t room)
{
    std::size_t had = 0;
    while (had < room) {
        const ssize_t count = ::read(descriptor, to + had, room - had);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        had += static_cast<std::size_t>(count);
    }
    return static_cast<ssize_t>(had);
}

/// The error, or 0.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

/// The error, or 0.
int syncPath(const fs::path& path, int flags)
{
    Descriptor opened{::open(path.c_str(), flags | O_CLOEXEC)};
    if (!opened || ::fsync(opened.number()) != 0)
        return errno;
    return opened.close() ? 0 : errno;
}

/// The error, or 0.
int giveName(const fs::path& temporary, const fs::path& target, Existing existing)
{
    if (existing == Existing::Replace)
        return std::rename(temporary.c_str(), target.c_str()) == 0 ? 0 : errno;
    if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // This file system cannot refuse in the same moment; the look before is the best there is.
    if (fs::exists(fs::symlink_status(target)))
        return EEXIST;
    return std::rename(temporary.c_str(), target.c_str()) == 0 ? 0 : errno;
}

/// The process that made a temporary of this name (see makeTemporaryBeside); nothing where it is none of ours.
std::optional<pid_t> makerOf(std::string_view name)
{
    static constexpr std::string_view head = ".banxin-";
    pid_t process = 0;
    // SQLite gives files of its own beside it a name that goes on (-wal, -journal).
    if (!name.starts_with(head) || name.find(".part") == std::string_view::npos)
        return std::nullopt;
    const char* const end = name.data() + name.size();
    const auto [at, error] = std::from_chars(name.data() + head.size(), end, process);
    return error == std::errc{} && at != end && *at == '-' && process > 0 ? std::optional{process} : std::nullopt;
}

bool runs(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

/// What was written comes back. A disk that took less than it said is found here and not at the press.
Result<Done> checkReadBack(const fs::path& temporary, std::string_view bytes, const fs::path& file)
{
    if (bytes.empty())
        return Done{};
    const Result<std::string> back = readFile(temporary, std::max(bytes.size(), std::size_t{512} << 20));
    return back && *back == bytes ? Result<Done>{Done{}} : unwritable(file, EIO);
}

Result<Done> checkTarget(const fs::path& file, Existing existing)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return Done{};
    if (const auto fault = notRegular(file, status))
        return *fault;
    if (existing == Existing::Refuse)
        return Fault{FaultCode::FileExists, {file.string()}};
    return Done{};
}

}

Result<std::string> readFile(const fs::path& file, std::size_t limit)
{
    // Asked before opening, because opening alone can do something to a device.
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return unreadable(file, errno);
    if (const auto fault = unfitToRead(file, status, limit))
        return *fault;

    const Descriptor opened{::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)};
    if (!opened || ::fstat(opened.number(), &status) != 0)
        return unreadable(file, errno);
    if (const auto fault = unfitToRead(file, status, limit))
        return *fault;

    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    const ssize_t count = readUpTo(opened.number(), bytes.data(), bytes.size());
    if (count < 0)
        return unreadable(file, errno);
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

Result<fs::path> makeTemporaryBeside(const fs::path& target)
{
    sweepTemporaries(folderOf(target));
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const std::string name = ".banxin-" + std::to_string(::getpid()) + '-' + std::to_string(attempt) + ".part";
        const fs::path temporary = folderOf(target) / name;
        Descriptor made{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666)};
        if (made)
            return temporary;
        if (errno != EEXIST)
            return unwritable(target, errno);
    }
    return unwritable(target, EEXIST);
}

void sweepTemporaries(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        const std::optional<pid_t> maker = makerOf(name);
        std::error_code ignored;
        if (maker && *maker != ::getpid() && !runs(*maker))
            fs::remove_all(at->path(), ignored);
    }
}

Result<Done> syncFolder(const fs::path& folder)
{
    const int error = syncPath(folder, O_RDONLY | O_DIRECTORY);
    return error == 0 ? Result<Done>{Done{}} : unwritable(folder, error);
}

Result<Done> moveIntoPlace(const fs::path& temporary, const fs::path& target, Existing existing)
{
    struct stat old {};
    if (existing == Existing::Replace && ::stat(target.c_str(), &old) == 0 && ::chmod(temporary.c_str(), old.st_mode & 07777) != 0)
        old = {};   // the new file then has a new file's rights

    int error = syncPath(temporary, O_RDONLY);
    if (error == 0)
        error = giveName(temporary, target, existing);
    if (error != 0) {
        ::unlink(temporary.c_str());
        if (error == EEXIST)
            return Fault{FaultCode::FileExists, {target.string()}};
        return unwritable(target, error);
    }
    error = syncPath(folderOf(target), O_RDONLY | O_DIRECTORY);
    return error == 0 ? Result<Done>{Done{}} : unwritable(target, error);
}

Result<Done> writeFile(const fs::path& file, std::string_view bytes, Existing existing, const FileCheck& check)
{
    // A link is followed, so that the file it points to is replaced and not the link.
    std::error_code ignored;
    const fs::path target = fs::is_symlink(file, ignored) ? fs::weakly_canonical(file, ignored) : file;
    if (const Result<Done> fit = checkTarget(target, existing); !fit)
        return fit;
    const Result<fs::path> temporary = makeTemporaryBeside(target);
    if (!temporary)
        return temporary.error();

    Descriptor opened{::open(temporary->c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC)};
    int error = opened ? writeAll(opened.number(), bytes) : errno;
    if (error == 0 && ::fsync(opened.number()) != 0)
        error = errno;
    if (opened && !opened.close() && error == 0)
        error = errno;
    Result<Done> written = error == 0 ? checkReadBack(*temporary, bytes, file) : unwritable(file, error);
    if (written && check)
        written = check(*temporary);
    if (!written) {
        ::unlink(temporary->c_str());
        return written;
    }
    return moveIntoPlace(*temporary, target, existing);
}

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

}
