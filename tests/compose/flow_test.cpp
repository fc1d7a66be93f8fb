#include "compose/composing.h"

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

Paragraph lines(int count, int measure, Keep keep = Keep::Body)
{
    TextStyle style = bodyStyle();
    style.rules.leastLastLine = 0;
    Paragraph paragraph = paragraphOf(std::u16string(static_cast<std::size_t>(count * measure), u'国'), style);
    paragraph.keep = keep;
    return paragraph;
}

std::vector<int> rowsPerLeg(const ComposedText& text, int legs)
{
    std::vector<int> rows(static_cast<std::size_t>(legs), 0);
    for (const Line& line : text.lines)
        rows[static_cast<std::size_t>(line.leg)] = std::max(rows[static_cast<std::size_t>(line.leg)], line.row + 1);
    return rows;
}

Paragraph headlineOf(std::u16string text, int maxLines)
{
    TextStyle style = bodyStyle();
    style.rules.alignment = Alignment::Center;
    style.headline.maxLines = maxLines;
    return paragraphOf(std::move(text), style);
}

QStringList linesOf(const Paragraph& paragraph, const ComposedHeadline& headline)
{
    QStringList result;
    for (const Line& line : headline.text.lines)
        result << QString::fromStdU16String(textOf(paragraph, line));
    return result;
}

}

class FlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void aFirstLineAloneGoesToTheNextLeg();
    void aLastLineAloneGetsCompany();
    void threeLinesAreNotParted();
    void aSubheadNeverStandsAtTheFoot();
    void balancedLegsAreEqual();
    void oversetTextIsMeasuredNotDropped();
    void rowsThatAreFreeAreCounted();
    void linesFillTheSlotsOfEachRow();
    void aBlockOfLargerTypeTakesWholeRows();
    void fixedRowsCentreTheirLines();
    void spaceBeforeIsRoundedUpAndDroppedAtTheHead();
    void textWithoutLegsIsAllOverset();
    void headlineLinesAreBalancedAtWords();
    void aSpaceOfTheCopyIsThePreferredBreak();
    void aForcedBreakIsHonoured();
    void theLexiconKeepsItsWordsWhole();
    void aHeadlineIsNarrowedWithinItsLimitsOnly();
    void aHeadlineIsSetCloserBeforeItIsNarrowed();
};

void FlowTest::aFirstLineAloneGoesToTheNextLeg()
{
    // Eight lines, then eight more: the ninth row would hold one line of the second paragraph.
    const ComposedText text = composer().flow({lines(8, 10), lines(8, 10)}, {legOf(9, 10), legOf(9, 10)}, {2, 2, false});
    QCOMPARE(rowsPerLeg(text, 2), (std::vector<int>{8, 8}));
}

void FlowTest::aLastLineAloneGetsCompany()
{
    const ComposedText text = composer().flow({lines(9, 10)}, {legOf(8, 10), legOf(8, 10)}, {2, 2, false});
    QCOMPARE(rowsPerLeg(text, 2), (std::vector<int>{7, 2}));
}

void FlowTest::threeLinesAreNotParted()
{
    // Two may not stay and one not go, nor the other way round.
    const ComposedText text = composer().flow({lines(5, 10), lines(3, 10)}, {legOf(7, 10), legOf(7, 10)}, {2, 2, false});
    QCOMPARE(rowsPerLeg(text, 2), (std::vector<int>{5, 3}));
}

void FlowTest::aSubheadNeverStandsAtTheFoot()
{
    Paragraph subhead = lines(1, 5, Keep::Subhead);
    subhead.rows = 1;
    const ComposedText text = composer().flow({lines(9, 10), subhead, lines(5, 10)}, {legOf(10, 10), legOf(10, 10)}, {1, 1, false});
    QCOMPARE(rowsPerLeg(text, 2), (std::vector<int>{9, 6}));
    // With two rows left under it but three lines wanted, it goes as well, and its paragraph with it.
    const ComposedText strict = composer().flow({lines(7, 10), subhead, lines(6, 10)}, {legOf(10, 10), legOf(10, 10)}, {3, 3, false});
    QCOMPARE(rowsPerLeg(strict, 2), (std::vector<int>{7, 7}));
}

