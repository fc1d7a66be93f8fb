#include "cli/command.h"

#include "desk/page_problem.h"

#include <cstdio>

namespace banxin::cli {

namespace {

/// 500ms, 2s or a plain number of milliseconds; at most an hour.
std::optional<std::chrono::microseconds> budgetFrom(QString text)
{
    double unit = 1000;
    if (text.endsWith(QLatin1String("ms"))) {
        text.chop(2);
    } else if (text.endsWith(QLatin1Char('s'))) {
        text.chop(1);
        unit = 1'000'000;
    }
    bool good = false;
    const double number = text.toDouble(&good) * unit;
    if (!good || !(number >= 1000 && number <= 3.6e9))
        return std::nullopt;
    return std::chrono::microseconds{static_cast<std::int64_t>(number)};
}

std::optional<int> wholeNumber(const Options& options, const QString& name, int least, int most)
{
    bool good = false;
    const int number = options.value(name).toInt(&good);
    return good && number >= least && number <= most ? std::optional{number} : std::nullopt;
}

std::optional<propose::SearchSettings> settingsFrom(const Options& options)
{
    const auto budget = budgetFrom(options.value(QStringLiteral("budget")));
    const auto count = wholeNumber(options, QStringLiteral("count"), 1, 20);
    const auto rounds = wholeNumber(options, QStringLiteral("rounds"), 0, 1'000'000);
    const auto threads = wholeNumber(options, QStringLiteral("threads"), 1, 2);
    bool goodSeed = false;
    const std::uint64_t seed = options.value(QStringLiteral("seed")).toULongLong(&goodSeed);
    if (!budget || !count || !rounds || !threads || !goodSeed)
        return std::nullopt;
    propose::SearchSettings settings;
    settings.budget = *budget;
    settings.count = *count;
    settings.rounds = *rounds;
    settings.threads = *threads;
    settings.seed = seed;
    return settings;
}

Exit solve(const QString& file, const propose::SearchSettings& settings)
{
    const auto problems = desk::readPageProblems(pathOf(file));
    if (!problems)
        return fail(problems.error());
    std::vector<desk::SolvedProblem> solved;
    bool all = true;
    for (const auto& problem : *problems) {
        propose::SearchSettings own = settings;
        own.start = problem->start;
        solved.push_back({problem.get(), propose::search(problem->brief, own)});
        all = all && !solved.back().result.pages.empty();
    }
    printLine(QString::fromStdString(desk::layoutsJson(solved)));
    return all ? Exit::Done : Exit::Findings;
}

}

Exit runPropose(const QStringList& arguments)
{
    Options options{QStringLiteral("propose --problem PROBLEMS.json [--count N] [--budget TIME] [--seed N]"),
        Help::tr("Looks for complete make-ups of a page that differ from each other, and prints them as JSON, the best first."),
        arguments};
    options.add(QStringLiteral("problem"), Help::tr("pages given as numbers"), QStringLiteral("FILE"));
    options.add(QStringLiteral("count"), Help::tr("how many"), QStringLiteral("N"), QStringLiteral("5"));
    options.add(QStringLiteral("budget"), Help::tr("how long to look, as 500ms or 2s"), QStringLiteral("TIME"), QStringLiteral("500ms"));
    options.add(QStringLiteral("seed"), Help::tr("another number gives other pages"), QStringLiteral("N"), QStringLiteral("1"));
    options.add(QStringLiteral("rounds"), Help::tr("looks for so many rounds instead of a time: then the same seed gives the same pages"), QStringLiteral("N"),
        QStringLiteral("0"));
    options.add(QStringLiteral("threads"), Help::tr("1 or 2"), QStringLiteral("N"), QStringLiteral("2"));
    if (const auto exit = options.parse(0, 1))
        return *exit;
    const auto settings = settingsFrom(options);
    if (!settings)
        return misuse(Help::tr("--budget wants a time from 1ms, --count 1 to 20, --seed and --rounds whole numbers, --threads 1 or 2"));
    if (options.has(QStringLiteral("problem")))
        return solve(options.value(QStringLiteral("problem")), *settings);
    return misuse(Help::tr("--problem is needed"));
}

}
