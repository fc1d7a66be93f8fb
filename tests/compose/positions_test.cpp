#include "compose/composing.h"
#include "compose/positions.h"

#include <random>

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

/// Paragraphs and their lines, in two legs of eight em side by side (vertical: one below the other).
struct Composed {
    Paragraphs paragraphs;
    ComposedText text;

    explicit Composed(Paragraphs given, int rows = 20) : paragraphs{std::move(given)}
    {
        std::vector<LegSlots> legs{legOf(rows, 8), legOf(rows, 8)};
        const bool vertical = paragraphs.front()->style.writingMode == WritingMode::Vertical;
        for (std::size_t leg = 0; leg < legs.size(); ++leg) {
            for (Slot& slot : legs[leg].slots) {
                slot.x = ems(10) * static_cast<std::int64_t>(leg);
                if (vertical)
                    slot.baseline = ems(100) - legs[leg].pitch * slot.row;
            }
        }
        text = composer().flow(paragraphs, legs, {});
    }
    SetText set() const { return {text, paragraphs}; }
};

Paragraph verticalOf(std::u16string words)
{
    TextStyle style = bodyStyle();
    style.writingMode = WritingMode::Vertical;
    return paragraphOf(std::move(words), style);
}

#define COMPARE_RECT(actual, left, top, wide, high) \
    do { \
        COMPARE_EMS(inEms((actual).x), left); \
        COMPARE_EMS(inEms((actual).y), top); \
        COMPARE_EMS(inEms((actual).width), wide); \
        COMPARE_EMS(inEms((actual).height), high); \
    } while (false)

}

class PositionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void aCaretStandsBeforeItsCharacter();
    void betweenTwoLinesTheSideDecides();
    void aCaretOfVerticalTextLiesAcrossItsLine();
    void aCaretGoesOnInTheNextLeg();
    void oversetTextHasNoCaret();
    void insideADashOfOneGlyphStandsACaret();
    void textFromTheRightIsReadFromTheRight();
    void anInitialHasACaretOfItsHeight();
    void aPointFindsTheNearestStop();
    void everyStopIsFoundAgainAtItsOwnPlace();
    void charactersAreSteppedOverWhole();
    void aSelectionCoversItsLines();
    void aSelectionInBothDirectionsIsInPieces();
};

void PositionsTest::aCaretStandsBeforeItsCharacter()
{
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖")}};
    COMPARE_RECT(*caretRect(composed.set(), {0, 0}), 0.0, 0.0, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 3}), 3.0, 0.0, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 9}), 1.0, 1.25, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 11}), 3.0, 1.25, 0.0, 1.0);
}

void PositionsTest::betweenTwoLinesTheSideDecides()
{
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖")}};
    COMPARE_RECT(*caretRect(composed.set(), {0, 8}, LineEnd::After), 0.0, 1.25, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 8}, LineEnd::Before), 8.0, 0.0, 0.0, 1.0);
    QCOMPARE(*lineAt(composed.set(), {0, 8}, LineEnd::Before), std::size_t{0});
    QCOMPARE(*lineAt(composed.set(), {0, 8}), std::size_t{1});
}

void PositionsTest::aCaretOfVerticalTextLiesAcrossItsLine()
{
    const Composed composed{{verticalOf(u"全市义务教育质量综合奖")}};
    // The first line's centre is at 100 em, the second one's left of it.
    COMPARE_RECT(*caretRect(composed.set(), {0, 3}), 99.5, 3.0, 1.0, 0.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 9}), 98.25, 1.0, 1.0, 0.0);
    const auto hit = positionAt(composed.set(), {ems(98.6), ems(2.2)});
    QCOMPARE(hit->position.offset, 10U);
}

void PositionsTest::aCaretGoesOnInTheNextLeg()
{
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖一等奖解放区获得殊荣")}, 2};
    QCOMPARE(composed.text.lines[2].leg, 1);
    COMPARE_RECT(*caretRect(composed.set(), {0, 17}), 11.0, 0.0, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 16}, LineEnd::Before), 8.0, 1.25, 0.0, 1.0);
    QCOMPARE(positionAt(composed.set(), {ems(12.2), ems(0.5)})->position.offset, 18U);
}

void PositionsTest::oversetTextHasNoCaret()
{
    const Composed composed{{paragraphOf(std::u16string(50, u'国'))}, 2};
    QVERIFY(composed.text.rowsOver > 0);
    QVERIFY(caretRect(composed.set(), {0, 31}));
    QVERIFY(!caretRect(composed.set(), {0, 40}));
    QVERIFY(!caretRect(composed.set(), {1, 0}));
}

void PositionsTest::insideADashOfOneGlyphStandsACaret()
{
    const Composed composed{{paragraphOf(u"今天——通车")}};
    COMPARE_RECT(*caretRect(composed.set(), {0, 3}), 3.0, 0.0, 0.0, 1.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 4}), 4.0, 0.0, 0.0, 1.0);
}

void PositionsTest::textFromTheRightIsReadFromTheRight()
{
    TextStyle style = bodyStyle();
    style.font.latin = "NotoSerifHebrew-Regular";
    const Composed composed{{paragraphOf(u"中אבג文", style)}};
    const auto& clusters = composed.text.lines[0].setting->clusters;
    QVERIFY(clusters[1].rightToLeft);
    const Rect first = *caretRect(composed.set(), {0, 1});
    QVERIFY(first.x == clusters[1].x + clusters[1].advance);
    const Rect second = *caretRect(composed.set(), {0, 2});
    QVERIFY(second.x == clusters[2].x + clusters[2].advance);
    QVERIFY(second.x < first.x);
}

