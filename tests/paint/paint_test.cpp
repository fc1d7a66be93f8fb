#include "inch_page.h"
#include "pictures/made_pictures.h"

#include "paint/painter.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QtTest>

#include <fstream>
#include <iterator>

using namespace banxin;
using namespace banxin::made;
using namespace banxin::literals;

namespace {

/// The smallest rectangle that holds every pixel that is not white.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != QColor{Qt::white})
                ink |= QRect{x, y, 1, 1};
    return ink;
}

/// A glyph's outline for Qt: the judge of ours.
QPainterPath qtPath(const Path& path, double unit)
{
    QPainterPath result;
    result.setFillRule(Qt::WindingFill);
    const auto place = [unit](Point p) { return QPointF{static_cast<double>(p.x.emu()) * unit, -static_cast<double>(p.y.emu()) * unit}; };
    const Point* next = path.points.data();
    for (const Path::Verb verb : path.verbs) {
        switch (verb) {
        case Path::Verb::MoveTo: result.moveTo(place(*next++)); break;
        case Path::Verb::LineTo: result.lineTo(place(*next++)); break;
        case Path::Verb::CurveTo:
            result.cubicTo(place(next[0]), place(next[1]), place(next[2]));
            next += 3;
            break;
        case Path::Verb::Close: result.closeSubpath(); break;
        }
    }
    return result;
}

QPointF centreOfInk(const QImage& image)
{
    QPointF sum;
    double weight = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const double ink = 255 - image.pixelColor(x, y).green();
            sum += QPointF{x + 0.5, y + 0.5} * ink;
            weight += ink;
        }
    return sum / weight;
}

std::string clearPng(int width, int height, const std::vector<std::uint8_t>& rgb, const std::vector<std::uint8_t>& alpha)
{
    QImage image{width, height, QImage::Format_ARGB32};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::size_t i = static_cast<std::size_t>(y * width + x);
            image.setPixel(x, y, qRgba(rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2], alpha[i]));
        }
    QByteArray bytes;
    QBuffer buffer{&bytes};
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

QRect around(const QRectF& rect)
{
    return QRect{QPoint{qFloor(rect.left()), qFloor(rect.top())}, QPoint{qCeil(rect.right()) - 1, qCeil(rect.bottom()) - 1}};
}

}

class PaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEmptyPageIsWhite();
    void aFillCoversItsPathOnly();
    void aGradientRunsBetweenItsEndsAndKeepsItsInksBeyond();
    void roundJoinsHaveNoThorns();
    void theWindingRuleFillsPathsThatOverlap();
    void aStrokeIsAsWideAsItSays();
    void aGlyphStandsWhereItsOutlineSays_data();
    void aGlyphStandsWhereItsOutlineSays();
    void smallGlyphsCoverThePixelsOfTheirPaths();
    void aGlyphOfAMissingFaceIsABox();
    void aPhotoFillsItsFrameInsideItsClip();
    void aPhotoIsTurnedAndMirroredInItsFrame_data();
    void aPhotoIsTurnedAndMirroredInItsFrame();
    void aCmykPhotoIsShownAsItPrints();
    void aPhotoThatIsMissingIsACrossedFrame();
    void aGroupIsClipped();
    void blackIsNearlyBlackAndPaperIsWhite();
    void onlyWhatIsVisibleIsPainted();
    void thePartsOfAPageAreThePage_data();
    void thePartsOfAPageAreThePage();
    void quarteredGlyphsStayWithinTheirSteps();
    void aPhotoLeftToOthersIsALightFrameUntilItIsThere();
    void aPhotoLeftToOthersThatCannotBeDecodedIsACrossedFrame();
    void aPhotoThatIsKeptALittleLargerServesSmallerSizes();
    void aClearPhotoLetsThePageShowThrough();
    void theSamePageIsTheSamePicture();
    void aPictureOfAbsurdSizeIsRefused();
    void aFullPageIsQuick();

