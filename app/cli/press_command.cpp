#include "cli/command.h"

#include "desk/open_edition.h"
#include "desk/press_profiles.h"

namespace banxin::cli {

namespace {

QString names()
{
    QStringList list;
    for (const std::string& name : desk::pressProfileNames())
        list << QString::fromStdString(name);
    return list.join(QStringLiteral(", "));
}

/// The settings as the options would have them.
Result<PressSettings> changed(PressSettings press, const Options& options)
{
    if (options.has(QStringLiteral("take"))) {
        auto taken = desk::pressProfile(options.value(QStringLiteral("take")).toStdString());
        if (!taken)
            return taken.error();
        press = std::move(*taken);
    }
    if (options.has(QStringLiteral("profile"))) {
        auto kept = desk::keepOutputProfile(pathOf(options.value(QStringLiteral("profile"))));
        if (!kept)
            return kept.error();
        press.profile = std::move(*kept);
        press.condition.clear();
    }
    if (options.has(QStringLiteral("condition")))
        press.condition = options.value(QStringLiteral("condition")).toStdString();
    return press;
}

}

Exit runPress(const QStringList& arguments)
{
    Options options{QStringLiteral("press EDITION [--take NAME] [--profile FILE.icc] [--condition NAME]"),
        Help::tr("Prints how the edition goes to press, after the changes that are asked for. Sets of settings: %1.").arg(names()),
        arguments};
    options.add(QStringLiteral("take"), Help::tr("the settings of that name"), QStringLiteral("NAME"));
    options.add(QStringLiteral("profile"), Help::tr("the output profile of the press, four inks; it is kept for later editions"),
        QStringLiteral("FILE.icc"));
    options.add(QStringLiteral("condition"), Help::tr("what the press calls its way of printing"), QStringLiteral("NAME"));
    if (const auto exit = options.parse(1, 1))
        return *exit;
    const bool changes = options.has(QStringLiteral("take")) || options.has(QStringLiteral("profile")) || options.has(QStringLiteral("condition"));
    const std::filesystem::path file = pathOf(options.positional().front());
    auto open = changes ? desk::OpenEdition::open(file) : openToLook(file);
    if (!open)
        return fail(open.error());
    const auto press = changed((*open)->edition().press, options);
    if (!press)
        return fail(press.error());
    Edition after = (*open)->edition();
    after.press = *press;
    if (changes) {
        if (const auto done = (*open)->commit(std::move(after), {StepCode::ChangePress, {}}); !done)
            return fail(done.error());
    }
    printLine(QString::fromStdString(desk::pressSettingsText(*press)));
    return Exit::Done;
}

}
