#include "edit/arrange.h"
#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;
using namespace banxin::literals;

namespace {

/// Blocks 4 (bridge), 5 (market) and 6 (a nameplate) on the first page.
Edition three()
{
    Edition made = edit::placeBlock(placedEdition(), firstPage, block(market, {2, 1, 12, 8}))->edition;
    Block nameplate;
    nameplate.place = GridPlace{1, 3, 30, 4};
    nameplate.content = Nameplate{};
    return edit::placeBlock(std::move(made), firstPage, nameplate)->edition;
}

constexpr BlockId marketBlock{5};
constexpr BlockId nameplateBlock{6};
const std::vector<BlockId> all{bridgeBlock, marketBlock, nameplateBlock};

const Block& blockOf(const Edition& edition, BlockId id)
{
    for (const Block& block : findPage(edition, firstPage)->blocks) {
        if (block.id == id)
            return block;
    }
    qFatal("no such block");
}

GridPlace cellsOf(const Edition& edition, BlockId id) { return std::get<GridPlace>(blockOf(edition, id).place); }

Edition arranged(const Edition& edition, const std::vector<edit::MovedBlock>& moves) { return *edit::moveBlocks(edition, moves); }

std::vector<unsigned> order(const Edition& edition)
{
    std::vector<unsigned> ids;
    for (const Block& block : findPage(edition, firstPage)->blocks)
        ids.push_back(block.id.n);
    return ids;
}

}

class EditArrangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalBlocksMoveTogetherOrNotAtAll();
    void blocksGoToAnotherPage();
    void blocksThatAnotherPageHasNoRoomForStay();
    void blocksAlignAtTheirOutermostEdge();
    void blocksAlignAtTheirMiddle();
    void blocksAreDistributedInWholeRows();
    void blocksWithoutGapsAreNotDistributed();
    void aGroupBringsItsBlocksAlong();
    void groupingAgainEndsTheGroupBefore();
    void aGroupIsOfOnePage();
    void blocksComeForwardAndGoBack();
    void aLockIsSetAndTakenAway();
    void aDuplicateBringsItsStoryWithIt();
};

void EditArrangeTest::severalBlocksMoveTogetherOrNotAtAll()
{
    const Edition before = three();
    const auto moved = edit::moveBlocks(before, {{bridgeBlock, GridPlace{1, 2, 0, 10}}, {marketBlock, GridPlace{3, 1, 12, 8}}});
    WORKS(moved);
    QCOMPARE(cellsOf(*moved, bridgeBlock).column, 1);
    QCOMPARE(cellsOf(*moved, marketBlock).column, 3);
    FAILS(FaultCode::PlaceOutsidePage, edit::moveBlocks(before, {{bridgeBlock, GridPlace{1, 2, 0, 10}}, {marketBlock, GridPlace{4, 1, 12, 8}}}));
    const Edition locked = *edit::lockBlocks(before, {marketBlock}, true);
    FAILS(FaultCode::BlockLocked, edit::moveBlocks(locked, {{bridgeBlock, GridPlace{1, 2, 0, 10}}, {marketBlock, GridPlace{3, 1, 12, 8}}}));
}

void EditArrangeTest::blocksGoToAnotherPage()
{
    const Edition before = *edit::groupBlocks(three(), {bridgeBlock, marketBlock});
    const auto second = edit::addPage(before, page("A02"));
    QVERIFY(second);
    const Edition after = *edit::moveToPage(second->edition, {bridgeBlock, marketBlock}, second->id);
    QCOMPARE(order(after), (std::vector<unsigned>{nameplateBlock.n}));
    const std::vector<Block>& moved = findPage(after, second->id)->blocks;
    QCOMPARE(moved.size(), std::size_t{2});
    QVERIFY(moved[0].id == bridgeBlock && moved[1].id == marketBlock);
    QVERIFY(moved[0].place == blockOf(before, bridgeBlock).place);
    QVERIFY(moved[0].group != 0 && moved[0].group == moved[1].group);
    // A group of the other page is not joined by chance.
    const Edition back = *edit::moveToPage(*edit::groupBlocks(after, {bridgeBlock, marketBlock}), {marketBlock}, firstPage);
    QVERIFY(partsOf(back, market).front().page == firstPage);
}

