#include "store/holder.h"

#include <array>
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

std::string readName(int descriptor)
{
    std::array<char, 256> text{};
    const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
    return count > 0 ? std::string(text.data(), static_cast<std::size_t>(count)) : std::string{};
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
        std::unique_ptr<Holder> holder{new Holder{file, descriptor}};
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
        const std::string name = ownName();
        // The name is for people only; the lock counts without it.
        const bool isNamed = ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, name.data(), name.size(), 0) > 0;
        static_cast<void>(isNamed);
        return holder;
    }
}

Holder::~Holder()
{
    // Removed while still locked, so that nobody locks a file that has no name any more (see isStill).
    if (!m_file.empty())
        ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

}
