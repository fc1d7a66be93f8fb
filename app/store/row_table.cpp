#include "store/row_table.h"

#include <charconv>
#include <set>

namespace banxin::store {

namespace {

struct Sentences {
    const char* all;
    const char* one;
    const char* put;
    const char* remove;
};

const Sentences& sentencesFor(RowKind kind)
{
    static constexpr Sentences sentences[] = {
        {"SELECT id, body, hash FROM part ORDER BY id", "SELECT id, body, hash FROM part WHERE id=?1",
            "REPLACE INTO part(id, body, hash) VALUES(?1, ?2, ?3)", "DELETE FROM part WHERE id=?1"},
        {"SELECT id, body, hash FROM page ORDER BY id", "SELECT id, body, hash FROM page WHERE id=?1",
            "REPLACE INTO page(id, body, hash) VALUES(?1, ?2, ?3)", "DELETE FROM page WHERE id=?1"},
        {"SELECT id, body, hash FROM story ORDER BY id", "SELECT id, body, hash FROM story WHERE id=?1",
            "REPLACE INTO story(id, body, hash) VALUES(?1, ?2, ?3)", "DELETE FROM story WHERE id=?1"},
        {"SELECT id, body, hash FROM photo ORDER BY id", "SELECT id, body, hash FROM photo WHERE id=?1",
            "REPLACE INTO photo(id, body, hash) VALUES(?1, ?2, ?3)", "DELETE FROM photo WHERE id=?1"},
    };
    return sentences[static_cast<std::size_t>(kind)];
}

bool isNumbered(RowKind kind)
{
    return kind == RowKind::Page || kind == RowKind::Story;
}

void bindId(Statement& statement, const RowKey& key)
{
    if (!isNumbered(key.kind)) {
        statement.bind(1, std::string_view{key.id});
        return;
    }
    std::int64_t number = 0;
    std::from_chars(key.id.data(), key.id.data() + key.id.size(), number);
    statement.bind(1, number);
}

struct ReadRow {
    RowKey key;
    std::string_view body;
    Digest hash;
};

/// Nothing where the id is of the wrong type.
std::optional<RowKey> keyOf(const Statement& statement, RowKind kind)
{
    if (const auto number = statement.number(0); number && isNumbered(kind))
        return RowKey{kind, std::to_string(*number)};
    if (const auto text = statement.text(0); text && !isNumbered(kind))
        return RowKey{kind, std::string{*text}};
    return std::nullopt;
}

Result<ReadRow> rowOf(const Database& database, const Statement& statement, RowKind kind)
{
    std::optional<RowKey> key = keyOf(statement, kind);
    if (!key)
        return database.damaged(std::string{wordOf(kind)} + ": an id of the wrong type");
    ReadRow row{std::move(*key), {}, {}};

    const auto body = statement.text(1);
    const auto hash = statement.bytes(2);
    const auto digest = hash ? digestFromBytes(*hash) : std::nullopt;
    if (!body || !digest || rowHash(row.key, *body) != *digest)
        return database.damaged(std::string{wordOf(kind)} + ' ' + row.key.id);
    row.body = *body;
    row.hash = *digest;
    return row;
}

}

Result<std::optional<StoredRow>> readRow(Database& database, const RowKey& key)
{
    Result<Statement> statement = database.prepare(sentencesFor(key.kind).one);
    if (!statement)
        return statement.error();
    bindId(*statement, key);
    const Result<bool> found = database.next(*statement);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StoredRow>{};
    const Result<ReadRow> row = rowOf(database, *statement, key.kind);
    if (!row)
        return row.error();
    if (row->key != key)
        return database.damaged(std::string{wordOf(key.kind)} + ' ' + key.id);
    return std::optional{StoredRow{std::string{row->body}, row->hash}};
}

Result<Done> writeRow(Database& database, const RowKey& key, const std::optional<std::string>& body)
{
    Result<Statement> statement = database.prepare(body ? sentencesFor(key.kind).put : sentencesFor(key.kind).remove);
    if (!statement)
        return statement.error();
    bindId(*statement, key);
    const Digest hash = body ? rowHash(key, *body) : Digest{};
    if (body)
        statement->bind(2, std::string_view{*body}).bindBytes(3, bytesOf(hash));
    return database.finish(*statement);
}

Result<Done> eachRow(Database& database, RowKind kind, const RowVisitor& visit)
{
    Result<Statement> statement = database.prepare(sentencesFor(kind).all);
    if (!statement)
        return statement.error();
    std::optional<RowKey> last;
    std::int64_t lastNumber = 0;
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found)
            return found.error();
        if (!*found)
            return Done{};
        const Result<ReadRow> row = rowOf(database, *statement, kind);
        if (!row)
            return row.error();
        // A damaged or hostile tree can give the same rows for ever; in a sound one they ascend.
        const std::int64_t number = statement->number(0).value_or(0);
        if (last && (isNumbered(kind) ? number <= lastNumber : row->key <= *last))
            return database.damaged(std::string{wordOf(kind)} + ": rows out of order");
        if (const Result<Done> visited = visit(row->key, row->body, row->hash); !visited)
            return visited;
        last = row->key;
        lastNumber = number;
    }
}

bool eachSoundRow(Database& database, RowKind kind, Direction direction,
    const std::function<void(const RowKey& key, std::string_view body)>& visit)
{
    const std::string sql = std::string{sentencesFor(kind).all} + (direction == Direction::Down ? " DESC" : "");
    Result<Statement> statement = database.prepare(sql.c_str());
    if (!statement)
        return false;
    std::set<std::string> seen;
    bool areSound = true;
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found || !*found)
            return found && areSound;
        const std::optional<RowKey> key = keyOf(*statement, kind);
        // A damaged tree can give the same rows for ever.
        if (key && !seen.insert(key->id).second)
            return false;
        const Result<ReadRow> row = rowOf(database, *statement, kind);
        areSound = areSound && row;
        if (row)
            visit(row->key, row->body);
    }
}

}
