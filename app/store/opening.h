#pragma once

#include "store/history_table.h"
#include "store/picture_table.h"

#include <filesystem>
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

/// Checks schema, row hashes and the root hash. Fails with EditionDamaged, which says where.
Result<Content> readContent(Database& database);

struct OpenedDatabase {
    std::unique_ptr<Database> database;
    Content content;
};
enum class Purpose { Edit, Read };
/// Opens a file that nobody else has open. Until all is checked nothing is written, so a refusal leaves the file and
/// its folder as they were.
Result<OpenedDatabase> openChecked(const std::filesystem::path& file, Purpose purpose);

}
