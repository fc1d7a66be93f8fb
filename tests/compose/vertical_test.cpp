#include "compose/composing.h"

#include "compose/positions.h"

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

TextStyle verticalStyle()
{
    TextStyle style = bodyStyle();
    style.writingMode = WritingMode::Vertical;
    style.rules.leastLastLine = 0;
    return style;
}

/// `text` with its characters [start, end) standing as asked.
Paragraph standing(std::u16string text, std::uint32_t start, std::uint32_t end, Standing how)
{
    Paragraph paragraph = paragraphOf(std::move(text), verticalStyle());
    StyledSpan span{start, end, verticalStyle()};
    span.style.standing = how;
    paragraph.spans = {span};
    return paragraph;
}

LineSetting firstLine(const Paragraph& paragraph) { return *inColumn(paragraph, 20).lines[0].setting; }

std::vector<Orientation> orientations(const LineSetting& line)
{
    std::vector<Orientation> result;
    for (const Cluster& cluster : line.clusters)
        result.push_back(cluster.orientation);
    return result;
}

}

class VerticalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void aRunStandsInOneCell();
    void tooMuchForOneCellIsTurned();
    void lettersStandUprightEachInItsCell();
    void figuresCanBeTurned();
    void aRunsOwnNumberOfDigitsCounts();
    void raisedTextStandsHigher();
    void anInitialStandsBesideItsLines();
    void anInitialHasACaretOfItsHeight();
    void aTurnedLetterMakesNoInitial();
};

void VerticalTest::aRunStandsInOneCell()
{
    const LineSetting line = firstLine(standing(u"在AI时代", 1, 3, Standing::OneCell));
    const std::vector<Orientation> expected{Orientation::Upright, Orientation::UprightGroup, Orientation::Upright, Orientation::Upright};
    QVERIFY(orientations(line) == expected);
    COMPARE_EMS(pitch(line, 1, 3), 1.0);
    // The letters stand side by side: at one height, left and right of the centre line.
    QCOMPARE(line.glyphs[1].cluster, 1U);
    QCOMPARE(line.glyphs[2].cluster, 1U);
    QVERIFY(line.glyphs[1].x == line.glyphs[2].x);
    QVERIFY(line.glyphs[1].y > line.glyphs[2].y);
    // A figure with its unit letter, which the rule would turn.
    COMPARE_EMS(pitch(firstLine(standing(u"用5G网", 1, 3, Standing::OneCell)), 1, 3), 1.0);
}

void VerticalTest::tooMuchForOneCellIsTurned()
{
    const LineSetting line = firstLine(standing(u"在ABCDEFG里", 1, 8, Standing::OneCell));
    QCOMPARE(line.clusters.size(), std::size_t{9});
    QCOMPARE(line.clusters[1].orientation, Orientation::Rotated);
}

void VerticalTest::lettersStandUprightEachInItsCell()
{
    const LineSetting line = firstLine(standing(u"在GDP中", 1, 4, Standing::Upright));
    QCOMPARE(line.clusters.size(), std::size_t{5});
    for (std::uint32_t at = 0; at < 4; ++at)
        COMPARE_EMS(pitch(line, at, at + 1), 1.0);
    QVERIFY(line.clusters[2].orientation != Orientation::Rotated);
}

void VerticalTest::figuresCanBeTurned()
{
    const std::u16string text = u"第20届3人";
    QVERIFY(orientations(firstLine(paragraphOf(text, verticalStyle())))[1] == Orientation::UprightGroup);
    const LineSetting line = firstLine(standing(text, 1, 5, Standing::Turned));
    const std::vector<Orientation> expected{Orientation::Upright, Orientation::Rotated, Orientation::Rotated, Orientation::Upright, Orientation::Rotated,
        Orientation::Upright};
    QVERIFY(orientations(line) == expected);
}

void VerticalTest::aRunsOwnNumberOfDigitsCounts()
{
    Paragraph paragraph = standing(u"在2022年2022年", 1, 5, Standing::ByRule);
    paragraph.spans[0].style.rules.uprightDigits = 4;
    const LineSetting line = firstLine(paragraph);
    QCOMPARE(line.clusters[1].orientation, Orientation::UprightGroup);
    QCOMPARE(line.clusters[3].orientation, Orientation::Rotated);
}

void VerticalTest::raisedTextStandsHigher()
{
    Paragraph paragraph = paragraphOf(u"十m2十");
    StyledSpan span{2, 3, bodyStyle()};
    span.style.size = em.scaled(6, 10);
    span.style.raise = 500;
    paragraph.spans = {span};
    const LineSetting line = firstLine(paragraph);
    QCOMPARE(line.glyphs.size(), std::size_t{4});
    QVERIFY(line.glyphs[1].y == Length{});
    COMPARE_EMS(inEms(line.glyphs[2].y), -0.3);
}

void VerticalTest::anInitialStandsBesideItsLines()
{
    Paragraph paragraph = paragraphOf(std::u16string(60, u'国'), verticalStyle());
    paragraph.style.dropCap = {3, 1, 0};
    const ComposedText text = inColumn(paragraph, 13);
    const LineSetting& first = *text.lines[0].setting;
    QCOMPARE(int{first.clusters[0].sizePerMille}, 3000);
    COMPARE_EMS(inEms(first.clusters[0].advance), 3.0);
    // It stands in the middle of three lines that are 1.25 em apart, left of the first one's centre.
    COMPARE_EMS(inEms(first.clusters[0].drop), 1.25);
    COMPARE_EMS(inEms(text.lines[1].setting->clusters[0].x), 3.0);
    COMPARE_EMS(inEms(text.lines[2].setting->clusters[0].x), 3.0);
    COMPARE_EMS(inEms(text.lines[3].setting->clusters[0].x), 0.0);
    QCOMPARE(first.end, 11U);
    // Its ink is that of the face, three times as large and in the middle of its cell.
    const auto face = text.faces[first.glyphs[0].face];
    const type::GlyphBox ink = face->ink(first.glyphs[0].glyph);
    const double middle = inEms(first.glyphs[0].y) - 3.0 * (ink.left + ink.right) / 2 / face->metrics().unitsPerEm;
    QVERIFY2(qAbs(middle - 1.25) < 0.15, qPrintable(QString::number(middle)));
}

void VerticalTest::anInitialHasACaretOfItsHeight()
{
    Paragraph paragraph = paragraphOf(std::u16string(60, u'国'), verticalStyle());
    paragraph.style.dropCap = {3, 1, 0};
    const Paragraphs paragraphs{paragraph};
    const ComposedText text = inColumn(paragraph, 13);
    const auto caret = caretRect({text, paragraphs}, {0, 0}, LineEnd::After);
    QVERIFY(caret);
    COMPARE_EMS(inEms(caret->width), 3.0);
    COMPARE_EMS(inEms(caret->x + caret->width / 2 - text.lines[0].origin.x), -1.25);
}

void VerticalTest::aTurnedLetterMakesNoInitial()
{
    Paragraph paragraph = paragraphOf(u"ABC" + std::u16string(60, u'国'), verticalStyle());
    paragraph.style.dropCap = {3, 1, 0};
    const ComposedText text = inColumn(paragraph, 13);
    QCOMPARE(int{text.lines[0].setting->clusters[0].sizePerMille}, 1000);
    QVERIFY(std::any_of(text.findings.begin(), text.findings.end(), [](const TextFinding& f) { return f.code == FindingCode::DropCapReduced; }));
}

QTEST_GUILESS_MAIN(VerticalTest)
#include "vertical_test.moc"
