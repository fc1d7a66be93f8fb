#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace banxin::store {

/// One prepared statement. Parameters and columns count from 1 and 0, as SQLite's do.
class Statement {
public:
    explicit Statement(sqlite3_stmt* statement) : m_statement{statement} {}

    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, std::string_view text);
    Statement& bindBytes(int parameter, std::string_view bytes);   ///< not copied: must live as long as the statement runs
    Statement& bindNull(int parameter);

    /// SQLITE_ROW, SQLITE_DONE or an error.
    int step();
    void reset();

    /// Nothing where the column holds something of another type: the file is then not one of ours.
    std::optional<std::int64_t> number(int column) const;
    std::optional<std::string_view> text(int column) const;
    std::optional<std::string_view> bytes(int column) const;
    bool isNull(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

enum class Access {
    Write,      ///< WAL, each commit synced, nobody else
    WriteAhead, ///< read, with what stands in a WAL file beside it; neither file is changed
    ReadOnly,   ///< the file alone, as if on a read-only disk
    Scratch,    ///< a new file without journal, to be synced and renamed when it is whole
};

/// One SQLite connection with every guard on. `name` is what faults call the file.
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, Access access);
    static Result<std::unique_ptr<Database>> inMemory();
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<Done> run(const char* sql);
    Result<Statement> prepare(const char* sql);
    /// Runs a statement that gives no rows.
    Result<Done> finish(Statement& statement);
    /// Gives up an open transaction; where there is none any more, nothing is left to do.
    Result<Done> rollBack();
    /// True: there is a row to read.
    Result<bool> next(Statement& statement);
    /// The number that a pragma or a count answers.
    Result<std::int64_t> number(const char* sql);

    /// What the last call failed with.
    Fault fault() const;
    /// SQLite opens a file that it may not write for reading, and stays with that.
    bool isReadOnly() const;
    /// The last call failed in writing or syncing, so what is on the disk is not known; or the connection cannot write, and
    /// a new one perhaps can.
    bool isInDoubt() const;
    /// The last call failed because the disk, or what the user may take of it, is full.
    bool lacksRoom() const;
    Fault damaged(std::string where) const;

    /// From now on the connection keeps the file: a WAL is carried over when it closes.
    void keepsFile();
    /// Reading that takes longer ends with EditionDamaged: a hostile file can be built so that it never ends.
    void limitTime(std::chrono::seconds most);
    void unlimitTime();
    int walPages() const { return m_walPages; }
    /// Carries the WAL over into the file and empties it; when that returns well, all commits are in the file.
    Result<Done> checkpoint();

    Result<std::string> serialized() const;
    Result<Done> copyTo(Database& target) const;
    const std::string& name() const { return m_name; }

private:
    Database(std::string name, sqlite3* handle) : m_name{std::move(name)}, m_handle{handle} {}
    Result<Done> configure(Access access);

    std::string m_name;
    sqlite3* m_handle = nullptr;
    int m_walPages = 0;
    std::chrono::steady_clock::time_point m_deadline;
};

}
