#include "makeup/editions.h"
#include "makeup/date_words.h"
#include "makeup/qr_code.h"
#include "makeup/series.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;

namespace {

Block furniture(BlockContent content, GridPlace at)
{
    Block block;
    block.place = at;
    block.content = std::move(content);
    return block;
}

/// A page with one block of furniture on it.
struct Furnished {
    Edition edition = pages::edition();
    BlockId block;

    explicit Furnished(BlockContent content, GridPlace at = {0, 3, 0, 10}) : block{place(edition, first, furniture(std::move(content), at))} {}
    Rect area() const { return areaOf(grid(), edition.pages[0]->blocks.back()); }
};

std::u16string wordsOn(const display::ComposedPage& page, BlockId block)
{
    std::u16string all;
    for (const display::GlyphRun& run : marks<display::GlyphRun>(page, block))
        all += run.text + u"|";
    return all;
}

bool says(const display::ComposedPage& page, BlockId block, std::u16string_view words) { return wordsOn(page, block).find(words) != std::u16string::npos; }

/// Where the run that begins with these words begins.
std::optional<Point> placeOf(const display::ComposedPage& page, BlockId block, std::u16string_view words)
{
    for (const display::GlyphRun& run : marks<display::GlyphRun>(page, block)) {
        if (run.text.starts_with(words))
            return run.glyphs.front().origin;
    }
    return std::nullopt;
}

/// The x of the character that the glyph shows, of the first run that has it.
Length placeOfCharacter(const display::GlyphRun& run, char16_t character)
{
    const std::size_t at = run.text.find(character);
    for (const display::PlacedGlyph& glyph : run.glyphs) {
        if (glyph.textStart == at)
            return glyph.origin.x;
    }
    return {};
}

EditionHead head()
{
    EditionHead result;
    result.paper = "临川日报";
    result.date = {2026, 11, 25};
    result.issue = 18250;
    result.serialNumber = "CN 36-0018";
    result.publisher = "临川日报社";
    result.contact = "热线：0000-8826000";
    result.postalCode = "43-18";
    result.price = "零售价 1.00 元";
    result.website = "www.lc.example";
    return result;
}

PhotoId photo(char letter) { return sha256(std::string(1, letter)); }

}

class FurnitureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChineseCalendarNamesKnownDays();
    void aNameplatePrintsWhatTheEditionSays();
    void aFolioStandsAtTheOuterEdgeOfItsPage();
    void theStaffLineNamesWhoMadeThePage();
    void anIndexFollowsItsStoriesFromPageToPage();
    void anIndexedStoryOnNoPageIsAnError();
    void partsOfASeriesAreNumbered();
    void aLabelStandsBesideItsOrnament();
    void anOrnamentFillsItsBlockInItsInk();
    void anAdvertisementWithoutMaterialIsADummyAndAnError();
    void anAdvertisementOfAnotherSizeIsAnError();
    void materialOfAnotherShapeIsAnError();
    void anAdvertisementIsMarked();
    void pointsOfNumbersStandUnderEachOther();
    void wideWordsOfATableRunOnToFurtherLines();
    void aTableThatHasNoRoomIsTold();
    void aCodeIsReadOnAnyGround();
    void aCodeThatIsTooSmallIsTold();
};

void FurnitureTest::theChineseCalendarNamesKnownDays()
{
    using makeup::lunarWords;
    // New Year's days and leap months as the Purple Mountain Observatory gives them.
    QCOMPARE(lunarWords({2026, 2, 17}, "zh-Hans"), std::u16string{u"农历丙午年正月初一"});
    QCOMPARE(lunarWords({2025, 1, 29}, "zh-Hans"), std::u16string{u"农历乙巳年正月初一"});
    QCOMPARE(lunarWords({2025, 7, 25}, "zh-Hans"), std::u16string{u"农历乙巳年闰六月初一"});
    QCOMPARE(lunarWords({2023, 3, 22}, "zh-Hans"), std::u16string{u"农历癸卯年闰二月初一"});
    QCOMPARE(lunarWords({2024, 9, 17}, "zh-Hans"), std::u16string{u"农历甲辰年八月十五"});
    QCOMPARE(lunarWords({2025, 1, 28}, "zh-Hans"), std::u16string{u"农历甲辰年十二月廿九"});
    QVERIFY(lunarWords({2026, 13, 1}, "zh-Hans").empty());
}

