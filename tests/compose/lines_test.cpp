#include "compose/composing.h"

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

class LinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void noLineBeginsWithAComma();
    void noLineEndsWithAnOpeningMark();
    void levelNoneLetsACommaBeginALine();
    void dashesAndEllipsesStayWhole();
    void aFigureStaysWithItsUnitWhileThatIsNotTooWide();
    void adjoiningMarksTakeOneEmAndAHalf();
    void threeMarksLoseHalfAnEmAtEachSeam();
    void questionAndExclamationTakeOneEm();
    void markStylesDecideTheBlankOfMarks();
    void aMarkAtTheEdgeOfALineTakesHalfAnEm();
    void latinIsSetOffByAQuarterEm();
    void aSpaceOfTheTextReplacesTheGap();
    void quotesAreFullWidthInChineseOnly();
    void everyLineButTheLastEndsOnTheMeasure();
    void ideographsNeverComeCloserThanAnEm();
    void commasGiveWayBeforeStops();
    void aLoneCharacterIsAvoidedOnTheLastLine();
    void aHungMarkBeginsAtTheMeasure();
    void oneOfSeveralMarksNeverHangs();
    void theFirstLineIsIndented();
    void aLineFeedForcesALine();
    void heldLinesStandWhereTheyWere();
    void aHeldLineOfAnotherMeasureIsBrokenAnew();
    void aHeldLineThatWouldBeginWithACommaIsBrokenAnew();
    void flushRightTextJoinsTheLastLineOrTakesOne();
    void greedyMovesNothingAboveAnEdit();
};

void LinesTest::noLineBeginsWithAComma()
{
    // The tenth cell of line 1 would leave the comma to line 2; nothing on line 1 can shrink, so 合 goes down.
    const Paragraph p = paragraphOf(u"全市义务教育质量综合，奖一等奖解放区获得殊荣。");
    QCOMPARE(linesOf(p, 10), (QStringList{QStringLiteral("全市义务教育质量综"), QStringLiteral("合，奖一等奖解放区获"), QStringLiteral("得殊荣。")}));
    // One em over the eight gaps of nine ideographs.
    const LineSetting& first = *inColumn(p, 10).lines[0].setting;
    COMPARE_EMS(pitch(first, 0, 1), 1.125);
}

void LinesTest::noLineEndsWithAnOpeningMark()
{
    const Paragraph p = paragraphOf(u"区司法局工作人员讲《什么是邪教》等知识内容。");
    QCOMPARE(linesOf(p, 10).at(1).front(), QChar(u'《'));
}

void LinesTest::levelNoneLetsACommaBeginALine()
{
    TextStyle style = bodyStyle();
    style.rules.prohibition = Prohibition::None;
    QCOMPARE(linesOf(paragraphOf(u"全市义务教育质量综合，奖一等奖解放区获得殊荣。", style), 10).at(1).front(), QChar(u'，'));
}

void LinesTest::dashesAndEllipsesStayWhole()
{
    for (const double measure : {5.0, 6.0, 7.0, 8.0, 9.0, 10.0}) {
        for (const QString& line : linesOf(paragraphOf(u"这座古老城市名片——解放区教育品牌……响亮。"), measure)) {
            QCOMPARE(line.count(QChar(u'—')) % 2, 0);
            QCOMPARE(line.count(QChar(u'…')) % 2, 0);
        }
    }
    // Two ems, whether the font makes it of one glyph or two; a paragraph of marks alone is Chinese text.
    COMPARE_EMS(inEms(inColumn(paragraphOf(u"——"), 20).lines[0].setting->natural), 2.0);
    COMPARE_EMS(inEms(inColumn(paragraphOf(u"……"), 20).lines[0].setting->natural), 2.0);
}

