#include "edit/edit.h"
#include "ui/arranging/grips.h"
#include "ui/page_canvas/page_canvas.h"
#include "window_fixture.h"

using namespace banxin;
using namespace banxin::ui;
using namespace banxin::literals;
using namespace Qt::StringLiterals;

class ArrangingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        canvas().setOverlay({});
    }
    void cleanup() { endWindow(); }

    void gripsAreEdgesCornersAndTheInside();
    void aMoveGoesByWholeColumnsAndRowsInsideTheGrid();
    void severalBlocksGoAsFarAsAllOfThemCan();
    void anExactPlaceIsTakenToTheGridAndLeavesIt();
    void aResizeLeavesAtLeastOneCell();
    void draggingABlockMovesItAndIsOneStep();
    void aBlockDroppedOnAPageOfTheListGoesThere();
    void whileDraggingThePageShowsWhatWouldBe();
    void escapeGivesTheDragUp();
    void draggingAnEdgeResizesWithReflow();
    void aLockedBlockStays();
    void keysMoveResizeAndWalk();
    void deleteSendsTheStoryBackToThePool();
    void aStoryFromThePoolSnapsToTheGrid();
    void aStoryThatStandsSomewhereIsRefusedWithASentence();
    void aStoryGoesIntoTheFirstFreeRoom();
    void undoAndRedoGiveEqualPages();
    void nothingIsChangedWhileOnlyLookedAt();
};

namespace {

Grid grid()
{
    Grid grid;
    grid.trim = {390_mm, 540_mm};
    grid.left = 20_mm;
    grid.top = 30_mm;
    grid.bodySize = 10_pt;
    grid.columns = 6;
    grid.charactersPerColumn = 13;
    grid.gutterCharacters = 1;
    grid.rows = 100;
    grid.pitch = 12_pt;
    return grid;
}

Block blockAt(const Place& place)
{
    Block block;
    block.place = place;
    return block;
}

}

void ArrangingTest::gripsAreEdgesCornersAndTheInside()
{
    const Rect area{100_mm, 100_mm, 80_mm, 60_mm};
    QCOMPARE(gripAt(area, {100_mm, 100_mm}, 2_mm), Grip::TopLeft);
    QCOMPARE(gripAt(area, {140_mm, 99_mm}, 2_mm), Grip::Top);
    QCOMPARE(gripAt(area, {181_mm, 161_mm}, 2_mm), Grip::BottomRight);
    QCOMPARE(gripAt(area, {101_mm, 130_mm}, 2_mm), Grip::Left);
    QCOMPARE(gripAt(area, {140_mm, 130_mm}, 2_mm), Grip::Inside);
    QCOMPARE(gripAt(area, {90_mm, 130_mm}, 2_mm), Grip::None);
    // However far out one looks at it, a block can be taken by its middle.
    QCOMPARE(gripAt(area, {140_mm, 130_mm}, 500_mm), Grip::Inside);
}

void ArrangingTest::aMoveGoesByWholeColumnsAndRowsInsideTheGrid()
{
    const Length step = columnLeft(grid(), 1) - columnLeft(grid(), 0);
    const auto moved = [](const Place& from, Point by) { return movedTogether(grid(), {blockAt(from)}, by, false, 2_mm).front(); };
    const Place from = GridPlace{1, 2, 10, 20};
    QVERIFY(moved(from, {step, 12_pt * 3}) == Place(GridPlace{2, 2, 13, 20}));
    QVERIFY(moved(from, {Length::fromEmu(step.emu() / 3), 5_pt}) == from);
    QVERIFY(moved(from, {step * 100, 12_pt * 1000}) == Place(GridPlace{4, 2, 80, 20}));
    QVERIFY(moved(from, {step * -100, 12_pt * -1000}) == Place(GridPlace{0, 2, 0, 20}));
    const Place exact = Rect{10_mm, 10_mm, 50_mm, 5_mm};
    QVERIFY(moved(exact, {1000_mm, 3_mm}) == Place(Rect{340_mm, 13_mm, 50_mm, 5_mm}));
}

