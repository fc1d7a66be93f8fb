#include "propose/pool_pages.h"
#include "propose/remedy.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;
using propose::Remedy;
using propose::RemedyKind;
using propose::RemedyPart;

class RemedyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void wholeSentencesGoFromTheEnd();
    void aPointInANumberEndsNoSentence();
    void theFirstSentenceStays();
    void whereThereIsTooMuchEachRemedyLeadsToAPage_data();
    void whereThereIsTooMuchEachRemedyLeadsToAPage();
    void aStoryLongerThanThePageIsLeftOut();
    void aStoryLongerThanThePageIsCutWhereItIsAlone();
    void twoStoriesThatFitNoPageAreLeftOutTogether();
    void remediesComeWithinTheBudget();
    void nothingThatWasTriedInVainIsSaid();
};

void RemedyTest::wholeSentencesGoFromTheEnd()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({u"一二三。四五六。", u"七八。九十！”百千？"}, u"题"));
    const auto text = [&](int least) {
        std::u16string all;
        const auto cut = propose::withEndCut(edition, id, least);
        for (const auto& paragraph : cut ? (*cut->stories.find(id))->body : std::vector<Shared<StoryParagraph>>{})
            all += paragraph->text + u"|";
        return all;
    };
    QCOMPARE(text(1), std::u16string{u"一二三。四五六。|七八。九十！”|"});
    QCOMPARE(text(3), std::u16string{u"一二三。四五六。|七八。九十！”|"});
    QCOMPARE(text(4), std::u16string{u"一二三。四五六。|七八。|"});
    QCOMPARE(text(8), std::u16string{u"一二三。四五六。|"});
    QCOMPARE(text(11), std::u16string{u"一二三。|"});
    QCOMPARE(propose::charactersToCut(**edition.stories.find(id), 4), 7);
}

void RemedyTest::aPointInANumberEndsNoSentence()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({u"Rates rose to 2.5 per cent. Nobody knew why."}, u"Rates"));
    const auto cut = propose::withEndCut(edition, id, 1);
    QVERIFY(cut.has_value());
    QCOMPARE((*cut->stories.find(id))->body.front()->text, std::u16string{u"Rates rose to 2.5 per cent. "});
}

void RemedyTest::theFirstSentenceStays()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({u"一二三四五。", u"六。"}, u"题"));
    QCOMPARE(propose::charactersToCut(**edition.stories.find(id), 3), 0);
    QVERIFY(!propose::withEndCut(edition, id, 3));
}

void RemedyTest::whereThereIsTooMuchEachRemedyLeadsToAPage_data()
{
    QTest::addColumn<int>("stories");
    QTest::addColumn<int>("pieces");
    QTest::addColumn<bool>("canBeCut");
    // Nine headlines on a small page leave little to cut.
    QTest::newRow("nine stories") << 9 << 200 << false;
    QTest::newRow("five stories") << 5 << 300 << true;
}

void RemedyTest::whereThereIsTooMuchEachRemedyLeadsToAPage()
{
    QFETCH(int, stories);
    QFETCH(int, pieces);
    QFETCH(bool, canBeCut);
    // A little more each time, until there is no page.
    Edition before = pool(stories, pieces);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 2;
    ProposalOutcome outcome = proposed(before, request);
    for (int more = pieces; !outcome.pages.empty() && more < 3 * pieces; more += 12) {
        before = pool(stories, more);
        request.stories.fromPool = propose::poolOf(before);
        outcome = proposed(before, request);
    }
    QVERIFY(outcome.pages.empty());
    QVERIFY(!outcome.remedies.empty());
    for (const Remedy& remedy : outcome.remedies) {
        Edition with = before;
        ProposalRequest again = request;
        QVERIFY(propose::apply(remedy, with, again));
        const ProposalOutcome helped = proposed(with, again);
        QVERIFY2(!helped.pages.empty(), remedy.parts.front().name.c_str());
        for (const RemedyPart& part : remedy.parts) {
            const Story& was = **before.stories.find(part.story);
            if (remedy.kind == RemedyKind::Cut)
                QCOMPARE(bodyCharacters(**with.stories.find(part.story)), bodyCharacters(was) - static_cast<std::size_t>(part.characters));
            else
                QVERIFY(partsOf(helped.pages.front().edition, part.story).empty());
        }
    }
    const auto has = [&](RemedyKind kind) { return std::any_of(outcome.remedies.begin(), outcome.remedies.end(), [&](const Remedy& one) { return one.kind == kind; }); };
    QVERIFY(has(RemedyKind::LeaveOut));
    if (canBeCut)
        QVERIFY(has(RemedyKind::Cut));
}

void RemedyTest::aStoryLongerThanThePageIsLeftOut()
{
    Edition before = pool(5, 180);
    const StoryId endless = add(before, story({han(6 * 13 * 60)}, u"长文", "endless"));
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QVERIFY(!outcome.remedies.empty());
    QCOMPARE(outcome.remedies.front(), (Remedy{RemedyKind::LeaveOut, {{endless, "endless", 0}}}));
}

void RemedyTest::aStoryLongerThanThePageIsCutWhereItIsAlone()
{
    Edition before = pages::edition();
    Numbers numbers{5};
    const StoryId endless = add(before, story({prose(numbers, 1300), prose(numbers, 1300)}, u"长文", "endless"));
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QCOMPARE(outcome.remedies.size(), std::size_t{1});
    QCOMPARE(outcome.remedies.front().kind, RemedyKind::Cut);
    QCOMPARE(outcome.remedies.front().parts.front().story, endless);
    Edition with = before;
    ProposalRequest again = requestFor(before, true);
    QVERIFY(propose::apply(outcome.remedies.front(), with, again));
    QVERIFY(!proposed(with, again).pages.empty());
}

void RemedyTest::twoStoriesThatFitNoPageAreLeftOutTogether()
{
    Edition before = pool(5, 180);
    for (const char* name : {"one", "other"})
        add(before, story({han(6 * 13 * 60)}, u"长文", name));
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QCOMPARE(outcome.remedies.size(), std::size_t{1});
    QCOMPARE(outcome.remedies.front().parts.size(), std::size_t{2});
}

void RemedyTest::remediesComeWithinTheBudget()
{
    const Edition before = pool(9, 260);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 0;
    request.search.budget = std::chrono::milliseconds{500};
    // The work that was counted, not the pace of a busy machine.
    request.search.deadline = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    const ProposalOutcome outcome = proposed(before, request);
    QVERIFY(outcome.pages.empty());
    QVERIFY(!outcome.obstacles.empty());
    QVERIFY(!outcome.remedies.empty());
    // Trials end with the budget; the one under way may go beyond it.
    QVERIFY(outcome.worked < std::chrono::milliseconds{700});
}

void RemedyTest::nothingThatWasTriedInVainIsSaid()
{
    // Ten times what the page holds: leaving out one, or cutting one, helps nothing.
    const Edition before = pool(20, 500);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 1;
    const ProposalOutcome outcome = proposed(before, request);
    QVERIFY(outcome.pages.empty());
    QVERIFY(outcome.remedies.empty());
}

QTEST_GUILESS_MAIN(RemedyTest)
#include "remedy_test.moc"