private:
    QImage picture(const display::ComposedPage& page, int ppi = 100)
    {
        paint::PagePainter painter{*m_fonts, m_photos, m_press};
        Result<QImage> image = paint::render(painter, page, ppi);
        return image ? *image : QImage{};
    }
    display::GlyphRun runOf(display::ComposedPage& page, char32_t character, Length size, Point origin)
    {
        display::GlyphRun run;
        run.font = display::fontIndex(page.list, m_face->name());
        run.size = size;
        run.ink = Ink::black();
        run.glyphs.push_back({m_face->glyph(character), origin, 0, 1});
        return run;
    }
    display::ComposedPage broadsheet();
    display::ComposedPage everythingPage();

    std::unique_ptr<type::FontBook> m_fonts;
    type::FaceHandle m_face;
    MadePhotos m_photos;
    std::optional<colour::Profile> m_press;
};

void PaintTest::initTestCase()
{
    m_fonts = std::make_unique<type::FontBook>(std::filesystem::path{});
    m_face = m_fonts->find("NotoSerifCJKsc-Regular");
    QVERIFY2(m_face, "NotoSerifCJKsc-Regular is not installed (fonts-noto-cjk)");
    std::ifstream in{BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    Result<colour::Profile> press = colour::Profile::fromBytes(bytes, "newsprint");
    QVERIFY(press);
    m_press = *press;
}

void PaintTest::anEmptyPageIsWhite()
{
    const QImage image = picture(inchPage());
    QCOMPARE(image.size(), QSize(100, 100));
    QVERIFY(inkOf(image).isNull());
}

void PaintTest::aFillCoversItsPathOnly()
{
    display::ComposedPage page = inchPage();
    // 18 pt are 25 pixels at 100 ppi.
    add(page, display::FillPath{rectPath({18_pt, 36_pt, 18_pt, 18_pt}), Ink::black()});
    QCOMPARE(inkOf(picture(page)), QRect(25, 50, 25, 25));
}

void PaintTest::theWindingRuleFillsPathsThatOverlap()
{
    display::ComposedPage page = inchPage();
    Path path = rectPath({18_pt, 18_pt, 36_pt, 36_pt});
    path.addRect({27_pt, 27_pt, 18_pt, 18_pt});
    add(page, display::FillPath{path, Ink::black()});
    QVERIFY(picture(page).pixelColor(50, 50).lightness() < 60);
}

void PaintTest::aGradientRunsBetweenItsEndsAndKeepsItsInksBeyond()
{
    display::ComposedPage page = inchPage();
    add(page, display::GradientFill{rectPath({0_pt, 18_pt, 72_pt, 36_pt}), Ink::black(), Ink::paper(), {18_pt, 0_pt}, {54_pt, 0_pt}});
    const QImage image = picture(page);
    QCOMPARE(inkOf(image).top(), 25);
    QCOMPARE(inkOf(image).bottom(), 74);
    QCOMPARE(image.pixelColor(2, 50), image.pixelColor(24, 50));
    QCOMPARE(image.pixelColor(80, 50), QColor{Qt::white});
    int before = -1;
    for (int x = 26; x < 75; x += 4) {
        const int light = image.pixelColor(x, 50).lightness();
        QVERIFY2(light > before, qPrintable(QString::number(x)));
        before = light;
    }
}

void PaintTest::roundJoinsHaveNoThorns()
{
    display::ComposedPage page = inchPage();
    Path corner;
    corner.moveTo({10_pt, 30_pt});
    corner.lineTo({50_pt, 34_pt});
    corner.lineTo({10_pt, 38_pt});
    add(page, display::StrokePath{corner, 4_pt, Ink::black(), {}, true});
    const int round = inkOf(picture(page)).right();
    std::get<display::StrokePath>(page.list.items[0].mark).isRound = false;
    QVERIFY(round <= 73);
    QVERIFY(inkOf(picture(page)).right() > round);
}

void PaintTest::aStrokeIsAsWideAsItSays()
{
    display::ComposedPage page = inchPage();
    Path line;
    line.moveTo({0_pt, 36_pt});
    line.lineTo({72_pt, 36_pt});
    add(page, display::StrokePath{line, Length::fromEmu(914400 / 100 * 4), Ink::black(), {}});
    QCOMPARE(inkOf(picture(page)), QRect(0, 48, 100, 4));
}

void PaintTest::aGlyphStandsWhereItsOutlineSays_data()
{
    QTest::addColumn<int>("widthPerMille");
    QTest::addColumn<bool>("turned");
    QTest::addColumn<int>("ppi");
    // At 100 ppi the glyph is 42 pixels high and drawn by coverage, at 300 ppi as a path.
    for (const int ppi : {100, 300}) {
        QTest::addRow("plain %d", ppi) << 1000 << false << ppi;
        QTest::addRow("narrow %d", ppi) << 700 << false << ppi;
        QTest::addRow("wide %d", ppi) << 1400 << false << ppi;
        QTest::addRow("turned %d", ppi) << 1000 << true << ppi;
        QTest::addRow("turned and narrow %d", ppi) << 700 << true << ppi;
    }
}

void PaintTest::aGlyphStandsWhereItsOutlineSays()
{
    QFETCH(const int, widthPerMille);
    QFETCH(const bool, turned);
    QFETCH(const int, ppi);
    display::ComposedPage page = inchPage();
    display::GlyphRun run = runOf(page, U'国', 30_pt, {20_pt, 40_pt});
    run.widthPerMille = widthPerMille;
    run.turned = turned;
    add(page, run);
    const type::GlyphBox box = m_face->ink(run.glyphs[0].glyph);
    const double unit = ppi * 30.0 / 72 / m_face->metrics().unitsPerEm;
    const double along = unit * widthPerMille / 1000;
    const QPointF o{ppi * 20.0 / 72, ppi * 40.0 / 72};
    const QRectF expected = turned
        ? QRectF{QPointF{o.x() + box.bottom * unit, o.y() + box.left * along}, QPointF{o.x() + box.top * unit, o.y() + box.right * along}}
        : QRectF{QPointF{o.x() + box.left * along, o.y() - box.top * unit}, QPointF{o.x() + box.right * along, o.y() - box.bottom * unit}};
    const QRect ink = inkOf(picture(page, ppi));
    const QRect wanted = around(expected);
    QVERIFY2(wanted.contains(ink) && ink.adjusted(-1, -1, 1, 1).contains(wanted),
        qPrintable(QStringLiteral("%1 %2 %3 %4").arg(ink.x()).arg(ink.y()).arg(ink.width()).arg(ink.height())));
}

void PaintTest::smallGlyphsCoverThePixelsOfTheirPaths()
{
    int differing = 0;
    for (const char32_t character : U"国報龍鬱a&永") {
        if (character == 0)
            continue;
        display::ComposedPage page = inchPage();
        add(page, runOf(page, character, 11_pt, {10_pt + 3333_pt / 10000, 40_pt + 4567_pt / 10000}));
        const QImage image = picture(page);
        // Qt bends curves roughly at this size, so the path is drawn sixteen times larger and scaled down.
        QImage expected{image.size() * 16, image.format()};
        expected.fill(Qt::white);
        QPainter onExpected{&expected};
        onExpected.setRenderHint(QPainter::Antialiasing);
        onExpected.scale(1600.0 / 72, 1600.0 / 72);
        onExpected.translate(10 + 0.3333, 40 + 0.4567);
        const double unit = 11.0 / m_face->metrics().unitsPerEm;
        const QPainterPath path = qtPath(m_face->outline(m_face->glyph(character)), unit);
        onExpected.fillPath(path, QColor{26, 26, 26});
        onExpected.end();
        expected = expected.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                differing += qAbs(image.pixelColor(x, y).green() - expected.pixelColor(x, y).green()) > 12 ? 1 : 0;
    }
    QVERIFY2(differing < 10, qPrintable(QString::number(differing)));
}

void PaintTest::aGlyphOfAMissingFaceIsABox()
{
    display::ComposedPage page = inchPage();
    display::GlyphRun run = runOf(page, U'国', 30_pt, {20_pt, 40_pt});
    page.list.fonts[0].postScriptName = "NoSuchFace";
    add(page, run);
    const QImage image = picture(page);
    QVERIFY(!inkOf(image).isNull());
    QCOMPARE(image.pixelColor(48, 40), QColor{Qt::white});
}

void PaintTest::aPhotoFillsItsFrameInsideItsClip()
{
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 40 * 40; ++i)
        values.insert(values.end(), {200, 30, 30});
    const PhotoId photo = m_photos.add(made::png({.width = 40, .height = 40, .samples = values}));
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{photo, {18_pt, 18_pt, 36_pt, 36_pt}, {18_pt, 18_pt, 18_pt, 36_pt}});
    const QImage image = picture(page);
    QCOMPARE(inkOf(image), QRect(25, 25, 25, 50));
    QCOMPARE(image.pixelColor(35, 50), QColor(200, 30, 30));
}

