#include "compose/composing.h"

#include <ctime>
#include <random>

using namespace banxin;
using namespace banxin::compose;
using namespace banxin::compose::testing;

namespace {

qint64 threadNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

constexpr std::u16string_view alphabet
    = u"国务院教育区委市府大会全面推进建设，。、；：？！“”‘’（）《》——……·0123456789.%℃年月日亿元ABCdef /-～ 　\u200B\u00A0\u0301\u202E\u200D";

std::u16string randomText(std::mt19937& random, std::size_t length)
{
    std::u16string text;
    while (text.size() < length)
        text += alphabet[random() % alphabet.size()];
    return text;
}

bool isSame(const LineSetting& a, const LineSetting& b)
{
    const auto sameCluster = [](const Cluster& x, const Cluster& y) {
        return x.start == y.start && x.length == y.length && x.x == y.x && x.advance == y.advance && x.natural == y.natural && x.kind == y.kind;
    };
    const auto sameGlyph = [](const Glyph& x, const Glyph& y) { return x.glyph == y.glyph && x.x == y.x && x.y == y.y && x.cluster == y.cluster; };
    return a.start == b.start && a.end == b.end && a.hung == b.hung
        && std::equal(a.clusters.begin(), a.clusters.end(), b.clusters.begin(), b.clusters.end(), sameCluster)
        && std::equal(a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(), b.glyphs.end(), sameGlyph);
}

void compare(const ComposedText& a, const ComposedText& b)
{
    QCOMPARE(a.lines.size(), b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        QCOMPARE(a.lines[i].row, b.lines[i].row);
        QCOMPARE(a.lines[i].leg, b.lines[i].leg);
        QVERIFY(a.lines[i].origin == b.lines[i].origin);
        QVERIFY(isSame(*a.lines[i].setting, *b.lines[i].setting));
    }
}

/// Lines cover the paragraph in order, with only spaces and line feeds between them; clusters cover each line.
void verifyCover(const Paragraph& paragraph, const ComposedText& text)
{
    std::uint32_t at = 0;
    const auto isGap = [&](std::uint32_t from, std::uint32_t to) {
        return paragraph.text.substr(from, to - from).find_first_not_of(u" \t\n\u200B") == std::u16string::npos;
    };
    for (const Line& line : text.lines) {
        QVERIFY(line.setting->start >= at);
        QVERIFY(isGap(at, line.setting->start));
        at = line.setting->start;
        for (const Cluster& cluster : line.setting->clusters) {
            QCOMPARE(cluster.start, at);
            at += cluster.length;
        }
        QCOMPARE(at, line.setting->end);
    }
    QVERIFY(isGap(at, static_cast<std::uint32_t>(paragraph.text.size())));
}

}

class StabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { REQUIRE_FONTS(); }

    void everyTextIsCoveredAtEveryWidth();
    void editsGiveWhatComposingFromScratchGives();
    void unchangedParagraphsKeepTheirLines();
    void hostileTextIsSet_data();
    void hostileTextIsSet();
    void anEmptyParagraphIsOneEmptyLine();
    void aMeasureNarrowerThanACharacterEnds();
    void timeGrowsWithTheLengthOnly();
    void runsOfAnythingTakeLinearTime_data();
    void runsOfAnythingTakeLinearTime();
    void aMillionCharactersAreSet();
    void ofABookOnlyTheBeginningIsSet();
    void whatIsCountedIsAboutWhatIsSet_data();
    void whatIsCountedIsAboutWhatIsSet();
    void aHeadlineOfAnyLengthEnds();
    void aFontThatLacksEverythingLosesNothing();
};

void StabilityTest::everyTextIsCoveredAtEveryWidth()
{
    std::mt19937 random{7};
    for (int i = 0; i < 300; ++i) {
        TextStyle style = bodyStyle();
        style.rules.cellGrid = i % 7 == 0;
        style.dropCap.rows = i % 8 == 0 ? 2 : 0;
        style.standing = i % 2 == 0 ? Standing::ByRule : static_cast<Standing>(random() % 4);
        style.rules.breaker = i % 3 == 0 ? Breaker::Greedy : Breaker::TotalFit;
        style.rules.hanging = i % 4 == 0;
        style.writingMode = i % 5 == 0 ? WritingMode::Vertical : WritingMode::Horizontal;
        Paragraph p = paragraphOf(randomText(random, 1 + random() % 160), style);
        if (p.text.size() > 20) {
            p.spans = {{5, 12, style}};
            p.spans[0].style.standing = static_cast<Standing>(random() % 4);
            p.spans[0].style.size = ems(0.6);
        }
        verifyCover(p, inColumn(p, 1 + static_cast<double>(random() % 290) / 10));
    }
}

