#include "makeup/editions.h"
#include "makeup/ornament.h"
#include "makeup/rules.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;

namespace {

/// A story in a block with a frame.
struct Framed {
    Edition edition;
    BlockId block;

    explicit Framed(const Frame& frame, const Legs& legs = {}, const StyleSheet& styles = sheet(), int length = 200) : edition{pages::edition(styles)}
    {
        const StoryId story = add(edition, pages::story({han(length)}, u"新桥"));
        Block placed = pages::block(story, {0, 3, 0, 20});
        placed.frame = frame;
        article(placed).legs = legs;
        block = place(edition, first, placed);
    }
    Rect area() const { return areaOf(grid(), GridPlace{0, 3, 0, 20}); }
};

Frame boxed(LineKind kind, Length weight = 1_pt)
{
    Frame frame;
    frame.edges = {true, true, true, true};
    frame.border = weight;
    frame.line = kind;
    return frame;
}

}

class FramesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfLineReachesFromCornerToCorner_data();
    void everyKindOfLineReachesFromCornerToCorner();
    void roundCornersAreOnePath();
    void aGradientRunsFromOneInkToTheOther();
    void aShadowLiesUnderAGround();
    void reversedTextIsPaperOnBlack();
    void textThatIsHardToReadIsTold();
    void aCutOffRuleGoesUpAndDownWithTheLegs();
    void ornamentsGoRoundTheBlock();
    void outlinesAndShadowsOfTextLieUnderIt();
    void aThinLineIsTold();
    void everyOrnamentCanBeRead();
    void otherDrawingsAreRefused();
};

