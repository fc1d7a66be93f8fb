#include "edit/edit.h"
#include "makeup/photo_frame.h"
#include "pictures/jpeg_encode.h"
#include "ui/fields/number_field.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/section.h"
#include "ui/photos/photo_in_text.h"
#include "ui/photos/photo_place.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

namespace {

QList<QUrl> urlsOf(const QStringList& files)
{
    QList<QUrl> urls;
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    return urls;
}

}

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
    void aPictureThatIsPastedWithNothingSelectedStandsOnThePage();
    void finenessGoesByThePress();
    void theHintEndsWithTheCrop();
    void theArrowsInItsCornerSwapAPhoto();
    void aPathIsDrawnCornerByCorner();
    void aRectangleAndAnEllipseAreDrawnByADrag();
    void escLeavesAnOutlineAsItWas();
    void theFieldsShowAndSetTheCurrentPhoto();
    void aClickChoosesAmongThePhotosOfABlock();
    void theWordsOfAPhotoAreSetInItsFields();
    void theFieldsOfAPhotoThatIsPointedAtComeFirst();
    void fieldsThatAreFoldedAwayStayFolded();
    void aPhotoInTextIsDraggedToAnotherPlace();
    void itsEdgesAreDragged();
    void deleteTakesThePhotoThatIsMeant();
    void noTwoEntriesOfTheMenuHaveOneLetter();
    void noTwoFieldsOfThePhotoAndItsBlockHaveOneName();
    void thePlaceInTheTextIsSetInFields();
    void picturesDroppedOnTheBarePageStandThere();
    void aPictureDroppedOnAStoryJoinsIt();
    void severalPicturesDroppedOnTextStandSideBySide();
    void aFileThatIsNoPictureIsToldAndTheOthersLand();
    void aPictureDroppedOnAPhotoTakesItsPlace();
    void picturesDroppedOnReservedRoomFillIt();
    void aPictureDroppedOnAnAdvertisementIsItsMaterial();
    void whileFilesAreDraggedThePageShowsWhereTheyLand();
    void aPastedPictureGoesToTheSelectedBlock();
    void aPictureThatIsPastedWhileWritingComesIntoThatStory();

private:
    /// Files with a picture each, as a file manager drops them.
    QStringList pictureFiles(int count);
    void dragFiles(const QStringList& files, QPoint at, Qt::KeyboardModifiers modifiers = {});
    void dropFiles(const QStringList& files, QPoint at, Qt::KeyboardModifiers modifiers = {});
    /// As the first page's only new block, in its lower part.
    BlockId placeOnFirstPage(BlockContent content);
    const Block& blockNow(BlockId id) { return *ui::blockOf(edition(), id); }
    /// A point of the photo, in per mille of what is seen of it.
    QPoint pointOf(const ShownPhoto& photo, int across, int down)
    {
        const Rect seen = display::bounds(photo.placed);
        return pixelAt({seen.x + seen.width * across / 1000, seen.y + seen.height * down / 1000});
    }
    PhotoFields& fields() { return window().photoFields(); }
    Section& section(const QString& title)
    {
        for (Section* one : window().inspector().findChildren<Section*>()) {
            if (one->title() == title)
                return *one;
        }
        qFatal("no section %s", qPrintable(title));
    }
    /// Text for the story of photos; the first of them stands in it.
    void giveText();
    /// The same, and that photo was pointed at.
    void pointAtPhotoInText()
    {
        giveText();
        canvas().select(m_block);
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
        QVERIFY(window().framer().isPhotoMeant());
    }
    QPoint cellsAway(QPoint from, int columns, int rows)
    {
        const Grid& grid = edition().pages[1]->grid;
        const Point by{columnLeft(grid, columns) - columnLeft(grid, 0), grid.pitch * rows};
        return from + pixelAt(by) - pixelAt({});
    }
    /// Which of the two the Tab key comes to first, from the top of the inspector.
    bool isReachedBefore(QWidget& first, QWidget& second);
    template <class Field> Field& fieldNamed(const char* label)
    {
        for (QLabel* name : fields().findChildren<QLabel*>()) {
            if (name->text() == QLatin1String{label})
                return *qobject_cast<Field*>(name->buddy());
        }
        qFatal("no field %s", label);
    }

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

