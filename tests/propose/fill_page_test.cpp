#include "makeup/editions.h"
#include "propose/proposer.h"

#include <QtTest>

#include <set>

using namespace banxin;
using namespace banxin::pages;

namespace {

/// `count` stories in the pool, of 30 to `most` pieces of text, the first the most important; a nameplate on A01.
Edition pool(int count, int most, std::uint64_t seed = 3)
{
    Numbers numbers{seed};
    Edition result = pages::edition();
    for (int i = 0; i < count; ++i) {
        Story given = story({prose(numbers, numbers.from(15, most / 2)), prose(numbers, numbers.from(15, most / 2))}, u"新桥今日通车", "story");
        given.rank = 0;
        given.priority = i + 1;
        given.label = i % 5 == 4 ? u"短评" : u"";
        add(result, given);
    }
    Block nameplate;
    nameplate.place = GridPlace{0, 6, 0, 6};
    nameplate.content = Nameplate{};
    place(result, first, nameplate);
    return result;
}

propose::FilledPage filled(const Edition& edition)
{
    return propose::fillPage(edition, first, type::testing::fontBook());
}

std::set<StoryId> ids(const std::vector<StoryId>& stories) { return {stories.begin(), stories.end()}; }

}

class FillPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void aFilledPageIsSound_data();
    void aFilledPageIsSound();
    void theSamePoolGivesTheSamePage();
    void anEmptyPoolChangesNothing();
    void whatHasNoRoomIsTheLeastImportant();
    void aStoryLongerThanThePageWaitsAndTheOthersAreSet();
    void aFullPageTakesNothing();
    void whatStandsOnAnotherPageIsNotTaken();
};

void FillPageTest::aFilledPageIsSound_data()
{
    QTest::addColumn<int>("stories");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("seed");
    QTest::newRow("one") << 1 << 200 << 1;
    QTest::newRow("two") << 2 << 300 << 2;
    QTest::newRow("five") << 5 << 200 << 3;
    QTest::newRow("eight") << 8 << 120 << 4;
    QTest::newRow("ten briefs") << 10 << 60 << 5;
    QTest::newRow("more than there is room for") << 14 << 400 << 6;
}

void FillPageTest::aFilledPageIsSound()
{
    QFETCH(int, stories);
    QFETCH(int, most);
    QFETCH(int, seed);
    const Edition before = pool(stories, most, static_cast<std::uint64_t>(seed));
    const Edition copy = before;
    const propose::FilledPage result = filled(before);
    QVERIFY(before == copy);
    QVERIFY(!result.placed.empty());

    // No story is lost, none stands twice, and only ranks were changed.
    std::set<StoryId> all = ids(result.placed);
    for (const StoryId left : result.left)
        QVERIFY(all.insert(left).second);
    QCOMPARE(all.size(), before.stories.size());
    QCOMPARE(result.placed.size() + result.left.size(), before.stories.size());
    for (const auto& story : before.stories) {
        Story now = **result.edition.stories.find(story->id);
        now.rank = story->rank;
        QVERIFY(now == *story);
        QCOMPARE(partsOf(result.edition, story->id).size(), ids(result.placed).contains(story->id) ? std::size_t{1} : std::size_t{0});
    }

    const auto page = made(result.edition);
    for (std::size_t i = 0; i < page->blocks.size(); ++i) {
        QVERIFY(typeArea(grid()).contains(page->blocks[i].area));
        for (std::size_t j = i + 1; j < page->blocks.size(); ++j)
            QVERIFY(!page->blocks[i].area.overlaps(page->blocks[j].area));
    }
    QCOMPARE(page->fits.size(), result.placed.size());
    for (const display::Fit& fit : page->fits)
        QVERIFY2(fit.rows <= 0 && fit.overset.empty(), qPrintable(qt(fit.overset)));
    QVERIFY(!find(*page, FindingCode::Overset));
}

void FillPageTest::theSamePoolGivesTheSamePage()
{
    const Edition before = pool(7, 150);
    const propose::FilledPage once = filled(before);
    const propose::FilledPage again = filled(before);
    QVERIFY(once.edition == again.edition);
    QVERIFY(once.placed == again.placed && once.left == again.left);
}

void FillPageTest::anEmptyPoolChangesNothing()
{
    const Edition before = pool(0, 100);
    const propose::FilledPage result = filled(before);
    QVERIFY(result.edition == before);
    QVERIFY(result.placed.empty() && result.left.empty());
}

void FillPageTest::whatHasNoRoomIsTheLeastImportant()
{
    // Ten stories of some 2000 characters; the page has 54 rows of 78, so two at most.
    const Edition before = pool(10, 1600);
    const propose::FilledPage result = filled(before);
    QVERIFY(!result.placed.empty());
    QVERIFY(result.left.size() >= 7);
    for (const StoryId placed : result.placed) {
        for (const StoryId left : result.left)
            QVERIFY((*before.stories.find(placed))->priority < (*before.stories.find(left))->priority);
    }
}

void FillPageTest::aStoryLongerThanThePageWaitsAndTheOthersAreSet()
{
    for (const int priority : {1, 3}) {
        Edition before = pool(4, 100);
        Story endless = story({han(6 * 13 * 60)}, u"长文", "endless");
        endless.priority = priority;
        endless.rank = 0;
        const StoryId id = add(before, endless);
        const propose::FilledPage result = filled(before);
        QVERIFY2(result.left == std::vector<StoryId>{id}, qPrintable(QStringLiteral("%1 wait").arg(result.left.size())));
        QCOMPARE(result.placed.size(), std::size_t{4});
    }
}

void FillPageTest::aFullPageTakesNothing()
{
    Edition before = pool(3, 100);
    const StoryId whole = add(before, story({han(100)}, {}, "whole"));
    place(before, first, block(whole, {0, 6, 6, 54}));
    const propose::FilledPage result = filled(before);
    QVERIFY(result.edition == before);
    QCOMPARE(result.left.size(), std::size_t{3});
    // A block at an exact place keeps its room.
    Edition exact = pool(3, 100);
    Block foot;
    foot.place = Rect{20_pt, 700_pt, 700_pt, 50_pt};
    foot.content = Folio{};
    place(exact, first, foot);
    const propose::FilledPage above = filled(exact);
    QCOMPARE(above.placed.size(), std::size_t{3});
    for (const auto& block : made(above.edition)->blocks)
        QVERIFY(block.story == StoryId{} || !block.area.overlaps(std::get<Rect>(foot.place)));
}

void FillPageTest::whatStandsOnAnotherPageIsNotTaken()
{
    Edition before = pool(3, 100);
    const StoryId elsewhere = add(before, story({han(100)}, {}, "elsewhere"));
    place(before, second, block(elsewhere, {0, 2, 0, 20}));
    const propose::FilledPage result = filled(before);
    QVERIFY(!ids(result.placed).contains(elsewhere) && !ids(result.left).contains(elsewhere));
    QVERIFY(result.edition.pages[1] == before.pages[1]);
}

QTEST_GUILESS_MAIN(FillPageTest)
#include "fill_page_test.moc"
