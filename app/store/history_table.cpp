#include "store/history_table.h"

#include "store/version_table.h"

namespace banxin::store {

namespace {

std::string_view bytesOrNone(const std::optional<Digest>& digest)
{
    return digest ? bytesOf(*digest) : std::string_view{};
}

std::string stepName(std::int64_t number)
{
    return "step " + std::to_string(number);
}

std::optional<Digest> digestAt(const Statement& statement, int column)
{
    const auto bytes = statement.bytes(column);
    return bytes ? digestFromBytes(*bytes) : std::nullopt;
}

Result<StepRecord> readStepRow(Database& database, std::int64_t number)
{
    Result<Statement> statement = database.prepare("SELECT time, label, before, after, hash FROM step WHERE number=?1");
    if (!statement)
        return statement.error();
    statement->bind(1, number);
    const Result<bool> found = database.next(*statement);
    if (!found)
        return found.error();
    const auto time = *found ? statement->number(0) : std::nullopt;
    const auto label = *found ? statement->text(1) : std::nullopt;
    const auto before = *found ? digestAt(*statement, 2) : std::nullopt;
    const auto after = *found ? digestAt(*statement, 3) : std::nullopt;
    const auto hash = *found ? digestAt(*statement, 4) : std::nullopt;
    if (!time || !label || !before || !after || !hash)
        return database.damaged(stepName(number));
    return StepRecord{number, *time, std::string{*label}, *before, *after, *hash};
}

/// The hash of the step before `number`; 32 zeros before the first.
Result<Digest> previousHash(Database& database, std::int64_t number)
{
    if (number <= 1)
        return Digest{};
    const Result<StepRecord> previous = readStepRow(database, number - 1);
    if (!previous)
        return previous.error();
    return previous->hash;
}

std::optional<ChangeRecord> changeOf(const Statement& statement, Bodies bodies)
{
    const auto kind = statement.text(0);
    const auto id = statement.text(1);
    const auto rowKind = kind ? rowKindOf(*kind) : std::nullopt;
    if (!rowKind || !id)
        return std::nullopt;
    ChangeRecord change{{*rowKind, std::string{*id}}, digestAt(statement, 2), digestAt(statement, 3), {}};
    if ((!change.before && !statement.isNull(2)) || (!change.after && !statement.isNull(3)))
        return std::nullopt;
    if (bodies == Bodies::Read && !statement.isNull(4)) {
        const auto body = statement.text(4);
        if (!body)
            return std::nullopt;
        change.body = std::string{*body};
    }
    return change;
}

Result<std::vector<ChangeRecord>> readChanges(Database& database, std::int64_t number, Bodies bodies)
{
    Result<Statement> statement = database.prepare(bodies == Bodies::Read
            ? "SELECT kind, id, before, after, body FROM change WHERE step=?1 ORDER BY kind, id"
            : "SELECT kind, id, before, after FROM change WHERE step=?1 ORDER BY kind, id");
    if (!statement)
        return statement.error();
    statement->bind(1, number);
    std::vector<ChangeRecord> changes;
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found)
            return found.error();
        if (!*found)
            return changes;
        std::optional<ChangeRecord> change = changeOf(*statement, bodies);
        if (!change)
            return database.damaged(stepName(number));
        changes.push_back(std::move(*change));
    }
}

/// Without the look at the hash.
std::optional<EditionRow> editionRowOf(const Statement& statement)
{
    const auto identity = digestAt(statement, 1);
    const auto root = digestAt(statement, 2);
    const auto lastStep = digestAt(statement, 8);
    const auto lastVersion = digestAt(statement, 9);
    if (statement.number(0) != 1 || !identity || !root || !lastStep || !lastVersion)
        return std::nullopt;
    EditionRow row;
    row.identity = *identity;
    row.root = *root;
    row.lastStep = *lastStep;
    row.lastVersion = *lastVersion;
    std::int64_t* const numbers[] = {&row.done, &row.steps, &row.edits, &row.writes, &row.versions};
    for (int i = 0; i < 5; ++i) {
        const auto number = statement.number(3 + i);
        if (!number || *number < 0)
            return std::nullopt;
        *numbers[i] = *number;
    }
    return row.done <= row.steps && row.steps <= row.edits ? std::optional{row} : std::nullopt;
}

bool bodyFits(const ChangeRecord& change, const std::optional<Digest>& hash)
{
    if (!change.body || !hash)
        return !change.body && !hash;
    return rowHash(change.key, *change.body) == *hash;
}

}

Digest stateOf(const EditionRow& row)
{
    return hashOf({"edition", bytesOf(row.identity), bytesOf(row.root), std::to_string(row.done), std::to_string(row.steps),
        std::to_string(row.edits), std::to_string(row.writes), std::to_string(row.versions), bytesOf(row.lastStep),
        bytesOf(row.lastVersion)});
}

Digest stepHash(const Digest& previous, const StepRecord& step, const std::vector<ChangeRecord>& changes)
{
    std::map<std::pair<std::string_view, std::string_view>, const ChangeRecord*> ordered;
    for (const ChangeRecord& change : changes)
        ordered[{wordOf(change.key.kind), change.key.id}] = &change;
    Digest list;
    for (const auto& [key, change] : ordered)
        list = hashOf({bytesOf(list), key.first, key.second, bytesOrNone(change->before), bytesOrNone(change->after)});
    return hashOf({"step", bytesOf(previous), std::to_string(step.number), std::to_string(step.time), step.label,
        bytesOf(step.before), bytesOf(step.after), bytesOf(list)});
}

