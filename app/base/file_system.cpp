#include "base/file_system.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <limits>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>

namespace banxin {

namespace {

namespace fs = std::filesystem;

bool isNetwork(std::string_view kind)
{
    static constexpr std::array<std::string_view, 12> kinds{
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "glusterfs", "lustre", "davfs"};
    // A fuseblk drive is a disk of this machine whose format the kernel leaves to a program.
    return kind == "fuse" || kind.starts_with("fuse.") || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The words of a line, one after the other.
std::string_view nextWord(std::string_view& line)
{
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

}

std::string networkIn(std::string_view mounts, unsigned int major, unsigned int minor)
{
    const std::string device = std::to_string(major) + ':' + std::to_string(minor);
    while (!mounts.empty()) {
        const std::size_t end = std::min(mounts.find('\n'), mounts.size());
        std::string_view line = mounts.substr(0, end);
        mounts.remove_prefix(std::min(end + 1, mounts.size()));
        nextWord(line);
        nextWord(line);
        if (nextWord(line) != device)
            continue;
        while (!line.empty() && nextWord(line) != "-") { }
        const std::string_view kind = nextWord(line);
        return isNetwork(kind) ? std::string{kind} : std::string{};
    }
    return {};
}

std::string networkOf(const fs::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 && ::stat(folderOf(file).c_str(), &status) != 0)
        return {};
    std::ifstream mounts{"/proc/self/mountinfo"};
    const std::string text{std::istreambuf_iterator<char>{mounts}, {}};
    return networkIn(text, major(status.st_dev), minor(status.st_dev));
}

std::uint64_t roomBeside(const fs::path& file)
{
    struct statvfs room {};
    if (::statvfs(folderOf(file).c_str(), &room) != 0)
        return std::numeric_limits<std::uint64_t>::max();
    return std::uint64_t{room.f_bavail} * room.f_frsize;
}

}
