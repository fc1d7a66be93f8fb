#include "makeup/editions.h"

#include "makeup/legibility.h"
#include "makeup/photo.h"
#include "makeup/photo_frame.h"
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
        Story value = pages::story({han(900)});
        value.photos = {std::move(given)};
        story = add(edition, value);
        Block placed = pages::block(story, {0, 3, 0, 30});
        PhotoPlacement placement;
        placement.cells = {1, 2, 5, 10};
        placement.captionSide = side;
        article(placed).photos = {placement};
        block = place(edition, first, placed);
    }

    void change(const std::function<void(PhotoPlacement&)>& how)
    {
        Block changed = edition.pages[0]->blocks[0];
        how(article(changed).photos[0]);
        edition = *edit::replaceBlock(edition, changed);
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
    void aWholePictureStandsInItsFrame();
    void aTurnedPictureLeavesNoWhiteCorner_data();
    void aTurnedPictureLeavesNoWhiteCorner();
    void aPlaceInThePictureIsFoundOnThePageAndBack();
    void whatIsKeptStaysInTheFrame();
    void aCropThatCutsWhatIsKeptIsAFinding();
    void aStretchedPictureTakesItsNewShape();
    void aCoarserPictureThanWantedIsAWarning();
    void aDamagedPictureStopsThePress();
    void aCaptionOverThePictureStandsOnItsPanel();
    void aSmallCaptionOnThePictureIsAFindingInTheStyleOfItsPaper();
    void aCaptionThatCannotBeReadIsAFinding();
    void photosOfAGroupStandInEqualGutters();
    void photosMayShareACaption();
    void aPlacementWithoutCellsSaysHowAGroupIsShown();
    void textRunsRoundAPictureThatIsCutOut();
    void aRoundedPictureIsClippedAndLined();
    void aPictureThatIsAwaitedIsAFinding();
    void aCoarsePictureIsAFinding();
    void aMissingCaptionAndCreditAreFindings();
    void aQrCodesModulesAreThoseOfItsText();
    void fewWordsBesideACodeLeaveNothingFree();
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
    QVERIFY(makeup::placedPhoto(photo, wide, placement, clip).frame == (Rect{-40_pt, 20_pt, 300_pt, 100_pt}));
    placement.focus.x = {};
    QVERIFY(makeup::placedPhoto(photo, wide, placement, clip).frame == (Rect{10_pt, 20_pt, 300_pt, 100_pt}));
    placement.focus.x = Length::fromEmu(1000);
    QVERIFY(makeup::placedPhoto(photo, wide, placement, clip).frame == (Rect{-90_pt, 20_pt, 300_pt, 100_pt}));
    placement = {};
    placement.zoomPerMille = 2000;
    QVERIFY(makeup::placedPhoto(photo, wide, placement, clip).frame == (Rect{-190_pt, -30_pt, 600_pt, 200_pt}));
    PhotoRecord high{"h.jpg", "jpeg", 1000, 2000, 3, true, 1};
    QVERIFY(makeup::placedPhoto(photo, high, {}, clip).frame == (Rect{10_pt, -130_pt, 200_pt, 400_pt}));
}

void MakeUpPhotoTest::aWholePictureStandsInItsFrame()
{
    const PhotoRecord wide{"w.jpg", "jpeg", 3000, 1000, 3, true, 1};
    const Rect clip{10_pt, 20_pt, 200_pt, 100_pt};
    PhotoPlacement placement;
    placement.fit = PhotoFit::Whole;
    // As wide as the frame, a third as high, in the middle.
    const Rect frame = makeup::placedPhoto(photo, wide, placement, clip).frame;
    QCOMPARE(frame.width.emu(), clip.width.emu());
    QVERIFY(qAbs((frame.height * 3 - clip.width).emu()) <= 3);
    QVERIFY(qAbs(((frame.y - clip.y) - (clip.bottom() - frame.bottom())).emu()) <= 1);
    placement.turn = 1500;
    const auto turned = makeup::placedPhoto(photo, wide, placement, clip);
    for (const Point corner : display::cornersOf(turned))
        QVERIFY(clip.inset(-Length::fromEmu(2)).contains(corner));
}

void MakeUpPhotoTest::aTurnedPictureLeavesNoWhiteCorner_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("focusX");
    QTest::addColumn<bool>("mirrored");
    for (const int turn : {-4500, -300, 0, 200, 1500, 9000})
        for (const int zoom : {1000, 1700})
            for (const int focus : {0, 300, 1000})
                QTest::addRow("%d-%d-%d", turn, zoom, focus) << turn << zoom << focus << (focus == 300);
}

