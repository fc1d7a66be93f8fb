#include "cli/command.h"

#include "desk/unicode_text.h"

#include <cstdio>
#include <functional>
#include <iostream>

namespace banxin::cli {

namespace {

/// Each string of standard input, and its answer as a line of numbers.
template <class Number>
Exit answerStrings(char end, const std::function<Result<std::vector<Number>>(const std::string&)>& answer)
{
    for (std::string text; std::getline(std::cin, text, end);) {
        const auto numbers = answer(text);
        if (!numbers)
            return fail(numbers.error());
        std::string line;
        for (const auto number : *numbers)
            line += (line.empty() ? "" : " ") + std::to_string(number);
        std::puts(line.c_str());
    }
    return Exit::Done;
}

void addNull(Options& options)
{
    options.add(QStringLiteral("null"), Help::tr("strings end with the byte 0, so that they may hold line feeds"));
}

char stringEnd(const Options& options) { return options.has(QStringLiteral("null")) ? '\0' : '\n'; }

}

Exit runBreaks(const QStringList& arguments)
{
    Options options{QStringLiteral("breaks [--mode uax14|graphemes] [--null]"),
        Help::tr("Reads strings of UTF-8 from standard input, one a line, and prints for each the UTF-16 offsets where a\n"
                 "line may end (uax14) or a caret may stand (graphemes)."),
        arguments};
    options.add(QStringLiteral("mode"), Help::tr("which breaks"), QStringLiteral("MODE"), QStringLiteral("uax14"));
    addNull(options);
    if (const auto exit = options.parse(0, 0))
        return *exit;
    const QString mode = options.value(QStringLiteral("mode"));
    if (mode != QLatin1String("uax14") && mode != QLatin1String("graphemes"))
        return misuse(Help::tr("--mode wants uax14 or graphemes"));
    const auto breaks = mode == QLatin1String("uax14") ? desk::BreakMode::Lines : desk::BreakMode::Graphemes;
    return answerStrings<std::uint32_t>(stringEnd(options), [&](const std::string& text) { return desk::breakOffsets(text, breaks); });
}

Exit runBidi(const QStringList& arguments)
{
    Options options{QStringLiteral("bidi [--direction auto|ltr|rtl] [--null]"),
        Help::tr("Reads paragraphs of UTF-8 from standard input, one a line, and prints for each the embedding levels of its\n"
                 "characters."),
        arguments};
    options.add(QStringLiteral("direction"), Help::tr("of the paragraphs"), QStringLiteral("DIRECTION"), QStringLiteral("auto"));
    addNull(options);
    if (const auto exit = options.parse(0, 0))
        return *exit;
    const QString direction = options.value(QStringLiteral("direction"));
    BaseDirection base = BaseDirection::Automatic;
    if (direction == QLatin1String("ltr"))
        base = BaseDirection::LeftToRight;
    else if (direction == QLatin1String("rtl"))
        base = BaseDirection::RightToLeft;
    else if (direction != QLatin1String("auto"))
        return misuse(Help::tr("--direction wants auto, ltr or rtl"));
    return answerStrings<std::uint8_t>(stringEnd(options), [&](const std::string& text) { return desk::embeddingLevels(text, base); });
}

}
