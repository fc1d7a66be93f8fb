#include "edit/styles.h"
#include "small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::edit;

namespace {

constexpr Length point = Length::fromEmu(12700);

TextStyle style(const std::string& name, const std::string& base = {})
{
    TextStyle result;
    result.name = name;
    result.basedOn = base;
    result.font.han = "Song";
    result.size = point * 9;
    result.leading = point * 11;
    result.ink = Ink::black();
    return result;
}

/// body ← note ← small, headline; the bridge story stands on a block that names `headline` for its deck, and one of its
/// paragraphs names `note`.
Edition styled()
{
    Edition edition = small::placedEdition();
    edition.sheet.change([](StyleSheet& sheet) {
        TextStyle small = style("small", "note");
        small.size = point * 7;
        for (const TextStyle& one : {style("body"), style("note", "body"), small, style("headline")})
            sheet.styles.emplace(one.name, one);
        sheet.roles = {{Role::Body, "body"}, {Role::Headline, "headline"}};
        sheet.ranks = {Rank{{{Role::Headline, "headline"}}}, Rank{}};
        sheet.sets["en"] = StyleSet{{{Role::Body, "note"}}, {Rank{}}};
        sheet.swatches = {{"black", Ink::black()}, {"red", Ink::cmyk(0, 1000, 900, 0)}};
        sheet.characterStyles["bold"] = CharacterStyle{};
        sheet.characterStyles["bolder"].basedOn = "bold";
    });
    edition.pages[0].change([](Page& page) {
        auto& article = std::get<ArticleBlock>(page.blocks[0].content);
        article.overrides[Role::Deck].style = "headline";
        page.blocks[0].frame.tint = Ink::cmyk(0, 1000, 900, 0);
    });
    edition.stories.change(small::bridge, [](Story& story) {
        story.body[0].change([](StoryParagraph& p) {
            p.style = "note";
            p.runs = {{{0, 2}, "bold"}};
        });
    });
    return edition;
}

const TextStyle& named(const Edition& edition, const char* name) { return edition.sheet->styles.at(name); }
const StoryParagraph& paragraph(const Edition& edition) { return *(*edition.stories.find(small::bridge))->body[0]; }
const ArticleBlock& article(const Edition& edition) { return *articleOf(edition.pages[0]->blocks[0]); }

bool isRefused(const Result<Edition>& result) { return !result && result.error().code == FaultCode::ValueInvalid; }

}

class StylesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadsNameCharacterStylesThatThereAre();
    void aChangeComesThroughWhereTheTwoAgreed();
    void partsOfRulesComeThroughOneByOne();
    void anotherBaseIsTakenWhereTheOldOneWasFollowed();
    void aRenamedStyleIsNamedEverywhere();
    void aStyleInUseIsRemovedForAReplacementOnly();
    void aStyleThatNobodyUsesGoesByItself();
    void usesAreCounted();
    void whatCannotBeIsRefused();
    void aChangeToTheSameIsNone();
    void characterStylesAreRenamedAndRemovedInTheText();
    void ranksNameStylesThatExist();
    void aSwatchTakesItsInksAlong();
    void aRemovedSwatchLeavesItsInks();
    void sizesAreAboveNought();
    void aBlockGoesBackToItsRank();
};

void StylesTest::aChangeComesThroughWhereTheTwoAgreed()
{
    const Edition before = styled();
    const Edition copy = before;
    TextStyle body = named(before, "body");
    body.size = point * 10;
    body.leading = point * 12;
    const auto after = changeStyle(before, body);
    QVERIFY(after);
    QCOMPARE(named(*after, "note").size, point * 10);
    // It has a size of its own, but the leading came down to it through the one between.
    QCOMPARE(named(*after, "small").size, point * 7);
    QCOMPARE(named(*after, "small").leading, point * 12);
    QCOMPARE(named(*after, "headline"), named(before, "headline"));
    LEAVES_ALONE(before, copy);
    // Stories and pages are the same handles: only what the sheet says of them is another.
    QCOMPARE(after->pages[0].identity(), before.pages[0].identity());
}

