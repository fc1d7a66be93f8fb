#include "makeup/editions.h"

#include <QtTest>

#include <set>

using namespace banxin;
using namespace banxin::pages;

class MakeUpTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void everyBaselineStandsOnThePagesGrid();
    void textInIsTextOut();
    void aStoryThatFitsIsNotReported();
    void whatHasNoRoomIsMeasuredAndKept();
    void textUnderAHeadlineThatTakesAllIsMeasuredInItsLegs();
    void freeRowsAreMeasured();
    void aHeadlineThatDoesNotFitIsReported();
    void aStoryFlowsThroughItsPartsFromPageToPage();
    void theEndOfAStoryIsOversetOnItsLastPage();
    void aMissingFontIsAFinding();
    void aMissingGlyphIsAFindingWithItsStory();
    void furnitureIsToldWhereItCannotBeSet();
};

namespace {

/// A story on three legs under its headline, with a photo in the middle leg.
struct RichPage {
    Edition edition = pages::edition();
    BlockId block;

    explicit RichPage(int pieces)
    {
        Numbers numbers{7};
        Story story = pages::story({prose(numbers, pieces), prose(numbers, pieces), prose(numbers, pieces)}, u"新桥今日通车");
        story.kicker = u"跨江通勤";
        story.deck = u"全长二公里";
        story.photos = {{PhotoId{}, u"桥上的人", u"闻津 摄"}};
        Block given = pages::block(add(edition, story), {1, 3, 4, 30});
        article(given).photos = {{0, {1, 1, 8, 9}, {}, 1000, CaptionSide::Below}};
        block = place(edition, first, given);
    }
};

}

void MakeUpTextTest::everyBaselineStandsOnThePagesGrid()
{
    const RichPage rich{60};
    const auto page = made(rich.edition);
    std::set<std::int64_t> rows;
    for (int row = 4; row < 34; ++row)
        rows.insert(rowBaseline(grid(), row).emu());
    int glyphs = 0;
    for (const auto& run : runs(*page, rich.block, bodyFace)) {
        for (const auto& glyph : run.glyphs) {
            QVERIFY2(rows.contains(glyph.origin.y.emu()), qPrintable(qt(run.text)));
            ++glyphs;
        }
    }
    QVERIFY(glyphs > 300);
}

void MakeUpTextTest::textInIsTextOut()
{
    for (const int pieces : {5, 60, 400}) {
        const RichPage rich{pieces};
        const auto page = made(rich.edition);
        QCOMPARE(page->fits.size(), std::size_t{1});
        std::u16string given;
        for (const auto& paragraph : (*rich.edition.stories.begin())->body)
            given += paragraph->text;
        std::u16string left = page->fits[0].overset;
        std::erase(left, u'\n');
        QCOMPARE(qt(bodyText(*page, rich.block) + left), qt(given));
        QCOMPARE(left.empty(), pieces != 400);
        const std::u16string stack = pages::text(runs(*page, rich.block, displayFace));
        for (const char16_t* part : {u"新桥今日通车", u"跨江通勤", u"全长二公里", u"桥上的人", u"闻津"})
            QVERIFY2(stack.find(part) != std::u16string::npos, qPrintable(qt(part)));
    }
}

void MakeUpTextTest::aStoryThatFitsIsNotReported()
{
    // Five rows of thirteen, less an indent of two.
    Edition edition = pages::edition();
    const BlockId id = place(edition, first, block(add(edition, story({han(63)})), {0, 1, 0, 5}));
    const auto page = made(edition);
    QCOMPARE(page->fits[0].rows, 0);
    QCOMPARE(page->fits[0].characters, 0);
    QVERIFY(page->fits[0].overset.empty());
    QVERIFY(page->findings.empty());
    QCOMPARE(qt(bodyText(*page, id)), qt(han(63)));
    QCOMPARE(hanBoxes(*page, id).front().x, columnLeft(grid(), 0) + em * 2);
}