void PaintTest::aPhotoIsTurnedAndMirroredInItsFrame_data()
{
    // The quarters at the upper left, upper right, lower right and lower left.
    QTest::addColumn<int>("turn");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("as it is") << 0 << false << QByteArray{"rgbk"};
    QTest::newRow("mirrored") << 0 << true << QByteArray{"grkb"};
    QTest::newRow("a quarter clockwise") << 9000 << false << QByteArray{"krgb"};
    QTest::newRow("a quarter back") << -9000 << false << QByteArray{"gbkr"};
    QTest::newRow("mirrored, then a quarter clockwise") << 9000 << true << QByteArray{"bgrk"};
    QTest::newRow("a little") << 500 << false << QByteArray{"rgbk"};
}

void PaintTest::aPhotoIsTurnedAndMirroredInItsFrame()
{
    QFETCH(const int, turn);
    QFETCH(const bool, mirrored);
    QFETCH(const QByteArray, seen);
    std::vector<std::uint8_t> values;
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 40; ++x) {
            const std::vector<std::uint8_t> colour = y < 20 ? (x < 20 ? std::vector<std::uint8_t>{255, 0, 0} : std::vector<std::uint8_t>{0, 255, 0})
                                                            : (x < 20 ? std::vector<std::uint8_t>{0, 0, 0} : std::vector<std::uint8_t>{0, 0, 255});
            values.insert(values.end(), colour.begin(), colour.end());
        }
    }
    const PhotoId photo = m_photos.add(made::png({.width = 40, .height = 40, .samples = values}));
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{photo, {18_pt, 18_pt, 36_pt, 36_pt}, {18_pt, 18_pt, 36_pt, 36_pt}, turn, mirrored});
    const QImage image = picture(page);
    const auto letter = [&](int x, int y) {
        const QColor colour = image.pixelColor(x, y);
        return colour.red() > 200 ? 'r' : colour.green() > 200 ? 'g' : colour.blue() > 200 ? 'b' : 'k';
    };
    QCOMPARE((QByteArray{}.append(letter(38, 38)).append(letter(62, 38)).append(letter(62, 62)).append(letter(38, 62))), seen);
    // Nothing is printed outside the clip, however it is turned.
    QCOMPARE(inkOf(image), QRect(25, 25, 50, 50));
}

