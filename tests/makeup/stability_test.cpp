#include "makeup/editions.h"

#include <QtTest>

#include <set>

using namespace banxin;
using namespace banxin::pages;

namespace {

/// Six stories: four on page A01, one of them going on on A02, and one that stands there alone; one waits in the pool.
Edition busyEdition()
{
    Numbers numbers{11};
    Edition result = pages::edition();
    std::vector<StoryId> ids;
    for (int i = 0; i < 6; ++i) {
        Story story = pages::story({prose(numbers, 40), prose(numbers, 30)}, u"新桥今日通车", "story");
        story.rank = 1 + i % 3;
        story.kicker = i % 2 == 0 ? u"跨江" : u"";
        ids.push_back(add(result, story));
    }
    place(result, first, block(ids[0], {0, 3, 0, 20}));
    place(result, first, block(ids[1], {3, 3, 0, 20}));
    place(result, first, block(ids[2], {0, 2, 25, 15}));
    Block pushing = block(ids[3], {1, 2, 8, 6});
    pushing.pushesText = true;
    place(result, first, pushing);
    place(result, second, block(ids[2], {0, 1, 0, 10}, 1));
    place(result, second, block(ids[4], {2, 2, 0, 20}));
    return result;
}

/// Chooses edits at random; a refused one leaves the edition as it is.
class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed) : m_numbers{seed} {}

    Edition next(const Edition& edition)
    {
        const Result<Edition> after = chosen(edition);
        return after ? *after : edition;
    }

private:
    Result<Edition> chosen(const Edition& edition)
    {
        const StoryId story = anyStory(edition);
        const auto offset = static_cast<std::size_t>(m_numbers.upTo(60));
        const auto paragraph = static_cast<std::size_t>(m_numbers.upTo(1));
        switch (m_numbers.upTo(13)) {
        case 0:
        case 1:
        case 2: return edit::insertText(edition, story, paragraph, offset, prose(m_numbers, m_numbers.upTo(4)));
        case 3:
        case 4: return edit::deleteText(edition, story, paragraph, offset, static_cast<std::size_t>(m_numbers.from(1, 20)));
        case 5: return edit::setRank(edition, story, m_numbers.from(1, 3));
        case 6: return edit::removeBlock(edition, anyBlock(edition));
        case 7: return edit::moveBlock(edition, anyBlock(edition), somewhere());
        case 8: return edit::holdLines(edition, story, paragraph, {{static_cast<std::uint32_t>(m_numbers.from(8, 12)), 11'000}});
        case 9: return dressed(edition, story, paragraph);
        case 10: return edit::movePage(edition, m_numbers.yes() ? first : second, 0);
        case 11: return reworded(edition, story);
        default: return placed(edition, story);
        }
    }

    /// Another way for a paragraph to stand.
    Result<Edition> dressed(const Edition& edition, StoryId id, std::size_t paragraph)
    {
        Story story = **edition.stories.find(id);
        if (paragraph >= story.body.size())
            return edition;
        story.body[paragraph].change([&](StoryParagraph& p) {
            p.looseness = m_numbers.from(-1, 1);
            p.start = m_numbers.of(ParagraphStart::NextBlock);
            p.keepTogether = m_numbers.yes();
            p.acrossLegs = m_numbers.upTo(3) == 0;
            p.runs.clear();
            if (p.text.size() > 6 && m_numbers.yes())
                p.runs = {{{1, 3}, "strong"}, {{4, 6}, m_numbers.yes() ? "strong" : "unknown"}};
        });
        return edit::replaceStory(edition, std::move(story));
    }

    /// Other words in a part of a story that is not its body.
    Result<Edition> reworded(const Edition& edition, StoryId id)
    {
        Story story = **edition.stories.find(id);
        std::u16string* parts[] = {&story.label, &story.kicker, &story.headline, &story.byline, &story.dateline, &story.endMark};
        *parts[static_cast<std::size_t>(m_numbers.upTo(5))] = m_numbers.yes() ? std::u16string{u"桥通了"} : std::u16string{};
        return edit::replaceStory(edition, std::move(story));
    }

    Result<Edition> placed(const Edition& edition, StoryId story)
    {
        Block given = block(story, somewhere(), m_numbers.upTo(3) == 0 ? 1 : 0);
        given.pushesText = m_numbers.upTo(2) == 0;
        article(given).legs.count = m_numbers.upTo(2);
        article(given).stack.position = m_numbers.of(StackPosition::Inside);
        article(given).stack.writing = m_numbers.of(WritingMode::Vertical);
        article(given).stack.cells = {0, 1, 1, 4};
        if (m_numbers.upTo(2) == 0)
            article(given).quotes = {{u"桥通了", {0, 1, m_numbers.upTo(8), 3}}};
        auto added = edit::placeBlock(edition, m_numbers.yes() ? first : second, given);
        return added ? Result<Edition>{std::move(added->edition)} : added.error();
    }

    GridPlace somewhere() { return {m_numbers.upTo(4), m_numbers.from(1, 3), m_numbers.upTo(40), m_numbers.from(4, 20)}; }

    StoryId anyStory(const Edition& edition)
    {
        auto at = edition.stories.begin();
        for (int skip = m_numbers.upTo(static_cast<int>(edition.stories.size()) - 1); skip > 0; --skip)
            ++at;
        return (*at)->id;
    }

    BlockId anyBlock(const Edition& edition)
    {
        const auto& blocks = edition.pages[m_numbers.yes() ? 1 : 0]->blocks;
        return blocks.empty() ? BlockId{} : blocks[static_cast<std::size_t>(m_numbers.upTo(static_cast<int>(blocks.size()) - 1))].id;
    }

    Numbers m_numbers;
};

std::string dumped(const Edition& edition, PageId page) { return display::dump(*made(edition, page)); }

}

class MakeUpStabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void madeTwiceAPageIsTheSame();
    void aPageThatDidNotChangeIsNotMadeAgain();
    void remadeAfterChangesAPageIsAsMadeFromScratch_data();
    void remadeAfterChangesAPageIsAsMadeFromScratch();
    void furnitureFollowsTheEdition();
    void aPhotoThatArrivesIsShown();
    void aFitBeforePlacingIsTheFitAfterIt();
    void rowsNeededAreTheLeast_data();
    void rowsNeededAreTheLeast();
};

