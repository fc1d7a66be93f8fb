#include "store/schema.h"

#include <array>

namespace banxin::store {

namespace {

struct Table {
    const char* name;
    const char* sql;
};

// To the letter part of the file format: docs/edition-file.md explains each column.
constexpr std::array<Table, 10> tables{{
    {"edition",
        "CREATE TABLE edition(id INTEGER PRIMARY KEY, identity BLOB NOT NULL, root BLOB NOT NULL, done INTEGER NOT NULL, "
        "steps INTEGER NOT NULL, edits INTEGER NOT NULL, writes INTEGER NOT NULL, versions INTEGER NOT NULL, "
        "lastStep BLOB NOT NULL, lastVersion BLOB NOT NULL, hash BLOB NOT NULL) STRICT"},
    {"part", "CREATE TABLE part(id TEXT PRIMARY KEY, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID"},
    {"page", "CREATE TABLE page(id INTEGER PRIMARY KEY, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT"},
    {"story", "CREATE TABLE story(id INTEGER PRIMARY KEY, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT"},
    {"photo", "CREATE TABLE photo(id TEXT PRIMARY KEY, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID"},
    {"picture", "CREATE TABLE picture(number INTEGER PRIMARY KEY, id TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT"},
    {"chunk", "CREATE TABLE chunk(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT"},
    {"step",
        "CREATE TABLE step(number INTEGER PRIMARY KEY, time INTEGER NOT NULL, label TEXT NOT NULL, before BLOB NOT NULL, "
        "after BLOB NOT NULL, hash BLOB NOT NULL) STRICT"},
    {"change",
        "CREATE TABLE change(step INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, before BLOB, after BLOB, "
        "body TEXT, PRIMARY KEY(step, kind, id)) STRICT, WITHOUT ROWID"},
    {"version",
        "CREATE TABLE version(number INTEGER PRIMARY KEY, time INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, "
        "id TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT"},
}};

}

Result<Done> createSchema(Database& database)
{
    const std::string header = "PRAGMA application_id=" + std::to_string(applicationId)
        + "; PRAGMA user_version=" + std::to_string(formatVersion);
    Result<Done> made = database.run(header.c_str());
    for (std::size_t i = 0; made && i < tables.size(); ++i)
        made = database.run(tables[i].sql);
    return made;
}

Result<std::int64_t> readVersion(Database& database)
{
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (version && *version > formatVersion)
        return Fault{FaultCode::EditionNewer, {database.name(), std::to_string(*version), std::to_string(formatVersion)}};
    return version && *version < 1 ? database.damaged("header") : version;
}

Result<Done> raiseVersion(Database& database)
{
    return database.run(("PRAGMA user_version=" + std::to_string(formatVersion)).c_str());
}

Result<Done> checkSchema(Database& database)
{
    Result<Statement> rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
    if (!rows)
        return rows.error();
    for (const Table& table : tables) {
        const Result<bool> found = database.next(*rows);
        if (!found)
            return found.error();
        if (!*found || rows->text(0) != "table" || rows->text(1) != table.name || rows->text(2) != table.name
            || rows->text(3) != table.sql)
            return database.damaged(std::string{"the table "} + table.name + " is not as it must be");
    }
    const Result<bool> more = database.next(*rows);
    if (!more)
        return more.error();
    if (*more)
        return database.damaged("it holds something that does not belong to an edition: " + std::string{rows->text(1).value_or("?")});
    return Done{};
}

}
