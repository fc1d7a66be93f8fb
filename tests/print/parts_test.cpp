#include "print/glyph_text.h"
#include "print/ink_cover.h"
#include "print/metadata.h"
#include "print/numbers.h"
#include "print/resample.h"
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
    void aSmallerPictureKeepsItsTonesAndEdges();
    void stripesFinerThanThePixelsBecomeTheirMean();
    void aStencilHidesWhatIsSeenThrough();
    void inkOverTheLimitIsTakenFromTheColours();
    void inkIsWhatMoreThanAFewSquareMillimetresHold();
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

void PartsTest::aSmallerPictureKeepsItsTonesAndEdges()
{
    pictures::Samples samples;
    samples.width = 300;
    samples.height = 90;
    samples.components = 1;
    for (int y = 0; y < 90; ++y) {
        for (int x = 0; x < 300; ++x)
            samples.values.push_back(x < 150 ? 40 : 200);
    }
    samples.alpha.assign(samples.values.size(), 255);
    const pictures::Samples small = resampled(samples, 100);
    QCOMPARE(small.width, 100);
    QCOMPARE(small.height, 30);
    QCOMPARE(small.values.size(), std::size_t{3000});
    QCOMPARE(small.alpha, std::vector<std::uint8_t>(3000, 255));
    for (const std::size_t row : {0u, 14u, 29u}) {
        QCOMPARE(small.values[row * 100 + 10], std::uint8_t{40});
        QCOMPARE(small.values[row * 100 + 90], std::uint8_t{200});
        QVERIFY(small.values[row * 100 + 48] < 60);
        QVERIFY(small.values[row * 100 + 51] > 180);
    }
    QCOMPARE(resampled(samples, 300).values, samples.values);
    QCOMPARE(resampled(samples, 900).width, 300);
}

void PartsTest::stripesFinerThanThePixelsBecomeTheirMean()
{
    pictures::Samples samples;
    samples.width = 400;
    samples.height = 40;
    samples.components = 3;
    for (int i = 0; i < 400 * 40; ++i)
        samples.values.insert(samples.values.end(), 3, i % 2 == 0 ? 100 : 200);
    const pictures::Samples small = resampled(samples, 61);
    for (std::size_t i = 3 * 10; i < 3 * 50; ++i)
        QVERIFY2(std::abs(small.values[i] - 150) <= 4, qPrintable(QString::number(small.values[i])));
}

void PartsTest::aStencilHidesWhatIsSeenThrough()
{
    pictures::Samples samples;
    samples.width = 10;
    samples.height = 2;
    samples.components = 1;
    samples.values.assign(20, 0);
    samples.alpha = {255, 0, 0, 127, 128, 255, 255, 255, 0, 255, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    QCOMPARE(stencil(samples), (std::string{"\x70\x80\x80\x00", 4}));
}

void PartsTest::inkIsWhatMoreThanAFewSquareMillimetresHold()
{
    pictures::Samples inks;
    inks.width = 100;
    inks.height = 100;
    inks.components = 4;
    inks.values.assign(100 * 100 * 4, 51);   // four times a fifth
    // A square millimetre a pixel.
    QCOMPARE(inkPercent(inks, 100_mm), 80);
    std::fill_n(inks.values.begin(), 15 * 4, std::uint8_t{255});
    QCOMPARE(inkPercent(inks, 100_mm), 80);
    std::fill_n(inks.values.begin(), 16 * 4, std::uint8_t{255});
    QCOMPARE(inkPercent(inks, 100_mm), 400);
    inks.components = 3;
    QCOMPARE(inkPercent(inks, 100_mm), 0);
}

void PartsTest::inkOverTheLimitIsTakenFromTheColours()
{
    pictures::Samples inks;
    inks.width = 3;
    inks.height = 1;
    inks.components = 4;
    inks.values = {255, 255, 255, 255, 200, 100, 0, 200, 10, 20, 30, 40};
    limitInk(inks, 160);   // 408
    QCOMPARE(inks.values, (std::vector<std::uint8_t>{51, 51, 51, 255, 138, 69, 0, 200, 10, 20, 30, 40}));
}

QTEST_GUILESS_MAIN(PartsTest)
#include "parts_test.moc"
