#include "model/edition.h"
#include "model/grid.h"

#include "model/random_edition.h"

#include <QtTest>

#include <limits>
#include <map>

using namespace banxin;
using namespace banxin::literals;

namespace {

/// 对开, as most Chinese broadsheets count it.
const Grid broadsheet{{390_mm, 540_mm}, 18_mm, 20_mm, 9_pt, 8, 13, 1, 123, 11.25_pt};

struct Numbered {
    StoryId id;
    int value = 0;
    friend bool operator==(const Numbered&, const Numbered&) = default;
};
using Many = Chunked<StoryId, Numbered>;

void isEqual(const Many& many, const std::map<std::uint32_t, int>& model)
{
    QCOMPARE(many.size(), model.size());
    QCOMPARE(many.empty(), model.empty());
    auto expected = model.begin();
    for (const auto& entry : many) {
        QCOMPARE(entry->id.n, expected->first);
        QCOMPARE(entry->value, expected->second);
        ++expected;
    }
    QVERIFY(expected == model.end());
}

}

class ModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresAreThoseOfTheTrade();
    void columnsAreSplitInWholeCharacters();
    void legsFillTheirMeasureExactly();
    void positionsFollowFromTheGrid();
    void aGridThatDoesNotFitIsRefused();
    void aPlaceOffTheGridIsRefused();
    void chunkedIsAMap();
    void aChangeOfChunkedLeavesTheOthersShared();
    void datesAreRealDays();
    void blockRankAndSheetDecideAStyle();
    void aHouseDecidesOnMarksAndLeavesTheMeasureToTheStyle();
    void partsOfAStoryAreFoundInOrder();
};

void ModelTest::measuresAreThoseOfTheTrade()
{
    const int expected[] = {13, 27, 41, 55, 69, 83, 97, 111};
    for (int columns = 1; columns <= 8; ++columns)
        QCOMPARE(measureCharacters(broadsheet, columns), expected[columns - 1]);
    QCOMPARE(measure(broadsheet, 8), 999_pt);
}

void ModelTest::columnsAreSplitInWholeCharacters()
{
    using Characters = std::vector<int>;
    QCOMPARE(splitCharacters(broadsheet, 3, 2, SplitRemainder::LastLegs), (Characters{20, 20}));
    QCOMPARE(splitCharacters(broadsheet, 5, 3, SplitRemainder::LastLegs), (Characters{22, 22, 23}));
    QCOMPARE(splitCharacters(broadsheet, 5, 3, SplitRemainder::FirstLegs), (Characters{23, 22, 22}));
    QCOMPARE(splitCharacters(broadsheet, 5, 3, SplitRemainder::WidenGutters), (Characters{22, 22, 22}));
    QVERIFY(splitLegs(broadsheet, 1, 13, SplitRemainder::LastLegs).empty());
    QVERIFY(splitLegs(broadsheet, 1, 0, SplitRemainder::LastLegs).empty());
}

void ModelTest::legsFillTheirMeasureExactly()
{
    for (int columns = 1; columns <= 8; ++columns) {
        for (int legs = 1; legs <= columns + 2; ++legs) {
            for (const auto rule : {SplitRemainder::LastLegs, SplitRemainder::FirstLegs, SplitRemainder::WidenGutters}) {
                const std::vector<Leg> split = splitLegs(broadsheet, columns, legs, rule);
                if (split.empty())
                    continue;
                QCOMPARE(split.front().x, Length{});
                if (legs > 1 || rule != SplitRemainder::WidenGutters)
                    QCOMPARE(split.back().x + split.back().width, measure(broadsheet, columns));
                for (std::size_t i = 1; i < split.size(); ++i)
                    QVERIFY(split[i].x >= split[i - 1].x + split[i - 1].width + 9_pt);
            }
        }
    }
    // 5 into 3: both gutters are wider by half a character.
    const std::vector<Leg> legs = splitLegs(broadsheet, 5, 3, SplitRemainder::WidenGutters);
    QCOMPARE(legs[1].x, 22 * 9_pt + 13.5_pt);
}

