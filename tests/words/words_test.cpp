#include "words/filling.h"
#include "words/language.h"
#include "words/words.h"

#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

using namespace banxin;

Q_DECLARE_METATYPE(banxin::words::Language)

namespace {

/// Our words in one language, for as long as it lives.
class Speaking {
public:
    explicit Speaking(words::Language language)
    {
        const bool isChinese = language == words::Language::Chinese;
        m_isLoaded = m_words.load(
            isChinese ? QStringLiteral("banxin_zh_CN") : QStringLiteral("banxin_en"), QStringLiteral(":/i18n"));
        QCoreApplication::installTranslator(&m_words);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_words); }
    Q_DISABLE_COPY_MOVE(Speaking)
    bool isLoaded() const { return m_isLoaded; }

private:
    QTranslator m_words;
    bool m_isLoaded = false;
};

constexpr int faults = static_cast<int>(FaultCode::Internal) + 1;
constexpr int findings = static_cast<int>(FindingCode::TextReplaced) + 1;
constexpr int steps = static_cast<int>(StepCode::Recover) + 1;

bool hasHan(const QString& text) { return text.contains(QRegularExpression{QStringLiteral("\\p{Han}")}); }
bool hasPlace(const QString& text) { return text.contains(QRegularExpression{QStringLiteral("%L?[0-9n]")}); }

Finding finding(FindingCode code, std::vector<std::string> arguments)
{
    Finding result;
    result.code = code;
    result.arguments = std::move(arguments);
    return result;
}

/// All that words can say of codes whose arguments are `arguments`.
QStringList allSentences(const std::vector<std::string>& arguments)
{
    QStringList sentences;
    for (int i = 0; i < faults; ++i)
        sentences << words::sentence(Fault{static_cast<FaultCode>(i), arguments});
    for (int i = 0; i < findings; ++i)
        sentences << words::sentence(finding(static_cast<FindingCode>(i), arguments));
    for (int i = 0; i < steps; ++i)
        sentences << words::sentence(StepLabel{static_cast<StepCode>(i), arguments});
    for (const char* change : {"controls", "surrogates", "noncharacters", "directions", "longParagraphs", "tabs", "marks"})
        sentences << words::sentence(finding(FindingCode::TextChanged, {"bridge.txt", change, "3"}));
    for (int kind = 0; kind <= static_cast<int>(LossKind::Edits); ++kind) {
        for (const LossFate fate : {LossFate::Gone, LossFate::Older})
            sentences << words::sentence(Loss{static_cast<LossKind>(kind), fate, {}, arguments.empty() ? std::string{} : arguments[0]});
    }
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
        sentences << words::severity(severity);
    return sentences;
}

void addLanguages()
{
    QTest::addColumn<words::Language>("language");
    QTest::newRow("en") << words::Language::English;
    QTest::newRow("zh_CN") << words::Language::Chinese;
}

}

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentenceWithAllPlacesFilled_data() { addLanguages(); }
    void everyCodeHasASentenceWithAllPlacesFilled();
    void aCodeWithoutArgumentsShowsNoPlace_data() { addLanguages(); }
    void aCodeWithoutArgumentsShowsNoPlace();
    void everySentenceIsInChinese();
    void aFileIsNamedInItsFault();
    void aReasonOfOursIsInTheUsersLanguage();
    void anEmptyReasonTakesItsBracketsAlong();
    void anArgumentIsNotReadAsAPlace();
    void oneRowIsNoRows();
    void aStepNamesItsStoryAndABlockWithoutOneItsPage();
    void aLanguageIsKnownByItsName();
    void theLoadedLanguageSpeaks();
};

void WordsTest::everyCodeHasASentenceWithAllPlacesFilled()
{
    QFETCH(words::Language, language);
    const Speaking speaking{language};
    QVERIFY(speaking.isLoaded());
    const QStringList sentences = allSentences({"alpha", "2", "30", "delta"});
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        QVERIFY2(!sentences[i].isEmpty(), qPrintable(QStringLiteral("sentence %1").arg(i)));
        QVERIFY2(!hasPlace(sentences[i]), qPrintable(sentences[i]));
    }
}

void WordsTest::aCodeWithoutArgumentsShowsNoPlace()
{
    QFETCH(words::Language, language);
    const Speaking speaking{language};
    for (const QString& sentence : allSentences({}))
        QVERIFY2(!sentence.isEmpty() && !hasPlace(sentence), qPrintable(sentence));
}

