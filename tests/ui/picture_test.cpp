#include "ui/page_canvas/damage.h"
#include "ui/page_canvas/page_picture.h"
#include "ui/rendering/photo_loader.h"

#include <QBuffer>
#include <QPainter>
#include <QScopeGuard>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace banxin;
using namespace banxin::literals;
using namespace banxin::ui;

namespace {

display::Item box(std::uint32_t block, const Rect& area)
{
    Path path;
    path.addRect(area);
    return {BlockId{block}, display::FillPath{path, Ink::black()}};
}

display::Item run(std::uint16_t font, Point at)
{
    display::GlyphRun run;
    run.font = font;
    run.size = 9_pt;
    run.ink = Ink::black();
    run.text = u"国";
    run.glyphs.push_back({1234, at, 0, 1});
    return {BlockId{1}, run};
}

QImage plain(QSize size, Qt::GlobalColor colour)
{
    QImage image{size, QImage::Format_RGB32};
    image.fill(colour);
    return image;
}

/// A red photo that takes its time.
class SlowPhoto : public pictures::PictureSource {
public:
    SlowPhoto()
    {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        plain({120, 120}, Qt::red).save(&buffer, "PNG");
        m_file = std::make_shared<const std::string>(bytes.toStdString());
    }
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId&) const override
    {
        while (isHeld)
            QThread::msleep(1);
        return m_file;
    }
    std::atomic<bool> isHeld = true;

private:
    std::shared_ptr<const std::string> m_file;
};

PagePointer pageOf(display::Mark mark)
{
    display::ComposedPage page;
    page.page = PageId{1};
    page.trim = {400_pt, 300_pt};
    page.list.items.push_back({BlockId{1}, std::move(mark)});
    return std::make_shared<const display::ComposedPage>(std::move(page));
}

const Rect photoArea{100_pt, 100_pt, 100_pt, 100_pt};

PagePointer photoPage() { return pageOf(display::PlacedPhoto{sha256("red"), photoArea, photoArea}); }

/// The same photo cut to a shape.
PagePointer cutPhotoPage()
{
    Path shape;
    shape.addRect(photoArea);
    return pageOf(display::Group{shape, {{BlockId{1}, display::PlacedPhoto{sha256("red"), photoArea, photoArea}}}});
}

/// Says at which widths it was asked for a photo of 6000 × 4000 pixels.
class CountedPhoto : public pictures::PictureSource {
public:
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override { return Fault{FaultCode::NoSuchPhoto, {hex(photo)}}; }
    Result<pictures::DecodedPicture> decoded(const PhotoId&, int enoughWidth) const override
    {
        ++asked;
        while (isHeld)
            QThread::msleep(1);
        const std::lock_guard lock{m_mutex};
        m_widths.push_back(enoughWidth);
        pictures::DecodedPicture picture;
        picture.samples = {enoughWidth, 1, 1, std::vector<std::uint8_t>(static_cast<std::size_t>(enoughWidth), 100), {}, false};
        return picture;
    }
    std::vector<int> widths() const
    {
        const std::lock_guard lock{m_mutex};
        return m_widths;
    }
    std::atomic<bool> isHeld = false;
    mutable std::atomic<int> asked = 0;

private:
    mutable std::mutex m_mutex;
    mutable std::vector<int> m_widths;
};

/// Nine stories of two legs on a broadsheet of 390 × 540 mm.
PagePointer broadsheet(const type::FontBook& fonts)
{
    const type::FaceHandle face = fonts.find("NotoSerifCJKsc-Regular");
    display::ComposedPage page;
    page.page = PageId{1};
    page.trim = {390_mm, 540_mm};
    char32_t character = U'一';
    for (int story = 0; story < 9; ++story) {
        const Point corner{15_mm + 120_mm * (story % 3), 55_mm + 160_mm * (story / 3)};
        for (int line = 0; line < 60; ++line) {
            display::GlyphRun run;
            run.font = display::fontIndex(page.list, face->name());
            run.size = 9_pt;
            run.ink = Ink::black();
            for (int i = 0; i < 13; ++i)
                run.glyphs.push_back({face->glyph(character++),
                    {corner.x + 126_pt * (line % 2) + 9_pt * i, corner.y + Length::fromEmu(12700 * 45 / 4) * (line / 2)}, 0, 1});
            page.list.items.push_back({BlockId{static_cast<std::uint32_t>(story + 1)}, std::move(run)});
        }
    }
    return std::make_shared<const display::ComposedPage>(std::move(page));
}