void ArrangingTest::severalBlocksGoAsFarAsAllOfThemCan()
{
    const std::vector<Block> blocks{blockAt(GridPlace{1, 2, 10, 20}), blockAt(GridPlace{4, 1, 70, 20})};
    const Length step = columnLeft(grid(), 1) - columnLeft(grid(), 0);
    const auto moved = movedTogether(grid(), blocks, {step * 3, 12_pt * 30}, false, 2_mm);
    QVERIFY(moved == (std::vector<Place>{GridPlace{2, 2, 20, 20}, GridPlace{5, 1, 80, 20}}));
}

void ArrangingTest::anExactPlaceIsTakenToTheGridAndLeavesIt()
{
    const Rect cells = areaOf(grid(), GridPlace{1, 2, 10, 20});
    const auto moved = [](const Place& from, Point by, bool isFree) { return movedTogether(grid(), {blockAt(from)}, by, isFree, 2_mm).front(); };
    // Near the grid it goes there, and stands on it as it fills whole cells.
    QVERIFY(moved(Rect{cells.x - 30_mm, cells.y, cells.width, cells.height}, {29_mm, 1_mm}, false) == Place(GridPlace{1, 2, 10, 20}));
    const Place free = moved(GridPlace{1, 2, 10, 20}, {1_mm, 1_mm}, true);
    QVERIFY(free == Place(Rect{cells.x + 1_mm, cells.y + 1_mm, cells.width, cells.height}));
    QVERIFY(resized(grid(), free, Grip::Right, {cells.x + 50_mm, {}}, true, {}) == Place(Rect{cells.x + 1_mm, cells.y + 1_mm, 49_mm, cells.height}));
}

void ArrangingTest::aResizeLeavesAtLeastOneCell()
{
    const Place from = GridPlace{1, 2, 10, 20};
    const Point farRight{columnLeft(grid(), 5), rowTop(grid(), 99)};
    QVERIFY(resized(grid(), from, Grip::BottomRight, farRight, false, {}) == Place(GridPlace{1, 4, 10, 89}));
    QVERIFY(resized(grid(), from, Grip::TopLeft, {grid().left, grid().top}, false, {}) == Place(GridPlace{0, 3, 0, 30}));
    QVERIFY(resized(grid(), from, Grip::Right, {}, false, {}) == Place(GridPlace{1, 1, 10, 20}));
    QVERIFY(resized(grid(), from, Grip::Top, farRight, false, {}) == Place(GridPlace{1, 2, 29, 1}));
    QVERIFY(grown(grid(), from, 0, -100) == Place(GridPlace{1, 2, 10, 1}));
    QVERIFY(grown(grid(), from, 100, 0) == Place(GridPlace{1, 5, 10, 20}));
}

void ArrangingTest::draggingABlockMovesItAndIsOneStep()
{
    const GridPlace from = cellsOf(made::fits);
    const QPoint hold = placeOf(made::blockOf(edition(), made::fits)).center();
    drag(hold, hold + (pixelOf(from.column, from.row + 30) - pixelOf(from.column, from.row)));
    QCOMPARE(cellsOf(made::fits), (GridPlace{from.column, from.columns, from.row + 30, from.rows}));
    QCOMPARE(window().session()->history().size(), std::size_t{1});
    QCOMPARE(window().session()->undoLabel()->code, StepCode::MoveBlock);
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::fits));
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
}

void ArrangingTest::aBlockDroppedOnAPageOfTheListGoesThere()
{
    const Page second = *edition().pages[1];
    auto* pages = window().findChild<PageList*>();
    const QRect entry = pages->visualItemRect(pages->item(1));
    const QPoint target = canvas().viewport()->mapFromGlobal(pages->viewport()->mapToGlobal(entry.center()));
    const Block block = edition().pages[0]->blocks.back();
    const std::size_t steps = window().session()->history().size();
    drag(placeOf(block.id).center(), target);
    QCOMPARE(edition().pages[1]->blocks.size(), second.blocks.size() + 1);
    QVERIFY(edition().pages[1]->blocks.back() == block);
    QCOMPARE(canvas().shown().page->page, second.id);
    QCOMPARE(canvas().selection(), std::vector<BlockId>{block.id});
    QCOMPARE(window().session()->history().size(), steps + 1);
    // And back with the keyboard.
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(edition().pages[0]->blocks.back() == block);
}

