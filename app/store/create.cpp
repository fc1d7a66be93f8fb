#include "store/create.h"

#include "store/edition_file.h"

#include "base/file.h"
#include "store/backups.h"
#include "store/holder.h"
#include "store/reserve.h"
#include "store/row_table.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

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
    EditionRow row;
    row.identity = drawnIdentity();
    Transaction transaction{**database, row};
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

/// The copy's structure too: SQLite's check costs little on a file that nobody waits for.
Result<Done> checkWhole(const fs::path& file)
{
    const Result<OpenedDatabase> opened = openChecked(file, Purpose::Read);
    return opened ? checkStructure(*opened->database, StructureCheck::Quick) : opened.error();
}

}

Digest drawnIdentity()
{
    Digest identity;
    // For so few bytes it neither fails nor gives less, once the system is up (getrandom(2)).
    while (::getrandom(identity.bytes.data(), identity.bytes.size(), 0) < 0) { }
    return identity;
}

Result<Done> markWriteAhead(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC);
    const char versions[2] = {2, 2};
    const bool isDone = descriptor >= 0 && ::pwrite(descriptor, versions, 2, 18) == 2;
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return isDone ? Result<Done>{Done{}} : Fault{FaultCode::FileUnwritable, {file.string(), std::strerror(error)}};
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
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return Fault{FaultCode::FileExists, {target.string()}};
    const Result<fs::path> temporary = makeTemporaryBeside(target);
    if (!temporary)
        return temporary.error();
    Result<Done> made = copyTo(*temporary);
    if (made)
        made = checkWhole(*temporary);
    if (made)
        return moveIntoPlace(*temporary, target, Existing::Refuse);
    fs::remove(*temporary, error);
    return made;
}

Result<Done> EditionFile::copyTo(const fs::path& temporary) const
{
    const std::lock_guard lock{m_mutex};
    if (!m_database)
        return closed();
    const Result<std::unique_ptr<Database>> copy = Database::open(temporary, Access::Scratch);
    return copy ? m_database->copyTo(**copy) : copy.error();
}

Backup EditionFile::asBackup() const
{
    const std::lock_guard lock{m_mutex};
    return {m_path, 0, m_content->row.identity, m_content->row.writes, m_content->row.edits, stateOf(m_content->row)};
}

bool EditionFile::isEarlierThan(Database& other) const
{
    const std::lock_guard lock{m_mutex};
    return goesOnFrom(other, m_content->row);
}

}
