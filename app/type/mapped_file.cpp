#include "type/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace banxin::type {

namespace {

Fault unreadable(const std::string& file, const char* reason)
{
    return Fault{FaultCode::FontUnreadable, {file, reason}};
}

class Descriptor {
public:
    explicit Descriptor(const char* file)
        : m_number{::open(file, O_RDONLY | O_CLOEXEC)}
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

}

Result<MappedFile> MappedFile::open(const std::string& file)
{
    const Descriptor descriptor{file.c_str()};
    if (descriptor.number() < 0)
        return unreadable(file, std::strerror(errno));
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0)
        return unreadable(file, std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return unreadable(file, "not a regular file");
    if (status.st_size <= 0)
        return unreadable(file, "empty");
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number(), 0);
    if (start == MAP_FAILED)
        return unreadable(file, std::strerror(errno));
    return MappedFile{{static_cast<const std::byte*>(start), size}};
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes{std::exchange(other.m_bytes, {})}
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

}
