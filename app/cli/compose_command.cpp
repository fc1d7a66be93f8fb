#include "cli/command.h"

#include "desk/compose_case.h"

#include <cstdio>

namespace banxin::cli {

Exit runCompose(const QStringList& arguments)
{
    Options options{QStringLiteral("compose --case CASE.json [--dump json]"),
        Help::tr("Sets a test case of the text composer through the make-up of a page and prints every line with its\n"
                 "cells and glyphs as JSON."),
        arguments};
    options.add(QStringLiteral("case"), Help::tr("the case"), QStringLiteral("FILE"));
    options.add(QStringLiteral("dump"), Help::tr("the form of the output; json is the only one"),
        QStringLiteral("FORM"), QStringLiteral("json"));
    if (const auto exit = options.parse(0, 0))
        return *exit;
    if (!options.has(QStringLiteral("case")) || options.value(QStringLiteral("dump")) != QLatin1String("json"))
        return misuse(Help::tr("--case is needed, and --dump json"));
    const auto text = desk::composeCase(pathOf(options.value(QStringLiteral("case"))));
    if (!text)
        return fail(text.error());
    std::fwrite(text->data(), 1, text->size(), stdout);
    std::fputc('\n', stdout);
    return Exit::Done;
}

}
