#pragma once

#include "store/sandbox.h"

#include <QProcess>
#include <QTest>

/// Runs the real program, as a script would.
namespace banxin::running {

struct Outcome {
    int exit = -1;      ///< −1: it crashed or did not end
    QString out;
    QStringList messages;   ///< lines of standard error
};

inline Outcome run(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    Outcome outcome;
    if (!process.waitForFinished(240'000)) {
        process.kill();
        process.waitForFinished();
        return outcome;
    }
    outcome.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.messages = QString::fromUtf8(process.readAllStandardError()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return outcome;
}

/// In English, whatever the locale of the tests is.
inline Outcome cli(const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return run(QStringLiteral(BANXIN_CLI), arguments, environment);
}

inline QString at(const sandbox::Folder& folder, const char* name) { return QString::fromStdString(folder.path(name).string()); }

inline QString sampleCopy(const char* name) { return QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/") + QString::fromUtf8(name); }

/// An edition of one page, A01, with a story 食堂 in the pool.
inline QString editionIn(const sandbox::Folder& folder)
{
    const QString file = at(folder, "a.banxin");
    if (cli({QStringLiteral("new"), file, QStringLiteral("--date"), QStringLiteral("2026-11-25")}).exit != 0
        || cli({QStringLiteral("import"), sampleCopy("A01/02-食堂.txt"), QStringLiteral("--into"), file}).exit != 0)
        qFatal("the edition for the test could not be made");
    return file;
}

/// The words of a command line; "%1" stands for a file that has blanks in its name, perhaps.
inline QStringList words(const char* line, const QStringList& files = {})
{
    QStringList result;
    for (QString word : QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (qsizetype i = 0; i < files.size(); ++i)
            word.replace(QLatin1Char('%') + QString::number(i + 1), files[i]);
        result << word;
    }
    return result;
}

}

/// Ends with `code`, and says all that is to be said in one sentence.
#define REFUSES(code, outcome) \
    do { \
        QVERIFY2((outcome).exit == (code), qPrintable(QStringLiteral("exit %1: ").arg((outcome).exit) + (outcome).messages.join(QLatin1Char('|')))); \
        QCOMPARE((outcome).messages.size(), qsizetype{1}); \
        QVERIFY2((outcome).messages[0].startsWith(QLatin1String("banxin-cli: ")), qPrintable((outcome).messages[0])); \
        QVERIFY2(!(outcome).messages[0].contains(QLatin1Char('%')), qPrintable((outcome).messages[0])); \
    } while (false)
