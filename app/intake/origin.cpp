#include "intake/origin.h"

#include "base/utf.h"
#include "model/release.h"

#include <algorithm>

namespace banxin::intake {

namespace {

bool areDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 20261127T080000+0800 as 2026-11-27T08:00:00+08:00
std::string longDate(const std::string& date)
{
    if (date.size() < 8 || !areDigits(std::string_view{date}.substr(0, 8)))
        return date;
    std::string text = date.substr(0, 4) + '-' + date.substr(4, 2) + '-' + date.substr(6, 2);
    const bool hasTime = date.size() >= 15 && date[8] == 'T' && areDigits(std::string_view{date}.substr(9, 6));
    if (!hasTime)
        return date.size() == 8 ? text : date;
    text += 'T' + date.substr(9, 2) + ':' + date.substr(11, 2) + ':' + date.substr(13, 2);
    const std::string zone = date.substr(15);
    const bool isShort = zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') && areDigits(std::string_view{zone}.substr(1));
    return text + (isShort ? zone.substr(0, 3) + ':' + zone.substr(3) : zone);
}

}

StoryOrigin originOf(const ItemOrigin& origin)
{
    StoryOrigin result;
    result.provider = origin.source;
    result.item = origin.id;
    result.version = origin.version;
    result.embargo = longDate(origin.embargoedUntil);
    result.withdrawn = origin.status != ItemStatus::Usable;
    result.notice = utf8FromUtf16(origin.note);
    const std::string mark{withheldMark};
    if (origin.status == ItemStatus::Withheld)
        result.notice = result.notice.empty() ? mark : mark + ": " + result.notice;
    else if (origin.status == ItemStatus::Killed && result.notice.starts_with(mark))
        result.notice = "killed: " + result.notice;
    return result;
}

}