void MakeUpPhotoTest::aTurnedPictureLeavesNoWhiteCorner()
{
    QFETCH(const int, turn);
    QFETCH(const int, zoom);
    QFETCH(const int, focusX);
    QFETCH(const bool, mirrored);
    const PhotoRecord record{"w.jpg", "jpeg", 3000, 1700, 3, true, 1};
    const Rect clip{10_pt, 20_pt, 200_pt, 130_pt};
    PhotoPlacement placement;
    placement.turn = turn;
    placement.zoomPerMille = zoom;
    placement.mirrored = mirrored;
    placement.focus.x = Length::fromEmu(focusX);
    const auto placed = makeup::placedPhoto(photo, record, placement, clip);
    // Seen from the picture, every corner of the frame lies in it.
    for (const Point corner : {Point{clip.x, clip.y}, Point{clip.right(), clip.y}, Point{clip.right(), clip.bottom()}, Point{clip.x, clip.bottom()}}) {
        const Point inside = makeup::inPicture(placed, corner);
        QVERIFY(inside.x.emu() >= 0 && inside.x.emu() <= 1000);
        QVERIFY(inside.y.emu() >= 0 && inside.y.emu() <= 1000);
    }
    QVERIFY(placed.frame.width * 1700 / 3000 - placed.frame.height < Length::fromEmu(4));
    QVERIFY(placed.frame.height - placed.frame.width * 1700 / 3000 < Length::fromEmu(4));
}

void MakeUpPhotoTest::aPlaceInThePictureIsFoundOnThePageAndBack()
{
    const PhotoRecord record{"w.jpg", "jpeg", 3000, 2000, 3, true, 1};
    for (const bool mirrored : {false, true}) {
        PhotoPlacement placement;
        placement.turn = 700;
        placement.mirrored = mirrored;
        const auto placed = makeup::placedPhoto(photo, record, placement, {10_pt, 20_pt, 200_pt, 130_pt});
        const Point wanted{Length::fromEmu(230), Length::fromEmu(810)};
        QVERIFY(makeup::inPicture(placed, makeup::onPage(placed, wanted)) == wanted);
    }
    // A quarter turn takes the upper left corner to the upper right one.
    display::PlacedPhoto quarter{photo, {0_pt, 0_pt, 100_pt, 100_pt}, {0_pt, 0_pt, 100_pt, 100_pt}, 9000, false};
    QVERIFY(makeup::onPage(quarter, {}) == (Point{100_pt, 0_pt}));
    quarter.turn = 0;
    quarter.mirrored = true;
    QVERIFY(makeup::onPage(quarter, {}) == (Point{100_pt, 0_pt}));
}

void MakeUpPhotoTest::whatIsKeptStaysInTheFrame()
{
    const PhotoRecord record{"w.jpg", "jpeg", 3000, 1000, 3, true, 1};
    const Rect clip{0_pt, 0_pt, 100_pt, 100_pt};
    PhotoPlacement placement;
    placement.focus.x = Length::fromEmu(1000);
    placement.kept = Rect{Length::fromEmu(100), Length::fromEmu(200), Length::fromEmu(200), Length::fromEmu(300)};
    // The focus asks for the right third; the face at the left is not cut for it.
    for (const bool mirrored : {false, true}) {
        placement.mirrored = mirrored;
        const auto placed = makeup::placedPhoto(photo, record, placement, clip);
        QVERIFY(!makeup::cutsKept(placement, placed));
        QVERIFY(placed.frame.x <= clip.x && placed.frame.right() >= clip.right());
    }
    // What is wider than the frame cannot stay whole.
    placement.kept = Rect{Length::fromEmu(100), {}, Length::fromEmu(700), Length::fromEmu(1000)};
    QVERIFY(makeup::cutsKept(placement, makeup::placedPhoto(photo, record, placement, clip)));
}

void MakeUpPhotoTest::aCropThatCutsWhatIsKeptIsAFinding()
{
    PhotoPage page{{photo, u"新桥", u"闻津摄"}};
    page.change([](PhotoPlacement& placement) { placement.kept = Rect{{}, {}, Length::fromEmu(1000), Length::fromEmu(1000)}; });
    QVERIFY(find(*made(page.edition), FindingCode::PhotoCropCutsKept));
    page.change([](PhotoPlacement& placement) { placement.fit = PhotoFit::Whole; });
    QVERIFY(!find(*made(page.edition), FindingCode::PhotoCropCutsKept));
}

