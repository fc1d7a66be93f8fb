#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace banxin::store {

/// SQLite ends reading a WAL at the first frame that does not fit, and takes what follows for waste. That is right
/// after a power cut, which can only tear the last transaction; anywhere else it would drop steps that were called
/// saved. Fails with EditionDamaged where a transaction follows one that cannot be read.
Result<Done> checkWal(const std::filesystem::path& edition);

/// A WAL whose frames do not fit, with the checksums that its frames would have if all of them were as they were
/// written: SQLite then reads on, and the hash of each row tells which of them are. Only for a copy of an edition.
std::string healedWal(std::string wal);

}
