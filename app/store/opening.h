#pragma once

#include "store/history_table.h"
#include "store/picture_table.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace banxin::store {

/// What stands in an edition file.
struct Content {
    Edition edition;
    EditionRow row;
    Pictures pictures;
};

/// Looks at the file from outside and at its header, without SQLite. Fails with FileMissing, FileIsDirectory,
/// FileIsNotRegular, FileEmpty, FileUnreadable, NotAnEdition, EditionOfOtherProgram, EditionNewer, EditionDamaged.
Result<Done> checkHeader(const std::filesystem::path& file);

/// SQLite's own check of trees, pages and indexes. Fails with EditionDamaged.
enum class StructureCheck { Quick, Full };
Result<Done> checkStructure(Database& database, StructureCheck check);

/// Told how many rows were read so far; a fault ends the reading.
using RowWatch = std::function<Result<Done>(std::int64_t rows)>;

/// Checks schema, row hashes and the root hash. Fails with EditionDamaged, which says where.
Result<Content> readContent(Database& database, const RowWatch& watch = {});

/// What one page needs: all parts and pages, but only the stories that stand on this page (the first one, where none
/// has the code), and the photos. Each row is checked by its hash; that none is missing is not known yet.
Result<Edition> readFirstLook(Database& database, std::string_view pageCode);

/// Opens a file that nobody else has open, for reading; schema and the row `edition` are checked. Writes nothing.
Result<std::unique_ptr<Database>> openUnchecked(const std::filesystem::path& file);

struct OpenedDatabase {
    std::unique_ptr<Database> database;
    Content content;
};
enum class Purpose { Edit, Read };
/// Checks all of what `openUnchecked` opened, which it takes over, and, to edit, opens it for writing. Until all is
/// checked nothing is written, so a refusal leaves the file and its folder as they were.
Result<OpenedDatabase> checkAll(
    const std::filesystem::path& file, std::unique_ptr<Database>& database, Purpose purpose, const RowWatch& watch = {});

/// Both in one.
Result<OpenedDatabase> openChecked(const std::filesystem::path& file, Purpose purpose);

}
