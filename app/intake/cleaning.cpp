#include "intake/cleaning.h"

#include "intake/code_points.h"
#include "model/marks.h"

#include <unicode/uchar.h>

namespace banxin::intake {

namespace {

bool endsLine(std::int32_t c)
{
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isBlank(char16_t c)
{
    return c == u'\t' || c == u'\uFEFF' || c == u'\u200B' || u_isUWhiteSpace(c);
}

std::u16string_view trimmed(std::u16string_view line)
{
    while (!line.empty() && isBlank(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && isBlank(line.back()))
        line.remove_suffix(1);
    return line;
}

/// `line` may hold tabs at its ends only until it is trimmed.
std::u16string withoutTabs(std::u16string_view line, Changes& changes)
{
    std::u16string text{line};
    for (char16_t& c : text) {
        if (c == u'\t') {
            c = u' ';
            ++changes.tabs;
        }
    }
    return text;
}

/// Adds `c` to the line unless it can have no place in copy.
void take(std::int32_t c, std::u16string& line, Changes& changes)
{
    if (c >= 0xD800 && c <= 0xDFFF)
        ++changes.surrogates;
    else if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE)
        ++changes.noncharacters;
    else if (u_charType(c) == U_CONTROL_CHAR && c != '\t')
        ++changes.controls;
    else
        appendCodePoint(line, c);
}

}

std::vector<std::u16string> cleanLines(std::u16string_view text, Changes& changes)
{
    std::vector<std::u16string> lines;
    std::u16string line;
    const auto finish = [&] {
        if (const std::u16string_view said = trimmed(line); !said.empty()) {
            WidenedText widened = widenMarks(withoutTabs(said, changes));
            changes.marks += widened.count;
            lines.push_back(std::move(widened.text));
        }
        line.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::int32_t c = nextCodePoint(text, i);
        if (endsLine(c))
            finish();
        else
            take(c, line, changes);
    }
    finish();
    return lines;
}

std::vector<Finding> findings(const Changes& changes, const std::string& file)
{
    std::vector<Finding> found;
    const auto report = [&](Severity severity, const char* what, std::size_t count) {
        if (count > 0)
            found.push_back({severity, FindingCode::TextChanged, {}, {}, {}, {file, what, std::to_string(count)}});
    };
    report(Severity::Warning, change::controls, changes.controls);
    report(Severity::Warning, change::surrogates, changes.surrogates);
    report(Severity::Warning, change::noncharacters, changes.noncharacters);
    report(Severity::Note, change::tabs, changes.tabs);
    report(Severity::Note, change::marks, changes.marks);
    return found;
}

}
