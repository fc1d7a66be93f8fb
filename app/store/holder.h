#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace banxin::store {

/// Says who has an edition open: a file beside it that names the holder and is locked by the kernel, so that a crash
/// leaves a name but no lock.
class Holder {
public:
    /// EditionBusy with the holder's name where somebody has the edition open. Makes nothing.
    static Result<Done> checkFree(const std::filesystem::path& edition);
    /// Fails with EditionBusy, or FileUnwritable where the folder cannot be written.
    static Result<std::unique_ptr<Holder>> hold(const std::filesystem::path& edition);
    ~Holder();
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

private:
    Holder(std::filesystem::path file, int descriptor) : m_file{std::move(file)}, m_descriptor{descriptor} {}
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

}
