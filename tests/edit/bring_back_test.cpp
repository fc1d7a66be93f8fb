#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;

namespace {

/// Two pages; the story "one" stands on the first, "two" in the pool.
struct Desk {
    Edition edition;
    PageId first, second;
    StoryId one, two;
    BlockId block;
};

Desk desk()
{
    Desk result;
    auto first = edit::addPage({}, page("A01"));
    auto second = edit::addPage(first->edition, page("A02"));
    auto one = edit::addStory(second->edition, story("one"));
    auto two = edit::addStory(one->edition, story("two"));
    auto placed = edit::placeBlock(two->edition, first->id, block(one->id));
    return {placed->edition, first->id, second->id, one->id, two->id, placed->id};
}

}

class BringBackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageComesBackAsItWas();
    void aPageThatIsGoneComesBackLast();
    void whatStandsElsewhereMeanwhileIsLeftOut();
    void idsAreNeverGivenTwice();
    void aStoryComesBackAsItWas();
    void namesThatAreTakenAreRefused();
};

void BringBackTest::aPageComesBackAsItWas()
{
    const Desk before = desk();
    const Page kept = *findPage(before.edition, before.first);
    const Edition changed = *edit::moveBlock(before.edition, before.block, GridPlace{1, 2, 4, 10});
    const Result<Edition> back = edit::bringBackPage(changed, kept);
    WORKS(back);
    QVERIFY(*back == before.edition);
}

void BringBackTest::aPageThatIsGoneComesBackLast()
{
    const Desk before = desk();
    const Page kept = *findPage(before.edition, before.first);
    const Result<Edition> back = edit::bringBackPage(*edit::removePage(before.edition, before.first), kept);
    WORKS(back);
    QCOMPARE(back->pages.size(), std::size_t{2});
    QVERIFY(*back->pages[1] == kept);
}

void BringBackTest::whatStandsElsewhereMeanwhileIsLeftOut()
{
    const Desk before = desk();
    const Page kept = *findPage(before.edition, before.first);
    const Edition off = *edit::removeBlock(before.edition, before.block);
    const Edition elsewhere = edit::placeBlock(off, before.second, block(before.one))->edition;
    QVERIFY(edit::bringBackPage(elsewhere, kept)->pages[0]->blocks.empty());
    QCOMPARE(edit::bringBackPage(elsewhere, kept)->pages[1]->blocks.size(), std::size_t{1});
    QVERIFY(edit::bringBackPage(*edit::removeStory(before.edition, before.one), kept)->pages[0]->blocks.empty());
}

void BringBackTest::idsAreNeverGivenTwice()
{
    const Desk before = desk();
    const Page kept = *findPage(before.edition, before.first);
    // The block was undone, and its number given to another one.
    Edition undone = *edit::removeBlock(before.edition, before.block);
    undone.nextId = before.block.n;
    auto other = edit::placeBlock(undone, before.second, block(before.two));
    QCOMPARE(other->id, before.block);
    const Result<Edition> back = edit::bringBackPage(other->edition, kept);
    WORKS(back);
    QVERIFY(back->pages[0]->blocks[0].id != back->pages[1]->blocks[0].id);
    QVERIFY(back->nextId > back->pages[0]->blocks[0].id.n);
    Edition young;
    WORKS(edit::bringBackPage(young, kept));
    QVERIFY(edit::bringBackPage(young, kept)->nextId > kept.id.n);
    QVERIFY(edit::bringBackStory(young, **before.edition.stories.find(before.two))->nextId > before.two.n);
}

void BringBackTest::aStoryComesBackAsItWas()
{
    const Desk before = desk();
    const Story kept = **before.edition.stories.find(before.one);
    const Edition typed = *edit::insertText(before.edition, before.one, 0, 3, u"新");
    QVERIFY(*edit::bringBackStory(typed, kept) == before.edition);
    const Result<Edition> back = edit::bringBackStory(*edit::removeStory(before.edition, before.one), kept);
    QVERIFY(**back->stories.find(before.one) == kept);
}

void BringBackTest::namesThatAreTakenAreRefused()
{
    const Desk before = desk();
    const Page kept = *findPage(before.edition, before.first);
    const Edition other = edit::addPage(*edit::removePage(before.edition, before.first), page("A01"))->edition;
    FAILS(FaultCode::PageCodeTaken, edit::bringBackPage(other, kept));
    Story named = **before.edition.stories.find(before.one);
    named.slug = "two";
    FAILS(FaultCode::ValueInvalid, edit::bringBackStory(before.edition, named));
}

QTEST_GUILESS_MAIN(BringBackTest)
#include "bring_back_test.moc"
