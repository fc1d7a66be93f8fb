#include "spell/speller.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace banxin::spell;
using namespace Qt::StringLiterals;

class SpellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void latinWordsAmongHan();
    void whatIsNoWordIsLeftOut();
    void wordsAreJudged();
    void suggestionsBringTheWordBack();
    void aLanguageWithoutADictionaryFindsNothing();
    void anotherCountryServes();
    void oldEncodings();
    void hostileText();
};

namespace {

QStringList words(std::u16string_view text, const std::vector<Word>& found)
{
    QStringList list;
    for (const Word& word : found)
        list << QString::fromStdU16String(std::u16string{text.substr(word.start, word.length)});
    return list;
}

QStringList wordsOf(std::u16string_view text) { return words(text, latinWords(text)); }

/// A small dictionary of a made-up language in a folder of its own.
class Folder {
public:
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file{m_folder.filePath(name)};
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    std::vector<std::filesystem::path> folders() const { return {m_folder.path().toStdString()}; }

private:
    QTemporaryDir m_folder;
};

}

void SpellTest::latinWordsAmongHan()
{
    QCOMPARE(wordsOf(u"由Banxin排版，don’t stop；café"), (QStringList{u"Banxin"_s, u"don’t"_s, u"stop"_s, u"café"_s}));
    QCOMPARE(wordsOf(u"临川日报"), QStringList{});
    QCOMPARE(latinWords(u"川ab"), (std::vector<Word>{{1, 2}}));
    // A quotation mark behind a word is not of it; neither is Cyrillic or Greek.
    QCOMPARE(wordsOf(u"‘rain’ дождь βροχή"), QStringList{u"rain"_s});
}

void SpellTest::whatIsNoWordIsLeftOut()
{
    QCOMPARE(wordsOf(u"GDP G20 5G a 3rd"), QStringList{});
    QCOMPARE(wordsOf(u"news@paper.example www.paper.example https://paper.example"), QStringList{});
    // The end of a sentence is no address.
    QCOMPARE(wordsOf(u"It rained. Then"), (QStringList{u"It"_s, u"rained"_s, u"Then"_s}));
}

void SpellTest::wordsAreJudged()
{
    const Speller speller{"en-US"};
    QVERIFY2(speller.hasDictionary(), "hunspell-en-us is missing: scripts/install-packages");
    const std::u16string_view text = u"市民说：The weathr was goood, and they don’t mind.";
    QCOMPARE(words(text, speller.misspelt(text)), (QStringList{u"weathr"_s, u"goood"_s}));
    QVERIFY(speller.isRight(u"newspaper"));
    QVERIFY(speller.isRight(u"Newspaper"));
    QVERIFY(!speller.isRight(u"newspapper"));
    QVERIFY(!speller.isRight(u"dont’"));
}

void SpellTest::suggestionsBringTheWordBack()
{
    const Speller speller{"en-US"};
    const auto offered = speller.suggestions(u"newspapper");
    QVERIFY(std::find(offered.begin(), offered.end(), u"newspaper") != offered.end());
    QVERIFY(speller.suggestions(u"newspapper", 1).size() == 1);
    const auto curly = speller.suggestions(u"dosn’t");
    QVERIFY(std::find(curly.begin(), curly.end(), u"doesn’t") != curly.end());
}

void SpellTest::aLanguageWithoutADictionaryFindsNothing()
{
    const Speller speller{"tlh"};
    QVERIFY(!speller.hasDictionary());
    QVERIFY(speller.isRight(u"newspapper"));
    QVERIFY(speller.misspelt(u"newspapper").empty());
    QVERIFY(speller.suggestions(u"newspapper").empty());
    QVERIFY(!Speller("en-US", {"/nowhere"}).hasDictionary());
}

void SpellTest::anotherCountryServes()
{
    Folder folder;
    folder.write(u"qx_AA.aff"_s, "SET UTF-8\n");
    folder.write(u"qx_AA.dic"_s, "1\nflurb\n");
    const Speller speller{"qx-BB", folder.folders()};
    QVERIFY(speller.hasDictionary());
    QVERIFY(speller.isRight(u"flurb"));
    QVERIFY(!speller.isRight(u"flurbb"));
}

void SpellTest::oldEncodings()
{
    Folder folder;
    folder.write(u"qx.aff"_s, "SET ISO8859-1\nTRY abcdefghijklmnopqrstuvwxyz\xE9\n");
    folder.write(u"qx.dic"_s, "1\ncaf\xE9\n");
    const Speller speller{"qx", folder.folders()};
    QVERIFY(speller.isRight(u"café"));
    QVERIFY(!speller.isRight(u"cafè"));
    QCOMPARE(speller.suggestions(u"cafe", 1), std::vector<std::u16string>{u"café"});
    // What the encoding cannot write, it cannot judge.
    QVERIFY(speller.isRight(u"cafő"));
}

void SpellTest::hostileText()
{
    const Speller speller{"en-US"};
    QVERIFY(speller.misspelt(std::u16string(1'000'000, u'x')).empty());
    QVERIFY(speller.misspelt(u"").empty());
    const std::u16string lone{u'a', 0xD800, u'b', 0xDC00, u'c', 0};
    QVERIFY(speller.misspelt(lone).empty());
    QVERIFY(speller.suggestions(std::u16string(5000, u'a')).empty());
    QVERIFY(latinWords(u"''''’’’a'").empty());
}

QTEST_APPLESS_MAIN(SpellTest)
#include "spell_test.moc"