void FurnitureTest::aNameplatePrintsWhatTheEditionSays()
{
    Furnished made{Nameplate{true}, {0, 6, 0, 12}};
    made.edition.head = head();
    const auto page = pages::made(made.edition);
    for (const char16_t* words : {u"临川日报", u"2026年11月25日", u"农历丙午年十月十七", u"总第", u"今日", u"CN 36-0018", u"邮发代号", u"临川日报社", u"www.lc.example"})
        QVERIFY2(wordsOn(*page, made.block).find(words) != std::u16string::npos, qPrintable(QString::fromStdU16String(wordsOn(*page, made.block))));
    QVERIFY(!find(*page, FindingCode::FurnitureIncomplete));
    // The day is the edition's: where that changes, so does the page.
    made.edition.head.date = {2026, 11, 26};
    QVERIFY(says(*pages::made(made.edition), made.block, u"2026年11月26日"));
}

void FurnitureTest::aFolioStandsAtTheOuterEdgeOfItsPage()
{
    Edition edition = pages::edition();
    edition.head = head();
    const BlockId odd = place(edition, first, furniture(Folio{FolioSide::ByPage, false}, {0, 6, 0, 2}));
    const BlockId even = place(edition, second, furniture(Folio{FolioSide::ByPage, false}, {0, 6, 0, 2}));
    const Rect area = areaOf(grid(), GridPlace{0, 6, 0, 2});
    const auto code = [&](PageId page, BlockId block, const char16_t* words) { return placeOf(*made(edition, page), block, words)->x; };
    QVERIFY(code(first, odd, u"A01") > area.x + area.width / 2);
    QCOMPARE(code(second, even, u"A02").emu(), area.x.emu());
    QVERIFY(code(first, odd, u"2026") < area.x + area.width / 2);
    QVERIFY(says(*made(edition, second), even, u"0000-8826000"));
}

void FurnitureTest::theStaffLineNamesWhoMadeThePage()
{
    Furnished made{StaffLine{}, {0, 3, 0, 2}};
    QVERIFY(find(*pages::made(made.edition), FindingCode::FurnitureIncomplete));
    made.edition = *edit::changeStaff(made.edition, first, {{"责编", "强声"}, {"校对", "王芳"}});
    const auto page = pages::made(made.edition);
    QVERIFY(says(*page, made.block, u"责编") && says(*page, made.block, u"王芳"));
    QVERIFY(!find(*page, FindingCode::FurnitureIncomplete));
    // A duty without a name must not go to press.
    made.edition = *edit::changeStaff(made.edition, first, {{"责编", ""}});
    const auto blank = pages::made(made.edition);
    QCOMPARE(find(*blank, FindingCode::FurnitureIncomplete)->arguments, (std::vector<std::string>{"责编"}));
    QCOMPARE(find(*blank, FindingCode::FurnitureIncomplete)->severity, Severity::Error);
}

void FurnitureTest::anIndexFollowsItsStoriesFromPageToPage()
{
    Edition edition = pages::edition();
    const StoryId story = add(edition, pages::story({han(50)}, u"新桥今天\n通车"));
    const BlockId article = place(edition, second, pages::block(story, {0, 2, 0, 10}));
    const BlockId index = place(edition, first, furniture(StoryIndex{u"导读", {story}}, {0, 2, 0, 10}));
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const auto before = makeUp.page(edition, first);
    QVERIFY(says(*before, index, u"导读") && says(*before, index, u"新桥今天") && says(*before, index, u"A02"));
    // The same maker notices what has changed elsewhere.
    edition = *edit::changePage(edition, second, {"A05", "", ""});
    const auto renamed = makeUp.page(edition, first);
    QVERIFY(says(*renamed, index, u"A05") && !says(*renamed, index, u"A02"));
    edition = *edit::removeBlock(edition, article);
    place(edition, first, pages::block(story, {3, 2, 0, 10}));
    QVERIFY(says(*makeUp.page(edition, first), index, u"A01"));
    QVERIFY(!find(*makeUp.page(edition, first), FindingCode::IndexWithoutPage));
    Story other = **edition.stories.find(story);
    other.headline = u"江上新桥";
    edition = *edit::replaceStory(edition, other);
    QVERIFY(says(*makeUp.page(edition, first), index, u"江上新桥"));
}