void ModelTest::positionsFollowFromTheGrid()
{
    QCOMPARE(columnLeft(broadsheet, 0), 18_mm);
    QCOMPARE(columnLeft(broadsheet, 3), 18_mm + 42 * 9_pt);
    QCOMPARE(rowTop(broadsheet, 2), 20_mm + 22.5_pt);
    QCOMPARE(rowBaseline(broadsheet, 0), 20_mm + 7.92_pt);
    QCOMPARE(areaOf(broadsheet, GridPlace{1, 2, 3, 4}), (Rect{18_mm + 14 * 9_pt, 20_mm + 33.75_pt, 27 * 9_pt, 45_pt}));
    QCOMPARE(typeArea(broadsheet).right(), 18_mm + 999_pt);
}

void ModelTest::aGridThatDoesNotFitIsRefused()
{
    QVERIFY(checkedGrid(broadsheet));
    Grid wide = broadsheet;
    wide.charactersPerColumn = 15;
    QCOMPARE(checkedGrid(wide).error(), (Fault{FaultCode::GridTooWide, {"31.2"}}));
    Grid high = broadsheet;
    high.rows = 140;
    QCOMPARE(checkedGrid(high).error(), (Fault{FaultCode::GridTooHigh, {"35.6"}}));
    Grid none = broadsheet;
    none.columns = 0;
    QVERIFY(checkedGrid(none).error().code == FaultCode::ValueInvalid);
}

void ModelTest::aPlaceOffTheGridIsRefused()
{
    QVERIFY(checkedPlace(broadsheet, {0, 8, 0, 123}, "A01"));
    QVERIFY(checkedPlace(broadsheet, {0, 9, 0, 1}, "A01").error().code == FaultCode::BlockTooLarge);
    QVERIFY(checkedPlace(broadsheet, {1, 8, 0, 1}, "A01").error().code == FaultCode::PlaceOutsidePage);
    const int most = std::numeric_limits<int>::max();
    QVERIFY(checkedPlace(broadsheet, {most, 1, most, 1}, "A01").error().code == FaultCode::PlaceOutsidePage);
    QVERIFY(checkedPlace(broadsheet, {-1, 1, 0, 1}, "A01").error().code == FaultCode::PlaceOutsidePage);
    QVERIFY(checkedPlace(broadsheet, {0, 0, 0, 1}, "A01").error().code == FaultCode::PlaceOutsidePage);
}

void ModelTest::chunkedIsAMap()
{
    random::Numbers numbers{31};
    Many many;
    std::map<std::uint32_t, int> model;
    for (int round = 0; round < 6000; ++round) {
        const StoryId id{static_cast<std::uint32_t>(numbers.upTo(900))};
        const int value = numbers.upTo(1'000'000);
        switch (numbers.upTo(round < 3000 ? 3 : 5)) {
        case 0:
        case 1:
            many.put({id, value});
            model[id.n] = value;
            break;
        case 2:
            QCOMPARE(many.contains(id), model.contains(id.n));
            if (many.contains(id)) {
                QCOMPARE((*many.find(id))->value, model[id.n]);
                many.change(id, [&](Numbered& entry) { entry.value = value; });
                model[id.n] = value;
            }
            break;
        default:
            many.remove(id);
            model.erase(id.n);
        }
        if (round % 500 == 0)
            isEqual(many, model);
    }
    isEqual(many, model);
    while (!model.empty()) {
        many.remove(StoryId{model.begin()->first});
        model.erase(model.begin());
    }
    isEqual(many, model);
    QVERIFY(many == Many{});
}

void ModelTest::aChangeOfChunkedLeavesTheOthersShared()
{
    Many before;
    for (std::uint32_t n = 1; n <= 1000; ++n)
        before.put({StoryId{n}, 0});
    Many after = before;
    after.change(StoryId{500}, [](Numbered& entry) { entry.value = 1; });
    int different = 0;
    auto old = before.begin();
    for (const auto& entry : after)
        different += entry.identity() != (old++)->identity() ? 1 : 0;
    QCOMPARE(different, 1);
    QVERIFY(!(before == after));
    QCOMPARE((*before.find(StoryId{500}))->value, 0);
}

void ModelTest::datesAreRealDays()
{
    QCOMPARE(dateFromIso("2026-11-25"), (std::optional{Date{2026, 11, 25}}));
    QCOMPARE(dateFromIso("2024-02-29"), (std::optional{Date{2024, 2, 29}}));
    for (const char* wrong : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "26-11-25", "2026/11/25", "2026-11-2x", ""})
        QVERIFY2(!dateFromIso(wrong), wrong);
    QCOMPARE(isoFromDate({2026, 1, 5}), std::string{"2026-01-05"});
    QCOMPARE(weekday({2026, 11, 25}), 3);
    QCOMPARE(weekday({2026, 11, 29}), 0);
}