void FramingTest::aPictureThatIsPastedWithNothingSelectedStandsOnThePage()
{
    QImage image{40, 30, QImage::Format_RGB32};
    image.fill(Qt::darkGreen);
    QGuiApplication::clipboard()->setImage(image);
    canvas().select({});
    window().arranger().paste();
    QTRY_COMPARE(shown().size(), std::size_t{3});
    QVERIFY(canvas().selected());
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

void FramingTest::theHintEndsWithTheCrop()
{
    QStatusBar& status = *window().statusBar();
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
    QVERIFY(!status.currentMessage().isEmpty());
    key(Qt::Key_K);
    QVERIFY(status.currentMessage().contains(u"no tool may crop"));
    key(Qt::Key_K);
    key(Qt::Key_Escape);
    QCOMPARE(status.currentMessage(), QString{});
}

void FramingTest::theArrowsInItsCornerSwapAPhoto()
{
    const PhotoId left = shown()[0].placed.photo;
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
    drag(canvas().placeOf(display::bounds(shown()[0].placed)).topRight() + QPoint{-20, 20}, middleOf(shown()[1]));
    QVERIFY(!window().framer().isActive());
    QCOMPARE(shown()[1].placed.photo, left);
    const Story& story = **edition().stories.find(m_story);
    QCOMPARE(story.photos[1].caption, std::u16string{u"左"});
}

void FramingTest::aPathIsDrawnCornerByCorner()
{
    canvas().select(m_block);
    window().framer().beginCut(CutShape::Polygon);
    QVERIFY(window().framer().isActive());
    const ShownPhoto photo = *window().framer().current();
    for (const auto& [across, down] : {std::pair{200, 200}, std::pair{800, 200}, std::pair{800, 800}, std::pair{100, 900}})
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pointOf(photo, across, down));
    key(Qt::Key_Backspace);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pointOf(photo, 200, 800));
    // A corner is moved with the hand.
    drag(pointOf(photo, 200, 200), pointOf(photo, 300, 200));
    key(Qt::Key_Return);
    QVERIFY(!window().framer().isCutting());
    key(Qt::Key_Return);
    const PhotoPlacement cut = placement(photo.photo);
    QVERIFY(cut.cutOut == CutOut::Path);
    QCOMPARE(cut.cutPath.size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i) {
        const Point wanted[] = {{Length::fromEmu(300), Length::fromEmu(200)}, {Length::fromEmu(800), Length::fromEmu(200)}, {Length::fromEmu(800), Length::fromEmu(800)}, {Length::fromEmu(200), Length::fromEmu(800)}};
        const Point onPage = makeup::onPage(photo.placed, cut.cutPath[i]);
        const Rect seen = display::bounds(photo.placed);
        QVERIFY(qAbs(((onPage.x - seen.x) * 1000).emu() / seen.width.emu() - wanted[i].x.emu()) < 12);
        QVERIFY(qAbs(((onPage.y - seen.y) * 1000).emu() / seen.height.emu() - wanted[i].y.emu()) < 12);
    }
    window().undo();
    QVERIFY(placement(photo.photo).cutOut == CutOut::None);
}

void FramingTest::aRectangleAndAnEllipseAreDrawnByADrag()
{
    for (const CutShape shape : {CutShape::Rectangle, CutShape::Ellipse}) {
        canvas().select(m_block);
        window().framer().beginCut(shape);
        const ShownPhoto photo = *window().framer().current();
        drag(pointOf(photo, 250, 250), pointOf(photo, 750, 750));
        key(Qt::Key_Return);
        key(Qt::Key_Return);
        const std::vector<Point>& path = placement(photo.photo).cutPath;
        QVERIFY(shape == CutShape::Rectangle ? path.size() == 4 : path.size() > 32);
        const auto [left, right] = std::minmax_element(path.begin(), path.end(), [](Point a, Point b) { return a.x < b.x; });
        const Rect seen = display::bounds(photo.placed);
        const Length width = makeup::onPage(photo.placed, *right).x - makeup::onPage(photo.placed, *left).x;
        QVERIFY(qAbs((width * 1000).emu() / seen.width.emu() - 500) < 15);
    }
}

