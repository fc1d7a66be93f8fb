#include "made_edition.h"

#include "ui/fit_words.h"
#include "ui/main_window.h"
#include "ui/page_canvas/damage.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QWheelEvent>
#include <QtTest>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class UiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyWindowSaysWhatToDo();
    void aFileThatCannotBeOpenedIsASentenceInTheWindow();
    void theNewestQuestionWins();
    void anAnswerAfterTheWindowIsGoneIsHarmless();
    void anEditionIsShownFittedWithItsWords();
    void zoomingAtThePointerKeepsThePoint();
    void zoomKeepsItsLimits();
    void fitPageShowsTheWholePage();
    void fitWidthFillsTheWidth();
    void fitFollowsTheWindow();
    void theWheelScrollsAndShiftTurnsItSideways();
    void middleDragAndSpaceDragPan();
    void clickingABlockSelectsIt();
    void thePageListSelectsAndFollows();
    void anEditKeepsThePlaceAndRepaintsWhatChanged();
    void damageIsWhereThePagesDiffer();
    void theCanvasShowsItsBlocksToAssistivePrograms();
    void everythingThatTakesFocusHasAName();
    void closingWhileRenderingIsClean();

private:
    PageCanvas& canvas() { return m_window->canvas(); }
    QPointF middle() { return QRectF{canvas().viewport()->rect()}.center(); }
    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys = {});
    void showEdition();

    std::shared_ptr<const type::FontBook> m_fonts;
    std::unique_ptr<MainWindow> m_window;
    std::function<void(OpenAnswer)> m_answer;
    QString m_askedFor;
};

void UiTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"banxin"_s);
    QApplication::setOrganizationName(u"banxin-test"_s);
    m_fonts = std::make_shared<const type::FontBook>(std::filesystem::path{});
    QVERIFY2(m_fonts->find("NotoSerifCJKsc-Regular"), "NotoSerifCJKsc-Regular is not installed (fonts-noto-cjk)");
}

void UiTest::init()
{
    QSettings{}.clear();
    m_window = std::make_unique<MainWindow>([this](const QString& file, std::function<void(OpenAnswer)> answer) {
        m_askedFor = file;
        m_answer = std::move(answer);
    });
    m_window->resize(1200, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void UiTest::cleanup()
{
    m_window.reset();
    m_answer = {};
}

void UiTest::showEdition()
{
    m_window->open(u"/papers/a.banxin"_s);
    m_answer(made::edition(m_fonts, u"/papers/a.banxin"_s));
    QTRY_VERIFY(canvas().isSharp());
}

void UiTest::wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys)
{
    QWheelEvent event{at, canvas().viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false};
    QApplication::sendEvent(canvas().viewport(), &event);
}

void UiTest::anEmptyWindowSaysWhatToDo()
{
    QVERIFY(!canvas().isVisible());
    bool told = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains("drop an edition file"_L1));
    QVERIFY(told);
}

void UiTest::aFileThatCannotBeOpenedIsASentenceInTheWindow()
{
    m_window->open(u"/papers/broken.banxin"_s);
    QCOMPARE(m_askedFor, u"/papers/broken.banxin"_s);
    m_answer(OpenFailure{u"broken.banxin is no edition."_s});
    QCOMPARE(m_window->notice(), u"broken.banxin is no edition."_s);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    showEdition();
    QVERIFY(m_window->notice().isEmpty());
}

void UiTest::theNewestQuestionWins()
{
    m_window->open(u"/papers/first.banxin"_s);
    const std::function<void(OpenAnswer)> late = m_answer;
    m_window->open(u"/papers/second.banxin"_s);
    m_answer(made::edition(m_fonts, u"/papers/second.banxin"_s));
    late(OpenFailure{u"too late"_s});
    QVERIFY(m_window->notice().isEmpty());
    QCOMPARE(m_window->currentPage(), 0);
}

void UiTest::anAnswerAfterTheWindowIsGoneIsHarmless()
{
    m_window->open(u"/papers/first.banxin"_s);
    m_window.reset();
    m_answer(OpenFailure{u"nobody hears this"_s});
}

void UiTest::anEditionIsShownFittedWithItsWords()
{
    showEdition();
    QVERIFY(canvas().isVisible());
    QVERIFY(m_window->windowTitle().contains(u"河湾日报"_s));
    QStringList texts;
    for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>())
        texts << label->text();
    const QString all = texts.join(u'|');
    QVERIFY2(all.contains("Page A01 (1 of 2)"_L1), qPrintable(all));
    QVERIFY2(all.contains(" over by 3 row"_L1) && all.contains(" under by 2 row"_L1), qPrintable(all));
    QVERIFY2(all.contains(u'%'), qPrintable(all));
    const QImage picture = canvas().viewport()->grab().toImage();
    const QPointF ink = canvas().placeOf(QPointF{200 / 0.3528, 46.5 / 0.3528});
    QVERIFY(picture.pixelColor(ink.toPoint()).red() > picture.pixelColor(ink.toPoint()).blue() + 40);
}

