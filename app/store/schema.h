#pragma once

#include "store/database.h"
#include "store/edition_file.h"

#include <cstdint>

namespace banxin::store {

/// "bnxn" in the header of each edition file.
constexpr std::int64_t applicationId = 0x626E786E;
/// A frozen reader stays for each older one (docs/edition-file.md, Changes).
constexpr std::int64_t formatVersion = newestVersion;

Result<Done> createSchema(Database& database);

/// Fails with EditionDamaged unless the file has exactly our tables, to the letter, and nothing else: no trigger,
/// view, index or table of somebody else ever runs.
Result<Done> checkSchema(Database& database);

}