void FurnitureTest::anIndexedStoryOnNoPageIsAnError()
{
    Edition edition = pages::edition();
    const StoryId story = add(edition, pages::story({han(50)}, u"新桥", "bridge"));
    place(edition, first, furniture(StoryIndex{{}, {story}}, {0, 2, 0, 10}));
    const auto page = made(edition);
    const Finding* lost = find(*page, FindingCode::IndexWithoutPage);
    QVERIFY(lost && lost->severity == Severity::Error);
    edition = *edit::removeStory(edition, story);
    QVERIFY(find(*made(edition), FindingCode::IndexWithoutPage));
}

void FurnitureTest::partsOfASeriesAreNumbered()
{
    using makeup::seriesWords;
    QCOMPARE(seriesWords(3, SeriesMark::Zhi), std::u16string{u"之三"});
    QCOMPARE(seriesWords(10, SeriesMark::Zhi), std::u16string{u"之十"});
    QCOMPARE(seriesWords(12, SeriesMark::Zhi), std::u16string{u"之十二"});
    QCOMPARE(seriesWords(20, SeriesMark::Zhi), std::u16string{u"之二十"});
    QCOMPARE(seriesWords(45, SeriesMark::Zhi), std::u16string{u"之四十五"});
    QCOMPARE(seriesWords(6, SeriesMark::Circled), std::u16string{u"⑥"});
    QCOMPARE(seriesWords(20, SeriesMark::Circled), std::u16string{u"⑳"});
    QCOMPARE(seriesWords(21, SeriesMark::Circled), std::u16string{u"㉑"});
    QCOMPARE(seriesWords(50, SeriesMark::Circled), std::u16string{u"㊿"});
    QCOMPARE(seriesWords(51, SeriesMark::Circled), std::u16string{u"(51)"});
    QCOMPARE(seriesWords(3, SeriesMark::Brackets), std::u16string{u"(3)"});
    QVERIFY(seriesWords(0, SeriesMark::Zhi).empty());

    Edition edition = pages::edition();
    Story story = pages::story({han(50)}, u"新桥");
    story.label = u"桥头故事";
    story.seriesNumber = 3;
    story.seriesMark = SeriesMark::Zhi;
    const BlockId block = place(edition, first, pages::block(add(edition, story), {0, 2, 0, 12}));
    QVERIFY(says(*made(edition), block, u"桥头故事之三"));
}

void FurnitureTest::aLabelStandsBesideItsOrnament()
{
    const Furnished made{SectionLabel{u"江城副刊", "plum"}, {0, 3, 0, 4}};
    const auto page = pages::made(made.edition);
    const auto drawings = marks<display::FillPath>(*page, made.block);
    QCOMPARE(drawings.size(), std::size_t{1});
    const Rect drawn = display::bounds(drawings.front());
    QVERIFY(made.area().contains(drawn));
    QVERIFY(drawn.right() <= placeOf(*page, made.block, u"江城")->x);
    QVERIFY(says(*page, made.block, u"江城副刊"));
    const Furnished unknown{SectionLabel{u"江城副刊", "no such"}, {0, 3, 0, 4}};
    QVERIFY(find(*pages::made(unknown.edition), FindingCode::FurnitureIncomplete));
}

void FurnitureTest::anOrnamentFillsItsBlockInItsInk()
{
    const Ink red = Ink::cmyk(0, 1000, 900, 0);
    const Furnished single{Ornament{"lantern", red, false}, {0, 2, 0, 10}};
    const auto drawn = marks<display::FillPath>(*pages::made(single.edition), single.block);
    QCOMPARE(drawn.size(), std::size_t{1});
    QCOMPARE(drawn.front().ink, red);
    QVERIFY(single.area().contains(display::bounds(drawn.front())));
    const Furnished band{Ornament{"key-fret", red, true}, {0, 6, 0, 1}};
    const Rect tiled = display::bounds(marks<display::FillPath>(*pages::made(band.edition), band.block).front());
    QCOMPARE(tiled.x.emu(), band.area().x.emu());
    QCOMPARE(tiled.right().emu(), band.area().right().emu());
}

