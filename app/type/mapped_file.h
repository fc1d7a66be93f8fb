#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace banxin::type {

/// A whole file as read-only memory, shared with every other reader of it through the system's page cache.
class MappedFile {
public:
    /// Fails with FontUnreadable (file, reason).
    static Result<MappedFile> open(const std::string& file);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const std::byte> bytes) : m_bytes{bytes} {}
    std::span<const std::byte> m_bytes;
};

}
