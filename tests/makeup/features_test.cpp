#include "makeup/editions.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::pages;

namespace {

constexpr int plenty = 3000;

Rect cells(int column, int columns, int row, int rows) { return areaOf(grid(), GridPlace{column, columns, row, rows}); }

StyleSheet verticalSheet()
{
    StyleSheet result = sheet();
    result.styles["body"].writingMode = WritingMode::Vertical;
    return result;
}

/// A block of text, overset, on six columns.
struct Full {
    Edition edition;
    StoryId story;
    BlockId block;

    explicit Full(GridPlace at, auto&& change, const std::u16string& headline = {}, const StyleSheet& styles = sheet())
        : edition{pages::edition(styles)}
    {
        Story given = pages::story({han(plenty)}, headline);
        given.photos = {{PhotoId{}, u"桥上", u"闻津 摄"}};
        story = add(edition, given);
        Block placed = pages::block(story, at);
        change(placed, article(placed));
        block = place(edition, first, placed);
    }
    std::vector<Rect> boxes() const { return hanBoxes(*made(edition), block); }
    /// The em boxes of vertical text: its glyphs stand on the top edge of their cells, left of the centre by half an em.
    std::vector<Rect> headBoxes() const { return hanBoxes(*made(edition), block, displayFace); }
};

/// Where the glyphs of the headline stand.
Rect inkOf(const display::ComposedPage& page, BlockId block, const char* face)
{
    Rect all;
    bool isFirst = true;
    for (const display::GlyphRun& run : runs(page, block, face)) {
        for (const display::PlacedGlyph& glyph : run.glyphs) {
            if (isFirst)
                all = {glyph.origin.x, glyph.origin.y, {}, {}};
            isFirst = false;
            const Length right = std::max(all.right(), glyph.origin.x);
            const Length bottom = std::max(all.bottom(), glyph.origin.y);
            all.x = std::min(all.x, glyph.origin.x);
            all.y = std::min(all.y, glyph.origin.y);
            all.width = right - all.x;
            all.height = bottom - all.y;
        }
    }
    return all;
}

std::vector<QString> lineTexts(const makeup::StorySetting& setting, std::size_t paragraph)
{
    std::vector<QString> lines;
    for (const compose::Line& line : setting.text().lines) {
        if (line.paragraph == paragraph)
            lines.push_back(qt(setting.paragraphs()[paragraph]->text.substr(line.setting->start, line.setting->end - line.setting->start)));
    }
    return lines;
}

}

class MakeUpFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void aStackInsideItsBlockHasTextRoundIt();
    void anUprightStackStandsBesideTheLegs_data();
    void anUprightStackStandsBesideTheLegs();
    void anUprightStackWithoutColumnsTakesWhatItNeeds();
    void anUprightStackThatIsTooLongIsTold();
    void aPullQuoteHasTextRoundIt();
    void aPullQuoteThatIsTooLongIsTold();
    void verticalTextKeepsOutOfAPhotosCells();
    void rulesBetweenVerticalLegsKeepOutOfTheHeadline();
    void verticalTextRunsThroughItsBandsFromTheTop();
    void aCreditStandsFlushRight();
    void aSubheadAcrossTheLegsPartsTheText();
    void placesInTheTextAreThoseOfTheStory();
    void typingInHeldLinesMovesNothingAbove();
    void heldLinesAreReleasedByAnotherMeasure();
    void copyfitIsOfThePlacedStory();
    void runsTakeTheirCharacterStyle();
};

void MakeUpFeaturesTest::aStackInsideItsBlockHasTextRoundIt()
{
    const Full full{{0, 6, 0, 40}, [](Block&, ArticleBlock& article) { article.stack = {StackPosition::Inside, 0, {}, {2, 2, 10, 8}}; }, u"新桥今日通车"};
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, cells(2, 2, 10, 8)), 0);
    QCOMPARE(boxes.size(), std::size_t{40 * 78 - 8 * 26 - 2});
    const auto heads = full.headBoxes();
    QCOMPARE(heads.size(), std::size_t{6});
    QCOMPARE(outside(heads, cells(2, 2, 10, 8)), 0);
    QVERIFY(!find(*made(full.edition), FindingCode::HeadlineOverset));
    const Full small{{0, 6, 0, 40}, [](Block&, ArticleBlock& article) { article.stack = {StackPosition::Inside, 0, {}, {2, 2, 10, 1}}; }, u"新桥今日通车"};
    QVERIFY(find(*made(small.edition), FindingCode::HeadlineOverset));
}

void MakeUpFeaturesTest::anUprightStackStandsBesideTheLegs_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("column");
    QTest::newRow("left") << static_cast<int>(StackPosition::Left) << 0;
    QTest::newRow("right") << static_cast<int>(StackPosition::Right) << 2;
}

