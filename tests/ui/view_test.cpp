#include "edit/edit.h"
#include "ui/fit_words.h"
#include "ui/page_canvas/damage.h"
#include "window_fixture.h"

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

class ViewTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }

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
    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys = {});
};

void ViewTest::wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys)
{
    QWheelEvent event{at, canvas().viewport()->mapToGlobal(at), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false};
    QApplication::sendEvent(canvas().viewport(), &event);
}

void ViewTest::anEmptyWindowSaysWhatToDo()
{
    QVERIFY(!canvas().isVisible());
    bool told = false;
    for (const QLabel* label : window().findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains("drop an edition file"_L1));
    QVERIFY(told);
}

void ViewTest::aFileThatCannotBeOpenedIsASentenceInTheWindow()
{
    window().open(u"/papers/broken.banxin"_s);
    QCOMPARE(m_askedFor, u"/papers/broken.banxin"_s);
    m_answer(OpenFailure{u"broken.banxin is no edition."_s});
    QCOMPARE(window().notice(), u"broken.banxin is no edition."_s);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    showEdition();
    QVERIFY(window().notice().isEmpty());
}

void ViewTest::theNewestQuestionWins()
{
    window().open(u"/papers/first.banxin"_s);
    const std::function<void(OpenAnswer)> late = m_answer;
    const QString second = made::file(*m_folder, u"second.banxin"_s);
    window().open(second);
    m_answer(made::opened(second));
    late(OpenFailure{u"too late"_s});
    QVERIFY(window().notice().isEmpty());
    QCOMPARE(window().currentPage(), 0);
}

void ViewTest::anAnswerAfterTheWindowIsGoneIsHarmless()
{
    window().open(u"/papers/first.banxin"_s);
    m_window.reset();
    m_answer(OpenFailure{u"nobody hears this"_s});
}

void ViewTest::anEditionIsShownFittedWithItsWords()
{
    showEdition();
    QVERIFY(canvas().isVisible());
    QVERIFY(window().windowTitle().contains(QString::fromStdString(edition().head.paper)));
    QStringList texts;
    for (const QLabel* label : window().statusBar()->findChildren<QLabel*>())
        texts << label->text();
    const QString all = texts.join(u'|');
    QVERIFY2(all.contains("Page A01 (1 of 2)"_L1), qPrintable(all));
    QVERIFY2(all.contains("1 story"_L1) && all.contains(" over by "_L1) && all.contains(" under by "_L1), qPrintable(all));
    QVERIFY2(all.contains(u'%'), qPrintable(all));
    // The red name of the paper is on the screen.
    const QImage picture = canvas().viewport()->grab(placeOf(canvas().shown().page->blocks.front().block)).toImage();
    bool isRed = false;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            isRed = isRed || picture.pixelColor(x, y).red() > picture.pixelColor(x, y).blue() + 60;
    }
    QVERIFY(isRed);
}

