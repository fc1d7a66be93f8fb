#include "makeup/date_words.h"

#include "base/utf.h"

#include <unicode/calendar.h>

#include <array>
#include <chrono>
#include <memory>

namespace banxin::makeup {

namespace {

std::u16string digits(int number) { return utf16FromUtf8(std::to_string(number)).value_or(std::u16string{}); }

bool isDay(Date date) { return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31; }

/// A day of the Chinese calendar; all but `isLeap` count from 1.
struct LunarDay {
    int yearOfCycle = 1;
    int month = 1;
    int day = 1;
    bool isLeap = false;
};

/// Nothing where this ICU has no Chinese calendar.
std::optional<LunarDay> lunarDay(Date date)
{
    // Noon in China, reckoned without any time zone of the machine.
    const std::chrono::sys_days days{std::chrono::year{date.year} / date.month / date.day};
    const double noon = static_cast<double>(days.time_since_epoch().count()) * 86'400'000.0 + 4 * 3'600'000.0;
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar{
        icu::Calendar::createInstance(icu::TimeZone::createTimeZone("GMT+8"), icu::Locale{"zh@calendar=chinese"}, error)};
    if (U_FAILURE(error) || std::string{calendar->getType()} != "chinese")
        return std::nullopt;
    calendar->setTime(noon, error);
    LunarDay day;
    day.yearOfCycle = calendar->get(UCAL_YEAR, error);
    day.month = calendar->get(UCAL_MONTH, error) + 1;
    day.day = calendar->get(UCAL_DATE, error);
    day.isLeap = calendar->get(UCAL_IS_LEAP_MONTH, error) != 0;
    return U_SUCCESS(error) ? std::optional{day} : std::nullopt;
}

std::u16string chineseLunarWords(const LunarDay& lunar)
{
    static constexpr std::u16string_view stems = u"甲乙丙丁戊己庚辛壬癸";
    static constexpr std::u16string_view branches = u"子丑寅卯辰巳午未申酉戌亥";
    static constexpr std::array<const char16_t*, 12> months{u"正", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九", u"十", u"十一", u"十二"};
    static constexpr std::u16string_view ones = u"一二三四五六七八九十";
    static constexpr std::array<const char16_t*, 3> tens{u"初", u"十", u"廿"};
    std::u16string words = u"农历";
    const auto year = static_cast<std::size_t>(lunar.yearOfCycle - 1);
    words += stems[year % stems.size()];
    words += branches[year % branches.size()];
    words += u"年";
    if (lunar.isLeap)
        words += u"闰";
    words += months[static_cast<std::size_t>(lunar.month - 1) % months.size()];
    words += u"月";
    if (lunar.day == 20 || lunar.day == 30)
        return words + (lunar.day == 20 ? u"二十" : u"三十");
    const auto before = static_cast<std::size_t>(lunar.day - 1);
    words += tens[std::min<std::size_t>(before / 10, 2)];
    return words += ones[before % 10];
}

}

std::u16string dateWords(Date date, const std::string& language)
{
    static constexpr std::array<const char16_t*, 7> chineseDays{u"日", u"一", u"二", u"三", u"四", u"五", u"六"};
    static constexpr std::array<const char16_t*, 7> days{u"Sunday", u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday"};
    static constexpr std::array<const char16_t*, 12> months{u"January", u"February", u"March", u"April", u"May", u"June", u"July",
        u"August", u"September", u"October", u"November", u"December"};
    if (!isDay(date))
        return {};
    const auto day = static_cast<std::size_t>(weekday(date));
    if (isChinese(language))
        return digits(date.year) + u"年" + digits(date.month) + u"月" + digits(date.day) + u"日　星期" + chineseDays[day];
    return std::u16string{days[day]} + u", " + months[static_cast<std::size_t>(date.month - 1)] + u" " + digits(date.day) + u", " + digits(date.year);
}

std::u16string lunarWords(Date date, const std::string& language)
{
    const std::optional<LunarDay> lunar = isDay(date) ? lunarDay(date) : std::nullopt;
    if (!lunar)
        return {};
    if (isChinese(language))
        return chineseLunarWords(*lunar);
    return u"Chinese calendar: month " + digits(lunar->month) + (lunar->isLeap ? u" (leap)" : u"") + u", day " + digits(lunar->day);
}

}