void MakeUpFeaturesTest::anUprightStackStandsBesideTheLegs()
{
    QFETCH(int, position);
    QFETCH(int, column);
    const Full full{{0, 3, 0, 30}, [&](Block&, ArticleBlock& article) {
        article.stack = {static_cast<StackPosition>(position), 1, WritingMode::Vertical, {}};
    }, u"新桥今日通车"};
    QCOMPARE(full.boxes().size(), std::size_t{30 * 26 - 2});
    QCOMPARE(inside(full.boxes(), cells(column, 1, 0, 30)), 0);
    const Rect ink = inkOf(*made(full.edition), full.block, displayFace);
    QVERIFY(cells(column, 1, 0, 30).contains(ink));
    // One line, centred in the height, its six characters a size apart.
    QVERIFY(ink.height > ink.width * 4);
    QVERIFY(qAbs((ink.height - 20_pt * 5).emu()) < 12700);
}

void MakeUpFeaturesTest::anUprightStackWithoutColumnsTakesWhatItNeeds()
{
    const Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock& article) {
        article.stack = {StackPosition::Right, 0, WritingMode::Vertical, {}};
    }, u"新桥今日通车"};
    // 4 + 20 + 5 pt are four characters of 9 pt; with the gutter 36 of 41 are left, for two legs of 17 with gutters.
    const auto boxes = full.boxes();
    QCOMPARE(boxes.size(), std::size_t{30 * 34 - 2});
    const Rect area = cells(0, 3, 0, 30);
    const Rect taken{area.right() - em * 4, area.y, em * 4, area.height};
    QCOMPARE(inside(boxes, taken), 0);
    QVERIFY(taken.contains(inkOf(*made(full.edition), full.block, displayFace)));
}

void MakeUpFeaturesTest::anUprightStackThatIsTooLongIsTold()
{
    const Full full{{0, 3, 0, 6}, [](Block&, ArticleBlock& article) { article.stack = {StackPosition::Right, 1, WritingMode::Vertical, {}}; },
        u"新桥今日通车两岸市民夹道欢迎喜气洋洋"};
    QVERIFY(find(*made(full.edition), FindingCode::HeadlineOverset));
}

void MakeUpFeaturesTest::aPullQuoteHasTextRoundIt()
{
    const Full full{{0, 4, 0, 40}, [](Block&, ArticleBlock& article) { article.quotes = {{u"桥通了，心也通了", {1, 2, 12, 6}}}; }};
    const auto boxes = full.boxes();
    QCOMPARE(inside(boxes, cells(1, 2, 12, 6)), 0);
    QCOMPARE(boxes.size(), std::size_t{40 * 52 - 6 * 26 - 2});
    const auto page = made(full.edition);
    QCOMPARE(text(runs(*page, full.block, displayFace)).substr(0, 8), std::u16string{u"桥通了，心也通了"});
    QCOMPARE(outside(full.headBoxes(), cells(1, 2, 12, 6)), 0);
    QCOMPARE(marks<display::StrokePath>(*page, full.block).size(), std::size_t{2});
}

void MakeUpFeaturesTest::aPullQuoteThatIsTooLongIsTold()
{
    const Full full{{0, 4, 0, 40}, [](Block&, ArticleBlock& article) { article.quotes = {{han(200), {1, 2, 12, 2}}}; }};
    const auto page = made(full.edition);
    const Finding* finding = find(*page, FindingCode::HeadlineOverset);
    QVERIFY(finding);
    QCOMPARE(finding->arguments[1], std::string{"pull quote"});
}

void MakeUpFeaturesTest::verticalTextKeepsOutOfAPhotosCells()
{
    const auto noPhoto = [](Block&, ArticleBlock&) {};
    const auto photo = [](Block&, ArticleBlock& article) { article.photos = {{0, {1, 1, 10, 10}, {}, 1000, CaptionSide::Below}}; };
    const Full whole{{0, 3, 0, 30}, noPhoto, {}, verticalSheet()};
    const Full full{{0, 3, 0, 30}, photo, {}, verticalSheet()};
    const Rect kept = cells(1, 1, 10, 10);
    // Vertical glyphs hang from the middle of the top edge of their em boxes.
    const auto inKept = [&](const Full& page) {
        int count = 0;
        for (const auto& run : runs(*made(page.edition), page.block, bodyFace)) {
            for (const auto& glyph : run.glyphs)
                count += Rect{glyph.origin.x, glyph.origin.y - em.scaled(88, 100), em, em}.overlaps(kept) ? 1 : 0;
        }
        return count;
    };
    QVERIFY(inKept(whole) > 50);
    QCOMPARE(inKept(full), 0);
    QVERIFY(bodyText(*made(full.edition), full.block).size() > 700);
}

