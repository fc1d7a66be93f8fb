#include "makeup/editions.h"

#include <QtTest>

#include <climits>

using namespace banxin;
using namespace banxin::pages;

class MakeUpLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void textKeepsOutOfAPhotosCells();
    void aBlockAbovePushesTextAside();
    void textStandsOnlyBesideABlockWhereItMay_data();
    void textStandsOnlyBesideABlockWhereItMay();
    void onlyABlockAboveThatPushesMovesText();
    void trimmedLegsMakeAnLShape();
    void aSplitSharesTheColumnsOut();
    void aStackStandsOverAllLegs();
    void aStackOverSomeLegsLeavesTheOthersWhole();
    void aStackStandsBesideTheLegs_data();
    void aStackStandsBesideTheLegs();
    void aBoxKeepsItsTextInside();
    void aBlockWithoutRoomKeepsAllItsText_data();
    void aBlockWithoutRoomKeepsAllItsText();
    void columnRulesStandInTheMiddleOfTheGutters();
};

namespace {

/// More than any block of these tests holds.
constexpr int plenty = 3000;

/// A block of plain text, overset, and its page.
struct Full {
    Edition edition = pages::edition();
    BlockId block;

    explicit Full(GridPlace at, auto&& change, const std::u16string& headline = {})
    {
        Story story = pages::story({han(plenty)}, headline);
        story.photos = {{PhotoId{}, u"桥上", {}}};
        Block given = pages::block(add(edition, story), at);
        change(given, article(given));
        block = place(edition, first, given);
    }
    std::vector<Rect> boxes() const { return hanBoxes(*made(edition), block); }
};

Rect cells(int column, int columns, int row, int rows) { return areaOf(grid(), GridPlace{column, columns, row, rows}); }

}

void MakeUpLayoutTest::textKeepsOutOfAPhotosCells()
{
    // Columns 2 and 3, rows 15 to 24 of the page.
    const Full full{{1, 3, 10, 30}, [](Block&, ArticleBlock& article) {
        article.photos = {{0, {1, 2, 5, 10}, {}, 1000, CaptionSide::Below}};
    }};
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, cells(2, 2, 15, 10)), 0);
    // All else is full: 30 rows of 39 less 10 of 26, and the indent.
    QCOMPARE(boxes.size(), std::size_t{30 * 39 - 10 * 26 - 2});
    QCOMPARE(outside(boxes, cells(1, 3, 10, 30)), 0);
    QCOMPARE(inside(boxes, cells(1, 1, 15, 10)), 130);
}

void MakeUpLayoutTest::aBlockAbovePushesTextAside()
{
    // It takes column 1, rows 10 to 15; two rows and three characters round it are kept free.
    Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock&) {}};
    Block above = pages::block(add(full.edition, pages::story({han(20)}, {}, "above")), {1, 1, 10, 6});
    above.pushesText = true;
    above.standOffRows = 2;
    above.standOffCharacters = 3;
    place(full.edition, first, above);
    const Rect area = cells(1, 1, 10, 6);
    const Rect free{area.x - em * 3, area.y - grid().pitch * 2, area.width + em * 6, area.height + grid().pitch * 4};
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, free), 0);
    // The gutter takes one of the three characters, so each neighbour gives two in ten rows.
    QCOMPARE(boxes.size(), std::size_t{30 * 39 - 10 * (13 + 2 + 2) - 2});
    QVERIFY(!find(*made(full.edition), FindingCode::BlocksOverlap));
}

void MakeUpLayoutTest::textStandsOnlyBesideABlockWhereItMay_data()
{
    QTest::addColumn<int>("beside");
    QTest::addColumn<int>("charactersLeft");
    QTest::addColumn<int>("charactersRight");
    QTest::newRow("both") << static_cast<int>(TextBeside::Both) << 14 << 14;
    QTest::newRow("left") << static_cast<int>(TextBeside::Left) << 14 << 0;
    QTest::newRow("right") << static_cast<int>(TextBeside::Right) << 0 << 14;
    QTest::newRow("neither") << static_cast<int>(TextBeside::Neither) << 0 << 0;
}

void MakeUpLayoutTest::textStandsOnlyBesideABlockWhereItMay()
{
    QFETCH(int, beside);
    QFETCH(int, charactersLeft);
    QFETCH(int, charactersRight);
    // One leg of 41 characters; the block over it takes the middle 13.
    Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock& article) { article.legs.count = 1; }};
    Block above = pages::block(add(full.edition, pages::story({han(20)}, {}, "above")), {1, 1, 10, 6});
    above.pushesText = true;
    above.standOffRows = above.standOffCharacters = 0;
    above.textBeside = static_cast<TextBeside>(beside);
    place(full.edition, first, above);
    const Rect rows = cells(0, 3, 10, 6);
    const Rect area = cells(1, 1, 10, 6);
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, {rows.x, rows.y, area.x - rows.x, rows.height}), 6 * charactersLeft);
    QCOMPARE(inside(boxes, {area.right(), rows.y, rows.right() - area.right(), rows.height}), 6 * charactersRight);
    QCOMPARE(inside(boxes, area), 0);
}