void StylesTest::partsOfRulesComeThroughOneByOne()
{
    Edition edition = styled();
    TextStyle note = named(edition, "note");
    note.rules.alignment = Alignment::Start;
    note.font.latin = "Times";
    edition = *changeStyle(edition, note);
    TextStyle body = named(edition, "body");
    body.rules.alignment = Alignment::Center;
    body.rules.firstIndent = 2000;
    body.font.han = "Kai";
    body.dropCap.rows = 3;
    edition = *changeStyle(edition, body);
    QCOMPARE(named(edition, "note").rules.alignment, Alignment::Start);
    QCOMPARE(named(edition, "note").rules.firstIndent, 2000);
    QCOMPARE(named(edition, "note").font.han, std::string{"Kai"});
    QCOMPARE(named(edition, "note").font.latin, std::string{"Times"});
    QCOMPARE(named(edition, "note").dropCap.rows, 3);
    QCOMPARE(named(edition, "note").name, std::string{"note"});
}

void StylesTest::anotherBaseIsTakenWhereTheOldOneWasFollowed()
{
    Edition edition = styled();
    TextStyle headline = named(edition, "headline");
    headline.size = point * 30;
    headline.font.han = "Hei";
    edition = *changeStyle(edition, headline);
    TextStyle note = named(edition, "note");
    note.font.han = "Kai";
    edition = *changeStyle(edition, note);
    const TextStyle moved = rebased(*edition.sheet, named(edition, "note"), "headline");
    QCOMPARE(moved.basedOn, std::string{"headline"});
    QCOMPARE(moved.size, point * 30);
    QCOMPARE(moved.font.han, std::string{"Kai"});
    const TextStyle alone = rebased(*edition.sheet, named(edition, "note"), "");
    QCOMPARE(alone.basedOn, std::string{});
    QCOMPARE(alone.size, point * 9);
}

void StylesTest::aRenamedStyleIsNamedEverywhere()
{
    const Edition before = styled();
    Edition edition = *renameStyle(before, "note", "small note");
    edition = *renameStyle(edition, "headline", "main");
    QVERIFY(!edition.sheet->styles.contains("note"));
    QCOMPARE(named(edition, "small note").name, std::string{"small note"});
    QCOMPARE(named(edition, "small").basedOn, std::string{"small note"});
    QCOMPARE(edition.sheet->sets.at("en").roles.at(Role::Body), std::string{"small note"});
    QCOMPARE(edition.sheet->roles.at(Role::Headline), std::string{"main"});
    QCOMPARE(edition.sheet->ranks[0].styles.at(Role::Headline), std::string{"main"});
    QCOMPARE(article(edition).overrides.at(Role::Deck).style, std::optional<std::string>{"main"});
    QCOMPARE(paragraph(edition).style, std::string{"small note"});
    QVERIFY(isRefused(renameStyle(before, "note", "body")));
    QVERIFY(isRefused(renameStyle(before, "note", "")));
    QVERIFY(isRefused(renameStyle(before, "nothing", "something")));
}

void StylesTest::aStyleInUseIsRemovedForAReplacementOnly()
{
    const Edition before = styled();
    QVERIFY(isRefused(removeStyle(before, "note", "")));
    QVERIFY(isRefused(removeStyle(before, "note", "note")));
    QVERIFY(isRefused(removeStyle(before, "note", "nothing")));
    const Edition edition = *removeStyle(before, "note", "headline");
    QVERIFY(!edition.sheet->styles.contains("note"));
    QCOMPARE(paragraph(edition).style, std::string{"headline"});
    QCOMPARE(edition.sheet->sets.at("en").roles.at(Role::Body), std::string{"headline"});
    // What was based on it stands on what it stood on, and looks as it did.
    QCOMPARE(named(edition, "small").basedOn, std::string{"body"});
    QCOMPARE(named(edition, "small").size, point * 7);
}

void StylesTest::aStyleThatNobodyUsesGoesByItself()
{
    const auto after = removeStyle(styled(), "small", "");
    QVERIFY(after);
    QVERIFY(!after->sheet->styles.contains("small"));
}