void ModelTest::blockRankAndSheetDecideAStyle()
{
    StyleSheet sheet;
    const auto add = [&](const char* name, Length size) {
        TextStyle style;
        style.name = name;
        style.size = size;
        style.leading = size + 2_pt;
        sheet.styles[name] = style;
    };
    add("headline", 24_pt);
    add("lead", 30_pt);
    add("special", 40_pt);
    sheet.roles[Role::Headline] = "headline";
    sheet.ranks = {Rank{{{Role::Headline, "lead"}}, {}, {}, {}}, Rank{}};

    QCOMPARE(styleFor(sheet, {}, 1, Role::Headline).size, 30_pt);
    QCOMPARE(styleFor(sheet, {}, 2, Role::Headline).size, 24_pt);
    QCOMPARE(styleFor(sheet, {}, 99, Role::Headline).size, 24_pt);
    QCOMPARE(styleFor(sheet, {}, 0, Role::Headline).size, 30_pt);
    QCOMPARE(styleFor(sheet, {}, 1, Role::Body), TextStyle{});

    sheet.sets["arts"].roles[Role::Headline] = "special";
    QCOMPARE(styleFor(sheet, "arts", 1, Role::Headline).size, 40_pt);
    QCOMPARE(styleFor(sheet, "nowhere", 1, Role::Headline).size, 30_pt);

    StyleOverride other;
    other.style = "special";
    other.size = 20_pt;
    other.alignment = Alignment::End;
    other.maxLines = 3;
    const TextStyle style = styleFor(sheet, {}, 1, Role::Headline, {{Role::Headline, other}});
    QCOMPARE(style.name, std::string{"special"});
    QCOMPARE(style.size, 20_pt);
    QCOMPARE(style.leading, 21_pt);
    QVERIFY(style.rules.alignment == Alignment::End);
    QCOMPARE(style.headline.maxLines, 3);
}

void ModelTest::aHouseDecidesOnMarksAndLeavesTheMeasureToTheStyle()
{
    StyleSheet sheet;
    LineRules house;
    house.markWidth = MarkWidth::Kaiming;
    house.pairs = {{CharacterClass::Close, CharacterClass::Open, 0, 0, 0}};
    house.firstIndent = 1000;
    sheet.houses["kaiming"] = house;
    TextStyle body;
    body.house = "kaiming";
    body.rules.firstIndent = 2000;
    body.rules.alignment = Alignment::Center;
    sheet.styles["body"] = body;
    sheet.roles[Role::Body] = "body";
    for (const TextStyle& style : {styleFor(sheet, {}, 1, Role::Body), styleNamed(sheet, "body", {})}) {
        QVERIFY(style.rules.markWidth == MarkWidth::Kaiming);
        QCOMPARE(style.rules.pairs.size(), std::size_t{1});
        QCOMPARE(style.rules.firstIndent, 2000);
        QVERIFY(style.rules.alignment == Alignment::Center);
    }
    sheet.houses.clear();
    QVERIFY(styleFor(sheet, {}, 1, Role::Body).rules.markWidth == MarkWidth::Full);
}

void ModelTest::partsOfAStoryAreFoundInOrder()
{
    Edition edition;
    for (std::uint32_t n = 1; n <= 3; ++n) {
        Page page;
        page.id = PageId{n};
        page.code = "A0" + std::to_string(n);
        ArticleBlock article;
        article.story = StoryId{n == 2 ? 8u : 7u};
        article.part = n == 1 ? 1 : 0;
        Block block;
        block.id = BlockId{10 + n};
        block.content = article;
        page.blocks = {block};
        edition.pages.push_back(page);
    }
    const std::vector<StoryPart> parts = partsOf(edition, StoryId{7});
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].page, PageId{3});
    QCOMPARE(parts[1].block, BlockId{11});
    QVERIFY(partsOf(edition, StoryId{9}).empty());
    QCOMPARE(findPage(edition, "A02")->id, PageId{2});
    QVERIFY(!findPage(edition, "A04"));
}

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
