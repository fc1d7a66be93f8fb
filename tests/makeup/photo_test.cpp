#include "makeup/editions.h"

#include "makeup/photo.h"
#include "makeup/qr_code.h"

#include <QtTest>

#include <qrencode.h>

using namespace banxin;
using namespace banxin::pages;

namespace {

constexpr PhotoId photo{{1, 2, 3}};

/// A block of three columns and thirty rows with a photo of two columns and ten rows in it.
struct PhotoPage {
    Edition edition = pages::edition();
    StoryId story;
    BlockId block;
    Rect cells = areaOf(grid(), GridPlace{1, 2, 5, 10});

    explicit PhotoPage(StoryPhoto given, CaptionSide side = CaptionSide::Below, int width = 3000)
    {
        edition = *edit::addPhoto(edition, photo, {"bridge.jpg", "jpeg", width, width * 2 / 3, 3, true, 1000});
        Story value = pages::story({han(400)});
        value.photos = {std::move(given)};
        story = add(edition, value);
        Block placed = pages::block(story, {0, 3, 0, 30});
        PhotoPlacement placement;
        placement.cells = {1, 2, 5, 10};
        placement.captionSide = side;
        article(placed).photos = {placement};
        block = place(edition, first, placed);
    }
};

/// Whether the middle of a module is black: it lies in one of the path's rectangles.
bool isBlack(const Path& path, Point middle)
{
    for (std::size_t i = 0; i + 3 < path.points.size(); i += 4) {
        const Point& a = path.points[i];
        const Point& c = path.points[i + 2];
        if (middle.x >= a.x && middle.x < c.x && middle.y >= a.y && middle.y < c.y)
            return true;
    }
    return false;
}

/// The modules as a reader sees them, row by row, for a code of `across` modules with its quiet zone in `square`.
QString modulesOf(const Path& path, const Rect& square, int across)
{
    QString all;
    for (int y = 0; y < across; ++y) {
        for (int x = 0; x < across; ++x) {
            const Point middle{square.x + square.width.scaled(2 * x + 1, 2 * across), square.y + square.height.scaled(2 * y + 1, 2 * across)};
            all += QLatin1Char(isBlack(path, middle) ? '#' : '.');
        }
        all += QLatin1Char('\n');
    }
    return all;
}

QString expectedModules(const QRcode& code)
{
    QString all;
    for (int y = -4; y < code.width + 4; ++y) {
        for (int x = -4; x < code.width + 4; ++x) {
            const bool inside = x >= 0 && y >= 0 && x < code.width && y < code.width;
            all += QLatin1Char(inside && (code.data[y * code.width + x] & 1) ? '#' : '.');
        }
        all += QLatin1Char('\n');
    }
    return all;
}

constexpr const char* address = "https://lanjin.example/bridge";

}

class MakeUpPhotoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void theCaptionStandsBelowThePictureWithItsCredit();
    void theCaptionStandsBesideThePicture_data();
    void theCaptionStandsBesideThePicture();
    void aPictureFillsItsFrameAndKeepsItsShape();
    void aPictureThatIsAwaitedIsAFinding();
    void aCoarsePictureIsAFinding();
    void aMissingCaptionAndCreditAreFindings();
    void aQrCodesModulesAreThoseOfItsText();
    void aQrCodeOnAPageIsLargeEnoughAndReads();
    void aQrCodeThatIsTooSmallOrTooLongIsAFinding();
};

void MakeUpPhotoTest::theCaptionStandsBelowThePictureWithItsCredit()
{
    const PhotoPage page{{photo, u"新桥上的人", u"闻津摄"}};
    const auto made = pages::made(page.edition);
    const auto pictures = marks<display::PlacedPhoto>(*made, page.block);
    QCOMPARE(pictures.size(), std::size_t{1});
    QVERIFY(pictures[0].photo == photo);
    const Rect& clip = pictures[0].clip;
    // One line of 10 pt and the air over it take two rows of 11.25 pt; the picture has the other eight.
    QVERIFY(clip == (Rect{page.cells.x, page.cells.y, page.cells.width, grid().pitch * 8}));
    const auto caption = hanBoxes(*made, page.block, displayFace);
    QCOMPARE(caption.size(), std::size_t{8});
    QCOMPARE(outside(caption, {page.cells.x, clip.bottom(), page.cells.width, grid().pitch * 2}), 0);
    QString words = qt(text(runs(*made, page.block, displayFace)));
    words.remove(QChar{0x2003});
    QCOMPARE(words, QStringLiteral("新桥上的人闻津摄"));
    QCOMPARE(inside(hanBoxes(*made, page.block), page.cells), 0);
}

