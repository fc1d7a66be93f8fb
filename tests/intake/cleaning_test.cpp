#include "intake/cleaning.h"
#include "intake/reading.h"
#include "intake/stories.h"
#include "intake/text_reader.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace banxin;
using namespace banxin::intake;

namespace {

QString qt(const std::u16string& text) { return QString::fromStdU16String(text); }

std::u16string cleaned(std::u16string_view line, Changes& changes) { return cleanedLine(line, {}, changes); }

std::u16string cleaned(std::u16string_view line)
{
    Changes changes;
    return cleaned(line, changes);
}

/// Letters and figures, full-width figures as the half-width ones that they stand for.
QString letters(const QString& text)
{
    QString kept;
    for (QChar c : text) {
        if (c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19)
            c = QChar{c.unicode() - 0xFF10 + u'0'};
        if (c.isLetterOrNumber() || c.isSurrogate())
            kept += c;
    }
    return kept;
}

/// Lines of what desks get: Han and Latin, figures, marks of both widths, spaces of all kinds.
std::u16string randomLine(std::mt19937& random)
{
    static constexpr std::u16string_view signs = u"河岸灯火市镇abcXYZ0123４５６,;:?!()\"'\"',,  \u3000\u00A0\t\u200B\uFEFF，。；：（）“”‘’％%．./-《》";
    std::u16string line(random() % 40, u' ');
    for (char16_t& c : line)
        c = signs[random() % signs.size()];
    return line;
}

std::vector<DocumentParagraph> paragraphs(const QString& text) { return *linesOf(text.toStdU16String(), "copy.txt"); }

}

class CleaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRuleChangesItsOwnAndCounts_data();
    void eachRuleChangesItsOwnAndCounts();
    void aRuleThatIsOffLeavesItsOwnAlone_data();
    void aRuleThatIsOffLeavesItsOwnAlone();
    void cleaningNeverLosesALetter();
    void cleaningTwiceIsCleaningOnce();
    void indentsAndBlankLinesAreCounted();
    void blankLinesStayWhereTheyAreWanted();
    void runsKeepTheirWords();
    void aParagraphCutByAColumnIsJoined_data();
    void aParagraphCutByAColumnIsJoined();
    void joiningLosesNothing();
    void aCorrectionGoesBeforeEveryGuess();
};

void CleaningTest::eachRuleChangesItsOwnAndCounts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("clean");
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("count");
    const auto row = [](const char* name, const char* line, const char* clean, CleaningRule rule, int count) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(clean) << static_cast<int>(rule) << count;
    };
    row("marks", "河边,灯亮了;真好!", "河边，灯亮了；真好！", CleaningRule::Marks, 3);
    row("pairs", "县(市、区)都来", "县（市、区）都来", CleaningRule::Marks, 2);
    row("figures", "全程1,200米,上午8:30出发", "全程1,200米，上午8:30出发", CleaningRule::Marks, 1);
    row("address", "见http://a.example/b?c=1,可查", "见http://a.example/b?c=1，可查", CleaningRule::Marks, 1);
    row("latin phrase", "他说Yes, we can, 然后走了", "他说Yes, we can, 然后走了", CleaningRule::Marks, 0);
    row("pairs beside pairs", "(a)(b)中", "(a)（b）中", CleaningRule::Marks, 2);
    row("straight quotes", "他说\"灯亮了\"就走", "他说“灯亮了”就走", CleaningRule::Quotes, 2);
    row("quotes in quotes", "\"他说'灯亮了'\"", "“他说‘灯亮了’”", CleaningRule::Quotes, 4);
    row("apostrophe", "it's the boys' boat", "it’s the boys' boat", CleaningRule::Quotes, 1);
    row("inches", "一台42\"电视", "一台42\"电视", CleaningRule::Quotes, 0);
    row("spaces", "久久为功  常态\u3000\u3000长效", "久久为功 常态\u3000长效", CleaningRule::Spaces, 2);
    row("full-width figures", "２０２６年，增长３．５倍", "2026年，增长3.5倍", CleaningRule::Digits, 7);
    row("no width", "灯\u200B亮\uFEFF了", "灯亮了", CleaningRule::ZeroWidth, 2);
    row("joiners that shape letters", "می\u200Cخواهم", "می\u200Cخواهم", CleaningRule::ZeroWidth, 0);
    row("tabs", "灯\t亮", "灯 亮", CleaningRule::Tabs, 1);
}

