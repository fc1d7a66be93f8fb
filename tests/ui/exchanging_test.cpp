#include "edit/arrange.h"
#include "ui/arranging/arranging_actions.h"
#include "window_fixture.h"

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// Several blocks at once, reserved room, and which story stands where: with the pointer and the keys of the real window.
class ExchangingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        canvas().setOverlay({});
        canvas().setFocus();
    }
    void cleanup() { endWindow(); }

    void shiftClicksAndTheMarqueeSelectSeveral();
    void severalBlocksMoveAsOneStep();
    void aGroupIsSelectedByOneOfItsBlocks();
    void aCtrlClickSelectsWhatLiesUnder();
    void draggingWithAltMakesACopy();
    void roomIsDrawnAndNamed();
    void theForecastOfReservedRoomIsThePlacedResult();
    void aStoryDroppedOnAnotherTakesItsPlace();
    void aStoryDroppedOnALockedBlockIsRefused();
    void killingKeepsTheRoom();
    void aSwapIsShownBeforeItIsTaken();
    void escapeLeavesTheSwap();
    void aLegCutShortMakesAnL();
    void aDigitGivesTheRank();
    void everyActionTellsWhenItCanBeUsed();

private:
    const Block& block(const char* slug);
    QAction* action(const char* name) { return window().findChild<QAction*>(QString::fromLatin1(name)); }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(canvas().viewport(), Qt::LeftButton, modifiers, at); }
    const ReservedSpace* onlyReserved();
};

const Block& ExchangingTest::block(const char* slug)
{
    for (const Block& each : edition().pages.front()->blocks) {
        if (each.id == made::blockOf(edition(), slug))
            return each;
    }
    qFatal("no such block");
}

const ReservedSpace* ExchangingTest::onlyReserved()
{
    const ReservedSpace* found = nullptr;
    for (const Block& each : edition().pages.front()->blocks) {
        if (const ReservedSpace* space = reservedIn(each))
            found = space;
    }
    return found;
}

void ExchangingTest::shiftClicksAndTheMarqueeSelectSeveral()
{
    click(placeOf(block(made::fits).id).center());
    click(placeOf(block(made::over).id).center(), Qt::ShiftModifier);
    QVERIFY(canvas().selection() == (std::vector<BlockId>{block(made::fits).id, block(made::over).id}));
    click(placeOf(block(made::fits).id).center(), Qt::ShiftModifier);
    QVERIFY(canvas().selection() == std::vector<BlockId>{block(made::over).id});
    // From the empty foot of the page up to the second story, under the first two.
    const GridPlace cells = cellsOf(made::over);
    drag(pixelOf(0, edition().pages.front()->grid.rows - 2), pixelOf(cells.column + 1, cells.row + cells.rows - 2));
    QVERIFY(canvas().isSelected(block(made::over).id) && canvas().isSelected(block(made::fits).id) && !canvas().isSelected(block(made::under).id));
    click(pixelOf(0, edition().pages.front()->grid.rows - 2));
    QVERIFY(canvas().selection().empty());
    QVERIFY(!window().session()->canUndo());
}

void ExchangingTest::severalBlocksMoveAsOneStep()
{
    const GridPlace first = cellsOf(made::fits);
    const GridPlace second = cellsOf(made::over);
    click(placeOf(block(made::fits).id).center());
    click(placeOf(block(made::over).id).center(), Qt::ShiftModifier);
    const QPoint hold = placeOf(block(made::over).id).center();
    drag(hold, hold + (pixelOf(0, 35) - pixelOf(0, 30)));
    QCOMPARE(cellsOf(made::fits).row, first.row + 5);
    QCOMPARE(cellsOf(made::over).row, second.row + 5);
    QCOMPARE(window().session()->history().size(), std::size_t{1});
    QTest::keyClick(&canvas(), Qt::Key_Up);
    QCOMPARE(cellsOf(made::fits).row, first.row + 4);
    QCOMPARE(cellsOf(made::over).row, second.row + 4);
    QCOMPARE(window().session()->history().size(), std::size_t{2});
}

void ExchangingTest::aGroupIsSelectedByOneOfItsBlocks()
{
    canvas().setSelection({block(made::fits).id, block(made::under).id});
    action("groupBlocks")->trigger();
    canvas().select({});
    click(placeOf(block(made::under).id).center());
    QVERIFY(canvas().isSelected(block(made::fits).id) && canvas().isSelected(block(made::under).id));
    action("ungroupBlocks")->trigger();
    canvas().select({});
    click(placeOf(block(made::under).id).center());
    QVERIFY(!canvas().isSelected(block(made::fits).id));
}

