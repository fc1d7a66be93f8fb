#include "store/sandbox.h"
#include "store/steps.h"

#include <QProcess>
#include <QtTest>

#include <cerrno>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

struct Run {
    std::int64_t promised = -1;    ///< the last step that was called saved
    bool isBackedUp = false;
    bool fired = false;
    bool crashed = false;
};

Run readRun(QProcess& worker)
{
    Run run;
    for (const QByteArray& line : worker.readAllStandardOutput().split('\n')) {
        if (line.startsWith("ACK "))
            run.promised = line.mid(4).toLongLong();
        run.isBackedUp = run.isBackedUp || line.startsWith("BACKUP");
    }
    run.fired = worker.readAllStandardError().contains("FIRED");
    run.crashed = worker.exitStatus() == QProcess::CrashExit;
    return run;
}

struct Trouble {
    QString kind;
    int at = 0;
    bool lasts = false;
};

Run work(const Folder& folder, int edits, const Trouble& trouble)
{
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(BANXIN_FAULT_SHIM));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    environment.insert(QStringLiteral("BANXIN_FAULT_FOLDER"), QString::fromStdString(folder.path().string()));
    environment.insert(QStringLiteral("BANXIN_FAULT"), trouble.kind);
    environment.insert(QStringLiteral("BANXIN_FAULT_AT"), QString::number(trouble.at));
    if (trouble.lasts)
        environment.insert(QStringLiteral("BANXIN_FAULT_LASTS"), QStringLiteral("1"));
    worker.setProcessEnvironment(environment);
    worker.start(QStringLiteral(BANXIN_WORKER), {QString::fromStdString(folder.path("a.banxin").string()), QString::number(edits)});
    worker.waitForFinished();
    return readRun(worker);
}

/// The file holds every promised step, and every step in it is as it was made.
void keepsPromises(const Folder& folder, std::int64_t promised, steps::Expected& expected)
{
    if (promised < 0 && !std::filesystem::exists(folder.path("a.banxin")))
        return;
    const auto file = EditionFile::open(folder.path("a.banxin"));
    WORKS(file);
    WORKS((*file)->verify());
    const auto history = (*file)->history();
    WORKS(history);
    const auto steps = static_cast<std::int64_t>(history->size());
    QVERIFY2(steps >= promised, QByteArray::number(qint64{steps}) + " steps, promised " + QByteArray::number(qint64{promised}));
    for (const std::int64_t step : {promised, steps}) {
        const Result<Edition> shown = (*file)->editionAfter(std::max<std::int64_t>(step, 0));
        WORKS(shown);
        QVERIFY(*shown == expected.after(std::max<std::int64_t>(step, 0)));
    }
}

void backupIsWhole(const Folder& folder, const Run& run, steps::Expected& expected)
{
    const auto path = folder.path("a.banxin.bak");
    QVERIFY(!run.isBackedUp || std::filesystem::exists(path));
    if (!std::filesystem::exists(path))
        return;
    const auto copy = EditionFile::open(path);
    WORKS(copy);
    QVERIFY((*copy)->edition() == expected.after((*copy)->edition().head.issue));
}

bool hasTemporaries(const Folder& folder)
{
    for (const auto& [name, bytes] : folder.contents()) {
        if (name.find(".part") != std::string::npos)
            return true;
    }
    return false;
}

}

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentNoPromiseIsBroken();
    void killedBeforeEachFileOperationNoPromiseIsBroken();
    void aFailingFileOperationBreaksNoPromise_data();
    void aFailingFileOperationBreaksNoPromise();
};

void CrashTest::killedAtAnyMomentNoPromiseIsBroken()
{
    const Folder folder;
    steps::Expected expected;
    random::Numbers numbers{99};
    std::int64_t promised = -1;
    for (int round = 0; round < 30; ++round) {
        QProcess worker;
        worker.start(QStringLiteral(BANXIN_WORKER), {QString::fromStdString(folder.path("a.banxin").string()), QStringLiteral("100000")});
        worker.waitForStarted();
        QThread::msleep(static_cast<unsigned long>(numbers.upTo(120)));
        worker.kill();
        worker.waitForFinished();
        promised = std::max(promised, readRun(worker).promised);
        keepsPromises(folder, promised, expected);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(promised > 0);
}

void CrashTest::killedBeforeEachFileOperationNoPromiseIsBroken()
{
    steps::Expected expected;
    // The short form: every second operation.
    for (int at = 1;; at += 2) {
        const Folder folder;
        const Run run = work(folder, 5, {QStringLiteral("kill"), at, false});
        keepsPromises(folder, run.promised, expected);
        backupIsWhole(folder, run, expected);
        if (QTest::currentTestFailed()) {
            qWarning("killed before operation %d", at);
            return;
        }
        if (!run.fired) {
            QVERIFY(at > 20);
            QVERIFY(run.isBackedUp);
            return;
        }
    }
}

void CrashTest::aFailingFileOperationBreaksNoPromise_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("lasts");
    for (const bool lasts : {false, true}) {
        QTest::addRow("EIO %d", lasts) << QString::number(EIO) << lasts;
        QTest::addRow("ENOSPC %d", lasts) << QString::number(ENOSPC) << lasts;
        QTest::addRow("short %d", lasts) << QStringLiteral("short") << lasts;
    }
}

void CrashTest::aFailingFileOperationBreaksNoPromise()
{
    QFETCH(QString, kind);
    QFETCH(bool, lasts);
    steps::Expected expected;
    // The short form: every fourth operation.
    for (int at = 1;; at += 4) {
        const Folder folder;
        const Run run = work(folder, 5, {kind, at, lasts});
        QVERIFY(!run.crashed);
        keepsPromises(folder, run.promised, expected);
        backupIsWhole(folder, run, expected);
        // Where nothing can be removed any more, a temporary stays.
        QVERIFY(lasts || !hasTemporaries(folder));
        if (QTest::currentTestFailed()) {
            qWarning("operation %d failed", at);
            return;
        }
        if (!run.fired)
            return;
    }
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
