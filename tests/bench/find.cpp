// How long it takes to look through 20,000 stories of a thousand characters. `scripts/bench` runs it.
#include "bench/times.h"
#include "find/find.h"

using namespace banxin;
using namespace banxin::bench;

namespace {

Edition pool()
{
    std::u16string text;
    while (text.size() < 250)
        text += u"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声 the quick brown fox。";
    Edition edition;
    for (std::uint32_t i = 1; i <= 20000; ++i) {
        Story story;
        story.id = StoryId{i};
        story.slug = "story";
        story.headline = u"老街清晨";
        for (int paragraph = 0; paragraph < 4; ++paragraph)
            story.body.emplace_back(StoryParagraph{.text = text});
        if (i % 100 == 0)
            story.body.emplace_back(StoryParagraph{.text = u"新桥通车 Bridge"});
        edition.stories.put(std::move(story));
    }
    return edition;
}

void measureQuery(const char* what, const Edition& edition, const find::Query& query, double floor)
{
    Times times;
    std::size_t hits = 0;
    for (int i = 0; i < 20; ++i)
        measure(times, [&] { hits = find::findAll(edition, query)->hits.size(); });
    print(what, times, floor);
    if (hits != 200)
        std::printf("%zu hits, 200 expected\n", hits);
}

}

int main()
{
    const Edition edition = pool();
    // The floor: every character of the stories is read once.
    Times reading;
    std::size_t sum = 0;
    for (int i = 0; i < 20; ++i)
        measure(reading, [&] {
            for (const auto& story : edition.stories) {
                for (const auto& paragraph : story->body) {
                    for (const char16_t unit : paragraph->text)
                        sum += unit;
                }
            }
        });
    const double floor = percentile(reading.all, 50);
    print("the floor: every character read once", reading, floor);
    measureQuery("a word in 20,000 stories", edition, {.text = u"新桥"}, floor);
    measureQuery("a word in any case", edition, {.text = u"bridge"}, floor);
    measureQuery("a pattern", edition, {.text = u"新桥.车", .matching = find::Matching::Pattern}, floor);
    measureQuery("a word in the text only", edition, {.text = u"新桥通车", .parts = {edit::TextPart::Body}}, floor);
    return sum == 0 ? 1 : 0;
}
