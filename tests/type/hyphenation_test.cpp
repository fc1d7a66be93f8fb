#include "type/hyphenation.h"

#include <QTest>

using namespace banxin::type;
using Points = std::vector<std::size_t>;

class HyphenationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishWordsBreakAtTheirSyllables();
    void theCaseOfTheLettersDoesNotMatter();
    void shortEndsStayWhole();
    void exceptionsComeBeforePatterns();
    void aLanguageWithoutPatternsFindsNoPoints();
    void lettersOfOtherScriptsAreLeftAlone();
};

void HyphenationTest::englishWordsBreakAtTheirSyllables()
{
    const Hyphenator english{"en-US"};
    QVERIFY(english.hasPatterns());
    QCOMPARE(english.points(u"additional"), (Points{2, 4}));
    QCOMPARE(english.points(u"comprehensive"), (Points{3, 6, 9}));
    QCOMPARE(english.points(u"neighbourhood"), (Points{5, 9}));
    QCOMPARE(english.points(u"schools"), Points{});
    QCOMPARE(english.points(u"a"), Points{});
    QCOMPARE(english.points(u""), Points{});
}

void HyphenationTest::theCaseOfTheLettersDoesNotMatter()
{
    const Hyphenator english{"en"};
    QCOMPARE(english.points(u"Thursday"), Points{5});
    QCOMPARE(english.points(u"WATERFRONT"), (Points{2, 5}));
}

void HyphenationTest::shortEndsStayWhole()
{
    const Hyphenator english{"en-US"};
    QCOMPARE(english.points(u"additional", 3, 3), Points{4});
    QCOMPARE(english.points(u"additional", 2, 7), Points{2});
}

void HyphenationTest::exceptionsComeBeforePatterns()
{
    const Hyphenator english{"en-US"};
    QCOMPARE(english.points(u"project"), Points{});
    QCOMPARE(english.points(u"declination"), (Points{3, 5, 7}));
}

void HyphenationTest::aLanguageWithoutPatternsFindsNoPoints()
{
    const Hyphenator klingon{"tlh"};
    QVERIFY(!klingon.hasPatterns());
    QCOMPARE(klingon.points(u"additional"), Points{});
    const Hyphenator traversal{"../../etc/passwd"};
    QVERIFY(!traversal.hasPatterns());
}

void HyphenationTest::lettersOfOtherScriptsAreLeftAlone()
{
    const Hyphenator english{"en-US"};
    QCOMPARE(english.points(u"国家大事国家大事"), Points{});
    QCOMPARE(english.points(u"𝒶𝒷𝒸𝒹𝒶𝒷𝒸𝒹"), Points{});
}

QTEST_GUILESS_MAIN(HyphenationTest)
#include "hyphenation_test.moc"