Result<Done> writeStep(Database& database, const StepRecord& step, const std::vector<ChangeRecord>& changes)
{
    Result<Statement> statement
        = database.prepare("INSERT INTO step(number, time, label, before, after, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!statement)
        return statement.error();
    statement->bind(1, step.number).bind(2, step.time).bind(3, std::string_view{step.label});
    statement->bindBytes(4, bytesOf(step.before)).bindBytes(5, bytesOf(step.after)).bindBytes(6, bytesOf(step.hash));
    Result<Done> written = database.finish(*statement);

    Result<Statement> insert
        = database.prepare("INSERT INTO change(step, kind, id, before, after, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return insert.error();
    for (std::size_t i = 0; written && i < changes.size(); ++i) {
        const ChangeRecord& change = changes[i];
        insert->bind(1, step.number).bind(2, wordOf(change.key.kind)).bind(3, std::string_view{change.key.id});
        change.before ? insert->bindBytes(4, bytesOf(*change.before)) : insert->bindNull(4);
        change.after ? insert->bindBytes(5, bytesOf(*change.after)) : insert->bindNull(5);
        change.body ? insert->bind(6, std::string_view{*change.body}) : insert->bindNull(6);
        written = database.finish(*insert);
    }
    return written;
}

Result<Done> writeBody(Database& database, std::int64_t step, const RowKey& key, const std::optional<std::string>& body)
{
    Result<Statement> statement = database.prepare("UPDATE change SET body=?4 WHERE step=?1 AND kind=?2 AND id=?3");
    if (!statement)
        return statement.error();
    statement->bind(1, step).bind(2, wordOf(key.kind)).bind(3, std::string_view{key.id});
    body ? statement->bind(4, std::string_view{*body}) : statement->bindNull(4);
    return database.finish(*statement);
}

Result<Done> deleteStepsAfter(Database& database, std::int64_t number)
{
    for (const char* sql : {"DELETE FROM step WHERE number>?1", "DELETE FROM change WHERE step>?1"}) {
        Result<Statement> statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        statement->bind(1, number);
        if (const Result<Done> deleted = database.finish(*statement); !deleted)
            return deleted;
    }
    return Done{};
}

Result<FullStep> readStep(Database& database, std::int64_t number, std::int64_t done, Bodies bodies)
{
    Result<StepRecord> step = readStepRow(database, number);
    if (!step)
        return step.error();
    const Result<Digest> previous = previousHash(database, number);
    if (!previous)
        return previous.error();
    Result<std::vector<ChangeRecord>> changes = readChanges(database, number, bodies);
    if (!changes)
        return changes.error();
    if (stepHash(*previous, *step, *changes) != step->hash)
        return database.damaged(stepName(number));
    for (const ChangeRecord& change : *changes) {
        if (bodies == Bodies::Read && !bodyFits(change, number <= done ? change.before : change.after))
            return database.damaged(stepName(number) + ", " + std::string{wordOf(change.key.kind)} + ' ' + change.key.id);
    }
    return FullStep{std::move(*step), std::move(*changes)};
}

Result<EditionRow> readEditionRow(Database& database)
{
    const Result<EditionRow> row = readEditionRowAlone(database);
    if (!row)
        return row;
    const Result<Digest> lastStep = previousHash(database, row->steps + 1);
    if (!lastStep)
        return lastStep.error();
    const Result<Digest> lastVersion = versionHash(database, row->versions);
    if (!lastVersion)
        return lastVersion.error();
    return *lastStep == row->lastStep && *lastVersion == row->lastVersion ? row : database.damaged("the table edition");
}

Result<EditionRow> readEditionRowAlone(Database& database)
{
    Result<Statement> statement = database.prepare(
        "SELECT id, identity, root, done, steps, edits, writes, versions, lastStep, lastVersion, hash FROM edition");
    if (!statement)
        return statement.error();
    const Result<bool> found = database.next(*statement);
    if (!found)
        return found.error();
    const std::optional<EditionRow> row = *found ? editionRowOf(*statement) : std::nullopt;
    const std::optional<Digest> hash = row ? digestAt(*statement, 10) : std::nullopt;
    const Result<bool> more = database.next(*statement);
    if (!more)
        return more.error();
    if (*more || !row || stateOf(*row) != hash)
        return database.damaged("the table edition");
    return *row;
}

bool goesOnFrom(Database& database, const EditionRow& earlier)
{
    // `previousHash` gives 32 zeros for an edition without a step, which every file of it goes on from.
    const Result<Digest> hash = previousHash(database, earlier.steps + 1);
    return hash && *hash == earlier.lastStep;
}

Result<Done> writeEditionRow(Database& database, const EditionRow& row)
{
    Result<Statement> statement = database.prepare("REPLACE INTO edition(id, identity, root, done, steps, edits, writes, versions, "
                                                   "lastStep, lastVersion, hash) VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!statement)
        return statement.error();
    const Digest hash = stateOf(row);
    statement->bindBytes(1, bytesOf(row.identity)).bindBytes(2, bytesOf(row.root));
    statement->bind(3, row.done).bind(4, row.steps).bind(5, row.edits).bind(6, row.writes).bind(7, row.versions);
    statement->bindBytes(8, bytesOf(row.lastStep)).bindBytes(9, bytesOf(row.lastVersion)).bindBytes(10, bytesOf(hash));
    return database.finish(*statement);
}

}
