#include "inch_page.h"
#include "pictures/made_pictures.h"

#include "paint/painter.h"
#include "paint/proof_colours.h"

#include <QBuffer>
#include <QtTest>

#include <fstream>
#include <iterator>

using namespace banxin;
using namespace banxin::made;
using namespace banxin::literals;

namespace {

constexpr std::size_t cyan = 0;
constexpr std::size_t magenta = 1;
constexpr std::size_t yellow = 2;
constexpr std::size_t black = 3;

colour::Profile newsprint()
{
    std::ifstream in{BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc", std::ios::binary};
    return colour::Profile::fromBytes({std::istreambuf_iterator<char>{in}, {}}, "newsprint").value();
}

void addFill(display::ComposedPage& page, const Rect& rect, const Ink& ink)
{
    add(page, display::FillPath{rectPath(rect), ink});
}

Ink spot(const char* name, std::uint16_t tint)
{
    return {{0, 1000, 800, 0}, name, tint};
}

const Rect wholeInch{{}, {}, 72_pt, 72_pt};
const Rect leftHalf{{}, {}, 36_pt, 72_pt};
const Rect middle{18_pt, 18_pt, 36_pt, 36_pt};

std::string pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

QImage onePixelImage(QRgb colour, QImage::Format format = QImage::Format_RGB32)
{
    QImage image{8, 8, format};
    image.fill(colour);
    return image;
}

}

class PlatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void processInkLiesOnItsPlates();
    void laterInkTakesEarlierAway();
    void solidBlackTextAndThinRulesOverprint();
    void aWideBlackAreaKnocksOut();
    void aSpotLiesOnItsOwnPlateAndKnocksOut();
    void aNinthSpotHasItsPlateToo();
    void aGroupIsClippedOnEveryPlate();
    void aGradientRunsOnItsPlates();
    void thePartsOfThePlatesAreThePlates();
    void anRgbPhotoIsInTheInksOfTheOutput();
    void aGreyPhotoIsOnTheBlackPlate();
    void aCmykPhotoStaysAsItIs();
    void aPhotoWithAProfileGoesThroughIt();
    void aClearPhotoLetsInkShowThrough();
    void aPhotoTakesSpotInkAway();
    void smallerPicturesOfInksKeepTheirMean();
    void thePaperIsWhiteOrThePaper();
    void theProofIsWhatTheProfileSays();
    void aPlateAloneIsItsFilm();
    void aHiddenPlateIsNotMixedIn();
    void tooMuchInkIsMarked();
    void densitiesAddUp();
    void theSurveyFindsTheMost();

private:
    paint::Plates platesOf(const display::ComposedPage& page, const std::optional<colour::Profile>& output = std::nullopt,
        const QRect& pixels = {0, 0, 100, 100})
    {
        paint::PagePainter painter{*m_fonts, m_photos, std::nullopt, output};
        return painter.plates(pixels, paint::PreparedPage{page}, 100 / 72.0, paint::GlyphPlaces::Exact);
    }
    QImage proofOf(const display::ComposedPage& page, const paint::ProofView& view)
    {
        paint::PagePainter painter{*m_fonts, m_photos, std::nullopt, newsprint()};
        QImage image{100, 100, QImage::Format_RGB32};
        painter.paintProof(image, {}, image.rect(), paint::PreparedPage{page}, 100 / 72.0, view);
        return image;
    }
    display::ComposedPage photoPage(std::string file)
    {
        display::ComposedPage page = inchPage();
        add(page, display::PlacedPhoto{m_photos.add(std::move(file)), wholeInch, wholeInch});
        return page;
    }
    display::GlyphRun run(display::ComposedPage& page, const Ink& ink, Point origin, Length size)
    {
        display::GlyphRun made;
        made.font = display::fontIndex(page.list, m_fonts->find("NotoSerifCJKsc-Regular")->name());
        made.size = size;
        made.ink = ink;
        made.text = u"国";
        made.glyphs = {{m_fonts->find("NotoSerifCJKsc-Regular")->glyph(U'国'), origin, 0, 1}};
        return made;
    }

