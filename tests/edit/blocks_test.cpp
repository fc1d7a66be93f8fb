#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;
using namespace banxin::literals;

namespace {

/// The edition with the bridge's block locked.
Edition locked()
{
    Edition made = placedEdition();
    made.pages[0].change([](Page& page) { page.blocks[0].locked = true; });
    return made;
}

struct BadPlace {
    const char* name;
    Place place;
    FaultCode code;
};

std::vector<BadPlace> badPlaces()
{
    constexpr int most = INT_MAX;
    constexpr int least = INT_MIN;
    const auto outside = FaultCode::PlaceOutsidePage;
    const auto large = FaultCode::BlockTooLarge;
    return {
        {"one column too far right", GridPlace{3, 2, 0, 10}, outside},
        {"one row too low", GridPlace{0, 2, 31, 10}, outside},
        {"left of the page", GridPlace{-1, 2, 0, 10}, outside},
        {"above the page", GridPlace{0, 2, -1, 10}, outside},
        {"no columns", GridPlace{0, 0, 0, 10}, outside},
        {"no rows", GridPlace{0, 2, 0, 0}, outside},
        {"five columns of four", GridPlace{0, 5, 0, 10}, large},
        {"forty-one rows of forty", GridPlace{0, 2, 0, 41}, large},
        {"the farthest column", GridPlace{most, 1, 0, 1}, outside},
        {"the lowest row", GridPlace{0, 1, most, 1}, outside},
        {"the most columns", GridPlace{0, most, 0, 1}, large},
        {"the most rows", GridPlace{0, 1, 0, most}, large},
        {"all of them", GridPlace{most, most, most, most}, large},
        {"the least column", GridPlace{least, 1, 0, 1}, outside},
        {"the least columns", GridPlace{0, least, 0, least}, outside},
        {"an exact place of no size", Rect{10_mm, 10_mm, 0_mm, 5_mm}, outside},
        {"an exact place over the right edge", Rect{100_pt, 100_pt, 401_pt, 10_pt}, outside},
        {"an exact place under the foot", Rect{100_pt, 591_pt, 10_pt, 10_pt}, outside},
        {"an exact place without end", Rect{1_pt, 1_pt, Length::fromEmu(INT64_MAX), Length::fromEmu(INT64_MAX)}, outside},
        {"an exact place left of the trim", Rect{-1_pt, 0_pt, 10_pt, 10_pt}, outside},
    };
}

}

class EditBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockStandsOnTopOfTheOthers();
    void theWholePageAndTheWholeTrimAreGoodPlaces();
    void aBlockOutsideThePageIsRefused_data();
    void aBlockOutsideThePageIsRefused();
    void aStoryStandsOnlyOnce();
    void aSecondPartStandsWhereverTheEditorLikes();
    void aBlockNeedsItsStoryAndItsPage();
    void valuesThatNoBlockCanHaveAreRefused();
    void aLockedBlockStays();
    void aRemovedBlockLeavesItsStoryInThePool();
};

void EditBlocksTest::aBlockStandsOnTopOfTheOthers()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    Block given = block(market, {2, 2, 5, 12});
    given.id = bridgeBlock;
    const auto after = edit::placeBlock(before, firstPage, given);
    WORKS(after);
    QCOMPARE(after->id, BlockId{5});
    const auto& blocks = findPage(after->edition, firstPage)->blocks;
    QCOMPARE(blocks.size(), std::size_t{2});
    QCOMPARE(blocks[0].id, bridgeBlock);
    QCOMPARE(blocks[1].id, BlockId{5});
    QVERIFY(blocks[1].place == Place{(GridPlace{2, 2, 5, 12})});
    LEAVES_ALONE(before, copy);
}

void EditBlocksTest::theWholePageAndTheWholeTrimAreGoodPlaces()
{
    for (const Place& place : {Place{GridPlace{0, 4, 0, 40}}, Place{GridPlace{3, 1, 39, 1}}, Place{Rect{0_pt, 0_pt, 500_pt, 600_pt}}}) {
        const auto moved = edit::moveBlock(placedEdition(), bridgeBlock, place);
        WORKS(moved);
        QVERIFY(findPage(*moved, firstPage)->blocks[0].place == place);
    }
}

void EditBlocksTest::aBlockOutsideThePageIsRefused_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const BadPlace& bad : badPlaces())
        QTest::newRow(bad.name) << index++;
}

void EditBlocksTest::aBlockOutsideThePageIsRefused()
{
    QFETCH(int, index);
    const BadPlace bad = badPlaces()[static_cast<std::size_t>(index)];
    const Edition before = placedEdition();
    const Edition copy = before;
    Block placed = block(market);
    placed.place = bad.place;
    FAILS(bad.code, edit::placeBlock(before, firstPage, placed));
    FAILS(bad.code, edit::moveBlock(before, bridgeBlock, bad.place));
    Block replaced = block(bridge);
    replaced.id = bridgeBlock;
    replaced.place = bad.place;
    FAILS(bad.code, edit::replaceBlock(before, replaced));
    LEAVES_ALONE(before, copy);
}