void PaintTest::aCmykPhotoIsShownAsItPrints()
{
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 64 * 64; ++i)
        values.insert(values.end(), {255, 0, 0, 0});
    const PhotoId photo
        = m_photos.add(made::jpeg({.width = 64, .height = 64, .components = 4, .adobe = false, .samples = values}));
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{photo, {0_pt, 0_pt, 72_pt, 72_pt}, {0_pt, 0_pt, 72_pt, 72_pt}});
    add(page, display::FillPath{rectPath({0_pt, 0_pt, 36_pt, 72_pt}), Ink::cmyk(1000, 0, 0, 0)});
    const QImage image = picture(page);
    const QColor ink = image.pixelColor(20, 50);
    const QColor photoInk = image.pixelColor(80, 50);
    QVERIFY(ink.blue() > ink.red() + 60);
    QVERIFY(qAbs(ink.red() - photoInk.red()) < 6 && qAbs(ink.blue() - photoInk.blue()) < 6);
}

void PaintTest::aPhotoThatIsMissingIsACrossedFrame()
{
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{PhotoId{}, {18_pt, 18_pt, 36_pt, 36_pt}, {18_pt, 18_pt, 36_pt, 36_pt}});
    const QImage image = picture(page);
    QVERIFY(image.pixelColor(50, 50) != image.pixelColor(50, 35));
    QVERIFY(QRect(24, 24, 52, 52).contains(inkOf(image)));
}

