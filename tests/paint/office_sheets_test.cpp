#include "paint/office_sheets.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::literals;
using paint::OfficePaper;
using paint::OfficeScale;
using paint::OfficeSheet;

namespace {

constexpr Size broadsheet{390_mm, 540_mm};
constexpr OfficePaper a3{{297_mm, 420_mm}, {5_mm, 5_mm, 287_mm, 410_mm}};
constexpr OfficePaper a4{{210_mm, 297_mm}, {5_mm, 5_mm, 200_mm, 287_mm}};

class NoPhotos final : public pictures::PictureSource {
public:
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    }
};

display::ComposedPage pageWith(const Ink& ink)
{
    display::ComposedPage page;
    page.trim = broadsheet;
    display::FillPath fill{{}, ink};
    fill.path.addRect({100_mm, 100_mm, 50_mm, 50_mm});
    page.list.items.push_back({BlockId{1}, fill});
    return page;
}

Rect onPaper(const OfficeSheet& sheet)
{
    const auto scaled = [&](Length length) { return Length::fromEmu(std::llround(static_cast<double>(length.emu()) * sheet.scale)); };
    return {sheet.corner.x, sheet.corner.y, scaled(sheet.part.width), scaled(sheet.part.height)};
}

}

class OfficeSheetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholePageFitsWhatThePrinterReaches();
    void aSmallPageIsNotMadeLarger();
    void tilesAtFullSizeCoverThePageAndOverlap();
    void paperWithoutRoomGivesNothing();
    void thePictureIsThePartOfThePage();
    void aBlackPageIsGrey();
    void aCancelledPictureIsNone();
    void theSheetIsDrawnWithItsSlug();

private:
    type::FontBook m_fonts{std::filesystem::path{}};
    NoPhotos m_photos;
};

void OfficeSheetsTest::aWholePageFitsWhatThePrinterReaches()
{
    const std::vector<OfficeSheet> sheets = paint::officeSheets(broadsheet, a3, OfficeScale::Fit);
    QCOMPARE(sheets.size(), std::size_t{1});
    const Rect area = onPaper(sheets[0]);
    QVERIFY(a3.printable.contains(area));
    QVERIFY(a3.printable.contains(sheets[0].slug));
    QVERIFY(!area.overlaps(sheets[0].slug));
    // As large as it goes: one of the two sides is used up, and the shape is the page's.
    QVERIFY(std::abs(area.width.points() - 287 * 72 / 25.4) < 0.1 || std::abs(area.height.points() - 404 * 72 / 25.4) < 0.1);
    QVERIFY(std::abs(area.width.points() / area.height.points() - 390.0 / 540) < 1e-4);
}

void OfficeSheetsTest::aSmallPageIsNotMadeLarger()
{
    const std::vector<OfficeSheet> sheets = paint::officeSheets({100_mm, 150_mm}, a4, OfficeScale::Fit);
    QCOMPARE(sheets.size(), std::size_t{1});
    QCOMPARE(sheets[0].scale, 1.0);
    QVERIFY(std::abs((onPaper(sheets[0]).x - 55_mm).points()) < 0.01);
}

void OfficeSheetsTest::tilesAtFullSizeCoverThePageAndOverlap()
{
    for (const OfficePaper& paper : {a3, a4}) {
        const std::vector<OfficeSheet> sheets = paint::officeSheets(broadsheet, paper, OfficeScale::Full);
        QVERIFY(sheets.size() > 1);
        QCOMPARE(sheets.size(), static_cast<std::size_t>(sheets[0].rows * sheets[0].columns));
        for (const OfficeSheet& sheet : sheets) {
            QCOMPARE(sheet.scale, 1.0);
            QVERIFY(paper.printable.contains(onPaper(sheet)));
            QVERIFY(!onPaper(sheet).overlaps(sheet.slug));
            for (const OfficeSheet& other : sheets) {
                if (other.row == sheet.row && other.column == sheet.column + 1)
                    QCOMPARE(sheet.part.right() - other.part.x, paint::officeOverlap);
                if (other.column == sheet.column && other.row == sheet.row + 1)
                    QCOMPARE(sheet.part.bottom() - other.part.y, paint::officeOverlap);
            }
        }
        QCOMPARE(sheets.front().part.x, Length{});
        QCOMPARE(sheets.back().part.right(), broadsheet.width);
        QCOMPARE(sheets.back().part.bottom(), broadsheet.height);
    }
    // No sheet shows only what another shows too.
    QCOMPARE(paint::officeSheets({200_mm, 280_mm}, a4, OfficeScale::Full).size(), std::size_t{1});
}

void OfficeSheetsTest::paperWithoutRoomGivesNothing()
{
    QVERIFY(paint::officeSheets(broadsheet, {{20_mm, 20_mm}, {8_mm, 8_mm, 4_mm, 4_mm}}, OfficeScale::Full).empty());
    QVERIFY(paint::officeSheets({}, a4, OfficeScale::Fit).empty());
}

