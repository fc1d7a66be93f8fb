#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;

class EditPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageComesWithIdsOfItsOwn();
    void aPageThatCannotBeIsRefused();
    void aRemovedPageSendsItsStoriesBackToThePool();
    void aPageMovesToAnyPosition();
    void aPageTakesAnotherName();
    void aDuplicatedPageHasStoriesOfItsOwn();
    void theHeadTakesRealDaysOnly();
    void anIdIsNeverUsedAgain();
};

void EditPagesTest::aPageComesWithIdsOfItsOwn()
{
    const Edition before = edition();
    const Edition copy = before;
    Page given = page("A02");
    given.id = PageId{1};
    Block folio;
    folio.id = BlockId{2};
    folio.place = GridPlace{0, 4, 0, 1};
    folio.content = Folio{};
    given.blocks = {folio, folio};
    const auto added = edit::addPage(before, given);
    WORKS(added);
    QCOMPARE(added->id, PageId{4});
    const Page* made = findPage(added->edition, "A02");
    QVERIFY(made);
    QCOMPARE(made->id, PageId{4});
    QCOMPARE(made->blocks[0].id, BlockId{5});
    QCOMPARE(made->blocks[1].id, BlockId{6});
    QCOMPARE(added->edition.nextId, 7u);
    QCOMPARE(added->edition.pages.size(), std::size_t{2});
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::aPageThatCannotBeIsRefused()
{
    const Edition before = edition();
    const Edition copy = before;
    FAILS(FaultCode::PageCodeTaken, edit::addPage(before, page("A01")));
    FAILS(FaultCode::ValueInvalid, edit::addPage(before, page("")));
    Page none = page("A02");
    none.grid = {};
    FAILS(FaultCode::ValueInvalid, edit::addPage(before, none));
    Page huge = page("A02");
    huge.grid.columns = INT_MAX;
    FAILS(FaultCode::ValueInvalid, edit::addPage(before, huge));
    Page wide = page("A02");
    wide.grid.columns = 5;   // 5 · 10 + 4 characters of 10 pt and 20 pt of margin are more than 500 pt
    FAILS(FaultCode::GridTooWide, edit::addPage(before, wide));
    Page high = page("A02");
    high.grid.rows = 48;     // 48 · 12 + 30 pt are more than 600 pt
    FAILS(FaultCode::GridTooHigh, edit::addPage(before, high));
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::aRemovedPageSendsItsStoriesBackToThePool()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    const auto after = edit::removePage(before, firstPage);
    WORKS(after);
    QVERIFY(after->pages.empty());
    QVERIFY(after->stories == before.stories);
    QVERIFY(partsOf(*after, bridge).empty());
    FAILS(FaultCode::NoSuchPage, edit::removePage(before, noPage));
    FAILS(FaultCode::NoSuchPage, edit::removePage(before, PageId{}));
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::aPageMovesToAnyPosition()
{
    Edition before = edit::addPage(edition(), page("A02"))->edition;
    before = edit::addPage(before, page("A03"))->edition;
    const Edition copy = before;
    const auto codes = [](const Edition& edition) {
        QString all;
        for (const auto& one : edition.pages)
            all += QString::fromStdString(one->code) + QLatin1Char(' ');
        return all;
    };
    const auto moved = [&](std::size_t position) { return codes(*edit::movePage(before, firstPage, position)); };
    QCOMPARE(moved(0), QStringLiteral("A01 A02 A03 "));
    QCOMPARE(moved(1), QStringLiteral("A02 A01 A03 "));
    QCOMPARE(moved(2), QStringLiteral("A02 A03 A01 "));
    QCOMPARE(moved(SIZE_MAX), QStringLiteral("A02 A03 A01 "));
    FAILS(FaultCode::NoSuchPage, edit::movePage(before, noPage, 0));
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::anIdIsNeverUsedAgain()
{
    // Every thing that is removed takes its id with it: the next one gets a new number.
    Edition now = placedEdition();
    now = *edit::removeBlock(now, bridgeBlock);
    const auto block = edit::placeBlock(now, firstPage, small::block(bridge));
    QCOMPARE(block->id, BlockId{5});
    now = *edit::removeStory(block->edition, market);
    const auto story = edit::addStory(now, small::story("market"));
    QCOMPARE(story->id, StoryId{6});
    now = *edit::removePage(story->edition, firstPage);
    const auto page = edit::addPage(now, small::page("A01"));
    QCOMPARE(page->id, PageId{7});
    QCOMPARE(page->edition.nextId, 8u);
}

void EditPagesTest::aPageTakesAnotherName()
{
    Edition before = edit::addPage(placedEdition(), page("A02"))->edition;
    before.sheet.change([](StyleSheet& sheet) { sheet.sets["en"] = {}; });
    const Edition copy = before;
    const auto after = edit::changePage(before, firstPage, {"B01", "城事", "en"});
    WORKS(after);
    const Page* named = findPage(*after, "B01");
    QVERIFY(named);
    QCOMPARE(named->id, firstPage);
    QCOMPARE(named->section, std::string{"城事"});
    QCOMPARE(named->styleSet, std::string{"en"});
    QCOMPARE(named->blocks.size(), std::size_t{1});
    // Its own code is free for itself.
    WORKS(edit::changePage(before, firstPage, {"A01", "要闻", ""}));
    FAILS(FaultCode::PageCodeTaken, edit::changePage(before, firstPage, {"A02", "", ""}));
    FAILS(FaultCode::ValueInvalid, edit::changePage(before, firstPage, {"", "", ""}));
    FAILS(FaultCode::ValueInvalid, edit::changePage(before, firstPage, {"A01", "", "fr"}));
    FAILS(FaultCode::NoSuchPage, edit::changePage(before, noPage, {"B01", "", ""}));
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::aDuplicatedPageHasStoriesOfItsOwn()
{
    // The bridge in two parts on A01, and A03 after it.
    Edition before = edit::addPage(placedEdition(), page("A03"))->edition;
    before = edit::placeBlock(std::move(before), firstPage, block(bridge, {2, 2, 0, 10}, 1))->edition;
    const Edition copy = before;
    const auto after = edit::duplicatePage(before, firstPage, "A02");
    WORKS(after);
    QCOMPARE(after->edition.pages.size(), std::size_t{3});
    const Page& made = *after->edition.pages[1];
    QCOMPARE(made.id, after->id);
    QCOMPARE(made.code, std::string{"A02"});
    QCOMPARE(made.blocks.size(), std::size_t{2});
    const StoryId twin = articleOf(made.blocks[0])->story;
    QVERIFY(twin != bridge);
    QCOMPARE(articleOf(made.blocks[1])->story, twin);
    QCOMPARE(articleOf(made.blocks[1])->part, 1);
    const Story& story = **after->edition.stories.find(twin);
    QVERIFY(story.body == (*before.stories.find(bridge))->body);
    QVERIFY(story.slug != (*before.stories.find(bridge))->slug);
    QCOMPARE(partsOf(after->edition, bridge).size(), std::size_t{2});
    FAILS(FaultCode::PageCodeTaken, edit::duplicatePage(before, firstPage, "A03"));
    FAILS(FaultCode::NoSuchPage, edit::duplicatePage(before, noPage, "A02"));
    LEAVES_ALONE(before, copy);
}

void EditPagesTest::theHeadTakesRealDaysOnly()
{
    const Edition before = edition();
    const Edition copy = before;
    EditionHead head = before.head;
    head.paper = "河湾日报";
    head.date = {2028, 2, 29};
    head.issue = 18251;
    const auto after = edit::changeHead(before, head);
    WORKS(after);
    QVERIFY(after->head == head);
    head.date = {2027, 2, 29};
    FAILS(FaultCode::ValueInvalid, edit::changeHead(before, head));
    head.date = {2027, 2, 28};
    head.issue = -1;
    FAILS(FaultCode::ValueInvalid, edit::changeHead(before, head));
    LEAVES_ALONE(before, copy);
}

QTEST_GUILESS_MAIN(EditPagesTest)
#include "pages_test.moc"