    std::unique_ptr<type::FontBook> m_fonts;
    MadePhotos m_photos;
};

void PlatesTest::initTestCase()
{
    m_fonts = std::make_unique<type::FontBook>(std::filesystem::path{});
    QVERIFY2(m_fonts->find("NotoSerifCJKsc-Regular"), "fonts-noto-cjk is not installed");
}

namespace {

std::vector<int> inksAt(const paint::Plates& plates, QPoint pixel)
{
    std::vector<int> inks;
    for (std::size_t plate = 0; plate < plates.count(); ++plate)
        inks.push_back(plates.ink(plate, pixel));
    return inks;
}

using Inks = std::vector<int>;

}

void PlatesTest::processInkLiesOnItsPlates()
{
    display::ComposedPage page = inchPage();
    addFill(page, leftHalf, Ink::cmyk(1000, 500, 200, 0));
    const paint::Plates plates = platesOf(page);
    QCOMPARE(inksAt(plates, {20, 50}), (Inks{255, 128, 51, 0}));
    QCOMPARE(inksAt(plates, {70, 50}), (Inks{0, 0, 0, 0}));
}

void PlatesTest::laterInkTakesEarlierAway()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(1000, 1000, 0, 0));
    addFill(page, middle, Ink::paper());
    QCOMPARE(inksAt(platesOf(page), {50, 50}), (Inks{0, 0, 0, 0}));
    QCOMPARE(inksAt(platesOf(page), {5, 50}), (Inks{255, 255, 0, 0}));
}

void PlatesTest::solidBlackTextAndThinRulesOverprint()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(0, 0, 1000, 0));
    add(page, run(page, Ink::black(), {4_pt, 60_pt}, 60_pt));
    Path rule;
    rule.moveTo({0_pt, 36_pt});
    rule.lineTo({72_pt, 36_pt});
    display::ComposedPage ruled = page;
    add(ruled, display::StrokePath{rule, Length::fromEmu(1.5 * 12700), Ink::black(), {}});
    const paint::Plates plates = platesOf(ruled);
    int solid = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x) {
            QCOMPARE(plates.ink(yellow, {x, y}), 255);
            solid += plates.ink(black, {x, y}) == 255;
        }
    }
    QVERIFY(solid > 500);
    QCOMPARE(plates.ink(black, {1, 50}), 255);

    // A tint of black knocks out.
    display::ComposedPage tinted = inchPage();
    addFill(tinted, wholeInch, Ink::cmyk(0, 0, 1000, 0));
    add(tinted, run(tinted, Ink::black(500), {4_pt, 60_pt}, 60_pt));
    const paint::Plates knockedOut = platesOf(tinted);
    int bare = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            bare += knockedOut.ink(yellow, {x, y}) == 0 && knockedOut.ink(black, {x, y}) == 128;
    QVERIFY(bare > 500);
}

void PlatesTest::aWideBlackAreaKnocksOut()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(0, 0, 1000, 0));
    addFill(page, middle, Ink::black());
    QCOMPARE(inksAt(platesOf(page), {50, 50}), (Inks{0, 0, 0, 255}));
}

void PlatesTest::aSpotLiesOnItsOwnPlateAndKnocksOut()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(1000, 0, 0, 0));
    addFill(page, middle, spot("报头红", 400));
    const paint::Plates plates = platesOf(page);
    QCOMPARE(plates.spots.size(), std::size_t{1});
    QCOMPARE(plates.spots[0].name, std::string{"报头红"});
    QCOMPARE(inksAt(plates, {50, 50}), (Inks{0, 0, 0, 0, 102}));
    QCOMPARE(inksAt(plates, {5, 50}), (Inks{255, 0, 0, 0, 0}));

    addFill(page, middle, Ink::cmyk(0, 0, 300, 0));
    QCOMPARE(inksAt(platesOf(page), {50, 50}), (Inks{0, 0, 77, 0, 0}));
}

