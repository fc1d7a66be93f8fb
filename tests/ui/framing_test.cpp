#include "edit/edit.h"
#include "makeup/photo_frame.h"
#include "pictures/jpeg_encode.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class FramingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        placePhotos();
        canvas().setOverlay({});
        window().framer().setQuestion([this](const QString&) {
            ++m_asked;
            return m_agrees;
        });
        m_asked = 0;
        m_agrees = true;
    }
    void cleanup() { endWindow(); }

    void doubleClickFramesAndEnterTakesOneStep();
    void escapeLeavesThePhotoAsItWas();
    void arrowsAndPlusPanAndScale();
    void draggingMovesThePictureWithTheHand();
    void mirroringAsksFirst();
    void shiftAndADragSayWhatIsKept();
    void altAndADragSwapTwoPhotos();
    void captionsGoWhereTheCommandSays();
    void aClickBesideTakesTheCrop();
    void whileWritingNothingIsFramed();
    void aPastedPictureComesIntoThePool();
    void finenessGoesByThePress();

private:
    /// A story of two photos side by side on the second page, which is shown.
    void placePhotos();
    QPoint pixelAt(Point point) const { return window_().canvas().placeOf(QPointF{point.x.points(), point.y.points()}).toPoint(); }
    MainWindow& window_() const { return *m_window; }
    std::vector<ShownPhoto> shown() { return shownPhotos(*canvas().shown().page, edition()); }
    QPoint middleOf(const ShownPhoto& photo)
    {
        const Rect seen = display::bounds(photo.placed);
        return pixelAt({seen.x + seen.width / 2, seen.y + seen.height / 2});
    }
    PhotoPlacement placement(int photo) { return placementOf(edition(), m_block, photo); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }

    BlockId m_block;
    StoryId m_story;
    int m_asked = 0;
    bool m_agrees = true;
};

void FramingTest::placePhotos()
{
    Edition after = edition();
    std::vector<desk::NewPhoto> photos;
    Story story;
    story.slug = "photos";
    for (const std::uint8_t grey : {std::uint8_t{60}, std::uint8_t{180}}) {
        const pictures::Samples samples{600, 400, 1, std::vector<std::uint8_t>(600 * 400, grey), {}, false};
        std::string bytes = pictures::encodeJpeg(samples, "made", 90).value();
        const PhotoId id = sha256(bytes);
        after = *edit::addPhoto(std::move(after), id, {"made.jpg", "jpeg", 600, 400, 1, false, static_cast<std::int64_t>(bytes.size())});
        story.photos.push_back({id, grey < 100 ? u"左" : u"右", u"摄"});
        photos.push_back({id, std::move(bytes)});
    }
    auto added = edit::addStory(std::move(after), story);
    ArticleBlock article;
    article.story = added->id;
    Block block;
    block.place = GridPlace{0, 4, 10, 30};
    block.content = article;
    const PageId second = added->edition.pages[1]->id;
    auto placed = edit::placeBlock(std::move(added->edition), second, block);
    QVERIFY(placed);
    m_block = placed->id;
    m_story = added->id;
    QVERIFY(window().session()->apply(std::move(placed->edition), {StepCode::PlaceStory, {"photos", "A02"}}, std::move(photos)));
    window().showPage(1);
    QTRY_COMPARE(shown().size(), std::size_t{2});
    canvas().setFocus();
}

void FramingTest::doubleClickFramesAndEnterTakesOneStep()
{
    const auto steps = window().session()->stepsDone();
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
    QVERIFY(window().framer().isActive());
    key(Qt::Key_Plus);
    key(Qt::Key_Plus);
    QCOMPARE(window().session()->stepsDone(), steps);
    QVERIFY(placement(0).zoomPerMille == 1000);
    key(Qt::Key_Return);
    QVERIFY(!window().framer().isActive());
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QVERIFY(placement(0).zoomPerMille > 1000);
    window().undo();
    QCOMPARE(placement(0).zoomPerMille, 1000);
}

void FramingTest::escapeLeavesThePhotoAsItWas()
{
    const auto before = shown();
    const auto steps = window().session()->stepsDone();
    canvas().select(m_block);
    key(Qt::Key_P);
    QVERIFY(window().framer().isActive());
    key(Qt::Key_Plus);
    QVERIFY(shown()[0].placed != before[0].placed);
    key(Qt::Key_Escape);
    QVERIFY(!window().framer().isActive());
    QTRY_VERIFY(shown()[0].placed == before[0].placed);
    QCOMPARE(window().session()->stepsDone(), steps);
}

void FramingTest::arrowsAndPlusPanAndScale()
{
    canvas().select(m_block);
    key(Qt::Key_P);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Plus);
    const Rect before = shown()[0].placed.frame;
    key(Qt::Key_Right, Qt::ShiftModifier);
    const Rect after = shown()[0].placed.frame;
    QVERIFY(after.x > before.x);       // the picture goes where the arrow points
    QVERIFY(after.y == before.y);
    key(Qt::Key_Comma);
    QCOMPARE(window().framer().placement().turn, -50);
    key(Qt::Key_0);
    QCOMPARE(window().framer().placement().zoomPerMille, 1000);
    QCOMPARE(window().framer().placement().turn, 0);
    // Keys that are commands of the page otherwise are the framer's now.
    key(Qt::Key_W);
    QVERIFY(window().framer().placement().fit == PhotoFit::Whole);
    key(Qt::Key_Tab);
    QVERIFY(window().framer().isActive());
    QCOMPARE(window().framer().current()->photo, 1);
    QVERIFY(placement(0).fit == PhotoFit::Whole);
}