void MakeUpLayoutTest::onlyABlockAboveThatPushesMovesText()
{
    const std::size_t whole = 30 * 39 - 2;
    Full quiet{{0, 3, 0, 30}, [](Block&, ArticleBlock&) {}};
    const BlockId above = place(quiet.edition, first, pages::block(add(quiet.edition, pages::story({han(20)}, {}, "above")), {1, 1, 10, 6}));
    QCOMPARE(quiet.boxes().size(), whole);
    const auto page = made(quiet.edition);
    const Finding* finding = find(*page, FindingCode::BlocksOverlap);
    QVERIFY(finding);
    QCOMPARE(finding->block, above);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"bridge", "above"}));

    Edition under = pages::edition();
    Block pushing = pages::block(add(under, pages::story({han(20)}, {}, "under")), {1, 1, 10, 6});
    pushing.pushesText = true;
    place(under, first, pushing);
    const BlockId over = place(under, first, pages::block(add(under, pages::story({han(plenty)})), {0, 3, 0, 30}));
    QCOMPARE(hanBoxes(*made(under), over).size(), whole);
}

void MakeUpLayoutTest::trimmedLegsMakeAnLShape()
{
    const Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock& article) { article.legs.trims = {{0, 0}, {0, 12}, {5, 12}}; }};
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, cells(1, 2, 18, 12)), 0);
    QCOMPARE(inside(boxes, cells(2, 1, 0, 5)), 0);
    QCOMPARE(boxes.size(), std::size_t{13 * (30 + 18 + 13) - 2});
}

void MakeUpLayoutTest::aSplitSharesTheColumnsOut()
{
    // Three columns are 41 characters: two legs of 20 with a gutter of one.
    const Full full{{0, 3, 0, 10}, [](Block&, ArticleBlock& article) { article.legs.count = 2; }};
    const auto boxes = full.boxes();
    QCOMPARE(boxes.size(), std::size_t{2 * 20 * 10 - 2});
    const Length left = columnLeft(grid(), 0);
    QCOMPARE(inside(boxes, {left + em * 20, rowTop(grid(), 0), em, grid().pitch * 10}), 0);
    QCOMPARE(outside(boxes, cells(0, 3, 0, 10)), 0);
}

void MakeUpLayoutTest::aStackStandsOverAllLegs()
{
    const Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock&) {}, u"新桥通车"};
    const auto page = made(full.edition);
    const auto headline = hanBoxes(*page, full.block, displayFace);
    const auto body = hanBoxes(*page, full.block);
    // 4 pt of air, a line of 24 pt and 5 pt of air are 33 pt: three rows of 11.25 pt.
    QCOMPARE(inside(body, cells(0, 3, 0, 3)), 0);
    QCOMPARE(body.size(), std::size_t{27 * 39 - 2});
    QCOMPARE(headline.size(), std::size_t{4});
    QCOMPARE(outside(headline, cells(0, 3, 0, 3)), 0);
    // Centred: as much paper on its left as on its right.
    const Rect area = cells(0, 3, 0, 3);
    QCOMPARE(headline.front().x - area.x, area.right() - headline.back().right());
}

void MakeUpLayoutTest::aStackOverSomeLegsLeavesTheOthersWhole()
{
    const Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock& article) { article.stack = {StackPosition::Over, 2}; }, u"新桥通车"};
    const auto page = made(full.edition);
    const auto body = hanBoxes(*page, full.block);
    QCOMPARE(outside(hanBoxes(*page, full.block, displayFace), cells(0, 2, 0, 3)), 0);
    QCOMPARE(inside(body, cells(0, 2, 0, 3)), 0);
    QCOMPARE(inside(body, cells(2, 1, 0, 3)), 39);
}

void MakeUpLayoutTest::aStackStandsBesideTheLegs_data()
{
    QTest::addColumn<bool>("isLeft");
    QTest::addColumn<int>("columns");
    QTest::newRow("left") << true << 1;
    QTest::newRow("right") << false << 1;
    QTest::newRow("left, two columns") << true << 2;
    QTest::newRow("right, two columns") << false << 2;
}