void StabilityTest::editsGiveWhatComposingFromScratchGives()
{
    std::mt19937 random{11};
    Composer lasting{type::testing::fontBook()};
    Paragraphs story;
    for (int i = 0; i < 5; ++i)
        story.push_back(paragraphOf(randomText(random, 80)));
    for (int step = 0; step < 60; ++step) {
        story[random() % story.size()].change([&](Paragraph& paragraph) {
            std::u16string& text = paragraph.text;
            if (random() % 3 == 0 && !text.empty())
                text.erase(random() % text.size(), 1);
            else
                text.insert(random() % (text.size() + 1), randomText(random, 1 + random() % 3));
        });
        const double measure = 6 + static_cast<double>(random() % 240) / 10;
        std::vector<LegSlots> legs{legOf(9, measure), legOf(12, measure)};
        legs[0].slots[3].width = legs[0].slots[4].width = ems(measure / 2);
        Composer fresh{type::testing::fontBook()};
        compare(lasting.flow(story, legs, {}), fresh.flow(story, legs, {}));
    }
}

void StabilityTest::unchangedParagraphsKeepTheirLines()
{
    Composer own{type::testing::fontBook()};
    Paragraphs story{paragraphOf(u"全市义务教育质量综合奖一等奖解放区"), paragraphOf(u"区司法局工作人员讲《什么是邪教》等知识内容。")};
    const ComposedText before = own.flow(story, {legOf(20, 10)}, {});
    story[0].change([](Paragraph& p) { p.text.insert(3, u"啊"); });
    const ComposedText after = own.flow(story, {legOf(20, 10)}, {});
    QCOMPARE(after.lines.back().setting.get(), before.lines.back().setting.get());
}

void StabilityTest::hostileTextIsSet_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, std::u16string text) { QTest::newRow(name) << QString::fromStdU16String(text); };
    row("lone surrogates", std::u16string{u'中', char16_t{0xD800}, u'文', char16_t{0xDC00}, char16_t{0xDBFF}});
    row("unassigned", u"中\U000EFFFD\u0378文");
    std::u16string heap = u"a";
    heap.append(40, u'\u0301');
    row("accent on a space", u"中 \u0301文 \u0301");
    row("heap of accents", u"中" + heap + u"文");
    row("accents alone", std::u16string(6000, u'\u0301'));
    row("overrides", u"中\u202Eabc\u202C\u2066文\u2069字");
    row("zero width", u"\u200B\u200D\u200C\uFEFF\u2060");
    row("spaces", u"        ");
    row("ideographic spaces", u"　　　　　　　　　　　　");
    row("controls", std::u16string{u"中\u0001\u0000文\r\n字\u0085", 8});
    row("marks", u"。。。，，，“”‘’（（（）））……——？！？！");
    row("flag", u"中\U0001F1E8\U0001F1F3文");
    row("hebrew and marks", u"אבג，（דה）。《ו》");
    row("private use", u"中\uE000\uF8FF文\U000F0000\U0010FFFD");
    row("thirty accents", u"中" + std::u16string(30, u'\u0323') + u"文e" + std::u16string(35, u'\u0302'));
    row("overrides without an end", u"\u202E中文abc\u2067123\u202B" + std::u16string(200, u'\u202A') + u"字");
    row("noncharacters", std::u16string{u'中', char16_t{0xFFFE}, char16_t{0xFFFF}, char16_t{0xFDD0}, u'文'});
    row("variation selectors alone", u"\uFE0F\uFE0E中\uFE0F");
    row("emoji family", u"中\U0001F468\u200D\U0001F469\u200D\U0001F467文");
    row("jamo", u"\u1100\u1161\u11A8\u1100\u1100\u1161");
    row("one word", std::u16string(400, u'x'));
    row("one number", std::u16string(400, u'7'));
}

