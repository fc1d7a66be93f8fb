#include "edit/small_edition.h"
#include "find/find.h"
#include "find/lead.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace banxin;
using namespace banxin::small;
using namespace Qt::StringLiterals;
using edit::TextPart;
using find::Matching;

class FindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundInEveryPart();
    void caseCountsWhereItIsAskedFor();
    void wholeWords();
    void patternsAndTheirGroups();
    void whatIsNoPatternIsRefused();
    void aPatternThatRunsForEverIsReported();
    void aPatternThatIsSlowEverywhereIsGivenUp();
    void scopes();
    void replacingIsFromTheBack();
    void lockedPagesAreSkipped();
    void whatHasChangedIsNotReplaced();
    void moreThanWantedIsCut();
    void thePartOfADatelineThatAPatternMeans();
    void twentyThousandStories();
};

namespace {

Edition with(const std::u16string& text)
{
    Edition made = placedEdition();
    made.stories.change(bridge, [&](Story& story) { story.body = {Shared<StoryParagraph>{StoryParagraph{ParagraphKind::Body, text}}}; });
    return made;
}

QStringList found(const Edition& edition, const find::Query& query)
{
    QStringList texts;
    const auto result = find::findAll(edition, query);
    for (const find::Hit& hit : result ? result->hits : std::vector<find::Hit>{})
        texts << QString::fromStdU16String(hit.text);
    return texts;
}

QString body(const Edition& edition, StoryId id = bridge) { return QString::fromStdU16String((*edition.stories.find(id))->body[0]->text); }

}

void FindTest::wordsAreFoundInEveryPart()
{
    Edition made = edition();
    made.stories.change(bridge, [](Story& story) {
        story.label = story.kicker = story.headline = story.deck = story.byline = story.dateline = story.endMark = story.jumpHead = u"一桥";
        story.photos = {{{}, u"桥边的桥", u"桥 摄"}};
    });
    const auto result = find::findAll(made, {.text = u"桥"});
    WORKS(result);
    QCOMPARE(result->hits.size(), std::size_t{11});
    for (const find::Hit& hit : result->hits)
        QCOMPARE(edit::plainText(**made.stories.find(hit.story), hit.span), hit.text);
    QVERIFY(found(made, {.text = u""}).isEmpty());
    QVERIFY(found(made, {.text = u"没有的"}).isEmpty());
}

void FindTest::caseCountsWhereItIsAskedFor()
{
    const Edition made = with(u"GDP gdp Gdp Ärger ärger");
    QCOMPARE(found(made, {.text = u"gdp"}).size(), 3);
    QCOMPARE(found(made, {.text = u"gdp", .matchCase = true}).size(), 1);
    QCOMPARE(found(made, {.text = u"ÄRGER"}).size(), 2);
    QCOMPARE(found(made, {.text = u"gdp", .matching = Matching::Pattern}).size(), 3);
}

void FindTest::wholeWords()
{
    const Edition made = with(u"the other the, 在the中");
    QCOMPARE(found(made, {.text = u"the", .wholeWords = true}).size(), 3);
    QCOMPARE(found(made, {.text = u"the"}).size(), 4);
}

void FindTest::patternsAndTheirGroups()
{
    const Edition made = with(u"2026年11月25日 12月1日");
    const auto result = find::findAll(made, {.text = u"(\\d+)月(\\d+)日", .matching = Matching::Pattern});
    WORKS(result);
    QCOMPARE(result->hits.size(), std::size_t{2});
    const auto replaced = find::replaceAll(made, result->hits, Matching::Pattern, u"$2/$1\\$\\\\$7");
    WORKS(replaced);
    QCOMPARE(body(replaced->edition), u"2026年25/11$\\ 1/12$\\"_s);
    QCOMPARE(replaced->count, std::size_t{2});
    // An empty match is none.
    QVERIFY(found(made, {.text = u"x*", .matching = Matching::Pattern}).isEmpty());
}

void FindTest::whatIsNoPatternIsRefused()
{
    FAILS(FaultCode::ValueInvalid, find::findAll(edition(), {.text = u"(", .matching = Matching::Pattern}));
    FAILS(FaultCode::ValueInvalid, find::findAll(edition(), {.text = u"[a", .matching = Matching::Pattern}));
}

void FindTest::aPatternThatRunsForEverIsReported()
{
    Edition made = with(std::u16string(40, u'a') + u"b");
    for (int i = 0; i < 6; ++i)
        made = edit::addStory(std::move(made), small::story("a", {std::u16string(40, u'a') + u"b"}))->edition;
    QElapsedTimer clock;
    clock.start();
    const auto result = find::findAll(made, {.text = u"(a+)+c", .matching = Matching::Pattern});
    WORKS(result);
    QVERIFY(clock.elapsed() < 8000);
    QCOMPARE(result->troubles.size(), std::size_t{3});
    QVERIFY(result->isCut);
}

void FindTest::aPatternThatIsSlowEverywhereIsGivenUp()
{
    Edition made = with(std::u16string(18, u'a') + u"b");
    for (int i = 0; i < 400; ++i)
        made = edit::addStory(std::move(made), small::story("a", {std::u16string(18, u'a') + u"b"}))->edition;
    find::Effort effort;
    effort.mostMilliseconds = 50;
    const auto result = find::findAll(made, {.text = u"(a+)+c", .matching = Matching::Pattern}, effort);
    WORKS(result);
    QCOMPARE(result->troubles.size(), std::size_t{1});
    QVERIFY(result->isCut);
    // A word is looked for to the end, however long that takes.
    effort.mostMilliseconds = 0;
    QCOMPARE(find::findAll(made, {.text = u"ab"}, effort)->hits.size(), std::size_t{401});
}

