#include "store/harness.h"

#include "base/file.h"
#include "store/recovery.h"

#include <cerrno>

using namespace banxin;
using namespace banxin::sandbox;
using namespace banxin::harness;

namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// A damaged edition with a backup: what a recovery starts from.
struct Damaged {
    std::map<std::string, std::string> files;   ///< names and bytes
    Edition state;
};

Damaged damagedEdition()
{
    const Folder folder;
    Damaged damaged;
    Edition edition = steps::first();
    const auto path = folder.path("a.banxin");
    if (!EditionFile::create(path, edition))
        return damaged;
    {
        const auto file = EditionFile::open(path);
        for (int n = 1; n <= 4; ++n) {
            edition = steps::next(edition, n);
            static_cast<void>((*file)->commit(edition, label(n), n));
            if (n == 3)
                static_cast<void>(store::backUp(**file, store::backupFolder(path), 1'795'000'000'000));
        }
    }
    std::string bytes = fileBytes(path);
    bytes.replace(0, 4096, 4096, '\0');
    damaged.files["a.banxin"] = bytes;
    for (const auto& entry : std::filesystem::directory_iterator{store::backupFolder(path)})
        damaged.files["a.banxin-backups/" + entry.path().filename().string()] = fileBytes(entry.path());
    damaged.state = edition;
    return damaged;
}

void layOut(const Damaged& damaged, const Folder& folder)
{
    std::filesystem::create_directory(folder.path("a.banxin-backups"));
    for (const auto& [name, bytes] : damaged.files)
        setFileBytes(folder.path(name), bytes);
}

/// Recovered, or as damaged as it was, its bytes under one of both names; in any case a recovery gets there.
void isRecoverable(const Damaged& damaged, const Folder& folder, const Run& run)
{
    const auto path = folder.path("a.banxin");
    auto file = EditionFile::open(path);
    QVERIFY(!run.isDone || file);
    if (!file) {
        QVERIFY2(file.error().code == FaultCode::NotAnEdition || file.error().code == FaultCode::EditionDamaged, words(file).c_str());
        WORKS(store::recover(path, store::backupFolder(path), 1'795'000'000'000));
        file = EditionFile::open(path);
    }
    WORKS(file);
    QVERIFY((*file)->edition() == damaged.state);
    bool isKept = false;
    for (const auto& [name, bytes] : folder.contents())
        isKept = isKept || (name != "a.banxin" && bytes == damaged.files.at("a.banxin"));
    QVERIFY(isKept);
    QVERIFY(!std::filesystem::exists(path.string() + "-replacing"));
}

}

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentNoPromiseIsBroken();
    void killedBeforeEachFileOperationNoPromiseIsBroken();
    void aFailingFileOperationBreaksNoPromise_data() { addFaults(); }
    void aFailingFileOperationBreaksNoPromise();
    void anExportedFileIsTheOldOrTheNew_data();
    void anExportedFileIsTheOldOrTheNew();
    void aRecoveryCanBeKilledOrFail_data();
    void aRecoveryCanBeKilledOrFail();

private:
    static void addFaults();
};

void CrashTest::addFaults()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("lasts");
    const auto add = [](const char* name, int error, bool lasts) {
        QTest::addRow("%s %s", name, lasts ? "from then on" : "once") << (error ? QString::number(error) : QStringLiteral("short")) << lasts;
    };
    add("EIO", EIO, false);
    add("ENOSPC", ENOSPC, true);
    add("short", 0, false);
    if (!isLong())
        return;
    add("EIO", EIO, true);
    add("ENOSPC", ENOSPC, false);
    add("short", 0, true);
    for (const bool lasts : {false, true}) {
        add("EROFS", EROFS, lasts);
        add("EDQUOT", EDQUOT, lasts);
        add("EACCES", EACCES, lasts);
    }
}

void CrashTest::killedAtAnyMomentNoPromiseIsBroken()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    steps::Expected expected;
    random::Numbers numbers{99};
    std::int64_t promised = -1;
    int killed = 0;
    qint64 slowest = 0;
    for (int round = 0; round < many(15, 1000); ++round) {
        QProcess worker;
        worker.start(QStringLiteral(BANXIN_WORKER), {text(path), QStringLiteral("100000")});
        worker.waitForStarted();
        QThread::msleep(static_cast<unsigned long>(numbers.upTo(120)));
        worker.kill();
        worker.waitForFinished();
        ++killed;
        promised = std::max(promised, readRun(worker).promised);
        QElapsedTimer timer;
        timer.start();
        keepsPromises(path, promised, expected);
        slowest = std::max(slowest, timer.elapsed());
        sweepTemporaries(folder.path());
        QVERIFY(!hasTemporaries(folder.path()));
        if (QTest::currentTestFailed())
            return;
        if (promised > 2000) {
            // The history is checked step by step each time; a new edition keeps the rounds short.
            for (const auto& [name, bytes] : folder.contents())
                std::filesystem::remove(folder.path(name));
            promised = -1;
        }
    }
    QVERIFY(promised > 0 || isLong());
    qInfo("%d kills, no acknowledged step lost; opened and read through in at most %lld ms", killed, slowest);
}

