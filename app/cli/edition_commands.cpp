#include "cli/command.h"

#include "desk/dump.h"
#include "desk/new_edition.h"
#include "desk/open_edition.h"
#include "desk/resources.h"
#include "desk/user_presets.h"

#include <QDate>

#include <algorithm>
#include <cstdio>

namespace banxin::cli {

namespace {

QString joined(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list.join(QStringLiteral(", "));
}

void printText(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Date today()
{
    const QDate date = QDate::currentDate();
    return {date.year(), date.month(), date.day()};
}

/// CODE[:SECTION[:STYLESET]]
desk::PageRequest requestFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    const auto part = [&](qsizetype i) { return i < parts.size() ? parts[i].toStdString() : std::string{}; };
    return {part(0), part(1), part(2)};
}

}

Exit runNew(const QStringList& arguments)
{
    Options options{
        QStringLiteral("new FILE [--preset NAME] [--date DAY] [--issue NUMBER] [--page CODE[:SECTION[:STYLESET]]]…"),
        Help::tr("Makes an edition file from a preset (%1). Without --page it has one page, A01.")
            .arg(joined(desk::presetNames())),
        arguments};
    options.add(QStringLiteral("preset"), Help::tr("what the edition is made from"), QStringLiteral("NAME"),
        QStringLiteral("broadsheet-zh"));
    options.add(
        QStringLiteral("date"), Help::tr("its day, as 2026-11-25; today's if not given"), QStringLiteral("DAY"));
    options.add(QStringLiteral("issue"), Help::tr("its number among all issues"), QStringLiteral("NUMBER"),
        QStringLiteral("0"));
    options.add(QStringLiteral("page"), Help::tr("a page; may be given again"), QStringLiteral("CODE"));
    if (const auto exit = options.parse(1, 1))
        return *exit;

    const auto date = options.has(QStringLiteral("date"))
        ? dateFromIso(options.value(QStringLiteral("date")).toStdString())
        : today();
    bool goodIssue = false;
    const int issue = options.value(QStringLiteral("issue")).toInt(&goodIssue);
    if (!date || !goodIssue || issue < 0)
        return misuse(Help::tr("--date wants a day as 2026-11-25, --issue a number"));
    const std::string name = options.value(QStringLiteral("preset")).toStdString();
    const std::vector<std::string> own = desk::userPresetNames();
    const bool isOwn = std::find(own.begin(), own.end(), name) != own.end();
    const auto preset = isOwn ? desk::userPreset(name) : desk::preset(name);
    if (!preset)
        return fail(preset.error());
    std::vector<desk::PageRequest> requests;
    for (const QString& page : options.values(QStringLiteral("page")))
        requests.push_back(requestFrom(page));
    const auto edition = desk::newEdition(*preset, *date, issue, std::move(requests));
    if (!edition)
        return fail(edition.error());
    const auto made = desk::OpenEdition::create(pathOf(options.positional().front()), *edition);
    return made ? Exit::Done : fail(made.error());
}

Exit runDump(const QStringList& arguments)
{
    Options options{QStringLiteral("dump EDITION [--page CODE [--lines]]"),
        Help::tr("Prints everything in an edition as canonical text: its values, one a line, and how each placed story\n"
                       "fits. With --page: that page's display list, every glyph with its place in EMU."), arguments};
    options.add(QStringLiteral("page"), Help::tr("the page whose display list is wanted"), QStringLiteral("CODE"));
    options.add(QStringLiteral("lines"), Help::tr("tells each line of text in one line"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const bool byLine = options.has(QStringLiteral("lines"));
    if (byLine && !options.has(QStringLiteral("page")))
        return misuse(Help::tr("--lines is for --page"));
    auto open = openToLook(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    if (!options.has(QStringLiteral("page"))) {
        printText(desk::dumpText(**open));
        return Exit::Done;
    }
    const auto detail = byLine ? desk::DumpDetail::Lines : desk::DumpDetail::Glyphs;
    const auto page = desk::dumpPageText(**open, options.value(QStringLiteral("page")).toStdString(), detail);
    if (!page)
        return fail(page.error());
    printText(*page);
    return Exit::Done;
}

Exit runCheck(const QStringList& arguments)
{
    Options options{
        QStringLiteral("check EDITION"), Help::tr("Prints all findings of an edition and its pages."), arguments};
    if (const auto exit = options.parse(1, 1))
        return *exit;
    auto open = openToLook(pathOf(options.positional().front()));
    if (!open)
        return fail(open.error());
    return report((*open)->edition(), (*open)->findings());
}

}