void FramingTest::escLeavesAnOutlineAsItWas()
{
    const auto steps = window().session()->stepsDone();
    canvas().select(m_block);
    window().framer().beginCut(CutShape::Rectangle);
    const ShownPhoto photo = *window().framer().current();
    drag(pointOf(photo, 250, 250), pointOf(photo, 750, 750));
    key(Qt::Key_Escape);
    QVERIFY(!window().framer().isCutting());
    QVERIFY(window().framer().isActive());
    key(Qt::Key_Escape);
    QVERIFY(!window().framer().isActive());
    QCOMPARE(window().session()->stepsDone(), steps);
}

void FramingTest::theFieldsShowAndSetTheCurrentPhoto()
{
    QVERIFY(!fields().isVisible());
    canvas().select(m_block);
    QVERIFY(fields().isVisible());
    auto& scale = fieldNamed<NumberField>("Scale");
    QCOMPARE(scale.value(), 1000);
    made::typeInto(scale, u"150"_s);
    QTest::keyClick(&scale, Qt::Key_Return);
    QCOMPARE(placement(0).zoomPerMille, 1500);
    auto& turned = fieldNamed<QDoubleSpinBox>("Turned");
    turned.setValue(2.5);
    QCOMPARE(placement(0).turn, 250);
    auto& across = fieldNamed<NumberField>("Middle across");
    made::typeInto(across, u"40"_s);
    QTest::keyClick(&across, Qt::Key_Return);
    QCOMPARE(placement(0).focus.x.emu(), 400);
    auto& side = fieldNamed<QComboBox>("Caption stands");
    side.setCurrentIndex(3);
    Q_EMIT side.activated(3);
    QVERIFY(placement(0).captionSide == CaptionSide::Over);
    const auto steps = window().session()->stepsDone();
    m_agrees = false;
    auto& stretch = fieldNamed<NumberField>("Width stretched");
    made::typeInto(stretch, u"120"_s);
    QTest::keyClick(&stretch, Qt::Key_Return);
    QCOMPARE(m_asked, 1);
    QCOMPARE(placement(0).stretchPerMille, 1000);
    QCOMPARE(stretch.value(), 1000);
    QCOMPARE(window().session()->stepsDone(), steps);
    // While it is framed they show what Enter would take.
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
    key(Qt::Key_Plus);
    QCOMPARE(scale.value(), 1575);
    key(Qt::Key_Escape);
    QCOMPARE(scale.value(), 1500);
    canvas().select({});
    QVERIFY(!fields().isVisible());
}

void FramingTest::aClickChoosesAmongThePhotosOfABlock()
{
    canvas().select(m_block);
    QCOMPARE(window().framer().current()->photo, 0);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[1]));
    QCOMPARE(window().framer().current()->photo, 1);
    QVERIFY(fieldNamed<QLineEdit>("Caption").text() == u"右");
    auto& which = *fields().findChild<QComboBox*>();
    QCOMPARE(which.count(), 2);
    QCOMPARE(which.currentIndex(), 1);
    Q_EMIT which.activated(0);
    QCOMPARE(window().framer().current()->photo, 0);
}

void FramingTest::theWordsOfAPhotoAreSetInItsFields()
{
    canvas().select(m_block);
    auto& credit = fieldNamed<QLineEdit>("Credit");
    credit.setFocus();
    made::typeInto(credit, u"文铎 摄"_s);
    QTest::keyClick(&credit, Qt::Key_Return);
    QCOMPARE((*edition().stories.find(m_story))->photos[0].credit, std::u16string{u"文铎 摄"});
    window().undo();
    QCOMPARE((*edition().stories.find(m_story))->photos[0].credit, std::u16string{u"摄"});
    QTRY_COMPARE(credit.text(), u"摄"_s);
}

