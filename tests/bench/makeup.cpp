// How long make-up takes: a page from cold, and after one keystroke, in an edition of that page and among many others.
//
//   bench_makeup EDITION PAGE
#include "bench/times.h"

#include "bench/pages.h"
#include "desk/open_edition.h"
#include "edit/edit.h"

using namespace banxin;

namespace {

/// Types at the beginning of a story, over and over, and takes away again what was typed.
class Typist {
public:
    Typist(const type::FontBook& fonts, Edition edition, PageId page, StoryId story)
        : m_makeUp{fonts}, m_edition{std::move(edition)}, m_page{page}, m_story{story}
    {
        m_makeUp.pages(m_edition);
    }

    void type(bench::Times& times)
    {
        const bool back = ++m_typed % 20 == 0;
        bench::measure(times, [&] {
            m_edition = back ? *edit::deleteText(std::move(m_edition), m_story, 0, 0, 19) : *edit::insertText(std::move(m_edition), m_story, 0, 0, u"新");
            m_makeUp.page(m_edition, m_page);
        });
    }

private:
    makeup::MakeUp m_makeUp;
    Edition m_edition;
    PageId m_page;
    StoryId m_story;
    int m_typed = 0;
};

bench::Times fromCold(const type::FontBook& fonts, const Edition& edition, PageId page, int runs)
{
    bench::Times times;
    for (int i = 0; i < runs; ++i) {
        makeup::MakeUp fresh{fonts};
        bench::measure(times, [&] { fresh.page(edition, page); });
    }
    return times;
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
    const type::FontBook& fonts = *(*open)->fonts();
    const bench::Times first = fromCold(fonts, edition, page->id, 1);
    bench::printFine("the first page, its fonts too", first);
    bench::printFine("a page from cold", fromCold(fonts, edition, page->id, 100));

    const StoryId story = bench::longest(edition, bench::storiesOn(*page));
    Typist alone{fonts, edition, page->id, story};
    Typist among{fonts, bench::withPages(edition, *page, 200), page->id, story};
    bench::Times one;
    bench::Times many;
    // In turn, so that what else the machine does falls on both alike.
    for (int i = 0; i < 1000; ++i) {
        alone.type(one);
        among.type(many);
    }
    bench::printFine("a keystroke, the whole page again", one);
    bench::printFine("the same with 200 pages more", many);
    std::printf("%-46s %8.3f\n", "  against one page", bench::percentile(many.window, 50) / bench::percentile(one.window, 50));
}