PainterSource painters(std::shared_ptr<const type::FontBook> fonts, std::shared_ptr<const pictures::PictureSource> pictures)
{
    return [fonts, pictures] {
        auto* painter = new paint::PagePainter{*fonts, *pictures};
        return std::shared_ptr<paint::PagePainter>{painter, [fonts, pictures](paint::PagePainter* gone) { delete gone; }};
    };
}

QImage drawn(const PagePicture& picture, QSize size)
{
    QImage image = plain(size, Qt::green);
    QPainter painter{&image};
    picture.draw(painter, {}, image.rect());
    return image;
}

QImage drawn(const Tiles& tiles, QSize size)
{
    QImage image = plain(size, Qt::yellow);
    QPainter painter{&image};
    tiles.draw(painter, {}, 1.0, image.rect());
    return image;
}

}

class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void equalPagesHaveNoDamage();
    void aBlockThatMovesDamagesItsTwoPlacesOnly();
    void anItemThatChangesItsOrderIsDamage();
    void facesAreToldByNameNotByNumber();
    void otherTextBehindTheSameGlyphsIsNoDamage();
    void damageThatLiesCloseIsJoined();

    void aTileThatIsSpoiltIsAskedForInPart();
    void aLatePictureDoesNotHideNewerDamage();
    void aLatePictureOfANewTileIsAskedForAgain();
    void aPictureOlderThanWhatIsPaintedIsNotTaken();

    void aPageThatChangesOftenLooksAsPaintedAnew();
    void aSlowPhotoHoldsNothingUpAndShowsWhenItIsThere_data();
    void aSlowPhotoHoldsNothingUpAndShowsWhenItIsThere();
    void aPhotoIsLoadedSmallBeforeItIsLoadedLarge();
    void whatIsAskedForLastIsLoadedFirst();
    void thumbnailsWaitUntilThePageRests();

private:
    std::shared_ptr<const type::FontBook> m_fonts;
};

void PictureTest::initTestCase()
{
    m_fonts = std::make_shared<const type::FontBook>(std::filesystem::path{});
    QVERIFY2(m_fonts->find("NotoSerifCJKsc-Regular"), "NotoSerifCJKsc-Regular is not installed (fonts-noto-cjk)");
}

void PictureTest::equalPagesHaveNoDamage()
{
    const PagePointer page = broadsheet(*m_fonts);
    const display::ComposedPage copy = *page;
    QVERIFY(damageBetween(page->list, copy.list).empty());
    QVERIFY(damageBetween({}, {}).empty());
}

void PictureTest::aBlockThatMovesDamagesItsTwoPlacesOnly()
{
    const Rect from{10_mm, 10_mm, 20_mm, 5_mm};
    const Rect to{10_mm, 60_mm, 20_mm, 5_mm};
    display::DisplayList before;
    before.items = {box(1, {0_mm, 0_mm, 5_mm, 5_mm}), box(2, from), box(3, {50_mm, 0_mm, 5_mm, 5_mm}),
        box(4, {60_mm, 0_mm, 5_mm, 5_mm})};
    display::DisplayList after = before;
    after.items[1] = box(2, to);
    after.items[3] = box(4, {60_mm, 0_mm, 5_mm, 6_mm});
    const std::vector<Rect> damage = damageBetween(before, after);
    QCOMPARE(damage.size(), std::size_t{4});
    for (const Rect& expected : {from, to, Rect{60_mm, 0_mm, 5_mm, 5_mm}, Rect{60_mm, 0_mm, 5_mm, 6_mm}})
        QVERIFY(std::find(damage.begin(), damage.end(), expected) != damage.end());
}

