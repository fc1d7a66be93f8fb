#include "desk/watched_folder.h"

#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace banxin::desk {

namespace {

constexpr const char* folderOf(Fate fate) { return fate == Fate::Taken ? "done" : "bad"; }

/// Names under which programs write what is not whole yet, and what a desktop leaves behind.
bool isTemporary(std::string_view name)
{
    constexpr std::array<std::string_view, 8> endings{".part", ".tmp", ".crdownload", ".filepart", ".partial", ".download", ".lock", "~"};
    return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini"
        || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

FileState stateFrom(const struct stat& info)
{
    return {info.st_size, static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec, info.st_ino};
}

/// Closes what was opened.
class Descriptor {
public:
    explicit Descriptor(int descriptor) : m_descriptor{descriptor} {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

/// note.txt, note 2.txt, note 3.txt, …
std::string numbered(const std::string& name, int number)
{
    if (number == 1)
        return name;
    const std::filesystem::path path{name};
    return path.stem().string() + ' ' + std::to_string(number) + path.extension().string();
}

/// The folder done/ or bad/ inside `folder`, made where it is missing; never a link.
int openFate(int folder, Fate fate)
{
    ::mkdirat(folder, folderOf(fate), 0777);
    return ::openat(folder, folderOf(fate), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// Without ever taking the place of another. Where the disk cannot promise that, a name that is free is as good.
bool moveTo(int from, const std::string& name, int to, const std::string& newName)
{
    if (::renameat2(from, name.c_str(), to, newName.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    struct stat info {};
    if (::fstatat(to, newName.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::renameat(from, name.c_str(), to, newName.c_str()) == 0;
}

}

Result<WatchedFolder> WatchedFolder::open(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return Fault{errno == ENOENT ? FaultCode::FileMissing : FaultCode::FileUnreadable, {folder.string(), std::strerror(errno)}};
    return WatchedFolder{folder, descriptor};
}

WatchedFolder::~WatchedFolder()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

WatchedFolder::WatchedFolder(WatchedFolder&& other) noexcept
    : m_path{std::move(other.m_path)}, m_folder{std::exchange(other.m_folder, -1)}, m_seen{std::move(other.m_seen)}
{
}

bool WatchedFolder::isThere() const
{
    struct stat now {};
    struct stat ours {};
    return ::stat(m_path.c_str(), &now) == 0 && ::fstat(m_folder, &ours) == 0 && now.st_dev == ours.st_dev && now.st_ino == ours.st_ino;
}

std::optional<FileState> WatchedFolder::stateOf(const std::string& name) const
{
    struct stat info {};
    if (::fstatat(m_folder, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    return stateFrom(info);
}

std::vector<ReadyFile> WatchedFolder::ready(Clock::time_point now, std::chrono::milliseconds rest)
{
    // A descriptor of its own: reading a folder moves the place where the next reading begins.
    const int own = ::openat(m_folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* entries = own < 0 ? nullptr : ::fdopendir(own);
    if (!entries)
        return {};
    std::map<std::string, Seen> seen;
    std::vector<ReadyFile> files;
    while (const dirent* entry = ::readdir(entries)) {
        const std::string name = entry->d_name;
        const auto state = isTemporary(name) ? std::nullopt : stateOf(name);
        if (!state)
            continue;
        const auto before = m_seen.find(name);
        const bool isSame = before != m_seen.end() && before->second.state == *state;
        Seen& file = seen[name];
        file = isSame ? before->second : Seen{*state, now, false};
        if (!file.isGiven && state->size > 0 && now - file.since >= rest) {
            file.isGiven = true;
            files.push_back({name, *state});
        }
    }
    ::closedir(entries);
    m_seen = std::move(seen);
    std::sort(files.begin(), files.end(), [](const ReadyFile& a, const ReadyFile& b) { return a.name < b.name; });
    return files;
}

Result<std::string> WatchedFolder::read(const ReadyFile& file) const
{
    const std::filesystem::path path = m_path / file.name;
    const Descriptor descriptor{::openat(m_folder, file.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat info {};
    if (!descriptor || ::fstat(descriptor.get(), &info) != 0)
        return Fault{FaultCode::FileUnreadable, {path.string(), std::strerror(errno)}};
    const auto same = [&] { return ::fstat(descriptor.get(), &info) == 0 && S_ISREG(info.st_mode) && stateFrom(info) == file.state; };
    if (!same())
        return Fault{FaultCode::FileChanged, {path.string()}};
    Result<std::string> bytes = readFile("/proc/self/fd/" + std::to_string(descriptor.get()));
    if (!bytes) {
        Fault fault = bytes.error();
        if (!fault.arguments.empty())
            fault.arguments.front() = path.string();
        return fault;
    }
    if (!same())
        return Fault{FaultCode::FileChanged, {path.string()}};
    return bytes;
}

Result<std::filesystem::path> WatchedFolder::settle(const ReadyFile& file, Fate fate)
{
    const auto fail = [&] { return Fault{FaultCode::FileUnwritable, {(m_path / folderOf(fate)).string(), std::strerror(errno)}}; };
    if (stateOf(file.name) != file.state)
        return Fault{FaultCode::FileChanged, {(m_path / file.name).string()}};
    const Descriptor to{openFate(m_folder, fate)};
    if (!to)
        return fail();
    constexpr int mostNames = 10'000;
    for (int number = 1; number < mostNames; ++number) {
        const std::string name = numbered(file.name, number);
        if (moveTo(m_folder, file.name, to.get(), name)) {
            m_seen.erase(file.name);
            return m_path / folderOf(fate) / name;
        }
        if (errno != EEXIST)
            return fail();
    }
    return fail();
}

}
