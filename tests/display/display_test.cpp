#include "display/composed_page.h"

#include <QtTest>

#include <functional>

using namespace banxin;
using namespace banxin::display;
using namespace banxin::literals;

namespace {

/// A page with two words on one line, a box over them and two blocks of which the second covers the first.
ComposedPage page()
{
    ComposedPage page;
    page.page = PageId{1};
    page.code = "A01";
    page.trim = {100_pt, 200_pt};
    page.blocks = {{BlockId{2}, StoryId{5}, {10_pt, 10_pt, 50_pt, 50_pt}}, {BlockId{3}, {}, {40_pt, 40_pt, 50_pt, 50_pt}}};
    GlyphRun run;
    run.font = fontIndex(page.list, {"Serif-Regular", 7});
    run.size = 9_pt;
    run.ink = Ink::black();
    run.text = u"新\"桥";
    run.glyphs = {{11, {10_pt, 20_pt}, 0, 1}, {12, {19_pt, 20_pt}, 1, 1}, {13, {28_pt, 20_pt}, 2, 1}};
    page.list.items.push_back({BlockId{2}, run});
    FillPath box;
    box.path.addRect({10_pt, 10_pt, 20_pt, 5_pt});
    page.list.items.push_back({BlockId{2}, box});
    return page;
}

GlyphRun& run(ComposedPage& page) { return std::get<GlyphRun>(page.list.items[0].mark); }

}

class DisplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineDumpTellsARunInOneLine();
    void aLineDumpTellsEveryChange();
    void aPointBelongsToTheUppermostBlock();
    void marksLieInTheirBounds();
    void aMarkMovesWithAllThatItHolds();
    void inksBetweenTwoTintsStayOnTheirPlate();
};

void DisplayTest::aLineDumpTellsARunInOneLine()
{
    const QStringList lines = QString::fromStdString(dumpLines(page())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], QStringLiteral("page A01 1270000 2540000"));
    QCOMPARE(lines[1], QStringLiteral("block 2 story 5 at 127000 127000 635000 635000"));
    QVERIFY2(lines[3].startsWith(QStringLiteral("block 2: glyphs Serif-Regular 114300 cmyk 0 0 0 1000 from 127000 254000 to 355600 254000 #")),
        qPrintable(lines[3]));
    QVERIFY2(lines[3].endsWith(QStringLiteral(" \"新\\\"桥\"")), qPrintable(lines[3]));
    QVERIFY(lines[4].startsWith(QStringLiteral("block 2: fill ")));
}

void DisplayTest::aLineDumpTellsEveryChange()
{
    const std::string before = dumpLines(page());
    const std::function<void(ComposedPage&)> changes[] = {
        [](ComposedPage& p) { run(p).glyphs[1].glyph = 99; },
        [](ComposedPage& p) { run(p).glyphs[1].origin.x += Length::fromEmu(1); },
        [](ComposedPage& p) { run(p).glyphs[1].origin.y += Length::fromEmu(1); },
        [](ComposedPage& p) { run(p).glyphs[1].textStart = 0; },
        [](ComposedPage& p) { run(p).glyphs[1].textLength = 0; },
        [](ComposedPage& p) { run(p).glyphs.pop_back(); },
        [](ComposedPage& p) { run(p).text = u"新“桥"; },
        [](ComposedPage& p) { run(p).size += Length::fromEmu(1); },
        [](ComposedPage& p) { run(p).widthPerMille = 900; },
        [](ComposedPage& p) { run(p).turned = true; },
        [](ComposedPage& p) { run(p).ink = Ink::black(900); },
        [](ComposedPage& p) { p.list.fonts[0].postScriptName = "Sans"; },
        [](ComposedPage& p) { p.list.items[0].origin = BlockId{3}; },
        [](ComposedPage& p) { std::get<FillPath>(p.list.items[1].mark).path.points[0].x += Length::fromEmu(1); },
        [](ComposedPage& p) { p.blocks[1].area.x += Length::fromEmu(1); },
        [](ComposedPage& p) { p.fits.push_back({StoryId{5}, 1, 2, u"桥"}); },
        [](ComposedPage& p) { p.findings.push_back({}); },
    };
    for (std::size_t i = 0; i < std::size(changes); ++i) {
        ComposedPage changed = page();
        changes[i](changed);
        QVERIFY2(dumpLines(changed) != before, qPrintable(QStringLiteral("change %1").arg(i)));
    }
    QVERIFY(dumpLines(page()) == before);
}

