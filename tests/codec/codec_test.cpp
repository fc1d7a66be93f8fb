#include "codec/codec.h"

#include "model/random_edition.h"

#include <QtTest>

using namespace banxin;

namespace {

template <class T, class Decode>
void comesBack(const T& value, Decode decode)
{
    const std::string text = codec::encode(value);
    const Result<T> read = decode(text);
    QVERIFY2(read, read ? "" : (read.error().arguments[0] + ": " + read.error().arguments[2]).c_str());
    QVERIFY(*read == value);
    QCOMPARE(codec::encode(*read), text);
}

/// Where decoding this story stops, and why.
std::string trouble(const std::string& json)
{
    const Result<Story> story = codec::decodeStory(json);
    return story ? "none" : story.error().arguments[0] + ": " + story.error().arguments[2];
}

std::string with(std::string text, const std::string& old, const std::string& now)
{
    const std::size_t at = text.find(old);
    return at == std::string::npos ? "not found: " + old : text.replace(at, old.size(), now);
}

}

class CodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack();
    void textIsCanonical();
    void everyByteOfDamageIsNoticedOrHarmless();
    void troubleNamesItsPlace_data();
    void troubleNamesItsPlace();
    void loneSurrogatesAreNotHidden();
    void aLabelOfLaterIsOther();
    void deepNestingIsRefused();
    void dumpSaysEverything();
};

void CodecTest::everyValueComesBack()
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Edition edition = random::edition(seed);
        comesBack(edition.head, codec::decodeHead);
        comesBack(edition.press, codec::decodePress);
        comesBack(*edition.sheet, codec::decodeSheet);
        for (const auto& page : edition.pages)
            comesBack(*page, codec::decodePage);
        for (const auto& story : edition.stories)
            comesBack(*story, codec::decodeStory);
        random::Numbers numbers{seed};
        comesBack(random::photoRecord(numbers), codec::decodePhoto);
    }
    comesBack(StepLabel{StepCode::MoveBlock, {"头条", "A01"}}, codec::decodeLabel);
    comesBack(codec::PageOrder{{PageId{3}, PageId{1}}, 4'294'967'295u}, codec::decodeOrder);
}

void CodecTest::textIsCanonical()
{
    QCOMPARE(codec::encode(PressSettings{}),
        std::string{R"({"blackOverprints":true,"bleed":0,"condition":"CGATS TR 002","fileName":"","hairline":0,"inkLimit":240,)"
                    R"("inkWarning":0,"leastPpi":150,"marks":{"colourBar":false,"crop":false,"registration":false,"slug":false},)"
                    R"("profile":"newsprint_TR002","rgb":"convert","standard":"x4","warningPpi":0})"});
}

void CodecTest::everyByteOfDamageIsNoticedOrHarmless()
{
    random::Numbers numbers{7};
    const Page page = random::page(numbers, PageId{1}, *std::make_unique<std::uint32_t>(2u), StoryId{1});
    const std::string text = codec::encode(page);
    for (std::size_t i = 0; i < text.size(); ++i) {
        // Every byte is damaged, by turns in each of the ways: all ways for all bytes would take half a minute.
        constexpr std::string_view ways{"\0\"9{\xFF" "e ", 7};
        std::string damaged = text;
        damaged[i] = ways[i % ways.size()];
        // Whatever is still read must be a value like any other.
        if (const Result<Page> read = codec::decodePage(damaged))
            QVERIFY(*codec::decodePage(codec::encode(*read)) == *read);
    }
}

void CodecTest::troubleNamesItsPlace_data()
{
    Story story;
    story.id = StoryId{7};
    story.body.push_back(StoryParagraph{ParagraphKind::Body, u"文", {{0, 1}}, {}});
    const std::string good = codec::encode(story);

    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("says");
    QTest::newRow("good") << good << std::string{"none"};
    QTest::newRow("missing") << with(good, R"(,"slug":"")", "") << std::string{"slug: missing"};
    QTest::newRow("unknown") << with(good, R"("slug")", R"("sly":1,"slug")") << std::string{"sly: unknown key"};
    QTest::newRow("twice") << with(good, R"("slug")", R"("slug":"","slug")") << std::string{": key given twice: slug"};
    QTest::newRow("type") << with(good, R"("rank":0)", R"("rank":"0")") << std::string{"rank: not a whole number"};
    QTest::newRow("fraction") << with(good, R"("rank":0)", R"("rank":0.0)") << std::string{"rank: not a whole number"};
    QTest::newRow("range") << with(good, R"("rank":0)", R"("rank":-1)") << std::string{"rank: not from 0 to 1000000"};
    QTest::newRow("huge") << with(good, R"("rank":0)", R"("rank":18446744073709551615)")
                          << std::string{"rank: not from 0 to 1000000"};
    QTest::newRow("infinite") << with(good, R"("rank":0)", R"("rank":1e999)") << std::string{": not JSON at byte 221"};
    QTest::newRow("word") << with(good, R"("kind":"body")", R"("kind":"verse")") << std::string{"body[0].kind: unknown word"};
    QTest::newRow("emphasis") << with(good, R"("end":1)", R"("end":2)")
                              << std::string{"body[0]: emphasis outside the text or out of order"};
    QTest::newRow("null") << with(good, R"("slug":"")", R"("slug":null)") << std::string{"slug: not text"};
    QTest::newRow("surrogate") << with(good, "文", R"(\uD800)") << std::string{": not JSON at byte 45"};
    QTest::newRow("utf8") << with(good, "文", "\xE6\x96") << std::string{": not JSON at byte 42"};
    QTest::newRow("cut") << good.substr(0, 50) << std::string{": not JSON at byte 50"};
    QTest::newRow("more") << good + "{}" << std::string{": not JSON at byte 258"};
    QTest::newRow("comment") << good + "//" << std::string{": not JSON at byte 258"};
    QTest::newRow("empty") << std::string{} << std::string{": not JSON at byte 1"};
    QTest::newRow("list") << std::string{"[]"} << std::string{": not an object"};
}

void CodecTest::troubleNamesItsPlace()
{
    QFETCH(std::string, json);
    QFETCH(std::string, says);
    // Which byte is the parser's business.
    const auto withoutByte = [](const std::string& text) { return text.substr(0, text.find(" at byte")); };
    QCOMPARE(withoutByte(trouble(json)), withoutByte(says));
}

void CodecTest::loneSurrogatesAreNotHidden()
{
    Story story;
    story.headline = std::u16string{u'a', char16_t{0xD800}};
    const Result<Story> read = codec::decodeStory(codec::encode(story));
    QVERIFY(read);
    QVERIFY(*read != story);
}

void CodecTest::aLabelOfLaterIsOther()
{
    const Result<StepLabel> label = codec::decodeLabel(R"({"arguments":["a"],"code":"foldPage"})");
    QVERIFY(label);
    QVERIFY(*label == (StepLabel{StepCode::Other, {"a"}}));
}

void CodecTest::deepNestingIsRefused()
{
    QCOMPARE(trouble(std::string(100'000, '[')), std::string{": nested too deep"});
}

void CodecTest::dumpSaysEverything()
{
    const Edition edition = random::edition(5);
    const std::string dump = codec::dump(edition);
    QCOMPARE(codec::dump(edition), dump);
    QCOMPARE(static_cast<std::size_t>(std::count(dump.begin(), dump.end(), '\n')), 4 + edition.pages.size() + edition.stories.size());
    random::Numbers numbers{1};
    QVERIFY(codec::dump(random::changed(edition, numbers)) != dump);
}

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
