#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace banxin::desk {

/// Brings an edition file to the newest version of the format, after a verified backup; answers the version. A file
/// that has it already is checked from end to end and left alone. Opening a file for work does the same. Fails as opening
/// does.
Result<std::int64_t> migrate(const std::filesystem::path& file);

}
