#include "store/reserve.h"

#include "base/file_system.h"

#include <cstdint>

#include <fcntl.h>
#include <unistd.h>

namespace banxin::store {

namespace {

constexpr std::int64_t size = std::int64_t{16} << 20;
/// With less than this much room beside it, a reserve would itself fill the disk.
constexpr std::uint64_t plenty = 4 * std::uint64_t{size};

bool setAside(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool isDone = ::posix_fallocate(descriptor, 0, size) == 0;
    ::close(descriptor);
    if (!isDone)
        ::unlink(file.c_str());
    return isDone;
}

}

Reserve::Reserve(const std::filesystem::path& edition) : m_file{edition.string() + "-reserve"}
{
    renew();
}

Reserve::~Reserve()
{
    release();
}

bool Reserve::release()
{
    const bool wasThere = m_isThere;
    if (wasThere)
        ::unlink(m_file.c_str());
    m_isThere = false;
    return wasThere;
}

void Reserve::renew()
{
    // Left by a crash, it counts as room that is set aside already.
    std::error_code error;
    const bool isLeft = std::filesystem::exists(m_file, error);
    m_isThere = (isLeft || roomBeside(m_file) >= plenty) && setAside(m_file);
}

}