void CleaningTest::eachRuleChangesItsOwnAndCounts()
{
    QFETCH(QString, line);
    QFETCH(QString, clean);
    QFETCH(int, rule);
    QFETCH(int, count);
    Changes changes;
    QCOMPARE(qt(cleaned(line.toStdU16String(), changes)), clean);
    QCOMPARE(static_cast<int>(changes[static_cast<CleaningRule>(rule)]), count);
}

void CleaningTest::aRuleThatIsOffLeavesItsOwnAlone_data() { eachRuleChangesItsOwnAndCounts_data(); }

void CleaningTest::aRuleThatIsOffLeavesItsOwnAlone()
{
    QFETCH(QString, line);
    QFETCH(int, rule);
    Cleaning cleaning;
    cleaning.set(static_cast<CleaningRule>(rule), false);
    Changes changes;
    QCOMPARE(qt(cleanedLine(line.toStdU16String(), cleaning, changes)), line);
    QCOMPARE(changes, Changes{});
}

void CleaningTest::cleaningNeverLosesALetter()
{
    std::mt19937 random{11};
    for (int round = 0; round < 20000; ++round) {
        const std::u16string line = randomLine(random);
        QCOMPARE(letters(qt(cleaned(line))), letters(qt(line)));
    }
}

void CleaningTest::cleaningTwiceIsCleaningOnce()
{
    std::mt19937 random{12};
    for (int round = 0; round < 20000; ++round) {
        const std::u16string line = randomLine(random);
        const std::u16string once = cleaned(line);
        Changes changes;
        const std::u16string twice = cleaned(once, changes);
        QVERIFY2(twice == once, qPrintable(qt(line) + QStringLiteral(" -> ") + qt(once) + QStringLiteral(" -> ") + qt(twice)));
        QCOMPARE(changes, Changes{});
    }
}

void CleaningTest::indentsAndBlankLinesAreCounted()
{
    const Reading reading = read(paragraphs(QStringLiteral("渡口的灯\n\n\n\n\u3000\u3000灯亮了。\n\n\u3000\u3000人来了。")), {});
    QCOMPARE(reading.changes[CleaningRule::Indents], std::size_t{2});
    QCOMPARE(reading.changes[CleaningRule::BlankLines], std::size_t{2});
    QCOMPARE(qt(reading.pieces.at(1).text), QStringLiteral("灯亮了。"));
}

void CleaningTest::blankLinesStayWhereTheyAreWanted()
{
    Cleaning cleaning;
    cleaning.set(CleaningRule::BlankLines, false);
    const auto stories = storiesOf(read(paragraphs(QStringLiteral("渡口的灯\n\n灯亮了。\n\n\n人来了。")), cleaning), cleaning);
    QCOMPARE(stories.size(), std::size_t{1});
    QCOMPARE(stories[0].story.body.size(), std::size_t{3});
    QVERIFY(stories[0].story.body[1]->text.empty());
}

void CleaningTest::runsKeepTheirWords()
{
    DocumentParagraph paragraph;
    paragraph.text = u"\u3000\u3000他说  \u200B渡口的灯  亮了。";
    const auto start = static_cast<std::uint32_t>(paragraph.text.find(u"渡口"));
    paragraph.runs.push_back({{start, start + 4}, true, false});
    const Reading reading = read({paragraph}, {});
    const Piece& piece = reading.pieces.at(0);
    QCOMPARE(qt(piece.text), QStringLiteral("他说 渡口的灯 亮了。"));
    const TextRange range = piece.runs.at(0).range;
    QCOMPARE(qt(piece.text.substr(range.start, range.end - range.start)), QStringLiteral("渡口的灯"));
}

