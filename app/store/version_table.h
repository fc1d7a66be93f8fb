#pragma once

#include "store/content_hash.h"
#include "store/database.h"
#include "store/rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin::store {

/// A page or story as somebody wanted to remember it. Rows are only ever added, each bound to the one before.
struct VersionRecord {
    std::int64_t number = 0;   ///< 1 is the first
    std::int64_t time = 0;
    std::string name;
    RowKey key;                ///< a page or a story
    std::string body;
};

/// Answers the row's hash. `previous`: that of the version before, or 32 zeros.
Result<Digest> writeVersion(Database& database, const Digest& previous, const VersionRecord& version);
/// The stored hash of a version; 32 zeros for number 0.
Result<Digest> versionHash(Database& database, std::int64_t number);
/// All versions, checked against their chain. EditionDamaged where it does not fit, or where there are not `count`.
Result<std::vector<VersionRecord>> readVersions(Database& database, std::int64_t count);

}
