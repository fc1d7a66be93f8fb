#include "intake/cleaning.h"

#include "intake/code_points.h"
#include "intake/quotes.h"
#include "model/marks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

namespace banxin::intake {

namespace {

using Rule = CleaningRule;

constexpr std::array<const char*, cleaningRuleCount> names{"controls", "surrogates", "noncharacters", "tabs", "zero-width", "indents",
    "blank-lines", "spaces", "digits", "quotes", "marks", "joins"};

bool isZeroWidth(std::int32_t c)
{
    return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD || c == 0x180E;
}

bool isJoiner(std::int32_t c) { return c == 0x200C || c == 0x200D; }

bool isBlank(char16_t c) { return c == u'\t' || isZeroWidth(c) || u_isUWhiteSpace(c); }

bool isSpace(char16_t c) { return c == u' ' || c == u'\u00A0' || c == u'\u3000'; }

/// Scripts in which a joiner shapes letters; between emoji it does too.
bool needsJoiners(std::int32_t c)
{
    return c > 0xFFFF || (c >= 0x0600 && c <= 0x109F) || (c >= 0x1700 && c <= 0x1CFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F;
}

/// Which rule takes the character out of the text whatever is switched; nothing: it may stay.
std::optional<Rule> remover(std::int32_t c)
{
    if (c >= 0xD800 && c <= 0xDFFF)
        return Rule::Surrogates;
    if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE)
        return Rule::Noncharacters;
    return u_charType(c) == U_CONTROL_CHAR && c != '\t' && c != '\n' ? std::optional{Rule::Controls} : std::nullopt;
}

/// Most text has nothing to take out, and is not looked at any closer.
bool isPlain(std::u16string_view line)
{
    return std::all_of(line.begin(), line.end(), [](char16_t c) {
        return (c >= 0x20 && c < 0x7F) || c == u'\t' || (c >= 0xA1 && c < 0xD800 && c != 0xAD && !isZeroWidth(c) && !isJoiner(c))
            || (c >= 0xE000 && c < 0xFDD0) || (c > 0xFDEF && c < 0xFFFE && c != 0xFEFF);
    });
}

/// The line without what can have no place in copy, and without characters of no width.
std::u16string withoutUnusable(std::u16string_view line, const Cleaning& cleaning, Changes& changes, std::vector<std::uint32_t>* origins)
{
    std::u16string text;
    text.reserve(line.size());
    std::int32_t before = 0;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t place = i;
        const std::int32_t c = nextCodePoint(line, i);
        const bool isEmpty = isZeroWidth(c) || (isJoiner(c) && !needsJoiners(before));
        const auto rule = isEmpty && cleaning.has(Rule::ZeroWidth) ? std::optional{Rule::ZeroWidth} : remover(c);
        if (rule) {
            ++changes[*rule];
            continue;
        }
        appendCodePoint(text, c);
        before = c;
        for (std::size_t unit = place; origins && unit < i; ++unit)
            origins->push_back(static_cast<std::uint32_t>(unit));
    }
    return text;
}

void spaceTabs(std::u16string& line, Changes& changes)
{
    changes[Rule::Tabs] += static_cast<std::size_t>(std::count(line.begin(), line.end(), u'\t'));
    std::replace(line.begin(), line.end(), u'\t', u' ');
}

/// Figures, and the point between two of them.
void narrowDigits(std::u16string& line, Changes& changes)
{
    const auto isDigit = [&](std::size_t i) {
        return i < line.size() && ((line[i] >= u'0' && line[i] <= u'9') || (line[i] >= u'\uFF10' && line[i] <= u'\uFF19'));
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool isPoint = line[i] == u'．' && i > 0 && isDigit(i - 1) && isDigit(i + 1);
        if (!isPoint && !(line[i] >= u'\uFF10' && line[i] <= u'\uFF19'))
            continue;
        line[i] = isPoint ? u'.' : static_cast<char16_t>(line[i] - u'\uFF10' + u'0');
        ++changes[Rule::Digits];
    }
}

/// Of several spaces the first is kept.
void singleSpaces(std::u16string& line, Changes& changes, std::vector<std::uint32_t>* origins)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && isSpace(line[i]) && kept > 0 && isSpace(line[kept - 1]))
            continue;
        if (origins)
            (*origins)[kept] = (*origins)[i];
        line[kept++] = line[i];
    }
    changes[Rule::Spaces] += line.size() - kept;
    line.resize(kept);
    if (origins)
        origins->resize(kept);
}