void MakeUpTextTest::whatHasNoRoomIsMeasuredAndKept()
{
    // 63 characters stand in five rows. Of 100, 37 are left: three rows; 20 more with their indent take two.
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({han(100), han(20)}));
    const BlockId block = place(edition, first, pages::block(id, {0, 1, 0, 5}));
    const auto page = made(edition);
    QCOMPARE(page->fits[0].story, id);
    QCOMPARE(page->fits[0].rows, 5);
    QCOMPARE(page->fits[0].characters, 57);
    QCOMPARE(qt(page->fits[0].overset), qt(han(100).substr(63) + u'\n' + han(20)));
    QCOMPARE(qt(bodyText(*page, block)), qt(han(63)));
    const Finding* finding = find(*page, FindingCode::Overset);
    QVERIFY(finding);
    QVERIFY(*finding == (Finding{Severity::Error, FindingCode::Overset, first, block, id, {"bridge", "5", "57"}}));
}

void MakeUpTextTest::textUnderAHeadlineThatTakesAllIsMeasuredInItsLegs()
{
    Edition edition = pages::edition();
    // Ten whole lines of 13 characters, less the first line's indent of two.
    place(edition, first, pages::block(add(edition, pages::story({han(128)}, u"新桥今日通车")), {0, 2, 0, 2}));
    const auto page = made(edition);
    QCOMPARE(page->fits.at(0).characters, 128);
    QVERIFY2(page->fits.at(0).rows == 10, qPrintable(QString::number(page->fits.at(0).rows)));
}

void MakeUpTextTest::freeRowsAreMeasured()
{
    Edition edition = pages::edition();
    const BlockId block = place(edition, first, pages::block(add(edition, story({han(63)})), {0, 1, 0, 12}));
    const auto page = made(edition);
    QCOMPARE(page->fits[0].rows, -7);
    QCOMPARE(page->fits[0].characters, -7 * 13);
    const Finding* finding = find(*page, FindingCode::Underset);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Warning);
    QCOMPARE(finding->block, block);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"bridge", "7"}));
}

void MakeUpTextTest::aHeadlineThatDoesNotFitIsReported()
{
    // A column is 117 pt wide: two lines of 20 pt, narrowed to 0.85 and reduced to 0.9, hold 14 characters at most.
    Edition edition = pages::edition();
    const BlockId block = place(edition, first, pages::block(add(edition, story({han(63)}, han(40))), {0, 1, 0, 40}));
    const auto page = made(edition);
    const Finding* finding = find(*page, FindingCode::HeadlineOverset);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->block, block);
    QCOMPARE(finding->arguments[0], std::string{"bridge"});
    QCOMPARE(finding->arguments[1], std::string{"headline"});
    QVERIFY(std::stoi(finding->arguments[2]) >= 40 - 14);
}

void MakeUpTextTest::aStoryFlowsThroughItsPartsFromPageToPage()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({han(500)}, u"新桥"));
    const BlockId start = place(edition, first, block(id, {0, 2, 0, 20}));
    const BlockId rest = place(edition, second, block(id, {3, 1, 10, 50}, 1));
    const auto pageOne = made(edition, first);
    const auto pageTwo = made(edition, second);
    QVERIFY(!bodyText(*pageOne, start).empty());
    QVERIFY(!bodyText(*pageTwo, rest).empty());
    QCOMPARE(qt(bodyText(*pageOne, start) + bodyText(*pageTwo, rest)), qt(han(500)));
    QCOMPARE(qt(pages::text(runs(*pageOne, start, displayFace))), QStringLiteral("新桥"));
    QVERIFY(runs(*pageTwo, rest, displayFace).empty());
    // The second part begins in its first row, without an indent: it goes on with the paragraph.
    QCOMPARE(hanBoxes(*pageTwo, rest).front().y, rowTop(grid(), 10));
    QCOMPARE(hanBoxes(*pageTwo, rest).front().x, columnLeft(grid(), 3));
    QCOMPARE(pageOne->fits.size(), std::size_t{1});
    QVERIFY(pageTwo->fits.empty());
}

