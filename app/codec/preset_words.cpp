#include "codec/preset_words.h"

#include <array>
#include <cstdint>
#include <utility>

namespace banxin::codec {

namespace {

/// `digits / 10^decimals`, exact.
struct Decimal {
    std::int64_t digits = 0;
    std::int64_t power = 1;
    std::string_view rest;
};

/// At most 12 digits, so that a product with the largest unit stays within 64 bits.
std::optional<Decimal> leadingDecimal(std::string_view text)
{
    Decimal decimal;
    const bool negative = text.starts_with('-');
    std::size_t i = negative ? 1 : 0;
    std::size_t digits = 0;
    bool point = false;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            break;
        if (++digits > 12)
            return std::nullopt;
        decimal.digits = decimal.digits * 10 + (text[i] - '0');
        decimal.power *= point ? 10 : 1;
    }
    if (digits == 0 || text[i - 1] == '.')
        return std::nullopt;
    decimal.digits = negative ? -decimal.digits : decimal.digits;
    decimal.rest = text.substr(i);
    return decimal;
}

}

std::optional<Length> lengthFromText(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 6> units{
        {{"mm", 36'000}, {"cm", 360'000}, {"pt", 12'700}, {"in", 914'400}, {"pc", 152'400}, {"Q", 9'000}}};
    const std::optional<Decimal> number = leadingDecimal(text);
    if (!number)
        return std::nullopt;
    for (const auto& [name, emu] : units) {
        if (number->rest == name || (number->rest.starts_with(' ') && number->rest.substr(1) == name))
            return Length::fromEmu(number->digits).scaled(emu, number->power);
    }
    return std::nullopt;
}

std::optional<std::uint16_t> perMilleFromPercent(std::string_view text)
{
    const std::optional<Decimal> number = leadingDecimal(text);
    if (!number || !number->rest.empty() || number->digits < 0)
        return std::nullopt;
    if (number->digits * 10 % number->power != 0)
        return std::nullopt;
    const std::int64_t value = number->digits * 10 / number->power;
    return value <= 1000 ? std::optional{static_cast<std::uint16_t>(value)} : std::nullopt;
}

std::optional<Ink> inkFromText(std::string_view text, const PresetWords& words)
{
    if (const auto swatch = words.swatches.find(text); swatch != words.swatches.end())
        return swatch->second;
    if (text == "paper")
        return Ink::paper();
    if (!text.starts_with('K'))
        return std::nullopt;
    const std::optional<std::uint16_t> black = perMilleFromPercent(text.substr(1));
    return black ? std::optional{Ink::black(*black)} : std::nullopt;
}

}
