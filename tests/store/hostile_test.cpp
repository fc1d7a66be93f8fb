// Every way that was thought of to build a file that is not what it says: each is refused and left as it was, or shows
// nothing but the truth. BANXIN_SOAK for all of them.

#include "store/harness.h"

#include <sqlite3.h>

#include <QRegularExpression>

using namespace banxin;
using namespace banxin::sandbox;
using namespace banxin::harness;

namespace {

struct TableText {
    std::string name;
    std::string sql;
    std::vector<std::string> columns;
};

/// What our own schema says of itself.
std::vector<TableText> tablesOf(const std::filesystem::path& file)
{
    std::vector<TableText> tables;
    sqlite3* handle = nullptr;
    sqlite3_open(file.c_str(), &handle);
    const auto rows = [&](const std::string& sql, auto&& take) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            take(statement);
        sqlite3_finalize(statement);
    };
    const auto text = [](sqlite3_stmt* row, int column) { return std::string{reinterpret_cast<const char*>(sqlite3_column_text(row, column))}; };
    rows("SELECT name, sql FROM sqlite_schema WHERE type='table' ORDER BY rowid",
        [&](sqlite3_stmt* row) { tables.push_back({text(row, 0), text(row, 1), {}}); });
    for (TableText& table : tables)
        rows("SELECT name FROM pragma_table_info('" + table.name + "')", [&](sqlite3_stmt* row) { table.columns.push_back(text(row, 0)); });
    sqlite3_close(handle);
    return tables;
}

std::string quoted(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\'');
    return '\'' + text + '\'';
}

/// The text of a table's CREATE TABLE, or where its tree begins, as a hostile program writes it.
std::string schemaSet(const TableText& table, const std::string& what)
{
    return "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET " + what + " WHERE name='" + table.name + "'";
}

void addTriggers(std::vector<std::string>& files, const TableText& table)
{
    for (const char* const when : {"BEFORE", "AFTER"}) {
        for (const char* const event : {"INSERT", "UPDATE", "DELETE"}) {
            for (const char* const action : {"DELETE FROM story", "UPDATE part SET body='{}'"})
                files.push_back(std::string{"CREATE TRIGGER t "} + when + ' ' + event + " ON " + table.name + " BEGIN " + action + "; END");
        }
    }
}

void addColumns(std::vector<std::string>& files, const TableText& table)
{
    for (const std::string& column : table.columns) {
        files.push_back("CREATE INDEX i ON " + table.name + '(' + column + ')');
        files.push_back("CREATE INDEX i ON " + table.name + "(quote(" + column + "))");
        files.push_back("CREATE VIEW v AS SELECT " + column + " FROM " + table.name);
        files.push_back("ALTER TABLE " + table.name + " DROP COLUMN " + column);
        files.push_back("ALTER TABLE " + table.name + " RENAME COLUMN " + column + " TO other");
        for (const char* const value : {"NULL", "0", "-1", "9223372036854775807", "zeroblob(32)", "x''", "''", "'9'", "1e300", "randomblob(100000)"})
            files.push_back("UPDATE " + table.name + " SET " + column + '=' + value);
        // The same without the types being looked at.
        files.push_back(schemaSet(table, "sql=replace(sql, ' STRICT', '')") + "; UPDATE " + table.name + " SET " + column + "=zeroblob(32)");
        for (const auto& [from, to] : {std::pair{column + " BLOB", column + " TEXT"}, {column + " TEXT", column + " ANY"},
                 {column + " INTEGER", column + " INT"}, {column + ' ', column + "  "}})
            files.push_back(schemaSet(table, "sql=replace(sql, " + quoted(from) + ", " + quoted(to) + ')'));
    }
}