void ArrangingTest::whileDraggingThePageShowsWhatWouldBe()
{
    const GridPlace from = cellsOf(made::fits);
    const BlockId block = made::blockOf(edition(), made::fits);
    const QPoint hold = placeOf(block).center();
    const Edition before = edition();
    QWidget* viewport = canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, hold);
    QTest::mouseMove(viewport, hold + (pixelOf(0, 50) - pixelOf(0, 30)));
    QVERIFY(window().arranger().isPreviewing());
    QVERIFY(edition() == before);
    const auto& blocks = canvas().shown().page->blocks;
    const auto shown = std::find_if(blocks.begin(), blocks.end(), [&](const display::BlockPlace& place) { return place.block == block; });
    const Grid& pageGrid = edition().pages.front()->grid;
    QCOMPARE(shown->area, areaOf(pageGrid, GridPlace{from.column, from.columns, from.row + 20, from.rows}));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, hold);
    // Back where it was: no step.
    QVERIFY(edition() == before);
    QVERIFY(!window().session()->canUndo());
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
}

void ArrangingTest::escapeGivesTheDragUp()
{
    const Edition before = edition();
    const QPoint hold = placeOf(made::blockOf(edition(), made::fits)).center();
    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, hold);
    QTest::mouseMove(canvas().viewport(), hold + QPoint{0, 150});
    QVERIFY(window().arranger().isPreviewing());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, hold + QPoint{0, 150});
    QVERIFY(edition() == before);
    QCOMPARE(*canvas().shown().page, *window().session()->page(edition().pages.front()->id));
}

void ArrangingTest::draggingAnEdgeResizesWithReflow()
{
    const BlockId block = made::blockOf(edition(), made::over);
    const StoryId story = made::storyNamed(edition(), made::over);
    QVERIFY(fitOf(*canvas().shown().page, story)->rows > 0);
    canvas().select(block);
    const GridPlace from = cellsOf(made::over);
    const QRect place = placeOf(block);
    const QPoint edge{place.center().x(), place.bottom()};
    drag(edge, {edge.x(), pixelOf(from.column, from.row + from.rows + 12).y()});
    QCOMPARE(cellsOf(made::over), (GridPlace{from.column, from.columns, from.row, from.rows + 12}));
    QVERIFY(fitOf(*canvas().shown().page, story)->rows < 0);
    QCOMPARE(window().session()->undoLabel()->code, StepCode::ResizeBlock);
}

void ArrangingTest::aLockedBlockStays()
{
    const BlockId id = made::blockOf(edition(), made::fits);
    Block block = edition().pages.front()->blocks[1];
    QCOMPARE(block.id, id);
    block.locked = true;
    QVERIFY(window().session()->apply(*edit::replaceBlock(edition(), block), {StepCode::ChangeBlock, {}}).has_value());
    const Edition before = edition();
    const QPoint hold = placeOf(id).center();
    drag(hold, hold + QPoint{0, 200});
    QVERIFY(edition() == before);
    QCOMPARE(canvas().selected(), id);
    QTest::keyClick(&canvas(), Qt::Key_Down);
    QVERIFY(edition() == before);
    QVERIFY(window().notice().contains(u"locked"_s));
}

void ArrangingTest::keysMoveResizeAndWalk()
{
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QTest::keyClick(&canvas(), Qt::Key_Tab);
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::fits));
    QTest::keyClick(&canvas(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(canvas().selected(), canvas().shown().page->blocks.front().block);
    QTest::keyClick(&canvas(), Qt::Key_Tab);
    const GridPlace from = cellsOf(made::fits);
    QTest::keyClick(&canvas(), Qt::Key_Down);
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Up);
    QCOMPARE(cellsOf(made::fits), (GridPlace{from.column + 1, from.columns, from.row + 5, from.rows}));
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(cellsOf(made::fits), (GridPlace{from.column + 1, from.columns + 1, from.row + 5, from.rows + 1}));
    for (int i = 0; i < 6; ++i)
        window().undo();
    QCOMPARE(cellsOf(made::fits), from);
}

