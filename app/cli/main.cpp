#include "cli/command.h"
#include "words/language.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace banxin::cli;

struct Entry {
    const char* name;
    Run run;
    const char* about;
};

constexpr Entry commands[] = {
    {"new", runNew, QT_TRANSLATE_NOOP("banxin::cli::Help", "make an edition file")},
    {"import", runImport, QT_TRANSLATE_NOOP("banxin::cli::Help", "bring copy and photos into an edition")},
    {"place", runPlace, QT_TRANSLATE_NOOP("banxin::cli::Help", "stand a story on a page, or fill a page")},
    {"furnish", runFurnish, QT_TRANSLATE_NOOP("banxin::cli::Help", "stand furniture on a page: label, index, table, advertisement …")},
    {"propose", runPropose, QT_TRANSLATE_NOOP("banxin::cli::Help", "look for make-ups of a page")},
    {"check", runCheck, QT_TRANSLATE_NOOP("banxin::cli::Help", "tell what is to be said of an edition")},
    {"show", runShow, QT_TRANSLATE_NOOP("banxin::cli::Help", "write a picture of a page")},
    {"press", runPress, QT_TRANSLATE_NOOP("banxin::cli::Help", "show or change how the pages are printed")},
    {"proof", runProof, QT_TRANSLATE_NOOP("banxin::cli::Help", "write pages on office paper")},
    {"export", runExport, QT_TRANSLATE_NOOP("banxin::cli::Help", "write pages for the press")},
    {"history", runHistory, QT_TRANSLATE_NOOP("banxin::cli::Help", "print the steps of an edition")},
    {"undo", runUndo, QT_TRANSLATE_NOOP("banxin::cli::Help", "undo the last steps of an edition")},
    {"redo", runRedo, QT_TRANSLATE_NOOP("banxin::cli::Help", "do undone steps again")},
    {"restore", runRestore, QT_TRANSLATE_NOOP("banxin::cli::Help", "go back to a step of the history, as a new step")},
    {"keep", runKeep, QT_TRANSLATE_NOOP("banxin::cli::Help", "remember a page or a story under a name")},
    {"versions", runVersions, QT_TRANSLATE_NOOP("banxin::cli::Help", "print what was kept under a name")},
    {"compare", runCompare, QT_TRANSLATE_NOOP("banxin::cli::Help", "tell what differs from a version")},
    {"bring-back", runBringBack, QT_TRANSLATE_NOOP("banxin::cli::Help", "make a page or a story what it was in a version")},
    {"dump", runDump, QT_TRANSLATE_NOOP("banxin::cli::Help", "print everything in an edition as text")},
    {"verify", runVerify,
        QT_TRANSLATE_NOOP("banxin::cli::Help", "read an edition file through and compare all hashes")},
    {"backup", runBackup, QT_TRANSLATE_NOOP("banxin::cli::Help", "make a verified copy of an edition")},
    {"recover", runRecover, QT_TRANSLATE_NOOP("banxin::cli::Help", "bring back the last good state of a damaged edition")},
    {"migrate", runMigrate, QT_TRANSLATE_NOOP("banxin::cli::Help", "bring an edition to the newest format")},
    {"package", runPackage, QT_TRANSLATE_NOOP("banxin::cli::Help", "make a folder of an edition that stands alone")},
    {"work", runWork, QT_TRANSLATE_NOOP("banxin::cli::Help", "make random edits, to try out a machine")},
    {"compose", runCompose, QT_TRANSLATE_NOOP("banxin::cli::Help", "set a test case and print its lines")},
    {"breaks", runBreaks, QT_TRANSLATE_NOOP("banxin::cli::Help", "print where the lines of strings may end")},
    {"bidi", runBidi, QT_TRANSLATE_NOOP("banxin::cli::Help", "print the embedding levels of strings")},
};

QString usage()
{
    QString text
        = Help::tr("Usage: banxin-cli %1").arg(QStringLiteral("[--lang LANGUAGE] COMMAND …")) + QStringLiteral("\n\n");
    for (const Entry& entry : commands)
        text += QStringLiteral("  %1  %2\n").arg(QLatin1String(entry.name), -10).arg(Help::tr(entry.about));
    return text + QLatin1Char('\n')
        + Help::tr("--lang zh_CN or en: the language of messages; that of the locale if not given\n"
                   "banxin-cli COMMAND --help tells more.\n"
                   "Ends with 0 done, 1 done with findings, 2 wrong usage, 3 cannot, 4 refused by the press gate.");
}

int answer(const QStringList& arguments)
{
    if (arguments.isEmpty()) {
        printError(usage());
        return static_cast<int>(Exit::Usage);
    }
    const QString& name = arguments.front();
    if (name == QLatin1String("--help") || name == QLatin1String("help")) {
        printLine(usage());
        return static_cast<int>(Exit::Done);
    }
    for (const Entry& entry : commands) {
        if (name == QLatin1String(entry.name))
            return static_cast<int>(entry.run(arguments));
    }
    misuse(Help::tr("there is no command %1").arg(name));
    return static_cast<int>(Exit::Usage);
}

/// Takes `--lang NAME` or `--lang=NAME` off the front; the name, or nothing where it is not there.
std::optional<QString> takeLanguage(QStringList& arguments)
{
    if (arguments.isEmpty())
        return std::nullopt;
    const QString first = arguments.front();
    if (first.startsWith(QLatin1String("--lang="))) {
        arguments.removeFirst();
        return first.mid(7);
    }
    if (first != QLatin1String("--lang"))
        return std::nullopt;
    arguments.removeFirst();
    return arguments.isEmpty() ? QString{} : arguments.takeFirst();
}

}

int main(int argc, char* argv[])
{
    const auto byLocale = banxin::words::userLanguage();
    // File names and output are UTF-8 whatever the locale says; without this Qt would warn in the C locale.
    if (!std::setlocale(LC_ALL, "") || std::string_view{std::setlocale(LC_CTYPE, nullptr)} == "C")
        setenv("LC_ALL", "C.UTF-8", 1);
    QCoreApplication application{argc, argv};
    // What a house keeps of its own is kept for the window and for this program alike.
    QCoreApplication::setApplicationName(QStringLiteral("banxin"));
    QCoreApplication::setOrganizationName(QStringLiteral("banxin"));
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const auto named = takeLanguage(arguments);
    const auto language = named ? banxin::words::languageNamed(*named) : byLocale;
    banxin::words::loadLanguage(application, language.value_or(byLocale));
    if (!language)
        return static_cast<int>(misuse(Help::tr("--lang wants zh_CN or en")));
    return answer(arguments);
}
