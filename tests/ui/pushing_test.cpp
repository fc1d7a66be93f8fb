#include "edit/edit.h"
#include "window_fixture.h"

#include <QAction>
#include <QElapsedTimer>
#include <QToolBar>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class PushingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        canvas().setOverlay({});
        canvas().setFocus();
        m_steps = window().session()->stepsDone();
    }
    void cleanup() { endWindow(); }

    void itIsTurnedOnByAKeyAndAButton();
    void theOthersMakeRoomWhileDragging();
    void lettingGoIsOneStepWithWhatWasShown();
    void lettingGoBeforeTheAnswerBecomesAStepByItself();
    void escapeGivesUpTheDragAndWhatWasFound();
    void escapeGivesUpWhatIsStillLookedFor();
    void aLockedBlockStays();
    void itAsksOnlyWhereTheDragWouldEndElsewhere();
    void turnedOffNothingMakesRoom();
    void aStoryOfThePoolComesBetween();
    void movingThePointerNeverWaits();

private:
    void turnOn()
    {
        QTest::keyClick(&canvas(), Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(window().arranger().pusher().isOn());
    }
    /// Takes the block by its middle and drags it over the other's; the button stays down.
    void takeOver(const char* slug, const char* other)
    {
        const BlockId id = made::blockOf(edition(), slug);
        const QPoint from = placeOf(id).center();
        m_at = from + placeOf(made::blockOf(edition(), other)).topLeft() - placeOf(id).topLeft();
        QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(canvas().viewport(), from + (m_at - from) * i / 4);
    }
    void letGo() { QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, m_at); }
    bool waitForAnswer()
    {
        QSignalSpy answered{&window().arranger().pusher(), &Pusher::answered};
        return !window().arranger().pusher().isWaiting() || answered.wait(60'000);
    }
    const propose::ProposedPage* found() { return window().arranger().pusher().found(); }
    bool blocksCoverEachOther()
    {
        const auto& blocks = canvas().shown().page->blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            for (std::size_t j = i + 1; j < blocks.size(); ++j) {
                if (blocks[i].area.overlaps(blocks[j].area))
                    return true;
            }
        }
        return false;
    }

    QPoint m_at;
    std::size_t m_steps = 0;
};

void PushingTest::itIsTurnedOnByAKeyAndAButton()
{
    QAction* push = nullptr;
    for (QAction* action : window().findChild<QToolBar*>(u"tools"_s)->actions()) {
        if (action->text().remove(u'&') == u"Others Make Room")
            push = action;
    }
    QVERIFY(push && push->isCheckable() && push->isEnabled() && !push->isChecked());
    turnOn();
    QVERIFY(push->isChecked());
    push->trigger();
    QVERIFY(!window().arranger().pusher().isOn());
}

void PushingTest::theOthersMakeRoomWhileDragging()
{
    const Edition before = edition();
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(waitForAnswer());
    QVERIFY(found());
    QCOMPARE(canvas().shown().page, found()->made);
    QVERIFY(!blocksCoverEachOther());
    // Nothing of the edition has changed, and what is dragged is still in the hand.
    QVERIFY(edition() == before);
    QVERIFY(window().arranger().isDragging());
    QCOMPARE(canvas().selection(), std::vector<BlockId>{made::blockOf(edition(), made::fits)});
    letGo();
}

void PushingTest::lettingGoIsOneStepWithWhatWasShown()
{
    const Edition before = edition();
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(waitForAnswer());
    QVERIFY(found());
    const Edition shown = found()->edition;
    letGo();
    QVERIFY(edition() == shown);
    QVERIFY(!(shown == before));
    QCOMPARE(window().session()->stepsDone(), m_steps + 1);
    QTRY_VERIFY(window().session()->canUndo());
    window().undo();
    QVERIFY(edition() == before);
}

