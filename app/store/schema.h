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

/// The version that the file has; EditionNewer where we do not know it. The header alone does not say: while an edition
/// is open, its newest first page stands in the WAL.
Result<std::int64_t> readVersion(Database& database);
/// Makes a file of an older version one of the newest, within a transaction: what tables it lacks are added. Rows stay as
/// they are, so that their hashes and the history's do; `codec` reads them as the older version meant them.
Result<Done> raiseVersion(Database& database);

/// Fails with EditionDamaged unless the file has exactly our tables, to the letter, and nothing else: no trigger,
/// view, index or table of somebody else ever runs.
Result<Done> checkSchema(Database& database);

}
