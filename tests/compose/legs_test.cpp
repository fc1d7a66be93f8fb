#include "compose/composing.h"

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

/// Legs of one block, side by side.
std::vector<LegSlots> legsBeside(int count, int rows, double measure, int block = 0)
{
    std::vector<LegSlots> legs(static_cast<std::size_t>(count), legOf(rows, measure));
    for (int leg = 0; leg < count; ++leg) {
        legs[static_cast<std::size_t>(leg)].block = block;
        for (Slot& slot : legs[static_cast<std::size_t>(leg)].slots)
            slot.x = ems(measure + 1) * leg;
    }
    return legs;
}

Paragraph lines(int count, Keep keep = Keep::Body)
{
    TextStyle style = bodyStyle();
    style.rules.leastLastLine = 0;
    Paragraph paragraph = paragraphOf(std::u16string(static_cast<std::size_t>(count) * 13, u'国'), style);
    paragraph.keep = keep;
    return paragraph;
}

Paragraph headAcross()
{
    Paragraph head = paragraphOf(u"小标题");
    head.keep = Keep::Subhead;
    head.rows = 1;
    head.acrossLegs = true;
    return head;
}

/// Rows of a leg in which a paragraph's lines stand.
std::vector<int> rowsOf(const ComposedText& text, std::uint32_t paragraph, int leg)
{
    std::vector<int> rows;
    for (const Line& line : text.lines) {
        if (line.paragraph == paragraph && line.leg == leg)
            rows.push_back(line.row);
    }
    return rows;
}

FlowRules spreading(int rows) { return {2, 2, false, rows}; }

}

class LegsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void aShortLegIsDrawnDownAboveItsSubhead();
    void withoutSubheadsParagraphsMoveApart();
    void linesMoveWithTheirRows();
    void onlyAsManyRowsAsAskedAreSpread();
    void theLegInWhichTheTextEndsStaysShort();
    void linesBesideAPictureStay();
    void aSectionGoesOnInTheNextBlock();
    void aSubheadWithoutRoomGoesToTheNextBlock();
    void subheadsInLaterBlocksLoseNoText();
    void charactersStandOnCells();
    void anUnfilledCellStaysAtTheEndOfItsLine();
};

void LegsTest::aShortLegIsDrawnDownAboveItsSubhead()
{
    // Ten rows: 6 lines, a subhead and 4 more; the last paragraph's three lines are not parted, so one row stays free.
    const Paragraphs story{lines(4), lines(1, Keep::Subhead), lines(4), lines(3)};
    const auto legs = legsBeside(2, 10, 13);
    const ComposedText plain = composer().flow(story, legs, {2, 2, false, 0});
    QVERIFY((rowsOf(plain, 1, 0) == std::vector<int>{4}));
    QVERIFY((rowsOf(plain, 3, 1) == std::vector<int>{0, 1, 2}));
    const ComposedText spread = composer().flow(story, legs, spreading(2));
    QVERIFY((rowsOf(spread, 0, 0) == std::vector<int>{0, 1, 2, 3}));
    QVERIFY((rowsOf(spread, 1, 0) == std::vector<int>{5}));
    QVERIFY((rowsOf(spread, 2, 0) == std::vector<int>{6, 7, 8, 9}));
    QVERIFY((rowsOf(spread, 3, 1) == std::vector<int>{0, 1, 2}));
    QCOMPARE(spread.rowsFree, plain.rowsFree);
}

void LegsTest::withoutSubheadsParagraphsMoveApart()
{
    const Paragraphs story{lines(3), lines(3), lines(3), lines(3)};
    const ComposedText text = composer().flow(story, legsBeside(2, 10, 13), spreading(2));
    // One row between three paragraphs: it opens above the last of them or the second, not at the head.
    QVERIFY((rowsOf(text, 0, 0) == std::vector<int>{0, 1, 2}));
    QVERIFY((rowsOf(text, 2, 0) == std::vector<int>{7, 8, 9}));
    QVERIFY((rowsOf(text, 3, 1) == std::vector<int>{0, 1, 2}));
}

void LegsTest::linesMoveWithTheirRows()
{
    const Paragraphs story{lines(3), lines(3), lines(3), lines(3)};
    const auto legs = legsBeside(2, 10, 13);
    for (const Line& line : composer().flow(story, legs, spreading(2)).lines) {
        const Slot& slot = legs[static_cast<std::size_t>(line.leg)].slots[static_cast<std::size_t>(line.row)];
        QVERIFY(line.origin.y == slot.baseline && line.origin.x == slot.x);
    }
}

void LegsTest::onlyAsManyRowsAsAskedAreSpread()
{
    const Paragraphs story{lines(4), lines(1, Keep::Subhead), lines(2), lines(3)};
    const ComposedText text = composer().flow(story, legsBeside(2, 9, 13), spreading(1));
    QVERIFY((rowsOf(text, 1, 0) == std::vector<int>{4}));
    QVERIFY((rowsOf(composer().flow(story, legsBeside(2, 9, 13), spreading(2)), 1, 0) == std::vector<int>{6}));
}

void LegsTest::theLegInWhichTheTextEndsStaysShort()
{
    const ComposedText text = composer().flow({lines(4), lines(4)}, legsBeside(1, 9, 13), spreading(2));
    QVERIFY((rowsOf(text, 1, 0) == std::vector<int>{4, 5, 6, 7}));
}

