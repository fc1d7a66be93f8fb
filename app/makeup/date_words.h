#pragma once

#include "model/edition.h"

#include <string>

namespace banxin::makeup {

/// 2026年11月25日　星期三, or Wednesday, November 25, 2026; empty for a day that is none.
std::u16string dateWords(Date date, const std::string& language);

/// The day of the Chinese calendar, as ICU reckons it: 农历丙午年十月十七; in another language 10th month, day 17 of the
/// Chinese calendar. Empty for a day that is none.
std::u16string lunarWords(Date date, const std::string& language);

/// Whether text in this language (BCP 47) is Chinese.
inline bool isChinese(const std::string& language) { return language.starts_with("zh"); }

}