void MakeUpFeaturesTest::verticalTextRunsThroughItsBandsFromTheTop()
{
    const Full full{{0, 3, 0, 30}, [](Block& block, ArticleBlock& article) {
        article.legs.count = 2;
        block.frame.columnRule = 1_pt;
    }, {}, verticalSheet()};
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const makeup::StorySetting setting = makeUp.setting(full.edition, full.story);
    const Rect area = cells(0, 3, 0, 30);
    const compose::Line* before = nullptr;
    for (const compose::Line& line : setting.text().lines) {
        // Right to left in its band, the upper band first.
        if (before && before->leg == line.leg)
            QVERIFY(line.origin.x < before->origin.x);
        QVERIFY((line.origin.y < area.y + area.height / 2) == (line.leg == 0));
        before = &line;
    }
    QCOMPARE(setting.legs.size(), std::size_t{2});
    const auto rules = marks<display::StrokePath>(*made(full.edition), full.block);
    QCOMPARE(rules.size(), std::size_t{1});
    QCOMPARE(rules[0].path.points[0].y, rules[0].path.points[1].y);
}

void MakeUpFeaturesTest::aCreditStandsFlushRight()
{
    const Full full{{0, 3, 0, 30}, [](Block&, ArticleBlock& article) { article.photos = {{0, {0, 2, 0, 10}, {}, 1000, CaptionSide::Below}}; }};
    const auto boxes = hanBoxes(*made(full.edition), full.block, displayFace);
    const Rect kept = cells(0, 2, 0, 10);
    const auto last = std::max_element(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    QVERIFY(last != boxes.end());
    QVERIFY2(qAbs((last->right() - kept.right()).emu()) < 200, qPrintable(QString::number((last->right() - kept.right()).points())));
    const auto start = std::min_element(boxes.begin(), boxes.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
    QCOMPARE(start->x, kept.x);
    QCOMPARE(start->y, last->y);
}

void MakeUpFeaturesTest::aSubheadAcrossTheLegsPartsTheText()
{
    Edition edition = pages::edition();
    Story story = pages::story({han(13 * 9 - 2), u"两岸同庆", han(13 * 6 - 2)});
    story.body[1].change([](StoryParagraph& p) {
        p.kind = ParagraphKind::Crosshead;
        p.acrossLegs = true;
    });
    const StoryId id = add(edition, story);
    const BlockId block = place(edition, first, pages::block(id, {0, 3, 0, 30}));
    // Nine lines stand above it in three rows; it has a measure of three columns.
    const auto boxes = hanBoxes(*made(edition), block);
    QCOMPARE(inside(boxes, cells(0, 3, 0, 3)), 13 * 9 - 2);
    const auto head = hanBoxes(*made(edition), block, displayFace);
    QCOMPARE(head.size(), std::size_t{4});
    const Rect area = cells(0, 3, 0, 30);
    QVERIFY(qAbs((head.front().x - area.x - (area.right() - head.back().x - 20_pt)).emu()) < 2);
    QCOMPARE(boxes.size(), std::size_t{13 * 15 - 4});
    for (const Rect& box : boxes)
        QVERIFY(box.y < rowTop(grid(), 3) || box.y >= head.front().y + 20_pt);
}

void MakeUpFeaturesTest::placesInTheTextAreThoseOfTheStory()
{
    Edition edition = pages::edition();
    Story story = pages::story({han(40), han(20)}, u"新桥");
    story.dateline = u"本报讯";
    const StoryId id = add(edition, story);
    place(edition, first, pages::block(id, {0, 3, 0, 30}));
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const makeup::StorySetting setting = makeUp.setting(edition, id);
    QCOMPARE(setting.sources.size(), std::size_t{2});
    QCOMPARE(*setting.sources[0].paragraph, std::size_t{0});
    QCOMPARE(setting.sources[0].runIn, 3U);
    QCOMPARE(setting.sources[1].runIn, 0U);
    QCOMPARE(setting.sources[1].length, 20U);
    QVERIFY(setting.stackOrigin.y >= cells(0, 3, 0, 30).y);
    const auto held = makeup::linesToHold(setting, 0);
    // Two em of indent, then 13 a line: 43 characters are 11, 13, 13 and 6.
    const std::vector<HeldLine> expected{{11, 11'000}, {24, 13'000}, {37, 13'000}};
    QVERIFY(held == expected);
}

void MakeUpFeaturesTest::typingInHeldLinesMovesNothingAbove()
{
    Numbers numbers{5};
    for (int round = 0; round < 8; ++round) {
        Edition edition = pages::edition();
        const StoryId id = add(edition, pages::story({prose(numbers, 90), prose(numbers, 30)}, u"新桥"));
        place(edition, first, pages::block(id, {0, 3, 0, 40}));
        makeup::MakeUp makeUp{type::testing::fontBook()};
        for (int step = 0; step < 25; ++step) {
            const makeup::StorySetting before = makeUp.setting(edition, id);
            edition = *edit::holdLines(std::move(edition), id, 0, makeup::linesToHold(before, 0));
            // Held, the lines are what they were.
            QVERIFY(lineTexts(makeUp.setting(edition, id), 0) == lineTexts(before, 0));
            const std::size_t length = (*edition.stories.find(id))->body[0]->text.size();
            const auto at = static_cast<std::size_t>(numbers.upTo(static_cast<int>(length) - 2));
            edition = numbers.upTo(2) > 0 ? *edit::insertText(std::move(edition), id, 0, at, prose(numbers, numbers.upTo(2)))
                                          : *edit::deleteText(std::move(edition), id, 0, at, 1);
            const auto after = lineTexts(makeUp.setting(edition, id), 0);
            const auto was = lineTexts(before, 0);
            std::size_t seen = 0;
            for (std::size_t line = 0; line < was.size(); ++line) {
                seen += static_cast<std::size_t>(was[line].size());
                // A mark typed at the head of a line pulls the line above with it; all above that stays.
                if (seen + 1 >= at)
                    break;
                QCOMPARE(after[line], was[line]);
            }
        }
    }
}

void MakeUpFeaturesTest::heldLinesAreReleasedByAnotherMeasure()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, pages::story({han(60)}));
    const BlockId block = place(edition, first, pages::block(id, {0, 2, 0, 40}));
    edition = *edit::holdLines(std::move(edition), id, 0, {{9, 11'000}, {20, 13'000}});
    makeup::MakeUp makeUp{type::testing::fontBook()};
    QCOMPARE(lineTexts(makeUp.setting(edition, id), 0)[0].size(), 9);
    Block wider = pages::block(id, {0, 2, 0, 40});
    wider.id = block;
    article(wider).legs.count = 1;
    edition = *edit::replaceBlock(std::move(edition), wider);
    QCOMPARE(lineTexts(makeUp.setting(edition, id), 0)[0].size(), 25);
}

void MakeUpFeaturesTest::copyfitIsOfThePlacedStory()
{
    Edition edition = pages::edition();
    const StoryId id = add(edition, pages::story({han(13 * 3 - 2 + 2), han(13 * 2 - 2)}));
    place(edition, first, pages::block(id, {0, 1, 0, 40}));
    makeup::MakeUp makeUp{type::testing::fontBook()};
    const auto fits = makeUp.copyfit(edition, id);
    QCOMPARE(fits.size(), std::size_t{2});
    QCOMPARE(fits[0].lines, 4);
    QCOMPARE(fits[0].lastLineCharacters, 2);
    QVERIFY(fits[0].isNearlyEmpty);
    QVERIFY(!fits[1].isNearlyEmpty);
}

void MakeUpFeaturesTest::runsTakeTheirCharacterStyle()
{
    Edition edition = pages::edition();
    Story given = story({han(30), han(30)});
    given.dateline = u"本报讯";
    for (Shared<StoryParagraph>& paragraph : given.body)
        paragraph.change([](StoryParagraph& p) { p.runs = {{{2, 4}, "strong"}, {{20, 21}, "nobody knows it"}}; });
    const BlockId id = place(edition, first, block(add(edition, given), {0, 1, 0, 20}));
    const auto page = made(edition);
    std::u16string strong;
    for (const display::GlyphRun& run : runs(*page, id, displayFace)) {
        QVERIFY(run.ink == Ink::cmyk(0, 1000, 1000, 0));
        QCOMPARE(run.size, em);
        strong += run.text;
    }
    // Offsets are those of the paragraph's own text, whatever runs in before it.
    QCOMPARE(qt(strong), qt(han(30).substr(2, 2) + han(30).substr(2, 2)));
    QCOMPARE(hanBoxes(*page, id).size() + hanBoxes(*page, id, displayFace).size(), std::size_t{63});
}

void MakeUpFeaturesTest::rulesBetweenVerticalLegsKeepOutOfTheHeadline()
{
    const Full full{{0, 4, 0, 40}, [](Block& b, ArticleBlock& a) {
        a.stack.position = StackPosition::Right;
        a.stack.writing = WritingMode::Vertical;
        a.legs.count = 2;
        b.frame.columnRule = 1_pt;
    }, u"新桥今日通车", verticalSheet()};
    const auto page = made(full.edition);
    const auto rules = marks<display::StrokePath>(*page, full.block);
    QCOMPARE(rules.size(), std::size_t{1});
    const Rect head = inkOf(*page, full.block, displayFace);
    for (const Point& point : rules[0].path.points)
        QVERIFY(point.x < head.x);
}

QTEST_GUILESS_MAIN(MakeUpFeaturesTest)
#include "features_test.moc"