QStringList FramingTest::pictureFiles(int count)
{
    QStringList files;
    for (int i = 0; i < count; ++i) {
        const pictures::Samples samples{300, 200, 1, std::vector<std::uint8_t>(300 * 200, static_cast<std::uint8_t>(40 * i + 20)), {}, false};
        files << m_folder->filePath(u"dropped%1.jpg"_s.arg(i));
        QFile file{files.back()};
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        file.write(QByteArray::fromStdString(pictures::encodeJpeg(samples, "made", 90).value()));
    }
    return files;
}

void FramingTest::dragFiles(const QStringList& files, QPoint at, Qt::KeyboardModifiers modifiers)
{
    QMimeData data;
    data.setUrls(urlsOf(files));
    QDragEnterEvent enter{at, Qt::CopyAction, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(canvas().viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move{at, Qt::CopyAction, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(canvas().viewport(), &move);
}

void FramingTest::dropFiles(const QStringList& files, QPoint at, Qt::KeyboardModifiers modifiers)
{
    dragFiles(files, at, modifiers);
    QMimeData data;
    data.setUrls(urlsOf(files));
    QDropEvent drop{at, Qt::CopyAction, &data, Qt::LeftButton, modifiers};
    QApplication::sendEvent(canvas().viewport(), &drop);
}

BlockId FramingTest::placeOnFirstPage(BlockContent content)
{
    window().showPage(0);
    Block made;
    made.place = GridPlace{0, 3, 90, 20};
    made.locked = std::holds_alternative<Advertisement>(content);
    made.content = std::move(content);
    const auto placed = edit::placeBlock(edition(), edition().pages.front()->id, made);
    if (!placed || !window().session()->apply(placed->edition, {StepCode::PlaceFurniture, {"A01"}}))
        qFatal("not placed");
    canvas().select({});
    return placed->id;
}

void FramingTest::giveText()
{
    Story story = **edition().stories.find(m_story);
    StoryParagraph paragraph;
    for (int i = 0; i < 60; ++i)
        paragraph.text += u"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声。";
    story.body.emplace_back(paragraph);
    PhotoPlacement placement;
    placement.cells = {0, 3, 2, 10};
    auto after = edit::showPhoto(*edit::replaceStory(edition(), story), m_block, placement);
    QVERIFY(window().session()->apply(std::move(*after), {StepCode::EditStory, {"photos"}}));
    QTRY_COMPARE(shown().size(), std::size_t{1});
}

bool FramingTest::isReachedBefore(QWidget& first, QWidget& second)
{
    window().inspector().focusFirst();
    QWidget* const start = QApplication::focusWidget();
    for (QWidget* one = start; one; one = one->nextInFocusChain() == start ? nullptr : one->nextInFocusChain()) {
        if (first.isAncestorOf(one))
            return true;
        if (second.isAncestorOf(one))
            return false;
    }
    return false;
}

void FramingTest::theFieldsOfAPhotoThatIsPointedAtComeFirst()
{
    giveText();
    const auto top = [&](QWidget& one) { return one.mapTo(&window().inspector(), QPoint{}).y(); };
    Section& story = section(u"Story"_s);
    const Rect block = areaOf(edition().pages[1]->grid, GridPlace{0, 4, 10, 30});
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pixelAt({block.x + block.width / 8, block.y + block.height * 9 / 10}));
    QCOMPARE(canvas().selected(), m_block);
    QTRY_VERIFY(top(story) < top(fields()));
    QVERIFY(isReachedBefore(story, fields()));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middleOf(shown()[0]));
    QTRY_VERIFY(top(fields()) < top(story));
    QVERIFY(isReachedBefore(fields(), story));
    QVERIFY(fields().isAncestorOf(QApplication::focusWidget()));
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, pixelAt({block.x + block.width / 8, block.y + block.height * 9 / 10}));
    QTRY_VERIFY(top(story) < top(fields()));
}

