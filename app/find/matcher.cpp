#include "find/matcher.h"

#include "find/regex.h"
#include "base/utf.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>

namespace banxin::find {

namespace {

bool isWordUnit(char16_t unit) { return u_isalnum(unit) && u_getIntPropertyValue(unit, UCHAR_IDEOGRAPHIC) == 0; }

bool isWhole(std::u16string_view text, std::size_t start, std::size_t length)
{
    const std::size_t end = start + length;
    const bool goesOnBefore = start > 0 && isWordUnit(text[start - 1]) && isWordUnit(text[start]);
    const bool goesOnBehind = end < text.size() && isWordUnit(text[end]) && isWordUnit(text[end - 1]);
    return !goesOnBefore && !goesOnBehind;
}

char16_t folded(char16_t unit)
{
    if (unit < 0x80)
        return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
    if (unit >= 0x2E80 && unit < 0xFF00)
        return unit;
    return static_cast<char16_t>(u_foldCase(unit, U_FOLD_CASE_DEFAULT));
}

class LiteralMatcher final : public Matcher {
public:
    explicit LiteralMatcher(const Query& query) : m_wanted{query.text}, m_wholeWords{query.wholeWords}
    {
        std::u16string folds = m_wanted;
        std::transform(folds.begin(), folds.end(), folds.begin(), folded);
        std::u16string upper = m_wanted;
        std::transform(upper.begin(), upper.end(), upper.begin(), [](char16_t c) { return static_cast<char16_t>(u_toupper(c)); });
        m_folds = !query.matchCase && (folds != m_wanted || upper != m_wanted);
        if (m_folds)
            m_wanted = std::move(folds);
    }

    std::optional<std::vector<Match>> matches(std::u16string_view text) override
    {
        std::vector<Match> found;
        for (std::size_t at = next(text, 0); at != std::u16string_view::npos;) {
            const bool counts = !m_wholeWords || isWhole(text, at, m_wanted.size());
            if (counts)
                found.push_back({at, m_wanted.size(), {}});
            at = next(text, counts ? at + m_wanted.size() : at + 1);
        }
        return found;
    }

private:
    std::size_t next(std::u16string_view text, std::size_t from) const
    {
        if (!m_folds)
            return text.find(m_wanted, from);
        const auto isSame = [](char16_t a, char16_t b) { return folded(a) == b; };
        const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(), m_wanted.begin(), m_wanted.end(), isSame);
        return found == text.end() ? std::u16string_view::npos : static_cast<std::size_t>(found - text.begin());
    }

    std::u16string m_wanted;
    bool m_wholeWords;
    bool m_folds = false;
};

class PatternMatcher final : public Matcher {
public:
    PatternMatcher(Regex regex, bool wholeWords) : m_regex{std::move(regex)}, m_wholeWords{wholeWords} {}

    std::optional<std::vector<Match>> matches(std::u16string_view text) override
    {
        std::vector<Match> found;
        UErrorCode status = U_ZERO_ERROR;
        uregex_setText(m_regex.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
        while (U_SUCCESS(status) && uregex_findNext(m_regex.get(), &status)) {
            Match match;
            match.start = static_cast<std::size_t>(uregex_start(m_regex.get(), 0, &status));
            match.length = static_cast<std::size_t>(uregex_end(m_regex.get(), 0, &status)) - match.start;
            if (match.length == 0 || (m_wholeWords && !isWhole(text, match.start, match.length)))
                continue;
            takeGroups(text, match, status);
            found.push_back(std::move(match));
        }
        return U_SUCCESS(status) ? std::optional{std::move(found)} : std::nullopt;
    }

private:
    void takeGroups(std::u16string_view text, Match& match, UErrorCode& status) const
    {
        const std::int32_t count = std::min(9, uregex_groupCount(m_regex.get(), &status));
        for (std::int32_t group = 0; group <= count && U_SUCCESS(status); ++group) {
            const std::int32_t start = uregex_start(m_regex.get(), group, &status);
            const std::int32_t end = uregex_end(m_regex.get(), group, &status);
            const bool took = start >= 0 && end >= start;
            match.groups.emplace_back(took ? text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)) : std::u16string_view{});
        }
    }

    Regex m_regex;
    bool m_wholeWords;
};

}

Result<std::unique_ptr<Matcher>> matcherFor(const Query& query, const Effort& effort)
{
    if (query.matching == Matching::Literal)
        return std::unique_ptr<Matcher>{std::make_unique<LiteralMatcher>(query)};
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const std::uint32_t flags = UREGEX_MULTILINE | (query.matchCase ? 0U : static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE));
    Regex regex{
        uregex_open(query.text.data(), static_cast<std::int32_t>(query.text.size()), flags, &where, &status)};
    if (U_FAILURE(status))
        return Fault{FaultCode::ValueInvalid, {"pattern", utf8FromUtf16(query.text), std::to_string(where.offset)}};
    uregex_setTimeLimit(regex.get(), effort.patternMilliseconds, &status);
    uregex_setStackLimit(regex.get(), 8'000'000, &status);
    return std::unique_ptr<Matcher>{std::make_unique<PatternMatcher>(std::move(regex), query.wholeWords)};
}

}