void PaintTest::aGroupIsClipped()
{
    display::ComposedPage page = inchPage();
    display::Group group;
    group.clip = rectPath({18_pt, 18_pt, 18_pt, 18_pt});
    group.items.push_back({BlockId{1}, display::FillPath{rectPath({0_pt, 0_pt, 72_pt, 72_pt}), Ink::black()}});
    add(page, group);
    QCOMPARE(inkOf(picture(page)), QRect(25, 25, 25, 25));
}

void PaintTest::blackIsNearlyBlackAndPaperIsWhite()
{
    display::ComposedPage page = inchPage();
    add(page, display::FillPath{rectPath({0_pt, 0_pt, 36_pt, 36_pt}), Ink::black()});
    add(page, display::FillPath{rectPath({36_pt, 0_pt, 36_pt, 36_pt}), Ink::black(100)});
    add(page, display::FillPath{rectPath({0_pt, 36_pt, 36_pt, 36_pt}), Ink::paper()});
    for (const std::optional<colour::Profile>& press : {m_press, std::optional<colour::Profile>{}}) {
        paint::PagePainter painter{*m_fonts, m_photos, press};
        const QImage image = *paint::render(painter, page, 100);
        const QColor black = image.pixelColor(20, 20);
        QVERIFY(black.lightness() >= 15 && black.lightness() <= 45);
        QCOMPARE(black.red(), black.blue());
        QVERIFY(image.pixelColor(80, 20).lightness() > 210 && image.pixelColor(80, 20).lightness() < 245);
        QCOMPARE(image.pixelColor(20, 80), QColor{Qt::white});
    }
}

void PaintTest::onlyWhatIsVisibleIsPainted()
{
    display::ComposedPage page = inchPage();
    add(page, display::FillPath{rectPath({0_pt, 0_pt, 18_pt, 18_pt}), Ink::black()});
    add(page, display::FillPath{rectPath({54_pt, 54_pt, 18_pt, 18_pt}), Ink::black()});
    QImage image{100, 100, QImage::Format_RGB32};
    image.fill(Qt::white);
    paint::PagePainter painter{*m_fonts, m_photos};
    painter.paint(image, {}, {80, 70, 10, 30}, paint::PreparedPage{page}, 100.0 / 72);
    QCOMPARE(inkOf(image), QRect(80, 75, 10, 25));
}

void PaintTest::thePartsOfAPageAreThePage_data()
{
    QTest::addColumn<double>("pixelsPerPoint");
    for (const double scale : {0.0745, 0.42, 1.0, 1.3333, 2.0009, 5.1234})
        QTest::addRow("%g", scale) << scale;
}

