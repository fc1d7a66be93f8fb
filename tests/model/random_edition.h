#pragma once

#include "model/edition.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace banxin::random {

/// The same numbers on every machine, which the distributions of <random> do not promise (splitmix64).
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state{seed} {}

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15ull;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ z >> 27) * 0x94D049BB133111EBull;
        return z ^ z >> 31;
    }
    int upTo(int most) { return static_cast<int>(next() % (static_cast<std::uint64_t>(most) + 1)); }
    int from(int least, int most) { return least + upTo(most - least); }
    bool yes() { return upTo(1) == 1; }
    template <class Enum>
    Enum of(Enum last) { return static_cast<Enum>(upTo(static_cast<int>(last))); }

private:
    std::uint64_t m_state;
};

/// Text as it comes: Han inside and outside the BMP, Latin, marks, quotes, controls and NUL.
inline std::u16string text(Numbers& numbers, int most)
{
    static const std::array<std::u16string, 20> pieces{u"临", u"川", u"新", u"闻", u"版", u"，", u"。", u"——", u"…", u"a",
        u"B ", u"7", u"\"", u"\\", u"\n", u"\U00020BB7", u"\U0001F4F0", u"'; --", u"\u200F", std::u16string(1, u'\0')};
    std::u16string result;
    for (int i = numbers.upTo(most); i > 0; --i)
        result += pieces[numbers.upTo(9) > 0 ? static_cast<std::size_t>(numbers.upTo(6))
                                             : static_cast<std::size_t>(numbers.upTo(19))];
    return result;
}

inline std::string word(Numbers& numbers)
{
    static const std::array<std::string, 10> words{"", "body", "要闻", "A01", "\"", "%s", "𠮷", "a\tb", "头条", "x.y"};
    return words[static_cast<std::size_t>(numbers.upTo(9))];
}

inline Length length(Numbers& numbers) { return Length::fromEmu(numbers.from(-1'000'000, 20'000'000)); }

inline PhotoId photoId(Numbers& numbers)
{
    PhotoId id;
    for (auto& byte : id.bytes)
        byte = static_cast<std::uint8_t>(numbers.upTo(255));
    return id;
}

inline Ink ink(Numbers& numbers)
{
    Ink result;
    for (auto& amount : result.process)
        amount = static_cast<std::uint16_t>(numbers.upTo(1000));
    result.spot = numbers.upTo(4) == 0 ? "PANTONE 186 C" : "";
    result.tint = static_cast<std::uint16_t>(numbers.upTo(1000));
    return result;
}

inline Grid grid(Numbers& numbers)
{
    return {{length(numbers), length(numbers)}, length(numbers), length(numbers), length(numbers), numbers.upTo(40),
        numbers.upTo(200), numbers.upTo(20), numbers.upTo(1000), length(numbers)};
}

inline LineRules lineRules(Numbers& n)
{
    return {n.of(Prohibition::Strict), n.of(MarkWidth::Half), n.of(Adjustment::ExpandFirst), n.of(Breaker::Greedy),
        n.of(Alignment::End), n.of(LastLine::Justify), n.of(EdgeMark::Full), n.of(EdgeMark::Full), n.yes(), n.yes(),
        n.yes(), n.yes(), n.upTo(2000), n.upTo(1000), n.upTo(500), n.upTo(500), n.upTo(500), n.upTo(4000), n.upTo(5),
        -n.upTo(50), n.upTo(50), n.upTo(4), n.yes(), n.yes(), n.yes(),
        {{n.of(CharacterClass::Other), n.of(CharacterClass::Other), n.upTo(500), n.upTo(200), n.upTo(900)}}};
}

inline TextStyle textStyle(Numbers& n)
{
    TextStyle style;
    style.name = word(n);
    style.basedOn = n.yes() ? word(n) : "";
    style.language = n.yes() ? "en" : "zh-Hans";
    style.font = {word(n), word(n), word(n), word(n), {n.from(500, 1500), n.from(-200, 200)}, {n.from(500, 1500), n.from(-200, 200)}};
    style.size = length(n);
    style.leading = length(n);
    style.rows = n.upTo(3);
    style.spaceBefore = length(n);
    style.widthPerMille = n.from(500, 2000);
    style.tracking = n.from(-100, 100);
    style.ink = ink(n);
    style.writingMode = n.of(WritingMode::Vertical);
    style.baseDirection = n.of(BaseDirection::RightToLeft);
    style.rules = lineRules(n);
    style.headline = {n.upTo(4), n.upTo(1000), n.upTo(1000), -n.upTo(100)};
    style.dropCap = {n.upTo(4), n.upTo(3), n.upTo(500)};
    style.capitals = n.of(Capitals::Small);
    style.figures = n.of(Figures::OldStyle);
    style.standing = n.of(Standing::Turned);
    style.raise = n.from(-300, 300);
    style.house = word(n);
    return style;
}

