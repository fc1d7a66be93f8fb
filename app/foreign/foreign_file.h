#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace banxin::foreign {

/// A file that is opened for reading, by its descriptor, or bytes in memory that are handed on like one.
class ForeignFile {
public:
    /// Never waits: a FIFO, a socket or a device is refused unopened or unread. Fails with FileMissing, FileIsDirectory,
    /// FileIsNotRegular, FileEmpty, FileTooLarge, FileUnreadable.
    static Result<ForeignFile> opened(const std::filesystem::path& path);
    /// `name` is what messages call them. Fails with FileEmpty, or Internal where there is no memory for a copy.
    static Result<ForeignFile> ofBytes(std::string_view bytes, const std::string& name);

    ~ForeignFile();
    ForeignFile(ForeignFile&& other) noexcept;
    ForeignFile& operator=(ForeignFile&& other) noexcept;
    ForeignFile(const ForeignFile&) = delete;
    ForeignFile& operator=(const ForeignFile&) = delete;

    int descriptor() const { return m_descriptor; }
    const std::string& name() const { return m_name; }

private:
    ForeignFile(int descriptor, std::string name) : m_descriptor{descriptor}, m_name{std::move(name)} {}

    int m_descriptor = -1;
    std::string m_name;
};

}
