#include "edit/small_edition.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::small;

namespace {

const StoryParagraph& paragraph(const Edition& edition, StoryId story, std::size_t index = 0)
{
    return *(*edition.stories.find(story))->body[index];
}

QString text(const Edition& edition, StoryId story, std::size_t index = 0)
{
    return QString::fromStdU16String(paragraph(edition, story, index).text);
}

/// 一二三四五六七八九十 with 三四 emphasised and small text over 六七.
Edition marked()
{
    Edition made = edition();
    made.stories.change(bridge, [](Story& story) {
        story.body[0].change([](StoryParagraph& p) {
            p.emphasis = {{2, 4}};
            p.ruby = {{{5, 7}, u"liuqi"}};
        });
    });
    return made;
}

PhotoId photoId(std::uint8_t n)
{
    PhotoId id;
    id.bytes[0] = n;
    return id;
}

}

class EditStoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoryGoesIntoThePoolUnderASlugOfItsOwn();
    void aReplacedStoryTakesThePlaceOfTheOldOne();
    void aRemovedStoryTakesItsBlocksWithIt();
    void ranksRunFrom1To99();
    void aPhotoGoesToTheCaptionThatWaitsForIt();
    void typedTextStandsBeforeTheCharacterAtItsOffset();
    void deletedTextIsGoneAndNothingElse();
    void aPlaceThatTheTextDoesNotHaveIsRefused();
    void marksStayWithTheirCharacters_data();
    void marksStayWithTheirCharacters();
    void marksGoWithTheirCharacters_data();
    void marksGoWithTheirCharacters();
    void linesAboveAnEditStayHeld_data();
    void linesAboveAnEditStayHeld();
    void heldLinesCountTheDateline();
    void linesOutOfOrderAreNotHeld();
    void releasedLinesAreGone();
    void aReplacedStoryHoldsOnlyLinesOfTheSameText();
};

