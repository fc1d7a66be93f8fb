#include "store/version_table.h"

namespace banxin::store {

namespace {

Digest hashOfVersion(const Digest& previous, const VersionRecord& version)
{
    return hashOf({"version", bytesOf(previous), std::to_string(version.number), std::to_string(version.time), version.name,
        wordOf(version.key.kind), version.key.id, version.body});
}

std::optional<VersionRecord> versionOf(const Statement& statement)
{
    const auto number = statement.number(0);
    const auto time = statement.number(1);
    const auto name = statement.text(2);
    const auto word = statement.text(3);
    const auto id = statement.text(4);
    const auto body = statement.text(5);
    const auto kind = word ? rowKindOf(*word) : std::nullopt;
    if (!number || !time || !name || !kind || !id || !body)
        return std::nullopt;
    return VersionRecord{*number, *time, std::string{*name}, {*kind, std::string{*id}}, std::string{*body}};
}

Fault damagedVersion(const Database& database, std::int64_t number)
{
    return database.damaged("version " + std::to_string(number));
}

}

Result<Digest> writeVersion(Database& database, const Digest& previous, const VersionRecord& version)
{
    Result<Statement> insert = database.prepare(
        "INSERT INTO version(number, time, name, kind, id, body, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return insert.error();
    const Digest hash = hashOfVersion(previous, version);
    insert->bind(1, version.number).bind(2, version.time).bind(3, std::string_view{version.name});
    insert->bind(4, wordOf(version.key.kind)).bind(5, std::string_view{version.key.id});
    insert->bind(6, std::string_view{version.body}).bindBytes(7, bytesOf(hash));
    if (const Result<Done> written = database.finish(*insert); !written)
        return written.error();
    return hash;
}

Result<Digest> versionHash(Database& database, std::int64_t number)
{
    if (number == 0)
        return Digest{};
    Result<Statement> statement = database.prepare("SELECT hash FROM version WHERE number=?1");
    if (!statement)
        return statement.error();
    statement->bind(1, number);
    const Result<bool> found = database.next(*statement);
    if (!found)
        return found.error();
    const auto bytes = *found ? statement->bytes(0) : std::nullopt;
    const auto hash = bytes ? digestFromBytes(*bytes) : std::nullopt;
    return hash ? Result<Digest>{*hash} : damagedVersion(database, number);
}

Result<std::vector<VersionRecord>> readVersions(Database& database, std::int64_t count)
{
    Result<Statement> statement
        = database.prepare("SELECT number, time, name, kind, id, body, hash FROM version ORDER BY number");
    if (!statement)
        return statement.error();
    std::vector<VersionRecord> versions;
    Digest previous;
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found)
            return found.error();
        const auto number = static_cast<std::int64_t>(versions.size()) + 1;
        if (!*found)
            return number == count + 1 ? Result<std::vector<VersionRecord>>{std::move(versions)} : damagedVersion(database, number);
        std::optional<VersionRecord> version = versionOf(*statement);
        const auto hash = statement->bytes(6);
        if (!version || version->number != number || number > count || !hash
            || bytesOf(hashOfVersion(previous, *version)) != *hash)
            return damagedVersion(database, number);
        previous = *digestFromBytes(*hash);
        versions.push_back(std::move(*version));
    }
}

}
