#pragma once

#include "store/content_hash.h"
#include "store/database.h"
#include "store/rows.h"

#include <functional>
#include <optional>
#include <string>

namespace banxin::store {

struct StoredRow {
    std::string body;
    Digest hash;
};

/// Nothing where there is no such row. A row whose hash does not fit is EditionDamaged.
Result<std::optional<StoredRow>> readRow(Database& database, const RowKey& key);
/// Adds the row or takes its place; without a body the row goes.
Result<Done> writeRow(Database& database, const RowKey& key, const std::optional<std::string>& body);

using RowVisitor = std::function<Result<Done>(const RowKey& key, std::string_view body, const Digest& hash)>;
/// All rows of one table, each checked against its hash.
Result<Done> eachRow(Database& database, RowKind kind, const RowVisitor& visit);

/// The rows of a table that may be damaged: those whose hash does not fit are passed over. True: there were none such,
/// and the table was read to its end.
enum class Direction { Up, Down };
bool eachSoundRow(Database& database, RowKind kind, Direction direction,
    const std::function<void(const RowKey& key, std::string_view body)>& visit);

}
