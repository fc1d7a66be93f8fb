#include "makeup/series.h"

#include "base/utf.h"

namespace banxin::makeup {

namespace {

/// 三, 十, 十二, 四十五.
std::u16string chineseNumber(int number)
{
    static constexpr std::u16string_view ones = u"零一二三四五六七八九";
    std::u16string words;
    if (number >= 20)
        words += ones[static_cast<std::size_t>(number / 10)];
    if (number >= 10)
        words += u'十';
    if (number % 10 != 0)
        words += ones[static_cast<std::size_t>(number % 10)];
    return words;
}

/// ① to ⑳ stand together in Unicode, then ㉑ to ㉟ and ㊱ to ㊿.
char16_t circledNumber(int number)
{
    if (number <= 20)
        return static_cast<char16_t>(u'①' + number - 1);
    if (number <= 35)
        return static_cast<char16_t>(u'㉑' + number - 21);
    return static_cast<char16_t>(u'㊱' + number - 36);
}

}

std::u16string seriesWords(int number, SeriesMark mark)
{
    if (number <= 0 || mark == SeriesMark::None)
        return {};
    if (mark == SeriesMark::Zhi && number <= 99)
        return u"之" + chineseNumber(number);
    if (mark == SeriesMark::Circled && number <= 50)
        return std::u16string(1, circledNumber(number));
    return u"(" + utf16FromUtf8(std::to_string(number)).value_or(std::u16string{}) + u")";
}

std::u16string labelWords(const Story& story)
{
    if (story.label.empty())
        return {};
    return story.label + seriesWords(story.seriesNumber, story.seriesMark);
}

}
