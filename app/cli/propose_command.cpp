#include "cli/command.h"

#include "desk/open_edition.h"
#include "desk/page_problem.h"
#include "desk/place.h"
#include "desk/proposal_json.h"
#include "words/obstacle_words.h"

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

/// Proposals for a page of an edition: its own blocks, or the pool where it has none. With `take`, one of them is taken.
Exit proposeFor(const QString& file, const Options& options, const propose::SearchSettings& settings)
{
    const int take = options.has(QStringLiteral("take")) ? options.value(QStringLiteral("take")).toInt() : 0;
    auto open = take > 0 ? desk::OpenEdition::open(pathOf(file)) : openToLook(pathOf(file));
    if (!open)
        return fail(open.error());
    const std::string code = options.value(QStringLiteral("page")).toStdString();
    const Page* page = findPage((*open)->edition(), code);
    if (!page)
        return fail({FaultCode::NoSuchPage, {code}});
    const propose::ProposalOutcome outcome = desk::proposalsFor((*open)->snapshot(), page->id, settings);
    if (options.has(QStringLiteral("json")))
        printLine(QString::fromStdString(desk::proposalsJson(code, outcome)));
    else
        for (std::size_t i = 0; i < outcome.pages.size(); ++i)
            printLine(QString::number(i + 1) + u'\t' + words::sentence(outcome.pages[i]));
    for (const propose::Obstacle& obstacle : outcome.obstacles)
        printError(words::sentence(obstacle));
    for (const propose::Remedy& remedy : outcome.remedies)
        printError(Help::tr("This would help: %1").arg(words::sentence(remedy)));
    if (outcome.pages.empty() || take > static_cast<int>(outcome.pages.size()))
        return Exit::Findings;
    if (take > 0) {
        const auto done = (*open)->commit(outcome.pages[static_cast<std::size_t>(take - 1)].edition, {StepCode::Propose, {code}});
        if (!done)
            return fail(done.error());
    }
    return Exit::Done;
}

}

Exit runPropose(const QStringList& arguments)
{
    Options options{QStringLiteral("propose EDITION --page CODE [--count N] [--budget TIME] [--seed N] [--json] [--take N]\n"
                                   "       banxin-cli propose --problem PROBLEMS.json [--count N] [--budget TIME] [--seed N]"),
        Help::tr("Looks for complete make-ups of a page that differ from each other, and prints them, the best first. Locked "
                 "blocks\nand furniture stay; a page without stories takes them from the pool."),
        arguments};
    options.add(QStringLiteral("page"), Help::tr("the page"), QStringLiteral("CODE"));
    options.add(QStringLiteral("json"), Help::tr("prints every block's place, for other programs"));
    options.add(QStringLiteral("take"), Help::tr("makes the page so, as one step"), QStringLiteral("N"));
    options.add(QStringLiteral("problem"), Help::tr("pages given as numbers"), QStringLiteral("FILE"));
    options.add(QStringLiteral("count"), Help::tr("how many"), QStringLiteral("N"), QStringLiteral("5"));
    options.add(QStringLiteral("budget"), Help::tr("how long to look, as 500ms or 2s; the same seed gives the same pages in the same time"), QStringLiteral("TIME"), QStringLiteral("500ms"));
    options.add(QStringLiteral("seed"), Help::tr("another number gives other pages"), QStringLiteral("N"), QStringLiteral("1"));
    options.add(QStringLiteral("rounds"), Help::tr("looks for so many rounds instead of a time"), QStringLiteral("N"),
        QStringLiteral("0"));
    options.add(QStringLiteral("threads"), Help::tr("1 or 2"), QStringLiteral("N"), QStringLiteral("2"));
    if (const auto exit = options.parse(0, 1))
        return *exit;
    const auto settings = settingsFrom(options);
    if (!settings)
        return misuse(Help::tr("--budget wants a time from 1ms, --count 1 to 20, --seed and --rounds whole numbers, --threads 1 or 2"));
    if (options.has(QStringLiteral("problem")))
        return solve(options.value(QStringLiteral("problem")), *settings);
    if (options.positional().size() != 1 || !options.has(QStringLiteral("page")))
        return misuse(Help::tr("an edition with --page is needed, or --problem"));
    if (options.has(QStringLiteral("take")) && !wholeNumber(options, QStringLiteral("take"), 1, 20))
        return misuse(Help::tr("--take wants a number from 1 to 20"));
    return proposeFor(options.positional().front(), options, *settings);
}

}
