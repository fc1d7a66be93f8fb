#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace banxin::desk {

/// Sets a case file of the text composer and gives its lines as JSON. The case becomes an edition
/// in memory, and its story goes through make-up as every story does. Fails with CaseInvalid, FontMissing, or as
/// readFile does.
Result<std::string> composeCase(const std::filesystem::path& file);

}