void PlatesTest::aNinthSpotHasItsPlateToo()
{
    display::ComposedPage page = inchPage();
    for (int i = 0; i < 9; ++i)
        addFill(page, {8_pt * i, {}, 8_pt, 72_pt}, spot(std::string{static_cast<char>('a' + i)}.c_str(), 1000));
    const paint::Plates plates = platesOf(page);
    QCOMPARE(plates.count(), std::size_t{13});
    for (int i = 0; i < 9; ++i) {
        Inks expected(13);
        expected[static_cast<std::size_t>(4 + i)] = 255;
        QCOMPARE(inksAt(plates, {static_cast<int>((8 * i + 4) * 100 / 72.0), 50}), expected);
    }
}

void PlatesTest::aGroupIsClippedOnEveryPlate()
{
    display::ComposedPage page = inchPage();
    display::Group group;
    group.clip = rectPath(leftHalf);
    group.items.push_back({BlockId{1}, display::FillPath{rectPath(wholeInch), Ink::cmyk(0, 0, 0, 400)}});
    group.items.push_back({BlockId{1}, display::FillPath{rectPath(middle), spot("red", 1000)}});
    add(page, std::move(group));
    const paint::Plates plates = platesOf(page);
    QCOMPARE(inksAt(plates, {10, 50}), (Inks{0, 0, 0, 102, 0}));
    QCOMPARE(inksAt(plates, {40, 50}), (Inks{0, 0, 0, 0, 255}));
    QCOMPARE(inksAt(plates, {60, 50}), (Inks{0, 0, 0, 0, 0}));
}

void PlatesTest::aGradientRunsOnItsPlates()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(0, 0, 1000, 0));
    add(page, display::GradientFill{rectPath(wholeInch), Ink::cmyk(1000, 0, 0, 0), Ink::cmyk(0, 0, 0, 500), {{}, {}}, {72_pt, {}}});
    const Inks middleOfBoth = inksAt(platesOf(page), {50, 50});
    QVERIFY(std::abs(middleOfBoth[cyan] - 128) <= 3 && middleOfBoth[yellow] == 0 && std::abs(middleOfBoth[black] - 64) <= 3);
    display::ComposedPage spots = inchPage();
    add(spots, display::GradientFill{rectPath(wholeInch), spot("red", 1000), Ink::paper(), {{}, {}}, {72_pt, {}}});
    const Inks faded = inksAt(platesOf(spots), {50, 50});
    QVERIFY(faded[magenta] == 0 && std::abs(faded[4] - 128) <= 3);
}

void PlatesTest::thePartsOfThePlatesAreThePlates()
{
    display::ComposedPage page = inchPage();
    addFill(page, leftHalf, spot("red", 700));
    add(page, run(page, Ink::black(), {4_pt, 60_pt}, 60_pt));
    add(page, run(page, Ink::cmyk(0, 1000, 300, 0), {9_pt, 50_pt}, 31_pt));
    const paint::Plates whole = platesOf(page);
    for (const QRect& part : {QRect{0, 0, 37, 61}, QRect{37, 0, 63, 61}, QRect{0, 61, 100, 39}}) {
        const paint::Plates plates = platesOf(page, std::nullopt, part);
        for (int y = part.top(); y <= part.bottom(); ++y)
            for (int x = part.left(); x <= part.right(); ++x)
                QCOMPARE(inksAt(plates, {x, y}), inksAt(whole, {x, y}));
    }
}

void PlatesTest::anRgbPhotoIsInTheInksOfTheOutput()
{
    const QRgb colour = qRgb(200, 40, 30);
    const auto transform = colour::Transform::make(colour::Profile::sRgb(), newsprint(), colour::Intent::Perceptual);
    const std::array<std::uint8_t, 3> rgb{200, 40, 30};
    std::array<std::uint8_t, 4> inks{};
    transform->apply(rgb, inks, 1);
    QVERIFY(inks[1] > 150 && inks[0] < 100);
    const paint::Plates plates = platesOf(photoPage(pngOf(onePixelImage(colour))), newsprint());
    QCOMPARE(inksAt(plates, {50, 50}), (Inks{inks[0], inks[1], inks[2], inks[3]}));
}

