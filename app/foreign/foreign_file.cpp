#include "foreign/foreign_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace banxin::foreign {

namespace {

constexpr std::size_t mostBytes = std::size_t{512} << 20;

Fault openFault(const std::string& name, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR: return {FaultCode::FileMissing, {name}};
    case ENXIO: return {FaultCode::FileIsNotRegular, {name}};
    default: return {FaultCode::FileUnreadable, {name, std::strerror(error)}};
    }
}

Result<Done> checked(const struct stat& status, const std::string& name)
{
    if (S_ISDIR(status.st_mode))
        return Fault{FaultCode::FileIsDirectory, {name}};
    if (!S_ISREG(status.st_mode))
        return Fault{FaultCode::FileIsNotRegular, {name}};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return Fault{FaultCode::FileEmpty, {name}};
    if (size > mostBytes)
        return Fault{FaultCode::FileTooLarge, {name, std::to_string(size), std::to_string(mostBytes)}};
    return Done{};
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written <= 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

}

Result<ForeignFile> ForeignFile::opened(const std::filesystem::path& path)
{
    const std::string name = path.string();
    struct stat status{};
    // Opening a device or a FIFO may do something already, so what it is comes first; and again, as it may be another by then.
    if (::stat(path.c_str(), &status) != 0)
        return openFault(name, errno);
    if (const auto fit = checked(status, name); !fit)
        return fit.error();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return openFault(name, errno);
    ForeignFile file{descriptor, name};
    if (::fstat(descriptor, &status) != 0)
        return openFault(name, errno);
    if (const auto fit = checked(status, name); !fit)
        return fit.error();
    return file;
}

Result<ForeignFile> ForeignFile::ofBytes(std::string_view bytes, const std::string& name)
{
    if (bytes.empty())
        return Fault{FaultCode::FileEmpty, {name}};
    const int descriptor = ::memfd_create("banxin-import", MFD_CLOEXEC);
    if (descriptor < 0)
        return Fault{FaultCode::Internal, {std::strerror(errno)}};
    ForeignFile file{descriptor, name};
    if (!writeAll(descriptor, bytes))
        return Fault{FaultCode::Internal, {std::strerror(errno)}};
    return file;
}

ForeignFile::~ForeignFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

ForeignFile::ForeignFile(ForeignFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}, m_name{std::move(other.m_name)}
{
}

ForeignFile& ForeignFile::operator=(ForeignFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_name, other.m_name);
    return *this;
}

}