void FramingTest::fieldsThatAreFoldedAwayStayFolded()
{
    canvas().select(m_block);
    QLineEdit& caption = fieldNamed<QLineEdit>("Caption");
    QToolButton& header = section(u"Caption and credit"_s).header();
    QVERIFY(caption.isVisible());
    header.setFocus();
    QTest::keyClick(&header, Qt::Key_Space);
    QVERIFY(!caption.isVisible());
    QTest::keyClick(&header, Qt::Key_Right);
    QVERIFY(caption.isVisible());
    QTest::keyClick(&header, Qt::Key_Left);
    QVERIFY(!caption.isVisible());
    QVERIFY(header.isVisible());
    canvas().select(made::blockOf(edition(), made::fits));
    canvas().select(m_block);
    QVERIFY(!fieldNamed<QLineEdit>("Caption").isVisible());
    endSessionAndReopen();
    QVERIFY(section(u"Caption and credit"_s).isFolded());
    QVERIFY(!section(u"Photo"_s).isFolded());
}

void FramingTest::aPhotoInTextIsDraggedToAnotherPlace()
{
    pointAtPhotoInText();
    const auto steps = window().session()->stepsDone();
    const QPoint from = middleOf(shown()[0]);
    QWidget* viewport = canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, cellsAway(from, 1, 5));
    QCOMPARE(placement(0).cells, (GridPlace{0, 3, 2, 10}));
    key(Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, cellsAway(from, 1, 5));
    QCOMPARE(window().session()->stepsDone(), steps);
    drag(from, cellsAway(from, 1, 5));
    QCOMPARE(placement(0).cells, (GridPlace{1, 3, 7, 10}));
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QVERIFY(std::get<GridPlace>(blockNow(m_block).place) == (GridPlace{0, 4, 10, 30}));
    // Not out of its block.
    QTRY_VERIFY(canvas().isSharp());
    const QPoint there = middleOf(shown()[0]);
    drag(there, cellsAway(there, 3, -20));
    QCOMPARE(placement(0).cells, (GridPlace{1, 3, 0, 10}));
    window().undo();
    window().undo();
    QCOMPARE(placement(0).cells, (GridPlace{0, 3, 2, 10}));
    // On its text the block is meant again.
    QTRY_COMPARE(middleOf(shown()[0]), from);
    const Rect block = areaOf(edition().pages[1]->grid, GridPlace{0, 4, 10, 30});
    const QPoint text = pixelAt({block.x + block.width / 8, block.y + block.height * 9 / 10});
    QTest::mouseClick(viewport, Qt::LeftButton, {}, text);
    drag(text, cellsAway(text, 1, 0));
    QVERIFY(std::get<GridPlace>(blockNow(m_block).place) == (GridPlace{1, 4, 10, 30}));
}

void FramingTest::itsEdgesAreDragged()
{
    pointAtPhotoInText();
    const Rect area = areaInText(edition().pages[1]->grid, blockNow(m_block), placement(0).cells);
    const QPoint corner = pixelAt({area.right(), area.bottom()});
    drag(corner, cellsAway(corner, -1, 4));
    QCOMPARE(placement(0).cells, (GridPlace{0, 2, 2, 14}));
    const QPoint head = pixelAt({area.x + area.width / 3, area.y});
    drag(head, cellsAway(head, 0, 30));
    QCOMPARE(placement(0).cells, (GridPlace{0, 2, 14, 2}));
}

void FramingTest::deleteTakesThePhotoThatIsMeant()
{
    pointAtPhotoInText();
    canvas().setFocus();
    key(Qt::Key_Delete);
    QCOMPARE((*edition().stories.find(m_story))->photos.size(), std::size_t{1});
    QVERIFY(!partsOf(edition(), m_story).empty());
    window().undo();
    QCOMPARE((*edition().stories.find(m_story))->photos.size(), std::size_t{2});
}