void DisplayTest::aPointBelongsToTheUppermostBlock()
{
    QCOMPARE(blockAt(page(), {20_pt, 20_pt}), BlockId{2});
    QCOMPARE(blockAt(page(), {50_pt, 50_pt}), BlockId{3});
    QCOMPARE(blockAt(page(), {10_pt, 10_pt}), BlockId{2});
    QCOMPARE(blockAt(page(), {90_pt, 50_pt}), BlockId{});
    QCOMPARE(blockAt(page(), {-1_pt, 0_pt}), BlockId{});
}

void DisplayTest::marksLieInTheirBounds()
{
    ComposedPage made = page();
    const Rect text = bounds(made.list.items[0].mark);
    QVERIFY(text.contains(Rect{10_pt, 12.08_pt, 27_pt, 9_pt}));
    QVERIFY(bounds(made.list.items[1].mark) == (Rect{10_pt, 10_pt, 20_pt, 5_pt}));
    StrokePath stroke;
    stroke.path.moveTo({10_pt, 10_pt});
    stroke.path.lineTo({30_pt, 10_pt});
    stroke.width = 2_pt;
    QVERIFY(bounds(Mark{stroke}).contains(Rect{10_pt, 9_pt, 20_pt, 2_pt}));
    QVERIFY(bounds(Mark{PlacedPhoto{{}, {0_pt, 0_pt, 50_pt, 50_pt}, {10_pt, 10_pt, 90_pt, 20_pt}}}) == (Rect{10_pt, 10_pt, 40_pt, 20_pt}));
}

void DisplayTest::aMarkMovesWithAllThatItHolds()
{
    Path box;
    box.addRect({10_pt, 10_pt, 20_pt, 20_pt});
    Group group;
    group.clip = box;
    group.items.push_back({{}, page().list.items[0].mark});
    group.items.push_back({{}, FillPath{box, {}}});
    group.items.push_back({{}, StrokePath{box, 1_pt, {}, {}, true}});
    group.items.push_back({{}, GradientFill{box, {}, Ink::paper(), {10_pt, 10_pt}, {30_pt, 10_pt}}});
    group.items.push_back({{}, PlacedPhoto{{}, {10_pt, 10_pt, 20_pt, 20_pt}, {12_pt, 12_pt, 5_pt, 5_pt}}});
    Mark mark{group};
    DisplayList list;
    list.fonts.push_back({"Serif-Regular", 7});
    list.items = {{{}, mark}};
    const std::string before = dump(list);
    move(list.items[0].mark, {7_pt, 3_pt});
    const std::string moved = dump(list);
    QVERIFY(moved != before);
    const Rect was = bounds(mark);
    QCOMPARE(bounds(list.items[0].mark), (Rect{was.x + 7_pt, was.y + 3_pt, was.width, was.height}));
    for (std::size_t i = 0; i < 5; ++i) {
        const Rect inner = bounds(group.items[i].mark);
        QCOMPARE(bounds(std::get<Group>(list.items[0].mark).items[i].mark),
            (Rect{inner.x + 7_pt, inner.y + 3_pt, inner.width, inner.height}));
    }
    const auto& gradient = std::get<GradientFill>(std::get<Group>(list.items[0].mark).items[3].mark);
    QCOMPARE(gradient.end, (Point{37_pt, 13_pt}));
    move(list.items[0].mark, {-7_pt, -3_pt});
    QCOMPARE(dump(list), before);
}

void DisplayTest::inksBetweenTwoTintsStayOnTheirPlate()
{
    const Ink red{{0, 1000, 900, 0}, "Red", 1000};
    const Ink pink{{0, 1000, 900, 0}, "Red", 200};
    QCOMPARE(between(red, pink, 500), (Ink{red.process, "Red", 600}));
    QCOMPARE(between(Ink::paper(), red, 250), (Ink{red.process, "Red", 250}));
    QCOMPARE(between(red, Ink::paper(), 0), red);
    QCOMPARE(between(Ink::black(), Ink::cmyk(1000, 0, 500, 0), 400), Ink::cmyk(400, 0, 200, 600));
    // What has no common plate meets in process inks.
    QCOMPARE(between(pink, Ink::black(), 500), Ink::cmyk(0, 100, 90, 500));
}

QTEST_GUILESS_MAIN(DisplayTest)
#include "display_test.moc"
