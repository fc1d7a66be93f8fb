#include "model/marks.h"

#include <algorithm>
#include <vector>

namespace banxin {

namespace {

constexpr char16_t none = 0;

bool isWide(char16_t c)
{
    const bool beyondBmp = c >= 0xD840 && c <= 0xDFFF;   // the planes of rare Han, and the second half of any pair
    return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF01 && c <= 0xFF60) || beyondBmp;
}

/// Marks that Chinese and Latin share; they are as wide as what they stand with.
bool isShared(char16_t c)
{
    return (c >= 0x2018 && c <= 0x201F) || c == 0x2014 || c == 0x2026 || c == 0x00B7;
}

char16_t before(std::u16string_view text, std::size_t i)
{
    while (i > 0 && isShared(text[i - 1]))
        --i;
    return i > 0 ? text[i - 1] : none;
}

char16_t after(std::u16string_view text, std::size_t i)
{
    do
        ++i;
    while (i < text.size() && isShared(text[i]));
    return i < text.size() ? text[i] : none;
}

bool isMostlyLatin(std::u16string_view text)
{
    const auto latin = std::count_if(text.begin(), text.end(), [](char16_t c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); });
    const auto wide = std::count_if(text.begin(), text.end(), isWide);
    return latin > 4 * wide;
}

void widen(WidenedMarks& widened, std::size_t i)
{
    widened.text[i] = static_cast<char16_t>(widened.text[i] + 0xFEE0);
    ++widened.count;
}

/// A pointing mark belongs to what it follows: 本报, but not 8:30 nor "a, b".
void widenPoints(WidenedMarks& widened)
{
    constexpr std::u16string_view points = u",;:?!";
    const std::u16string& text = widened.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (points.find(text[i]) == points.npos)
            continue;
        const char16_t previous = before(text, i);
        // After a number or a name in Latin letters the mark is Chinese if Chinese goes on at once: 增长8%,其中
        const bool goesOn = previous != none && previous != u' ' && isWide(after(text, i));
        if (isWide(previous) || goesOn)
            widen(widened, i);
    }
}

bool isChinesePair(std::u16string_view text, std::size_t open, std::size_t close)
{
    return isWide(after(text, open)) || isWide(before(text, close)) || isWide(before(text, open)) || isWide(after(text, close));
}

void widenBrackets(WidenedMarks& widened)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < widened.text.size(); ++i) {
        if (widened.text[i] == u'(') {
            open.push_back(i);
        } else if (widened.text[i] == u')' && !open.empty()) {
            if (isChinesePair(widened.text, open.back(), i)) {
                widen(widened, open.back());
                widen(widened, i);
            }
            open.pop_back();
        } else if (widened.text[i] == u')' && isWide(before(widened.text, i))) {
            widen(widened, i);
        }
    }
    for (const std::size_t i : open) {
        if (isWide(after(widened.text, i)))
            widen(widened, i);
    }
}

}

WidenedMarks widenMarks(std::u16string_view text)
{
    WidenedMarks widened{std::u16string{text}, 0};
    if (!isMostlyLatin(text)) {
        widenBrackets(widened);
        widenPoints(widened);
    }
    return widened;
}

}
