#include "propose/pool_pages.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;
using propose::ObstacleKind;

namespace {

bool names(const ProposalOutcome& outcome, ObstacleKind kind, const std::string& name = {})
{
    return std::any_of(outcome.obstacles.begin(), outcome.obstacles.end(), [&](const propose::Obstacle& one) {
        return one.kind == kind && (name.empty() || std::find(one.names.begin(), one.names.end(), name) != one.names.end());
    });
}

}

class ProposerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void furnitureOnFurnitureIsNoQuarrel();
    void everyStoryOfAProposalFits_data();
    void everyStoryOfAProposalFits();
    void aPageIsProposedAnewFromItsOwnStories();
    void aLockedBlockStaysWhereItIs();
    void aBlockKeepsItsWidthOrItsHeadline();
    void aBlockMadeByHandKeepsItsShape();
    void relativesAreNearTheirModel();
    void aHeadlineStandsInTheMiddleOfItsAir();
    void nothingToPlaceIsSaid();
    void aStoryLongerThanThePageIsNamed();
    void aPhotoThatFitsInNoWidthIsNamed();
    void locksOverEachOtherAreNamed();
    void tooManyStoriesOnThePageAreSaid();
    void fortyStoriesOfThePoolFillThePage();
    void fortyStoriesThatMustRunAreAnsweredWithinTheBudget();
    void theSameSeedGivesTheSamePagesWhateverIsKnownAlready();
};

void ProposerTest::everyStoryOfAProposalFits_data()
{
    QTest::addColumn<int>("stories");
    QTest::addColumn<int>("pieces");
    QTest::newRow("four long ones") << 4 << 260;
    QTest::newRow("seven") << 7 << 130;
    QTest::newRow("ten") << 10 << 90;
    QTest::newRow("too little for the page") << 3 << 60;
}

void ProposerTest::everyStoryOfAProposalFits()
{
    QFETCH(int, stories);
    QFETCH(int, pieces);
    const Edition before = pool(stories, pieces, 5);
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(!outcome.pages.empty());
    // What was set in no place is what is set on the page.
    QCOMPARE(outcome.misfits, 0);
    for (const ProposedPage& page : outcome.pages) {
        const auto made = pages::made(page.edition);
        QCOMPARE(made->fits.size(), static_cast<std::size_t>(stories));
        for (const display::Fit& fit : made->fits)
            QVERIFY(fit.rows <= 0);
        QVERIFY(!find(*made, FindingCode::HeadlineOverset));
        for (std::size_t i = 0; i < made->blocks.size(); ++i) {
            QVERIFY(typeArea(grid()).contains(made->blocks[i].area));
            for (std::size_t j = i + 1; j < made->blocks.size(); ++j)
                QVERIFY(!made->blocks[i].area.overlaps(made->blocks[j].area));
        }
        for (const auto& story : before.stories) {
            Story now = **page.edition.stories.find(story->id);
            QVERIFY(now.rank > 0);
            now.rank = story->rank;
            QVERIFY(now == *story);
        }
    }
}

void ProposerTest::aPageIsProposedAnewFromItsOwnStories()
{
    const Edition before = taken();
    const ProposalOutcome outcome = proposed(before, requestFor(before, false));
    QVERIFY(!outcome.pages.empty());
    for (const ProposedPage& page : outcome.pages) {
        QCOMPARE(page.edition.pages.front()->blocks.size(), before.pages.front()->blocks.size());
        for (const Block& block : before.pages.front()->blocks) {
            if (!articleOf(block))
                QVERIFY(page.edition.pages.front()->blocks.front() == block);
        }
    }
}

void ProposerTest::aLockedBlockStaysWhereItIs()
{
    const Edition before = taken();
    const StoryId locked = before.stories.begin()->operator->()->id;
    const Edition with = withBlock(before, blockOf(before, locked).id, [](Block& block) { block.locked = true; });
    ProposalRequest request = requestFor(with, false);
    for (const Block& block : with.pages.front()->blocks) {
        if (const ArticleBlock* article = articleOf(block)) {
            const auto& at = std::get<GridPlace>(block.place);
            request.like.emplace_back(article->story, propose::Room{at.column, at.row, at.columns, at.rows + 1});
        }
    }
    const ProposalOutcome outcome = proposed(with, request);
    QVERIFY(!outcome.pages.empty());
    for (const ProposedPage& page : outcome.pages)
        QVERIFY(blockOf(page.edition, locked) == blockOf(with, locked));
}