void CrashTest::killedBeforeEachFileOperationNoPromiseIsBroken()
{
    steps::Expected expected;
    for (int at = 1;; at += many(9, 1)) {
        const Folder folder;
        const Run run = runWorker(folder.path(), {text(folder.path("a.banxin")), QStringLiteral("5")}, {QStringLiteral("kill"), at, false, {}});
        keepsPromises(folder.path("a.banxin"), run.promised, expected);
        backupIsWhole(folder.path("a.banxin.bak"), run.isDone, expected);
        sweepTemporaries(folder.path());
        QVERIFY(!hasTemporaries(folder.path()));
        if (QTest::currentTestFailed()) {
            qWarning("killed before operation %d", at);
            return;
        }
        if (!run.fired) {
            QVERIFY(at > 20);
            QVERIFY(run.isDone);
            qInfo("%d operations", at - 1);
            return;
        }
    }
}

void CrashTest::aFailingFileOperationBreaksNoPromise()
{
    QFETCH(QString, kind);
    QFETCH(bool, lasts);
    steps::Expected expected;
    for (int at = 1;; at += many(19, 1)) {
        const Folder folder;
        const Run run = runWorker(folder.path(), {text(folder.path("a.banxin")), QStringLiteral("5")}, {kind, at, lasts, {}});
        QVERIFY(!run.crashed);
        keepsPromises(folder.path("a.banxin"), run.promised, expected);
        backupIsWhole(folder.path("a.banxin.bak"), run.isDone, expected);
        // Where nothing can be removed any more, a temporary stays until the next program looks after the folder.
        sweepTemporaries(folder.path());
        QVERIFY(!hasTemporaries(folder.path()));
        if (QTest::currentTestFailed()) {
            qWarning("operation %d failed", at);
            return;
        }
        if (!run.fired)
            return;
    }
}

void CrashTest::anExportedFileIsTheOldOrTheNew_data()
{
    addFaults();
    QTest::addRow("killed") << QStringLiteral("kill") << false;
}

void CrashTest::anExportedFileIsTheOldOrTheNew()
{
    QFETCH(QString, kind);
    QFETCH(bool, lasts);
    for (int at = 1;; ++at) {
        const Folder folder;
        const auto path = folder.path("A01.pdf");
        setFileBytes(path, "old");
        const Run run = runWorker(folder.path(), {QStringLiteral("write"), text(path), QStringLiteral("1")}, {kind, at, lasts, {}});
        const std::string now = fileBytes(path);
        QVERIFY(now == "old" || now == std::string(200'000, 'b'));
        QVERIFY(!run.isDone || now != "old");
        sweepTemporaries(folder.path());
        QCOMPARE(folder.contents().size(), std::size_t{1});
        if (QTest::currentTestFailed()) {
            qWarning("operation %d", at);
            return;
        }
        if (!run.fired) {
            QVERIFY(run.isDone);
            return;
        }
    }
}

void CrashTest::aRecoveryCanBeKilledOrFail_data()
{
    addFaults();
    QTest::addRow("killed") << QStringLiteral("kill") << false;
}

void CrashTest::aRecoveryCanBeKilledOrFail()
{
    QFETCH(QString, kind);
    QFETCH(bool, lasts);
    const Damaged damaged = damagedEdition();
    QVERIFY(!damaged.files.empty());
    const bool isKill = kind == QLatin1String("kill");
    for (int at = 1;; at += isKill ? many(23, 1) : many(67, 1)) {
        const Folder folder;
        layOut(damaged, folder);
        const Run run = runWorker(folder.path(), {QStringLiteral("recover"), text(folder.path("a.banxin"))}, {kind, at, lasts, {}});
        QVERIFY(isKill || !run.crashed);
        isRecoverable(damaged, folder, run);
        if (QTest::currentTestFailed()) {
            qWarning("operation %d", at);
            return;
        }
        if (!run.fired) {
            QVERIFY(run.isDone);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
