// How long text takes from copy to positioned lines, in processor time of the thread, beside a floor that only shapes the
// same text with HarfBuzz and walks ICU's line breaks, in the same run.
//
//   bench_compose EDITION PAGE
#include "base/utf.h"
#include "desk/open_edition.h"
#include "edit/edit.h"
#include "makeup/make_up.h"

#include <hb.h>
#include <malloc.h>
#include <unicode/ubrk.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

using namespace banxin;

namespace {

double microseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double megabytes() { return static_cast<double>(mallinfo2().uordblks) / 1048576.0; }

/// Times of one step, each after a preparation that does not count.
class Times {
public:
    template <class Step>
    void take(const Step& step)
    {
        const double before = microseconds();
        step();
        m_times.push_back(microseconds() - before);
    }

    double at(double share)
    {
        std::sort(m_times.begin(), m_times.end());
        return m_times[std::min(m_times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(m_times.size())))];
    }

    void print(const char* what, double floor = 0)
    {
        std::printf("%-46s median %8.1f  p99 %8.1f  least %8.1f µs", what, at(0.5), at(0.99), at(0));
        if (floor > 0)
            std::printf("  %5.2f times the floor", at(0.5) / floor);
        std::printf("\n");
    }

private:
    std::vector<double> m_times;
};

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

private:
    hb_font_t* m_font = nullptr;
    hb_buffer_t* m_buffer = hb_buffer_create();
    UBreakIterator* m_breaks = nullptr;
};

std::vector<StoryId> storiesOn(const Page& page)
{
    std::vector<StoryId> stories;
    for (const Block& block : page.blocks) {
        const ArticleBlock* article = articleOf(block);
        if (article && article->part == 0)
            stories.push_back(article->story);
    }
    return stories;
}

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

StoryId longest(const Edition& edition, const std::vector<StoryId>& stories)
{
    return *std::max_element(stories.begin(), stories.end(), [&](StoryId a, StoryId b) {
        return bodyCharacters(**edition.stories.find(a)) < bodyCharacters(**edition.stories.find(b));
    });
}

/// Types at the story's beginning, and takes away again what was typed.
Times keystrokes(makeup::MakeUp& makeUp, const Edition& edition, StoryId story)
{
    Times times;
    Edition typed = edition;
    makeUp.setting(typed, story);
    for (int i = 0; i < 600; ++i) {
        const bool back = i % 20 == 19;
        times.take([&] {
            typed = back ? *edit::deleteText(std::move(typed), story, 0, 0, 19) : *edit::insertText(std::move(typed), story, 0, 0, u"新");
            makeUp.setting(typed, story);
        });
    }
    return times;
}

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

/// The page again and again, each with stories of its own.
Edition manyPages(const Edition& edition, const Page& page, int count)
{
    Edition result = edition;
    for (int i = 0; i < count; ++i) {
        Page copy = page;
        copy.code = "X" + std::to_string(i);
        for (Block& block : copy.blocks) {
            if (auto* article = std::get_if<ArticleBlock>(&block.content)) {
                auto added = edit::addStory(std::move(result), **edition.stories.find(article->story));
                result = std::move(added->edition);
                article->story = added->id;
            }
        }
        result = edit::addPage(std::move(result), copy)->edition;
    }
    return result;
}

/// A picture's room of two columns and sixteen rows goes over the page; each step positions all text of the page again.
Times drag(const type::FontBook& fonts, const Edition& edition, const Page& page, const std::vector<StoryId>& stories)
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
    Times times;
    for (int step = 0; step < 400; ++step) {
        const GridPlace at{step % (page.grid.columns - 1), 2, (step * 7) % (page.grid.rows - 16), 16};
        moving = *edit::moveBlock(std::move(moving), placed->id, at);
        times.take([&] {
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
    Times times;
    for (int i = 0; i < 5; ++i) {
        compose::Composer composer{fonts};
        times.take([&] { composer.column({paragraph}, {}, style.size * 13); });
    }
    return times.at(0.5) * 1000 / static_cast<double>(length);
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
    const std::vector<StoryId> stories = storiesOn(*page);
    const std::vector<std::u16string> texts = textsOf(edition, stories);
    const TextStyle body = styleFor(*edition.sheet, page->styleSet, 3, Role::Body);
    std::size_t units = 0;
    for (const std::u16string& text : texts)
        units += text.size();
    std::printf("%zu stories, %zu paragraphs, %zu characters\n", stories.size(), texts.size(), units);

    Floor floor{fonts, body.font.han};
    Times floorPage;
    Times floorAll;
    const std::vector<std::u16string> allTexts = allTextsOf(edition, stories);
    Times cold;
    Times lines;
    std::size_t found = 0;
    for (int i = 0; i < 60; ++i) {
        floorPage.take([&] {
            for (const std::u16string& text : texts)
                found += floor.set(text);
        });
        floorAll.take([&] {
            for (const std::u16string& text : allTexts)
                found += floor.set(text);
        });
        makeup::MakeUp fresh{fonts};
        cold.take([&] {
            for (const StoryId story : stories)
                fresh.setting(edition, story);
        });
        compose::Composer composer{fonts};
        compose::Paragraphs paragraphs;
        for (const std::u16string& text : texts)
            paragraphs.push_back(compose::Paragraph{text, body});
        lines.take([&] { found += composer.column(paragraphs, {}, body.size * 13).lines.size(); });
    }
    floorPage.print("floor: the page's text shaped, its breaks found");
    const double base = floorPage.at(0.5);
    lines.print("the same text in lines, from cold", base);
    floorAll.print("floor: with heads and captions");
    cold.print("the page in place, from cold, with them", floorAll.at(0.5));

    const StoryId story = longest(edition, stories);
    const std::u16string first = (*edition.stories.find(story))->body.front()->text;
    Times floorParagraph;
    for (int i = 0; i < 600; ++i)
        floorParagraph.take([&] { found += floor.set(first); });
    floorParagraph.print("floor: the story's first paragraph");
    makeup::MakeUp makeUp{fonts};
    makeUp.pages(edition);
    Times one = keystrokes(makeUp, edition, story);
    one.print("a keystroke in the longest story", floorParagraph.at(0.5));

    const double before = megabytes();
    const Edition many = manyPages(edition, *page, 200);
    const double asEdition = megabytes();
    makeup::MakeUp large{fonts};
    const auto made = large.pages(many);
    std::printf("%-46s %8.2f MB, made up %8.2f MB\n", "200 pages more, in memory", asEdition - before, megabytes() - asEdition);
    Times among = keystrokes(large, many, story);
    among.print("the same keystroke with 200 pages open");
    std::printf("%-46s %8.3f\n", "  against one page", among.at(0.5) / one.at(0.5));

    StoryId full;
    const Edition fullEdition = fullPage(edition, *page, texts, full);
    keystrokes(makeUp, fullEdition, full).print("a keystroke in a story of a full page");
    drag(fonts, edition, *page, stories).print("a photo dragged, all text of the page");

    std::u16string all;
    for (const std::u16string& text : texts)
        all += text;
    for (const std::size_t length : {std::size_t{2500}, std::size_t{5000}, std::size_t{10'000}, std::size_t{20'000}})
        std::printf("a paragraph of %6zu characters                  %8.1f µs a thousand\n", length, longParagraph(fonts, body, all, length));
    return found == 0 ? 1 : 0;
}