void FurnitureTest::anAdvertisementWithoutMaterialIsADummyAndAnError()
{
    Advertisement sold;
    sold.client = "江城茶庄";
    const Furnished made{sold, {0, 3, 0, 20}};
    const auto page = pages::made(made.edition);
    QVERIFY(says(*page, made.block, u"江城茶庄"));
    QVERIFY(says(*page, made.block, u"mm"));
    QVERIFY(!marks<display::Group>(*page, made.block).empty());
    QCOMPARE(find(*page, FindingCode::AdvertisementEmpty)->severity, Severity::Error);
    // Room is sold before it is known to whom: the sentence has a name all the same.
    const Furnished nameless{Advertisement{}, {0, 3, 0, 20}};
    QVERIFY(!find(*pages::made(nameless.edition), FindingCode::AdvertisementEmpty)->arguments.front().empty());
}

void FurnitureTest::anAdvertisementOfAnotherSizeIsAnError()
{
    Advertisement sold;
    sold.client = "江城茶庄";
    sold.bookedColumns = 3;
    sold.bookedRows = 20;
    QVERIFY(!find(*made(Furnished{sold, {0, 3, 0, 20}}.edition), FindingCode::AdvertisementSize));
    QVERIFY(find(*made(Furnished{sold, {0, 3, 0, 21}}.edition), FindingCode::AdvertisementSize));
    const Rect room = areaOf(grid(), GridPlace{0, 3, 0, 20});
    sold.booked = {room.width + 1_mm, room.height};
    QVERIFY(!find(*made(Furnished{sold, {0, 3, 0, 20}}.edition), FindingCode::AdvertisementSize));
    sold.booked = {room.width + Length::fromEmu(36000 * 12 / 10), room.height};
    const auto page = made(Furnished{sold, {0, 3, 0, 20}}.edition);
    QVERIFY(find(*page, FindingCode::AdvertisementSize));
    QCOMPARE(find(*page, FindingCode::AdvertisementSize)->severity, Severity::Error);
}

void FurnitureTest::materialOfAnotherShapeIsAnError()
{
    const Rect room = areaOf(grid(), GridPlace{0, 3, 0, 20});
    const auto withMaterial = [&](int height) {
        Edition edition = pages::edition();
        PhotoRecord record;
        record.width = 3000;
        record.height = height;
        edition = *edit::addPhoto(edition, photo('a'), record);
        Advertisement sold;
        sold.client = "江城茶庄";
        sold.material = photo('a');
        place(edition, first, furniture(sold, {0, 3, 0, 20}));
        return edition;
    };
    const int right = static_cast<int>(room.height.scaled(3000, room.width.emu()).emu());
    const auto good = made(withMaterial(right));
    QVERIFY(!find(*good, FindingCode::AdvertisementSize));
    QVERIFY(!find(*good, FindingCode::AdvertisementEmpty));
    const auto wrong = made(withMaterial(right + 60));
    QVERIFY(find(*wrong, FindingCode::AdvertisementSize));
    // Nothing of material of the wrong shape is cut off.
    for (const display::Item& item : wrong->list.items) {
        if (const auto* placed = std::get_if<display::PlacedPhoto>(&item.mark))
            QVERIFY(room.contains(placed->frame));
    }
}

void FurnitureTest::anAdvertisementIsMarked()
{
    Advertisement sold;
    sold.client = "茶";
    const Furnished marked{sold, {0, 3, 0, 20}};
    const auto page = pages::made(marked.edition);
    QVERIFY(says(*page, marked.block, u"广告"));
    QVERIFY(marked.area().contains(*placeOf(*page, marked.block, u"广告")));
    sold.labelled = false;
    const auto bare = pages::made(Furnished{sold, {0, 3, 0, 20}}.edition);
    QVERIFY(!says(*bare, marked.block, u"广告"));
    QVERIFY(find(*bare, FindingCode::FurnitureIncomplete));
}

void FurnitureTest::pointsOfNumbersStandUnderEachOther()
{
    const Furnished made{Table{{{u"站名", u"客流"}, {u"新桥", u"12.5"}, {u"渡口", u"1234.75"}, {u"码头", u"7"}, {u"老街", u"-0.125"}}, 1, true}, {0, 3, 0, 12}};
    const auto page = pages::made(made.edition);
    std::vector<std::int64_t> points;
    for (const display::GlyphRun& run : marks<display::GlyphRun>(*page, made.block)) {
        if (run.text.find(u'.') != std::u16string::npos)
            points.push_back(placeOfCharacter(run, u'.').emu());
    }
    QCOMPARE(points.size(), std::size_t{3});
    for (const std::int64_t x : points)
        QVERIFY2(std::abs(x - points.front()) <= 2, qPrintable(QString::number(x - points.front())));
    // A whole number ends where the points of the others are.
    const auto whole = placeOf(*page, made.block, u"7");
    QVERIFY(whole && whole->x < Length::fromEmu(points.front()) && whole->x > Length::fromEmu(points.front()) - em);
    QVERIFY(!find(*page, FindingCode::Overset) && !find(*page, FindingCode::TableTooWide));
}