void ProposerTest::aBlockKeepsItsWidthOrItsHeadline()
{
    const Edition before = taken();
    for (const auto& story : before.stories) {
        const Block& own = blockOf(before, story->id);
        const Edition with = withBlock(before, own.id, [](Block& block) { block.holdsWidth = block.holdsHeadline = true; });
        const ProposalOutcome outcome = proposed(with, requestFor(with, false));
        for (const ProposedPage& page : outcome.pages) {
            const Block& now = blockOf(page.edition, story->id);
            QCOMPARE(std::get<GridPlace>(now.place).columns, std::get<GridPlace>(own.place).columns);
            QVERIFY(articleOf(now)->overrides == articleOf(own)->overrides);
        }
        if (!outcome.pages.empty())
            return;
    }
    QFAIL("no block could keep its width");
}

void ProposerTest::aBlockMadeByHandKeepsItsShape()
{
    const Edition before = taken();
    const StoryId story = before.stories.begin()->operator->()->id;
    const Edition with = withBlock(before, blockOf(before, story).id, [](Block& block) { article(block).quotes = {{u"新桥", {0, 1, 20, 3}}}; });
    const GridPlace shape = std::get<GridPlace>(blockOf(with, story).place);
    const ProposalOutcome outcome = proposed(with, requestFor(with, false));
    QVERIFY(!outcome.pages.empty() || !outcome.obstacles.empty());
    for (const ProposedPage& page : outcome.pages) {
        const Block& now = blockOf(page.edition, story);
        QVERIFY(articleOf(now)->quotes == articleOf(blockOf(with, story))->quotes);
        QCOMPARE(std::get<GridPlace>(now.place).columns, shape.columns);
        QCOMPARE(std::get<GridPlace>(now.place).rows, shape.rows);
    }
}

void ProposerTest::relativesAreNearTheirModel()
{
    const Edition before = pool(8, 110);
    const ProposalOutcome far = proposed(before, requestFor(before, true));
    QVERIFY(!far.pages.empty());
    ProposalRequest request = requestFor(before, true);
    request.like = far.pages.front().rooms;
    request.onlyRelatives = true;
    request.search.apart = 0.1;
    request.search.rounds = 1;
    const ProposalOutcome near = proposed(before, request);
    QVERIFY(!near.pages.empty());
    const double closest = propose::distance(near.pages.back().proposal.modules, far.pages.front().proposal.modules);
    QVERIFY2(closest < 0.9, qPrintable(QString::number(closest)));
}

void ProposerTest::aHeadlineStandsInTheMiddleOfItsAir()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, story({han(400)}, u"新桥今日通车"));
    const BlockId plain = place(edition, first, block(id, {0, 3, 0, 30}));
    const auto headline = [&](const Edition& from) { return runs(*pages::made(from), plain, displayFace).front().glyphs.front().origin.y; };
    const auto text = [&](const Edition& from) { return runs(*pages::made(from), plain, bodyFace).front().glyphs.front().origin.y; };
    const Length stackRows = text(edition);
    const int held = static_cast<int>((stackRows - grid().top) / grid().pitch);
    const Edition airy = withBlock(edition, plain, [&](Block& block) { article(block).legs.trims.assign(3, LegTrim{held + 4, 0}); });
    QCOMPARE(text(airy) - text(edition), grid().pitch * 4);
    QCOMPARE(headline(airy) - headline(edition), grid().pitch * 2);
    // Where one leg leaves out less, the rows are its shape and no air.
    const Edition stepped = withBlock(edition, plain, [&](Block& block) { article(block).legs.trims = {{held + 4, 0}, {0, 0}, {held + 4, 0}}; });
    QCOMPARE(headline(stepped), headline(edition));
}

void ProposerTest::nothingToPlaceIsSaid()
{
    const Edition empty = pool(0, 100);
    const ProposalOutcome outcome = proposed(empty, requestFor(empty, true));
    QVERIFY(outcome.pages.empty());
    QVERIFY(names(outcome, ObstacleKind::NothingToPlace));
}

void ProposerTest::aStoryLongerThanThePageIsNamed()
{
    Edition before = pool(3, 100);
    add(before, story({han(6 * 13 * 60)}, u"长文", "endless"));
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QVERIFY(names(outcome, ObstacleKind::ModuleUnfit, "endless"));
}

