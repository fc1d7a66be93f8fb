#include "store/edition_opening.h"

#include "base/file.h"
#include "base/file_system.h"
#include "store/holder.h"
#include "store/opening.h"
#include "store/replacing.h"
#include "store/reserve.h"
#include "store/schema.h"

#include <chrono>
#include <thread>

#include <unistd.h>

namespace banxin::store {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t rowsBetweenProgress = 256;

fs::path folderOf(const fs::path& file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

/// Why the file can be read but not changed where it is.
Result<Done> checkChangeable(const fs::path& file)
{
    if (const std::string network = networkOf(file); !network.empty())
        return Fault{FaultCode::EditionOnNetwork, {file.string(), network}};
    if (::access(file.c_str(), W_OK) != 0 || ::access(folderOf(file).c_str(), W_OK) != 0)
        return Fault{FaultCode::EditionReadOnly, {file.string()}};
    return Done{};
}

std::int64_t millisecondsNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// A file of an earlier moment, or the end of the `-wal` is gone: each row of it is sound, and yet steps are missing.
Result<Done> checkLastSaved(const fs::path& file, Database& database)
{
    const Result<EditionRow> row = readEditionRowAlone(database);
    if (!row)
        return row.error();
    return isOlderThan(*row, Holder::lastSaved(file)) ? Result<Done>{database.damaged("the steps that were saved last are missing")} : Done{};
}

}

EditionOpening::EditionOpening(
    fs::path path, Purpose purpose, std::unique_ptr<Holder> holder, std::unique_ptr<Database> database)
    : m_path{std::move(path)}, m_purpose{purpose}, m_holder{std::move(holder)}, m_database{std::move(database)}
{
}

EditionOpening::~EditionOpening() = default;

Result<std::unique_ptr<EditionOpening>> EditionOpening::begin(const fs::path& file)
{
    return beginFor(file, Purpose::Edit);
}

Result<std::unique_ptr<EditionOpening>> EditionOpening::beginReadOnly(const fs::path& file)
{
    return beginFor(file, Purpose::Read);
}

Result<std::unique_ptr<EditionOpening>> EditionOpening::beginBackup(const fs::path& file)
{
    Result<std::unique_ptr<Database>> database = openUnchecked(file);
    if (!database)
        return database.error();
    return std::unique_ptr<EditionOpening>{new EditionOpening{file, Purpose::Read, nullptr, std::move(*database)}};
}

Result<std::unique_ptr<EditionOpening>> EditionOpening::beginFor(const fs::path& file, Purpose purpose)
{
    // What stands beside the file stands beside the file itself, not beside a link to it.
    std::error_code error;
    fs::path path = fs::canonical(file, error);
    if (error)
        path = file;
    // Before any opening: to close a file that this process has open elsewhere would drop its locks.
    if (const Result<Done> isFree = Holder::checkFree(path); !isFree)
        return isFree.error();
    if (Replacing{path}.isUnfinished())
        return Fault{FaultCode::EditionDamaged, {path.string(), "its recovery was interrupted"}};
    if (const Result<Done> header = checkHeader(path); !header)
        return header.error();
    if (const Result<Done> changeable = checkChangeable(path); purpose == Purpose::Edit && !changeable)
        return changeable.error();

    Result<std::unique_ptr<Holder>> holder = Holder::hold(path);
    if (!holder && (purpose == Purpose::Edit || holder.error().code == FaultCode::EditionBusy))
        return holder.error();
    Result<std::unique_ptr<Database>> database = openUnchecked(path);
    if (!database)
        return database.error();
    if (const Result<Done> whole = checkLastSaved(path, **database); !whole)
        return whole.error();
    if (purpose == Purpose::Edit)
        sweepTemporaries(folderOf(path));
    return std::unique_ptr<EditionOpening>{
        new EditionOpening{path, purpose, holder ? std::move(*holder) : nullptr, std::move(*database)}};
}

Result<Edition> EditionOpening::firstLook(std::string_view pageCode) const
{
    const std::lock_guard lock{m_mutex};
    return readFirstLook(*m_database, pageCode);
}

Result<std::string> EditionOpening::photoBytes(const PhotoId& photo) const
{
    ++m_waiting;
    const std::lock_guard lock{m_mutex};
    --m_waiting;
    const Result<Pictures> pictures = m_database ? readPictures(*m_database) : Result<Pictures>{Pictures{}};
    if (!pictures)
        return pictures.error();
    const auto found = pictures->find(photo);
    return found != pictures->end() ? readPicture(*m_database, photo, found->second) : Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
}

std::int64_t EditionOpening::countRows()
{
    const Result<std::int64_t> rows = m_database->number(
        "SELECT (SELECT count(*) FROM part) + (SELECT count(*) FROM page) + (SELECT count(*) FROM story) + (SELECT count(*) FROM photo)");
    return rows ? *rows : 0;
}

Result<std::unique_ptr<EditionFile>> EditionOpening::finish(const Progress& progress, const std::atomic<bool>* cancelled)
{
    std::unique_lock lock{m_mutex};
    const std::int64_t all = progress ? countRows() : 0;
    const RowWatch watch = [&](std::int64_t rows) -> Result<Done> {
        if (cancelled && *cancelled)
            return Fault{FaultCode::Cancelled};
        if (progress && rows % rowsBetweenProgress == 0)
            progress(rows, all);
        while (m_waiting > 0) {
            lock.unlock();
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
            lock.lock();
        }
        return Done{};
    };
    const Result<std::int64_t> version = readVersion(*m_database);
    if (!version)
        return version.error();
    Result<OpenedDatabase> opened = checkAll(m_path, m_database, m_purpose, watch);
    if (!opened)
        return opened.error();
    if (progress)
        progress(all, all);
    if (m_purpose == Purpose::Edit)
        m_holder->settle();
    std::unique_ptr<EditionFile> file{new EditionFile{m_path, m_purpose, std::move(m_holder), std::move(*opened), *version}};
    if (m_purpose == Purpose::Edit && *version < newestVersion) {
        if (const Result<Done> migrated = file->migrate(millisecondsNow()); !migrated)
            return migrated.error();
    }
    return file;
}

}