void FramingTest::noTwoEntriesOfTheMenuHaveOneLetter()
{
    QMenu menu;
    window().findChild<PhotoActions*>()->fill(menu);
    QSet<QChar> letters;
    for (const QAction* action : menu.actions()) {
        const auto mark = action->text().indexOf(u'&');
        if (mark < 0)
            continue;
        const QChar letter = action->text().at(mark + 1).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
        letters << letter;
    }
    QVERIFY(letters.size() > 15);
}

void FramingTest::noTwoFieldsOfThePhotoAndItsBlockHaveOneName()
{
    pointAtPhotoInText();
    QSet<QString> names;
    for (QWidget* one : window().inspector().findChildren<QWidget*>()) {
        if (!one->isVisible() || !(one->focusPolicy() & Qt::TabFocus) || one->focusProxy())
            continue;
        // A combo box has no other: its reader is told what it shows.
        QAccessibleInterface* reader = one->accessibleName().isEmpty() ? QAccessible::queryAccessibleInterface(one) : nullptr;
        const QString name = reader ? reader->text(QAccessible::Name) : one->accessibleName();
        QVERIFY2(!name.isEmpty(), one->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
    QVERIFY(names.size() > 40);
}

void FramingTest::thePlaceInTheTextIsSetInFields()
{
    canvas().select(m_block);
    QVERIFY(!fieldNamed<NumberField>("Columns wide").isVisible());
    pointAtPhotoInText();
    const auto enter = [&](const char* name, const QString& text) {
        auto& field = fieldNamed<NumberField>(name);
        QVERIFY(field.isVisible());
        made::typeInto(field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    };
    enter("Columns wide", u"2"_s);
    enter("From column in its block", u"3"_s);
    enter("From row in its block", u"6"_s);
    enter("Rows with caption", u"12"_s);
    QCOMPARE(placement(0).cells, (GridPlace{2, 2, 5, 12}));
    // There are four columns.
    enter("From column in its block", u"4"_s);
    QCOMPARE(placement(0).cells.column, 2);
}

void FramingTest::picturesDroppedOnTheBarePageStandThere()
{
    const auto steps = window().session()->stepsDone();
    const Rect cell = areaOf(edition().pages[1]->grid, {6, 1, 60, 1});
    dropFiles(pictureFiles(2), pixelAt({cell.x + cell.width / 2, cell.y + cell.height / 2}));
    QTRY_COMPARE(shown().size(), std::size_t{4});
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QCOMPARE(shown()[2].block, shown()[3].block);
    QVERIFY(shown()[2].block != m_block);
    QCOMPARE(canvas().selected(), shown()[2].block);
    const Block* block = nullptr;
    for (const Block& one : edition().pages[1]->blocks)
        block = one.id == shown()[2].block ? &one : block;
    QVERIFY(block && areaOf(edition().pages[1]->grid, *block).contains(Point{cell.x, cell.y}));
    window().undo();
    QTRY_COMPARE(shown().size(), std::size_t{2});
}

void FramingTest::aPictureDroppedOnAStoryJoinsIt()
{
    window().showPage(0);
    QTRY_VERIFY(canvas().isSharp());
    const StoryId story = made::storyNamed(edition(), made::fits);
    const QRect place = placeOf(made::blockOf(edition(), made::fits));
    const auto steps = window().session()->stepsDone();
    dropFiles(pictureFiles(1), place.center());
    QTRY_COMPARE((*edition().stories.find(story))->photos.size(), std::size_t{1});
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QTRY_COMPARE(shown().size(), std::size_t{1});
    const Rect seen = display::bounds(shown()[0].placed);
    QVERIFY(place.intersects(canvas().placeOf(seen)));
    window().undo();
    QVERIFY((*edition().stories.find(story))->photos.empty());
}

void FramingTest::severalPicturesDroppedOnTextStandSideBySide()
{
    giveText();
    const Story before = **edition().stories.find(m_story);
    const auto steps = window().session()->stepsDone();
    const Rect block = areaOf(edition().pages[1]->grid, GridPlace{0, 4, 10, 30});
    dropFiles(pictureFiles(3), pixelAt({block.x + block.width / 8, block.y + block.height * 7 / 10}));
    QTRY_COMPARE(shown().size(), std::size_t{4});
    QCOMPARE(window().session()->stepsDone(), steps + 1);
    QCOMPARE((*edition().stories.find(m_story))->photos.size(), before.photos.size() + 3);
    std::vector<Rect> seen;
    for (const ShownPhoto& photo : shown()) {
        QCOMPARE(photo.block, m_block);
        if (photo.photo >= static_cast<int>(before.photos.size()))
            seen.push_back(photo.placed.clip);
    }
    QCOMPARE(seen.size(), std::size_t{3});
    std::sort(seen.begin(), seen.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    const Length gutter = edition().pages[1]->grid.bodySize * edition().pages[1]->grid.gutterCharacters;
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(seen[i].y.emu(), seen[0].y.emu());
        QCOMPARE(seen[i].height.emu(), seen[0].height.emu());
        if (i > 0)
            QCOMPARE((seen[i].x - seen[i - 1].right()).emu(), gutter.emu());
    }
    // The first of them is what the hand works with next.
    QVERIFY(window().framer().isPhotoMeant());
    QCOMPARE(window().framer().current()->photo, static_cast<int>(before.photos.size()));
    window().undo();
    QCOMPARE((*edition().stories.find(m_story))->photos.size(), before.photos.size());
    QTRY_COMPARE(shown().size(), std::size_t{1});
}

void FramingTest::aFileThatIsNoPictureIsToldAndTheOthersLand()
{
    const QString bad = m_folder->filePath(u"fake.jpg"_s);
    QFile file{bad};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns='http://www.w3.org/2000/svg'/>");
    file.close();
    const Rect cell = areaOf(edition().pages[1]->grid, {6, 1, 60, 1});
    dropFiles(QStringList{bad} + pictureFiles(1), pixelAt({cell.x + cell.width / 2, cell.y + cell.height / 2}));
    QTRY_COMPARE(shown().size(), std::size_t{3});
    QTRY_VERIFY(window().notice().contains(u"fake.jpg"_s));
}

void FramingTest::aPictureDroppedOnAPhotoTakesItsPlace()
{
    const StoryPhoto before = (*edition().stories.find(m_story))->photos[1];
    dropFiles(pictureFiles(1), middleOf(shown()[1]));
    QTRY_VERIFY((*edition().stories.find(m_story))->photos[1].photo != before.photo);
    QCOMPARE((*edition().stories.find(m_story))->photos.size(), std::size_t{2});
    QCOMPARE((*edition().stories.find(m_story))->photos[1].caption, before.caption);
    QVERIFY(window().session()->undoLabel()->arguments == (std::vector<std::string>{"made.jpg", "dropped0.jpg"}));
    window().undo();
    QCOMPARE((*edition().stories.find(m_story))->photos[1].photo, before.photo);
    // With Ctrl it comes beside it.
    QTRY_COMPARE(shown().size(), std::size_t{2});
    dropFiles(pictureFiles(1), middleOf(shown()[1]), Qt::ControlModifier);
    QTRY_COMPARE((*edition().stories.find(m_story))->photos.size(), std::size_t{3});
    QCOMPARE((*edition().stories.find(m_story))->photos[1].photo, before.photo);
}

void FramingTest::picturesDroppedOnReservedRoomFillIt()
{
    const BlockId room = placeOnFirstPage(ReservedSpace{"灯火", 0, 0, {}, {}});
    QTRY_VERIFY(!placeOf(room).isEmpty());
    dropFiles(pictureFiles(2), placeOf(room).center());
    QTRY_VERIFY(articleOf(blockNow(room)));
    const Story& story = **edition().stories.find(articleOf(blockNow(room))->story);
    QCOMPARE(story.slug, std::string{"灯火"});
    QCOMPARE(story.photos.size(), std::size_t{2});
    QVERIFY(std::get<GridPlace>(blockNow(room).place) == (GridPlace{0, 3, 90, 20}));
    QTRY_COMPARE(shown().size(), std::size_t{2});
}

void FramingTest::aPictureDroppedOnAnAdvertisementIsItsMaterial()
{
    const BlockId advertisement = placeOnFirstPage(Advertisement{});
    QTRY_VERIFY(!placeOf(advertisement).isEmpty());
    dropFiles(pictureFiles(1), placeOf(advertisement).center());
    QTRY_VERIFY(std::get<Advertisement>(blockNow(advertisement).content).material.has_value());
    QVERIFY(edition().photos.contains(*std::get<Advertisement>(blockNow(advertisement).content).material));
}

void FramingTest::whileFilesAreDraggedThePageShowsWhereTheyLand()
{
    const QStringList files = pictureFiles(1);
    dragFiles(files, middleOf(shown()[1]));
    QCOMPARE(canvas().dropMark().areas, std::vector<Rect>{display::bounds(shown()[1].placed)});
    QVERIFY(canvas().dropMark().words.contains(u"In place of this photo"_s));
    dragFiles(files, middleOf(shown()[1]), Qt::ControlModifier);
    QVERIFY(canvas().dropMark().words.contains(u"photos"_s));
    const Rect cell = areaOf(edition().pages[1]->grid, {6, 1, 60, 1});
    dragFiles(files, pixelAt({cell.x + cell.width / 2, cell.y + cell.height / 2}));
    QCOMPARE(canvas().dropMark().areas.size(), std::size_t{1});
    const Rect announced = canvas().dropMark().areas.front();
    QVERIFY(announced.contains(Point{cell.x, cell.y}));
    dragFiles({m_folder->filePath(u"copy.txt"_s)}, middleOf(shown()[1]));
    QCOMPARE(canvas().dropMark().words, u"Into the pool"_s);
    QDragLeaveEvent leave;
    QApplication::sendEvent(canvas().viewport(), &leave);
    QVERIFY(canvas().dropMark().areas.empty());
    // What was announced is what comes: the pictures of the test have the usual shape.
    dropFiles(files, pixelAt({cell.x + cell.width / 2, cell.y + cell.height / 2}));
    QTRY_COMPARE(shown().size(), std::size_t{3});
    QVERIFY(areaOf(edition().pages[1]->grid, blockNow(shown()[2].block)) == announced);
    QVERIFY(canvas().dropMark().areas.empty());
}

void FramingTest::aPastedPictureGoesToTheSelectedBlock()
{
    canvas().select(m_block);
    QImage picture{300, 200, QImage::Format_RGB32};
    picture.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(picture);
    window().arranger().paste();
    QTRY_COMPARE((*edition().stories.find(m_story))->photos.size(), std::size_t{3});
    const BlockId room = placeOnFirstPage(ReservedSpace{});
    canvas().select(room);
    QMimeData* files = new QMimeData;
    files->setUrls(urlsOf(pictureFiles(1)));
    QGuiApplication::clipboard()->setMimeData(files);
    window().arranger().paste();
    QTRY_VERIFY(articleOf(blockNow(room)));
}

void FramingTest::aPictureThatIsPastedWhileWritingComesIntoThatStory()
{
    giveText();
    const Rect block = areaOf(edition().pages[1]->grid, GridPlace{0, 4, 10, 30});
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, pixelAt({block.x + block.width / 8, block.y + block.height * 9 / 10}));
    QVERIFY(window().editor().story());
    const auto photos = (*edition().stories.find(m_story))->photos.size();
    QImage picture{300, 200, QImage::Format_RGB32};
    picture.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(picture);
    key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE((*edition().stories.find(m_story))->photos.size(), photos + 1);
    QTRY_COMPARE(shown().size(), std::size_t{2});
}

QTEST_MAIN(FramingTest)
#include "framing_test.moc"
