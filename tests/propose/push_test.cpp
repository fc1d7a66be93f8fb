#include "edit/arrange.h"
#include "propose/pool_pages.h"

#include <QtTest>

#include <thread>

using namespace banxin;
using namespace banxin::pages;
using propose::PushRequest;

namespace {

GridPlace placeOf(const Edition& edition, BlockId id)
{
    for (const Block& block : edition.pages.front()->blocks) {
        if (block.id == id)
            return std::get<GridPlace>(block.place);
    }
    return {-1, 0, 0, 0};
}

Edition moved(const Edition& edition, BlockId id, GridPlace to)
{
    auto after = edit::moveBlocks(edition, {{id, to}});
    if (!after)
        qFatal("the move was refused");
    return *after;
}

ProposalOutcome pushed(const Edition& before, const Edition& dragged, BlockId id)
{
    PushRequest request;
    request.page = first;
    request.before = before;
    request.dragged = {id};
    request.rounds = 6;
    return propose::Proposer{type::testing::fontBook()}.push(dragged, request);
}

std::vector<BlockId> articles(const Edition& edition)
{
    std::vector<BlockId> ids;
    for (const Block& block : edition.pages.front()->blocks) {
        if (articleOf(block))
            ids.push_back(block.id);
    }
    return ids;
}

bool coverEachOther(const display::ComposedPage& made)
{
    for (std::size_t i = 0; i < made.blocks.size(); ++i) {
        for (std::size_t j = i + 1; j < made.blocks.size(); ++j) {
            if (made.blocks[i].area.overlaps(made.blocks[j].area))
                return true;
        }
    }
    return false;
}

int oversetRows(const display::ComposedPage& made)
{
    int rows = 0;
    for (const display::Fit& fit : made.fits)
        rows += std::max(0, fit.rows);
    return rows;
}

}

class PushTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_FONTS();
        m_page = taken();
    }
    void whatIsDraggedNowhereLeavesThePageAsItIs();
    void theOthersMakeRoomWhereverABlockIsLetGo();
    void aBlockThatGrowsMakesTheOthersGiveWay();
    void aLockedBlockStays();
    void aPageThatIsNotFullKeepsItsWhite();
    void aStoryOfThePoolComesIn();
    void whereThereIsNoRoomItSaysSo();
    void theSameDragGivesTheSamePage();
    void whatIsGivenUpGivesNoPage();

private:
    Edition m_page;
};

void PushTest::whatIsDraggedNowhereLeavesThePageAsItIs()
{
    const BlockId id = articles(m_page).front();
    const ProposalOutcome outcome = pushed(m_page, m_page, id);
    QCOMPARE(outcome.pages.size(), std::size_t{1});
    QVERIFY(*outcome.pages.front().edition.pages.front() == *m_page.pages.front());
}

void PushTest::theOthersMakeRoomWhereverABlockIsLetGo()
{
    int found = 0;
    int asked = 0;
    int stayed = 0;
    int others = 0;
    for (const BlockId id : articles(m_page)) {
        for (const BlockId other : articles(m_page)) {
            if (id == other)
                continue;
            GridPlace to = placeOf(m_page, id);
            const GridPlace there = placeOf(m_page, other);
            to.column = std::min(there.column, grid().columns - to.columns);
            to.row = std::min(there.row, grid().rows - to.rows);
            ++asked;
            const ProposalOutcome outcome = pushed(m_page, moved(m_page, id, to), id);
            if (outcome.pages.empty()) {
                QVERIFY(!outcome.obstacles.empty());
                continue;
            }
            ++found;
            const Edition& after = outcome.pages.front().edition;
            const auto made = pages::made(after);
            QVERIFY(!coverEachOther(*made));
            QCOMPARE(oversetRows(*made), 0);
            QCOMPARE(articles(after).size(), articles(m_page).size());
            // It stands where it was let go, or near.
            QVERIFY(std::abs(placeOf(after, id).column - to.column) <= 1);
            QVERIFY(std::abs(placeOf(after, id).row - to.row) <= 16);
            for (const BlockId one : articles(m_page)) {
                others += one == id ? 0 : 1;
                stayed += one != id && placeOf(after, one) == placeOf(m_page, one) ? 1 : 0;
            }
        }
    }
    // Most drags leave a page, and most of its blocks where they are.
    QVERIFY2(found * 10 >= asked * 8, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(asked)));
    qInfo("%d of %d; %d of %d stayed", found, asked, stayed, others);
    QVERIFY(stayed * 10 >= others * 2);
}

