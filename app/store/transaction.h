#pragma once

#include "store/opening.h"
#include "store/version_table.h"

#include <optional>
#include <string>
#include <vector>

namespace banxin::store {

/// The rows being written before the commit, and what the file will hold after it.
class Transaction {
public:
    Transaction(Database& database, EditionRow before) : m_database{database}, m_row{std::move(before)} {}

    /// Writes the row, or removes it; answers what that changed, with the row as it was.
    Result<ChangeRecord> write(const RowKey& key, const std::optional<std::string>& body);
    Result<Done> addStep(const std::string& label, std::int64_t time, const std::vector<ChangeRecord>& changes);
    Result<Done> addVersion(const VersionRecord& version);
    /// Says which of the steps is the last that is done.
    void moveTo(std::int64_t step) { m_row.done = step; }
    Result<Done> finish();

    Database& database() { return m_database; }
    const EditionRow& row() const { return m_row; }

private:
    Database& m_database;
    EditionRow m_row;
};

}