void UiTest::zoomingAtThePointerKeepsThePoint()
{
    showEdition();
    for (const QPointF pointer : {middle(), middle() + QPointF{-180, 120}}) {
        const QPointF point = canvas().pageAt(pointer);
        for (int i = 0; i < 12; ++i)
            wheel(pointer, {0, 120}, Qt::ControlModifier);
        QPointF moved = canvas().placeOf(point) - pointer;
        QVERIFY2(qAbs(moved.x()) < 1 && qAbs(moved.y()) < 1, qPrintable(u"%1 %2"_s.arg(moved.x()).arg(moved.y())));
        for (int i = 0; i < 12; ++i)
            wheel(pointer, {0, -120}, Qt::ControlModifier);
        moved = canvas().placeOf(point) - pointer;
        QVERIFY(qAbs(moved.x()) < 1 && qAbs(moved.y()) < 1);
    }
    QTRY_VERIFY(canvas().isSharp());
}

void UiTest::zoomKeepsItsLimits()
{
    showEdition();
    canvas().setZoom(1e9);
    QCOMPARE(canvas().zoom(), 64.0);
    QTRY_VERIFY(canvas().isSharp());
    canvas().zoomIn();
    QCOMPARE(canvas().zoom(), 64.0);
    canvas().setZoom(0);
    QCOMPARE(canvas().zoom(), 0.05);
    canvas().zoomOut();
    QCOMPARE(canvas().zoom(), 0.05);
    canvas().showActualSize();
    QCOMPARE(canvas().zoom(), 1.0);
    canvas().zoomIn();
    QCOMPARE(canvas().zoom(), 1.5);
    canvas().zoomOut();
    QCOMPARE(canvas().zoom(), 1.0);
}

void UiTest::fitPageShowsTheWholePage()
{
    showEdition();
    canvas().setZoom(3);
    canvas().fitPage();
    const display::ComposedPage& page = *canvas().shown().page;
    const QRect place = canvas().placeOf(Rect{{}, {}, page.trim.width, page.trim.height});
    QVERIFY(canvas().viewport()->rect().contains(place));
    QVERIFY(place.height() > canvas().viewport()->height() - 60);
}

void UiTest::fitWidthFillsTheWidth()
{
    showEdition();
    canvas().fitWidth();
    const display::ComposedPage& page = *canvas().shown().page;
    const QRect place = canvas().placeOf(Rect{{}, {}, page.trim.width, page.trim.height});
    QVERIFY(place.width() > canvas().viewport()->width() - 60 && place.width() < canvas().viewport()->width());
}

void UiTest::fitFollowsTheWindow()
{
    showEdition();
    const double before = canvas().zoom();
    m_window->resize(900, 600);
    QTRY_VERIFY(canvas().zoom() < before);
    canvas().setZoom(1);
    m_window->resize(1200, 800);
    QTest::qWait(20);
    QCOMPARE(canvas().zoom(), 1.0);
}

void UiTest::theWheelScrollsAndShiftTurnsItSideways()
{
    showEdition();
    canvas().setZoom(2);
    const QPointF before = canvas().pageAt({0, 0});
    wheel(middle(), {0, -120});
    const QPointF down = canvas().pageAt({0, 0});
    QVERIFY(down.y() > before.y() && qAbs(down.x() - before.x()) < 0.01);
    wheel(middle(), {0, -120}, Qt::ShiftModifier);
    const QPointF right = canvas().pageAt({0, 0});
    QVERIFY(right.x() > down.x() && qAbs(right.y() - down.y()) < 0.01);
}

void UiTest::middleDragAndSpaceDragPan()
{
    showEdition();
    canvas().setZoom(2);
    QWidget* viewport = canvas().viewport();
    const QPoint from = middle().toPoint();
    const QPointF point = canvas().pageAt(from);
    QTest::mousePress(viewport, Qt::MiddleButton, {}, from);
    QTest::mouseMove(viewport, from + QPoint{40, -30});
    QTest::mouseRelease(viewport, Qt::MiddleButton, {}, from + QPoint{40, -30});
    QVERIFY((canvas().placeOf(point) - (from + QPoint{40, -30})).manhattanLength() < 1.5);
    canvas().setFocus();
    QTest::keyPress(&canvas(), Qt::Key_Space);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from + QPoint{40, -30});
    QTest::mouseMove(viewport, from);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
    QTest::keyRelease(&canvas(), Qt::Key_Space);
    QVERIFY((canvas().placeOf(point) - from).manhattanLength() < 1.5);
    QCOMPARE(canvas().selected(), BlockId{});
}