void PlatesTest::aGreyPhotoIsOnTheBlackPlate()
{
    made::PngWish wish;
    wish.colourType = 0;
    wish.samples.assign(static_cast<std::size_t>(wish.width * wish.height), 55);
    QCOMPARE(inksAt(platesOf(photoPage(made::png(wish)), newsprint()), {50, 50}), (Inks{0, 0, 0, 200}));
}

void PlatesTest::aCmykPhotoStaysAsItIs()
{
    made::TiffWish wish;
    wish.components = 4;
    for (int i = 0; i < wish.width * wish.height; ++i)
        wish.samples.insert(wish.samples.end(), {10, 90, 170, 250});
    QCOMPARE(inksAt(platesOf(photoPage(made::tiff(wish)), newsprint()), {50, 50}), (Inks{10, 90, 170, 250}));
}

void PlatesTest::aPhotoWithAProfileGoesThroughIt()
{
    made::TiffWish wish;
    wish.components = 4;
    for (int i = 0; i < wish.width * wish.height; ++i)
        wish.samples.insert(wish.samples.end(), {10, 90, 170, 250});
    wish.profile = newsprint().bytes();
    QCOMPARE(inksAt(platesOf(photoPage(made::tiff(wish)), newsprint()), {50, 50}), (Inks{10, 90, 170, 250}));

    made::PngWish rgb;
    rgb.profile = colour::Profile::sRgb().bytes();
    rgb.samples.assign(static_cast<std::size_t>(rgb.width * rgb.height) * 3, 128);
    const Inks tagged = inksAt(platesOf(photoPage(made::png(rgb)), newsprint()), {50, 50});
    rgb.profile.clear();
    QCOMPARE(tagged, inksAt(platesOf(photoPage(made::png(rgb)), newsprint()), {50, 50}));
    QVERIFY(tagged[black] > 20);
}

void PlatesTest::aClearPhotoLetsInkShowThrough()
{
    const std::string half = pngOf(onePixelImage(qRgba(0, 0, 0, 128), QImage::Format_ARGB32));
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(0, 0, 1000, 0));
    page.list.items.push_back(photoPage(half).list.items.front());
    const Inks inks = inksAt(platesOf(page), {50, 50});   // without a profile black is black ink alone
    QCOMPARE(inks, (Inks{0, 0, 127, 128}));
}

void PlatesTest::aPhotoTakesSpotInkAway()
{
    display::ComposedPage page = photoPage(pngOf(onePixelImage(qRgb(255, 255, 255))));
    page.list.items.insert(page.list.items.begin(), {BlockId{1}, display::FillPath{rectPath(wholeInch), spot("red", 1000)}});
    QCOMPARE(inksAt(platesOf(page), {50, 50}), (Inks{0, 0, 0, 0, 0}));
}

void PlatesTest::smallerPicturesOfInksKeepTheirMean()
{
    QImage inks{30, 20, QImage::Format_RGB32};
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 30; ++x)
            reinterpret_cast<QRgb*>(inks.scanLine(y))[x] = (x + y) % 2 == 0 ? 0xff000080u : 0x00000000u;
    const QImage small = paint::inksScaledToWidth(inks, 10);
    QCOMPARE(small.size(), QSize(10, 7));
    const QRgb pixel = reinterpret_cast<const QRgb*>(small.constScanLine(3))[5];
    QVERIFY(std::abs(static_cast<int>(pixel >> 24) - 128) < 16);   // black is the byte that Qt calls alpha
    QVERIFY(std::abs(static_cast<int>(pixel & 0xffu) - 64) < 8);
}

void PlatesTest::thePaperIsWhiteOrThePaper()
{
    const display::ComposedPage page = inchPage();
    paint::ProofView view;
    const QColor white = proofOf(page, view).pixelColor(50, 50);
    QVERIFY(white.red() > 250 && white.green() > 250 && white.blue() > 250);
    view.paper = paint::ProofView::Paper::Press;
    const QColor paper = proofOf(page, view).pixelColor(50, 50);
    QVERIFY2(paper.lightness() < 235 && paper.lightness() > 150, qPrintable(paper.name()));
}

