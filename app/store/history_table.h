#pragma once

#include "store/content_hash.h"
#include "store/database.h"
#include "store/rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace banxin::store {

/// What one step did to one row. `body` is the row as it is not at the moment: as it was before a step that is done,
/// as it will be again after a step that is undone. So each version of a row is in the file once.
struct ChangeRecord {
    RowKey key;
    std::optional<Digest> before;   ///< hash of the row before the step; nothing: there was none
    std::optional<Digest> after;
    std::optional<std::string> body;
};

struct StepRecord {
    std::int64_t number = 0;
    std::int64_t time = 0;
    std::string label;
    Digest before;   ///< root hash before the step
    Digest after;
    Digest hash;     ///< of all this, of the changes' hashes, and of the step before: a chain
};

/// The hash of the step that `previous` is the hash of the step before of (32 zeros for the first).
Digest stepHash(const Digest& previous, const StepRecord& step, const std::vector<ChangeRecord>& changes);

Result<Done> writeStep(Database& database, const StepRecord& step, const std::vector<ChangeRecord>& changes);
Result<Done> writeBody(Database& database, std::int64_t step, const RowKey& key, const std::optional<std::string>& body);
Result<Done> deleteStepsAfter(Database& database, std::int64_t number);

struct FullStep {
    StepRecord step;
    std::vector<ChangeRecord> changes;
};
/// The step, checked against the chain and, with its bodies, against `isDone`. EditionDamaged where it does not fit.
enum class Bodies { Read, Leave };
Result<FullStep> readStep(Database& database, std::int64_t number, std::int64_t done, Bodies bodies);

/// The one row of the table `edition`: which content and which history this is.
struct EditionRow {
    Digest identity;             ///< drawn when the edition was made; its copies and backups have the same
    Digest root;
    std::int64_t done = 0;       ///< number of the last step that is done
    std::int64_t steps = 0;      ///< number of the last step there is
    std::int64_t edits = 0;      ///< steps ever made, also those that were undone and are gone
    std::int64_t writes = 0;     ///< transactions ever: of two copies the newer has more
    std::int64_t versions = 0;   ///< number of the last named version
    Digest lastStep;             ///< hash of the last step, or 32 zeros
    Digest lastVersion;          ///< hash of the last named version, or 32 zeros
    friend bool operator==(const EditionRow&, const EditionRow&) = default;
};
/// Two files with the same have the same content and the same history.
Digest stateOf(const EditionRow& row);
/// Fails with EditionDamaged, also where the last step or version is not the one that the row names.
Result<EditionRow> readEditionRow(Database& database);
/// The row alone, though history and versions may be damaged.
Result<EditionRow> readEditionRowAlone(Database& database);
/// Whether a file's history goes on from the last step of `earlier`, which is of the same edition.
bool goesOnFrom(Database& database, const EditionRow& earlier);
Result<Done> writeEditionRow(Database& database, const EditionRow& row);

}