void MakeUpPhotoTest::aStretchedPictureTakesItsNewShape()
{
    const PhotoRecord record{"w.jpg", "jpeg", 3000, 2000, 3, true, 1};
    PhotoPlacement placement;
    placement.fit = PhotoFit::Whole;
    placement.stretchPerMille = 2000;
    const Rect frame = makeup::placedPhoto(photo, record, placement, {0_pt, 0_pt, 300_pt, 300_pt}).frame;
    QCOMPARE(frame.width.emu(), (300_pt).emu());
    QCOMPARE(frame.height.emu(), (100_pt).emu());
    // 3000 pixels on 300 points are 720 an inch, 2000 on 100 points are 1440: the coarser side counts.
    QCOMPARE(makeup::printedPpi(record, {photo, frame, frame}), 720);
}

void MakeUpPhotoTest::aCoarserPictureThanWantedIsAWarning()
{
    PhotoPage page{{photo, u"新桥", u"闻津摄"}, CaptionSide::Below, 600};
    const auto placed = marks<display::PlacedPhoto>(*made(page.edition), page.block).at(0);
    const int ppi = static_cast<int>(600 * 914'400LL / placed.frame.width.emu());
    page.edition.press.leastPpi = ppi;
    page.edition.press.warningPpi = ppi + 1;
    const auto warned = made(page.edition);
    const Finding* finding = find(*warned, FindingCode::PhotoCoarse);
    QVERIFY(finding && finding->severity == Severity::Warning);
    QCOMPARE(finding->arguments.at(1), std::to_string(ppi));
    page.edition.press.leastPpi = ppi + 1;
    const auto refused = made(page.edition);
    QCOMPARE(find(*refused, FindingCode::PhotoCoarse)->severity, Severity::Error);
    page.edition.press.leastPpi = page.edition.press.warningPpi = ppi;
    QVERIFY(!find(*made(page.edition), FindingCode::PhotoCoarse));
}

void MakeUpPhotoTest::aDamagedPictureStopsThePress()
{
    PhotoPage page{{photo, u"新桥", u"闻津摄"}};
    page.edition.photos.at(photo).damage = "its data are broken";
    const auto broken = made(page.edition);
    const Finding* finding = find(*broken, FindingCode::PhotoDamaged);
    QVERIFY(finding && finding->severity == Severity::Error);
    QCOMPARE(finding->arguments, (std::vector<std::string>{"bridge.jpg", "its data are broken"}));
}

void MakeUpPhotoTest::aCaptionOverThePictureStandsOnItsPanel()
{
    const PhotoPage page{{photo, u"新桥上的人", u"闻津摄"}, CaptionSide::Over};
    const auto made = pages::made(page.edition);
    const auto picture = marks<display::PlacedPhoto>(*made, page.block).at(0);
    QVERIFY(picture.clip == page.cells);   // nothing is taken from the picture
    const auto panels = marks<display::FillPath>(*made, page.block);
    QCOMPARE(panels.size(), std::size_t{1});
    const Rect panel = display::bounds(panels[0]);
    QVERIFY(page.cells.contains(panel) && panel.bottom() == page.cells.bottom());
    QCOMPARE(outside(hanBoxes(*made, page.block, displayFace), panel), 0);
    for (const display::GlyphRun& run : runs(*made, page.block, displayFace)) {
        QVERIFY(run.ink == Ink::paper());
        QVERIFY(!makeup::hardToReadOn(panels[0].ink, run.ink, run.size));
    }
    QVERIFY(!find(*made, FindingCode::CaptionUnreadable));
    // Black leaves 6 per cent of the light of newsprint: (1 + 0.05) / (0.06 + 0.05).
    QCOMPARE(makeup::contrastPerMille(Ink::black(), Ink::paper()), 9545);
}

void MakeUpPhotoTest::aSmallCaptionOnThePictureIsAFindingInTheStyleOfItsPaper()
{
    PhotoPage page{{photo, u"新桥上的人", u"闻津摄"}, CaptionSide::Over};
    Block block = page.edition.pages[0]->blocks[0];
    article(block).overrides[Role::Caption].size = 7_pt;
    page.edition = *edit::replaceBlock(page.edition, block);
    const auto made = pages::made(page.edition);
    const Finding* finding = find(*made, FindingCode::CaptionUnreadable);
    QVERIFY(finding && finding->severity == Severity::Warning);
    QCOMPARE(finding->arguments.at(2), std::string{"7.0"});
}

void MakeUpPhotoTest::aCaptionThatCannotBeReadIsAFinding()
{
    PhotoPage page{{photo, u"新桥上的人", u"闻津摄"}, CaptionSide::Over};
    Block block = page.edition.pages[0]->blocks[0];
    article(block).overrides[Role::Caption].style = "small";   // black, on a dark panel
    page.edition = *edit::replaceBlock(page.edition, block);
    const auto made = pages::made(page.edition);
    const Finding* finding = find(*made, FindingCode::CaptionUnreadable);
    QVERIFY(finding && finding->severity == Severity::Warning);
}

namespace {

/// A block of nothing but photos, four columns wide and thirty rows deep.
struct GroupPage {
    Edition edition = pages::edition();
    StoryId story;
    BlockId block;

    explicit GroupPage(std::vector<StoryPhoto> photos)
    {
        for (std::uint8_t i = 1; i <= 6; ++i)
            edition = *edit::addPhoto(edition, PhotoId{{i}}, {"p.jpg", "jpeg", 3000, i % 2 == 0 ? 4500 : 2000, 3, true, 1000});
        Story value = pages::story({});
        value.photos = std::move(photos);
        story = add(edition, value);
        block = place(edition, first, pages::block(story, {0, 4, 0, 30}));
    }
};

}

void MakeUpPhotoTest::photosOfAGroupStandInEqualGutters()
{
    const GroupPage page{{{PhotoId{{1}}, u"", u""}, {PhotoId{{2}}, u"", u""}, {PhotoId{{3}}, u"", u""}, {PhotoId{{4}}, u"", u""}, {PhotoId{{5}}, u"", u""}}};
    const auto pictures = marks<display::PlacedPhoto>(*made(page.edition), page.block);
    QCOMPARE(pictures.size(), std::size_t{5});
    const Rect block = areaOf(grid(), GridPlace{0, 4, 0, 30});
    int inRows = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        QVERIFY(block.contains(pictures[i].clip));
        QVERIFY(pictures[i].photo == (PhotoId{{static_cast<std::uint8_t>(i + 1)}}));
        if (i == 0)
            continue;
        const bool sameRow = pictures[i].clip.y == pictures[i - 1].clip.y;
        inRows += sameRow ? 1 : 0;
        if (sameRow)
            QCOMPARE((pictures[i].clip.x - pictures[i - 1].clip.right()).emu(), em.emu());
        else
            QCOMPARE((pictures[i].clip.y - pictures[i - 1].clip.bottom()).emu(), em.emu());
    }
    QVERIFY(inRows > 0);
    QVERIFY(pictures.back().clip.right() == block.right() && pictures.back().clip.bottom() == block.bottom());
    // High pictures stand in high frames.
    QVERIFY(pictures[0].clip.width > pictures[1].clip.width || pictures[0].clip.y != pictures[1].clip.y);
}

