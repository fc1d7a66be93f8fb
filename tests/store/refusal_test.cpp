#include "store/sandbox.h"

#include <sqlite3.h>

#include <QtTest>

#include <sys/stat.h>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

void runSql(const std::filesystem::path& file, const char* sql)
{
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

/// An edition in the old way of writing that a foreign program leaves: its own SQL, all of it in the one file.
void makeHostile(const std::filesystem::path& file, const char* sql)
{
    WORKS(EditionFile::create(file, random::edition(2)));
    runSql(file, sql);
}

}

class RefusalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoEditionIsRefusedByName();
    void anotherProgramsFileIsRefused();
    void aNewerVersionIsRefused();
    void aForeignJournalIsNotCarriedOver();
    void aHostileFileIsRefusedAndLeftAlone_data();
    void aHostileFileIsRefusedAndLeftAlone();
};

void RefusalTest::whatIsNoEditionIsRefusedByName()
{
    const Folder folder;
    FAILS(FaultCode::FileMissing, EditionFile::open(folder.path("missing")));
    FAILS(FaultCode::FileIsDirectory, EditionFile::open(folder.path()));
    setFileBytes(folder.path("empty"), "");
    FAILS(FaultCode::FileEmpty, EditionFile::open(folder.path("empty")));
    setFileBytes(folder.path("short"), "SQLite format 3");
    FAILS(FaultCode::NotAnEdition, EditionFile::open(folder.path("short")));
    random::Numbers numbers{5};
    std::string noise(10'000, '\0');
    for (char& byte : noise)
        byte = static_cast<char>(numbers.upTo(255) - 128);
    setFileBytes(folder.path("noise"), noise);
    FAILS(FaultCode::NotAnEdition, EditionFile::open(folder.path("noise")));
    QCOMPARE(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
    FAILS(FaultCode::FileIsNotRegular, EditionFile::open(folder.path("fifo")));
    FAILS(FaultCode::FileIsNotRegular, EditionFile::open("/dev/null"));
    std::filesystem::create_symlink("nowhere", folder.path("dangling"));
    FAILS(FaultCode::FileMissing, EditionFile::open(folder.path("dangling")));
    QCOMPARE(folder.contents().size(), std::size_t{5});
    QCOMPARE(fileBytes(folder.path("noise")), noise);
}

void RefusalTest::anotherProgramsFileIsRefused()
{
    const Folder folder;
    runSql(folder.path("other"), "PRAGMA application_id=1196444487; CREATE TABLE t(x)");
    const auto before = folder.contents();
    FAILS(FaultCode::EditionOfOtherProgram, EditionFile::open(folder.path("other")));
    QCOMPARE(folder.contents(), before);
}

void RefusalTest::aNewerVersionIsRefused()
{
    const Folder folder;
    const std::string newer = std::to_string(store::newestVersion + 1);
    makeHostile(folder.path("newer"), ("PRAGMA user_version=" + newer).c_str());
    const auto before = folder.contents();
    const auto file = EditionFile::open(folder.path("newer"));
    FAILS(FaultCode::EditionNewer, file);
    QCOMPARE(file.error().arguments[1], newer);
    QCOMPARE(file.error().arguments[2], std::to_string(store::newestVersion));
    QCOMPARE(folder.contents(), before);
}

void RefusalTest::aForeignJournalIsNotCarriedOver()
{
    const Folder folder;
    WORKS(EditionFile::create(folder.path("a.banxin"), {}));
    setFileBytes(folder.path("a.banxin-journal"), std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + std::string(5000, '\1'));
    const auto before = folder.contents();
    FAILS(FaultCode::EditionDamaged, EditionFile::open(folder.path("a.banxin")));
    QCOMPARE(folder.contents(), before);
}

void RefusalTest::aHostileFileIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("sql");
    const std::pair<const char*, const char*> files[] = {
        {"trigger", "CREATE TRIGGER t AFTER UPDATE ON story BEGIN DELETE FROM story; END"},
        {"trigger on the edition", "CREATE TRIGGER t AFTER INSERT ON step BEGIN SELECT randomblob(1e9); END"},
        {"view", "CREATE VIEW v AS SELECT * FROM story"},
        {"view in place of a table", "DROP TABLE photo; CREATE VIEW photo AS SELECT id, body, hash FROM part"},
        {"index", "CREATE INDEX i ON story(body)"},
        {"expression index", "CREATE INDEX i ON story(abs(id))"},
        {"table", "CREATE TABLE more(x)"},
        {"virtual table", "CREATE VIRTUAL TABLE f USING fts5(x)"},
        {"table missing", "DROP TABLE change"},
        {"other column", "ALTER TABLE story ADD COLUMN extra TEXT"},
        {"not strict",
            "DROP TABLE step; CREATE TABLE step(number INTEGER PRIMARY KEY, time INTEGER NOT NULL, label TEXT NOT NULL, "
            "before BLOB NOT NULL, after BLOB NOT NULL, hash BLOB NOT NULL)"},
        {"statistics", "ANALYZE"},
        {"body changed", "UPDATE story SET body=replace(body, 'rank', 'Rank') WHERE id=(SELECT max(id) FROM story)"},
        {"hash changed", "UPDATE part SET hash=zeroblob(32) WHERE id='head'"},
        {"hash too short", "UPDATE part SET hash=zeroblob(31) WHERE id='head'"},
        {"hash missing", "UPDATE part SET hash=x'' WHERE id='head'"},
        {"row missing", "DELETE FROM story WHERE id=(SELECT max(id) FROM story)"},
        {"part missing", "DELETE FROM part WHERE id='press'"},
        {"rows exchanged",
            "UPDATE part SET body=(SELECT body FROM part WHERE id='press'), hash=(SELECT hash FROM part WHERE id='press') WHERE id='head'"},
        {"row renamed", "UPDATE story SET id=id+1000"},
        {"negative id", "UPDATE story SET id=-id"},
        {"part unknown", "INSERT INTO part VALUES('more', '{}', zeroblob(32))"},
        {"root changed", "UPDATE edition SET root=zeroblob(32)"},
        {"edition twice", "INSERT INTO edition SELECT 2, identity, root, done, steps, edits, writes, versions, lastStep, lastVersion, hash FROM edition"},
        {"edition gone", "DELETE FROM edition"},
        {"steps invented", "UPDATE edition SET steps=5"},
        {"edits taken away", "UPDATE edition SET edits=-1"},
        {"another identity", "UPDATE edition SET identity=zeroblob(32)"},
        {"versions invented", "UPDATE edition SET versions=1"},
        {"done behind steps", "UPDATE edition SET done=5"},
        {"done negative", "UPDATE edition SET done=-1"},
        {"other version", "PRAGMA user_version=0"},
        {"rollback mode", "PRAGMA journal_mode=DELETE"},
        {"picture twice",
            "INSERT INTO picture VALUES(1, '00000000000000000000000000000000000000000000000000000000000000aa', 1);"
            "INSERT INTO picture VALUES(2, '00000000000000000000000000000000000000000000000000000000000000aa', 1)"},
        {"picture without hash", "INSERT INTO picture VALUES(1, 'x', 1)"},
        {"picture of negative size", "INSERT INTO picture VALUES(1, '00000000000000000000000000000000000000000000000000000000000000aa', -1)"},
    };
    for (const auto& [name, sql] : files)
        QTest::newRow(name) << QByteArray{sql};
}

void RefusalTest::aHostileFileIsRefusedAndLeftAlone()
{
    QFETCH(QByteArray, sql);
    const Folder folder;
    makeHostile(folder.path("a.banxin"), sql.constData());
    const auto before = folder.contents();
    QCOMPARE(before.size(), std::size_t{1});
    FAILS(FaultCode::EditionDamaged, EditionFile::open(folder.path("a.banxin")));
    QCOMPARE(folder.contents(), before);
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "refusal_test.moc"