void PositionsTest::anInitialHasACaretOfItsHeight()
{
    TextStyle style = bodyStyle();
    style.dropCap = {2, 1, 0};
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖一等奖解放区", style)}};
    const Rect caret = *caretRect(composed.set(), {0, 0});
    // Two cells in the middle of two rows of 1.25 em: 2.25 high, so an eighth of an em above and below.
    COMPARE_RECT(caret, 0.0, 0.125, 0.0, 2.0);
    COMPARE_RECT(*caretRect(composed.set(), {0, 1}), 2.0, 0.0, 0.0, 1.0);
    const auto rects = selectionRects(composed.set(), {0, 0}, {0, 2});
    QCOMPARE(rects.size(), std::size_t{2});
    COMPARE_RECT(rects[0], 0.0, 0.125, 2.0, 2.0);
    COMPARE_RECT(rects[1], 2.0, 0.0, 1.0, 1.0);
}

void PositionsTest::aPointFindsTheNearestStop()
{
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖")}};
    QCOMPARE(positionAt(composed.set(), {ems(2.4), ems(0.4)})->position.offset, 2U);
    QCOMPARE(positionAt(composed.set(), {ems(2.6), ems(0.4)})->position.offset, 3U);
    const auto end = positionAt(composed.set(), {ems(9), ems(0.4)});
    QCOMPARE(end->position.offset, 8U);
    QVERIFY(end->side == LineEnd::Before);
    QCOMPARE(positionAt(composed.set(), {ems(-5), ems(30)})->position.offset, 8U);
    QVERIFY(!positionAt({{}, {}}, {}));
}

void PositionsTest::everyStopIsFoundAgainAtItsOwnPlace()
{
    for (const WritingMode mode : {WritingMode::Horizontal, WritingMode::Vertical}) {
        TextStyle style = bodyStyle();
        style.writingMode = mode;
        const Composed composed{{paragraphOf(u"据统计，2022年9月有“雨天”12天——其中PM2.5超标3天。", style), paragraphOf(u"另据office报道，𠮷野家门前挤满了人。", style)}};
        const SetText set = composed.set();
        for (TextPosition at{0, 0};; at = positionAfter(set, at)) {
            const Rect caret = *caretRect(set, at);
            const TextHit hit = *positionAt(set, {caret.x + caret.width / 2, caret.y + caret.height / 2});
            QVERIFY2(hit.position == at, qPrintable(QString::number(at.offset)));
            if (positionAfter(set, at) == at)
                break;
        }
    }
}

void PositionsTest::charactersAreSteppedOverWhole()
{
    const Composed composed{{paragraphOf(u"a\u0301𠮷b"), paragraphOf(u"中")}};
    const SetText set = composed.set();
    std::vector<TextPosition> forwards{{0, 0}};
    while (positionAfter(set, forwards.back()) != forwards.back())
        forwards.push_back(positionAfter(set, forwards.back()));
    const std::vector<TextPosition> expected{{0, 0}, {0, 2}, {0, 4}, {0, 5}, {1, 0}, {1, 1}};
    QVERIFY(forwards == expected);
    for (std::size_t i = expected.size() - 1; i > 0; --i)
        QVERIFY(positionBefore(set, expected[i]) == expected[i - 1]);
    QVERIFY(positionBefore(set, expected[0]) == expected[0]);
}

void PositionsTest::aSelectionCoversItsLines()
{
    const Composed composed{{paragraphOf(u"全市义务教育质量综合奖"), paragraphOf(u"一等奖")}};
    const auto rects = selectionRects(composed.set(), {0, 6}, {1, 1});
    QCOMPARE(rects.size(), std::size_t{3});
    COMPARE_RECT(rects[0], 6.0, 0.0, 2.0, 1.0);
    COMPARE_RECT(rects[1], 0.0, 1.25, 3.0, 1.0);
    COMPARE_RECT(rects[2], 0.0, 2.5, 1.0, 1.0);
    QVERIFY(selectionRects(composed.set(), {0, 2}, {0, 2}).empty());
    const auto vertical = selectionRects(Composed{{verticalOf(u"全市义务教育质量综合奖")}}.set(), {0, 6}, {0, 9});
    QCOMPARE(vertical.size(), std::size_t{2});
    COMPARE_RECT(vertical[0], 99.5, 6.0, 1.0, 2.0);
    COMPARE_RECT(vertical[1], 98.25, 0.0, 1.0, 1.0);
}

void PositionsTest::aSelectionInBothDirectionsIsInPieces()
{
    TextStyle style = bodyStyle();
    style.font.latin = "NotoSerifHebrew-Regular";
    const Composed composed{{paragraphOf(u"中אבג文", style)}};
    // 中 and א, between which the others are read later, are apart.
    QCOMPARE(selectionRects(composed.set(), {0, 0}, {0, 2}).size(), std::size_t{2});
    QCOMPARE(selectionRects(composed.set(), {0, 0}, {0, 5}).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(PositionsTest)
#include "positions_test.moc"
