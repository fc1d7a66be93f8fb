#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace banxin::store {

/// Puts a whole new file into the place of an edition whose bytes, and those of its `-wal`, stay under another name.
/// Two files cannot be exchanged in one moment; a file `-replacing` beside the edition says that it is being done, so
/// that no program opens one of them without its other half.
class Replacing {
public:
    explicit Replacing(std::filesystem::path edition) : m_edition{std::move(edition)} {}

    /// A program was killed half-way.
    bool isUnfinished() const;
    /// Where the old bytes stand: under their new name already, if it was killed after that.
    std::filesystem::path source() const;

    /// `temporary` becomes the edition, the old one `kept`. Fails with FileUnwritable: all is as
    /// before then, or `isUnfinished` and to be run again.
    Result<Done> run(const std::filesystem::path& temporary, const std::filesystem::path& kept);

private:
    std::filesystem::path marker() const;
    Result<Done> keep(const std::filesystem::path& kept) const;
    void takeBack(const std::filesystem::path& kept) const;

    std::filesystem::path m_edition;
};

}
