#include "cli/command.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace {

using namespace banxin::cli;

struct Entry {
    const char* name;
    Run run;
    const char* about;
};

constexpr Entry commands[] = {
    {"new", runNew, "make an edition file"},
    {"import", runImport, "bring copy and photos into an edition"},
    {"place", runPlace, "stand a story on a page, or fill a page"},
    {"check", runCheck, "tell what is to be said of an edition"},
    {"show", runShow, "write a picture of a page"},
    {"export", runExport, "write pages for the press"},
    {"dump", runDump, "print everything in an edition as text"},
    {"verify", runVerify, "read an edition file through and compare all hashes"},
    {"compose", runCompose, "set a test case and print its lines"},
};

void printUsage(std::FILE* stream)
{
    std::fputs("Usage: banxin-cli COMMAND …\n\n", stream);
    for (const Entry& entry : commands)
        std::fprintf(stream, "  %-8s  %s\n", entry.name, entry.about);
    std::fputs("\nbanxin-cli COMMAND --help tells more.\n"
               "Ends with 0 done, 1 done with findings, 2 wrong usage, 3 cannot, 4 refused by the press gate.\n", stream);
}

}

int main(int argc, char* argv[])
{
    // File names and output are UTF-8 whatever the locale says; without this Qt would warn in the C locale.
    if (!std::setlocale(LC_ALL, "") || std::string_view{std::setlocale(LC_CTYPE, nullptr)} == "C")
        setenv("LC_ALL", "C.UTF-8", 1);
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        printUsage(stderr);
        return static_cast<int>(Exit::Usage);
    }
    if (arguments[1] == QLatin1String("--help") || arguments[1] == QLatin1String("help")) {
        printUsage(stdout);
        return static_cast<int>(Exit::Done);
    }
    for (const Entry& entry : commands) {
        if (arguments[1] == QLatin1String(entry.name))
            return static_cast<int>(entry.run(arguments.sliced(1)));
    }
    std::fprintf(stderr, "banxin-cli: there is no command %s\n", qPrintable(arguments[1]));
    printUsage(stderr);
    return static_cast<int>(Exit::Usage);
}