/// Where the copy of a line stands in it.
TextRange inked(std::u16string_view line)
{
    std::size_t start = 0;
    std::size_t end = line.size();
    while (start < end && isBlank(line[start]))
        ++start;
    while (end > start && isBlank(line[end - 1]))
        --end;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

bool isDeep(std::u16string_view indent)
{
    std::size_t cells = 0;
    for (const char16_t c : indent)
        cells += c == u'\u3000' || c == u'\t' ? 2 : c == u' ' || c == u'\u00A0' ? 1 : 0;
    return cells >= 2;
}

/// The runs of a paragraph in its cleaned text, of which each unit has its origin.
std::vector<FormattedRun> moved(const std::vector<FormattedRun>& runs, const std::vector<std::uint32_t>& origins)
{
    const auto place = [&](std::uint32_t old) {
        return static_cast<std::uint32_t>(std::lower_bound(origins.begin(), origins.end(), old) - origins.begin());
    };
    std::vector<FormattedRun> result;
    for (FormattedRun run : runs) {
        run.range = {place(run.range.start), place(run.range.end)};
        if (run.range.start < run.range.end)
            result.push_back(run);
    }
    return result;
}

class Cleaner {
public:
    Cleaner(const std::vector<DocumentParagraph>& paragraphs, const Cleaning& cleaning) : m_paragraphs{paragraphs}, m_cleaning{cleaning} {}

    std::vector<CopyLine> lines()
    {
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i)
            take(i);
        return std::move(m_lines);
    }

private:
    void take(std::size_t index)
    {
        const DocumentParagraph& paragraph = m_paragraphs[index];
        const std::u16string_view line = paragraph.text;
        const TextRange said = inked(line);
        Changes changes;
        CopyLine copy{{}, {static_cast<std::uint32_t>(index), said}, paragraph.hint, {}, m_blank, isDeep(line.substr(0, said.start)), {}};
        const std::uint32_t from = m_cleaning.has(Rule::Indents) ? said.start : 0;
        std::vector<std::uint32_t> origins;
        copy.text = cleanedLine(line.substr(from, said.end - from), m_cleaning, changes, paragraph.runs.empty() ? nullptr : &origins);
        for (std::uint32_t& origin : origins)
            origin += from;
        copy.runs = moved(paragraph.runs, origins);
        if (const TextRange left = inked(copy.text); left.start == left.end) {
            ++m_blank;
            return;
        }
        if (from > 0)
            ++changes[Rule::Indents];
        if (m_blank > 1 && !m_lines.empty() && m_cleaning.has(Rule::BlankLines))
            changes[Rule::BlankLines] += static_cast<std::size_t>(m_blank - 1);
        copy.changes = changes.list();
        m_lines.push_back(std::move(copy));
        m_blank = 0;
    }

    const std::vector<DocumentParagraph>& m_paragraphs;
    const Cleaning& m_cleaning;
    std::vector<CopyLine> m_lines;
    int m_blank = 0;
};

}

const char* nameOf(CleaningRule rule) { return names[static_cast<std::size_t>(rule)]; }

bool canBeSwitchedOff(CleaningRule rule) { return rule > Rule::Noncharacters; }

std::u16string cleanedLine(std::u16string_view line, const Cleaning& cleaning, Changes& changes, std::vector<std::uint32_t>* origins)
{
    std::u16string text;
    if (isPlain(line)) {
        text = line;
        for (std::size_t i = 0; origins && i < line.size(); ++i)
            origins->push_back(static_cast<std::uint32_t>(i));
    } else {
        text = withoutUnusable(line, cleaning, changes, origins);
    }
    if (cleaning.has(Rule::Tabs))
        spaceTabs(text, changes);
    if (cleaning.has(Rule::Digits))
        narrowDigits(text, changes);
    if (cleaning.has(Rule::Quotes))
        changes[Rule::Quotes] += curlQuotes(text);
    if (cleaning.has(Rule::Marks)) {
        WidenedText widened = widenMarks(text);
        changes[Rule::Marks] += widened.count;
        text = std::move(widened.text);
    }
    if (cleaning.has(Rule::Spaces))
        singleSpaces(text, changes, origins);
    return text;
}

std::vector<CopyLine> cleanLines(const std::vector<DocumentParagraph>& paragraphs, const Cleaning& cleaning)
{
    return Cleaner{paragraphs, cleaning}.lines();
}

void Changes::add(const std::vector<RuleCount>& counts)
{
    for (const RuleCount& count : counts)
        (*this)[count.rule] += count.count;
}

std::vector<RuleCount> Changes::list() const
{
    std::vector<RuleCount> counts;
    for (std::size_t i = 0; i < cleaningRuleCount; ++i) {
        if (m_counts[i] > 0)
            counts.push_back({static_cast<CleaningRule>(i), static_cast<std::uint32_t>(m_counts[i])});
    }
    return counts;
}

std::vector<Finding> findings(const Changes& changes, const std::string& file)
{
    std::vector<Finding> found;
    for (std::size_t i = 0; i < cleaningRuleCount; ++i) {
        const auto rule = static_cast<CleaningRule>(i);
        if (changes[rule] == 0 || rule == Rule::Indents || rule == Rule::BlankLines)
            continue;
        const Severity severity = canBeSwitchedOff(rule) ? Severity::Note : Severity::Warning;
        found.push_back({severity, FindingCode::TextChanged, {}, {}, {}, {file, nameOf(rule), std::to_string(changes[rule])}});
    }
    return found;
}

}