void OfficeSheetsTest::thePictureIsThePartOfThePage()
{
    const display::ComposedPage page = pageWith(Ink::cmyk(0, 1000, 1000, 0));
    paint::PagePainter painter{m_fonts, m_photos};
    const std::vector<OfficeSheet> sheets = paint::officeSheets(broadsheet, a4, OfficeScale::Full);
    const QImage picture = paint::officePicture(painter, paint::PreparedPage{page}, sheets[0], 127);   // 5 pixels a millimetre
    QCOMPARE(picture.size(), QSize(1000, 1405));
    QCOMPARE(picture.format(), QImage::Format_RGB888);
    QCOMPARE(picture.pixelColor(499, 499), QColor{Qt::white});
    QVERIFY(picture.pixelColor(501, 501) != QColor{Qt::white});
    QVERIFY(picture.pixelColor(748, 748) != QColor{Qt::white});
    QCOMPARE(picture.pixelColor(751, 700), QColor{Qt::white});
    // The sheet to the right shows the same ink where they overlap, and its own first pixel is the page's at 190 mm.
    const QImage fit = paint::officePicture(painter, paint::PreparedPage{page}, paint::officeSheets(broadsheet, a3, OfficeScale::Fit)[0], 127);
    QVERIFY(fit.width() <= 1435 && fit.height() <= 2020);
    const double scale = paint::officeSheets(broadsheet, a3, OfficeScale::Fit)[0].scale;
    QVERIFY(fit.pixelColor(static_cast<int>(125 * 5 * scale), static_cast<int>(125 * 5 * scale)) != QColor{Qt::white});
    QCOMPARE(fit.pixelColor(static_cast<int>(97 * 5 * scale), static_cast<int>(125 * 5 * scale)), QColor{Qt::white});
}

void OfficeSheetsTest::aBlackPageIsGrey()
{
    const display::ComposedPage page = pageWith(Ink::black(600));
    paint::PagePainter painter{m_fonts, m_photos};
    const QImage picture = paint::officePicture(painter, paint::PreparedPage{page}, paint::officeSheets(broadsheet, a4, OfficeScale::Fit)[0], 100);
    QCOMPARE(picture.format(), QImage::Format_Grayscale8);
    QCOMPARE(picture.pixelColor(5, 5), QColor{Qt::white});
}

void OfficeSheetsTest::aCancelledPictureIsNone()
{
    const display::ComposedPage page = pageWith(Ink::black());
    paint::PagePainter painter{m_fonts, m_photos};
    const std::atomic<bool> cancelled = true;
    QVERIFY(paint::officePicture(painter, paint::PreparedPage{page}, paint::officeSheets(broadsheet, a4, OfficeScale::Fit)[0], 100, &cancelled).isNull());
}

void OfficeSheetsTest::theSheetIsDrawnWithItsSlug()
{
    const display::ComposedPage page = pageWith(Ink::black());
    paint::PagePainter painter{m_fonts, m_photos};
    const OfficeSheet sheet = paint::officeSheets(broadsheet, a4, OfficeScale::Fit)[0];
    const QImage picture = paint::officePicture(painter, paint::PreparedPage{page}, sheet, 100);
    constexpr double unit = 100 / 72.0;
    const auto drawn = [&](const QString& slug) {
        QImage paper{827, 1169, QImage::Format_RGB32};
        paper.fill(Qt::white);
        QPainter onto{&paper};
        paint::drawOfficeSheet(onto, sheet, picture, paint::officeSlug(m_fonts, page, sheet, slug, 100), unit);
        onto.end();
        const QRect line = QRectF{sheet.slug.x.points() * unit, sheet.slug.y.points() * unit, sheet.slug.width.points() * unit, sheet.slug.height.points() * unit}.toRect();
        int dark = 0;
        for (int y = line.top(); y < line.bottom(); ++y)
            for (int x = line.left(); x < line.right(); ++x)
                dark += qGray(paper.pixel(x, y)) < 128;
        return std::pair{dark, paper};
    };
    QCOMPARE(drawn({}).first, 0);
    QVERIFY(drawn(QStringLiteral("A01 revision 3")).first > 30);
    const QImage paper = drawn({}).second;
    const QPoint inside = QPointF{(sheet.corner.x.points() + 125 * 72 / 25.4 * sheet.scale) * unit, (sheet.corner.y.points() + 125 * 72 / 25.4 * sheet.scale) * unit}.toPoint();
    QVERIFY(qGray(paper.pixel(inside)) < 60);
}

QTEST_GUILESS_MAIN(OfficeSheetsTest)
#include "office_sheets_test.moc"