void EditBlocksTest::aStoryStandsOnlyOnce()
{
    Edition before = edit::addPage(placedEdition(), page("A02"))->edition;
    const PageId second = findPage(before, "A02")->id;
    const Edition copy = before;
    const auto again = edit::placeBlock(before, second, block(bridge));
    FAILS(FaultCode::StoryPlaced, again);
    QCOMPARE(again.error().arguments, (std::vector<std::string>{"bridge", "A01"}));
    FAILS(FaultCode::StoryPlaced, edit::placeBlock(before, firstPage, block(bridge, {2, 2, 0, 10})));
    LEAVES_ALONE(before, copy);

    // A block that takes over another's story is refused too; with its own story it is not.
    const auto other = edit::placeBlock(before, second, block(market));
    Block taken = block(bridge);
    taken.id = other->id;
    FAILS(FaultCode::StoryPlaced, edit::replaceBlock(other->edition, taken));
    Block same = block(bridge, {0, 3, 0, 20});
    same.id = bridgeBlock;
    const auto replaced = edit::replaceBlock(before, same);
    WORKS(replaced);
    QVERIFY(findPage(*replaced, firstPage)->blocks[0] == same);
}

void EditBlocksTest::aSecondPartStandsWhereverTheEditorLikes()
{
    const Edition before = edit::addPage(placedEdition(), page("A02"))->edition;
    const PageId second = findPage(before, "A02")->id;
    const auto after = edit::placeBlock(before, second, block(bridge, {0, 1, 0, 5}, 1));
    WORKS(after);
    const auto parts = partsOf(after->edition, bridge);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].block, bridgeBlock);
    QCOMPARE(parts[1].page, second);
    FAILS(FaultCode::StoryPlaced, edit::placeBlock(after->edition, firstPage, block(bridge, {2, 1, 0, 5}, 1)));
}

void EditBlocksTest::aBlockNeedsItsStoryAndItsPage()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    FAILS(FaultCode::NoSuchPage, edit::placeBlock(before, noPage, block(market)));
    FAILS(FaultCode::NoSuchStory, edit::placeBlock(before, firstPage, block(noStory)));
    FAILS(FaultCode::NoSuchStory, edit::placeBlock(before, firstPage, block(StoryId{})));
    FAILS(FaultCode::NoSuchBlock, edit::moveBlock(before, noBlock, GridPlace{0, 1, 0, 1}));
    FAILS(FaultCode::NoSuchBlock, edit::moveBlock(before, BlockId{}, GridPlace{0, 1, 0, 1}));
    FAILS(FaultCode::NoSuchBlock, edit::removeBlock(before, noBlock));
    Block replaced = block(bridge);
    replaced.id = noBlock;
    FAILS(FaultCode::NoSuchBlock, edit::replaceBlock(before, replaced));
    replaced = block(noStory);
    replaced.id = bridgeBlock;
    FAILS(FaultCode::NoSuchStory, edit::replaceBlock(before, replaced));
    LEAVES_ALONE(before, copy);
}

void EditBlocksTest::valuesThatNoBlockCanHaveAreRefused()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    const auto refused = [&](auto&& spoil) {
        Block given = block(market, {2, 2, 0, 10});
        spoil(given, std::get<ArticleBlock>(given.content));
        FAILS(FaultCode::ValueInvalid, edit::placeBlock(before, firstPage, given));
    };
    refused([](Block&, ArticleBlock& article) { article.part = -1; });
    refused([](Block&, ArticleBlock& article) { article.legs.count = -1; });
    refused([](Block&, ArticleBlock& article) { article.legs.count = INT_MAX; });
    refused([](Block&, ArticleBlock& article) { article.stack.columns = -1; });
    refused([](Block&, ArticleBlock& article) { article.legs.trims = {{-1, 0}}; });
    refused([](Block&, ArticleBlock& article) { article.legs.trims = {{0, INT_MIN}}; });
    refused([](Block& block, ArticleBlock&) { block.frame.insetRows = -1; });
    refused([](Block& block, ArticleBlock&) { block.frame.insetRows = INT_MAX; });
    refused([](Block& block, ArticleBlock&) { block.frame.insetSides = -1_pt; });
    refused([](Block& block, ArticleBlock&) { block.standOffRows = INT_MAX; });
    refused([](Block& block, ArticleBlock&) { block.standOffCharacters = INT_MIN; });
    LEAVES_ALONE(before, copy);
}

void EditBlocksTest::aLockedBlockStays()
{
    const Edition before = locked();
    const Edition copy = before;
    FAILS(FaultCode::BlockLocked, edit::moveBlock(before, bridgeBlock, GridPlace{1, 2, 0, 10}));
    FAILS(FaultCode::BlockLocked, edit::removeBlock(before, bridgeBlock));
    LEAVES_ALONE(before, copy);
    // Unlocking is a change of the block itself.
    Block unlocked = findPage(before, firstPage)->blocks[0];
    unlocked.locked = false;
    const auto after = edit::replaceBlock(before, unlocked);
    WORKS(after);
    WORKS(edit::moveBlock(*after, bridgeBlock, GridPlace{1, 2, 0, 10}));
}

void EditBlocksTest::aRemovedBlockLeavesItsStoryInThePool()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    const auto after = edit::removeBlock(before, bridgeBlock);
    WORKS(after);
    QVERIFY(findPage(*after, firstPage)->blocks.empty());
    QVERIFY(after->stories == before.stories);
    QVERIFY(partsOf(*after, bridge).empty());
    WORKS(edit::placeBlock(*after, firstPage, block(bridge)));
    LEAVES_ALONE(before, copy);
}

QTEST_GUILESS_MAIN(EditBlocksTest)
#include "blocks_test.moc"