void PaintTest::thePartsOfAPageAreThePage()
{
    QFETCH(const double, pixelsPerPoint);
    const display::ComposedPage page = everythingPage();
    const paint::PreparedPage prepared{page};
    const QSize size = QSizeF{page.trim.width.points() * pixelsPerPoint, page.trim.height.points() * pixelsPerPoint}.toSize();
    for (const paint::GlyphPlaces places : {paint::GlyphPlaces::Exact, paint::GlyphPlaces::Quarters}) {
        paint::PagePainter painter{*m_fonts, m_photos};
        QImage whole{size, QImage::Format_RGB32};
        painter.paint(whole, {}, whole.rect(), prepared, pixelsPerPoint, places);
        QImage parts{size, QImage::Format_RGB32};
        parts.fill(Qt::green);
        // Small parts and large ones, each painted alone or on a picture of a larger area.
        int number = 0;
        for (int top = 0; top < size.height(); top += 67) {
            for (int left = 0; left < size.width(); left += 131) {
                const QRect pixels = QRect{left, top, 131, 67} & whole.rect();
                const QPoint margin = number++ % 2 == 0 ? QPoint{} : QPoint{7, 5};
                QImage part{pixels.size() + 2 * QSize{margin.x(), margin.y()}, QImage::Format_RGB32};
                part.fill(Qt::green);
                painter.paint(part, pixels.topLeft() - margin, pixels, prepared, pixelsPerPoint, places);
                QVERIFY(margin.isNull() || part.pixelColor(0, 0) == QColor{Qt::green});
                QPainter{&parts}.drawImage(pixels.topLeft(), part, QRect{margin, pixels.size()});
            }
        }
        QVERIFY(parts == whole);
    }
}

void PaintTest::quarteredGlyphsStayWithinTheirSteps()
{
    // A square dot of the face's full stop would be too small: a bar of known ink shows where it came to stand.
    for (const int eighths : {0, 1, 2, 3, 5, 8, 11}) {
        display::ComposedPage page = inchPage();
        const Point origin{20_pt + Length::fromEmu(12700 * 72 / 100 * eighths / 8), 40_pt + Length::fromEmu(12700 * 72 / 100 * eighths / 8)};
        add(page, runOf(page, U'一', 11_pt, origin));
        const auto centre = [&](paint::GlyphPlaces places) {
            QImage image{100, 100, QImage::Format_RGB32};
            paint::PagePainter painter{*m_fonts, m_photos};
            painter.paint(image, {}, image.rect(), paint::PreparedPage{page}, 100.0 / 72, places);
            return centreOfInk(image);
        };
        const QPointF off = centre(paint::GlyphPlaces::Quarters) - centre(paint::GlyphPlaces::Exact);
        QVERIFY2(qAbs(off.x()) <= 0.135 && qAbs(off.y()) <= 0.51, qPrintable(QStringLiteral("%1 %2").arg(off.x()).arg(off.y())));
    }
}

void PaintTest::aPhotoLeftToOthersIsALightFrameUntilItIsThere()
{
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 200 * 200; ++i)
        values.insert(values.end(), {200, 30, 30});
    const PhotoId photo = m_photos.add(made::png({.width = 200, .height = 200, .samples = values}));
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{photo, {0_pt, 0_pt, 72_pt, 72_pt}, {0_pt, 0_pt, 72_pt, 72_pt}});
    const paint::PreparedPage prepared{page};
    paint::PagePainter painter{*m_fonts, m_photos};
    painter.leavePhotosToOthers();
    const auto colour = [&](int pixels) {
        QImage image{pixels, pixels, QImage::Format_RGB32};
        painter.paint(image, {}, image.rect(), prepared, pixels / 72.0);
        return image.pixelColor(pixels / 2, pixels / 2 + 3);
    };
    QVERIFY(colour(100).lightness() > 220);
    std::vector<paint::PhotoSize> wanted = painter.takeWanted();
    QCOMPARE(wanted.size(), std::size_t{1});
    QVERIFY(painter.takeWanted().empty());
    const paint::PagePainter other{*m_fonts, m_photos};
    painter.keep(wanted[0], other.decode(wanted[0]));
    QCOMPARE(colour(100), QColor(200, 30, 30));
    QVERIFY(painter.takeWanted().empty());
    // A larger one is wanted, and until it is there the smaller one is shown.
    QCOMPARE(colour(180), QColor(200, 30, 30));
    wanted = painter.takeWanted();
    QCOMPARE(wanted.size(), std::size_t{1});
    painter.keep(wanted[0], other.decode(wanted[0]));
    QCOMPARE(colour(180), QColor(200, 30, 30));
    QVERIFY(painter.takeWanted().empty());
    // There are no more pixels than 200: what is kept serves every larger size.
    colour(400);
    wanted = painter.takeWanted();
    for (const paint::PhotoSize& size : wanted)
        painter.keep(size, other.decode(size));
    colour(2000);
    QVERIFY(painter.takeWanted().empty());
}

