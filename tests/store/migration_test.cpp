#include "store/harness.h"

#include <cerrno>

using namespace banxin;
using namespace banxin::sandbox;
using namespace banxin::harness;

namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

Run openTomorrow(const Folder& folder, const Trouble& trouble = {})
{
    return runWorker(folder.path(), {QStringLiteral("open"), text(folder.path("a.banxin"))}, trouble, QStringLiteral(BANXIN_NEXT_WORKER));
}

/// An edition of today with a history, one step of it undone.
struct Today {
    std::string bytes;
    std::vector<std::string> dumps;   ///< of the edition after each step
    std::vector<Step> history;
};

Today editionOfToday()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    Today today;
    Edition edition = steps::first();
    static_cast<void>(EditionFile::create(path, edition));
    today.dumps.push_back(codec::dump(edition));
    {
        const auto file = EditionFile::open(path);
        for (int n = 1; n <= 4; ++n) {
            edition = steps::next(edition, n);
            static_cast<void>((*file)->commit(edition, label(n), n));
            today.dumps.push_back(codec::dump(edition));
        }
        static_cast<void>((*file)->undo());
        today.history = *(*file)->history();
    }
    today.bytes = fileBytes(path);
    return today;
}

void saysWhatItSaid(const std::filesystem::path& path, const Today& today)
{
    const auto file = EditionFile::open(path);
    WORKS(file);
    WORKS((*file)->verify());
    QVERIFY(*(*file)->history() == today.history);
    for (std::size_t step = 0; step < today.dumps.size(); ++step)
        QCOMPARE(codec::dump(*(*file)->editionAfter(static_cast<std::int64_t>(step))), today.dumps[step]);
}

/// The same with another number in its header, which is how today's program looks into tomorrow's file.
void asOfToday(const std::filesystem::path& path)
{
    std::string bytes = fileBytes(path);
    bytes[63] = static_cast<char>(store::newestVersion);
    setFileBytes(path, bytes);
}

std::vector<std::filesystem::path> backupsOf(const Folder& folder)
{
    std::vector<std::filesystem::path> files;
    for (const store::Backup& backup : store::listBackups(store::backupFolder(folder.path("a.banxin"))))
        files.push_back(backup.file);
    return files;
}

}

class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tomorrowsProgramTakesTodaysFileOverAndKeepsABackup();
    void todaysProgramLeavesTomorrowsFileAlone();
    void noBackupNoMigration();
    void aMigrationCanBeKilledOrFail_data();
    void aMigrationCanBeKilledOrFail();
};

void MigrationTest::tomorrowsProgramTakesTodaysFileOverAndKeepsABackup()
{
    const Today today = editionOfToday();
    const Folder folder;
    const auto path = folder.path("a.banxin");
    setFileBytes(path, today.bytes);
    const Run run = openTomorrow(folder);
    QVERIFY(run.isDone);
    QCOMPARE(std::int64_t{fileBytes(path)[63]}, store::newestVersion + 1);
    const auto backups = backupsOf(folder);
    QCOMPARE(backups.size(), std::size_t{1});
    saysWhatItSaid(backups.front(), today);
    // Steps that tomorrow's program makes stand beside those of today.
    const Run more = runWorker(folder.path(), {text(path), QStringLiteral("3")}, {}, QStringLiteral(BANXIN_NEXT_WORKER));
    QVERIFY(more.promised > 0);
    QVERIFY(openTomorrow(folder).isDone);
    asOfToday(path);
    const auto file = EditionFile::open(path);
    WORKS(file);
    WORKS((*file)->verify());
    QCOMPARE(codec::dump(*(*file)->editionAfter(3)), today.dumps[3]);
}

void MigrationTest::todaysProgramLeavesTomorrowsFileAlone()
{
    const Today today = editionOfToday();
    const Folder folder;
    const auto path = folder.path("a.banxin");
    setFileBytes(path, today.bytes);
    QVERIFY(openTomorrow(folder).isDone);
    const auto before = folder.contents();
    FAILS(FaultCode::EditionNewer, EditionFile::open(path));
    FAILS(FaultCode::EditionNewer, EditionFile::openReadOnly(path));
    QCOMPARE(folder.contents(), before);
    // Killed before the new first page was carried over, the header alone does not say it yet.
    int times = 0;
    bool fired = true;
    for (int at = 1; fired; ++at) {
        const Folder killed;
        setFileBytes(killed.path("a.banxin"), today.bytes);
        fired = openTomorrow(killed, {QStringLiteral("kill"), at, false, {}}).fired;
        const auto half = killed.path("a.banxin");
        const std::string file = fileBytes(half);
        const std::string wal = fileBytes(half.string() + "-wal");
        if (EditionFile::openReadOnly(half) || file[63] != store::newestVersion)
            continue;
        ++times;
        FAILS(FaultCode::EditionNewer, EditionFile::open(half));
        QVERIFY(fileBytes(half) == file);
        QVERIFY(fileBytes(half.string() + "-wal") == wal);
    }
    QVERIFY(times > 0);
}

void MigrationTest::noBackupNoMigration()
{
    const Today today = editionOfToday();
    const Folder folder;
    setFileBytes(folder.path("a.banxin"), today.bytes);
    setFileBytes(folder.path("a.banxin-backups"), "in the way");
    QVERIFY(!openTomorrow(folder).isDone);
    std::filesystem::remove(folder.path("a.banxin-backups"));
    saysWhatItSaid(folder.path("a.banxin"), today);
    QVERIFY(openTomorrow(folder).isDone);
}

void MigrationTest::aMigrationCanBeKilledOrFail_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("lasts");
    QTest::addRow("killed") << QStringLiteral("kill") << false;
    for (const bool lasts : {false, true}) {
        QTest::addRow("EIO %d", lasts) << QString::number(EIO) << lasts;
        QTest::addRow("ENOSPC %d", lasts) << QString::number(ENOSPC) << lasts;
        QTest::addRow("short %d", lasts) << QStringLiteral("short") << lasts;
    }
}

/// Today's file is whole under its name, or tomorrow's is, with today's beside it.
void MigrationTest::aMigrationCanBeKilledOrFail()
{
    QFETCH(QString, kind);
    QFETCH(bool, lasts);
    const Today today = editionOfToday();
    for (int at = 1;; at += many(5, 1)) {
        const Folder folder;
        const auto path = folder.path("a.banxin");
        setFileBytes(path, today.bytes);
        const Run run = openTomorrow(folder, {kind, at, lasts, {}});
        QVERIFY(kind == QLatin1String("kill") || !run.crashed);
        auto now = EditionFile::openReadOnly(path);
        if (!now) {
            FAILS(FaultCode::EditionNewer, now);
            saysWhatItSaid(backupsOf(folder).front(), today);
        } else {
            QVERIFY(!run.isDone);
            now->reset();
            saysWhatItSaid(path, today);
        }
        QVERIFY(openTomorrow(folder).isDone);
        saysWhatItSaid(backupsOf(folder).back(), today);
        asOfToday(path);
        saysWhatItSaid(path, today);
        QVERIFY(!hasTemporaries(folder.path()));
        if (QTest::currentTestFailed()) {
            qWarning("operation %d", at);
            return;
        }
        if (!run.fired) {
            qInfo("%d operations", at - 1);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