void MakeUpPhotoTest::photosMayShareACaption()
{
    StoryPhoto second{PhotoId{{3}}, u"", u""};
    second.sharesCaption = true;
    const GroupPage page{{{PhotoId{{1}}, u"左图、右图为新桥", u"闻津摄"}, second}};
    const auto made = pages::made(page.edition);
    const auto pictures = marks<display::PlacedPhoto>(*made, page.block);
    QCOMPARE(pictures.size(), std::size_t{2});
    QVERIFY(pictures[0].clip.y == pictures[1].clip.y && pictures[0].clip.height == pictures[1].clip.height);
    QVERIFY(!find(*made, FindingCode::CaptionMissing));
    QVERIFY(!find(*made, FindingCode::CreditMissing));
    const auto caption = hanBoxes(*made, page.block, displayFace);
    QCOMPARE(caption.size(), std::size_t{10});
    QVERIFY(caption.front().y > pictures[0].clip.bottom());
    // The credit stands flush right under the second photo.
    QVERIFY(caption.back().right() > pictures[1].clip.right() - em * 2);
}

void MakeUpPhotoTest::aPlacementWithoutCellsSaysHowAGroupIsShown()
{
    GroupPage page{{{PhotoId{{1}}, u"", u""}, {PhotoId{{3}}, u"", u""}}};
    const auto before = marks<display::PlacedPhoto>(*made(page.edition), page.block);
    Block block = page.edition.pages[0]->blocks[0];
    PhotoPlacement placement;
    placement.photo = 1;
    placement.cells = {0, 0, 0, 0};
    placement.mirrored = true;
    article(block).photos = {placement};
    page.edition = *edit::replaceBlock(page.edition, block);
    const auto after = marks<display::PlacedPhoto>(*made(page.edition), page.block);
    QCOMPARE(after.size(), std::size_t{2});
    QVERIFY(after[0] == before[0]);
    QVERIFY(after[1].mirrored && after[1].clip == before[1].clip);
}

