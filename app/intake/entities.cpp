#include "intake/entities.h"

#include "base/utf.h"
#include "intake/code_points.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace banxin::intake {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

// Those that wires, office programs and browsers write; ordered by name.
constexpr auto entities = std::to_array<Entity>({
    {"Agrave", "À"}, {"Aring", "Å"}, {"Auml", "Ä"}, {"Ccedil", "Ç"}, {"Eacute", "É"}, {"Ntilde", "Ñ"}, {"Oslash", "Ø"},
    {"Ouml", "Ö"}, {"Uuml", "Ü"}, {"aacute", "á"}, {"acirc", "â"}, {"aelig", "æ"}, {"agrave", "à"}, {"amp", "&"},
    {"apos", "'"}, {"aring", "å"}, {"auml", "ä"}, {"bull", "•"}, {"ccedil", "ç"}, {"cent", "¢"}, {"copy", "©"},
    {"deg", "°"}, {"divide", "÷"}, {"eacute", "é"}, {"ecirc", "ê"}, {"egrave", "è"}, {"emsp", "\u3000"}, {"ensp", " "},
    {"euml", "ë"}, {"euro", "€"}, {"frac12", "½"}, {"frac14", "¼"}, {"frac34", "¾"}, {"ge", "≥"}, {"gt", ">"},
    {"hellip", "…"}, {"iacute", "í"}, {"icirc", "î"}, {"iuml", "ï"}, {"laquo", "«"}, {"ldquo", "“"}, {"le", "≤"},
    {"lsaquo", "‹"}, {"lsquo", "‘"}, {"lt", "<"}, {"mdash", "—"}, {"middot", "·"}, {"minus", "−"}, {"nbsp", "\u00A0"},
    {"ndash", "–"}, {"ne", "≠"}, {"ntilde", "ñ"}, {"oacute", "ó"}, {"ocirc", "ô"}, {"oelig", "œ"}, {"oslash", "ø"},
    {"ouml", "ö"}, {"para", "¶"}, {"permil", "‰"}, {"plusmn", "±"}, {"pound", "£"}, {"quot", "\""}, {"raquo", "»"},
    {"rdquo", "”"}, {"reg", "®"}, {"rsaquo", "›"}, {"rsquo", "’"}, {"sect", "§"}, {"shy", "\u00AD"}, {"szlig", "ß"},
    {"times", "×"}, {"trade", "™"}, {"uacute", "ú"}, {"uuml", "ü"}, {"yen", "¥"},
});

std::string numbered(std::string_view digits, int base)
{
    std::int32_t code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
    const bool isCharacter = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || !isCharacter)
        return {};
    std::u16string text;
    appendCodePoint(text, code);
    return utf8FromUtf16(text);
}

}

std::string entityText(std::string_view name)
{
    if (name.starts_with("#x") || name.starts_with("#X"))
        return numbered(name.substr(2), 16);
    if (name.starts_with('#'))
        return numbered(name.substr(1), 10);
    const auto found = std::lower_bound(entities.begin(), entities.end(), name, [](const Entity& e, std::string_view n) { return e.name < n; });
    return found != entities.end() && found->name == name ? std::string{found->text} : std::string{};
}

}
