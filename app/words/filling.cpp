#include "words/filling.h"

namespace banxin::words {

namespace {

/// The place holder that begins at `i`, counted from 0; -1 where there is none.
int placeAt(const QString& text, qsizetype i)
{
    if (text[i] != QLatin1Char('%') || i + 1 >= text.size())
        return -1;
    const int digit = text[i + 1].digitValue();
    return digit > 0 ? digit - 1 : -1;
}

QString argumentAt(const Arguments& arguments, int index)
{
    const auto i = static_cast<std::size_t>(index);
    return i < arguments.size() ? QString::fromStdString(arguments[i]) : QString{};
}

QString withoutEmptyBrackets(QString text, const Arguments& arguments)
{
    for (int i = 0; i < 9; ++i) {
        if (!argumentAt(arguments, i).isEmpty())
            continue;
        text.remove(QStringLiteral(" (%%1)").arg(i + 1));
        text.remove(QStringLiteral("（%%1）").arg(i + 1));
    }
    return text;
}

}

QString filled(const QString& text, const Arguments& arguments)
{
    const QString pattern = withoutEmptyBrackets(text, arguments);
    QString result;
    // In one pass: an argument that holds a place holder itself (a file named 50%1.txt) stays as it is.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = placeAt(pattern, i);
        if (place < 0) {
            result += pattern[i];
            continue;
        }
        result += argumentAt(arguments, place);
        ++i;
    }
    return result;
}

int countOf(const Arguments& arguments, std::size_t index)
{
    return index < arguments.size() ? QString::fromStdString(arguments[index]).toInt() : 0;
}

}
