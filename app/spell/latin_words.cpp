#include "spell/latin_words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace banxin::spell {

namespace {

bool isLatin(char16_t unit)
{
    // Han is most of the text; full-width letters are set as Han characters are.
    if (unit < u'A' || unit >= 0x2E80)
        return false;
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(unit) && uscript_getScript(unit, &status) == USCRIPT_LATIN;
}

bool isApostrophe(char16_t unit) { return unit == u'\'' || unit == u'’'; }

/// Goes on with a word that has begun.
bool goesOn(std::u16string_view text, std::size_t at)
{
    if (isLatin(text[at]) || u_charType(text[at]) == U_NON_SPACING_MARK)
        return true;
    return isApostrophe(text[at]) && at + 1 < text.size() && isLatin(text[at + 1]);
}

/// What figures and addresses are made of, besides letters: nothing between a word and its neighbours.
bool isGlue(std::u16string_view text, std::size_t at)
{
    const char16_t unit = text[at];
    if (u_isdigit(unit) || unit == u'@' || unit == u'_' || unit == u'/')
        return true;
    if (unit == u':' && at + 1 < text.size() && text[at + 1] == u'/')
        return true;
    const bool isInside = at > 0 && at + 1 < text.size() && u_isalnum(text[at - 1]) && u_isalnum(text[at + 1]);
    return (unit == u'.' || unit == u':') && isInside;
}

bool isAcronym(std::u16string_view word)
{
    return std::none_of(word.begin(), word.end(), [](char16_t unit) { return u_islower(unit); });
}

}

std::vector<Word> latinWords(std::u16string_view text)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!isLatin(text[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && goesOn(text, at))
            ++at;
        const bool isJoined = (start > 0 && isGlue(text, start - 1)) || (at < text.size() && isGlue(text, at));
        const std::u16string_view word = text.substr(start, at - start);
        if (word.size() > 1 && !isJoined && !isAcronym(word))
            words.push_back({start, word.size()});
    }
    return words;
}

}
