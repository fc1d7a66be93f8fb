#include "edit/exchange.h"
#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;

namespace {

const Block& onlyBlock(const Edition& edition) { return findPage(edition, firstPage)->blocks.at(0); }
const Story& storyOf(const Edition& edition, StoryId id) { return **edition.stories.find(id); }
std::u16string textOf(const Edition& edition, StoryId id)
{
    std::u16string text;
    for (const auto& paragraph : storyOf(edition, id).body)
        text += paragraph->text + u'|';
    return text;
}

/// The bridge stands on the page as the lead, set in two legs.
Edition lead()
{
    Edition made = *edit::setRank(placedEdition(), bridge, 1);
    made.pages[0].change([](Page& page) {
        auto& article = std::get<ArticleBlock>(page.blocks[0].content);
        article.legs.count = 2;
        article.photos = {{0, {0, 1, 0, 4}, {}, 1000, CaptionSide::Below}, {1, {1, 1, 0, 4}, {}, 1000, CaptionSide::Below}};
    });
    return made;
}

Edition lockedLead()
{
    Edition made = lead();
    made.pages[0].change([](Page& page) { page.blocks[0].locked = true; });
    return made;
}

}

class EditExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledStoryLeavesItsRoomReserved();
    void reservedRoomGivesItsShapeToTheStory();
    void aBlockIsReservedForAwaitedCopy();
    void aReplacementTakesPlaceRankAndShape();
    void onlyAsManyPhotosStayAsTheNewStoryHas();
    void twoStoriesSwapPlacesAndRanks();
    void aLockedBlockKeepsItsStory();
    void storiesThatCannotTakePartAreRefused();
    void aSplitStoryLosesNothing();
    void aCutAtTheEndsIsRefused();
    void aMergedStoryHoldsBothTexts();
    void theChosenHeadsRemain();
};

void EditExchangeTest::aKilledStoryLeavesItsRoomReserved()
{
    const Edition before = lead();
    const auto after = edit::killStory(before, bridge);
    WORKS(after);
    const ReservedSpace* space = reservedIn(onlyBlock(*after));
    QVERIFY(space);
    QCOMPARE(space->slug, std::string{"bridge"});
    QCOMPARE(space->targetCharacters, 10);
    QCOMPARE(space->rank, 1);
    QCOMPARE(space->legs.count, 2);
    QVERIFY(onlyBlock(*after).place == onlyBlock(before).place);
    QVERIFY(partsOf(*after, bridge).empty());
    QCOMPARE(textOf(*after, bridge), textOf(before, bridge));
}

void EditExchangeTest::reservedRoomGivesItsShapeToTheStory()
{
    const Edition reserved = *edit::killStory(lead(), bridge);
    const auto after = edit::fillReserved(reserved, bridgeBlock, market);
    WORKS(after);
    QCOMPARE(articleOf(onlyBlock(*after))->story, market);
    QCOMPARE(articleOf(onlyBlock(*after))->legs.count, 2);
    QCOMPARE(storyOf(*after, market).rank, 1);
    FAILS(FaultCode::ValueInvalid, edit::fillReserved(*after, bridgeBlock, bridge));
    FAILS(FaultCode::NoSuchStory, edit::fillReserved(reserved, bridgeBlock, noStory));
}

void EditExchangeTest::aBlockIsReservedForAwaitedCopy()
{
    const auto after = edit::reserveBlock(lead(), bridgeBlock, "verdict", 900);
    WORKS(after);
    QCOMPARE(reservedIn(onlyBlock(*after))->slug, std::string{"verdict"});
    QCOMPARE(reservedIn(onlyBlock(*after))->targetCharacters, 900);
    QCOMPARE(reservedIn(onlyBlock(*after))->legs.count, 2);
    const auto again = edit::reserveBlock(*after, bridgeBlock, "verdict", 1200);
    WORKS(again);
    QCOMPARE(reservedIn(onlyBlock(*again))->targetCharacters, 1200);
    FAILS(FaultCode::ValueInvalid, edit::reserveBlock(*after, bridgeBlock, "verdict", -1));
    FAILS(FaultCode::NoSuchBlock, edit::reserveBlock(*after, noBlock, "verdict", 1));
}

void EditExchangeTest::aReplacementTakesPlaceRankAndShape()
{
    const Edition before = lead();
    const auto after = edit::replaceOnPage(before, bridge, market);
    WORKS(after);
    QCOMPARE(articleOf(onlyBlock(*after))->story, market);
    QCOMPARE(articleOf(onlyBlock(*after))->legs.count, 2);
    QVERIFY(onlyBlock(*after).place == onlyBlock(before).place);
    QCOMPARE(storyOf(*after, market).rank, 1);
    QVERIFY(partsOf(*after, bridge).empty());
    QCOMPARE(textOf(*after, bridge), textOf(before, bridge));
}

void EditExchangeTest::onlyAsManyPhotosStayAsTheNewStoryHas()
{
    Edition before = lead();
    before.stories.change(market, [](Story& story) { story.photos = {{PhotoId{}, u"说明", u"摄"}}; });
    const auto after = edit::replaceOnPage(before, bridge, market);
    WORKS(after);
    QCOMPARE(articleOf(onlyBlock(*after))->photos.size(), std::size_t{1});
    QCOMPARE(articleOf(onlyBlock(*after))->photos[0].photo, 0);
}