void StabilityTest::hostileTextIsSet()
{
    QFETCH(QString, text);
    for (const WritingMode mode : {WritingMode::Horizontal, WritingMode::Vertical}) {
        TextStyle style = bodyStyle();
        style.writingMode = mode;
        const Paragraph p = paragraphOf(text.toStdU16String(), style);
        for (const double measure : {0.5, 3.0, 13.0})
            verifyCover(p, inColumn(p, measure));
    }
}

void StabilityTest::anEmptyParagraphIsOneEmptyLine()
{
    const ComposedText text = inColumn(paragraphOf(u""), 13);
    QCOMPARE(text.lines.size(), std::size_t{1});
    QVERIFY(text.lines[0].setting->clusters.empty());
}

void StabilityTest::aMeasureNarrowerThanACharacterEnds()
{
    const ComposedText text = inColumn(paragraphOf(u"中文字"), 0.3);
    QCOMPARE(text.lines.size(), std::size_t{3});
    QVERIFY(text.lines[0].setting->tight);
}

void StabilityTest::timeGrowsWithTheLengthOnly()
{
    const auto nanoseconds = [](std::size_t length) {
        Composer own{type::testing::fontBook()};
        own.column({paragraphOf(std::u16string(50, u'国'))}, {}, ems(13));
        const Paragraph p = paragraphOf(std::u16string(length, u'国'));
        // Processor time of this thread: a busy machine must not decide.
        const qint64 before = threadNanoseconds();
        own.column({p}, {}, ems(13));
        return threadNanoseconds() - before;
    };
    qint64 small = nanoseconds(4000);
    qint64 large = nanoseconds(32000);
    for (int i = 0; i < 3; ++i) {
        small = std::min(small, nanoseconds(4000));
        large = std::min(large, nanoseconds(32000));
    }
    QVERIFY2(large < small * 24, qPrintable(QString::number(large / 1000) + QStringLiteral(" µs against ") + QString::number(small / 1000)));
}

void StabilityTest::runsOfAnythingTakeLinearTime_data()
{
    QTest::addColumn<QString>("piece");
    const auto row = [](const char* name, const char16_t* piece) { QTest::newRow(name) << QString::fromUtf16(piece); };
    row("quotes", u"“");
    row("quotes that close", u"”");
    row("opening brackets", u"（");
    row("commas", u"，");
    row("ellipses", u"…");
    row("dates", u"1月");
    row("figures", u"7");
    row("letters", u"x");
    row("words", u"word ");
    row("spaces", u" ");
    row("zero-width spaces", u"\u200B");
    row("word joiners", u"\u2060");
    row("joiners", u"\u200D");
    row("accents", u"\u0301");
    row("overrides", u"\u202E");
    row("hebrew", u"אב ");
    row("lone surrogates", std::u16string{char16_t{0xD800}}.c_str());
    row("rare characters", u"\U0001F9FF");
    row("address", u"http://a.cn/");
}

void StabilityTest::runsOfAnythingTakeLinearTime()
{
    QFETCH(QString, piece);
    const auto set = [&](int length, bool greedy) {
        TextStyle style = bodyStyle();
        style.language = "en-US";
        style.rules.hyphenate = true;
        style.rules.breaker = greedy ? Breaker::Greedy : Breaker::TotalFit;
        const Paragraph p = paragraphOf(piece.repeated(length / static_cast<int>(piece.size())).toStdU16String(), style);
        Composer own{type::testing::fontBook()};
        const qint64 before = threadNanoseconds();
        const ComposedText text = own.column({p}, {}, ems(13));
        const qint64 taken = threadNanoseconds() - before;
        verifyCover(p, text);
        return taken;
    };
    for (const bool greedy : {false, true}) {
        qint64 small = set(2000, greedy);
        small = std::min(small, set(2000, greedy));
        const qint64 large = std::min(set(16'000, greedy), set(16'000, greedy));
        // Eight times the length; what grows with its square would take sixty-four times as long.
        QVERIFY2(large < small * 24 + 20'000'000, qPrintable(QString::number(large / 1000) + QStringLiteral(" µs against ") + QString::number(small / 1000)));
    }
}

void StabilityTest::aMillionCharactersAreSet()
{
    const Paragraph p = paragraphOf(std::u16string(1'000'000, u'国'));
    Composer own{type::testing::fontBook()};
    const ComposedText text = own.flow({p}, {legOf(100, 13)}, {});
    QCOMPARE(text.lines.size(), std::size_t{100});
    QCOMPARE(text.oversetOffset, 1300U);
    QCOMPARE(text.rowsOver, 1'000'000 / 13 + 1 - 100);
}