void PictureTest::anItemThatChangesItsOrderIsDamage()
{
    const Rect lifted{10_mm, 10_mm, 20_mm, 5_mm};
    display::DisplayList before;
    before.items = {box(1, lifted), box(2, {12_mm, 12_mm, 20_mm, 5_mm}), box(3, {14_mm, 14_mm, 20_mm, 5_mm})};
    display::DisplayList after;
    after.items = {before.items[1], before.items[2], before.items[0]};
    const std::vector<Rect> damage = damageBetween(before, after);
    QVERIFY(std::find(damage.begin(), damage.end(), lifted) != damage.end());
}

void PictureTest::facesAreToldByNameNotByNumber()
{
    display::DisplayList before;
    before.fonts = {{"Serif", 1}, {"Sans", 2}};
    before.items = {run(0, {10_mm, 10_mm}), run(1, {10_mm, 20_mm})};
    display::DisplayList after = before;
    after.fonts = {{"Sans", 2}, {"Serif", 1}};
    QCOMPARE(damageBetween(before, after).size(), std::size_t{4});
    after.items = {run(1, {10_mm, 10_mm}), run(0, {10_mm, 20_mm})};
    QVERIFY(damageBetween(before, after).empty());
}

void PictureTest::otherTextBehindTheSameGlyphsIsNoDamage()
{
    display::DisplayList before;
    before.fonts = {{"Serif", 1}};
    before.items = {run(0, {10_mm, 10_mm})};
    display::DisplayList after = before;
    std::get<display::GlyphRun>(after.items[0].mark).text = u"囯";
    QVERIFY(damageBetween(before, after).empty());
}

void PictureTest::damageThatLiesCloseIsJoined()
{
    std::vector<Rect> lines;
    for (int i = 0; i < 40; ++i)
        lines.push_back({10_mm, 10_mm + 4_mm * i, 60_mm, 4_mm});
    lines.push_back({300_mm, 500_mm, 60_mm, 4_mm});
    const std::vector<QRect> pixels = pixelsOf(lines, 2.0);
    QCOMPARE(pixels.size(), std::size_t{2});
    for (const Rect& line : lines) {
        const QRectF exact{line.x.points() * 2, line.y.points() * 2, line.width.points() * 2, line.height.points() * 2};
        QVERIFY(std::any_of(pixels.begin(), pixels.end(), [&](const QRect& p) { return QRectF{p}.contains(exact); }));
    }
}

void PictureTest::aTileThatIsSpoiltIsAskedForInPart()
{
    const QSize page{600, 400};
    Tiles tiles{1.0};
    QCOMPARE(tiles.missing({{0, 0}, page}, page), (std::vector<QRect>{{0, 0, 512, 400}, {512, 0, 88, 400}}));
    tiles.put({0, 0, 512, 400}, plain({512, 400}, Qt::white), 1);
    tiles.put({512, 0, 88, 400}, plain({88, 400}, Qt::white), 1);
    QVERIFY(tiles.missing({{0, 0}, page}, page).empty());
    tiles.spoil({500, 100, 24, 10}, 2);
    QCOMPARE(tiles.missing({0, 0, 100, 100}, page), (std::vector<QRect>{{500, 100, 12, 10}}));
    tiles.put({500, 100, 12, 10}, plain({12, 10}, Qt::red), 2);
    QCOMPARE(tiles.missing({{0, 0}, page}, page), (std::vector<QRect>{{512, 100, 12, 10}}));
    const QImage image = drawn(tiles, page);
    QCOMPARE(image.pixelColor(500, 100), QColor{Qt::red});
    QCOMPARE(image.pixelColor(511, 109), QColor{Qt::red});
    QCOMPARE(image.pixelColor(512, 100), QColor{Qt::white});
    QCOMPARE(image.pixelColor(499, 100), QColor{Qt::white});
    QCOMPARE(image.pixelColor(500, 110), QColor{Qt::white});
}

