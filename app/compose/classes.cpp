#include "compose/classes.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <string_view>

namespace banxin::compose {

namespace {

constexpr std::u32string_view openingMarks = U"“‘（《〈「『【〔〖［｛〘〚〝｢﹁﹃｟";
constexpr std::u32string_view closingMarks = U"”’）》〉」』】〕〗］｝〙〛〞〟｣﹂﹄｠";
constexpr std::u32string_view commas = U"，、；：";
constexpr std::u32string_view stops = U"。．？！";
constexpr std::u32string_view middleDots = U"·・‧";
constexpr std::u32string_view dashes = U"—―⸺";
constexpr std::u32string_view ellipses = U"…⋯‥";
constexpr std::u32string_view connectors = U"–～〜－";
constexpr std::u32string_view solidi = U"/／";

bool isOneOf(std::u32string_view set, char32_t character) { return set.find(character) != std::u32string_view::npos; }

CharacterClass classOfMark(char32_t c)
{
    struct Row { std::u32string_view set; CharacterClass kind; };
    static constexpr std::array rows{
        Row{commas, CharacterClass::Comma}, Row{stops, CharacterClass::Stop}, Row{openingMarks, CharacterClass::Open},
        Row{closingMarks, CharacterClass::Close}, Row{middleDots, CharacterClass::MiddleDot},
        Row{dashes, CharacterClass::Dash}, Row{ellipses, CharacterClass::Ellipsis},
        Row{connectors, CharacterClass::Connector}, Row{solidi, CharacterClass::Solidus}};
    for (const Row& row : rows) {
        if (isOneOf(row.set, c))
            return row.kind;
    }
    return CharacterClass::Other;
}

bool isSpace(char32_t c) { return c == U'\t' || c == U'\u200B' || u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR; }

bool isLetterOfLine(char32_t c)
{
    const auto script = static_cast<UScriptCode>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SCRIPT));
    return u_isalpha(static_cast<UChar32>(c)) && script != USCRIPT_HAN && script != USCRIPT_HIRAGANA
        && script != USCRIPT_KATAKANA && script != USCRIPT_BOPOMOFO && script != USCRIPT_HANGUL;
}

/// Enclosed figures, geometric signs and the like fill an em in Chinese type.
bool isEmWideSymbol(char32_t c)
{
    const int lineBreak = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    if (width == U_EA_WIDE || width == U_EA_FULLWIDTH)
        return lineBreak != U_LB_POSTFIX_NUMERIC && lineBreak != U_LB_PREFIX_NUMERIC;
    return lineBreak == U_LB_IDEOGRAPHIC || lineBreak == U_LB_NONSTARTER
        || (width == U_EA_AMBIGUOUS && lineBreak == U_LB_AMBIGUOUS && c >= 0x2460 && c < 0x2E80);
}

CharacterClass classOfRest(char32_t c)
{
    if (isSpace(c))
        return CharacterClass::Space;
    if (c < 0x80)
        return CharacterClass::Other;
    const CharacterClass mark = classOfMark(c);
    if (mark != CharacterClass::Other)
        return mark;
    if (isEmWideSymbol(c))
        return CharacterClass::Han;
    if (u_isdigit(static_cast<UChar32>(c)))
        return CharacterClass::Digit;
    return isLetterOfLine(c) ? CharacterClass::Latin : CharacterClass::Other;
}

/// The classes of 256 characters that follow each other.
class ClassPage {
public:
    explicit ClassPage(char32_t first)
    {
        for (char32_t i = 0; i < m_classes.size(); ++i)
            m_classes[i] = classOfRest(first + i);
    }
    CharacterClass of(char32_t c) const { return m_classes[c & 0xFF]; }

private:
    std::array<CharacterClass, 256> m_classes{};
};

/// Nearly all marks of a newspaper lie in three pages, which are looked up once.
CharacterClass classOfMarkOrRest(char32_t c)
{
    static const ClassPage general{0x2000};
    static const ClassPage chinese{0x3000};
    static const ClassPage fullWidth{0xFF00};
    switch (c >> 8) {
    case 0x20: return general.of(c);
    case 0x30: return chinese.of(c);
    case 0xFF: return fullWidth.of(c);
    default: return classOfRest(c);
    }
}

}

bool isIdeograph(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF)
        || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005 || c == 0x3007;
}

CharacterClass classOf(char32_t c)
{
    if (isIdeograph(c))
        return CharacterClass::Han;
    if (c < 0x80) {
        if (c >= U'0' && c <= U'9')
            return CharacterClass::Digit;
        if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
            return CharacterClass::Latin;
        return c == U' ' || c == U'\t' ? CharacterClass::Space
            : c == U'/'                ? CharacterClass::Solidus
                                       : CharacterClass::Other;
    }
    return classOfMarkOrRest(c);
}

bool isShared(char32_t c)
{
    return c >= U'–' && c <= U'…' && isOneOf(U"“”‘’—―…‥–", c);
}

bool isInvisibleControl(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return true;
    return c >= 0xAD && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

}
