#include "compose/prohibitions.h"

#include <unicode/uchar.h>

namespace banxin::compose {

namespace {

int lineBreakClass(char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK); }

/// What UAX #14 keeps from the beginning of a line, for characters that have no class of ours.
bool unicodeForbidsBegin(char32_t c, Prohibition level)
{
    switch (lineBreakClass(c)) {
    case U_LB_CLOSE_PUNCTUATION:
    case U_LB_CLOSE_PARENTHESIS:
    case U_LB_EXCLAMATION:
    case U_LB_INFIX_NUMERIC:
    case U_LB_BREAK_SYMBOLS:
    case U_LB_NONSTARTER:
    case U_LB_POSTFIX_NUMERIC:
    case U_LB_HYPHEN:
    case U_LB_BREAK_AFTER: return true;
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_INSEPARABLE: return level == Prohibition::Strict;
    default: return false;
    }
}

}

bool mayNotBeginLine(const Grapheme& grapheme, Prohibition level)
{
    if (level == Prohibition::None)
        return false;
    switch (grapheme.kind) {
    case CharacterClass::Close:
    case CharacterClass::Comma:
    case CharacterClass::Stop:
    case CharacterClass::MiddleDot:
    case CharacterClass::Connector:
    case CharacterClass::Solidus: return true;
    case CharacterClass::Dash:
    case CharacterClass::Ellipsis: return level == Prohibition::Strict;
    case CharacterClass::Open:
    case CharacterClass::Latin:
    case CharacterClass::Digit:
    case CharacterClass::Space: return false;
    default:
        return !(grapheme.character >= 0x4E00 && grapheme.character <= 0x9FFF)
            && unicodeForbidsBegin(grapheme.character, level);
    }
}

bool mayNotEndLine(const Grapheme& grapheme, Prohibition level)
{
    if (level == Prohibition::None)
        return false;
    if (grapheme.kind == CharacterClass::Open)
        return true;
    if (grapheme.kind == CharacterClass::Solidus)
        return level >= Prohibition::Gb;
    if (grapheme.kind != CharacterClass::Other)
        return false;
    const int unicode = lineBreakClass(grapheme.character);
    return unicode == U_LB_PREFIX_NUMERIC || unicode == U_LB_OPEN_PUNCTUATION;
}

bool isGlue(const Grapheme& grapheme)
{
    if (grapheme.character < 0xA0 || (grapheme.character >= 0x4E00 && grapheme.character <= 0x9FFF))
        return false;
    const int unicode = lineBreakClass(grapheme.character);
    return unicode == U_LB_GLUE || unicode == U_LB_WORD_JOINER;
}

}