inline CharacterStyle characterStyle(Numbers& n)
{
    CharacterStyle style;
    style.basedOn = n.yes() ? "character style 1" : "";
    const auto perhaps = [&](auto& field, auto value) {
        if (n.yes())
            field = value;
    };
    perhaps(style.font, CompositeFont{word(n), word(n), word(n), word(n), {}, {}});
    perhaps(style.sizePerMille, n.from(500, 2000));
    perhaps(style.widthPerMille, n.from(500, 2000));
    perhaps(style.tracking, n.from(-100, 100));
    perhaps(style.ink, ink(n));
    perhaps(style.capitals, n.of(Capitals::Small));
    perhaps(style.figures, n.of(Figures::OldStyle));
    perhaps(style.uprightDigits, n.upTo(4));
    perhaps(style.standing, n.of(Standing::Turned));
    perhaps(style.raise, n.from(-300, 300));
    return style;
}

inline StyleSheet styleSheet(Numbers& n)
{
    StyleSheet sheet;
    for (int i = n.upTo(6); i > 0; --i)
        sheet.styles["style " + std::to_string(i)] = textStyle(n);
    for (int i = n.upTo(3); i > 0; --i)
        sheet.characterStyles["character style " + std::to_string(i)] = characterStyle(n);
    for (int i = n.upTo(6); i > 0; --i)
        sheet.roles[n.of(Role::PullQuote)] = word(n);
    for (int i = n.upTo(3); i > 0; --i)
        sheet.ranks.push_back({{{n.of(Role::PullQuote), word(n)}}, length(n), length(n), length(n)});
    for (int i = n.upTo(2); i > 0; --i)
        sheet.sets["set " + std::to_string(i)] = {{{n.of(Role::PullQuote), word(n)}}, {Rank{}}};
    for (int i = n.upTo(2); i > 0; --i)
        sheet.houses["house " + std::to_string(i)] = lineRules(n);
    sheet.columns = {n.upTo(3), n.upTo(3), n.yes(), n.upTo(9), n.upTo(2)};
    for (int i = n.upTo(3); i > 0; --i)
        sheet.swatches.push_back({word(n), ink(n)});
    for (int i = n.upTo(3); i > 0; --i)
        sheet.sizes[word(n)] = length(n);
    for (int i = n.upTo(3); i > 0; --i) {
        sheet.fallbackFonts.push_back(word(n));
        sheet.lexicon.push_back(word(n));
    }
    return sheet;
}

inline StyleOverride styleOverride(Numbers& n)
{
    StyleOverride change;
    if (n.yes())
        change.style = word(n);
    if (n.yes())
        change.size = length(n);
    if (n.yes())
        change.alignment = n.of(Alignment::End);
    if (n.yes())
        change.maxLines = n.upTo(4);
    return change;
}

inline GridPlace gridPlace(Numbers& n) { return {n.upTo(7), n.from(1, 8), n.upTo(100), n.from(1, 100)}; }

inline ArticleBlock article(Numbers& n, StoryId story)
{
    ArticleBlock result;
    result.story = story;
    result.part = n.upTo(2);
    result.stack = {n.of(StackPosition::Inside), n.upTo(8), n.of(WritingMode::Vertical), gridPlace(n)};
    result.legs = {n.upTo(4), n.of(SplitRemainder::WidenGutters), {}};
    for (int i = n.upTo(2); i > 0; --i)
        result.legs.trims.push_back({n.upTo(9), n.upTo(9)});
    for (int i = n.upTo(2); i > 0; --i)
        result.photos.push_back({n.upTo(3), gridPlace(n), {length(n), length(n)}, n.upTo(4000), n.of(CaptionSide::Right)});
    for (int i = n.upTo(2); i > 0; --i)
        result.overrides[n.of(Role::PullQuote)] = styleOverride(n);
    for (int i = n.upTo(2); i > 0; --i)
        result.quotes.push_back({text(n, 12), gridPlace(n)});
    return result;
}

inline Block block(Numbers& n, BlockId id, StoryId story)
{
    Block result;
    result.id = id;
    result.place = n.yes() ? Place{gridPlace(n)} : Place{Rect{length(n), length(n), length(n), length(n)}};
    switch (n.upTo(5)) {
    case 0: result.content = Nameplate{}; break;
    case 1: result.content = Folio{}; break;
    case 2: result.content = ReservedSpace{word(n), n.upTo(3000), n.upTo(5), {}, {n.upTo(4), n.of(SplitRemainder::WidenGutters), {}, {}}}; break;
    default: result.content = article(n, story);
    }
    result.frame = {{n.yes(), n.yes(), n.yes(), n.yes()}, length(n), ink(n), {}, n.upTo(3), length(n), length(n)};
    if (n.yes())
        result.frame.tint = ink(n);
    result.pushesText = n.yes();
    result.standOffRows = n.upTo(4);
    result.standOffCharacters = n.upTo(4);
    result.textBeside = n.of(TextBeside::Neither);
    result.locked = n.yes();
    result.holdsWidth = n.yes();
    result.holdsHeadline = n.yes();
    result.group = n.upTo(3);
    return result;
}

