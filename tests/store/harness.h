#pragma once

#include "store/backups.h"
#include "store/sandbox.h"
#include "store/steps.h"

#include <QProcess>
#include <QtTest>

#include <algorithm>

/// Runs the worker under the shim, and holds what it leaves to its promises.
namespace banxin::harness {

using store::EditionFile;

/// The long form, for scripts/soak: every operation instead of some, thousands instead of dozens.
inline bool isLong() { return qEnvironmentVariableIsSet("BANXIN_SOAK"); }
inline int many(int inShort, int inLong) { return isLong() ? inLong : inShort; }

struct Run {
    std::int64_t promised = -1;    ///< the last step that was called saved
    bool isDone = false;           ///< all that was asked for was called done
    bool fired = false;
    bool crashed = false;
};

inline std::int64_t promisedIn(const QByteArray& lines)
{
    std::int64_t promised = -1;
    for (const QByteArray& line : lines.split('\n')) {
        if (line.startsWith("ACK "))
            promised = line.mid(4).toLongLong();
    }
    return promised;
}

inline Run readRun(QProcess& worker)
{
    const QByteArray out = worker.readAllStandardOutput();
    return {promisedIn(out), out.contains("BACKUP") || out.contains("WRITTEN") || out.contains("RECOVERED") || out.contains("OPENED"),
        worker.readAllStandardError().contains("FIRED"), worker.exitStatus() == QProcess::CrashExit};
}

struct Trouble {
    QString kind;
    int at = 0;
    bool lasts = false;
    QString trace;
};

/// `folder` as sandbox::Folder gives it.
inline Run runWorker(const std::filesystem::path& folder, const QStringList& arguments, const Trouble& trouble = {},
    const QString& program = QStringLiteral(BANXIN_WORKER))
{
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(BANXIN_FAULT_SHIM));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    // Without a slash at its end, so that the folder itself is among what is watched: its syncs count too.
    environment.insert(QStringLiteral("BANXIN_FAULT_FOLDER"), QString::fromStdString(folder.parent_path().string()));
    if (!trouble.kind.isEmpty()) {
        environment.insert(QStringLiteral("BANXIN_FAULT"), trouble.kind);
        environment.insert(QStringLiteral("BANXIN_FAULT_AT"), QString::number(trouble.at));
    }
    if (trouble.lasts)
        environment.insert(QStringLiteral("BANXIN_FAULT_LASTS"), QStringLiteral("1"));
    if (!trouble.trace.isEmpty())
        environment.insert(QStringLiteral("BANXIN_TRACE"), trouble.trace);
    worker.setProcessEnvironment(environment);
    worker.start(program, arguments);
    worker.waitForFinished(120'000);
    return readRun(worker);
}

/// The file holds every promised step, and every step in it is as it was made.
inline void keepsPromises(const std::filesystem::path& path, std::int64_t promised, steps::Expected& expected)
{
    if (promised < 0 && !std::filesystem::exists(path))
        return;
    const auto file = EditionFile::open(path);
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

inline void backupIsWhole(const std::filesystem::path& path, bool isDone, steps::Expected& expected)
{
    QVERIFY(!isDone || std::filesystem::exists(path));
    if (!std::filesystem::exists(path))
        return;
    const auto copy = EditionFile::open(path);
    WORKS(copy);
    QVERIFY((*copy)->edition() == expected.after((*copy)->edition().head.issue));
}

/// After an opening, or the sweep that any new file begins with.
inline bool hasTemporaries(const std::filesystem::path& folder)
{
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().filename().string().find(".part") != std::string::npos) {
            qWarning("%s", entry.path().c_str());
            return true;
        }
    }
    return false;
}

}