void PictureTest::aLatePictureDoesNotHideNewerDamage()
{
    const QSize page{512, 512};
    Tiles tiles{1.0};
    tiles.put({{0, 0}, page}, plain(page, Qt::white), 1);
    tiles.spoil({10, 10, 50, 50}, 2);
    tiles.spoil({20, 20, 10, 10}, 3);
    tiles.put({10, 10, 50, 50}, plain({50, 50}, Qt::red), 2);
    QCOMPARE(tiles.missing({{0, 0}, page}, page), (std::vector<QRect>{{20, 20, 10, 10}}));
    tiles.put({20, 20, 10, 10}, plain({10, 10}, Qt::blue), 3);
    QVERIFY(tiles.missing({{0, 0}, page}, page).empty());
    QCOMPARE(drawn(tiles, page).pixelColor(25, 25), QColor{Qt::blue});
    QCOMPARE(drawn(tiles, page).pixelColor(15, 15), QColor{Qt::red});
}

void PictureTest::aLatePictureOfANewTileIsAskedForAgain()
{
    const QSize page{512, 512};
    Tiles tiles{1.0, 2};
    tiles.put({{0, 0}, page}, plain(page, Qt::white), 1);
    QCOMPARE(tiles.missing({{0, 0}, page}, page).size(), std::size_t{1});
    tiles.put({{0, 0}, page}, plain(page, Qt::white), 2);
    QVERIFY(tiles.missing({{0, 0}, page}, page).empty());
}

void PictureTest::aPictureOlderThanWhatIsPaintedIsNotTaken()
{
    const QSize page{512, 512};
    Tiles tiles{1.0};
    tiles.put({{0, 0}, page}, plain(page, Qt::white), 3);
    tiles.put({{0, 0}, page}, plain(page, Qt::black), 2);
    QCOMPARE(drawn(tiles, page).pixelColor(100, 100), QColor{Qt::white});
    tiles.spoil({10, 10, 50, 50}, 4);
    tiles.spoil({20, 20, 50, 50}, 5);
    tiles.put({10, 10, 60, 60}, plain({60, 60}, Qt::red), 5);
    tiles.put({10, 10, 50, 50}, plain({50, 50}, Qt::blue), 4);
    QCOMPARE(drawn(tiles, page).pixelColor(30, 30), QColor{Qt::red});
    tiles.spoil({10, 10, 50, 50}, 6);
    const Tiles::Painted tile = tiles.tileAt({10, 10, 50, 50});
    tile.image->fill(Qt::green);
    tiles.mend({10, 10, 50, 50}, 6);
    tiles.put({10, 10, 50, 50}, plain({50, 50}, Qt::blue), 5);
    QCOMPARE(drawn(tiles, page).pixelColor(30, 30), QColor{Qt::green});
    QVERIFY(tiles.missing({{0, 0}, page}, page).empty());
}

void PictureTest::aPageThatChangesOftenLooksAsPaintedAnew()
{
    const PagePointer first = broadsheet(*m_fonts);
    const QSize size{1106, 1531};
    PageRenderer renderer;
    renderer.setPainterSource(painters(m_fonts, std::make_shared<SlowPhoto>()));
    PagePicture picture{renderer};
    picture.showPage(first);
    picture.setView(1.0, size, {{0, 0}, size});
    PagePointer last;
    for (int step = 0; step < 25; ++step) {
        display::ComposedPage changed = *first;
        for (std::size_t i = 0; i < changed.list.items.size(); ++i) {
            auto* run = std::get_if<display::GlyphRun>(&changed.list.items[i].mark);
            if (run && changed.list.items[i].origin.n % 5 == static_cast<std::uint32_t>(step % 5))
                for (display::PlacedGlyph& glyph : run->glyphs)
                    glyph.origin.y += 1_pt * step;
        }
        last = std::make_shared<const display::ComposedPage>(std::move(changed));
        picture.showPage(last);
        // Some pages are replaced while they are being painted.
        if (step % 3 == 0)
            QTest::qWait(5);
    }
    QTRY_VERIFY(picture.isSharp());
    PagePicture anew{renderer};
    anew.showPage(last);
    anew.setView(1.0, size, {{0, 0}, size});
    QTRY_VERIFY(anew.isSharp());
    QVERIFY(drawn(picture, size) == drawn(anew, size));
}

