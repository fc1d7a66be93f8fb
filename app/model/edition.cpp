#include "model/edition.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace banxin {

namespace {

std::chrono::year_month_day calendarDay(Date date)
{
    return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)}
        / std::chrono::day{static_cast<unsigned>(date.day)};
}

}

std::optional<Date> dateFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int parts[3] = {};
    const std::size_t starts[3] = {0, 5, 8};
    const std::size_t lengths[3] = {4, 2, 2};
    for (std::size_t p = 0; p < 3; ++p) {
        for (const char c : text.substr(starts[p], lengths[p])) {
            if (c < '0' || c > '9')
                return std::nullopt;
            parts[p] = parts[p] * 10 + (c - '0');
        }
    }
    const Date date{parts[0], parts[1], parts[2]};
    return date.year >= 1 && calendarDay(date).ok() ? std::optional{date} : std::nullopt;
}

std::string isoFromDate(Date date)
{
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

int weekday(Date date)
{
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{calendarDay(date)}}.c_encoding());
}

const Page* findPage(const Edition& edition, PageId id)
{
    const auto found = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& page) { return page->id == id; });
    return found != edition.pages.end() ? &**found : nullptr;
}

const Page* findPage(const Edition& edition, std::string_view code)
{
    const auto found = std::find_if(edition.pages.begin(), edition.pages.end(), [&](const auto& page) { return page->code == code; });
    return found != edition.pages.end() ? &**found : nullptr;
}

const Story* findStory(const Edition& edition, std::string_view slug)
{
    const auto found = std::find_if(edition.stories.begin(), edition.stories.end(), [&](const auto& story) { return story->slug == slug; });
    return found != edition.stories.end() ? &**found : nullptr;
}

std::vector<StoryPart> partsOf(const Edition& edition, StoryId story)
{
    std::vector<StoryPart> parts;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            const ArticleBlock* article = articleOf(block);
            if (article && article->story == story)
                parts.push_back({page->id, block.id, article->part});
        }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const StoryPart& a, const StoryPart& b) { return a.part < b.part; });
    return parts;
}

Edition editionFrom(const Preset& preset)
{
    Edition edition;
    edition.head = preset.head;
    edition.press = preset.press;
    edition.sheet = Shared<StyleSheet>{preset.sheet};
    return edition;
}

}