void EditStoriesTest::aStoryGoesIntoThePoolUnderASlugOfItsOwn()
{
    const Edition before = edition();
    const Edition copy = before;
    Story given = small::story("bridge");
    given.id = bridge;
    const auto second = edit::addStory(before, given);
    WORKS(second);
    QCOMPARE(second->id, StoryId{4});
    QCOMPARE((*second->edition.stories.find(StoryId{4}))->slug, std::string{"bridge-2"});
    const auto third = edit::addStory(second->edition, given);
    QCOMPARE((*third->edition.stories.find(third->id))->slug, std::string{"bridge-3"});
    const auto nameless = edit::addStory(before, small::story(""));
    QVERIFY(!(*nameless->edition.stories.find(nameless->id))->slug.empty());
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::aReplacedStoryTakesThePlaceOfTheOldOne()
{
    const Edition before = placedEdition();
    const Edition copy = before;
    Story other = small::story("other", {u"别的"});
    other.id = bridge;
    const auto after = edit::replaceStory(before, other);
    WORKS(after);
    QVERIFY(**after->stories.find(bridge) == other);
    QVERIFY(**after->stories.find(market) == **before.stories.find(market));
    QCOMPARE(partsOf(*after, bridge).size(), std::size_t{1});
    other.id = noStory;
    FAILS(FaultCode::NoSuchStory, edit::replaceStory(before, other));
    other.id = {};
    FAILS(FaultCode::NoSuchStory, edit::replaceStory(before, other));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::aRemovedStoryTakesItsBlocksWithIt()
{
    Edition before = edit::addPage(placedEdition(), page("A02"))->edition;
    before = edit::placeBlock(before, findPage(before, "A02")->id, block(bridge, {0, 1, 0, 5}, 1))->edition;
    before = edit::placeBlock(before, firstPage, block(market, {2, 2, 0, 10}))->edition;
    const Edition copy = before;
    const auto after = edit::removeStory(before, bridge);
    WORKS(after);
    QVERIFY(!after->stories.contains(bridge));
    QCOMPARE(findPage(*after, "A01")->blocks.size(), std::size_t{1});
    QCOMPARE(articleOf(findPage(*after, "A01")->blocks[0])->story, market);
    QVERIFY(findPage(*after, "A02")->blocks.empty());
    FAILS(FaultCode::NoSuchStory, edit::removeStory(before, noStory));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::ranksRunFrom1To99()
{
    const Edition before = edition();
    const Edition copy = before;
    for (const int rank : {1, 2, 99}) {
        const auto after = edit::setRank(before, bridge, rank);
        WORKS(after);
        QCOMPARE((*after->stories.find(bridge))->rank, rank);
    }
    for (const int rank : {0, -1, 100, INT_MAX, INT_MIN})
        FAILS(FaultCode::ValueInvalid, edit::setRank(before, bridge, rank));
    FAILS(FaultCode::NoSuchStory, edit::setRank(before, noStory, 1));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::aPhotoGoesToTheCaptionThatWaitsForIt()
{
    Edition before = edition();
    before.stories.change(bridge, [](Story& story) { story.photos = {{PhotoId{}, u"桥", u"闻津 摄"}}; });
    before = *edit::addPhoto(before, photoId(1), {"bridge.jpg", "jpeg", 600, 400, 3, true, 1000});
    before = *edit::addPhoto(before, photoId(2), {"river.jpg", "jpeg", 600, 400, 3, true, 1000});
    const Edition copy = before;
    const auto first = edit::attachPhoto(before, bridge, photoId(1));
    WORKS(first);
    const auto& waiting = (*first->stories.find(bridge))->photos;
    QCOMPARE(waiting.size(), std::size_t{1});
    QVERIFY(waiting[0] == (StoryPhoto{photoId(1), u"桥", u"闻津 摄"}));
    const auto second = edit::attachPhoto(*first, bridge, photoId(2));
    QCOMPARE((*second->stories.find(bridge))->photos.size(), std::size_t{2});
    QVERIFY((*second->stories.find(bridge))->photos[1].photo == photoId(2));
    FAILS(FaultCode::NoSuchPhoto, edit::attachPhoto(before, bridge, photoId(3)));
    FAILS(FaultCode::NoSuchStory, edit::attachPhoto(before, noStory, photoId(1)));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::typedTextStandsBeforeTheCharacterAtItsOffset()
{
    const Edition before = edition();
    const Edition copy = before;
    QCOMPARE(text(*edit::insertText(before, bridge, 0, 0, u"头"), bridge), QStringLiteral("头一二三四五六七八九十"));
    QCOMPARE(text(*edit::insertText(before, bridge, 0, 3, u"腰"), bridge), QStringLiteral("一二三腰四五六七八九十"));
    QCOMPARE(text(*edit::insertText(before, bridge, 0, 10, u"尾"), bridge), QStringLiteral("一二三四五六七八九十尾"));
    const auto second = edit::insertText(before, market, 1, 2, u"——");
    QCOMPARE(text(*second, market, 0), QStringLiteral("甲乙丙丁"));
    QCOMPARE(text(*second, market, 1), QStringLiteral("戊己——庚辛"));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::deletedTextIsGoneAndNothingElse()
{
    const Edition before = edition();
    const Edition copy = before;
    QCOMPARE(text(*edit::deleteText(before, bridge, 0, 0, 2), bridge), QStringLiteral("三四五六七八九十"));
    QCOMPARE(text(*edit::deleteText(before, bridge, 0, 9, 1), bridge), QStringLiteral("一二三四五六七八九"));
    QCOMPARE(text(*edit::deleteText(before, bridge, 0, 0, 10), bridge), QString{});
    QVERIFY(*edit::deleteText(before, bridge, 0, 10, 0) == before);
    QCOMPARE(text(*edit::deleteText(before, market, 1, 1, 2), market, 1), QStringLiteral("戊辛"));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::aPlaceThatTheTextDoesNotHaveIsRefused()
{
    const Edition before = edition();
    const Edition copy = before;
    FAILS(FaultCode::NoSuchStory, edit::insertText(before, noStory, 0, 0, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::insertText(before, bridge, 1, 0, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::insertText(before, bridge, SIZE_MAX, 0, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::insertText(before, bridge, 0, 11, u"字"));
    FAILS(FaultCode::ValueInvalid, edit::insertText(before, bridge, 0, SIZE_MAX, u"字"));
    FAILS(FaultCode::NoSuchStory, edit::deleteText(before, noStory, 0, 0, 1));
    FAILS(FaultCode::ValueInvalid, edit::deleteText(before, bridge, 1, 0, 1));
    FAILS(FaultCode::ValueInvalid, edit::deleteText(before, bridge, 0, 11, 0));
    FAILS(FaultCode::ValueInvalid, edit::deleteText(before, bridge, 0, 5, 6));
    FAILS(FaultCode::ValueInvalid, edit::deleteText(before, bridge, 0, 5, SIZE_MAX));
    LEAVES_ALONE(before, copy);
}

void EditStoriesTest::marksStayWithTheirCharacters_data()
{
    // 三四 are 2 to 4, 六七 are 5 to 7.
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("emphasised");
    QTest::addColumn<QString>("underRuby");
    QTest::newRow("before both") << 0 << "三四" << "六七";
    QTest::newRow("just before the emphasis") << 2 << "三四" << "六七";
    QTest::newRow("inside the emphasis") << 3 << "三字字四" << "六七";
    QTest::newRow("just after the emphasis") << 4 << "三四" << "六七";
    QTest::newRow("just before the ruby") << 5 << "三四" << "六七";
    QTest::newRow("inside the ruby") << 6 << "三四" << "六字字七";
    QTest::newRow("just after the ruby") << 7 << "三四" << "六七";
    QTest::newRow("at the end") << 10 << "三四" << "六七";
}

void EditStoriesTest::marksStayWithTheirCharacters()
{
    QFETCH(int, offset);
    QFETCH(QString, emphasised);
    QFETCH(QString, underRuby);
    const auto after = edit::insertText(marked(), bridge, 0, static_cast<std::size_t>(offset), u"字字");
    WORKS(after);
    const StoryParagraph& p = paragraph(*after, bridge);
    const auto words = [&](const TextRange& range) { return QString::fromStdU16String(p.text.substr(range.start, range.end - range.start)); };
    QCOMPARE(p.emphasis.size(), std::size_t{1});
    QCOMPARE(words(p.emphasis[0]), emphasised);
    QCOMPARE(p.ruby.size(), std::size_t{1});
    QCOMPARE(words(p.ruby[0].base), underRuby);
    QCOMPARE(QString::fromStdU16String(p.ruby[0].text), QStringLiteral("liuqi"));
}

void EditStoriesTest::marksGoWithTheirCharacters_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("emphasised");
    QTest::addColumn<QString>("underRuby");
    QTest::newRow("before both") << 0 << 2 << "三四" << "六七";
    QTest::newRow("the first emphasised") << 2 << 1 << "四" << "六七";
    QTest::newRow("across the head of the emphasis") << 1 << 2 << "四" << "六七";
    QTest::newRow("across its foot") << 3 << 2 << "三" << "六七";
    QTest::newRow("all of the emphasis") << 2 << 2 << "" << "六七";
    QTest::newRow("more than the emphasis") << 1 << 4 << "" << "六七";
    QTest::newRow("between") << 4 << 1 << "三四" << "六七";
    QTest::newRow("half the ruby") << 6 << 3 << "三四" << "六";
    QTest::newRow("all of the ruby") << 5 << 2 << "三四" << "";
    QTest::newRow("from one into the other") << 3 << 3 << "三" << "七";
    QTest::newRow("everything") << 0 << 10 << "" << "";
}

void EditStoriesTest::marksGoWithTheirCharacters()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(QString, emphasised);
    QFETCH(QString, underRuby);
    const auto after = edit::deleteText(marked(), bridge, 0, static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    WORKS(after);
    const StoryParagraph& p = paragraph(*after, bridge);
    const auto words = [&](const TextRange& range) { return QString::fromStdU16String(p.text.substr(range.start, range.end - range.start)); };
    QCOMPARE(p.emphasis.empty() ? QString{} : words(p.emphasis[0]), emphasised);
    QCOMPARE(p.emphasis.size(), emphasised.isEmpty() ? std::size_t{0} : std::size_t{1});
    QCOMPARE(p.ruby.empty() ? QString{} : words(p.ruby[0].base), underRuby);
    QCOMPARE(p.ruby.size(), underRuby.isEmpty() ? std::size_t{0} : std::size_t{1});
}

namespace {

/// The bridge story with lines held that end after its third and sixth character.
Edition held() { return *edit::holdLines(edition(), bridge, 0, {{3, 3000}, {6, 3000}}); }

QList<int> heldEnds(const Edition& edition, std::size_t index = 0)
{
    QList<int> ends;
    for (const HeldLine& line : paragraph(edition, bridge, index).held)
        ends << static_cast<int>(line.end);
    return ends;
}

}

void EditStoriesTest::linesAboveAnEditStayHeld_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QList<int>>("ends");
    QTest::newRow("in the first line") << 1 << QList<int>{};
    QTest::newRow("at the head of the second") << 3 << QList<int>{3};
    QTest::newRow("in the second") << 5 << QList<int>{3};
    QTest::newRow("below them") << 8 << QList<int>{3, 6};
}

void EditStoriesTest::linesAboveAnEditStayHeld()
{
    QFETCH(int, at);
    QFETCH(QList<int>, ends);
    const auto place = static_cast<std::size_t>(at);
    QCOMPARE(heldEnds(*edit::insertText(held(), bridge, 0, place, u"又")), ends);
    QCOMPARE(heldEnds(*edit::deleteText(held(), bridge, 0, place, 1)), ends);
}

void EditStoriesTest::heldLinesCountTheDateline()
{
    Edition made = edition();
    made.stories.change(bridge, [](Story& story) { story.dateline = u"本报讯"; });
    made = *edit::holdLines(std::move(made), bridge, 0, {{3, 3000}, {6, 3000}, {13, 3000}});
    // The second line ends after the third character of the text itself.
    QCOMPARE(heldEnds(*edit::insertText(made, bridge, 0, 3, u"又")), (QList<int>{3, 6}));
    QCOMPARE(heldEnds(*edit::insertText(made, bridge, 0, 2, u"又")), (QList<int>{3}));
}

void EditStoriesTest::linesOutOfOrderAreNotHeld()
{
    FAILS(FaultCode::ValueInvalid, edit::holdLines(edition(), bridge, 0, {{6, 3000}, {3, 3000}}));
    FAILS(FaultCode::ValueInvalid, edit::holdLines(edition(), bridge, 0, {{11, 3000}}));
    FAILS(FaultCode::ValueInvalid, edit::holdLines(edition(), bridge, 7, {}));
    FAILS(FaultCode::NoSuchStory, edit::holdLines(edition(), noStory, 0, {}));
    FAILS(FaultCode::NoSuchStory, edit::releaseLines(edition(), noStory, 0));
}

void EditStoriesTest::releasedLinesAreGone() { QCOMPARE(heldEnds(*edit::releaseLines(held(), bridge, 0)), QList<int>{}); }

void EditStoriesTest::aReplacedStoryHoldsOnlyLinesOfTheSameText()
{
    Story changed = **held().stories.find(bridge);
    changed.body[0].change([](StoryParagraph& p) { p.text = u"一二三四又五六七八九十"; });
    QCOMPARE(heldEnds(*edit::replaceStory(held(), changed)), (QList<int>{3}));
    // A paragraph that went in above it moves it, but leaves its lines.
    Story longer = **held().stories.find(bridge);
    longer.body.insert(longer.body.begin(), Shared<StoryParagraph>{StoryParagraph{ParagraphKind::Body, u"新"}});
    QCOMPARE(heldEnds(*edit::replaceStory(held(), longer), 1), (QList<int>{3, 6}));
    Story dated = **held().stories.find(bridge);
    dated.dateline = u"本报讯";
    QCOMPARE(heldEnds(*edit::replaceStory(held(), dated)), QList<int>{});
}

QTEST_GUILESS_MAIN(EditStoriesTest)
#include "stories_test.moc"
