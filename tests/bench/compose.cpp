// How long text takes from copy to positioned lines, in processor time of the thread, beside a floor that only shapes the
// same text with HarfBuzz and walks ICU's line breaks, in the same run.
//
//   bench_compose EDITION PAGE
#include "bench/times.h"

#include "base/utf.h"
#include "bench/pages.h"
#include "desk/open_edition.h"
#include "edit/edit.h"
#include "makeup/make_up.h"

#include <hb.h>
#include <malloc.h>
#include <unicode/ubrk.h>

#include <cstdio>
#include <string>
#include <vector>

using namespace banxin;

namespace {

double megabytes() { return static_cast<double>(mallinfo2().uordblks) / 1048576.0; }

/// Shapes each paragraph in one run and walks its breaks: about the least that any composer must do.
class Floor {
public:
    explicit Floor(const type::FontBook& fonts, const std::string& name)
    {
        const type::FaceHandle face = fonts.find(name);
        hb_blob_t* blob = hb_blob_create_from_file(face->file().c_str());
        hb_face_t* opened = hb_face_create(blob, face->index());
        m_font = hb_font_create(opened);
        hb_face_destroy(opened);
        hb_blob_destroy(blob);
        UErrorCode status = U_ZERO_ERROR;
        m_breaks = ubrk_open(UBRK_LINE, "zh@lb=strict", nullptr, 0, &status);
    }
    ~Floor()
    {
        ubrk_close(m_breaks);
        hb_buffer_destroy(m_buffer);
        hb_font_destroy(m_font);
    }
    Floor(const Floor&) = delete;
    Floor& operator=(const Floor&) = delete;

    std::size_t set(const std::vector<std::u16string>& texts)
    {
        std::size_t found = 0;
        for (const std::u16string& text : texts)
            found += set(text);
        return found;
    }

private:
    std::size_t set(const std::u16string& text)
    {
        hb_buffer_clear_contents(m_buffer);
        hb_buffer_add_utf16(m_buffer, reinterpret_cast<const std::uint16_t*>(text.data()), static_cast<int>(text.size()), 0, -1);
        hb_buffer_set_direction(m_buffer, HB_DIRECTION_LTR);
        hb_buffer_set_script(m_buffer, HB_SCRIPT_HAN);
        hb_buffer_set_language(m_buffer, hb_language_from_string("zh-Hans", -1));
        hb_shape(m_font, m_buffer, nullptr, 0);
        std::size_t found = hb_buffer_get_length(m_buffer);
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(m_breaks, text.data(), static_cast<std::int32_t>(text.size()), &status);
        while (ubrk_next(m_breaks) != UBRK_DONE)
            ++found;
        return found;
    }

    hb_font_t* m_font = nullptr;
    hb_buffer_t* m_buffer = hb_buffer_create();
    UBreakIterator* m_breaks = nullptr;
};

/// Everything that the page shows of its stories.
std::vector<std::u16string> allTextsOf(const Edition& edition, const std::vector<StoryId>& stories)
{
    std::vector<std::u16string> texts;
    const auto add = [&](const std::u16string& text) {
        if (!text.empty())
            texts.push_back(text);
    };
    for (const StoryId id : stories) {
        const Story& story = **edition.stories.find(id);
        for (const std::u16string* part : {&story.label, &story.kicker, &story.headline, &story.deck, &story.byline, &story.dateline})
            add(*part);
        for (const auto& paragraph : story.body)
            add(paragraph->text);
        for (const StoryPhoto& photo : story.photos)
            add(photo.caption + photo.credit);
    }
    return texts;
}

std::vector<std::u16string> textsOf(const Edition& edition, const std::vector<StoryId>& stories)
{
    std::vector<std::u16string> texts;
    for (const StoryId id : stories) {
        for (const auto& paragraph : (*edition.stories.find(id))->body)
            texts.push_back(paragraph->text);
    }
    return texts;
}

/// Types at a story's beginning, over and over, and takes away again what was typed.
class Typist {
public:
    Typist(makeup::MakeUp& makeUp, Edition edition, StoryId story) : m_makeUp{makeUp}, m_edition{std::move(edition)}, m_story{story}
    {
        makeUp.setting(m_edition, story);
    }