void ExchangingTest::aCtrlClickSelectsWhatLiesUnder()
{
    const BlockId lower = block(made::fits).id;
    canvas().select(block(made::over).id);
    window().arranger().moveSelected(block(made::fits).place);
    const QPoint at = placeOf(lower).center();
    canvas().select({});
    click(at);
    QCOMPARE(canvas().selected(), block(made::over).id);
    click(at, Qt::ControlModifier);
    QCOMPARE(canvas().selected(), lower);
    click(at, Qt::ControlModifier);
    QCOMPARE(canvas().selected(), block(made::over).id);
}

void ExchangingTest::draggingWithAltMakesACopy()
{
    const GridPlace from = cellsOf(made::fits);
    const QPoint hold = placeOf(block(made::fits).id).center();
    drag(hold, hold + (pixelOf(0, 60) - pixelOf(0, 30)), Qt::AltModifier);
    QCOMPARE(cellsOf(made::fits), from);
    const std::string copy = std::string{made::fits} + "-2";
    QCOMPARE(cellsOf(copy.c_str()), (GridPlace{from.column, from.columns, from.row + 30, from.rows}));
    QCOMPARE(canvas().selected(), made::blockOf(edition(), copy.c_str()));
}

void ExchangingTest::roomIsDrawnAndNamed()
{
    QTest::keyClick(&canvas(), Qt::Key_R);
    QVERIFY(window().arranger().isDrawing());
    drag(pixelOf(0, 80), pixelOf(2, 99));
    QVERIFY(!window().arranger().isDrawing());
    QVERIFY(onlyReserved());
    const BlockId room = canvas().selected();
    QVERIFY(room);
    QCOMPARE(std::get<GridPlace>(edition().pages.front()->blocks.back().place), (GridPlace{0, 3, 80, 20}));
    // Its slug is asked for where the selection is set, and typed without a pointer.
    QTest::keyClicks(QApplication::focusWidget(), u"verdict"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(onlyReserved()->slug, std::string{"verdict"});
    const display::Fit capacity = window().session()->capacityOf(edition().pages.front()->id, edition().pages.front()->blocks.back());
    // Three legs of twenty rows less a headline hold fewer than sixty rows of thirteen characters, and more than thirty.
    QVERIFY(-capacity.rows > 30 && -capacity.rows < 60);
    QVERIFY(-capacity.characters > 30 * 13 && -capacity.characters < 60 * 13);
    // What is kept free must not go to press.
    QTRY_VERIFY(std::any_of(window().session()->findings().begin(), window().session()->findings().end(),
        [](const Finding& finding) { return finding.code == FindingCode::SpaceReserved && finding.severity == Severity::Error; }));
}

void ExchangingTest::theForecastOfReservedRoomIsThePlacedResult()
{
    canvas().select(block(made::over).id);
    action("killStory")->trigger();
    const StoryId story = made::storyNamed(edition(), made::pooled);
    dragStory(made::pooled, pixelOf(4, 20));
    QVERIFY(window().arranger().isPreviewing());
    const display::Fit foretold = *fitOf(*canvas().shown().page, story);
    dropStory(made::pooled, pixelOf(4, 20));
    QCOMPARE(*fitOf(*canvas().shown().page, story), foretold);
    QVERIFY(!onlyReserved());
    QCOMPARE(window().session()->undoLabel()->code, StepCode::PlaceStory);
}

void ExchangingTest::aStoryDroppedOnAnotherTakesItsPlace()
{
    const GridPlace place = cellsOf(made::over);
    dropStory(made::longOne, placeOf(block(made::over).id).center());
    QCOMPARE(cellsOf(made::longOne), place);
    QVERIFY(partsOf(edition(), made::storyNamed(edition(), made::over)).empty());
    QCOMPARE(window().session()->history().size(), std::size_t{1});
    QCOMPARE(window().session()->undoLabel()->code, StepCode::ReplaceStory);
}

void ExchangingTest::aStoryDroppedOnALockedBlockIsRefused()
{
    canvas().select(block(made::over).id);
    action("lockBlocks")->trigger();
    const Edition before = edition();
    dropStory(made::longOne, placeOf(block(made::over).id).center());
    QVERIFY(edition() == before);
    QVERIFY(window().notice().contains(QString::fromUtf8(made::over)));
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
}

void ExchangingTest::killingKeepsTheRoom()
{
    const GridPlace place = cellsOf(made::over);
    click(placeOf(block(made::over).id).center());
    QTest::keyClick(&canvas(), Qt::Key_K);
    QVERIFY(partsOf(edition(), made::storyNamed(edition(), made::over)).empty());
    QVERIFY(onlyReserved());
    QCOMPARE(onlyReserved()->slug, std::string{made::over});
    const auto& blocks = edition().pages.front()->blocks;
    QVERIFY(std::any_of(blocks.begin(), blocks.end(), [&](const Block& each) { return reservedIn(each) && each.place == Place{place}; }));
    window().undo();
    QCOMPARE(cellsOf(made::over), place);
}

void ExchangingTest::aSwapIsShownBeforeItIsTaken()
{
    const Edition before = edition();
    canvas().setSelection({block(made::over).id, block(made::under).id});
    QTest::keyClick(&canvas(), Qt::Key_S);
    QVERIFY(edition() == before);
    QVERIFY(window().arranger().offer().contains(QString::fromUtf8(made::over)));
    const StoryId story = made::storyNamed(edition(), made::over);
    const display::Fit foretold = *fitOf(*canvas().shown().page, story);
    const GridPlace place = cellsOf(made::under);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QCOMPARE(cellsOf(made::over), place);
    QCOMPARE(*fitOf(*canvas().shown().page, story), foretold);
    QCOMPARE(window().session()->history().size(), std::size_t{1});
    QCOMPARE(window().session()->undoLabel()->code, StepCode::SwapStories);
}

void ExchangingTest::escapeLeavesTheSwap()
{
    const Edition before = edition();
    canvas().setSelection({block(made::over).id, block(made::under).id});
    QTest::keyClick(&canvas(), Qt::Key_S);
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(edition() == before);
    QVERIFY(window().arranger().offer().isEmpty());
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
}

void ExchangingTest::aLegCutShortMakesAnL()
{
    canvas().fitWidth();
    QTRY_VERIFY(canvas().isSharp());
    const BlockId id = block(made::under).id;
    canvas().select(id);
    canvas().reveal(id);
    const GridPlace cells = cellsOf(made::under);
    const QRect place = placeOf(id);
    const display::Fit before = *fitOf(*canvas().shown().page, made::storyNamed(edition(), made::under));
    // The bar in the middle of the second leg's foot, a little above the block's edge.
    const QPoint foot{place.left() + place.width() * 3 / 4, place.bottom() - 9};
    const int row = (place.height()) / cells.rows;
    drag(foot, foot - QPoint{0, row * 4});
    const auto& trims = articleOf(block(made::under))->legs.trims;
    QCOMPARE(trims.size(), std::size_t{2});
    QVERIFY(trims[1].footRows >= 3 && trims[1].footRows <= 5);
    QCOMPARE(trims[0], LegTrim{});
    QCOMPARE(cellsOf(made::under), cells);
    QCOMPARE(fitOf(*canvas().shown().page, made::storyNamed(edition(), made::under))->rows, before.rows + trims[1].footRows);
    action("clearTrims")->trigger();
    QVERIFY(articleOf(block(made::under))->legs.trims.empty());
}

void ExchangingTest::aDigitGivesTheRank()
{
    click(placeOf(block(made::over).id).center());
    QTest::keyClick(&canvas(), Qt::Key_1);
    QCOMPARE((*edition().stories.find(made::storyNamed(edition(), made::over)))->rank, 1);
    QCOMPARE(window().session()->undoLabel()->code, StepCode::ChangeRank);
}

void ExchangingTest::everyActionTellsWhenItCanBeUsed()
{
    canvas().select({});
    for (const char* name : {"killStory", "swapStories", "groupBlocks", "lockBlocks", "alignLeft", "headlineOver", "removeBlock"})
        QVERIFY2(action(name) && !action(name)->isEnabled(), name);
    canvas().select(block(made::over).id);
    for (const char* name : {"killStory", "lockBlocks", "headlineOver", "removeBlock"})
        QVERIFY2(action(name)->isEnabled(), name);
    QVERIFY(!action("swapStories")->isEnabled());
    canvas().setSelection({block(made::over).id, block(made::under).id});
    for (const char* name : {"swapStories", "groupBlocks", "alignLeft"})
        QVERIFY2(action(name)->isEnabled(), name);
    QVERIFY(!action("distributeDown")->isEnabled());
}

QTEST_MAIN(ExchangingTest)
#include "exchanging_test.moc"
