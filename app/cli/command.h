#pragma once

#include "base/fault.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/edition.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace banxin::desk {
class OpenEdition;
}

/// banxin-cli: the product without a window. Data go to standard output, messages to standard error.
namespace banxin::cli {

/// The words of the command line: `Help::tr("…")`. What is typed (names of commands, options, values) is not among them.
class Help {
    Q_DECLARE_TR_FUNCTIONS(banxin::cli::Help)
};

/// What a command's process ends with.
enum class Exit { Done = 0, Findings = 1, Usage = 2, Cannot = 3, Refused = 4 };

/// Says the fault in one sentence; gives Refused for the press gate's, else Cannot.
Exit fail(const Fault& fault);
/// Says what is wrong with the command line.
Exit misuse(const QString& sentence);
/// Prints findings, a line each: page, severity, sentence. Findings if any is more than a note, else Done.
Exit report(const Edition& edition, const std::vector<Finding>& findings);

/// A line of data to standard output.
void printLine(const QString& line);
/// A message to standard error.
void printError(const QString& line);

std::filesystem::path pathOf(const QString& argument);

/// The options of one command. Owns the parser; `--help` is answered here.
class Options {
public:
    /// `arguments` begin with the command's name.
    Options(QString usage, QString about, QStringList arguments);

    void add(const QString& name, const QString& about, const QString& value = {}, const QString& ifNotGiven = {});
    /// Nothing where the command may run; otherwise what the process ends with (help was printed, or misuse said).
    std::optional<Exit> parse(int leastPositional, int mostPositional);

    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString value(const QString& name) const { return m_parser.value(name); }
    QStringList values(const QString& name) const { return m_parser.values(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    QString m_usage;
    QString m_about;
    QStringList m_arguments;
    QCommandLineParser m_parser;
};

/// Opens an edition for looking. Where somebody else has it open, its newest verified backup is opened instead, and a
/// message says so.
Result<std::unique_ptr<desk::OpenEdition>> openToLook(const std::filesystem::path& file);

/// The pages that are named "A01,A02"; all where nothing is. Fails with NoSuchPage.
Result<std::vector<PageId>> pagesNamed(const Edition& edition, const QString& codes);

/// Whole numbers separated by commas, exactly `count`; nothing otherwise.
std::optional<std::vector<int>> numbers(const QString& text, int count);

/// The page of that code.
Result<PageId> pageNamed(const Edition& edition, const QString& code);
/// top, bottom … as in "top,bottom"; nothing where a word is no edge.
std::optional<Edges> edgesFrom(const QString& text);

using Run = Exit (*)(const QStringList& arguments);

Exit runNew(const QStringList& arguments);
Exit runImport(const QStringList& arguments);
Exit runPlace(const QStringList& arguments);
Exit runFurnish(const QStringList& arguments);
Exit runPropose(const QStringList& arguments);
Exit runShow(const QStringList& arguments);
Exit runProof(const QStringList& arguments);
Exit runExport(const QStringList& arguments);
Exit runPress(const QStringList& arguments);
Exit runDump(const QStringList& arguments);
Exit runVerify(const QStringList& arguments);
Exit runCheck(const QStringList& arguments);
Exit runHistory(const QStringList& arguments);
Exit runUndo(const QStringList& arguments);
Exit runRedo(const QStringList& arguments);
Exit runRestore(const QStringList& arguments);
Exit runKeep(const QStringList& arguments);
Exit runVersions(const QStringList& arguments);
Exit runCompare(const QStringList& arguments);
Exit runBringBack(const QStringList& arguments);
Exit runWork(const QStringList& arguments);
Exit runBackup(const QStringList& arguments);
Exit runRecover(const QStringList& arguments);
Exit runMigrate(const QStringList& arguments);
Exit runPackage(const QStringList& arguments);
Exit runCompose(const QStringList& arguments);
Exit runBreaks(const QStringList& arguments);
Exit runBidi(const QStringList& arguments);

}