void ArrangingTest::deleteSendsTheStoryBackToThePool()
{
    canvas().setFocus();
    canvas().select(made::blockOf(edition(), made::fits));
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QVERIFY(!made::blockOf(edition(), made::fits));
    QVERIFY(made::storyNamed(edition(), made::fits));
    QCOMPARE(canvas().selected(), BlockId{});
    window().undo();
    QVERIFY(made::blockOf(edition(), made::fits));
}

void ArrangingTest::aStoryFromThePoolSnapsToTheGrid()
{
    dropStory(made::pooled, pixelOf(2, 80));
    const GridPlace cells = cellsOf(made::pooled);
    QCOMPARE(cells.column, 2);
    QCOMPARE(cells.row, 80);
    QVERIFY(cells.columns > 0 && cells.rows > 3);
    const display::Fit* fit = fitOf(*canvas().shown().page, made::storyNamed(edition(), made::pooled));
    QVERIFY(fit && fit->rows <= 0);
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::pooled));
    QCOMPARE(window().session()->undoLabel()->code, StepCode::PlaceStory);
}

void ArrangingTest::aStoryThatStandsSomewhereIsRefusedWithASentence()
{
    const Edition before = edition();
    dropStory(made::over, pixelOf(2, 80));
    QVERIFY(edition() == before);
    QVERIFY(window().notice().contains(QString::fromUtf8(made::over)));
}

void ArrangingTest::aStoryGoesIntoTheFirstFreeRoom()
{
    window().arranger().placeInFreeRoom(made::storyNamed(edition(), made::pooled));
    const Page& page = *edition().pages.front();
    const auto area = [&](BlockId id) {
        for (const Block& block : page.blocks) {
            if (block.id == id)
                return areaOf(page.grid, block);
        }
        return Rect{};
    };
    const Rect placed = area(made::blockOf(edition(), made::pooled));
    QVERIFY(!placed.isEmpty());
    for (const Block& block : page.blocks)
        QVERIFY(block.id == made::blockOf(edition(), made::pooled) || !areaOf(page.grid, block).overlaps(placed));
}

void ArrangingTest::undoAndRedoGiveEqualPages()
{
    std::vector<Edition> editions{edition()};
    std::vector<display::ComposedPage> pages{*canvas().shown().page};
    const auto keep = [&] {
        editions.push_back(edition());
        pages.push_back(*canvas().shown().page);
    };
    dropStory(made::longOne, pixelOf(0, 70));
    keep();
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    keep();
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    keep();
    for (std::size_t i = editions.size() - 1; i-- > 0;) {
        window().undo();
        QVERIFY(edition() == editions[i]);
        QVERIFY(*canvas().shown().page == pages[i]);
    }
    for (std::size_t i = 1; i < editions.size(); ++i) {
        window().redo();
        QVERIFY(edition() == editions[i]);
        QVERIFY(*canvas().shown().page == pages[i]);
    }
    // And the file agrees.
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    const Edition last = edition();
    endSessionAndReopen();
    QVERIFY(edition() == last);
}

void ArrangingTest::nothingIsChangedWhileOnlyLookedAt()
{
    const QString copy = m_folder->filePath(u"copy.banxin"_s);
    QVERIFY(QFile::copy(made::file(*m_folder, u"other.banxin"_s), copy));
    auto open = desk::OpenEdition::openReadOnly(copy.toStdString());
    QVERIFY(open.has_value());
    window().open(copy);
    m_answer(OpenedEdition{desk::Session::prepare(std::move(*open)), u"Only to be looked at."_s});
    QVERIFY(window().session()->isReadOnly());
    QCOMPARE(window().notice(), u"Only to be looked at."_s);
    const Edition before = edition();
    const QPoint hold = placeOf(made::blockOf(edition(), made::fits)).center();
    drag(hold, hold + QPoint{0, 200});
    dropStory(made::pooled, pixelOf(0, 80));
    QVERIFY(edition() == before);
}

QTEST_MAIN(ArrangingTest)
#include "arranging_test.moc"