void FlowTest::balancedLegsAreEqual()
{
    const ComposedText text = composer().flow({lines(20, 13)}, {legOf(40, 13), legOf(40, 13), legOf(40, 13)}, {1, 1, true});
    QCOMPARE(rowsPerLeg(text, 3), (std::vector<int>{7, 7, 6}));
    QCOMPARE(text.rowsOver, 0);
}

void FlowTest::oversetTextIsMeasuredNotDropped()
{
    const ComposedText text = composer().flow({lines(4, 10), lines(8, 10)}, {legOf(3, 10), legOf(4, 10)}, {2, 2, false});
    // 12 lines for 7 rows. Only four of them may stand together in the first paragraph's second leg: 3 would part 3|1.
    QVERIFY(text.rowsOver >= 5);
    QCOMPARE(text.rowsFree, 0);
    const Line& last = text.lines.back();
    QCOMPARE(text.oversetParagraph, 1U);
    QCOMPARE(text.oversetOffset, last.setting->end);
    QCOMPARE(static_cast<int>(text.lines.size()) + text.rowsOver, 12);
}

void FlowTest::rowsThatAreFreeAreCounted()
{
    const ComposedText text = composer().flow({lines(5, 10)}, {legOf(4, 10), legOf(4, 10)}, {1, 1, false});
    QCOMPARE(text.rowsUsed, 5);
    QCOMPARE(text.rowsFree, 3);
    QCOMPARE(text.oversetParagraph, 1U);
}

void FlowTest::linesFillTheSlotsOfEachRow()
{
    // A picture in the middle of the rows leaves five ems on each side of it.
    LegSlots leg;
    leg.pitch = ems(1.25);
    for (int row = 0; row < 2; ++row) {
        leg.slots.push_back({{}, ems(1) + leg.pitch * row, ems(5), row, 0});
        leg.slots.push_back({ems(12), ems(1) + leg.pitch * row, ems(6), row, 1});
    }
    const ComposedText text = composer().flow({paragraphOf(std::u16string(22, u'国'))}, {leg}, {1, 1, false});
    QCOMPARE(text.lines.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(text.lines[i].row, static_cast<int>(i / 2));
        QCOMPARE(text.lines[i].slot, static_cast<int>(i % 2));
        QCOMPARE(text.lines[i].setting->clusters.size(), i % 2 == 0 ? std::size_t{5} : std::size_t{6});
    }
    QCOMPARE(text.lines[1].origin.x.emu(), ems(12).emu());
}

void FlowTest::aBlockOfLargerTypeTakesWholeRows()
{
    Paragraph large = lines(1, 4, Keep::Subhead);
    large.style.size = ems(1.5);
    large.style.leading = ems(1.8);   // one line needs two rows of 1.25
    const ComposedText text = composer().flow({lines(2, 10), large, lines(2, 10)}, {legOf(10, 10)}, {1, 1, false});
    QCOMPARE(text.lines[3].row, 4);
    QCOMPARE(text.lines[3].origin.y.emu(), (ems(0.88) + ems(1.25) * 4).emu());
}

void FlowTest::fixedRowsCentreTheirLines()
{
    Paragraph subhead = lines(1, 4, Keep::Subhead);
    subhead.rows = 3;
    const ComposedText text = composer().flow({subhead, lines(2, 10)}, {legOf(10, 10)}, {1, 1, false});
    // One line of body size in three rows stands on the baseline of the second.
    QCOMPARE(text.lines[0].origin.y.emu(), (ems(0.88) + ems(1.25)).emu());
    QCOMPARE(text.lines[1].row, 3);
}

void FlowTest::spaceBeforeIsRoundedUpAndDroppedAtTheHead()
{
    Paragraph spaced = lines(2, 10);
    spaced.spaceBefore = ems(0.5);
    const ComposedText text = composer().flow({spaced, spaced}, {legOf(10, 10)}, {1, 1, false});
    QCOMPARE(text.lines[0].row, 0);
    QCOMPARE(text.lines[2].row, 3);
}