void LegsTest::linesBesideAPictureStay()
{
    auto legs = legsBeside(2, 10, 13);
    // A picture narrows the last rows: the lines there would have to be set anew.
    for (std::size_t row = 6; row < 10; ++row)
        legs[0].slots[row].width = ems(row == 9 ? 6 : 8);
    const Paragraphs story{lines(4), lines(4), lines(3)};
    const ComposedText plain = composer().flow(story, legs, {2, 2, false, 0});
    const ComposedText spread = composer().flow(story, legs, spreading(2));
    for (std::size_t i = 0; i < plain.lines.size(); ++i)
        QCOMPARE(spread.lines[i].row, plain.lines[i].row);
}

void LegsTest::aSectionGoesOnInTheNextBlock()
{
    // Two legs of 4 rows, then three of 10 on another page: 14 lines fill the first block and two rows of the second.
    std::vector<LegSlots> legs = legsBeside(2, 4, 13);
    const auto further = legsBeside(3, 10, 13, 1);
    legs.insert(legs.end(), further.begin(), further.end());
    const ComposedText text = composer().flow({lines(14), headAcross(), lines(6)}, legs, {1, 1, false, 0});
    QCOMPARE(text.rowsOver, 0);
    for (int leg = 2; leg < 5; ++leg) {
        QVERIFY((rowsOf(text, 0, leg) == std::vector<int>{0, 1}));
        const std::vector<int> below = rowsOf(text, 2, leg);
        QVERIFY(below.empty() || below.front() == 3);
    }
    QVERIFY((rowsOf(text, 1, 2) == std::vector<int>{2}));
    QCOMPARE(text.rowsFree, 30 - 9 - 6);
}

void LegsTest::aSubheadWithoutRoomGoesToTheNextBlock()
{
    std::vector<LegSlots> legs = legsBeside(2, 4, 13);
    const auto further = legsBeside(2, 10, 13, 1);
    legs.insert(legs.end(), further.begin(), further.end());
    const ComposedText text = composer().flow({lines(8), headAcross(), lines(4)}, legs, {1, 1, false, 0});
    QVERIFY((rowsOf(text, 1, 2) == std::vector<int>{0}));
    QVERIFY((rowsOf(text, 2, 2) == std::vector<int>{1, 2, 3, 4}));
}

void LegsTest::subheadsInLaterBlocksLoseNoText()
{
    std::vector<LegSlots> legs = legsBeside(2, 4, 13);
    const auto further = legsBeside(2, 5, 13, 1);
    legs.insert(legs.end(), further.begin(), further.end());
    for (int above = 1; above < 24; ++above) {
        const Paragraphs story{lines(above), headAcross(), lines(5), headAcross(), lines(2)};
        const ComposedText text = composer().flow(story, legs, {1, 1, false, 0});
        std::size_t characters = 0;
        for (const Line& line : text.lines)
            characters += line.setting->end - line.setting->start;
        for (std::size_t p = text.oversetParagraph; p < story.size(); ++p)
            characters += story[p]->text.size() - (p == text.oversetParagraph ? text.oversetOffset : 0);
        std::size_t all = 0;
        for (const Shared<Paragraph>& paragraph : story)
            all += paragraph->text.size();
        QCOMPARE(characters, all);
        QCOMPARE(text.rowsOver > 0, text.oversetParagraph < story.size());
    }
}

void LegsTest::charactersStandOnCells()
{
    TextStyle style = bodyStyle();
    style.rules.cellGrid = true;
    style.rules.firstIndent = 2000;
    const Paragraph paragraph = paragraphOf(u"到2022年，全市GDP增长3.5%（同比）。“十四五”·再升Ann Lee说：好——是……", style);
    const ComposedText text = inColumn(paragraph, 13);
    QVERIFY(text.lines.size() > 2);
    int ideographs = 0;
    for (const Line& line : text.lines) {
        for (const Cluster& cluster : line.setting->clusters) {
            if (cluster.kind != CharacterClass::Han)
                continue;
            ++ideographs;
            const double cell = inEms(cluster.x);
            QVERIFY2(qAbs(cell - qRound(cell)) < 0.0005, qPrintable(QString::number(cell)));
        }
    }
    QCOMPARE(ideographs, 16);
    // A word stands in the middle of its cells.
    const LineSetting& first = *text.lines[0].setting;
    const Cluster& digit = first.clusters[1];
    COMPARE_EMS(inEms(digit.x), 3.0);
    COMPARE_EMS(pitch(first, 0, 5), 4.0);
}

void LegsTest::anUnfilledCellStaysAtTheEndOfItsLine()
{
    TextStyle style = bodyStyle();
    style.rules.cellGrid = true;
    style.rules.leastLastLine = 0;
    // The comma may not begin the second line, so the character before it goes along.
    const Paragraph paragraph = paragraphOf(std::u16string(13, u'国') + u"，" + std::u16string(5, u'国'), style);
    const ComposedText text = inColumn(paragraph, 13);
    QCOMPARE(text.lines.size(), std::size_t{2});
    QCOMPARE(text.lines[0].setting->end, 12U);
    QVERIFY(!text.lines[0].setting->tight);
    COMPARE_EMS(inEms(widthOf(*text.lines[0].setting)), 12.0);
}

QTEST_GUILESS_MAIN(LegsTest)
#include "legs_test.moc"