void MakeUpStabilityTest::madeTwiceAPageIsTheSame()
{
    const Edition edition = busyEdition();
    for (const PageId page : {first, second}) {
        QVERIFY(*made(edition, page) == *made(edition, page));
        QCOMPARE(dumped(edition, page), dumped(edition, page));
    }
}

void MakeUpStabilityTest::aPageThatDidNotChangeIsNotMadeAgain()
{
    const Edition edition = busyEdition();
    makeup::MakeUp kept{type::testing::fontBook()};
    const auto pageOne = kept.page(edition, first);
    const auto pageTwo = kept.page(edition, second);
    QVERIFY(kept.page(edition, first) == pageOne);
    // The fifth story stands on A02 only.
    const StoryId alone = articleOf(edition.pages[1]->blocks[1])->story;
    const Edition changed = *edit::insertText(edition, alone, 0, 3, u"字");
    QVERIFY(kept.page(changed, first) == pageOne);
    QVERIFY(kept.page(changed, second) != pageTwo);
}

void MakeUpStabilityTest::remadeAfterChangesAPageIsAsMadeFromScratch_data()
{
    QTest::addColumn<int>("seed");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
}

void MakeUpStabilityTest::remadeAfterChangesAPageIsAsMadeFromScratch()
{
    QFETCH(int, seed);
    RandomEdits edits{static_cast<std::uint64_t>(seed)};
    makeup::MakeUp kept{type::testing::fontBook()};
    Edition now = busyEdition();
    std::vector<Edition> past;
    std::vector<std::vector<std::shared_ptr<const display::ComposedPage>>> pagesThen;
    int changes = 0;
    for (int step = 0; step < 100; ++step) {
        past.push_back(now);
        pagesThen.push_back(kept.pages(now));
        for (std::size_t page = 0; page < 2; ++page) {
            const auto fresh = made(now, now.pages[page]->id);
            QVERIFY2(*pagesThen.back()[page] == *fresh, qPrintable(QStringLiteral("step %1, page %2").arg(step).arg(page + 1)));
        }
        const Edition after = edits.next(now);
        changes += after == now ? 0 : 1;
        now = after;
    }
    QVERIFY(changes > 50);
    // Undo gives an older edition back, and with it its pages.
    for (std::size_t step = past.size(); step-- > 0;) {
        const auto again = kept.pages(past[step]);
        for (std::size_t page = 0; page < 2; ++page)
            QVERIFY2(*again[page] == *pagesThen[step][page], qPrintable(QStringLiteral("back at step %1").arg(step)));
    }
}

void MakeUpStabilityTest::furnitureFollowsTheEdition()
{
    Edition now = busyEdition();
    now.head.paper = "临川日报";
    now.head.date = {2026, 11, 25};
    for (const PageId page : {first, second}) {
        Block furniture;
        furniture.place = GridPlace{0, 6, 55, 5};
        furniture.content = page == first ? BlockContent{Nameplate{}} : BlockContent{Folio{}};
        place(now, page, furniture);
    }
    std::vector<Edition> after{now};
    after.push_back(now);
    after.back().head.date = {2026, 11, 26};
    after.push_back(*edit::movePage(now, second, 0));
    Page page = *findPage(now, first);
    page.code = "A03";
    page.blocks.clear();
    after.push_back(edit::addPage(now, page)->edition);
    after.push_back(*edit::removePage(now, first));
    after.push_back(now);
    after.back().pages[1].change([](Page& p) { p.section = "综合"; });
    after.push_back(now);
    makeup::MakeUp kept{type::testing::fontBook()};
    for (const Edition& edition : after) {
        for (const auto& one : edition.pages)
            QVERIFY(*kept.page(edition, one->id) == *made(edition, one->id));
    }
}