void FramingTest::draggingMovesThePictureWithTheHand()
{
    canvas().select(m_block);
    key(Qt::Key_P);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Plus);
    const ShownPhoto before = shown()[0];
    const QPoint from = middleOf(before);
    const Point under = makeup::inPicture(before.placed, {before.placed.clip.x + before.placed.clip.width / 2, before.placed.clip.y + before.placed.clip.height / 2});
    drag(from, from + QPoint{15, 8});
    const QPointF to = canvas().pageAt(from + QPoint{15, 8});
    const Point now = makeup::inPicture(shown()[0].placed, {Length::fromEmu(std::llround(to.x() * 12700)), Length::fromEmu(std::llround(to.y() * 12700))});
    // What was under the pointer still is.
    QVERIFY(std::abs((now.x - under.x).emu()) <= 6);
    QVERIFY(std::abs((now.y - under.y).emu()) <= 6);
}

void FramingTest::mirroringAsksFirst()
{
    canvas().select(m_block);
    m_agrees = false;
    window().framer().setMirrored(true);
    QCOMPARE(m_asked, 1);
    QVERIFY(!placement(0).mirrored);
    m_agrees = true;
    window().framer().setMirrored(true);
    QVERIFY(placement(0).mirrored);
    window().framer().setMirrored(false);
    QCOMPARE(m_asked, 2);   // putting it right needs no question
    QVERIFY(!placement(0).mirrored);
    m_agrees = false;
    window().framer().setStretch(1200);
    QCOMPARE(placement(0).stretchPerMille, 1000);
}

void FramingTest::shiftAndADragSayWhatIsKept()
{
    canvas().select(m_block);
    key(Qt::Key_P);
    const QPoint middle = middleOf(shown()[0]);
    drag(middle - QPoint{12, 10}, middle + QPoint{12, 10}, Qt::ShiftModifier);
    const auto kept = window().framer().placement().kept;
    QVERIFY(kept);
    QVERIFY(kept->x < Length::fromEmu(500) && kept->right() > Length::fromEmu(500));
    key(Qt::Key_Return);
    QVERIFY(placement(0).kept == kept);
}

void FramingTest::altAndADragSwapTwoPhotos()
{
    const auto before = (**edition().stories.find(m_story)).photos;
    canvas().select(m_block);
    key(Qt::Key_P);
    drag(middleOf(shown()[0]), middleOf(shown()[1]), Qt::AltModifier);
    const auto& after = (**edition().stories.find(m_story)).photos;
    QVERIFY(after[0] == before[1] && after[1] == before[0]);
}

void FramingTest::captionsGoWhereTheCommandSays()
{
    canvas().select(m_block);
    window().framer().change([](PhotoPlacement& p) { p.captionSide = CaptionSide::Over; });
    QVERIFY(placement(0).captionSide == CaptionSide::Over);
    QVERIFY(placement(1).captionSide == CaptionSide::Below);
    // The place stays the group's.
    QCOMPARE(placement(0).cells.rows, 0);
    QTRY_COMPARE(shown().size(), std::size_t{2});
}

void FramingTest::aClickBesideTakesTheCrop()
{
    canvas().select(m_block);
    key(Qt::Key_P);
    key(Qt::Key_Plus);
    const Rect type = areaOf(edition().pages[1]->grid, GridPlace{5, 1, 70, 5});
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pixelAt({type.x + type.width / 2, type.y + type.height / 2}));
    QVERIFY(!window().framer().isActive());
    QVERIFY(placement(0).zoomPerMille > 1000);
}

void FramingTest::whileWritingNothingIsFramed()
{
    canvas().select(m_block);
    key(Qt::Key_P);
    QVERIFY(window().framer().isActive());
    window().showPage(0);
    QVERIFY(!window().framer().isActive());
}

void FramingTest::aPastedPictureComesIntoThePool()
{
    QImage image{40, 30, QImage::Format_RGB32};
    image.fill(Qt::darkGreen);
    QGuiApplication::clipboard()->setImage(image);
    const std::size_t photos = edition().photos.size();
    window().arranger().paste();
    QTRY_COMPARE(edition().photos.size(), photos + 1);
}

void FramingTest::finenessGoesByThePress()
{
    PressSettings press;
    press.leastPpi = 150;
    QVERIFY(finenessOf(149, press) == Fineness::TooCoarse);
    QVERIFY(finenessOf(150, press) == Fineness::Poor);
    QVERIFY(finenessOf(200, press) == Fineness::Good);
    press.warningPpi = 250;
    QVERIFY(finenessOf(249, press) == Fineness::Poor);
    QVERIFY(finenessOf(250, press) == Fineness::Good);
}

QTEST_MAIN(FramingTest)
#include "framing_test.moc"