void EditExchangeTest::twoStoriesSwapPlacesAndRanks()
{
    Edition before = *edit::setRank(edit::placeBlock(lead(), firstPage, block(market, {2, 1, 12, 8}))->edition, market, 3);
    const auto after = edit::swapStories(before, bridge, market);
    WORKS(after);
    const auto& blocks = findPage(*after, firstPage)->blocks;
    QCOMPARE(articleOf(blocks[0])->story, market);
    QCOMPARE(articleOf(blocks[1])->story, bridge);
    QCOMPARE(storyOf(*after, market).rank, 1);
    QCOMPARE(storyOf(*after, bridge).rank, 3);
    QVERIFY(blocks[0].place == findPage(before, firstPage)->blocks[0].place);
    FAILS(FaultCode::ValueInvalid, edit::swapStories(before, bridge, bridge));
    FAILS(FaultCode::ValueInvalid, edit::swapStories(lead(), bridge, market));
}

void EditExchangeTest::aLockedBlockKeepsItsStory()
{
    const Edition before = lockedLead();
    FAILS(FaultCode::BlockLocked, edit::killStory(before, bridge));
    FAILS(FaultCode::BlockLocked, edit::replaceOnPage(before, bridge, market));
    FAILS(FaultCode::BlockLocked, edit::reserveBlock(before, bridgeBlock, "x", 0));
    FAILS(FaultCode::BlockLocked, edit::mergeStories(before, market, bridge, edit::Heads::OfFirst));
}

void EditExchangeTest::storiesThatCannotTakePartAreRefused()
{
    const Edition both = edit::placeBlock(lead(), firstPage, block(market, {2, 1, 12, 8}))->edition;
    FAILS(FaultCode::StoryPlaced, edit::replaceOnPage(both, bridge, market));
    FAILS(FaultCode::NoSuchStory, edit::replaceOnPage(lead(), noStory, market));
    FAILS(FaultCode::ValueInvalid, edit::killStory(lead(), market));
}

void EditExchangeTest::aSplitStoryLosesNothing()
{
    Edition before = edition();
    before.stories.change(market, [](Story& story) {
        story.endMark = u"■";
        story.body[0].change([](StoryParagraph& p) { p.emphasis = {{1, 3}}; });
    });
    const auto after = edit::splitStory(before, market, 0, 2, u"新题");
    WORKS(after);
    QCOMPARE(textOf(after->edition, market), std::u16string{u"甲乙|"});
    QCOMPARE(textOf(after->edition, after->id), std::u16string{u"丙丁|戊己庚辛|"});
    const Story& second = storyOf(after->edition, after->id);
    QCOMPARE(second.slug, std::string{"market-2"});
    QCOMPARE(second.headline, std::u16string{u"新题"});
    QCOMPARE(second.endMark, std::u16string{u"■"});
    QVERIFY(second.body[0]->emphasis == (std::vector<TextRange>{{0, 1}}));
    QVERIFY(storyOf(after->edition, market).body[0]->emphasis == (std::vector<TextRange>{{1, 2}}));
    const auto between = edit::splitStory(before, market, 1, 0, {});
    WORKS(between);
    QCOMPARE(textOf(between->edition, market), std::u16string{u"甲乙丙丁|"});
    QCOMPARE(textOf(between->edition, between->id), std::u16string{u"戊己庚辛|"});
}

void EditExchangeTest::aCutAtTheEndsIsRefused()
{
    FAILS(FaultCode::ValueInvalid, edit::splitStory(edition(), market, 0, 0, {}));
    FAILS(FaultCode::ValueInvalid, edit::splitStory(edition(), market, 1, 4, {}));
    FAILS(FaultCode::ValueInvalid, edit::splitStory(edition(), market, 2, 0, {}));
    FAILS(FaultCode::ValueInvalid, edit::splitStory(edition(), market, 0, 5, {}));
    FAILS(FaultCode::NoSuchStory, edit::splitStory(edition(), noStory, 0, 1, {}));
}

void EditExchangeTest::aMergedStoryHoldsBothTexts()
{
    Edition before = lead();
    before.stories.change(bridge, [](Story& story) {
        story.dateline = u"本报讯";
        story.body[0].change([](StoryParagraph& p) { p.emphasis = {{0, 2}}; });
    });
    const auto after = edit::mergeStories(before, market, bridge, edit::Heads::OfFirst);
    WORKS(after);
    QCOMPARE(textOf(*after, market), std::u16string{u"甲乙丙丁|戊己庚辛|本报讯一二三四五六七八九十|"});
    QVERIFY(storyOf(*after, market).body[2]->emphasis == (std::vector<TextRange>{{3, 5}}));
    QVERIFY(!after->stories.contains(bridge));
    QVERIFY(findPage(*after, firstPage)->blocks.empty());
    FAILS(FaultCode::ValueInvalid, edit::mergeStories(before, market, market, edit::Heads::OfFirst));
}

void EditExchangeTest::theChosenHeadsRemain()
{
    Edition before = edition();
    before.stories.change(bridge, [](Story& story) { story.headline = u"桥"; });
    before.stories.change(market, [](Story& story) { story.headline = u"市"; });
    QCOMPARE(storyOf(*edit::mergeStories(before, bridge, market, edit::Heads::OfFirst), bridge).headline, std::u16string{u"桥"});
    QCOMPARE(storyOf(*edit::mergeStories(before, bridge, market, edit::Heads::OfSecond), bridge).headline, std::u16string{u"市"});
}

QTEST_APPLESS_MAIN(EditExchangeTest)
#include "exchange_test.moc"