void PaintTest::aPhotoThatIsKeptALittleLargerServesSmallerSizes()
{
    const PhotoId photo = sha256("a photo");
    const auto wantedAt = [&](paint::PagePainter& painter, double pixelsPerPoint) {
        display::ComposedPage page = inchPage();
        page.trim = {1000_pt, 20_pt};
        add(page, display::PlacedPhoto{photo, {0_pt, 0_pt, 1000_pt, 20_pt}, {0_pt, 0_pt, 1000_pt, 20_pt}});
        QImage image{static_cast<int>(1000 * pixelsPerPoint), static_cast<int>(20 * pixelsPerPoint), QImage::Format_RGB32};
        painter.paint(image, {}, image.rect(), paint::PreparedPage{page}, pixelsPerPoint);
        return painter.takeWanted();
    };
    paint::PagePainter painter{*m_fonts, m_photos};
    painter.leavePhotosToOthers();
    QImage decoded{750, 15, QImage::Format_RGB32};
    decoded.fill(Qt::red);
    painter.keep({photo, 512}, decoded);
    QVERIFY(wantedAt(painter, 0.5).empty());
    QVERIFY(wantedAt(painter, 0.7).empty());
    QCOMPARE(wantedAt(painter, 0.8).size(), std::size_t{1});    // more pixels are to be had
    QCOMPARE(wantedAt(painter, 0.25).size(), std::size_t{1});   // so many would flicker
}

void PaintTest::aPhotoLeftToOthersThatCannotBeDecodedIsACrossedFrame()
{
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{PhotoId{}, {0_pt, 0_pt, 72_pt, 72_pt}, {0_pt, 0_pt, 72_pt, 72_pt}});
    paint::PagePainter painter{*m_fonts, m_photos};
    painter.leavePhotosToOthers();
    QImage image{100, 100, QImage::Format_RGB32};
    painter.paint(image, {}, image.rect(), paint::PreparedPage{page}, 100.0 / 72);
    QCOMPARE(image.pixelColor(50, 50), image.pixelColor(50, 35));
    for (const paint::PhotoSize& size : painter.takeWanted())
        painter.keep(size, painter.decode(size));
    painter.paint(image, {}, image.rect(), paint::PreparedPage{page}, 100.0 / 72);
    QVERIFY(image.pixelColor(50, 50) != image.pixelColor(50, 35));
    QVERIFY(painter.takeWanted().empty());
}

void PaintTest::aClearPhotoLetsThePageShowThrough()
{
    std::vector<std::uint8_t> values;
    std::vector<std::uint8_t> alpha;
    for (int i = 0; i < 40 * 40; ++i) {
        values.insert(values.end(), {200, 30, 30});
        alpha.push_back(i % 40 < 20 ? 0 : 128);
    }
    const PhotoId photo = m_photos.add(clearPng(40, 40, values, alpha));
    display::ComposedPage page = inchPage();
    add(page, display::PlacedPhoto{photo, {0_pt, 0_pt, 72_pt, 72_pt}, {0_pt, 0_pt, 72_pt, 72_pt}});
    const QImage image = picture(page);
    QCOMPARE(image.pixelColor(20, 50), QColor{Qt::white});
    const QColor half = image.pixelColor(80, 50);
    QVERIFY(qAbs(half.red() - 227) <= 2 && qAbs(half.green() - 142) <= 2);
}

void PaintTest::theSamePageIsTheSamePicture()
{
    const display::ComposedPage page = broadsheet();
    QVERIFY(picture(page, 50) == picture(page, 50));
}

