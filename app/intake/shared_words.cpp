#include "intake/shared_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string>

namespace banxin::intake {

namespace {

constexpr std::size_t hanInARow = 3;
constexpr std::size_t lettersOfAWord = 5;

bool isPlainHan(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool isLatinLetter(char16_t c) { return c < 0x2E80 && u_isalpha(c); }

/// Calls `take` with each word, in lower case, until it says that it has enough.
template <class Take>
void forWords(std::u16string_view text, Take&& take)
{
    std::size_t han = 0;
    std::u16string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i] : u' ';
        han = isPlainHan(c) ? han + 1 : 0;
        if (han >= hanInARow && take(text.substr(i + 1 - hanInARow, hanInARow)))
            return;
        if (isLatinLetter(c)) {
            word += static_cast<char16_t>(u_tolower(c));
            continue;
        }
        if (word.size() >= lettersOfAWord && take(std::u16string_view{word}))
            return;
        word.clear();
    }
}

}

bool sharesWords(std::u16string_view caption, const std::vector<std::u16string_view>& texts)
{
    std::set<std::u16string, std::less<>> words;
    forWords(caption, [&](std::u16string_view word) {
        words.emplace(word);
        return false;
    });
    return words.empty() || std::any_of(texts.begin(), texts.end(), [&](std::u16string_view text) {
        bool isShared = false;
        forWords(text, [&](std::u16string_view word) { return isShared = words.find(word) != words.end(); });
        return isShared;
    });
}

}