void MakeUpTextTest::theEndOfAStoryIsOversetOnItsLastPage()
{
    // 63 and 65 characters stand in two blocks of five rows; 22 are left, two rows.
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({han(150)}));
    place(edition, first, block(id, {0, 1, 0, 5}));
    const BlockId rest = place(edition, second, block(id, {0, 1, 0, 5}, 1));
    QVERIFY(!find(*made(edition, first), FindingCode::Overset));
    const auto last = made(edition, second);
    const Finding* finding = find(*last, FindingCode::Overset);
    QVERIFY(finding);
    QVERIFY(*finding == (Finding{Severity::Error, FindingCode::Overset, second, rest, id, {"bridge", "2", "22"}}));
    QCOMPARE(qt(made(edition, first)->fits[0].overset), qt(han(150).substr(128)));
}

void MakeUpTextTest::aMissingFontIsAFinding()
{
    StyleSheet styles = sheet();
    styles.styles["body"].font.han = "NoSuchFace-Regular";
    styles.fallbackFonts = {bodyFace};
    Edition edition = pages::edition(styles);
    const StoryId id = add(edition, story({han(30)}));
    const BlockId block = place(edition, first, pages::block(id, {0, 1, 0, 5}));
    const auto page = made(edition);
    const Finding* finding = find(*page, FindingCode::FontMissing);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->page, first);
    QCOMPARE(finding->block, block);
    QCOMPARE(finding->story, id);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"NoSuchFace-Regular", bodyFace}));
}

void MakeUpTextTest::aMissingGlyphIsAFindingWithItsStory()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({u"城里有\uE123字"}));
    const BlockId block = place(edition, first, pages::block(id, {0, 1, 0, 5}));
    const auto page = made(edition);
    const Finding* finding = find(*page, FindingCode::GlyphMissing);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->page, first);
    QCOMPARE(finding->block, block);
    QCOMPARE(finding->story, id);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"\uE123", "U+E123", "bridge"}));
    QCOMPARE(qt(bodyText(*page, block)), qt(u"城里有\uE123字"));
}

void MakeUpTextTest::furnitureIsToldWhereItCannotBeSet()
{
    const auto told = [](const std::string& paper, const char* face, FindingCode code) {
        StyleSheet styles = sheet();
        styles.styles["small"].font.han = face;
        styles.fallbackFonts = {bodyFace};
        Edition edition = pages::edition(styles);
        edition.head.paper = paper;
        Block folio;
        folio.place = GridPlace{0, 6, 0, 2};
        folio.content = Folio{};
        const BlockId block = place(edition, first, folio);
        const auto page = made(edition);
        const Finding* finding = find(*page, code);
        return finding && finding->severity == Severity::Error && finding->page == first && finding->block == block
            ? finding->arguments : std::vector<std::string>{};
    };
    QCOMPARE(told("临川日报", "NoSuchFace-Regular", FindingCode::FontMissing), (std::vector<std::string>{"NoSuchFace-Regular", bodyFace}));
    QCOMPARE(told("临川\uE123报", displayFace, FindingCode::GlyphMissing), (std::vector<std::string>{"\uE123", "U+E123", "A01"}));
    // The page is 747 pt wide: 93 characters of 8 pt stand on the line, the rest has no room.
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "报";
    const auto lost = told(name, displayFace, FindingCode::FurnitureIncomplete);
    QCOMPARE(lost.size(), std::size_t{1});
    QCOMPARE(lost[0].size(), std::size_t{7 * 3});
    QVERIFY(told("临川日报", displayFace, FindingCode::FurnitureIncomplete).empty());
}

QTEST_GUILESS_MAIN(MakeUpTextTest)
#include "text_test.moc"