void StylesTest::usesAreCounted()
{
    const Edition edition = styled();
    QCOMPARE(usesOfStyle(edition, "headline"), (StyleUses{1, 1, 1, 0}));
    QCOMPARE(usesOfStyle(edition, "note"), (StyleUses{1, 0, 0, 1}));
    QCOMPARE(usesOfStyle(edition, "small").all(), 0);
    QCOMPARE(usesOfCharacterStyle(edition, "bold"), 1);
    QCOMPARE(usesOfCharacterStyle(edition, "bolder"), 0);
}

void StylesTest::whatCannotBeIsRefused()
{
    const Edition edition = styled();
    QVERIFY(isRefused(addStyle(edition, style("body"))));
    QVERIFY(isRefused(addStyle(edition, style(""))));
    QVERIFY(isRefused(addStyle(edition, style("x", "nothing"))));
    QVERIFY(isRefused(changeStyle(edition, style("x"))));
    QVERIFY(isRefused(changeStyle(edition, style("body", "small"))));
    QVERIFY(isRefused(changeStyle(edition, style("body", "body"))));
    const auto with = [&](auto change) {
        TextStyle changed = style("note", "body");
        change(changed);
        return changeStyle(edition, changed);
    };
    QVERIFY(with([](TextStyle&) {}));
    QVERIFY(isRefused(with([](TextStyle& s) { s.size = {}; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.size = point * 10000; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.leading = -point; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.widthPerMille = 0; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.tracking = -1000; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.ink.process[1] = 2000; })));
    QVERIFY(isRefused(with([](TextStyle& s) { s.dropCap.rows = -1; })));
    QVERIFY(addStyle(edition, style("x", "small")));
}

void StylesTest::aChangeToTheSameIsNone()
{
    const Edition edition = styled();
    QCOMPARE(changeStyle(edition, named(edition, "body"))->sheet.identity(), edition.sheet.identity());
    QCOMPARE(changeStyleSet(edition, "", styleSetNamed(*edition.sheet, ""))->sheet.identity(), edition.sheet.identity());
}

void StylesTest::characterStylesAreRenamedAndRemovedInTheText()
{
    const Edition before = styled();
    Edition edition = *renameCharacterStyle(before, "bold", "heavy");
    QCOMPARE(paragraph(edition).runs[0].style, std::string{"heavy"});
    QCOMPARE(edition.sheet->characterStyles.at("bolder").basedOn, std::string{"heavy"});
    edition = *removeCharacterStyle(edition, "heavy", "bolder");
    QCOMPARE(paragraph(edition).runs[0].style, std::string{"bolder"});
    QCOMPARE(edition.sheet->characterStyles.at("bolder").basedOn, std::string{});
    edition = *removeCharacterStyle(edition, "bolder", "");
    QVERIFY(paragraph(edition).runs.empty());
    CharacterStyle circle;
    circle.basedOn = "bolder";
    QVERIFY(isRefused(changeCharacterStyle(before, "bold", circle)));
    CharacterStyle narrow;
    narrow.widthPerMille = 10;
    QVERIFY(isRefused(addCharacterStyle(before, "narrow", narrow)));
    QVERIFY(isRefused(addCharacterStyle(before, "bold", {})));
    QVERIFY(isRefused(removeCharacterStyle(before, "bold", "nothing")));
    QVERIFY(addCharacterStyle(before, "light", {}));
}

void StylesTest::ranksNameStylesThatExist()
{
    const Edition edition = styled();
    StyleSet set = styleSetNamed(*edition.sheet, "");
    set.ranks[1].styles[Role::Headline] = "note";
    set.ranks[1].airBelow = point * 4;
    const auto after = changeStyleSet(edition, "", set);
    QVERIFY(after);
    QCOMPARE(styleFor(*after->sheet, "", 2, Role::Headline).name, std::string{"note"});
    set.ranks[1].styles[Role::Headline] = "nothing";
    QVERIFY(isRefused(changeStyleSet(edition, "", set)));
    QVERIFY(isRefused(changeStyleSet(edition, "fr", styleSetNamed(*edition.sheet, ""))));
    QVERIFY(isRefused(changeStyleSet(edition, "", StyleSet{})));
    const StyleSet english{{{Role::Body, "body"}}, {Rank{}, Rank{}}};
    QCOMPARE(changeStyleSet(edition, "en", english)->sheet->sets.at("en"), english);
}