void PushingTest::lettingGoBeforeTheAnswerBecomesAStepByItself()
{
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(window().arranger().pusher().isWaiting());
    letGo();
    QVERIFY(window().arranger().isSettling());
    QVERIFY(!window().arranger().isDragging());
    QCOMPARE(window().session()->stepsDone(), m_steps);
    QTRY_COMPARE_WITH_TIMEOUT(window().session()->stepsDone(), m_steps + 1, 60'000);
    QVERIFY(!window().arranger().isSettling());
    QTRY_VERIFY(!blocksCoverEachOther());
    QVERIFY(cellsOf(made::fits).column > 3);
}

void PushingTest::escapeGivesUpTheDragAndWhatWasFound()
{
    const Edition before = edition();
    const PagePointer shown = canvas().shown().page;
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(waitForAnswer());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    letGo();
    QVERIFY(edition() == before);
    QCOMPARE(canvas().shown().page, shown);
    QVERIFY(!found());
}

void PushingTest::escapeGivesUpWhatIsStillLookedFor()
{
    const Edition before = edition();
    const PagePointer shown = canvas().shown().page;
    turnOn();
    takeOver(made::fits, made::under);
    letGo();
    QVERIFY(window().arranger().isSettling());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!window().arranger().isSettling());
    QCOMPARE(canvas().shown().page, shown);
    QTest::qWait(600);
    QVERIFY(edition() == before);
    QCOMPARE(window().session()->stepsDone(), m_steps);
}

void PushingTest::aLockedBlockStays()
{
    const BlockId locked = made::blockOf(edition(), made::over);
    Edition with = edition();
    with.pages.front().change([&](Page& page) {
        for (Block& block : page.blocks)
            block.locked = block.id == locked || block.locked;
    });
    QVERIFY(window().session()->apply(with, {StepCode::Other, {}}).has_value());
    const GridPlace stays = cellsOf(made::over);
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(waitForAnswer());
    letGo();
    QCOMPARE(cellsOf(made::over), stays);
}

void PushingTest::itAsksOnlyWhereTheDragWouldEndElsewhere()
{
    turnOn();
    takeOver(made::fits, made::under);
    QVERIFY(waitForAnswer());
    const PagePointer shown = canvas().shown().page;
    QTest::mouseMove(canvas().viewport(), m_at + QPoint{1, 0});
    QVERIFY(!window().arranger().pusher().isWaiting());
    QCOMPARE(canvas().shown().page, shown);
    QTest::mouseMove(canvas().viewport(), m_at + QPoint{0, 60});
    QVERIFY(window().arranger().pusher().isWaiting());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    letGo();
}

void PushingTest::turnedOffNothingMakesRoom()
{
    const GridPlace there = cellsOf(made::under);
    takeOver(made::fits, made::under);
    QVERIFY(!window().arranger().pusher().isWaiting());
    letGo();
    QCOMPARE(cellsOf(made::under), there);
    QCOMPARE(window().session()->stepsDone(), m_steps + 1);
}

void PushingTest::aStoryOfThePoolComesBetween()
{
    turnOn();
    const GridPlace there = cellsOf(made::fits);
    dropStory(made::pooled, pixelOf(there.column, there.row + 3));
    QTRY_COMPARE_WITH_TIMEOUT(window().session()->stepsDone(), m_steps + 1, 60'000);
    QVERIFY(!partsOf(edition(), made::storyNamed(edition(), made::pooled)).empty());
    QVERIFY(!partsOf(edition(), made::storyNamed(edition(), made::fits)).empty());
    QTRY_VERIFY(!blocksCoverEachOther());
}

/// While the first page is being looked for and the stories are being set, the pointer moves on.
void PushingTest::movingThePointerNeverWaits()
{
    turnOn();
    takeOver(made::fits, made::over);
    qint64 longest = 0;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::mouseMove(canvas().viewport(), m_at + QPoint{0, i * 3});
        longest = std::max(longest, timer.nsecsElapsed());
        QTest::qWait(5);
    }
    qInfo("the longest move took %.1f ms", static_cast<double>(longest) / 1e6);
    // Setting the stories in all their shapes takes a second here; a move does not wait for it.
    QVERIFY(longest < 400'000'000);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    letGo();
}

QTEST_MAIN(PushingTest)
#include "pushing_test.moc"
