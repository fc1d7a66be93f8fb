#include "propose/capacity.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace banxin;
using propose::Capacity;
using propose::capacityOf;

namespace {

/// Four columns of ten characters, twenty rows.
Grid grid()
{
    Grid result;
    result.trim = {Length::fromEmu(20'000'000), Length::fromEmu(20'000'000)};
    result.bodySize = Length::fromEmu(9 * 12700);
    result.pitch = Length::fromEmu(142875);
    result.columns = 4;
    result.charactersPerColumn = 10;
    result.gutterCharacters = 1;
    result.rows = 20;
    return result;
}

display::ComposedPage page(std::initializer_list<GridPlace> blocks)
{
    display::ComposedPage made;
    std::uint32_t id = 1;
    for (const GridPlace& place : blocks)
        made.blocks.push_back({BlockId{id++}, {}, areaOf(grid(), place)});
    return made;
}

display::Fit fit(int rows, int characters) { return {StoryId{1}, rows, characters, {}}; }

}

class CapacityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageIsFreeAsAWhole()
    {
        QCOMPARE(capacityOf(grid(), page({})), (Capacity{80, 800, 0, {0, 4, 0, 20}}));
    }
    void whatBlocksCoverIsNotFree()
    {
        // Two columns at the left, all but the last five rows; the nameplate over all.
        const Capacity capacity = capacityOf(grid(), page({{0, 4, 0, 4}, {0, 2, 4, 11}}));
        QCOMPARE(capacity.cells, 80 - 16 - 22);
        QCOMPARE(capacity.characters, 420);
        QCOMPARE(capacity.largest, (GridPlace{2, 2, 4, 16}));
    }
    void blocksThatOverlapCoverOnce()
    {
        QCOMPARE(capacityOf(grid(), page({{0, 2, 0, 10}, {1, 2, 5, 10}})).cells, 80 - 20 - 20 + 5);
    }
    void aBlockBetweenTheRowsCoversWhatItTouches()
    {
        display::ComposedPage made = page({});
        Rect area = areaOf(grid(), GridPlace{0, 1, 0, 2});
        area.y += Length::fromEmu(1000);
        made.blocks.push_back({BlockId{1}, {}, area});
        QCOMPARE(capacityOf(grid(), made).cells, 77);
    }
    void textThatHasNoRoomCountsAgainstThePage()
    {
        display::ComposedPage made = page({{0, 4, 0, 20}});
        made.fits = {fit(3, 41), fit(-5, -60), fit(2, 20), fit(0, 0)};
        QCOMPARE(capacityOf(grid(), made), (Capacity{0, -61, 5, {0, 0, 0, 0}}));
    }
    void itIsCountedInAMomentOnAFullPage()
    {
        Grid broadsheet = grid();
        broadsheet.columns = 8;
        broadsheet.rows = 123;
        display::ComposedPage made;
        for (int i = 0; i < 30; ++i)
            made.blocks.push_back({BlockId{1}, {}, areaOf(broadsheet, GridPlace{i % 8, 1, i * 4, 4})});
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(capacityOf(broadsheet, made).cells > 0);
        qInfo("%.2f ms a page", static_cast<double>(clock.nsecsElapsed()) / 1e7);
        QVERIFY(clock.elapsed() < 500);
    }
};

QTEST_GUILESS_MAIN(CapacityTest)
#include "capacity_test.moc"