void PushTest::aBlockThatGrowsMakesTheOthersGiveWay()
{
    int found = 0;
    for (const BlockId id : articles(m_page)) {
        GridPlace to = placeOf(m_page, id);
        to.rows += 3;
        if (to.row + to.rows > grid().rows)
            continue;
        const ProposalOutcome outcome = pushed(m_page, moved(m_page, id, to), id);
        if (outcome.pages.empty())
            continue;
        ++found;
        const auto made = pages::made(outcome.pages.front().edition);
        QVERIFY(!coverEachOther(*made));
        QCOMPARE(oversetRows(*made), 0);
    }
    QVERIFY(found > 0);
}

void PushTest::aLockedBlockStays()
{
    const std::vector<BlockId> ids = articles(m_page);
    const BlockId locked = ids.back();
    const Edition with = withBlock(m_page, locked, [](Block& block) { block.locked = true; });
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        GridPlace to = placeOf(with, ids[i]);
        to.row = std::min(to.row + 5, grid().rows - to.rows);
        const ProposalOutcome outcome = pushed(with, moved(with, ids[i], to), ids[i]);
        for (const ProposedPage& page : outcome.pages) {
            QCOMPARE(placeOf(page.edition, locked), placeOf(with, locked));
            QVERIFY(!coverEachOther(*pages::made(page.edition)));
        }
    }
}

void PushTest::aPageThatIsNotFullKeepsItsWhite()
{
    Edition page = pool(3, 60);
    const auto ids = propose::poolOf(page);
    const BlockId over = place(page, first, block(ids[0], {0, 3, 10, 16}));
    const BlockId beside = place(page, first, block(ids[1], {3, 3, 10, 16}));
    // The left one is let go on the right one: one of them goes into the white.
    const Edition dragged = moved(page, over, {3, 3, 12, 16});
    const ProposalOutcome outcome = pushed(page, dragged, over);
    QCOMPARE(outcome.pages.size(), std::size_t{1});
    const Edition& after = outcome.pages.front().edition;
    QVERIFY(!coverEachOther(*pages::made(after)));
    QCOMPARE(placeOf(after, over).column, 3);
    QVERIFY(std::abs(placeOf(after, over).row - 12) <= 4);
    QCOMPARE(placeOf(after, over).columns, 3);
    QCOMPARE(placeOf(after, beside).columns, 3);
}

void PushTest::aStoryOfThePoolComesIn()
{
    Edition page = pool(3, 60);
    const auto ids = propose::poolOf(page);
    place(page, first, block(ids[0], {0, 3, 10, 16}));
    place(page, first, block(ids[1], {3, 3, 10, 16}));
    Edition dragged = page;
    const BlockId coming = place(dragged, first, block(ids[2], {0, 3, 12, 16}));
    const ProposalOutcome outcome = pushed(page, dragged, coming);
    QCOMPARE(outcome.pages.size(), std::size_t{1});
    const Edition& after = outcome.pages.front().edition;
    QCOMPARE(articles(after).size(), std::size_t{3});
    QVERIFY(!coverEachOther(*pages::made(after)));
    QCOMPARE(placeOf(after, coming).column, 0);
}

void PushTest::whereThereIsNoRoomItSaysSo()
{
    Edition page = pool(2, 500);
    const auto ids = propose::poolOf(page);
    Block standing = block(ids[0], {0, 6, 6, 50});
    standing.locked = true;
    place(page, first, standing);
    const BlockId small = place(page, first, block(ids[1], {0, 2, 56, 4}));
    const ProposalOutcome outcome = pushed(page, moved(page, small, {0, 2, 30, 4}), small);
    QVERIFY(outcome.pages.empty());
    QVERIFY(!outcome.obstacles.empty());
}

void PushTest::theSameDragGivesTheSamePage()
{
    const BlockId id = articles(m_page)[1];
    GridPlace to = placeOf(m_page, id);
    to.row = std::max(6, to.row - 9);
    const Edition dragged = moved(m_page, id, to);
    const ProposalOutcome one = pushed(m_page, dragged, id);
    const ProposalOutcome two = pushed(m_page, dragged, id);
    QCOMPARE(one.pages.size(), two.pages.size());
    for (std::size_t i = 0; i < one.pages.size(); ++i)
        QVERIFY(one.pages[i].edition == two.pages[i].edition);
}

/// While the stories are being set, and before any of them is.
void PushTest::whatIsGivenUpGivesNoPage()
{
    std::atomic<bool> cancelled{true};
    PushRequest request;
    request.page = first;
    request.before = m_page;
    request.dragged = {articles(m_page).front()};
    request.cancelled = &cancelled;
    QVERIFY(propose::Proposer{type::testing::fontBook()}.push(m_page, request).pages.empty());
    cancelled = false;
    std::thread hand{[&] {
        QThread::msleep(20);
        cancelled = true;
    }};
    const ProposalOutcome outcome = propose::Proposer{type::testing::fontBook()}.push(m_page, request);
    hand.join();
    QVERIFY(outcome.pages.size() <= 1);
}

QTEST_GUILESS_MAIN(PushTest)
#include "push_test.moc"
