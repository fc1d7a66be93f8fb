#include "find/lead.h"

#include "find/regex.h"
#include "base/utf.h"


#include <memory>

namespace banxin::find {

namespace {

constexpr std::size_t longestLead = 500;
/// Steps of the engine, not time: what a page looks like must not depend on the machine. A line of that length takes a few
/// hundred.
constexpr std::int32_t mostSteps = 50;
constexpr std::int32_t mostStack = 200'000;

Regex opened(std::u16string_view pattern, UParseError& where, UErrorCode& status)
{
    return Regex{uregex_open(pattern.data(), static_cast<std::int32_t>(pattern.size()), 0, &where, &status)};
}

}

std::optional<TextRange> leadIn(std::u16string_view pattern, std::u16string_view text)
{
    if (pattern.empty() || text.empty() || text.size() > longestLead)
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const Regex regex = opened(pattern, where, status);
    if (U_FAILURE(status))
        return std::nullopt;
    uregex_setTimeLimit(regex.get(), mostSteps, &status);
    uregex_setStackLimit(regex.get(), mostStack, &status);
    uregex_setText(regex.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
    if (!uregex_find(regex.get(), -1, &status) || U_FAILURE(status))
        return std::nullopt;
    const std::int32_t group = uregex_groupCount(regex.get(), &status) > 0 && uregex_start(regex.get(), 1, &status) >= 0 ? 1 : 0;
    const TextRange range{static_cast<std::uint32_t>(uregex_start(regex.get(), group, &status)),
        static_cast<std::uint32_t>(uregex_end(regex.get(), group, &status))};
    return U_SUCCESS(status) && range.start < range.end ? std::optional{range} : std::nullopt;
}

Result<Done> checkLead(std::u16string_view pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const Regex regex = opened(pattern, where, status);
    if (pattern.empty() || U_FAILURE(status))
        return Fault{FaultCode::ValueInvalid, {"pattern", utf8FromUtf16(pattern), std::to_string(where.offset)}};
    return Done{};
}

}
