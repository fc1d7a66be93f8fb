#include "print/glyph_text.h"
#include "print/metadata.h"
#include "print/numbers.h"
#include "print/rules.h"
#include "print/samples.h"

#include <QTest>

using namespace banxin;
using namespace banxin::print;
using namespace banxin::literals;

namespace {

std::string decimal(std::int64_t value, int decimals)
{
    std::string out;
    appendDecimal(out, value, decimals);
    return out;
}

std::vector<std::u16string> texts(const display::GlyphRun& run)
{
    std::vector<std::u16string_view> views;
    glyphTexts(run, views);
    return {views.begin(), views.end()};
}

}

class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreShort();
    void everyGlyphHasAText();
    void datesBecomePdfDates();
    void turnedPicturesAreLaidUpright();
    void onlyARectangleIsARectangle();
    void samplesShrinkByWholeNumbers();
    void alphaIsLaidOnPaper();
};

void PartsTest::numbersAreShort()
{
    QCOMPARE(decimal(0, 3), std::string{"0"});
    QCOMPARE(decimal(9000, 3), std::string{"9"});
    QCOMPARE(decimal(-9050, 3), std::string{"-9.05"});
    QCOMPARE(decimal(7, 4), std::string{"0.0007"});
    QCOMPARE(decimal(-12, 0), std::string{"-12"});
    QCOMPARE(pointUnits(1_mm, 3), std::int64_t{2835});
    QCOMPARE(pointUnits(-1_mm, 3), std::int64_t{-2835});
}

void PartsTest::everyGlyphHasAText()
{
    display::GlyphRun run;
    run.text = u"一𠀀ab";
    run.glyphs = {{5, {}, 0, 3}, {6, {}, 0, 0}, {7, {}, 0, 0}, {8, {}, 3, 2}};
    QCOMPARE(texts(run), (std::vector<std::u16string>{u"一", u"𠀀", u"\u200B", u"ab"}));
    run.glyphs = {{5, {}, 0, 1}, {6, {}, 90, 2}};
    QCOMPARE(texts(run), (std::vector<std::u16string>{u"一", u"\u200B"}));
}

void PartsTest::datesBecomePdfDates()
{
    QCOMPARE(pdfDate("2024-05-01T21:30:00+08:00").value(), std::string{"D:20240501213000+08'00'"});
    QCOMPARE(pdfDate("2024-05-01T21:30:00-03:30").value(), std::string{"D:20240501213000-03'30'"});
    QCOMPARE(pdfDate("2024-05-01T21:30:00Z").value(), std::string{"D:20240501213000Z"});
    QVERIFY(!pdfDate("2024-05-01 21:30:00Z"));
    QVERIFY(!pdfDate("2024-05-01T21:30:00+0800"));
}

void PartsTest::turnedPicturesAreLaidUpright()
{
    const PageGeometry geometry{{{}, {}, 100_pt, 100_pt}, {{}, {}, 100_pt, 100_pt}, {{}, {}, 100_pt, 100_pt}};
    const Rect frame{10_pt, 20_pt, 30_pt, 40_pt};
    // Where the first stored pixel (u 0, v 1) and the last of its row (u 1, v 1) come to stand.
    const auto corner = [&](int orientation, int u) {
        const auto m = placement(orientation, frame, geometry);
        return Point{m[0] * u + m[2] + m[4], m[1] * u + m[3] + m[5]};
    };
    QCOMPARE(corner(1, 0), (Point{10_pt, 80_pt}));
    QCOMPARE(corner(1, 1), (Point{40_pt, 80_pt}));
    QCOMPARE(corner(3, 0), (Point{40_pt, 40_pt}));
    QCOMPARE(corner(6, 0), (Point{40_pt, 80_pt}));
    QCOMPARE(corner(6, 1), (Point{40_pt, 40_pt}));
    QCOMPARE(corner(8, 0), (Point{10_pt, 40_pt}));
    QCOMPARE(corner(8, 1), (Point{10_pt, 80_pt}));
    QCOMPARE(corner(2, 0), (Point{40_pt, 80_pt}));
    QCOMPARE(corner(4, 0), (Point{10_pt, 40_pt}));
    QCOMPARE(corner(5, 0), (Point{10_pt, 80_pt}));
    QCOMPARE(corner(5, 1), (Point{10_pt, 40_pt}));
    QCOMPARE(corner(7, 0), (Point{40_pt, 40_pt}));
}

void PartsTest::onlyARectangleIsARectangle()
{
    Path path;
    path.addRect({1_mm, 2_mm, 3_mm, 4_mm});
    QCOMPARE(rectangleOf(path).value(), (Rect{1_mm, 2_mm, 3_mm, 4_mm}));
    path.points[1].y += 1_mm;
    QVERIFY(!rectangleOf(path));
    path.addRect({1_mm, 2_mm, 3_mm, 4_mm});
    QVERIFY(!rectangleOf(path));
    QVERIFY(!rectangleOf(Path{}));
}

void PartsTest::samplesShrinkByWholeNumbers()
{
    pictures::Samples samples;
    samples.width = 4;
    samples.height = 2;
    samples.components = 1;
    samples.values = {0, 10, 100, 100, 20, 30, 200, 200};
    const pictures::Samples small = reduced(samples, 2);
    QCOMPARE(small.width, 2);
    QCOMPARE(small.height, 1);
    QCOMPARE(small.values, (std::vector<std::uint8_t>{15, 150}));
    QCOMPARE(reduced(samples, 3).width, 4);
}

void PartsTest::alphaIsLaidOnPaper()
{
    pictures::Samples samples;
    samples.width = 2;
    samples.height = 1;
    samples.components = 3;
    samples.values = {0, 100, 200, 0, 100, 200};
    samples.alpha = {255, 0};
    layOnPaper(samples);
    QCOMPARE(samples.values, (std::vector<std::uint8_t>{0, 100, 200, 255, 255, 255}));
    QVERIFY(samples.alpha.empty());
}

QTEST_GUILESS_MAIN(PartsTest)
#include "parts_test.moc"