void MakeUpLayoutTest::aStackStandsBesideTheLegs()
{
    QFETCH(bool, isLeft);
    QFETCH(int, columns);
    const Full full{{1, 4, 0, 20}, [&](Block&, ArticleBlock& article) {
        article.stack = {isLeft ? StackPosition::Left : StackPosition::Right, columns};
    }, u"新桥通车"};
    const auto page = made(full.edition);
    const int textFrom = isLeft ? 1 + columns : 1;
    const auto headline = hanBoxes(*page, full.block, displayFace);
    QCOMPARE(headline.size(), std::size_t{4});
    QCOMPARE(outside(headline, cells(isLeft ? 1 : 5 - columns, columns, 0, 20)), 0);
    const auto body = hanBoxes(*page, full.block);
    QCOMPARE(outside(body, cells(textFrom, 4 - columns, 0, 20)), 0);
    QCOMPARE(body.size(), static_cast<std::size_t>(13 * (4 - columns) * 20 - 2));
}

void MakeUpLayoutTest::aBoxKeepsItsTextInside()
{
    const Full full{{0, 2, 0, 20}, [](Block& block, ArticleBlock& article) {
        block.frame.edges = {true, true, true, true};
        block.frame.border = 0.5_pt;
        block.frame.tint = Ink::black(80);
        block.frame.insetRows = 1;
        block.frame.insetSides = em;
        article.legs.count = 1;
    }, u"新桥"};
    const auto page = made(full.edition);
    const Rect area = cells(0, 2, 0, 20);
    const Rect inner{area.x + em, area.y + grid().pitch, area.width - em * 2, area.height - grid().pitch * 2};
    QCOMPARE(outside(hanBoxes(*page, full.block), inner), 0);
    QCOMPARE(outside(hanBoxes(*page, full.block, displayFace), inner), 0);
    // 27 characters less one at each side; 18 rows less three of the headline.
    QCOMPARE(hanBoxes(*page, full.block).size(), std::size_t{25 * 15 - 2});
    const auto edges = marks<display::StrokePath>(*page, full.block);
    QCOMPARE(edges.size(), std::size_t{4});
    for (const auto& edge : edges) {
        QCOMPARE(edge.width, 0.5_pt);
        for (const Point& p : edge.path.points)
            QVERIFY((p.x == area.x || p.x == area.right()) && (p.y == area.y || p.y == area.bottom()));
    }
    const auto ground = marks<display::FillPath>(*page, full.block);
    QCOMPARE(ground.size(), std::size_t{1});
    QVERIFY(display::bounds(display::Mark{ground[0]}) == area);
}

void MakeUpLayoutTest::aBlockWithoutRoomKeepsAllItsText_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const char* name : {"insets wider than the block", "insets higher than the block", "trims higher than the block",
             "a photo over all of it", "a stack beside one column", "forty legs", "a gutter wider than the block"})
        QTest::newRow(name) << kind++;
}

void MakeUpLayoutTest::aBlockWithoutRoomKeepsAllItsText()
{
    QFETCH(int, kind);
    const Full full{{0, 1, 0, 10}, [&](Block& block, ArticleBlock& article) {
        switch (kind) {
        case 0: block.frame.insetSides = 500_pt; break;
        case 1: block.frame.insetRows = 900; break;
        case 2: article.legs.trims = {{900, 900}}; break;
        case 3: article.photos = {{0, {0, INT_MAX, 0, INT_MAX}, {}, INT_MAX, CaptionSide::Left}}; break;
        case 4: article.stack = {StackPosition::Left, INT_MAX}; break;
        case 5: article.legs.count = 40; break;
        default: article.legs.gutter = 900_pt; article.legs.count = 3; break;
        }
    }, u"新桥"};
    const auto page = made(full.edition);
    const std::u16string set = bodyText(*page, full.block);
    QCOMPARE(qt(set + page->fits[0].overset), qt(han(plenty)));
    QVERIFY(set.size() <= 130);
    QVERIFY(find(*page, FindingCode::Overset));
    QCOMPARE(outside(hanBoxes(*page, full.block), cells(0, 1, 0, 10)), 0);
}

void MakeUpLayoutTest::columnRulesStandInTheMiddleOfTheGutters()
{
    const Full full{{0, 3, 0, 10}, [](Block& block, ArticleBlock&) { block.frame.columnRule = 0.25_pt; }};
    const auto rules = marks<display::StrokePath>(*made(full.edition), full.block);
    QCOMPARE(rules.size(), std::size_t{2});
    for (int i = 0; i < 2; ++i) {
        const auto& points = rules[static_cast<std::size_t>(i)].path.points;
        QCOMPARE(points[0].x, columnLeft(grid(), i + 1) - em / 2);
        QCOMPARE(points[1].x, points[0].x);
        QCOMPARE(points[0].y, rowTop(grid(), 0));
        QCOMPARE(points[1].y, rowTop(grid(), 9) + em);
    }
}

QTEST_GUILESS_MAIN(MakeUpLayoutTest)
#include "layout_test.moc"