void StabilityTest::ofABookOnlyTheBeginningIsSet()
{
    Paragraphs book;
    for (int i = 0; i < 30'000; ++i)
        book.emplace_back(paragraphOf(u"老街醒了，石板路上传来扫帚的沙沙声" + std::u16string(1, static_cast<char16_t>(0x4E00 + i % 5000)) + u"。"));
    Composer own{type::testing::fontBook()};
    const ComposedText text = own.flow(book, {legOf(100, 13)}, {});
    QCOMPARE(text.lines.size(), std::size_t{100});
    QCOMPARE(text.oversetParagraph, 50U);
    QCOMPARE(text.rowsOver, 2 * 30'000 - 100);
    // A part of the book that is set whole has the same lines.
    const Paragraphs head{book.begin(), book.begin() + 60};
    const ComposedText short_ = own.flow(head, {legOf(100, 13)}, {});
    QCOMPARE(short_.rowsOver, 20);
    for (std::size_t i = 0; i < text.lines.size(); ++i)
        QCOMPARE(text.lines[i].setting, short_.lines[i].setting);
    QCOMPARE(own.column(book, {}, ems(13), 10).rowsOver, 2 * 30'000 - 10);
}

void StabilityTest::whatIsCountedIsAboutWhatIsSet_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("perCent");
    QTest::newRow("Chinese") << QStringLiteral("清晨的老街还没有醒来，石板路上传来扫帚的沙沙声。") << 3;
    QTest::newRow("English") << QStringLiteral("The quick brown fox jumps over the lazy dog. ") << 12;
    QTest::newRow("narrow letters") << QStringLiteral("illi til lilli ") << 120;
    QTest::newRow("lines by hand") << QStringLiteral("一行\n") << 1;
}

void StabilityTest::whatIsCountedIsAboutWhatIsSet()
{
    QFETCH(QString, sentence);
    QFETCH(int, perCent);
    const Paragraph p = paragraphOf(sentence.repeated(60'000 / static_cast<int>(sentence.size())).toStdU16String());
    Composer own{type::testing::fontBook()};
    const ComposedText all = own.column({p}, {}, ems(13));
    const auto exact = static_cast<int>(all.lines.size());
    const ComposedText text = own.flow({p}, {legOf(50, 13)}, {});
    QCOMPARE(text.lines.size(), std::size_t{50});
    QVERIFY2(std::abs(text.rowsOver + 50 - exact) * 100 <= exact * perCent, qPrintable(QString::number(text.rowsOver + 50)));
    // What is shown is what setting all of it shows.
    for (std::size_t i = 0; i < text.lines.size(); ++i)
        QCOMPARE(text.lines[i].setting->end, all.lines[i].setting->end);
}

void StabilityTest::aHeadlineOfAnyLengthEnds()
{
    Paragraph p = paragraphOf({});
    for (int i = 0; i < 20'000; ++i)
        p.text += u"新桥今日通车";
    p.style.headline = {3, 850, 900, -50};
    const ComposedHeadline headline = composer().headline(p, {}, ems(20));
    QVERIFY(!headline.fits);
    QCOMPARE(headline.text.lines.size(), std::size_t{3});
    // What has no room is told from where it begins.
    QCOMPARE(headline.text.oversetParagraph, 0U);
    QVERIFY(headline.text.oversetOffset > 50 && headline.text.oversetOffset < 90);
}

void StabilityTest::aFontThatLacksEverythingLosesNothing()
{
    Paragraph p = paragraphOf(u"中文字");
    p.style.font.han = "DejaVuSansMono";
    Composer own{type::testing::fontBook()};
    const ComposedText text = own.column({p}, {}, ems(13));
    verifyCover(p, text);
    QCOMPARE(std::count_if(text.findings.begin(), text.findings.end(), [](const TextFinding& f) { return f.code == FindingCode::GlyphMissing; }), 3);
    p.style.font.han = "NoSuchFace";
    const ComposedText none = own.column({p}, {}, ems(13));
    verifyCover(p, none);
    QCOMPARE(none.findings.front().code, FindingCode::FontMissing);
    QVERIFY(type::testing::fontBook().find("DejaVuSansMono") != nullptr);
}

QTEST_GUILESS_MAIN(StabilityTest)
#include "stability_test.moc"