void FurnitureTest::wideWordsOfATableRunOnToFurtherLines()
{
    const Furnished made{Table{{{u"项目", u"说明"}, {u"路灯", han(60)}}, 1, false}, {0, 2, 0, 14}};
    const auto page = pages::made(made.edition);
    QCOMPARE(outside(hanBoxes(*page, made.block), made.area()), 0);
    QCOMPARE(hanBoxes(*page, made.block).size(), std::size_t{2 + 60});
    QVERIFY(!find(*page, FindingCode::TableTooWide));
}

void FurnitureTest::aTableThatHasNoRoomIsTold()
{
    std::vector<std::vector<std::u16string>> rows{{u"站名", u"客流"}};
    for (int i = 0; i < 30; ++i)
        rows.push_back({u"新桥", u"12"});
    const auto deep = pages::made(Furnished{Table{rows, 1, false}, {0, 2, 0, 8}}.edition);
    QVERIFY(find(*deep, FindingCode::Overset) && find(*deep, FindingCode::Overset)->severity == Severity::Error);
    const std::vector<std::u16string> numbers(14, u"123456.25");
    const auto wide = pages::made(Furnished{Table{{numbers, numbers}, 0, false}, {0, 2, 0, 8}}.edition);
    QVERIFY(find(*wide, FindingCode::TableTooWide));
}

void FurnitureTest::aCodeIsReadOnAnyGround()
{
    Furnished made{QrCode{u"https://lanjin.example/bridge", QrLevel::Q, u"扫码看视频"}, {0, 1, 0, 14}};
    Block block = made.edition.pages[0]->blocks.back();
    block.frame.tint = Ink::black(300);
    block.frame.reversed = true;
    made.edition = *edit::replaceBlock(made.edition, block);
    const auto page = pages::made(made.edition);
    const auto fills = marks<display::FillPath>(*page, made.block);
    // Ground, paper for the quiet zone, modules.
    QCOMPARE(fills.size(), std::size_t{3});
    QCOMPARE(fills[1].ink, Ink::paper());
    QCOMPARE(fills[2].ink, Ink::black());
    QVERIFY(makeup::showsQrCode(fills[2].path, display::bounds(fills[1]), "https://lanjin.example/bridge", QrLevel::Q));
    QVERIFY(!makeup::showsQrCode(fills[2].path, display::bounds(fills[1]), "https://lanjin.example/bridgf", QrLevel::Q));
    QVERIFY(!makeup::showsQrCode(fills[2].path, display::bounds(fills[1]), "https://lanjin.example/bridge", QrLevel::H));
    Path spoilt = fills[2].path;
    spoilt.points[0].x += 1_mm;
    spoilt.points[3].x += 1_mm;
    QVERIFY(!makeup::showsQrCode(spoilt, display::bounds(fills[1]), "https://lanjin.example/bridge", QrLevel::Q));
    for (const display::GlyphRun& run : marks<display::GlyphRun>(*page, made.block))
        QCOMPARE(run.ink, Ink::paper());
}

void FurnitureTest::aCodeThatIsTooSmallIsTold()
{
    const Furnished small{QrCode{u"https://lanjin.example/a/long/address/that/needs/many/modules", QrLevel::H, {}}, {0, 1, 0, 4}};
    QVERIFY(find(*pages::made(small.edition), FindingCode::QrTooSmall));
    const Furnished empty{QrCode{}, {0, 1, 0, 10}};
    QVERIFY(find(*pages::made(empty.edition), FindingCode::QrUnreadable));
    const Furnished tooLong{QrCode{std::u16string(4000, u'x'), QrLevel::H, {}}, {0, 3, 0, 30}};
    QVERIFY(find(*pages::made(tooLong.edition), FindingCode::QrUnreadable));
}

QTEST_GUILESS_MAIN(FurnitureTest)
#include "furniture_test.moc"