void MakeUpStabilityTest::aPhotoThatArrivesIsShown()
{
    Edition awaiting = pages::edition();
    const PhotoId photo{{7}};
    Story given = story({han(100)});
    given.photos = {{photo, u"桥上", u"闻津摄"}};
    Block at = block(add(awaiting, given), {0, 2, 0, 30});
    PhotoPlacement cells;
    cells.cells = {0, 2, 0, 10};
    article(at).photos = {cells};
    const BlockId id = place(awaiting, first, at);
    const Edition arrived = *edit::addPhoto(awaiting, photo, {"bridge.jpg", "jpeg", 3000, 2000, 3, true, 1});
    makeup::MakeUp kept{type::testing::fontBook()};
    QVERIFY(find(*kept.page(awaiting, first), FindingCode::PhotoMissing));
    QVERIFY(*kept.page(arrived, first) == *made(arrived, first));
    QCOMPARE(marks<display::PlacedPhoto>(*kept.page(arrived, first), id).size(), std::size_t{1});
    QVERIFY(*kept.page(awaiting, first) == *made(awaiting, first));
}

void MakeUpStabilityTest::aFitBeforePlacingIsTheFitAfterIt()
{
    const Edition edition = busyEdition();
    const StoryId waiting = (*std::find_if(edition.stories.begin(), edition.stories.end(),
        [&](const auto& story) { return partsOf(edition, story->id).empty(); }))->id;
    const Page empty = [] {
        Page page;
        page.code = "A03";
        page.grid = grid();
        return page;
    }();
    const auto added = edit::addPage(edition, empty);
    std::set<int> rows;
    for (const GridPlace& at : {GridPlace{0, 1, 0, 5}, {1, 2, 7, 12}, {0, 6, 0, 60}, {3, 3, 50, 9}, {2, 1, 0, 1}}) {
        for (const int legs : {0, 1, 3}) {
            Block given = block(waiting, at);
            article(given).legs.count = legs;
            makeup::MakeUp before{type::testing::fontBook()};
            const display::Fit told = before.fit(added->edition, *findPage(added->edition, added->id), given);
            Edition placed = added->edition;
            place(placed, added->id, given);
            QVERIFY(made(placed, added->id)->fits[0] == told);
            rows.insert(told.rows > 0 ? 1 : told.rows < 0 ? -1 : 0);
        }
    }
    QVERIFY(rows.contains(1) && rows.contains(-1));
}

void MakeUpStabilityTest::rowsNeededAreTheLeast_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("legs");
    QTest::addColumn<bool>("isBoxed");
    QTest::addColumn<bool>("isBalanced");
    for (const bool isBalanced : {false, true}) {
        const char* how = isBalanced ? "balanced" : "filled";
        QTest::addRow("one column, %s", how) << 1 << 0 << false << isBalanced;
        QTest::addRow("two columns, %s", how) << 2 << 0 << false << isBalanced;
        QTest::addRow("five columns in four legs, %s", how) << 5 << 4 << false << isBalanced;
        QTest::addRow("three columns in a box, %s", how) << 3 << 0 << true << isBalanced;
    }
}

void MakeUpStabilityTest::rowsNeededAreTheLeast()
{
    QFETCH(int, columns);
    QFETCH(int, legs);
    QFETCH(bool, isBoxed);
    QFETCH(bool, isBalanced);
    StyleSheet styles = sheet();
    styles.columns = {2, 2, isBalanced, 4};
    Edition edition = pages::edition(styles);
    Numbers numbers{5};
    Block given = block(add(edition, story({prose(numbers, 50), prose(numbers, 30), prose(numbers, 70)}, u"新桥今日通车")), {0, columns, 3, 1});
    article(given).legs.count = legs;
    given.frame.insetRows = isBoxed ? 1 : 0;
    given.frame.insetSides = isBoxed ? em : Length{};
    const Page& page = *findPage(edition, first);
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const int needed = makeUp.rowsNeeded(edition, page, given);
    QVERIFY(needed > 5 && needed < 60);
    for (int rows = 1; rows <= 60; ++rows) {
        given.place = GridPlace{0, columns, 0, rows};
        const bool fits = makeUp.fit(edition, page, given).rows <= 0;
        QVERIFY2(fits == (rows >= needed), qPrintable(QStringLiteral("%1 of %2 rows").arg(rows).arg(needed)));
    }
    // What no page holds is told by the page's own rows.
    Edition full = pages::edition(styles);
    const Block endless = block(add(full, story({han(6 * 13 * 60)})), {0, 1, 0, 1});
    QCOMPARE(makeUp.rowsNeeded(full, *findPage(full, first), endless), 60);
}

QTEST_GUILESS_MAIN(MakeUpStabilityTest)
#include "stability_test.moc"