void ViewTest::zoomingAtThePointerKeepsThePoint()
{
    showEdition();
    for (const QPointF pointer : {QPointF{middle()}, QPointF{middle()} + QPointF{-180, 120}}) {
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

void ViewTest::zoomKeepsItsLimits()
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

void ViewTest::fitPageShowsTheWholePage()
{
    showEdition();
    canvas().setZoom(3);
    canvas().fitPage();
    const display::ComposedPage& page = *canvas().shown().page;
    const QRect place = canvas().placeOf(Rect{{}, {}, page.trim.width, page.trim.height});
    QVERIFY(canvas().viewport()->rect().contains(place));
    QVERIFY(place.height() > canvas().viewport()->height() - 60);
}

void ViewTest::fitWidthFillsTheWidth()
{
    showEdition();
    canvas().fitWidth();
    const display::ComposedPage& page = *canvas().shown().page;
    const QRect place = canvas().placeOf(Rect{{}, {}, page.trim.width, page.trim.height});
    QVERIFY(place.width() > canvas().viewport()->width() - 60 && place.width() < canvas().viewport()->width());
}

void ViewTest::fitFollowsTheWindow()
{
    showEdition();
    const double before = canvas().zoom();
    window().resize(900, 600);
    QTRY_VERIFY(canvas().zoom() < before);
    canvas().setZoom(1);
    window().resize(1200, 800);
    QTest::qWait(20);
    QCOMPARE(canvas().zoom(), 1.0);
}

void ViewTest::theWheelScrollsAndShiftTurnsItSideways()
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

void ViewTest::middleDragAndSpaceDragPan()
{
    showEdition();
    canvas().setZoom(2);
    QWidget* viewport = canvas().viewport();
    const QPoint from = middle();
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

void ViewTest::clickingABlockSelectsIt()
{
    showEdition();
    const BlockId story = made::blockOf(edition(), made::over);
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, placeOf(story).center());
    QCOMPARE(canvas().selected(), story);
    const display::Fit& fit = *fitOf(*canvas().shown().page, made::storyNamed(edition(), made::over));
    QVERIFY(fit.rows > 0 && fit.characters > 0);
    bool told = false;
    for (const QLabel* label : window().statusBar()->findChildren<QLabel*>())
        told = told || label->text().contains(FitWords::ofStory(fit));
    QVERIFY(told);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QCOMPARE(canvas().selected(), BlockId{});
}

void ViewTest::thePageListSelectsAndFollows()
{
    showEdition();
    QCOMPARE(window().pageList().count(), 2);
    QCOMPARE(window().pageList().currentRow(), 0);
    window().pageList().setCurrentRow(1);
    QCOMPARE(window().currentPage(), 1);
    QCOMPARE(canvas().shown().page->code, std::string{"A02"});
    window().showPreviousPage();
    QCOMPARE(window().pageList().currentRow(), 0);
    window().showPreviousPage();
    QCOMPARE(window().currentPage(), 0);
    window().showNextPage();
    QCOMPARE(canvas().shown().page->code, std::string{"A02"});
}

void ViewTest::anEditKeepsThePlaceAndRepaintsWhatChanged()
{
    showEdition();
    canvas().setZoom(1);
    const BlockId block = made::blockOf(edition(), made::fits);
    canvas().reveal(block);
    QTRY_VERIFY(canvas().isSharp());
    const QPointF corner = canvas().pageAt({0, 0});
    const QImage before = canvas().viewport()->grab().toImage();
    QVERIFY(window().session()->apply(*edit::removeBlock(edition(), block), {StepCode::RemoveBlock, {}}).has_value());
    QCOMPARE(canvas().pageAt({0, 0}), corner);
    QTRY_VERIFY(canvas().isSharp());
    QVERIFY(canvas().viewport()->grab().toImage() != before);
    window().undo();
    QTRY_VERIFY(canvas().isSharp());
    QCOMPARE(canvas().viewport()->grab().toImage(), before);
}

void ViewTest::damageIsWhereThePagesDiffer()
{
    showEdition();
    const display::ComposedPage& before = *canvas().shown().page;
    display::ComposedPage after = before;
    Path square;
    square.addRect(before.blocks[1].area);
    after.list.items.push_back({before.blocks[1].block, display::FillPath{square, Ink::black()}});
    QVERIFY(damageBetween(before.list, before.list).empty());
    const std::vector<Rect> damage = damageBetween(before.list, after.list);
    QCOMPARE(damage.size(), std::size_t{1});
    QVERIFY(damage[0] == before.blocks[1].area);
}

void ViewTest::theCanvasShowsItsBlocksToAssistivePrograms()
{
    showEdition();
    QAccessibleInterface* pane = QAccessible::queryAccessibleInterface(&canvas());
    QVERIFY(pane != nullptr);
    QCOMPARE(pane->role(), QAccessible::LayeredPane);
    QCOMPARE(pane->text(QAccessible::Name), u"Page"_s);
    QCOMPARE(pane->childCount(), 4);
    QCOMPARE(pane->child(0)->text(QAccessible::Name), u"Nameplate"_s);
    QAccessibleInterface* story = pane->child(2);
    QCOMPARE(story->role(), QAccessible::Graphic);
    QVERIFY(story->text(QAccessible::Name).contains("over"_L1));
    const Rect& area = canvas().shown().page->blocks[2].area;
    const auto mm = [](Length length) { return QString::number(length.millimetres(), 'f', 2); };
    QCOMPARE(story->text(QAccessible::Description), u"x=%1 y=%2 w=%3 h=%4"_s.arg(mm(area.x), mm(area.y), mm(area.width), mm(area.height)));
    QCOMPARE(pane->indexOfChild(story), 2);
    QCOMPARE(pane->childAt(story->rect().center().x(), story->rect().center().y()), story);
    story->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(canvas().selected(), canvas().shown().page->blocks[2].block);
    QVERIFY(story->state().selected);
    window().showPage(1);
    QCOMPARE(pane->childCount(), 1);
    QVERIFY(pane->child(0)->isValid());
}

void ViewTest::everythingThatTakesFocusHasAName()
{
    showEdition();
    for (QWidget* widget : window().findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName() == "qt_scrollarea_viewport"_L1)
            continue;
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(seen != nullptr && !seen->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void ViewTest::closingWhileRenderingIsClean()
{
    m_file = made::file(*m_folder);
    window().open(m_file);
    m_answer(made::opened(m_file));
    for (int i = 0; i < 5; ++i) {
        canvas().zoomIn();
        QApplication::processEvents();
    }
    window().close();
    m_window.reset();
    QApplication::processEvents();
}

QTEST_MAIN(ViewTest)
#include "view_test.moc"