void WordsTest::everySentenceIsInChinese()
{
    const QStringList english = allSentences({"alpha", "2", "30"});
    const Speaking speaking{words::Language::Chinese};
    const QStringList chinese = allSentences({"alpha", "2", "30"});
    for (qsizetype i = 0; i < chinese.size(); ++i) {
        // What intake changed has words of its own; the code alone is only its arguments.
        if (english[i] == QLatin1String("alpha: 2 (30)"))
            continue;
        QVERIFY2(hasHan(chinese[i]), qPrintable(chinese[i]));
        QVERIFY2(!hasHan(english[i]), qPrintable(english[i]));
    }
}

void WordsTest::aFileIsNamedInItsFault()
{
    for (int i = 0; i <= static_cast<int>(FaultCode::ProfileUnusable); ++i) {
        const QString sentence = words::sentence(Fault{static_cast<FaultCode>(i), {"bridge.txt", "why", "3"}});
        QVERIFY2(sentence.contains(QLatin1String("bridge.txt")), qPrintable(sentence));
    }
}

void WordsTest::aReasonOfOursIsInTheUsersLanguage()
{
    const Fault denied{FaultCode::FileUnwritable, {"a.pdf", "Permission denied"}};
    const Finding headline = finding(FindingCode::HeadlineOverset, {"deck", "deck", "4"});
    QCOMPARE(words::sentence(denied), QStringLiteral("a.pdf: the file cannot be written (Permission denied)"));
    const Speaking speaking{words::Language::Chinese};
    QCOMPARE(words::sentence(denied), QStringLiteral("a.pdf：文件写不进去（没有权限）"));
    const auto damaged = [](const char* where) { return words::sentence(Fault{FaultCode::EditionDamaged, {"a", where}}); };
    QCOMPARE(damaged("the table change is not as it must be"), QStringLiteral("a：报纸文件已损坏（表 change 不是应有的样子）"));
    QVERIFY(hasHan(damaged("step 12").mid(14)));
    // The slug is a name and stays.
    QCOMPARE(words::sentence(headline), QStringLiteral("deck：副题超 4 字"));
}

void WordsTest::anEmptyReasonTakesItsBracketsAlong()
{
    const Fault busy{FaultCode::EditionBusy, {"a.banxin", ""}};
    QCOMPARE(words::sentence(busy), QStringLiteral("a.banxin: the edition is open elsewhere"));
    const Speaking speaking{words::Language::Chinese};
    QCOMPARE(words::sentence(busy), QStringLiteral("a.banxin：这期报纸正在别处打开"));
}

void WordsTest::anArgumentIsNotReadAsAPlace()
{
    QCOMPARE(words::filled(QStringLiteral("%1 is %2, 100%"), {"50%2.txt", "x"}), QStringLiteral("50%2.txt is x, 100%"));
}

void WordsTest::oneRowIsNoRows()
{
    const Speaking speaking{words::Language::English};
    QCOMPARE(words::sentence(finding(FindingCode::Overset, {"bridge", "1", "9"})),
        QStringLiteral("bridge is 1 row too long (9 characters)"));
    QCOMPARE(words::sentence(finding(FindingCode::Overset, {"bridge", "2", "30"})),
        QStringLiteral("bridge is 2 rows too long (30 characters)"));
    QCOMPARE(words::sentence(Fault{FaultCode::PressRefused, {"1"}}),
        QStringLiteral("Refused for the press: 1 error stands against it"));
}

void WordsTest::aStepNamesItsStoryAndABlockWithoutOneItsPage()
{
    QCOMPARE(words::sentence(StepLabel{StepCode::PlaceStory, {"bridge", "A01"}}),
        QStringLiteral("Place bridge on page A01"));
    QCOMPARE(words::sentence(StepLabel{StepCode::MoveBlock, {"", "A01"}}), QStringLiteral("Move a block on page A01"));
    const Speaking speaking{words::Language::Chinese};
    QCOMPARE(words::sentence(StepLabel{StepCode::MoveBlock, {"头条", "A01"}}), QStringLiteral("移动 头条"));
    QCOMPARE(words::sentence(StepLabel{StepCode::MoveBlock, {"", "A01"}}), QStringLiteral("移动 A01 版的版块"));
}

void WordsTest::aLanguageIsKnownByItsName()
{
    QCOMPARE(words::languageNamed(QStringLiteral("zh_CN")), std::optional{words::Language::Chinese});
    QCOMPARE(words::languageNamed(QStringLiteral("en")), std::optional{words::Language::English});
    QVERIFY(!words::languageNamed(QStringLiteral("fr")));
    QVERIFY(!words::languageNamed(QString{}));
}

void WordsTest::theLoadedLanguageSpeaks()
{
    words::loadLanguage(*QCoreApplication::instance(), words::Language::Chinese);
    QCOMPARE(words::severity(Severity::Error), QStringLiteral("错误"));
    QCOMPARE(QLocale{}.language(), QLocale::Chinese);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
