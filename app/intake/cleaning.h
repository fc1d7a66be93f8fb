#pragma once

#include "base/finding.h"
#include "intake/document.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// What else a TextChanged finding may tell, as its second argument, besides the names of rules.
namespace change {
inline constexpr const char* furniture = "page furniture";       ///< lines of the page itself, left out
inline constexpr const char* unfinished = "unfinished";          ///< the last paragraph ends without a mark
inline constexpr const char* longStories = "longStories";        ///< a story is divided at its bound
}

/// What cleaning does to a text; docs/copy-files.md tells it to writers.
enum class CleaningRule {
    Controls,        ///< NUL and other control characters are removed
    Surrogates,      ///< halves of a character are removed
    Noncharacters,   ///< code points that never are characters are removed
    Tabs,            ///< tabs inside a line become spaces
    ZeroWidth,       ///< characters without width that say nothing in Han and Latin are removed
    Indents,         ///< white space at the head of a line is removed: the style indents
    BlankLines,      ///< more blank lines than one between paragraphs are removed
    Spaces,          ///< several spaces become one
    Digits,          ///< full-width figures become half-width
    Quotes,          ///< straight quotes become typographic ones
    Marks,           ///< half-width marks in Chinese become full-width
    Joins,           ///< paragraphs that were cut at the end of a column are joined
};
inline constexpr std::size_t cleaningRuleCount = 12;

/// Its name in reports and in findings.
const char* nameOf(CleaningRule rule);
/// The first three are always on: such characters can have no place in copy.
bool canBeSwitchedOff(CleaningRule rule);

/// Which rules are on: all, unless switched off.
class Cleaning {
public:
    bool has(CleaningRule rule) const { return !m_off[static_cast<std::size_t>(rule)]; }
    /// Nothing happens for a rule that is always on.
    void set(CleaningRule rule, bool on) { m_off[static_cast<std::size_t>(rule)] = !on && canBeSwitchedOff(rule); }
    friend bool operator==(const Cleaning&, const Cleaning&) = default;

private:
    std::array<bool, cleaningRuleCount> m_off{};
};

/// How often each rule changed something: characters, or for blank lines and joins, lines and places.
class Changes {
public:
    std::size_t& operator[](CleaningRule rule) { return m_counts[static_cast<std::size_t>(rule)]; }
    std::size_t operator[](CleaningRule rule) const { return m_counts[static_cast<std::size_t>(rule)]; }
    void add(const std::vector<struct RuleCount>& counts);
    /// Those that are not nought, in the order of the rules.
    std::vector<struct RuleCount> list() const;
    friend bool operator==(const Changes&, const Changes&) = default;

private:
    std::array<std::size_t, cleaningRuleCount> m_counts{};
};

/// How often one rule changed something in one line.
struct RuleCount {
    CleaningRule rule = CleaningRule::Controls;
    std::uint32_t count = 0;
    friend bool operator==(const RuleCount&, const RuleCount&) = default;
};

/// Where something stands in a document: a part of a paragraph's text.
struct SourcePlace {
    std::uint32_t paragraph = 0;
    TextRange range;
    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// A line of copy that says something.
struct CopyLine {
    std::u16string text;
    SourcePlace source;        ///< without white space at its ends
    RoleHint hint = RoleHint::None;
    std::vector<FormattedRun> runs;
    int blankAbove = 0;        ///< blank lines over it
    bool isIndented = false;   ///< it began with white space as wide as a Han character
    std::vector<RuleCount> changes;
    friend bool operator==(const CopyLine&, const CopyLine&) = default;
};

/// The paragraphs that say something, cleaned. White space at the ends of lines is no part of the copy.
std::vector<CopyLine> cleanLines(const std::vector<DocumentParagraph>& paragraphs, const Cleaning& cleaning);

/// One line by all rules that concern a line by itself. Doing it twice is doing it once, and no letter or figure is lost.
/// `origins`, where it is given, gets for each unit of the result where it stood in the line.
std::u16string cleanedLine(std::u16string_view line, const Cleaning& cleaning, Changes& changes, std::vector<std::uint32_t>* origins = nullptr);

/// What is worth telling of the changes. Indents and blank lines are not.
std::vector<Finding> findings(const Changes& changes, const std::string& file);

}