void addTable(std::vector<std::string>& files, const TableText& table, const std::vector<TableText>& all)
{
    for (const char* const sql : {"DROP TABLE T", "ALTER TABLE T RENAME TO other", "DROP TABLE T; CREATE VIEW T AS SELECT * FROM edition",
             "DELETE FROM T", "ALTER TABLE T ADD COLUMN extra TEXT", "ALTER TABLE T ADD COLUMN extra AS (1)",
             "CREATE TABLE other AS SELECT * FROM T", "INSERT INTO T SELECT * FROM T", "DELETE FROM T WHERE rowid IN (SELECT max(rowid) FROM T)"})
        files.push_back(QString::fromLatin1(sql).replace(QRegularExpression{QStringLiteral("\\bT\\b")}, QString::fromStdString(table.name)).toStdString());
    for (const char* const ending : {"sql=lower(sql)", "sql=replace(sql, 'NOT NULL', '')", "sql=sql||' '", "sql=replace(sql, ') STRICT', ', CHECK(1)) STRICT')",
             "type='view'", "tbl_name='story'", "name='Story'", "rootpage=0", "rootpage=-1", "rootpage=1", "rootpage=99999", "sql=NULL", "sql=''",
             "sql='CREATE VIRTUAL TABLE x USING fts5(y)'"})
        files.push_back(schemaSet(table, ending));
    for (const TableText& other : all) {
        if (other.name != table.name)
            files.push_back(schemaSet(table, "rootpage=(SELECT rootpage FROM sqlite_schema WHERE name=" + quoted(other.name) + ')'));
    }
}

std::vector<std::string> hostileFiles(const std::vector<TableText>& tables)
{
    std::vector<std::string> files;
    for (const TableText& table : tables) {
        addTriggers(files, table);
        addColumns(files, table);
        addTable(files, table, tables);
    }
    for (const char* const sql : {"ANALYZE", "CREATE TABLE sqlite_x(y)", "PRAGMA page_size=512; VACUUM", "PRAGMA auto_vacuum=2; VACUUM",
             "PRAGMA encoding='UTF-16le'; VACUUM", "PRAGMA application_id=1", "PRAGMA user_version=-5", "PRAGMA journal_mode=DELETE",
             "PRAGMA schema_version=77", "CREATE TEMP TABLE t(x)", "CREATE VIRTUAL TABLE r USING rtree(a,b,c)"})
        files.push_back(sql);
    return files;
}

/// False where SQLite itself does not let anybody do that.
bool runSql(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* handle = nullptr;
    const bool isDone = sqlite3_open(file.c_str(), &handle) == SQLITE_OK && sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return isDone;
}

/// Each table has rows.
void makeEdition(const std::filesystem::path& path)
{
    Edition edition = random::edition(3);
    const std::string bytes(5000, 'p');
    WORKS(EditionFile::create(path, edition));
    const auto file = EditionFile::open(path);
    edition.photos[sha256(bytes)] = {"x.jpg", "jpeg", 1, 1, 1, false, 5000};
    const std::vector<store::NewPhoto> photos{{sha256(bytes), bytes}};
    WORKS((*file)->commit(edition, label(1), 1, photos));
    edition.head.issue = 5;
    WORKS((*file)->commit(edition, label(2), 2));
    WORKS((*file)->keepVersion("v", edition.pages.front()->id, 3));
}

}

class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHostileFileIsRefusedOrShowsTheTruth();
};

void HostileTest::aHostileFileIsRefusedOrShowsTheTruth()
{
    const Folder folder;
    makeEdition(folder.path("whole.banxin"));
    const std::string whole = fileBytes(folder.path("whole.banxin"));
    const Edition edition = (*EditionFile::openReadOnly(folder.path("whole.banxin")))->edition();
    const auto history = *(*EditionFile::openReadOnly(folder.path("whole.banxin")))->history();
    const std::vector<std::string> files = hostileFiles(tablesOf(folder.path("whole.banxin")));
    const auto path = folder.path("a.banxin");
    int made = 0;
    int refused = 0;
    for (std::size_t i = 0; i < files.size(); i += static_cast<std::size_t>(many(7, 1))) {
        setFileBytes(path, whole);
        // SQLite would take a file in WAL mode for one with a log beside it.
        if (!runSql(path, files[i]))
            continue;
        ++made;
        const std::string bytes = fileBytes(path);
        const auto file = EditionFile::open(path);
        if (!file) {
            ++refused;
            QVERIFY2(fileBytes(path) == bytes, files[i].c_str());
            static_cast<void>(store::listBackups(folder.path()));
            continue;
        }
        QVERIFY2((*file)->edition() == edition, files[i].c_str());
        if (const auto steps = (*file)->history())
            QVERIFY2(*steps == history, files[i].c_str());
        static_cast<void>((*file)->verify());
        static_cast<void>((*file)->versions());
        if (const auto before = (*file)->editionAfter(1))
            QVERIFY2(before->head.issue == random::edition(3).head.issue, files[i].c_str());
    }
    qInfo("%zu ways, %d files: %d refused, the others show nothing else", files.size(), made, refused);
    QVERIFY(files.size() > 900);
    QVERIFY(refused > made / 2);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