void LinesTest::aFigureStaysWithItsUnitWhileThatIsNotTooWide()
{
    const std::u16string text = u"今年以来办理增值税留抵退税254户次共计3.82亿元占比由87.4%提升至99.65%跨越1921年9月15日";
    for (double measure = 8; measure < 20; measure += 0.5) {
        const QString lines = linesOf(paragraphOf(text), measure).join(QChar(u'|'));
        // None is wider than 0.6 of eight ems.
        for (const char16_t* group : {u"254户次", u"3.82亿元", u"87.4%", u"99.65%", u"1921年"})
            QVERIFY2(lines.contains(QString::fromUtf16(group)), qPrintable(lines));
    }
    // 12345678万元 is wider than 0.6 of five ems, so its unit may go down, but the figure is not broken.
    QVERIFY(linesOf(paragraphOf(u"计1234567万元整个"), 6).join(QChar(u'|')).contains(QStringLiteral("1234567")));
}

void LinesTest::adjoiningMarksTakeOneEmAndAHalf()
{
    struct Case { const char16_t* text; double pitch; };
    // 国 1 + the pair 1.5.
    for (const Case& c : {Case{u"国））国", 2.5}, Case{u"国（（国", 2.5}, Case{u"国）（国", 2.5}, Case{u"国。”国", 2.5}}) {
        const ComposedText text = inColumn(paragraphOf(c.text), 20);
        COMPARE_EMS(pitch(*text.lines[0].setting, 0, 3), c.pitch);
    }
    TextStyle style = bodyStyle();
    style.rules.adjacentMarks = 1000;
    const ComposedText close = inColumn(paragraphOf(u"国）（国", style), 20);
    COMPARE_EMS(pitch(*close.lines[0].setting, 0, 3), 2.0);
}

void LinesTest::threeMarksLoseHalfAnEmAtEachSeam()
{
    const ComposedText text = inColumn(paragraphOf(u"乙”，（丙"), 20);
    COMPARE_EMS(pitch(*text.lines[0].setting, 0, 4), 3.0);
}

void LinesTest::questionAndExclamationTakeOneEm()
{
    COMPARE_EMS(pitch(*inColumn(paragraphOf(u"吗？！好"), 20).lines[0].setting, 0, 3), 2.0);
    COMPARE_EMS(pitch(*inColumn(paragraphOf(u"吗？！！好"), 20).lines[0].setting, 0, 4), 3.0);
}

void LinesTest::markStylesDecideTheBlankOfMarks()
{
    TextStyle style = bodyStyle();
    style.rules.markWidth = MarkWidth::Kaiming;   // 。 keeps its em, ， and ； give half of theirs
    COMPARE_EMS(inEms(inColumn(paragraphOf(u"早晨，阳光；很好。明天", style), 20).lines[0].setting->natural), 10.0);
    style.rules.markWidth = MarkWidth::Half;
    COMPARE_EMS(inEms(inColumn(paragraphOf(u"早晨，阳光；很好。明天", style), 20).lines[0].setting->natural), 9.5);
}

void LinesTest::aMarkAtTheEdgeOfALineTakesHalfAnEm()
{
    const Paragraph p = paragraphOf(u"“解放区教育局表彰大会，全市义务教育质量综合奖好");
    const ComposedText text = inColumn(p, 11);
    COMPARE_EMS(inEms(text.lines[0].setting->clusters.front().natural), 0.5);
    TextStyle full = bodyStyle();
    full.rules.lineStartMark = EdgeMark::Full;
    full.rules.lineEndMark = EdgeMark::Full;
    const ComposedText kept = inColumn(paragraphOf(u"“好。", full), 20);
    COMPARE_EMS(inEms(kept.lines[0].setting->natural), 3.0);
}

void LinesTest::latinIsSetOffByAQuarterEm()
{
    const ComposedText with = inColumn(paragraphOf(u"中ABC文"), 20);
    TextStyle style = bodyStyle();
    style.rules.hanLatinGap = style.rules.hanLatinGapLeast = 0;
    const ComposedText without = inColumn(paragraphOf(u"中ABC文", style), 20);
    COMPARE_EMS(inEms(with.lines[0].setting->natural - without.lines[0].setting->natural), 0.5);
    // None beside a full-width mark: 中 1 + ， 1.
    COMPARE_EMS(pitch(*inColumn(paragraphOf(u"中，ABC"), 20).lines[0].setting, 0, 2), 2.0);
}