void StylesTest::aSwatchTakesItsInksAlong()
{
    Edition edition = styled();
    TextStyle note = named(edition, "note");
    note.ink = Ink::cmyk(0, 1000, 900, 0);
    edition = *changeStyle(edition, note);
    const Ink deep = Ink::cmyk(0, 1000, 1000, 100);
    const Edition after = *changeSwatch(edition, "red", {"deep red", deep});
    QCOMPARE(after.sheet->swatches[1].name, std::string{"deep red"});
    QCOMPARE(named(after, "note").ink, deep);
    QCOMPARE(named(after, "body").ink, Ink::black());
    QCOMPARE(after.pages[0]->blocks[0].frame.tint, std::optional{deep});
    QVERIFY(isRefused(changeSwatch(edition, "red", {"black", deep})));
    QVERIFY(isRefused(changeSwatch(edition, "green", {"green", deep})));
    QVERIFY(isRefused(addSwatch(edition, {"red", deep})));
    QVERIFY(isRefused(addSwatch(edition, {"", deep})));
    QVERIFY(isRefused(addSwatch(edition, {"x", Ink::cmyk(1001, 0, 0, 0)})));
    QVERIFY(addSwatch(edition, {"gold", Ink{{0, 200, 600, 200}, "PANTONE 871", 1000}}));
}

void StylesTest::aRemovedSwatchLeavesItsInks()
{
    const Edition after = *removeSwatch(styled(), "red");
    QCOMPARE(after.sheet->swatches.size(), std::size_t{1});
    QCOMPARE(after.pages[0]->blocks[0].frame.tint, std::optional{Ink::cmyk(0, 1000, 900, 0)});
    QVERIFY(isRefused(removeSwatch(after, "red")));
}

void StylesTest::sizesAreAboveNought()
{
    const Edition edition = styled();
    QCOMPARE(changeSizes(edition, {{"小五", point * 9}})->sheet->sizes.at("小五"), point * 9);
    QVERIFY(isRefused(changeSizes(edition, {{"小五", Length{}}})));
    QVERIFY(isRefused(changeSizes(edition, {{"", point}})));
}

void StylesTest::aBlockGoesBackToItsRank()
{
    const Edition edition = styled();
    QCOMPARE(overriddenRoles(edition.pages[0]->blocks[0]), std::vector<Role>{Role::Deck});
    const Edition after = *clearOverrides(edition, small::bridgeBlock);
    QVERIFY(article(after).overrides.empty());
    QCOMPARE(clearOverrides(after, small::bridgeBlock)->pages[0].identity(), after.pages[0].identity());
    QVERIFY(!clearOverrides(edition, small::noBlock));
}

void StylesTest::leadsNameCharacterStylesThatThereAre()
{
    Edition before = small::placedEdition();
    before.sheet.change([](StyleSheet& sheet) {
        sheet.characterStyles["lead"] = {};
        sheet.characterStyles["other"] = {};
    });
    const std::vector<LeadPattern> leads{{Role::Dateline, u"^本报讯", "lead"}, {Role::Byline, u"记者", "other"}};
    const auto set = edit::changeLeads(before, leads);
    WORKS(set);
    QCOMPARE(set->sheet->leads, leads);
    const auto renamed = edit::renameCharacterStyle(*set, "lead", "first");
    WORKS(renamed);
    QCOMPARE(renamed->sheet->leads[0].characterStyle, std::string{"first"});
    const auto replaced = edit::removeCharacterStyle(*set, "lead", "other");
    WORKS(replaced);
    QCOMPARE(replaced->sheet->leads[0].characterStyle, std::string{"other"});
    const auto removed = edit::removeCharacterStyle(*set, "lead", "");
    WORKS(removed);
    QCOMPARE(removed->sheet->leads, (std::vector<LeadPattern>{leads[1]}));
    for (const LeadPattern& wrong : {LeadPattern{Role::Body, u"x", "lead"}, LeadPattern{Role::Byline, u"", "lead"}, LeadPattern{Role::Byline, u"x", "none"}})
        QVERIFY(!edit::changeLeads(before, {wrong}));
}

QTEST_GUILESS_MAIN(StylesTest)
#include "styles_test.moc"