void PaintTest::aPictureOfAbsurdSizeIsRefused()
{
    paint::PagePainter painter{*m_fonts, m_photos};
    for (const int ppi : {-5, 0, 40'000}) {
        const Result<QImage> image = paint::render(painter, inchPage(), ppi);
        QVERIFY(!image);
        QCOMPARE(image.error().code, FaultCode::ValueInvalid);
    }
}

void PaintTest::aFullPageIsQuick()
{
    const display::ComposedPage page = broadsheet();
    paint::PagePainter painter{*m_fonts, m_photos, m_press};
    QVERIFY(paint::render(painter, page, 100));
    QBENCHMARK {
        QVERIFY(paint::render(painter, page, 100));
    }
}

/// A small page with a mark of every kind, at places that are no whole pixels.
display::ComposedPage PaintTest::everythingPage()
{
    display::ComposedPage page;
    page.trim = {72_mm, 90_mm};
    Path star;
    star.moveTo({30_pt, 5_pt});
    star.curveTo({50_pt, 20_pt}, {10_pt, 30_pt}, {45_pt, 45_pt});
    star.lineTo({12_pt, 18_pt});
    star.close();
    add(page, display::FillPath{star, Ink::cmyk(0, 900, 800, 100)});
    add(page, display::FillPath{rectPath({13_mm, 41_mm, 33_mm, 17_mm}), Ink::black(150)});
    add(page, display::StrokePath{star, 1_pt, Ink::black(), {}});
    add(page, display::StrokePath{rectPath({5_mm, 6_mm, 60_mm, 80_mm}), Length::fromEmu(3175), Ink::black(), {3_pt, 2_pt}});
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 90 * 70; ++i)
        values.insert(values.end(), {static_cast<std::uint8_t>(i % 251), static_cast<std::uint8_t>(i % 90 * 2), static_cast<std::uint8_t>(i / 70)});
    const PhotoId photo = m_photos.add(made::png({.width = 90, .height = 70, .samples = values}));
    add(page, display::PlacedPhoto{photo, {20_mm, 50_mm, 45_mm, 35_mm}, {23_mm, 51_mm, 40_mm, 30_mm}});
    add(page, display::PlacedPhoto{PhotoId{}, {50_mm, 3_mm, 15_mm, 20_mm}, {50_mm, 3_mm, 15_mm, 20_mm}});
    char32_t character = U'一';
    for (int line = 0; line < 20; ++line) {
        display::GlyphRun run = runOf(page, character, line == 3 ? 60_pt : 9_pt, {});
        run.glyphs.clear();
        run.turned = line % 7 == 5;
        run.widthPerMille = line % 5 == 2 ? 800 : 1000;
        for (int i = 0; i < 18; ++i)
            run.glyphs.push_back({m_face->glyph(character++),
                {3_mm + Length::fromEmu(115'001) * i, 8_mm + Length::fromEmu(149'003) * line}, 0, 1});
        add(page, run);
    }
    display::Group group;
    group.clip = star;
    group.items.push_back({BlockId{1}, display::FillPath{rectPath({0_pt, 0_pt, 30_pt, 90_pt}), Ink::cmyk(900, 0, 0, 0)}});
    add(page, group);
    return page;
}

/// 390 × 540 mm with 6,600 characters of body text in eight columns.
display::ComposedPage PaintTest::broadsheet()
{
    display::ComposedPage page;
    page.trim = {390_mm, 540_mm};
    char32_t character = U'一';
    for (int line = 0; line < 63; ++line) {
        for (int column = 0; column < 8; ++column) {
            display::GlyphRun run = runOf(page, character, 9_pt, {});
            run.glyphs.clear();
            for (int i = 0; i < 13; ++i) {
                character = character > U'丿' + 900 ? U'一' : character + 1;
                run.glyphs.push_back({m_face->glyph(character),
                    {15_mm + 126_pt * column + 9_pt * i, 30_mm + Length::fromEmu(12700 * 45 / 4) * (line * 2)}, 0, 1});
            }
            add(page, run);
        }
    }
    return page;
}

QTEST_GUILESS_MAIN(PaintTest)
#include "paint_test.moc"