inline StoryParagraph paragraph(Numbers& n, int characters)
{
    StoryParagraph result{n.of(ParagraphKind::Crosshead), text(n, characters), {}, {}};
    const auto length = static_cast<std::uint32_t>(result.text.size());
    if (length >= 4 && n.upTo(3) == 0) {
        result.emphasis = {{0, 1}, {2, length}};
        result.ruby = {{{1, 3}, text(n, 4)}};
        result.runs = {{{0, 2}, word(n)}, {{3, length}, word(n)}};
    }
    if (length >= 4 && n.yes())
        result.held = {{2, n.upTo(20'000)}, {length, n.upTo(20'000)}};
    result.looseness = n.from(-1, 1);
    result.start = n.of(ParagraphStart::NextBlock);
    result.keepTogether = n.yes();
    result.acrossLegs = n.yes();
    return result;
}

inline Story story(Numbers& n, StoryId id, int paragraphs = 6, int characters = 40)
{
    Story result;
    result.id = id;
    result.slug = "story-" + std::to_string(id.n);
    result.rank = n.upTo(5);
    result.priority = n.upTo(30);
    result.optional = n.yes();
    for (auto* part : {&result.label, &result.kicker, &result.headline, &result.deck, &result.byline, &result.dateline,
             &result.qrCode, &result.endMark, &result.jumpHead})
        *part = text(n, 12);
    for (int i = n.upTo(paragraphs); i > 0; --i)
        result.body.push_back(paragraph(n, characters));
    for (int i = n.upTo(2); i > 0; --i)
        result.photos.push_back({photoId(n), text(n, 10), text(n, 5)});
    return result;
}

inline PhotoRecord photoRecord(Numbers& n)
{
    return {word(n), n.yes() ? "jpeg" : "tiff", n.upTo(9000), n.upTo(9000), n.upTo(4), n.yes(), n.upTo(500'000'000)};
}

inline EditionHead head(Numbers& n)
{
    return {word(n), word(n), n.yes() ? Date{2026, n.from(1, 12), n.from(1, 28)} : Date{}, n.upTo(2'000'000'000), word(n),
        word(n), word(n), word(n)};
}

inline Page page(Numbers& n, PageId id, std::uint32_t& nextId, StoryId story)
{
    Page result{id, "A" + std::to_string(id.n), word(n), word(n), grid(n), {}, n.yes()};
    for (int i = n.upTo(4); i > 0; --i)
        result.blocks.push_back(block(n, BlockId{nextId++}, story));
    return result;
}

/// An edition with something in every field: a value to be stored, not one that could be made up.
inline Edition edition(std::uint64_t seed, int pages = 4, int stories = 10)
{
    Numbers n{seed};
    Edition result;
    result.head = head(n);
    result.press = {word(n), word(n), n.upTo(400), n.upTo(600), length(n)};
    result.sheet = Shared<StyleSheet>{styleSheet(n)};
    for (int i = n.upTo(stories); i > 0; --i)
        result.stories.put(story(n, StoryId{result.nextId++}));
    for (int i = n.upTo(pages); i > 0; --i) {
        const PageId id{result.nextId++};
        result.pages.push_back(page(n, id, result.nextId, StoryId{1}));
    }
    return result;
}

/// `before` with one thing changed: a story, a page, their number or order, the head or the sheet.
inline Edition changed(Edition edition, Numbers& n)
{
    const auto anyPage = [&] { return static_cast<std::size_t>(n.upTo(static_cast<int>(edition.pages.size()) - 1)); };
    const auto anyStory = [&] {
        auto at = edition.stories.begin();
        for (int skip = n.upTo(static_cast<int>(edition.stories.size()) - 1); skip > 0; --skip)
            ++at;
        return (*at)->id;
    };
    const int kind = n.upTo(11);
    if (kind == 0) {
        edition.head = head(n);
    } else if (kind == 1) {
        edition.sheet = Shared<StyleSheet>{styleSheet(n)};
    } else if (kind == 2) {
        const PageId id{edition.nextId++};
        edition.pages.push_back(page(n, id, edition.nextId, StoryId{1}));
    } else if (kind == 3 && edition.pages.size() > 1) {
        edition.pages.erase(edition.pages.begin() + static_cast<std::ptrdiff_t>(anyPage()));
    } else if (kind == 4 && edition.pages.size() > 1) {
        std::swap(edition.pages[anyPage()], edition.pages[anyPage()]);
    } else if (kind == 5 && !edition.stories.empty()) {
        edition.stories.remove(anyStory());
    } else if (kind <= 7 && !edition.pages.empty()) {
        edition.pages[anyPage()].change([&](Page& page) { page.section = word(n) + std::to_string(n.next()); });
    } else if (kind <= 9 && !edition.stories.empty()) {
        edition.stories.change(anyStory(), [&](Story& story) { story.body.push_back(paragraph(n, 200)); });
    } else {
        edition.stories.put(story(n, StoryId{edition.nextId++}));
    }
    return edition;
}

}
