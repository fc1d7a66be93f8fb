#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace banxin::desk {

/// Brings an edition file to the newest version of the format, after a verified backup; answers the version. Every file
/// so far has the first version, so this checks the file from end to end and leaves it alone. Fails as opening does.
Result<std::int64_t> migrate(const std::filesystem::path& file);

}