void MakeUpPhotoTest::textRunsRoundAPictureThatIsCutOut()
{
    PhotoPage page{{photo, u"", u""}};
    const auto whole = made(page.edition);
    // A triangle that stands on its base.
    page.change([](PhotoPlacement& placement) {
        placement.cutOut = CutOut::Path;
        placement.cutPath = {{Length::fromEmu(500), {}}, {Length::fromEmu(1000), Length::fromEmu(1000)}, {{}, Length::fromEmu(1000)}};
    });
    const auto cut = made(page.edition);
    QCOMPARE(inside(hanBoxes(*whole, page.block), page.cells), 0);
    const auto boxes = hanBoxes(*cut, page.block);
    QVERIFY(inside(boxes, page.cells) > 20);
    const auto groups = marks<display::Group>(*cut, page.block);
    QCOMPARE(groups.size(), std::size_t{1});
    const Path& shape = groups[0].clip;
    QCOMPARE(shape.points.size(), std::size_t{3});
    // No character stands on the triangle: left of its right slope and right of its left one, seen from its tip.
    const Point tip = shape.points[0];
    const Point right = shape.points[1];
    for (const Rect& box : boxes) {
        if (!page.cells.overlaps(box))
            continue;
        const double depth = static_cast<double>((std::min(box.bottom(), right.y) - tip.y).emu()) / static_cast<double>((right.y - tip.y).emu());
        const double half = depth * static_cast<double>((right.x - tip.x).emu());
        const double middle = static_cast<double>(tip.x.emu());
        QVERIFY(static_cast<double>(box.right().emu()) <= middle - half + 2 || static_cast<double>(box.x.emu()) >= middle + half - 2);
    }
}

void MakeUpPhotoTest::aRoundedPictureIsClippedAndLined()
{
    PhotoPage page{{photo, u"", u""}};
    page.change([](PhotoPlacement& placement) {
        placement.cornerRadius = 6_pt;
        placement.border = 1_pt;
    });
    const auto made = pages::made(page.edition);
    const auto groups = marks<display::Group>(*made, page.block);
    QCOMPARE(groups.size(), std::size_t{1});
    QVERIFY(display::bounds(groups[0]) == page.cells);
    const auto lines = marks<display::StrokePath>(*made, page.block);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(display::bounds(lines[0]) == page.cells);
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

void MakeUpPhotoTest::fewWordsBesideACodeLeaveNothingFree()
{
    Edition edition = pages::edition();
    Story code = story({u"扫一扫看视频"}, {}, "code");
    code.qrCode = u"https://example.org/";
    const StoryId id = add(edition, code);
    place(edition, first, block(id, {0, 2, 0, 12}));
    const auto made = pages::made(edition);
    QCOMPARE(made->fits.front().rows, 0);
    QVERIFY(!find(*made, FindingCode::Underset));
    // What has no room beside it is over all the same.
    code.body = story({han(300)}).body;
    code.id = id;
    edition = *edit::replaceStory(std::move(edition), code);
    QVERIFY(pages::made(edition)->fits.front().rows > 0);
}

void MakeUpPhotoTest::aQrCodesModulesAreThoseOfItsText()
{
    for (const std::string& words : {std::string{address}, std::string{"桥"}, std::string(500, 'x')}) {
        // What is no ASCII says that it is UTF-8.
        QRinput* input = QRinput_new2(0, QR_ECLEVEL_M);
        if (words == "桥")
            QCOMPARE(QRinput_appendECIheader(input, 26), 0);
        const QByteArray bytes = QByteArray::fromStdString(words);
        QCOMPARE(QRinput_append(input, QR_MODE_8, static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData())), 0);
        QRcode* code = QRcode_encodeInput(input);
        QRinput_free(input);
        QVERIFY(code);
        // A side that no number of modules divides: rounding must not lose or double a module.
        const Rect square{Length::fromEmu(1234567), Length::fromEmu(7654321), Length::fromEmu(1999993), Length::fromEmu(1999993)};
        const auto drawn = makeup::drawQrCode(words, QrLevel::M, square, "bridge");
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
    FAILS(FaultCode::QrTooLong, makeup::drawQrCode(std::string(5000, 'x'), QrLevel::M, {{}, {}, 30_mm, 30_mm}, "bridge"));
}

QTEST_GUILESS_MAIN(MakeUpPhotoTest)
#include "photo_test.moc"
