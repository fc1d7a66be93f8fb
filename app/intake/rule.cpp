#include "intake/rule.h"

#include <unicode/regex.h>

#include <cassert>

namespace banxin::intake {

struct Rule::Pattern {
    std::unique_ptr<icu::RegexPattern> compiled;
};

namespace {

/// Lets `use` look at the line through a matcher that gives up rather than run away on a hostile line.
template <class Use>
auto look(const icu::RegexPattern& pattern, std::u16string_view line, Use&& use)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text(false, line.data(), static_cast<std::int32_t>(line.size()));
    const std::unique_ptr<icu::RegexMatcher> matcher{pattern.matcher(text, status)};
    assert(U_SUCCESS(status));
    matcher->setTimeLimit(50, status);
    return use(*matcher, status);
}

}

Rule::Rule(const char16_t* pattern) : m_pattern{std::make_unique<Pattern>()}
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    m_pattern->compiled.reset(icu::RegexPattern::compile(icu::UnicodeString(pattern), where, status));
    assert(U_SUCCESS(status));
}

Rule::~Rule() = default;

bool Rule::matches(std::u16string_view line) const
{
    return look(*m_pattern->compiled, line, [](icu::RegexMatcher& matcher, UErrorCode& status) {
        return matcher.matches(status) && U_SUCCESS(status);
    });
}

std::size_t Rule::prefix(std::u16string_view line) const
{
    return look(*m_pattern->compiled, line, [](icu::RegexMatcher& matcher, UErrorCode& status) {
        const bool found = matcher.lookingAt(status) && U_SUCCESS(status);
        return found ? static_cast<std::size_t>(matcher.end(status)) : std::size_t{0};
    });
}

std::size_t Rule::groupStart(std::u16string_view line) const
{
    return look(*m_pattern->compiled, line, [](icu::RegexMatcher& matcher, UErrorCode& status) {
        const bool found = matcher.matches(status) && U_SUCCESS(status);
        return found ? static_cast<std::size_t>(matcher.start(1, status)) : std::u16string_view::npos;
    });
}

}