void EditArrangeTest::blocksThatAnotherPageHasNoRoomForStay()
{
    const Edition before = three();
    Page small = page("A02");
    small.grid.trim = {30_mm, 30_mm};
    small.grid.left = small.grid.top = 1_mm;
    small.grid.columns = 1;
    small.grid.charactersPerColumn = 5;
    small.grid.rows = 4;
    const auto second = edit::addPage(before, small);
    QVERIFY(second);
    const auto after = edit::moveToPage(second->edition, all, second->id);
    QVERIFY(!after && after.error().code == FaultCode::BlockTooLarge);
    QVERIFY(edit::moveToPage(before, all, PageId{99}).error().code == FaultCode::NoSuchPage);
    const Edition locked = *edit::lockBlocks(second->edition, {bridgeBlock}, true);
    QVERIFY(edit::moveToPage(locked, {bridgeBlock}, second->id).error().code == FaultCode::BlockLocked);
}

void EditArrangeTest::blocksAlignAtTheirOutermostEdge()
{
    const Edition before = three();
    const Page& page = *findPage(before, firstPage);
    const Edition left = arranged(before, edit::aligned(page, all, edit::AlignTo::Left));
    for (const BlockId block : all)
        QCOMPARE(cellsOf(left, block).column, 0);
    const Edition right = arranged(before, edit::aligned(page, all, edit::AlignTo::Right));
    QCOMPARE(cellsOf(right, bridgeBlock).column, 2);
    QCOMPARE(cellsOf(right, marketBlock).column, 3);
    QCOMPARE(cellsOf(right, nameplateBlock).column, 1);
    const Edition bottom = arranged(before, edit::aligned(page, {bridgeBlock, marketBlock}, edit::AlignTo::Bottom));
    QCOMPARE(cellsOf(bottom, bridgeBlock).row, 10);
    QCOMPARE(cellsOf(bottom, marketBlock).row, 12);
    QVERIFY(edit::aligned(page, {bridgeBlock}, edit::AlignTo::Left).empty());
}

void EditArrangeTest::blocksAlignAtTheirMiddle()
{
    const Edition before = three();
    const Edition middle = arranged(before, edit::aligned(*findPage(before, firstPage), {bridgeBlock, marketBlock}, edit::AlignTo::Middle));
    // They fill the rows 0 to 20: the middle is row 10.
    QCOMPARE(cellsOf(middle, bridgeBlock).row, 5);
    QCOMPARE(cellsOf(middle, marketBlock).row, 6);
}

void EditArrangeTest::blocksAreDistributedInWholeRows()
{
    const Edition before = three();
    // Rows 0-10, 12-20, 30-34: twelve free rows between the first and the last make two gaps of six.
    const Edition after = arranged(before, edit::distributed(*findPage(before, firstPage), all, edit::Direction::Down));
    QCOMPARE(cellsOf(after, bridgeBlock).row, 0);
    QCOMPARE(cellsOf(after, marketBlock).row, 16);
    QCOMPARE(cellsOf(after, nameplateBlock).row, 30);
}

void EditArrangeTest::blocksWithoutGapsAreNotDistributed()
{
    // Across, two and three columns with one between them do not fit side by side.
    const Edition before = three();
    QVERIFY(edit::distributed(*findPage(before, firstPage), all, edit::Direction::Across).empty());
    QVERIFY(edit::distributed(*findPage(before, firstPage), {bridgeBlock, marketBlock}, edit::Direction::Down).empty());
}

void EditArrangeTest::aGroupBringsItsBlocksAlong()
{
    const Edition grouped = *edit::groupBlocks(three(), {bridgeBlock, nameplateBlock});
    const Page& page = *findPage(grouped, firstPage);
    QVERIFY(edit::withGroups(page, {nameplateBlock}) == (std::vector<BlockId>{bridgeBlock, nameplateBlock}));
    QVERIFY(edit::withGroups(page, {marketBlock}) == std::vector<BlockId>{marketBlock});
    const Edition free = *edit::ungroupBlocks(grouped, {bridgeBlock});
    QVERIFY(edit::withGroups(*findPage(free, firstPage), {nameplateBlock}) == std::vector<BlockId>{nameplateBlock});
}