void CleaningTest::aParagraphCutByAColumnIsJoined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraphs");
    const QString head = QStringLiteral("渡口的灯\n\n本报讯（记者闻津）灯亮了，河面上是一条长长的光。\n\n");
    const auto row = [&](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << head + QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("in a clause", "守灯人说，三十年来他没有缺过一\n\n个夜班，也没有让一条船等过。", "守灯人说，三十年来他没有缺过一个夜班，也没有让一条船等过。");
    row("behind a comma", "守灯人说，三十年来他没有缺过一个夜班，\n\n也没有让一条船等过。", "守灯人说，三十年来他没有缺过一个夜班，也没有让一条船等过。");
    row("in a title", "那天晚上放的是《临江\n\n渡口》，全村人都来了。", "那天晚上放的是《临江渡口》，全村人都来了。");
    row("in a quotation", "“灯一亮，心里就踏实。风再大也不怕。\n\n人也不怕。”他说。", "“灯一亮，心里就踏实。风再大也不怕。人也不怕。”他说。");
    row("twice", "守灯人说，三十年来他没有\n\n缺过一个夜班，也没有让一条船\n\n等过。", "守灯人说，三十年来他没有缺过一个夜班，也没有让一条船等过。");
    row("before a mark", "守灯人说，三十年来他没有缺过一个夜班\n\n，也没有让一条船等过。", "守灯人说，三十年来他没有缺过一个夜班，也没有让一条船等过。");
    row("not behind a sentence", "守灯人说，他没有缺过一个夜班。\n\n船也没有等过。", "守灯人说，他没有缺过一个夜班。\n船也没有等过。");
    row("not over more white", "守灯人说，三十年来他没有缺过一\n\n\n\n船没有等过他一回，他也没有。", "守灯人说，三十年来他没有缺过一\n船没有等过他一回，他也没有。");
    row("words of letters", "The keeper said, on a long evening in late November, that he had never missed\n\na night in thirty years.",
        "The keeper said, on a long evening in late November, that he had never missed a night in thirty years.");
}

void CleaningTest::aParagraphCutByAColumnIsJoined()
{
    QFETCH(QString, text);
    QFETCH(QString, paragraphs);
    const auto stories = storiesOf(read(::paragraphs(text), {}), {});
    QCOMPARE(stories.size(), std::size_t{1});
    QStringList rest;
    for (std::size_t i = 1; i < stories[0].story.body.size(); ++i)
        rest << qt(stories[0].story.body[i]->text);
    QCOMPARE(rest.join(u'\n'), paragraphs);
    for (const Join& join : stories[0].joins)
        QVERIFY(join.offset > 0 && join.offset < stories[0].story.body.at(join.paragraph)->text.size());
}

void CleaningTest::joiningLosesNothing()
{
    std::mt19937 random{13};
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int line = 0; line < 30; ++line)
            text += qt(randomLine(random)) + (random() % 3 == 0 ? QStringLiteral("\n\n") : QStringLiteral("\n"));
        QString kept;
        for (const Structured& structured : storiesOf(read(paragraphs(text), {}), {})) {
            kept += qt(fullText(structured.story));
            for (const std::u16string& line : structured.leftOut)
                kept += qt(line);
        }
        QString before = letters(text);
        QString after = letters(kept);
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QCOMPARE(after, before);
    }
}

void CleaningTest::aCorrectionGoesBeforeEveryGuess()
{
    const auto text = paragraphs(QStringLiteral("渡口的灯\n\n本报讯（记者闻津）灯亮了。\n\n从搬得出到住得稳\n\n人来了。"));
    const Reading guessed = read(text, {});
    QCOMPARE(guessed.pieces.at(2).role, Role::Crosshead);
    Corrections corrections;
    corrections.roles[placeOf(guessed.pieces[2])] = Role::Headline;
    corrections.cuts[placeOf(guessed.pieces[2])] = true;
    const auto stories = storiesOf(read(text, {}, corrections), {});
    QCOMPARE(stories.size(), std::size_t{2});
    QCOMPARE(qt(stories[1].story.headline), QStringLiteral("从搬得出到住得稳"));
    QCOMPARE(qt(stories[1].story.body.at(0)->text), QStringLiteral("人来了。"));

    corrections = {};
    corrections.joins[placeOf(guessed.pieces[3])] = true;
    const auto joined = storiesOf(read(text, {}, corrections), {});
    QCOMPARE(joined.at(0).joins.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(CleaningTest)
#include "cleaning_test.moc"