void MakeUpPhotoTest::theCaptionStandsBesideThePicture_data()
{
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("left") << true;
    QTest::newRow("right") << false;
}

void MakeUpPhotoTest::theCaptionStandsBesideThePicture()
{
    QFETCH(bool, isLeft);
    const PhotoPage page{{photo, u"新桥上的人", u"闻津摄"}, isLeft ? CaptionSide::Left : CaptionSide::Right};
    const auto made = pages::made(page.edition);
    const auto pictures = marks<display::PlacedPhoto>(*made, page.block);
    QCOMPARE(pictures.size(), std::size_t{1});
    QVERIFY(pictures[0].clip == areaOf(grid(), GridPlace{isLeft ? 2 : 1, 1, 5, 10}));
    QCOMPARE(outside(hanBoxes(*made, page.block, displayFace), areaOf(grid(), GridPlace{isLeft ? 1 : 2, 1, 5, 10})), 0);
}

void MakeUpPhotoTest::aPictureFillsItsFrameAndKeepsItsShape()
{
    PhotoRecord wide{"w.jpg", "jpeg", 3000, 1000, 3, true, 1};
    const Rect clip{10_pt, 20_pt, 200_pt, 100_pt};
    PhotoPlacement placement;
    // Three to one in two to one: as high as the frame, the middle in view.
    QVERIFY(makeup::pictureFrame(wide, placement, clip) == (Rect{-40_pt, 20_pt, 300_pt, 100_pt}));
    placement.focus.x = {};
    QVERIFY(makeup::pictureFrame(wide, placement, clip) == (Rect{10_pt, 20_pt, 300_pt, 100_pt}));
    placement.focus.x = Length::fromEmu(1000);
    QVERIFY(makeup::pictureFrame(wide, placement, clip) == (Rect{-90_pt, 20_pt, 300_pt, 100_pt}));
    placement = {};
    placement.zoomPerMille = 2000;
    QVERIFY(makeup::pictureFrame(wide, placement, clip) == (Rect{-190_pt, -30_pt, 600_pt, 200_pt}));
    PhotoRecord high{"h.jpg", "jpeg", 1000, 2000, 3, true, 1};
    QVERIFY(makeup::pictureFrame(high, {}, clip) == (Rect{10_pt, -130_pt, 200_pt, 400_pt}));
}

void MakeUpPhotoTest::aPictureThatIsAwaitedIsAFinding()
{
    const PhotoPage page{{PhotoId{}, u"新桥上的人", u"闻津摄"}};
    const auto made = pages::made(page.edition);
    QVERIFY(marks<display::PlacedPhoto>(*made, page.block).empty());
    const Finding* finding = find(*made, FindingCode::PhotoMissing);
    QVERIFY(finding);
    QVERIFY(*finding == (Finding{Severity::Error, FindingCode::PhotoMissing, first, page.block, page.story, {"bridge"}}));
    // Its room is kept, and its caption stands there already.
    QCOMPARE(inside(hanBoxes(*made, page.block), page.cells), 0);
    QCOMPARE(hanBoxes(*made, page.block, displayFace).size(), std::size_t{8});
}

void MakeUpPhotoTest::aCoarsePictureIsAFinding()
{
    // 27 characters of 9 pt are 243 pt: 507 pixels would be 150 an inch, were nothing cut off.
    const PhotoPage coarse{{photo, u"桥", u"摄"}, CaptionSide::Below, 400};
    const auto made = pages::made(coarse.edition);
    const Finding* finding = find(*made, FindingCode::PhotoCoarse);
    QVERIFY(finding);
    QCOMPARE(finding->severity, Severity::Error);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"bridge", "118", "150"}));
    QVERIFY(!find(*pages::made(PhotoPage{{photo, u"桥", u"摄"}, CaptionSide::Below, 600}.edition), FindingCode::PhotoCoarse));
}

