#include "cli/command.h"

#include "desk/open_edition.h"
#include "words/words.h"

#include <QDateTime>

#include <algorithm>

namespace banxin::cli {

namespace {

enum class Way { Back, Forward };

/// "  12  18:04  Move bridge (undone)"
QString lineOf(const Step& step)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(step.time).toString(QStringLiteral("HH:mm"));
    const QString line = QStringLiteral("%1  %2  ").arg(step.number, 4).arg(time) + words::sentence(step.label);
    //: A step of the history that was undone.
    return step.done ? line : line + Help::tr(" (undone)");
}

/// The steps that can be gone that way, the next first.
std::vector<Step> stepsAhead(std::vector<Step> history, Way way)
{
    std::erase_if(history, [&](const Step& step) { return step.done != (way == Way::Back); });
    if (way == Way::Back)
        std::reverse(history.begin(), history.end());
    return history;
}

/// Goes `count` steps and prints each; refuses before the first where there are fewer.
Exit go(desk::OpenEdition& edition, Way way, std::size_t count)
{
    const auto history = edition.history();
    if (!history)
        return fail(history.error());
    const std::vector<Step> ahead = stepsAhead(*history, way);
    if (ahead.empty())
        return fail(Fault{way == Way::Back ? FaultCode::NothingToUndo : FaultCode::NothingToRedo});
    if (count > ahead.size()) {
        const QString reason = Help::tr("there are %n step(s)", "", static_cast<int>(ahead.size()));
        return fail(Fault{FaultCode::ValueInvalid, {"N", std::to_string(count), reason.toStdString()}});
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto gone = way == Way::Back ? edition.undo() : edition.redo();
        if (!gone)
            return fail(gone.error());
        Step step = ahead[i];
        step.done = way == Way::Forward;
        printLine(lineOf(step));
    }
    return Exit::Done;
}

Exit runWay(Options& options, Way way)
{
    if (const auto exit = options.parse(1, 2))
        return *exit;
    const QStringList given = options.positional();
    bool good = true;
    const int count = given.size() > 1 ? given[1].toInt(&good) : 1;
    if (!good || count < 1)
        return misuse(Help::tr("N wants a number of steps from 1"));
    const auto open = desk::OpenEdition::open(pathOf(given.front()));
    return open ? go(**open, way, static_cast<std::size_t>(count)) : fail(open.error());
}

}

Exit runHistory(const QStringList& arguments)
{
    Options options{QStringLiteral("history EDITION"),
        Help::tr(
            "Prints the steps of an edition, the first on top: number, time of day, what it did, and whether it is\n"
            "undone."),
        arguments};
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const auto open = openToLook(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    const auto history = (*open)->history();
    if (!history)
        return fail(history.error());
    for (const Step& step : *history)
        printLine(lineOf(step));
    return Exit::Done;
}

Exit runUndo(const QStringList& arguments)
{
    Options options{QStringLiteral("undo EDITION [N]"),
        Help::tr("Undoes the last N steps (1 if not given), and prints them."), arguments};
    return runWay(options, Way::Back);
}

Exit runRedo(const QStringList& arguments)
{
    Options options{QStringLiteral("redo EDITION [N]"),
        Help::tr("Does the next N undone steps (1 if not given) again, and prints them."), arguments};
    return runWay(options, Way::Forward);
}

}