void FramesTest::everyKindOfLineReachesFromCornerToCorner_data()
{
    QTest::addColumn<int>("kind");
    for (const LineKind kind : {LineKind::Solid, LineKind::Double, LineKind::Dotted, LineKind::Dashed, LineKind::Wave})
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void FramesTest::everyKindOfLineReachesFromCornerToCorner()
{
    QFETCH(int, kind);
    const makeup::RuleLook look{1_pt, Ink::black(), static_cast<LineKind>(kind)};
    display::DisplayList list;
    makeup::drawRule(list, BlockId{1}, {10_mm, 20_mm}, {80_mm, 20_mm}, look);
    Rect all;
    for (const display::Item& item : list.items) {
        const Rect one = display::bounds(item.mark);
        if (all.isEmpty()) {
            all = one;
            continue;
        }
        const Length right = std::max(all.right(), one.right());
        const Length bottom = std::max(all.bottom(), one.bottom());
        all = {std::min(all.x, one.x), std::min(all.y, one.y), {}, {}};
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    QVERIFY(all.x <= 10_mm && all.x >= 10_mm - 1_pt);
    QVERIFY(all.right() >= 80_mm && all.right() <= 80_mm + 1_pt);
    const Length middle = all.y + all.height / 2;
    QVERIFY(middle > 20_mm - Length::fromEmu(10) && middle < 20_mm + Length::fromEmu(10));
    QVERIFY(all.height <= makeup::ruleDepth(look) + 2_pt);
}

void FramesTest::roundCornersAreOnePath()
{
    Frame frame = boxed(LineKind::Solid);
    frame.cornerRadius = 3_mm;
    const Framed made{frame};
    const auto strokes = marks<display::StrokePath>(*pages::made(made.edition), made.block);
    QCOMPARE(strokes.size(), std::size_t{1});
    QCOMPARE(std::count(strokes[0].path.verbs.begin(), strokes[0].path.verbs.end(), Path::Verb::CurveTo), 4);
    QCOMPARE(display::bounds(strokes[0]).width.emu(), (made.area().width + 1_pt).emu());
    // Without one of its edges it has square corners.
    frame.edges.left = false;
    QCOMPARE(marks<display::StrokePath>(*pages::made(Framed{frame}.edition), made.block).size(), std::size_t{3});
}

void FramesTest::aGradientRunsFromOneInkToTheOther()
{
    Frame frame;
    frame.tint = Ink::black(0);
    frame.tintEnd = Ink::black(300);
    const Framed made{frame};
    const auto gradients = marks<display::GradientFill>(*pages::made(made.edition), made.block);
    QCOMPARE(gradients.size(), std::size_t{1});
    QCOMPARE(gradients[0].to, Ink::black(300));
    QCOMPARE(display::bounds(gradients[0]), made.area());
    QCOMPARE(gradients[0].start.x.emu(), made.area().x.emu());
    QCOMPARE(gradients[0].end.x.emu(), made.area().right().emu());
    frame.tintTurn = 90;
    const auto down = marks<display::GradientFill>(*pages::made(Framed{frame}.edition), made.block).front();
    QCOMPARE(down.start.y.emu(), made.area().y.emu());
    QCOMPARE(down.end.y.emu(), made.area().bottom().emu());
    QVERIFY(std::abs((down.start.x - down.end.x).emu()) <= 2);
}

void FramesTest::aShadowLiesUnderAGround()
{
    Frame frame = boxed(LineKind::Solid);
    frame.shadow = Shadow{2_mm, 1_mm, Ink::black(400)};
    const Framed made{frame};
    const auto fills = marks<display::FillPath>(*pages::made(made.edition), made.block);
    QCOMPARE(fills.size(), std::size_t{2});
    QCOMPARE(display::bounds(fills[0]).x.emu(), (made.area().x + 2_mm).emu());
    QCOMPARE(fills[0].ink, Ink::black(400));
    QCOMPARE(display::bounds(fills[1]), made.area());
    QCOMPARE(fills[1].ink, Ink::paper());
}

void FramesTest::reversedTextIsPaperOnBlack()
{
    Frame frame;
    frame.reversed = true;
    const Framed made{frame};
    const auto page = pages::made(made.edition);
    QCOMPARE(marks<display::FillPath>(*page, made.block).front().ink, Ink::black());
    const auto runs = marks<display::GlyphRun>(*page, made.block);
    QVERIFY(!runs.empty());
    for (const display::GlyphRun& run : runs)
        QCOMPARE(run.ink, Ink::paper());
    QVERIFY(!find(*page, FindingCode::CaptionUnreadable));
}

void FramesTest::textThatIsHardToReadIsTold()
{
    Frame frame;
    frame.tint = Ink::black(150);
    QVERIFY(!find(*pages::made(Framed{frame}.edition), FindingCode::CaptionUnreadable));
    frame.tint = Ink::black(600);
    QVERIFY(find(*pages::made(Framed{frame}.edition), FindingCode::CaptionUnreadable));
    // A gradient is judged at both of its ends.
    frame.tint = Ink::black(50);
    frame.tintEnd = Ink::black(700);
    QVERIFY(find(*pages::made(Framed{frame}.edition), FindingCode::CaptionUnreadable));
    // Reversed text under 8 pt fills in, however black its ground.
    StyleSheet small = sheet();
    small.styles["body"].size = 7_pt;
    Frame reversed;
    reversed.reversed = true;
    const auto page = pages::made(Framed{reversed, {}, small}.edition);
    const Finding* told = find(*page, FindingCode::CaptionUnreadable);
    QVERIFY(told);
    QCOMPARE(told->arguments.size(), std::size_t{3});
    QCOMPARE(told->arguments[2], std::string{"7.0"});
}

void FramesTest::aCutOffRuleGoesUpAndDownWithTheLegs()
{
    Frame frame;
    frame.cutOffRule = 1_pt;
    Legs legs;
    legs.trims = {{0, 0}, {0, 5}, {0, 0}};
    const Framed made{frame, legs};
    const auto strokes = marks<display::StrokePath>(*pages::made(made.edition), made.block);
    QCOMPARE(strokes.size(), std::size_t{1});
    const std::vector<Point>& points = strokes[0].path.points;
    QCOMPARE(points.size(), std::size_t{6});
    const Length foot = made.area().bottom();
    const Length step = foot - 11.25_pt * 5;
    const std::vector<Length> expected{foot, foot, step, step, foot, foot};
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(points[i].y.emu(), expected[i].emu());
    QCOMPARE(points.front().x.emu(), made.area().x.emu());
    QCOMPARE(points.back().x.emu(), made.area().right().emu());
    // The step stands in the middle of the gutter.
    QCOMPARE(points[1].x.emu(), points[2].x.emu());
    QCOMPARE(points[1].x.emu(), (made.area().x + em * 13 + em / 2).emu());
}

void FramesTest::ornamentsGoRoundTheBlock()
{
    Frame frame = boxed(LineKind::Solid, 4_mm);
    frame.ornament = "key-fret";
    const Framed made{frame};
    const auto bands = marks<display::FillPath>(*pages::made(made.edition), made.block);
    QCOMPARE(bands.size(), std::size_t{4});
    for (const display::FillPath& band : bands)
        QVERIFY(made.area().contains(display::bounds(band)));
    // The foot of the drawing, its heavy line, faces into the block on every side.
    const makeup::OrnamentDrawing& fret = *makeup::findOrnament("key-fret");
    const Rect band{0_mm, 0_mm, 100_mm, 4_mm};
    QCOMPARE(display::bounds(display::FillPath{makeup::tiled(fret, band), Ink{}}).width.emu(), band.width.emu());
}

void FramesTest::outlinesAndShadowsOfTextLieUnderIt()
{
    StyleSheet styles = sheet();
    styles.styles["headline"].outline = 1_pt;
    styles.styles["headline"].outlineInk = Ink::cmyk(0, 0, 1000, 0);
    styles.styles["headline"].shadow = Shadow{1_mm, 1_mm, Ink::black(300)};
    const Framed made{{}, {}, styles};
    const auto page = pages::made(made.edition);
    std::vector<int> order;
    for (const display::Item& item : page->list.items) {
        if (item.origin != made.block)
            continue;
        if (std::holds_alternative<display::FillPath>(item.mark))
            order.push_back(0);
        else if (const auto* stroke = std::get_if<display::StrokePath>(&item.mark)) {
            order.push_back(1);
            QCOMPARE(stroke->width.emu(), (2_pt).emu());
            QVERIFY(stroke->isRound);
        } else if (const auto* run = std::get_if<display::GlyphRun>(&item.mark); run && page->list.fonts[run->font].postScriptName == displayFace)
            order.push_back(2);
    }
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
    // The shadow is the text's own outline, moved: as wide as two characters at least.
    const Rect shadow = display::bounds(marks<display::FillPath>(*page, made.block).front());
    QVERIFY(shadow.width > 20_pt && shadow.width < 45_pt);
}

void FramesTest::aThinLineIsTold()
{
    Framed made{boxed(LineKind::Solid, Length::fromEmu(12700 / 5))};
    QCOMPARE(find(*pages::made(made.edition), FindingCode::LineTooThin)->severity, Severity::Warning);
    QVERIFY(!find(*pages::made(Framed{boxed(LineKind::Solid, Length::fromEmu(12700 / 4))}.edition), FindingCode::LineTooThin));
    // What the press calls too thin is an error of the press's own.
    made.edition.press.hairline = Length::fromEmu(12700 / 4);
    QVERIFY(!find(*pages::made(made.edition), FindingCode::LineTooThin));
}

void FramesTest::everyOrnamentCanBeRead()
{
    QVERIFY(makeup::ornaments().size() >= 14);
    for (const makeup::OrnamentDrawing& drawing : makeup::ornaments()) {
        QVERIFY2(!drawing.path.verbs.empty(), drawing.name.c_str());
        const Rect drawn = display::bounds(display::FillPath{drawing.path, Ink{}});
        // What joins a band to its neighbour may reach into it.
        const Length tenth = drawing.size.height / 10;
        const Length aside = drawing.isBand ? drawing.size.width / 2 : tenth;
        const Rect sheet{Length{} - aside, Length{} - tenth, drawing.size.width + aside * 2, drawing.size.height + tenth * 2};
        QVERIFY2(sheet.contains(drawn), drawing.name.c_str());
    }
}

void FramesTest::otherDrawingsAreRefused()
{
    const auto read = [](const char* svg) { return makeup::drawingFrom("x", svg).path.verbs.size(); };
    QCOMPARE(read(R"(<svg viewBox="0 0 10 10"><path d="M 0 0 L 5 0 L 5 5 Z"/></svg>)"), std::size_t{4});
    QCOMPARE(read(R"(<svg viewBox="0 0 10 10"><path d="M 0 0 A 5 5 0 0 1 5 5"/></svg>)"), std::size_t{0});
    QCOMPARE(read(R"(<svg viewBox="0 0 10 10"><path d="M 0 zero"/></svg>)"), std::size_t{0});
    QCOMPARE(read(R"(<svg viewBox="0 0 0 10"><path d="M 0 0 L 5 0 Z"/></svg>)"), std::size_t{0});
    QCOMPARE(read("no drawing"), std::size_t{0});
}

QTEST_GUILESS_MAIN(FramesTest)
#include "frames_test.moc"
