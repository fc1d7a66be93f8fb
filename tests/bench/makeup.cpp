// How long make-up takes, in processor time of the thread: a page from cold, and after one keystroke.
//
//   bench_makeup EDITION PAGE
#include "desk/open_edition.h"
#include "edit/edit.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace banxin;

namespace {

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-34s least %7.3f  median %7.3f  p99 %7.3f ms (%zu runs)\n", what, times.front(), times[times.size() / 2],
        times[times.size() * 99 / 100], times.size());
}

/// The longest story that begins on the page.
StoryId longest(const Edition& edition, const Page& page)
{
    StoryId best;
    std::size_t most = 0;
    for (const Block& block : page.blocks) {
        const ArticleBlock* article = articleOf(block);
        const std::size_t length = article ? bodyCharacters(**edition.stories.find(article->story)) : 0;
        if (length > most) {
            most = length;
            best = article->story;
        }
    }
    return best;
}

}

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: bench_makeup EDITION PAGE\n", stderr);
        return 2;
    }
    auto open = desk::OpenEdition::openReadOnly(argv[1]);
    const Page* page = open ? findPage((*open)->edition(), argv[2]) : nullptr;
    if (!page) {
        std::fprintf(stderr, "%s: no edition with a page %s\n", argv[1], argv[2]);
        return 3;
    }
    const Edition& edition = (*open)->edition();
    std::vector<double> cold;
    for (int i = 0; i < 20; ++i) {
        makeup::MakeUp fresh{*(*open)->fonts()};
        const double before = milliseconds();
        fresh.page(edition, page->id);
        cold.push_back(milliseconds() - before);
    }
    print("page from cold (first: fonts too)", cold);
    std::printf("%-34s %7.3f ms\n", "the first of them", cold.front());

    makeup::MakeUp warm{*(*open)->fonts()};
    warm.page(edition, page->id);
    const StoryId story = longest(edition, *page);
    Edition typed = edition;
    std::vector<double> keystrokes;
    for (int i = 0; i < 300; ++i) {
        const double before = milliseconds();
        typed = i % 20 == 19 ? *edit::deleteText(std::move(typed), story, 0, 0, 19) : *edit::insertText(std::move(typed), story, 0, 0, u"新");
        warm.page(typed, page->id);
        keystrokes.push_back(milliseconds() - before);
    }
    print("one keystroke, the whole page again", keystrokes);
}