void LinesTest::aSpaceOfTheTextReplacesTheGap()
{
    const type::FaceHandle face = type::testing::serif();
    const double space = static_cast<double>(face->advance(face->glyph(U' '))) / face->metrics().unitsPerEm;
    COMPARE_EMS(pitch(*inColumn(paragraphOf(u"中 A"), 20).lines[0].setting, 0, 2), 1.0 + space);
}

void LinesTest::quotesAreFullWidthInChineseOnly()
{
    const ComposedText chinese = inColumn(paragraphOf(u"他“好”说ABC“D”的"), 20);
    for (const Cluster& cluster : chinese.lines[0].setting->clusters)
        QVERIFY(cluster.kind != CharacterClass::Latin || cluster.start == 5 || cluster.start == 6 || cluster.start == 7 || cluster.start == 9);
    const ComposedText latin = inColumn(paragraphOf(u"中文 it’s a “day” off 中文"), 30);
    for (const Cluster& cluster : latin.lines[0].setting->clusters)
        QVERIFY(cluster.kind != CharacterClass::Open && cluster.kind != CharacterClass::Close);
}

void LinesTest::everyLineButTheLastEndsOnTheMeasure()
{
    const Paragraph p = paragraphOf(u"建立管理台账，加强督导落实。建立健全项目建设推进台账，收集“开工建设”和“投产达效”储备库项目任务清单，共3.82亿元，紧盯项目进度，并做好project信息收集。");
    for (double measure = 7; measure < 30; measure += 0.37) {
        const ComposedText text = inColumn(p, measure);
        for (std::size_t i = 0; i + 1 < text.lines.size(); ++i)
            QCOMPARE(widthOf(*text.lines[i].setting).emu(), ems(measure).emu());
    }
}

void LinesTest::ideographsNeverComeCloserThanAnEm()
{
    const Paragraph p = paragraphOf(u"截至日前，共投资达151.1亿元，完成年度任务数。建立健全（项目）建设推进台账。");
    for (double measure = 7; measure < 30; measure += 0.37) {
        for (const Line& line : inColumn(p, measure).lines) {
            for (const Cluster& cluster : line.setting->clusters) {
                if (cluster.kind == CharacterClass::Han)
                    QVERIFY(cluster.advance >= em - Length::fromEmu(1));
            }
        }
    }
}

void LinesTest::commasGiveWayBeforeStops()
{
    // Natural: 8 ideographs, ， and 。 inside, ； at the end a half = 10.5; the half em too much comes out of the comma.
    TextStyle style = bodyStyle();
    style.rules.leastLastLine = 0;
    const ComposedText text = inColumn(paragraphOf(u"国国，国国国。国国国；国国国国国国", style), 10);
    QCOMPARE(text.lines[0].setting->end, 11U);
    COMPARE_EMS(inEms(text.lines[0].setting->clusters[2].advance), 0.5);
    COMPARE_EMS(inEms(text.lines[0].setting->clusters[6].advance), 1.0);
}

void LinesTest::aLoneCharacterIsAvoidedOnTheLastLine()
{
    // Full lines would leave 是 alone.
    const QStringList lines = linesOf(paragraphOf(u"解放区荣获全市义务教育质量综合奖一等奖这是。"), 10);
    QCOMPARE(lines.last(), QStringLiteral("这是。"));
}

void LinesTest::aHungMarkBeginsAtTheMeasure()
{
    TextStyle style = bodyStyle();
    style.rules.hanging = true;
    const ComposedText text = inColumn(paragraphOf(u"解放区教育局表彰大会，全市义务教育质量综合好奖", style), 10);
    const LineSetting& line = *text.lines[0].setting;
    QCOMPARE(line.hung, std::uint16_t{1});
    QCOMPARE(line.clusters.back().x.emu(), ems(10).emu());
}

void LinesTest::oneOfSeveralMarksNeverHangs()
{
    TextStyle style = bodyStyle();
    style.rules.hanging = true;
    for (double measure = 6; measure < 14; measure += 0.25) {
        for (const Line& line : inColumn(paragraphOf(u"他说：“解放区教育局表彰大会。”全市义务教育“质量综合。”好奖", style), measure).lines)
            QVERIFY(line.setting->hung == 0 || line.setting->clusters[line.setting->clusters.size() - 2].kind == CharacterClass::Han);
    }
}