void FindTest::scopes()
{
    Edition made = with(u"桥一");
    made.stories.change(bridge, [](Story& story) { story.headline = u"桥二"; });
    made.stories.change(market, [](Story& story) { story.headline = u"桥三"; });
    QCOMPARE(found(made, {.text = u"桥."_s.toStdU16String(), .matching = Matching::Pattern}), (QStringList{u"桥二"_s, u"桥一"_s, u"桥三"_s}));
    QCOMPARE(found(made, {.text = u"桥", .parts = {TextPart::Headline}}).size(), 2);
    QCOMPARE(found(made, {.text = u"桥", .pages = {firstPage}}).size(), 2);
    QVERIFY(found(made, {.text = u"桥", .pages = {noPage}}).isEmpty());
    made.stories.change(bridge, [](Story& story) { story.body[0].change([](StoryParagraph& p) { p.style = "small"; }); });
    made.sheet.change([](StyleSheet& sheet) {
        TextStyle head;
        head.name = "head";
        sheet.styles["head"] = head;
        sheet.roles[Role::Headline] = "head";
    });
    QCOMPARE(found(made, {.text = u"桥", .style = "small"}).size(), 1);
    QCOMPARE(found(made, {.text = u"桥", .style = "head"}).size(), 2);
}

void FindTest::replacingIsFromTheBack()
{
    const Edition made = with(u"桥桥桥");
    const auto hits = find::findAll(made, {.text = u"桥"})->hits;
    const auto replaced = find::replaceAll(made, hits, Matching::Literal, u"$1大桥");
    WORKS(replaced);
    QCOMPARE(body(replaced->edition), u"$1大桥$1大桥$1大桥"_s);
    QCOMPARE(body(find::replaceAll(made, hits, Matching::Literal, u"")->edition), QString{});
    QCOMPARE(body(made), u"桥桥桥"_s);
}

void FindTest::lockedPagesAreSkipped()
{
    Edition made = with(u"桥");
    made.stories.change(market, [](Story& story) { story.headline = u"桥"; });
    made.pages.front().change([](Page& page) { page.locked = true; });
    const auto hits = find::findAll(made, {.text = u"桥"})->hits;
    QCOMPARE(hits.size(), std::size_t{2});
    const auto replaced = find::replaceAll(made, hits, Matching::Literal, u"路");
    WORKS(replaced);
    QCOMPARE(replaced->count, std::size_t{1});
    QCOMPARE(replaced->locked, std::size_t{1});
    QCOMPARE(body(replaced->edition), u"桥"_s);
}

void FindTest::whatHasChangedIsNotReplaced()
{
    const Edition made = with(u"桥上");
    const auto hits = find::findAll(made, {.text = u"桥"})->hits;
    const auto replaced = find::replaceAll(with(u"上桥"), hits, Matching::Literal, u"路");
    WORKS(replaced);
    QCOMPARE(replaced->changed, std::size_t{1});
    QCOMPARE(body(replaced->edition), u"上桥"_s);
    QCOMPARE(find::replaceAll(with(u""), hits, Matching::Literal, u"路")->changed, std::size_t{1});
}

void FindTest::moreThanWantedIsCut()
{
    const auto result = find::findAll(with(std::u16string(100, u'a')), {.text = u"a"}, {.mostHits = 10});
    QCOMPARE(result->hits.size(), std::size_t{10});
    QVERIFY(result->isCut);
}

void FindTest::thePartOfADatelineThatAPatternMeans()
{
    const std::u16string dateline = u"新华社北京11月26日电（记者 李明）";
    QCOMPARE(find::leadIn(u"^新华社", dateline), (TextRange{0, 3}));
    QCOMPARE(find::leadIn(u"^新华社(.*)电", dateline), (TextRange{3, 11}));
    QVERIFY(!find::leadIn(u"本报讯", dateline));
    QVERIFY(!find::leadIn(u"(", dateline));
    QVERIFY(!find::leadIn(u"x*", dateline));
    QVERIFY(!find::leadIn(u"", dateline));
    QVERIFY(!find::leadIn(u".", std::u16string(501, u'a')));
    // One that goes back and forth for ever means nothing, every time.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!find::leadIn(u"^(a+)+$", std::u16string(200, u'a') + u"b"));
    QVERIFY(find::checkLead(u"^(本报讯)"));
    QCOMPARE(find::checkLead(u"(本报").error().code, FaultCode::ValueInvalid);
    QVERIFY(!find::checkLead(u""));
}

void FindTest::twentyThousandStories()
{
    std::u16string text;
    while (text.size() < 1000)
        text += u"清晨的老街还没有醒来，石板路上传来扫帚的沙沙声 the quick brown fox。";
    Edition made;
    for (std::uint32_t i = 0; i < 20000; ++i) {
        Story story = small::story("s", {text, text});
        story.id = StoryId{i + 1};
        if (i % 1000 == 0)
            story.body.emplace_back(StoryParagraph{ParagraphKind::Body, u"新桥通车 Bridge"});
        made.stories.put(std::move(story));
    }
    for (const find::Query& query : {find::Query{.text = u"新桥"}, find::Query{.text = u"bridge"}, find::Query{.text = u"新桥通", .matching = Matching::Pattern}}) {
        QElapsedTimer clock;
        clock.start();
        const auto result = find::findAll(made, query);
        qInfo("40 million characters: %lld ms", static_cast<long long>(clock.elapsed()));
        QCOMPARE(result->hits.size(), std::size_t{20});
        QVERIFY(clock.elapsed() < 10000);
    }
}

QTEST_GUILESS_MAIN(FindTest)
#include "find_test.moc"
