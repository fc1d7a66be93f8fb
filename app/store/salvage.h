#pragma once

#include "store/history_table.h"
#include "store/picture_table.h"
#include "store/version_table.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace banxin::store {

/// What can still be read of a damaged edition file. Each piece proves itself by its hash; whether it is the newest of
/// its kind is for `expected` to say.
struct Salvage {
    std::shared_ptr<const std::filesystem::path> copy;      ///< what is read instead of the file, if anything
    std::unique_ptr<Database> database;                     ///< null: nothing can be read
    std::optional<Fault> fault;                             ///< a copy that was needed could not be made: more may be there
    bool hasBrokenWal = false;                              ///< steps that were called saved stand behind unreadable ones
    std::optional<EditionRow> row;
    std::map<RowKey, std::string> bodies;                   ///< rows of content whose hash fits
    std::set<RowKind> whole;                                ///< tables that are sound from end to end
    std::map<RowKey, std::optional<Digest>> expected;       ///< what the history says of a row; no hash: it is gone
    bool knowsAllChanges = false;                           ///< a row that is not in `expected` never changed
    std::optional<std::vector<FullStep>> steps;             ///< the whole history, where it is sound
    std::optional<std::vector<VersionRecord>> versions;     ///< likewise
    Pictures pictures;                                      ///< as far as they are listed; the bytes prove themselves
};

/// Reads a file that need not be sound, with every guard of SQLite on; changes nothing. Where its WAL or
/// its first page is broken, a healed copy beside it is read, which goes again when `salvage.copy` does.
Salvage salvageFrom(const std::filesystem::path& file);

/// The newest sound body of a row among those that the history keeps. Nothing where there is none.
std::optional<std::string> earlierBody(Database& database, const RowKey& key);

}