void LinesTest::theFirstLineIsIndented()
{
    TextStyle style = bodyStyle();
    style.rules.firstIndent = 2000;
    const ComposedText text = inColumn(paragraphOf(u"解放区荣获全市义务教育质量综合奖一等奖这是好的。", style), 10);
    QCOMPARE(text.lines[0].setting->clusters[0].x.emu(), ems(2).emu());
    QCOMPARE(text.lines[0].setting->measure.emu(), ems(8).emu());
    QCOMPARE(text.lines[1].setting->clusters[0].x.emu(), 0);
}

void LinesTest::aLineFeedForcesALine()
{
    QCOMPARE(linesOf(paragraphOf(u"全市\n义务"), 10), (QStringList{QStringLiteral("全市"), QStringLiteral("义务")}));
    QCOMPARE(linesOf(paragraphOf(u"全市\n\n义务"), 10).size(), 3);
}

void LinesTest::heldLinesStandWhereTheyWere()
{
    Paragraph p = paragraphOf(u"全市义务教育质量综合奖一等奖解放区获得殊荣全市义务教育");
    p.held = {{7, 7000}, {15, 8000}};
    std::vector<LegSlots> legs{legOf(20, 10)};
    legs[0].slots[0].width = ems(7);
    legs[0].slots[1].width = ems(8);
    // By itself the second line would hold eight characters as well, and so on: what is held is what is seen.
    const ComposedText text = composer().flow({p}, legs, {});
    QCOMPARE(text.lines[1].setting->start, 7U);
    QCOMPARE(text.lines[2].setting->start, 15U);
    p.held = {{6, 7000}};
    QCOMPARE(composer().flow({p}, legs, {}).lines[1].setting->start, 6U);
}

void LinesTest::aHeldLineOfAnotherMeasureIsBrokenAnew()
{
    Paragraph p = paragraphOf(u"全市义务教育质量综合奖一等奖解放区获得殊荣全市义务教育");
    p.held = {{9, 10'000}};
    QCOMPARE(inColumn(p, 10).lines[1].setting->start, 9U);
    QCOMPARE(inColumn(p, 11).lines[1].setting->start, 11U);
    p.style.size = ems(0.9);
    QCOMPARE(inColumn(p, 10).lines[1].setting->start, 11U);
}

void LinesTest::aHeldLineThatWouldBeginWithACommaIsBrokenAnew()
{
    Paragraph p = paragraphOf(u"全市义务教育质量综，合奖一等奖解放区获得殊荣全市义务教育");
    p.held = {{9, 10'000}};
    QVERIFY(inColumn(p, 10).lines[1].setting->start != 9U);
}

void LinesTest::flushRightTextJoinsTheLastLineOrTakesOne()
{
    Paragraph p = paragraphOf(u"全市义务。");
    p.flushRight = u"（张三）";
    const ComposedText joined = inColumn(p, 12);   // 4.5 + 1 + 3 fit
    QCOMPARE(joined.lines.size(), std::size_t{1});
    const Cluster& last = joined.lines[0].setting->clusters.back();
    QCOMPARE((last.x + last.advance).emu(), ems(12).emu());
    const ComposedText own = inColumn(p, 8);       // 4.5 + 1 + 3 do not
    QCOMPARE(own.lines.size(), std::size_t{2});
    QCOMPARE(own.lines[1].setting->start, 5U);
}

void LinesTest::greedyMovesNothingAboveAnEdit()
{
    TextStyle style = bodyStyle();
    style.rules.breaker = Breaker::Greedy;
    const std::u16string text = u"建立管理台账，加强督导落实。建立健全项目建设推进台账，收集开工建设和投产达效储备库项目任务清单，紧盯项目进度，并做好项目进展信息收集。";
    const ComposedText before = inColumn(paragraphOf(text, style), 13);
    std::u16string edited = text;
    edited.insert(50, u"全国");
    const ComposedText after = inColumn(paragraphOf(edited, style), 13);
    for (std::size_t i = 0; before.lines[i].setting->end < 48; ++i)
        QCOMPARE(after.lines[i].setting->end, before.lines[i].setting->end);
}

QTEST_GUILESS_MAIN(LinesTest)
#include "lines_test.moc"