void EditArrangeTest::groupingAgainEndsTheGroupBefore()
{
    Edition grouped = *edit::groupBlocks(three(), {bridgeBlock, nameplateBlock});
    grouped = *edit::groupBlocks(std::move(grouped), {bridgeBlock, marketBlock});
    QCOMPARE(blockOf(grouped, nameplateBlock).group, 0);
    QVERIFY(blockOf(grouped, bridgeBlock).group != 0);
    QCOMPARE(blockOf(grouped, bridgeBlock).group, blockOf(grouped, marketBlock).group);
}

void EditArrangeTest::aGroupIsOfOnePage()
{
    auto second = edit::addPage(three(), page("A02"));
    WORKS(second);
    Block folio;
    folio.place = GridPlace{0, 1, 0, 1};
    folio.content = Folio{};
    const auto placed = edit::placeBlock(second->edition, second->id, folio);
    WORKS(placed);
    FAILS(FaultCode::ValueInvalid, edit::groupBlocks(placed->edition, {bridgeBlock, placed->id}));
    FAILS(FaultCode::ValueInvalid, edit::groupBlocks(placed->edition, {bridgeBlock}));
    FAILS(FaultCode::NoSuchBlock, edit::groupBlocks(placed->edition, {bridgeBlock, noBlock}));
}

void EditArrangeTest::blocksComeForwardAndGoBack()
{
    using Ids = std::vector<unsigned>;
    const Edition before = three();
    QVERIFY(order(*edit::orderBlocks(before, {bridgeBlock}, edit::Order::ToFront)) == (Ids{5, 6, 4}));
    QVERIFY(order(*edit::orderBlocks(before, {bridgeBlock}, edit::Order::Forward)) == (Ids{5, 4, 6}));
    QVERIFY(order(*edit::orderBlocks(before, {nameplateBlock}, edit::Order::ToBack)) == (Ids{6, 4, 5}));
    QVERIFY(order(*edit::orderBlocks(before, {nameplateBlock}, edit::Order::Backward)) == (Ids{4, 6, 5}));
    QVERIFY(order(*edit::orderBlocks(before, {bridgeBlock, marketBlock}, edit::Order::Forward)) == (Ids{6, 4, 5}));
    QVERIFY(order(*edit::orderBlocks(before, {nameplateBlock}, edit::Order::Forward)) == (Ids{4, 5, 6}));
    FAILS(FaultCode::NoSuchBlock, edit::orderBlocks(before, {noBlock}, edit::Order::Forward));
}

void EditArrangeTest::aLockIsSetAndTakenAway()
{
    const Edition locked = *edit::lockBlocks(three(), {bridgeBlock, marketBlock}, true);
    QVERIFY(blockOf(locked, bridgeBlock).locked && blockOf(locked, marketBlock).locked && !blockOf(locked, nameplateBlock).locked);
    FAILS(FaultCode::BlockLocked, edit::removeBlocks(locked, {nameplateBlock, bridgeBlock}));
    const Edition open = *edit::lockBlocks(locked, {bridgeBlock}, false);
    QVERIFY(!blockOf(open, bridgeBlock).locked);
}

void EditArrangeTest::aDuplicateBringsItsStoryWithIt()
{
    const Edition before = three();
    const auto copy = edit::duplicateBlock(before, bridgeBlock, GridPlace{2, 2, 0, 10});
    WORKS(copy);
    const ArticleBlock& article = *articleOf(blockOf(copy->edition, copy->id));
    QVERIFY(article.story != bridge);
    QCOMPARE((*copy->edition.stories.find(article.story))->slug, std::string{"bridge-2"});
    QCOMPARE((*copy->edition.stories.find(article.story))->body.size(), std::size_t{1});
    const auto furniture = edit::duplicateBlock(before, nameplateBlock, GridPlace{0, 3, 20, 4});
    WORKS(furniture);
    QCOMPARE(furniture->edition.stories.size(), before.stories.size());
    FAILS(FaultCode::PlaceOutsidePage, edit::duplicateBlock(before, bridgeBlock, GridPlace{3, 2, 0, 10}));
}

QTEST_APPLESS_MAIN(EditArrangeTest)
#include "arrange_test.moc"
