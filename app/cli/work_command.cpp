#include "cli/command.h"

#include "desk/random_work.h"

#include <cstdio>

namespace banxin::cli {

namespace {

/// Said at once: whoever listens holds the program to it from now on.
void say(const char* word, std::int64_t number)
{
    std::printf("%s %lld\n", word, static_cast<long long>(number));
    std::fflush(stdout);
}

Exit work(desk::OpenEdition& edition, std::uint64_t seed, std::int64_t edits)
{
    desk::RandomWork random{edition, seed};
    for (std::int64_t i = 0; i < edits; ++i) {
        const Result<std::int64_t> number = random.edit();
        if (!number)
            return fail(number.error());
        say("ACK", *number);
        // What the window does in quiet moments. Where it fails the edit is saved all the same.
        if (const auto tidied = edition.tidy(); !tidied)
            fail(tidied.error());
        if (const auto made = edition.backUpIfDue(); !made)
            fail(made.error());
    }
    return Exit::Done;
}

}

Exit runWork(const QStringList& arguments)
{
    Options options{QStringLiteral("work EDITION --seed S --edits N"),
        Help::tr("Makes N random edits as a busy desk does, and prints ACK and its number after each, once it is saved:\n"
                 "the edits of a file are counted from 1 over all of its days."),
        arguments};
    options.add(QStringLiteral("seed"), Help::tr("the same number on the same edition does the same"), QStringLiteral("S"));
    options.add(QStringLiteral("edits"), Help::tr("how many"), QStringLiteral("N"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    bool goodSeed = false;
    bool goodEdits = false;
    const std::uint64_t seed = options.value(QStringLiteral("seed")).toULongLong(&goodSeed);
    const std::int64_t edits = options.value(QStringLiteral("edits")).toLongLong(&goodEdits);
    if (!goodSeed || !goodEdits || edits < 0)
        return misuse(Help::tr("--seed and --edits want numbers from 0"));
    const auto open = desk::OpenEdition::open(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    // A backup that fails is told, and no reason to stop the work.
    if (const auto made = (*open)->backUp(); !made)
        fail(made.error());
    return work(**open, seed, edits);
}

}