void ProposerTest::aPhotoThatFitsInNoWidthIsNamed()
{
    Edition before = pool(3, 100);
    const PhotoId photo{{1}};
    before = *edit::addPhoto(before, photo, {"long.jpg", "jpeg", 9000, 60, 3, true, 1000});
    Story alone = story({}, {}, "panorama");
    alone.photos = {{photo, u"江边", {}}};
    add(before, alone);
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QVERIFY(names(outcome, ObstacleKind::ModuleUnfit, "panorama"));
}

void ProposerTest::locksOverEachOtherAreNamed()
{
    Edition before = pool(3, 100);
    const auto ids = propose::poolOf(before);
    for (std::size_t i = 0; i < 2; ++i) {
        Block standing = block(ids[i], {static_cast<int>(i), 3, 20, 20});
        standing.locked = true;
        place(before, first, standing);
    }
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(outcome.pages.empty());
    QVERIFY(names(outcome, ObstacleKind::ThingsOverlap, "story0"));
    QVERIFY(names(outcome, ObstacleKind::ThingsOverlap, "story1"));
}

void ProposerTest::tooManyStoriesOnThePageAreSaid()
{
    Edition before = pool(12, 500);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 1;
    const ProposalOutcome outcome = proposed(before, request);
    QVERIFY(outcome.pages.empty());
    QVERIFY(names(outcome, ObstacleKind::TooMuch));
    QVERIFY(outcome.obstacles.front().characters > 0);
}

void ProposerTest::fortyStoriesOfThePoolFillThePage()
{
    const Edition before = pool(40, 100);
    ProposalRequest request = requestFor(before, true);
    request.stories.poolMayWait = true;
    request.search.rounds = 2;
    const ProposalOutcome outcome = proposed(before, request);
    QVERIFY(!outcome.pages.empty());
    const ProposedPage& page = outcome.pages.front();
    QCOMPARE(page.rooms.size() + page.waiting.size(), std::size_t{40});
    // Those that wait are the last in the editor's order.
    for (const auto& [placed, room] : page.rooms) {
        for (const StoryId waiting : page.waiting)
            QVERIFY((*before.stories.find(placed))->priority < (*before.stories.find(waiting))->priority);
    }
}

void ProposerTest::fortyStoriesThatMustRunAreAnsweredWithinTheBudget()
{
    const Edition before = pool(40, 60);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 0;
    request.search.budget = std::chrono::milliseconds{500};
    request.search.deadline = std::chrono::steady_clock::now() + std::chrono::minutes{2};
    const ProposalOutcome outcome = proposed(before, request);
    QVERIFY(!outcome.pages.empty() || !outcome.obstacles.empty());
    QVERIFY(outcome.worked < std::chrono::milliseconds{700});
}

/// What was set before the question takes less time; the pages are the same all the same.
void ProposerTest::theSameSeedGivesTheSamePagesWhateverIsKnownAlready()
{
    const Edition before = pool(8, 110);
    ProposalRequest request = requestFor(before, true);
    request.search.rounds = 0;
    request.search.budget = std::chrono::milliseconds{150};
    request.search.deadline = std::chrono::steady_clock::now() + std::chrono::minutes{5};
    propose::Proposer proposer{type::testing::fontBook()};
    const ProposalOutcome cold = proposer.propose(before, request);
    request.search.threads = 1;
    const ProposalOutcome warm = proposer.propose(before, request);
    QVERIFY(!cold.isCutShort && !warm.isCutShort);
    QVERIFY(!cold.pages.empty());
    QCOMPARE(warm.worked, cold.worked);
    QCOMPARE(warm.pages.size(), cold.pages.size());
    for (std::size_t i = 0; i < cold.pages.size(); ++i)
        QVERIFY(warm.pages[i].rooms == cold.pages[i].rooms);
}

void ProposerTest::furnitureOnFurnitureIsNoQuarrel()
{
    Edition edition = pool(7, 130);
    Block index;
    index.place = GridPlace{2, 2, 3, 5};   // from the nameplate's fourth row to two under its foot
    index.content = StoryIndex{};
    place(edition, first, index);
    const ProposalOutcome outcome = proposed(edition, requestFor(edition, true));
    QVERIFY(!outcome.pages.empty());
    for (const Block& block : outcome.pages.front().edition.pages.front()->blocks) {
        if (articleOf(block))
            QVERIFY(std::get<GridPlace>(block.place).row >= 8);
    }
}

QTEST_GUILESS_MAIN(ProposerTest)
#include "proposer_test.moc"
