#include "store/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace banxin::store {

namespace {

constexpr int longestText = 256 << 20;
constexpr sqlite3_int64 mostMemory = sqlite3_int64{1500} << 20;

std::string uriOf(const std::filesystem::path& file, const char* options)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#') {
            uri += '%';
            uri += digits[c >> 4];
            uri += digits[c & 15];
        } else {
            uri += c;
        }
    }
    return uri + options;
}

void guard(sqlite3* handle)
{
    for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_ENABLE_TRIGGER,
             SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML,
             SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER})
        sqlite3_db_config(handle, option, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestText);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_extended_result_codes(handle, 1);
    // A hostile file can be built so that a small query wants all memory.
    sqlite3_hard_heap_limit64(mostMemory);
}

const char* settingsOf(Access access)
{
    switch (access) {
    case Access::Write:
        // Exclusive before the first read, so that the index of the WAL is in memory and no -shm file is made.
        return "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
               "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16000;";
    case Access::WriteAhead:
        return "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
               "PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16000;";
    case Access::ReadOnly:
        return "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;";
    case Access::Scratch:
        return "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;";
    }
    return "";
}

}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int parameter, std::int64_t number)
{
    sqlite3_bind_int64(m_statement.get(), parameter, number);
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBytes(int parameter, std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter);
    return *this;
}

int Statement::step()
{
    return sqlite3_step(m_statement.get());
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::optional<std::int64_t> Statement::number(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_INTEGER)
        return std::nullopt;
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::string_view> Statement::text(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_TEXT)
        return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return std::string_view{text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::optional<std::string_view> Statement::bytes(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_BLOB)
        return std::nullopt;
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return std::string_view{bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Access access)
{
    const bool readOnly = access == Access::ReadOnly;
    const std::string uri = uriOf(file, readOnly ? "?immutable=1" : "");
    const int flags = (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database{new Database{file.string(), handle}};
    if (code != SQLITE_OK)
        return database->fault();
    if (const Result<Done> configured = database->configure(access); !configured)
        return configured.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database{new Database{":memory:", handle}};
    if (code != SQLITE_OK)
        return database->fault();
    guard(handle);
    return database;
}

Result<Done> Database::configure(Access access)
{
    guard(m_handle);
    if (access == Access::WriteAhead)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (const Result<Done> set = run(settingsOf(access)); !set)
        return set;
    // After the settings: `wal_autocheckpoint` has the same one hook, and takes it away.
    sqlite3_wal_hook(
        m_handle,
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<Database*>(self)->m_walPages = pages;
            return SQLITE_OK;
        },
        this);
    return Done{};
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<Done> Database::run(const char* sql)
{
    return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<Done>{Done{}} : fault();
}

Result<Statement> Database::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return fault();
    return Statement{statement};
}

Result<Done> Database::finish(Statement& statement)
{
    const int code = statement.step();
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return fault();
    statement.reset();
    return Done{};
}

Result<Done> Database::rollBack()
{
    return sqlite3_get_autocommit(m_handle) != 0 ? Result<Done>{Done{}} : run("ROLLBACK");
}

Result<bool> Database::next(Statement& statement)
{
    const int code = statement.step();
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return fault();
    return code == SQLITE_ROW;
}

Result<std::int64_t> Database::number(const char* sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = next(*statement);
    if (!row)
        return row.error();
    const std::optional<std::int64_t> answer = *row ? statement->number(0) : std::nullopt;
    return answer ? Result<std::int64_t>{*answer} : damaged(sql);
}

Fault Database::fault() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const int kind = code & 0xff;
    std::string reason = sqlite3_errmsg(m_handle);
    if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)
        return damaged(reason);
    if (kind == SQLITE_INTERRUPT)
        return damaged("reading it does not end");
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED)
        return Fault{FaultCode::EditionBusy, {m_name, ""}};
    if (const int error = sqlite3_system_errno(m_handle); error != 0 && kind != SQLITE_FULL)
        reason += std::string{": "} + std::strerror(error);
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_FSTAT)
        return Fault{FaultCode::FileUnreadable, {m_name, reason}};
    for (const int writing : {SQLITE_IOERR, SQLITE_FULL, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH}) {
        if (kind == writing)
            return Fault{FaultCode::FileUnwritable, {m_name, reason}};
    }
    return Fault{FaultCode::Internal, {m_name + ": " + reason}};
}

bool Database::isInDoubt() const
{
    const int kind = sqlite3_extended_errcode(m_handle) & 0xff;
    return kind == SQLITE_IOERR || kind == SQLITE_CORRUPT || kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") != 0;
}

bool Database::lacksRoom() const
{
    const int error = sqlite3_system_errno(m_handle);
    return (sqlite3_extended_errcode(m_handle) & 0xff) == SQLITE_FULL || (isInDoubt() && (error == ENOSPC || error == EDQUOT));
}

Fault Database::damaged(std::string where) const
{
    return Fault{FaultCode::EditionDamaged, {m_name, std::move(where)}};
}

void Database::keepsFile()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void Database::limitTime(std::chrono::seconds most)
{
    m_deadline = std::chrono::steady_clock::now() + most;
    const auto isLate = [](void* self) {
        return std::chrono::steady_clock::now() > static_cast<const Database*>(self)->m_deadline ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, 10'000, isLate, this);
}

void Database::unlimitTime()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Result<Done> Database::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) != SQLITE_OK)
        return fault();
    m_walPages = 0;
    return Done{};
}

Result<std::string> Database::serialized() const
{
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(m_handle, "main", &size, 0);
    if (!bytes)
        return Fault{FaultCode::Internal, {"out of memory"}};
    std::string copy{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    sqlite3_free(bytes);
    return copy;
}

Result<Done> Database::copyTo(Database& target) const
{
    sqlite3_backup* backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return target.fault();
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK ? Result<Done>{Done{}} : target.fault();
}

}
