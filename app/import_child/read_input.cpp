#include "import_child/read_input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace banxin::import_child {

namespace {

constexpr std::size_t mostBytes = std::size_t{512} << 20;

bool isSame(const struct stat& a, const struct stat& b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}

Result<std::string> readPipe(int descriptor, std::size_t limit)
{
    std::string bytes;
    char piece[65536];
    while (true) {
        const ssize_t got = ::read(descriptor, piece, sizeof piece);
        if (got == 0)
            return bytes;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 || bytes.size() + static_cast<std::size_t>(got) > limit)
            return Fault{FaultCode::Internal, {"request"}};
        bytes.append(piece, static_cast<std::size_t>(got));
    }
}

Result<std::string> readInput(int descriptor, const std::string& name)
{
    struct stat before{};
    if (::fstat(descriptor, &before) != 0)
        return Fault{FaultCode::FileUnreadable, {name, std::strerror(errno)}};
    const auto size = static_cast<std::size_t>(before.st_size);
    if (!S_ISREG(before.st_mode))
        return Fault{FaultCode::FileIsNotRegular, {name}};
    if (size == 0)
        return Fault{FaultCode::FileEmpty, {name}};
    if (size > mostBytes)
        return Fault{FaultCode::FileTooLarge, {name, std::to_string(size), std::to_string(mostBytes)}};
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < size;) {
        const ssize_t got = ::pread(descriptor, bytes.data() + at, size - at, static_cast<off_t>(at));
        if (got < 0 && errno != EINTR)
            return Fault{FaultCode::FileUnreadable, {name, std::strerror(errno)}};
        if (got == 0)
            return Fault{FaultCode::FileChanged, {name}};
        at += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    struct stat after{};
    if (::fstat(descriptor, &after) != 0 || !isSame(before, after))
        return Fault{FaultCode::FileChanged, {name}};
    return bytes;
}

}
