#pragma once

#include "base/outcomes.h"
#include "edit/edit.h"
#include "makeup/make_up.h"
#include "model/random_edition.h"
#include "type/fonts.h"

#include <algorithm>

/// Editions that can be made up: a small sheet of two faces, pages of six columns of 13 characters and sixty rows.
namespace banxin::pages {

using random::Numbers;
using namespace banxin::literals;

constexpr Length em = 9_pt;
constexpr const char* bodyFace = "NotoSerifCJKsc-Regular";
constexpr const char* displayFace = "NotoSansCJKsc-Bold";

inline Grid grid() { return {{800_pt, 750_pt}, 20_pt, 40_pt, em, 6, 13, 1, 60, 11.25_pt}; }

inline TextStyle style(const char* face, Length size, Length leading)
{
    TextStyle result;
    result.font.han = face;
    result.size = size;
    result.leading = leading;
    return result;
}

inline StyleSheet sheet()
{
    StyleSheet result;
    result.styles["body"] = style(bodyFace, em, 11.25_pt);
    result.styles["body"].rules.firstIndent = 2000;
    result.styles["headline"] = style(displayFace, 20_pt, 24_pt);
    result.styles["headline"].rules.alignment = Alignment::Center;
    result.styles["headline"].headline = {2, 850, 900};
    result.styles["small"] = style(displayFace, 8_pt, 10_pt);
    result.styles["small"].headline.maxLines = 1;
    for (const Role role : {Role::Label, Role::Kicker, Role::Deck, Role::Byline, Role::Caption, Role::Credit, Role::Folio, Role::PaperDetail})
        result.roles[role] = "small";
    for (const Role role : {Role::Headline, Role::PaperTitle, Role::Crosshead})
        result.roles[role] = "headline";
    result.roles[Role::Body] = result.roles[Role::Dateline] = "body";
    CharacterStyle& strong = result.characterStyles["strong"];
    strong.font = CompositeFont{displayFace, {}, {}, {}, {}, {}};
    strong.ink = Ink::cmyk(0, 1000, 1000, 0);
    result.ranks = {{{}, 4_pt, 3_pt, 5_pt}};
    result.columns = {1, 1, false, 4};
    return result;
}

/// Two empty pages: A01 is page 1, A02 page 2.
inline Edition edition(const StyleSheet& styles = sheet())
{
    Edition result;
    result.sheet = Shared<StyleSheet>{styles};
    for (const char* code : {"A01", "A02"}) {
        Page page;
        page.code = code;
        page.grid = grid();
        result = edit::addPage(std::move(result), page)->edition;
    }
    return result;
}
constexpr PageId first{1};
constexpr PageId second{2};

inline StoryId add(Edition& edition, Story story)
{
    auto added = edit::addStory(std::move(edition), std::move(story));
    edition = std::move(added->edition);
    return added->id;
}

/// A refused block is a bug of the test.
inline BlockId place(Edition& edition, PageId page, Block block)
{
    auto placed = edit::placeBlock(edition, page, std::move(block));
    if (!placed)
        qFatal("the block was refused: %s", testing::words(placed).c_str());
    edition = std::move(placed->edition);
    return placed->id;
}

inline Block block(StoryId story, GridPlace at, int part = 0)
{
    Block result;
    ArticleBlock article;
    article.story = story;
    article.part = part;
    result.place = at;
    result.content = article;
    return result;
}

inline ArticleBlock& article(Block& block) { return std::get<ArticleBlock>(block.content); }

/// `count` different ideographs from U+4E00 on, no marks: every line is exactly as full as it can be.
inline std::u16string han(int count)
{
    std::u16string text;
    for (int i = 0; i < count; ++i)
        text += static_cast<char16_t>(0x4E00 + i % 2000);
    return text;
}

/// Text with marks, numbers and Latin words, as it comes.
inline std::u16string prose(Numbers& numbers, int pieces)
{
    static const std::array<std::u16string, 12> some{u"新桥", u"今天", u"通车", u"江上的船", u"第三座", u"，", u"。", u"“雨天也走”",
        u"860米", u"——", u"《县志》", u"B12路"};
    std::u16string text = u"据";
    for (int i = 0; i < pieces; ++i)
        text += some[static_cast<std::size_t>(numbers.upTo(11))];
    return text + u"。";
}

inline Story story(std::vector<std::u16string> paragraphs, std::u16string headline = {}, const std::string& slug = "bridge")
{
    Story result;
    result.slug = slug;
    result.rank = 1;
    result.headline = std::move(headline);
    for (std::u16string& text : paragraphs)
        result.body.emplace_back(StoryParagraph{ParagraphKind::Body, std::move(text), {}, {}, {}});
    return result;
}

inline std::shared_ptr<const display::ComposedPage> made(const Edition& edition, PageId page = first)
{
    makeup::MakeUp fresh{type::testing::fontBook()};
    return fresh.page(edition, page);
}

/// Runs of a block in one face, in the order of printing.
inline std::vector<display::GlyphRun> runs(const display::ComposedPage& page, BlockId block, const char* face)
{
    std::vector<display::GlyphRun> result;
    for (const display::Item& item : page.list.items) {
        const auto* run = std::get_if<display::GlyphRun>(&item.mark);
        if (run && item.origin == block && page.list.fonts[run->font].postScriptName == face)
            result.push_back(*run);
    }
    return result;
}

inline std::u16string text(const std::vector<display::GlyphRun>& runs)
{
    std::u16string all;
    for (const display::GlyphRun& run : runs)
        all += run.text;
    return all;
}

inline std::u16string bodyText(const display::ComposedPage& page, BlockId block) { return text(runs(page, block, bodyFace)); }

/// The em boxes of a block's ideographs in one face; marks are left out, for theirs may be narrower.
inline std::vector<Rect> hanBoxes(const display::ComposedPage& page, BlockId block, const char* face = bodyFace)
{
    std::vector<Rect> boxes;
    for (const display::GlyphRun& run : runs(page, block, face)) {
        for (const display::PlacedGlyph& glyph : run.glyphs) {
            const char16_t c = glyph.textLength > 0 ? run.text[glyph.textStart] : u'\0';
            if (c >= 0x4E00 && c < 0xA000)
                boxes.push_back({glyph.origin.x, glyph.origin.y - run.size.scaled(88, 100), run.size, run.size});
        }
    }
    return boxes;
}

/// How many of `boxes` reach into `area`.
inline int inside(const std::vector<Rect>& boxes, const Rect& area)
{
    return static_cast<int>(std::count_if(boxes.begin(), boxes.end(), [&](const Rect& box) { return box.overlaps(area); }));
}

inline int outside(const std::vector<Rect>& boxes, const Rect& area)
{
    return static_cast<int>(std::count_if(boxes.begin(), boxes.end(), [&](const Rect& box) { return !area.contains(box); }));
}

inline const Finding* find(const display::ComposedPage& page, FindingCode code)
{
    const auto found = std::find_if(page.findings.begin(), page.findings.end(), [&](const Finding& f) { return f.code == code; });
    return found != page.findings.end() ? &*found : nullptr;
}

template <class Mark>
std::vector<Mark> marks(const display::ComposedPage& page, BlockId block)
{
    std::vector<Mark> result;
    for (const display::Item& item : page.list.items) {
        if (const auto* mark = std::get_if<Mark>(&item.mark); mark && item.origin == block)
            result.push_back(*mark);
    }
    return result;
}

inline QString qt(const std::u16string& words) { return QString::fromStdU16String(words); }

}

#define NEEDS_FONTS() \
    if (!type::testing::serif() || !type::testing::sansBold()) \
    QFAIL("needs Noto Serif CJK SC and Noto Sans CJK SC")