    void type(bench::Times& times)
    {
        const bool back = ++m_typed % 20 == 0;
        bench::measure(times, [&] {
            m_edition = back ? *edit::deleteText(std::move(m_edition), m_story, 0, 0, 19) : *edit::insertText(std::move(m_edition), m_story, 0, 0, u"新");
            m_makeUp.setting(m_edition, m_story);
        });
    }

private:
    makeup::MakeUp& m_makeUp;
    Edition m_edition;
    StoryId m_story;
    int m_typed = 0;
};

/// One story of all the text, over all columns of a page.
Edition fullPage(const Edition& edition, const Page& page, const std::vector<std::u16string>& texts, StoryId& story)
{
    Edition result = edition;
    result.pages.clear();
    result.stories = {};
    Page empty = page;
    empty.blocks.clear();
    empty.code = "F01";
    auto withPage = edit::addPage(std::move(result), empty);
    Story long_;
    long_.slug = "full";
    long_.rank = 3;
    std::size_t length = 0;
    for (std::size_t i = 0; length < 8195; ++i) {
        const std::u16string& text = texts[i % texts.size()];
        long_.body.emplace_back(StoryParagraph{ParagraphKind::Body, text});
        length += text.size();
    }
    auto withStory = edit::addStory(std::move(withPage->edition), long_);
    story = withStory->id;
    Block block;
    ArticleBlock article;
    article.story = story;
    block.content = article;
    block.place = GridPlace{0, empty.grid.columns, 0, empty.grid.rows};
    return edit::placeBlock(std::move(withStory->edition), withPage->id, block)->edition;
}

/// A picture's room of two columns and sixteen rows goes over the page; each step positions all text of the page again.
bench::Times drag(const type::FontBook& fonts, const Edition& edition, const Page& page, const std::vector<StoryId>& stories)
{
    Story empty;
    empty.slug = "picture";
    auto added = edit::addStory(edition, empty);
    Block block;
    ArticleBlock article;
    article.story = added->id;
    block.content = article;
    block.pushesText = true;
    block.place = GridPlace{0, 2, 0, 16};
    auto placed = edit::placeBlock(std::move(added->edition), page.id, block);
    Edition moving = std::move(placed->edition);
    makeup::MakeUp makeUp{fonts};
    bench::Times times;
    for (int step = 0; step < 400; ++step) {
        const GridPlace at{step % (page.grid.columns - 1), 2, (step * 7) % (page.grid.rows - 16), 16};
        moving = *edit::moveBlock(std::move(moving), placed->id, at);
        bench::measure(times, [&] {
            for (const StoryId story : stories)
                makeUp.setting(moving, story);
        });
    }
    return times;
}

/// A paragraph of so many characters, from nothing; per thousand characters.
double longParagraph(const type::FontBook& fonts, const TextStyle& style, const std::u16string& text, std::size_t length)
{
    compose::Paragraph paragraph;
    paragraph.style = style;
    while (paragraph.text.size() < length)
        paragraph.text += text;
    paragraph.text.resize(length);
    bench::Times times;
    for (int i = 0; i < 5; ++i) {
        compose::Composer composer{fonts};
        bench::measure(times, [&] { composer.column({paragraph}, {}, style.size * 13); });
    }
    return bench::percentile(times.window, 50) * 1e6 / static_cast<double>(length);
}

/// The page from nothing, and the floor under it, in turn. Answers how much the floor found, so that it cannot be left out.
std::size_t fromCold(Floor& floor, const Edition& edition, const std::vector<StoryId>& stories, const std::vector<std::u16string>& texts,
    const TextStyle& body, const type::FontBook& fonts)
{
    const std::vector<std::u16string> allTexts = allTextsOf(edition, stories);
    compose::Paragraphs paragraphs;
    for (const std::u16string& text : texts)
        paragraphs.push_back(compose::Paragraph{text, body});
    bench::Times floorPage;
    bench::Times floorAll;
    bench::Times lines;
    bench::Times page;
    std::size_t found = 0;
    for (int i = 0; i < 200; ++i) {
        bench::measure(floorPage, [&] { found += floor.set(texts); });
        bench::measure(floorAll, [&] { found += floor.set(allTexts); });
        compose::Composer composer{fonts};
        bench::measure(lines, [&] { found += composer.column(paragraphs, {}, body.size * 13).lines.size(); });
        makeup::MakeUp fresh{fonts};
        bench::measure(page, [&] {
            for (const StoryId story : stories)
                fresh.setting(edition, story);
        });
    }
    bench::printFine("floor: the page's text shaped, its breaks found", floorPage);
    bench::printFine("the same text in lines, from cold", lines, bench::percentile(floorPage.window, 50));
    bench::printFine("floor: with heads and captions", floorAll);
    bench::printFine("the page in place, from cold, with them", page, bench::percentile(floorAll.window, 50));
    return found;
}

/// Keystrokes on one page, among 200 more and in a story of a full page, in turn, so that what else the machine does falls
/// on all alike.
void typing(Floor& floor, const Edition& edition, const Page& page, const std::vector<StoryId>& stories, const type::FontBook& fonts)
{
    const StoryId story = bench::longest(edition, stories);
    const std::vector<std::u16string> first{(*edition.stories.find(story))->body.front()->text};
    const double before = megabytes();
    const Edition many = bench::withPages(edition, page, 200);
    const double asEdition = megabytes();
    makeup::MakeUp large{fonts};
    const auto made = large.pages(many);
    std::printf("%-46s %8.2f MB, made up %8.2f MB\n", "200 pages more, in memory", asEdition - before, megabytes() - asEdition);
    makeup::MakeUp small{fonts};
    const auto alone = small.pages(edition);
    makeup::MakeUp whole{fonts};
    StoryId full;
    const Edition fullEdition = fullPage(edition, page, textsOf(edition, stories), full);

    Typist onePage{small, edition, story};
    Typist manyPages{large, many, story};
    Typist wholePage{whole, fullEdition, full};
    bench::Times least;
    bench::Times one;
    bench::Times among;
    bench::Times inFull;
    for (int i = 0; i < 2000; ++i) {
        bench::measure(least, [&] { floor.set(first); });
        onePage.type(one);
        manyPages.type(among);
        wholePage.type(inFull);
    }
    bench::printFine("floor: the story's first paragraph", least);
    bench::printFine("a keystroke in the longest story", one, bench::percentile(least.window, 50));
    bench::printFine("the same with 200 pages more", among);
    std::printf("%-46s %8.3f\n", "  against one page", bench::percentile(among.window, 50) / bench::percentile(one.window, 50));
    bench::printFine("a keystroke in a story of a full page", inFull);
}

}

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: bench_compose EDITION PAGE\n", stderr);
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
    const std::vector<StoryId> stories = bench::storiesOn(*page);
    const std::vector<std::u16string> texts = textsOf(edition, stories);
    const TextStyle body = styleFor(*edition.sheet, page->styleSet, 3, Role::Body);
    std::size_t units = 0;
    for (const std::u16string& text : texts)
        units += text.size();
    std::printf("%zu stories, %zu paragraphs, %zu characters\n", stories.size(), texts.size(), units);

    Floor floor{fonts, body.font.han};
    const bool found = fromCold(floor, edition, stories, texts, body, fonts) > 0;
    typing(floor, edition, *page, stories, fonts);
    bench::printFine("a photo dragged, all text of the page", drag(fonts, edition, *page, stories));

    std::u16string all;
    for (const std::u16string& text : texts)
        all += text;
    for (const std::size_t length : {std::size_t{2500}, std::size_t{5000}, std::size_t{10'000}, std::size_t{20'000}})
        std::printf("a paragraph of %6zu characters                  %8.1f µs a thousand\n", length, longParagraph(fonts, body, all, length));
    return found ? 0 : 1;
}