void FlowTest::textWithoutLegsIsAllOverset()
{
    const ComposedText text = composer().flow({lines(2, 10)}, {}, {});
    QVERIFY(text.lines.empty());
    QVERIFY(text.rowsOver > 0);
    QCOMPARE(text.oversetParagraph, 0U);
}

void FlowTest::headlineLinesAreBalancedAtWords()
{
    // The only way into two lines of at most twelve ems that cuts no word.
    const Paragraph p = headlineOf(u"解放区项目建设服务中心全力助推项目建设提质增效", 2);
    const ComposedHeadline headline = composer().headline(p, {}, ems(12));
    QVERIFY(headline.fits);
    QCOMPARE(linesOf(p, headline), (QStringList{QStringLiteral("解放区项目建设服务中心"), QStringLiteral("全力助推项目建设提质增效")}));
    QCOMPARE(headline.depth.emu(), (ems(1.25) + em).emu());
}

void FlowTest::aSpaceOfTheCopyIsThePreferredBreak()
{
    const Paragraph p = headlineOf(u"强化法治宣传 筑牢反邪教防线", 2);
    QCOMPARE(linesOf(p, composer().headline(p, {}, ems(9))), (QStringList{QStringLiteral("强化法治宣传"), QStringLiteral("筑牢反邪教防线")}));
}

void FlowTest::aForcedBreakIsHonoured()
{
    const Paragraph p = headlineOf(u"全市义务\n教育质量综合奖", 3);
    QCOMPARE(linesOf(p, composer().headline(p, {}, ems(20))), (QStringList{QStringLiteral("全市义务"), QStringLiteral("教育质量综合奖")}));
}

void FlowTest::theLexiconKeepsItsWordsWhole()
{
    Composer own{type::testing::fontBook()};
    own.setLexicon({u"质量综合奖"});
    const Paragraph p = headlineOf(u"全市义务教育质量综合奖一等奖", 2);
    for (const QString& line : linesOf(p, own.headline(p, {}, ems(9))))
        QVERIFY(!line.contains(QStringLiteral("质量")) || line.contains(QStringLiteral("质量综合奖")));
}

void FlowTest::aHeadlineIsNarrowedWithinItsLimitsOnly()
{
    Paragraph p = headlineOf(u"全市义务教育质量奖", 1);   // nine ems
    p.style.headline.leastWidthPerMille = 800;
    const ComposedHeadline narrowed = composer().headline(p, {}, ems(8));
    QVERIFY(narrowed.fits);
    QVERIFY(narrowed.widthPerMille <= 888 && narrowed.widthPerMille >= 870);   // 8/9, in steps of a hundredth
    QVERIFY(!composer().headline(p, {}, ems(6)).fits);                         // 6/9 is below the limit
}

void FlowTest::aHeadlineIsSetCloserBeforeItIsNarrowed()
{
    Paragraph paragraph = headlineOf(u"全市义务教育质量综合", 1);
    paragraph.style.headline = {1, 850, 900, -50};
    // Ten cells in 9.8 em: nine gaps give 0.27 em at 30 thousandths.
    const ComposedHeadline closer = composer().headline(paragraph, {}, ems(9.8));
    QVERIFY(closer.fits);
    QCOMPARE(closer.tracking, -30);
    QCOMPARE(closer.widthPerMille, 1000);
    QVERIFY(closer.size == em);
    COMPARE_EMS(inEms(widthOf(*closer.text.lines[0].setting)), 9.73);
    // Where that is not enough it is narrowed as well.
    const ComposedHeadline narrower = composer().headline(paragraph, {}, ems(9));
    QVERIFY(narrower.fits);
    QCOMPARE(narrower.tracking, -50);
    QVERIFY(narrower.widthPerMille < 1000 && narrower.widthPerMille >= 850);
    paragraph.style.headline.leastTracking = 0;
    QCOMPARE(composer().headline(paragraph, {}, ems(9.8)).tracking, 0);
}

QTEST_GUILESS_MAIN(FlowTest)
#include "flow_test.moc"
