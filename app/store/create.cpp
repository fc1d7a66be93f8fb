#include "store/edition_file.h"

#include "base/file.h"
#include "store/holder.h"
#include "store/row_table.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <algorithm>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

Result<Done> fill(Transaction& transaction, const std::vector<RowChange>& rows, std::span<const NewPhoto> photos)
{
    for (const RowChange& row : rows) {
        if (const Result<ChangeRecord> written = transaction.write(row.key, row.body); !written)
            return written.error();
    }
    for (const NewPhoto& photo : photos) {
        if (const Result<StoredPicture> written = writePicture(transaction.database(), photo.id, photo.bytes); !written)
            return written.error();
    }
    return transaction.finish();
}

/// The bytes of a new edition file, made in memory so that it comes to the disk in one piece.
Result<std::string> image(const std::vector<RowChange>& rows, std::span<const NewPhoto> photos)
{
    Result<std::unique_ptr<Database>> database = Database::inMemory();
    if (!database)
        return database.error();
    Result<Done> made = createSchema(**database);
    if (made)
        made = (*database)->run("BEGIN");
    Transaction transaction{**database, {}};
    if (made)
        made = fill(transaction, rows, photos);
    if (made)
        made = (*database)->run("COMMIT");
    if (!made)
        return made.error();
    Result<std::string> bytes = (*database)->serialized();
    if (bytes) {
        // "Write-ahead mode", which a database in memory cannot be switched to (SQLite file format, 1.3.3).
        (*bytes)[18] = 2;
        (*bytes)[19] = 2;
    }
    return bytes;
}

Result<Done> checkCopy(const fs::path& file)
{
    const Result<OpenedDatabase> opened = openChecked(file, Purpose::Read);
    return opened ? Result<Done>{Done{}} : opened.error();
}

}

Result<Done> EditionFile::create(const fs::path& file, const Edition& edition, std::span<const NewPhoto> photos)
{
    for (const char* beside : {"-wal", "-journal"}) {
        // Left over from an edition that is gone, it would be taken for a part of the new one.
        std::error_code error;
        if (fs::exists(file.string() + beside, error))
            return Fault{FaultCode::FileExists, {file.string() + beside}};
    }
    for (const auto& [id, record] : edition.photos) {
        const bool isThere = std::any_of(photos.begin(), photos.end(), [&, &photo = id](const NewPhoto& one) { return one.id == photo; });
        if (!isThere)
            return Fault{FaultCode::NoSuchPhoto, {hex(id)}};
    }
    const Result<std::vector<RowChange>> rows = allRows(edition);
    if (!rows)
        return rows.error();
    const Result<std::string> bytes = image(*rows, photos);
    if (!bytes)
        return bytes.error();
    return writeFile(file, *bytes, Existing::Refuse, checkCopy);
}

Result<Done> EditionFile::backup(const fs::path& target) const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return Fault{FaultCode::FileExists, {target.string()}};
    const Result<fs::path> temporary = makeTemporaryBeside(target);
    if (!temporary)
        return temporary.error();

    Result<std::unique_ptr<Database>> copy = Database::open(*temporary, Access::Scratch);
    Result<Done> made = copy ? m_database->copyTo(**copy) : Result<Done>{copy.error()};
    if (copy)
        copy->reset();
    if (made)
        made = checkCopy(*temporary);
    if (made)
        return moveIntoPlace(*temporary, target, Existing::Refuse);
    fs::remove(*temporary, error);
    return made;
}

}
