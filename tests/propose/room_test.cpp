#include "propose/room.h"

#include "edit/edit.h"
#include "makeup/editions.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;

namespace {

/// Stories of so many pieces of text in the pool of an edition of one page.
Edition pool(std::initializer_list<int> pieces)
{
    Numbers numbers{7};
    Edition result = pages::edition();
    for (const int count : pieces)
        add(result, story({prose(numbers, count)}, u"新桥今日通车", "story"));
    return result;
}

StoryId storyAt(const Edition& edition, std::size_t index)
{
    auto story = edition.stories.begin();
    while (index-- > 0)
        ++story;
    return (*story)->id;
}

Block nameplate(GridPlace place)
{
    Block block;
    block.place = place;
    block.content = Nameplate{};
    return block;
}

const Page& pageOf(const Edition& edition) { return *findPage(edition, first); }

}

class RoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void cellsUnderABlockAreCovered();
    void aStoryIsAsWideAsIsFreeWhereItIsPutDown();
    void aBlockIsAsDeepAsItsTextNeeds();
    void storiesFillAPageWithoutCoveringEachOther();
    void aFullPageHasNoRoom();
};

void RoomTest::cellsUnderABlockAreCovered()
{
    Edition given = pool({});
    place(given, first, nameplate({1, 2, 5, 10}));
    const Page& page = pageOf(given);
    const propose::CoveredCells cells{page};
    QVERIFY(cells.isFree({0, 1, 0, page.grid.rows}));
    QVERIFY(!cells.isFree({0, 2, 0, 6}));
    QVERIFY(cells.isFree({0, 2, 0, 5}));
    QVERIFY(cells.isFree({1, 2, 15, 1}));
    QVERIFY(!cells.isFree({page.grid.columns - 1, 2, 0, 1}));
    QVERIFY(!cells.isFree({0, 1, page.grid.rows - 1, 2}));
    QCOMPARE(cells.freeColumns(0, 7), 1);
    QCOMPARE(cells.freeColumns(0, 0), page.grid.columns);
    QCOMPARE(cells.freeColumns(1, 7), 0);
    QCOMPARE(cells.freeRows(1, 1, 0), 5);
    QCOMPARE(cells.freeRows(0, 1, 0), page.grid.rows);
    QVERIFY((propose::CoveredCells{page, page.blocks.back().id}.isFree({0, 3, 0, page.grid.rows})));
}

void RoomTest::aStoryIsAsWideAsIsFreeWhereItIsPutDown()
{
    Edition given = pool({300});
    const Story& story = **given.stories.begin();
    const int wide = propose::columnsAt(pageOf(given), story, 0, 0);
    QVERIFY(wide > 2);
    place(given, first, nameplate({2, 1, 0, 20}));
    QCOMPARE(propose::columnsAt(pageOf(given), story, 0, 0), 2);
    QCOMPARE(propose::columnsAt(pageOf(given), story, 1, 0), 1);
    QCOMPARE(propose::columnsAt(pageOf(given), story, 0, 30), wide);
    // On a covered cell, and outside the grid: something that stands on the page.
    QVERIFY(propose::columnsAt(pageOf(given), story, 2, 0) >= 1);
    QCOMPARE(propose::columnsAt(pageOf(given), story, 1000, 1000), 1);
}

void RoomTest::aBlockIsAsDeepAsItsTextNeeds()
{
    const Edition given = pool({60});
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const StoryId id = storyAt(given, 0);
    for (int columns = 1; columns <= 4; ++columns) {
        Block block = propose::shapedBlock(given, pageOf(given), id, columns, makeUp);
        GridPlace place = std::get<GridPlace>(block.place);
        QCOMPARE(place.columns, columns);
        QVERIFY(makeUp.fit(given, pageOf(given), block).rows <= 0);
        --place.rows;
        block.place = place;
        QVERIFY(makeUp.fit(given, pageOf(given), block).rows > 0);
    }
}

void RoomTest::storiesFillAPageWithoutCoveringEachOther()
{
    Edition given = pool({40, 20, 60, 30, 25, 35});
    place(given, first, nameplate({0, 6, 0, 6}));
    makeup::MakeUp makeUp{type::testing::fontBook()};
    std::size_t placed = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        const auto block = propose::blockInFreeRoom(given, pageOf(given), storyAt(given, i), makeUp);
        if (!block)
            continue;
        QVERIFY(propose::CoveredCells{pageOf(given)}.isFree(std::get<GridPlace>(block->place)));
        given = edit::placeBlock(std::move(given), first, *block)->edition;
        ++placed;
    }
    QVERIFY(placed >= 4);
}

void RoomTest::aFullPageHasNoRoom()
{
    Edition given = pool({40});
    const Grid grid = pageOf(given).grid;
    place(given, first, nameplate({0, grid.columns, 0, grid.rows}));
    makeup::MakeUp makeUp{type::testing::fontBook()};
    QVERIFY(!propose::blockInFreeRoom(given, pageOf(given), storyAt(given, 0), makeUp));
}

QTEST_GUILESS_MAIN(RoomTest)
#include "room_test.moc"
