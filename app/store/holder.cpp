#include "store/holder.h"

#include <array>
#include <charconv>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

fs::path sideFile(const fs::path& edition)
{
    return edition.string() + "-holder";
}

/// ann@newsdesk, process 4711
std::string ownName()
{
    std::array<char, 4096> room{};
    passwd entry{};
    passwd* found = nullptr;
    getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found);
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    const std::string user = found ? found->pw_name : "user " + std::to_string(::geteuid());
    return user + '@' + host.data() + ", process " + std::to_string(::getpid());
}

/// The name fills so many bytes, with spaces and a line's end, so that the line after it can be written alone.
constexpr std::size_t nameBytes = 256;
constexpr std::size_t mostSavedBytes = 256;

std::string readAt(int descriptor, std::size_t most, off_t at)
{
    std::string text(most, '\0');
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), at);
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return text;
}

std::string readName(int descriptor)
{
    const std::string text = readAt(descriptor, nameBytes, 0);
    return text.substr(0, text.find_last_not_of(" \n") + 1);
}

void writeName(int descriptor)
{
    std::string name = ownName();
    name.resize(nameBytes - 1, ' ');
    name += '\n';
    // For people only; the lock counts without it.
    const bool isWritten = ::pwrite(descriptor, name.data(), name.size(), 0) > 0;
    static_cast<void>(isWritten);
}

/// saved IDENTITY WRITES EDITS, and a hash over that, so that a torn line says nothing.
std::string lineOf(const LastSaved& saved)
{
    const std::string text = "saved " + hex(saved.identity) + ' ' + std::to_string(saved.writes) + ' ' + std::to_string(saved.edits);
    return text + ' ' + hex(sha256(text)) + '\n';
}

std::optional<LastSaved> savedIn(const std::string& text)
{
    LastSaved saved;
    const std::string line = text.substr(0, text.find('\n') + 1);
    constexpr std::size_t hexBytes = 64;
    constexpr std::size_t numbersAt = 6 + hexBytes + 1;
    const std::optional<Digest> identity = line.size() > numbersAt ? digestFromHex(line.substr(6, hexBytes)) : std::nullopt;
    if (!identity)
        return std::nullopt;
    saved.identity = *identity;
    const char* const end = line.data() + line.size();
    const auto writes = std::from_chars(line.data() + numbersAt, end, saved.writes);
    if (writes.ec != std::errc{} || writes.ptr == end)
        return std::nullopt;
    std::from_chars(writes.ptr + 1, end, saved.edits);
    return line == lineOf(saved) ? std::optional{saved} : std::nullopt;
}

Fault busy(const fs::path& edition, int descriptor)
{
    return Fault{FaultCode::EditionBusy, {edition.string(), readName(descriptor)}};
}

bool isStill(const fs::path& file, int descriptor)
{
    struct stat named {};
    struct stat opened {};
    return ::stat(file.c_str(), &named) == 0 && ::fstat(descriptor, &opened) == 0 && named.st_ino == opened.st_ino
        && named.st_dev == opened.st_dev;
}

}

bool isOlderThan(const EditionRow& row, const std::optional<LastSaved>& saved)
{
    return saved && saved->identity == row.identity && saved->writes > row.writes;
}

std::optional<LastSaved> Holder::lastSaved(const fs::path& edition)
{
    const int descriptor = ::open(sideFile(edition).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return std::nullopt;
    const std::optional<LastSaved> saved = savedIn(readAt(descriptor, mostSavedBytes, nameBytes));
    ::close(descriptor);
    return saved;
}

Result<Done> Holder::checkFree(const fs::path& edition)
{
    const int descriptor = ::open(sideFile(edition).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return Done{};
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const Result<Done> result = isFree ? Result<Done>{Done{}} : busy(edition, descriptor);
    ::close(descriptor);
    return result;
}

Result<std::unique_ptr<Holder>> Holder::hold(const fs::path& edition)
{
    const fs::path file = sideFile(edition);
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return Fault{FaultCode::FileUnwritable, {file.string(), std::strerror(errno)}};
        std::unique_ptr<Holder> holder{new Holder{edition, file, descriptor}};
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const Fault fault = busy(edition, descriptor);
            holder->m_file.clear();   // it is somebody else's
            return fault;
        }
        if (!isStill(file, descriptor)) {
            // Its last holder removed it between our opening and locking.
            holder->m_file.clear();
            continue;
        }
        writeName(descriptor);
        holder->m_owesAnswer = savedIn(readAt(descriptor, mostSavedBytes, nameBytes)).has_value();
        return holder;
    }
}

void Holder::noteSaved(const LastSaved& saved)
{
    const std::string line = lineOf(saved);
    const bool isWritten = ::pwrite(m_descriptor, line.data(), line.size(), nameBytes) > 0;
    static_cast<void>(isWritten);
}

Holder::~Holder()
{
    std::error_code error;
    const bool hasWal = fs::exists(m_edition.string() + "-wal", error);
    // Removed while still locked, so that nobody locks a file that has no name any more (see isStill).
    if (!m_file.empty() && !m_owesAnswer && !hasWal)
        ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

}
