#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <filesystem>

namespace banxin::store {

/// 32 random bytes.
Digest drawnIdentity();

/// Says in the header of a database that nobody has open that it is in write-ahead mode, which a database in memory
/// or without a journal cannot be switched to (SQLite file format, 1.3.3).
Result<Done> markWriteAhead(const std::filesystem::path& file);

}