void UiTest::clickingABlockSelectsIt()
{
    showEdition();
    const display::BlockPlace story = canvas().shown().page->blocks[2];
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, canvas().placeOf(story.area).center());
    QCOMPARE(canvas().selected(), story.block);
    bool told = false;
    for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>())
        told = told || label->text().contains("3 row(s) over"_L1) || label->text().contains("3 rows over"_L1);
    QVERIFY(told);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(canvas().selected(), BlockId{});
}

void UiTest::thePageListSelectsAndFollows()
{
    showEdition();
    QCOMPARE(m_window->pageList().count(), 2);
    QCOMPARE(m_window->pageList().currentRow(), 0);
    m_window->pageList().setCurrentRow(1);
    QCOMPARE(m_window->currentPage(), 1);
    QCOMPARE(canvas().shown().page->code, std::string{"A02"});
    m_window->showPreviousPage();
    QCOMPARE(m_window->pageList().currentRow(), 0);
    m_window->showPreviousPage();
    QCOMPARE(m_window->currentPage(), 0);
    m_window->showNextPage();
    QCOMPARE(canvas().shown().page->code, std::string{"A02"});
}

void UiTest::anEditKeepsThePlaceAndRepaintsWhatChanged()
{
    showEdition();
    canvas().setZoom(1);
    QTRY_VERIFY(canvas().isSharp());
    const QPointF corner = canvas().pageAt({0, 0});
    OpenedEdition edited = made::edition(m_fonts, u"/papers/a.banxin"_s);
    edited.pages[0] = made::changed(*canvas().shown().page);
    m_window->showEdition(edited);
    QCOMPARE(canvas().pageAt({0, 0}), corner);
    QTRY_VERIFY(canvas().isSharp());
    const QRect place = canvas().placeOf(edited.pages[0]->blocks[1].area);
    const QPoint inBoth = (place & canvas().viewport()->rect()).center();
    QVERIFY(canvas().viewport()->grab().toImage().pixelColor(inBoth).lightness() < 60);
}

void UiTest::damageIsWhereThePagesDiffer()
{
    const OpenedEdition opened = made::edition(m_fonts, {});
    const PagePointer after = made::changed(*opened.pages[0]);
    QVERIFY(damageBetween(opened.pages[0]->list, opened.pages[0]->list).empty());
    const std::vector<Rect> damage = damageBetween(opened.pages[0]->list, after->list);
    QCOMPARE(damage.size(), std::size_t{1});
    QVERIFY(damage[0] == after->blocks[1].area);
}

void UiTest::theCanvasShowsItsBlocksToAssistivePrograms()
{
    showEdition();
    QAccessibleInterface* pane = QAccessible::queryAccessibleInterface(&canvas());
    QVERIFY(pane != nullptr);
    QCOMPARE(pane->role(), QAccessible::LayeredPane);
    QCOMPARE(pane->text(QAccessible::Name), u"Page"_s);
    QCOMPARE(pane->childCount(), 10);
    QCOMPARE(pane->child(0)->text(QAccessible::Name), u"Nameplate"_s);
    QAccessibleInterface* story = pane->child(2);
    QCOMPARE(story->role(), QAccessible::Graphic);
    QVERIFY(story->text(QAccessible::Name).contains("over"_L1));
    QCOMPARE(story->text(QAccessible::Description), u"x=135.00 y=55.00 w=95.00 h=150.00"_s);
    QCOMPARE(pane->indexOfChild(story), 2);
    QCOMPARE(pane->childAt(story->rect().center().x(), story->rect().center().y()), story);
    story->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas().selected(), canvas().shown().page->blocks[2].block);
    QVERIFY(story->state().selected);
    m_window->showPage(1);
    QCOMPARE(pane->childCount(), 10);
    QVERIFY(pane->child(3)->isValid());
}

void UiTest::everythingThatTakesFocusHasAName()
{
    showEdition();
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName() == "qt_scrollarea_viewport"_L1)
            continue;
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(seen != nullptr && !seen->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void UiTest::closingWhileRenderingIsClean()
{
    m_window->open(u"/papers/a.banxin"_s);
    m_answer(made::edition(m_fonts, u"/papers/a.banxin"_s));
    for (int i = 0; i < 5; ++i) {
        canvas().zoomIn();
        QApplication::processEvents();
    }
    m_window->close();
    m_window.reset();
    QApplication::processEvents();
}

QTEST_MAIN(UiTest)
#include "ui_test.moc"