void MakeUpPhotoTest::aMissingCaptionAndCreditAreFindings()
{
    const auto bare = made(PhotoPage{{photo, {}, {}}}.edition);
    QVERIFY(find(*bare, FindingCode::CaptionMissing));
    QVERIFY(find(*bare, FindingCode::CreditMissing));
    const auto whole = made(PhotoPage{{photo, u"桥", u"摄"}}.edition);
    QVERIFY(!find(*whole, FindingCode::CaptionMissing));
    QVERIFY(!find(*whole, FindingCode::CreditMissing));
    const PhotoPage page{{photo, {}, {}}};
    QVERIFY(marks<display::PlacedPhoto>(*made(page.edition), page.block)[0].clip == page.cells);
}

void MakeUpPhotoTest::aQrCodesModulesAreThoseOfItsText()
{
    for (const std::string& words : {std::string{address}, std::string{"桥"}, std::string(500, 'x')}) {
        QRcode* code = QRcode_encodeString8bit(words.c_str(), 0, QR_ECLEVEL_M);
        QVERIFY(code);
        // A side that no number of modules divides: rounding must not lose or double a module.
        const Rect square{Length::fromEmu(1234567), Length::fromEmu(7654321), Length::fromEmu(1999993), Length::fromEmu(1999993)};
        const auto drawn = makeup::drawQrCode(words, square, "bridge");
        WORKS(drawn);
        QCOMPARE(modulesOf(drawn->modules, square, code->width + 8), expectedModules(*code));
        QRcode_free(code);
    }
}

void MakeUpPhotoTest::aQrCodeOnAPageIsLargeEnoughAndReads()
{
    Edition edition = pages::edition();
    Story story = pages::story({u"扫码看新桥"});
    story.qrCode = QString::fromLatin1(address).toStdU16String();
    const BlockId block = place(edition, first, pages::block(add(edition, story), {0, 2, 0, 12}));
    const auto page = made(edition);
    const auto codes = marks<display::FillPath>(*page, block);
    QCOMPARE(codes.size(), std::size_t{1});
    QVERIFY(codes[0].ink == Ink::black());
    QVERIFY(!find(*page, FindingCode::QrTooSmall));
    QRcode* code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_M);
    // The ink is the code without its quiet zone, for it begins and ends with finder patterns.
    const Rect ink = display::bounds(display::Mark{codes[0]});
    const Length module = ink.width / code->width;
    QVERIFY(module >= Length::fromEmu(36000 * 4 / 10));
    const Rect square{ink.x - ink.width.scaled(4, code->width), ink.y - ink.width.scaled(4, code->width),
        ink.width.scaled(code->width + 8, code->width), ink.height.scaled(code->width + 8, code->width)};
    QCOMPARE(modulesOf(codes[0].path, square, code->width + 8), expectedModules(*code));
    QRcode_free(code);
    const auto words = hanBoxes(*page, block, displayFace);
    QCOMPARE(words.size(), std::size_t{5});
    QCOMPARE(inside(words, square), 0);
    QVERIFY(areaOf(grid(), GridPlace{0, 2, 0, 12}).contains(ink));
}

void MakeUpPhotoTest::aQrCodeThatIsTooSmallOrTooLongIsAFinding()
{
    const auto finding = [](std::size_t length, int rows) {
        Edition edition = pages::edition();
        Story story = pages::story({u"扫码"});
        story.qrCode = std::u16string(length, u'x');
        place(edition, first, block(add(edition, story), {0, 2, 0, rows}));
        const auto page = made(edition);
        const Finding* found = find(*page, FindingCode::QrTooSmall);
        return found ? std::optional{*found} : std::nullopt;
    };
    QVERIFY(!finding(30, 12));
    const auto small = finding(30, 3);
    QVERIFY(small);
    QCOMPARE(small->severity, Severity::Error);
    QVERIFY(QString::fromStdString(small->arguments[1]).toDouble() < 0.4);
    QVERIFY(finding(5000, 12));   // more than any code holds
    FAILS(FaultCode::QrTooLong, makeup::drawQrCode(std::string(5000, 'x'), {{}, {}, 30_mm, 30_mm}, "bridge"));
}

QTEST_GUILESS_MAIN(MakeUpPhotoTest)
#include "photo_test.moc"