void PlatesTest::theProofIsWhatTheProfileSays()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(200, 800, 600, 100));
    const std::array<std::uint8_t, 4> inks{51, 204, 153, 26};
    for (const auto& [paper, intent] : {std::pair{paint::ProofView::Paper::White, colour::Intent::RelativeColorimetric},
             std::pair{paint::ProofView::Paper::Press, colour::Intent::AbsoluteColorimetric}}) {
        std::array<std::uint8_t, 3> rgb{};
        colour::Transform::make(newsprint(), colour::Profile::sRgb(), intent)->apply(inks, rgb, 1);
        paint::ProofView view;
        view.paper = paper;
        QCOMPARE(proofOf(page, view).pixelColor(50, 50), QColor(rgb[0], rgb[1], rgb[2]));
    }
}

void PlatesTest::aPlateAloneIsItsFilm()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(1000, 400, 0, 0));
    paint::ProofView view;
    view.process = {false, true, false, false};
    QCOMPARE(proofOf(page, view).pixelColor(50, 50), QColor(153, 153, 153));
    view.process = {true, false, false, false};
    QCOMPARE(proofOf(page, view).pixelColor(50, 50), QColor(0, 0, 0));
}

void PlatesTest::aHiddenPlateIsNotMixedIn()
{
    display::ComposedPage both = inchPage();
    addFill(both, wholeInch, Ink::cmyk(1000, 0, 400, 0));
    addFill(both, middle, spot("red", 1000));
    display::ComposedPage rest = inchPage();
    addFill(rest, wholeInch, Ink::cmyk(0, 0, 400, 0));
    addFill(rest, middle, Ink::paper());
    paint::ProofView view;
    view.process[cyan] = false;
    view.hiddenSpots = {"red"};
    QCOMPARE(proofOf(both, view), proofOf(rest, {}));
    view.hiddenSpots = {};
    // What stands for the spot is seen: 100 magenta, 80 yellow.
    display::ComposedPage mixed = inchPage();
    addFill(mixed, wholeInch, Ink::cmyk(0, 1000, 800, 0));
    QCOMPARE(proofOf(both, view).pixel(50, 50), proofOf(mixed, {}).pixel(50, 50));
}

void PlatesTest::tooMuchInkIsMarked()
{
    display::ComposedPage page = inchPage();
    addFill(page, leftHalf, Ink::cmyk(1000, 1000, 400, 10));    // 241 %
    addFill(page, {36_pt, {}, 36_pt, 72_pt}, Ink::cmyk(1000, 1000, 390, 0));   // 239 %
    paint::ProofView view;
    view.inkLimit = 240;
    const QImage image = proofOf(page, view);
    QCOMPARE(image.pixel(20, 50), paint::ProofColours::tooMuchInk);
    QVERIFY(image.pixel(80, 50) != paint::ProofColours::tooMuchInk);
    view.inkLimit = 0;
    QVERIFY(proofOf(page, view).pixel(20, 50) != paint::ProofColours::tooMuchInk);
}

void PlatesTest::densitiesAddUp()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(330, 0, 1000, 10));
    addFill(page, {}, spot("red", 1000));
    const paint::Densities densities = paint::densitiesAt(platesOf(page), {50, 50});
    QCOMPARE(densities.percent, (Inks{33, 0, 100, 1, 0}));
    QCOMPARE(densities.total(), 134);
}

void PlatesTest::theSurveyFindsTheMost()
{
    display::ComposedPage page = inchPage();
    addFill(page, wholeInch, Ink::cmyk(500, 0, 0, 0));
    addFill(page, middle, Ink::cmyk(1000, 1000, 600, 0));
    const paint::InkSurvey found = paint::survey(platesOf(page), 240);
    QCOMPARE(found.mostPercent, 260);
    QCOMPARE(found.mostAt, QPoint(25, 25));
    QCOMPARE(found.pixelsOver, std::int64_t{50 * 50});
    QCOMPARE(paint::survey(platesOf(page), 260).pixelsOver, std::int64_t{0});
}

QTEST_GUILESS_MAIN(PlatesTest)
#include "plates_test.moc"