void PictureTest::aSlowPhotoHoldsNothingUpAndShowsWhenItIsThere_data()
{
    QTest::addColumn<bool>("isCut");
    QTest::newRow("whole") << false;
    QTest::newRow("cut out") << true;
}

void PictureTest::aSlowPhotoHoldsNothingUpAndShowsWhenItIsThere()
{
    QFETCH(const bool, isCut);
    const auto photo = std::make_shared<SlowPhoto>();
    const auto letGo = qScopeGuard([&] { photo->isHeld = false; });
    PageRenderer renderer;
    renderer.setPainterSource(painters(m_fonts, photo));
    QImage thumbnail;
    connect(&renderer, &PageRenderer::painted, this, [&](RenderPurpose purpose, const RenderRequest&, const QImage& image) {
        if (purpose == RenderPurpose::Thumbnail)
            thumbnail = image;
    });
    const QSize size{400, 300};
    const PagePointer page = isCut ? cutPhotoPage() : photoPage();
    PagePicture picture{renderer};
    picture.showPage(page);
    picture.setView(1.0, size, {{0, 0}, size});
    renderer.want(RenderPurpose::Thumbnail, {{page, 0.25, {0, 0, 100, 75}, 0}});
    QTRY_VERIFY(picture.isSharp());
    QTRY_VERIFY(!thumbnail.isNull());
    const QColor waiting = drawn(picture, size).pixelColor(150, 150);
    QVERIFY(waiting.lightness() > 220 && waiting.saturation() == 0 && waiting != QColor{Qt::white});
    photo->isHeld = false;
    QTRY_COMPARE(drawn(picture, size).pixelColor(150, 150), QColor{Qt::red});
    QCOMPARE(drawn(picture, size).pixelColor(50, 50), QColor{Qt::white});
    QTRY_COMPARE(thumbnail.pixelColor(37, 37), QColor{Qt::red});
}

void PictureTest::aPhotoIsLoadedSmallBeforeItIsLoadedLarge()
{
    const auto photo = std::make_shared<CountedPhoto>();
    PhotoLoader loader;
    loader.setPainterSource(painters(m_fonts, photo), 1);
    loader.want({{sha256("a"), 2048}, {sha256("b"), 2048}, {sha256("c"), 256}});
    QTRY_COMPARE(photo->widths().size(), std::size_t{5});
    QCOMPARE(photo->widths(), (std::vector{512, 512, 2048, 2048, 256}));
    // Once a photo.
    loader.want({{sha256("a"), 4096}});
    QTRY_COMPARE(photo->widths().size(), std::size_t{6});
    QCOMPARE(photo->widths().back(), 4096);
}

void PictureTest::whatIsAskedForLastIsLoadedFirst()
{
    const auto photo = std::make_shared<CountedPhoto>();
    photo->isHeld = true;
    PhotoLoader loader;
    loader.setPainterSource(painters(m_fonts, photo), 1);
    loader.want({{sha256("in hand"), 64}});
    QTRY_COMPARE(photo->asked.load(), 1);
    loader.want({{sha256("a page before"), 128}, {sha256("another of it"), 181}});
    loader.want({{sha256("the page in sight"), 256}, {sha256("its other photo"), 362}});
    photo->isHeld = false;
    QTRY_COMPARE(photo->widths().size(), std::size_t{5});
    QCOMPARE(photo->widths(), (std::vector{64, 256, 362, 128, 181}));
}

void PictureTest::thumbnailsWaitUntilThePageRests()
{
    const PagePointer page = broadsheet(*m_fonts);
    PageRenderer renderer;
    renderer.setPainterSource(painters(m_fonts, std::make_shared<SlowPhoto>()));
    int count = 0;
    connect(&renderer, &PageRenderer::painted, this, [&] { ++count; });
    const auto ask = [&] { renderer.want(RenderPurpose::Thumbnail, {{page, 0.07, {0, 0, 77, 107}, 0}}); };
    ask();
    QTRY_COMPARE(count, 1);
    for (int i = 0; i < 20; ++i) {
        ask();
        QTest::qWait(10);
    }
    QVERIFY2(count <= 3, qPrintable(QString::number(count)));
    const int before = count;
    QTRY_COMPARE(count, before + 1);
}

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
