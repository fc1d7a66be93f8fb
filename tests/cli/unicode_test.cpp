#include "cli/running.h"

#include <QFile>

using namespace banxin;

namespace {

/// One case of a test file: the string, and what it is to give. −1: the file leaves that number open.
struct Case {
    QByteArray text;
    QList<int> expected;
};

QByteArray utf8Of(const QString& hexadecimal) { return QString::fromUcs4(std::vector<char32_t>{static_cast<char32_t>(hexadecimal.toUInt(nullptr, 16))}.data(), 1).toUtf8(); }

QStringList linesOf(const char* file)
{
    QFile in{QStringLiteral("/usr/share/unicode/") + QLatin1String(file)};
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (QString line : QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'))) {
        line = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!line.isEmpty())
            lines << line;
    }
    return lines;
}

/// "× 0023 ÷ 4E00 ÷": offsets of the ÷, without that before the text.
Case breakCase(const QString& line)
{
    Case result;
    int offset = 0;
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word == QStringLiteral("÷") && offset > 0)
            result.expected << offset;
        else if (word.size() >= 4) {
            result.text += utf8Of(word);
            offset += word.size() > 4 ? 2 : 1;
        }
    }
    return result;
}

/// "0061 05D0;0;0;0 1;0 1": string, direction, paragraph level, levels, order.
Case bidiCase(const QStringList& fields)
{
    Case result;
    for (const QString& word : fields[0].split(QLatin1Char(' ')))
        result.text += utf8Of(word);
    for (const QString& level : fields[3].split(QLatin1Char(' ')))
        result.expected << (level == QLatin1String("x") ? -1 : level.toInt());
    return result;
}

QList<QList<int>> answers(QStringList arguments, const QList<Case>& cases)
{
    QProcess process;
    process.start(QStringLiteral(BANXIN_CLI), arguments << QStringLiteral("--null"));
    for (const Case& one : cases)
        process.write(one.text + '\0');
    process.closeWriteChannel();
    QList<QList<int>> result;
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return result;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        QList<int> numbers;
        for (const QByteArray& number : line.split(' ')) {
            if (!number.isEmpty())
                numbers << number.toInt();
        }
        result << numbers;
    }
    result.removeLast();   // what follows the last line feed
    return result;
}

bool agree(const QList<int>& answer, const QList<int>& expected)
{
    return std::equal(answer.begin(), answer.end(), expected.begin(), expected.end(), [](int a, int b) { return b < 0 || a == b; });
}

int differences(const QStringList& arguments, const QList<Case>& cases)
{
    const QList<QList<int>> given = answers(arguments, cases);
    if (given.size() != cases.size())
        return -1;
    int count = 0;
    for (qsizetype i = 0; i < cases.size(); ++i)
        count += agree(given[i], cases[i].expected) ? 0 : 1;
    return count;
}

QList<Case> breakCases(const char* file)
{
    QList<Case> cases;
    for (const QString& line : linesOf(file))
        cases << breakCase(line);
    return cases;
}

QStringList words(const char* command) { return QString::fromUtf8(command).split(QLatin1Char(' ')); }

}

/// The composer beside the test files of Unicode 15.0 (the Debian package unicode-data). The numbers that may differ are
/// ICU's own: it tailors hyphens in lines, and takes bidi brackets of another version.
class CliUnicodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesBreakByUax14();
    void caretsStandByUax29();
    void levelsAreThoseOfUax9();
    void stringsAreLines();
    void brokenBytesAndWrongModesAreRefused();
};

void CliUnicodeTest::linesBreakByUax14()
{
    const QList<Case> cases = breakCases("auxiliary/LineBreakTest.txt");
    QCOMPARE(cases.size(), 7654);
    const int different = differences(words("breaks --mode uax14"), cases);
    QVERIFY2(different >= 0 && different <= 22, qPrintable(QString::number(different)));
}

void CliUnicodeTest::caretsStandByUax29()
{
    const QList<Case> cases = breakCases("auxiliary/GraphemeBreakTest.txt");
    QVERIFY(cases.size() > 600);
    QCOMPARE(differences(words("breaks --mode graphemes"), cases), 0);
}

void CliUnicodeTest::levelsAreThoseOfUax9()
{
    QMap<QString, QList<Case>> cases;
    qsizetype count = 0;
    for (const QString& line : linesOf("BidiCharacterTest.txt")) {
        const QStringList fields = line.split(QLatin1Char(';'));
        cases[fields[1]] << bidiCase(fields);
        ++count;
    }
    QCOMPARE(count, 91'707);
    const int different = differences(words("bidi --direction ltr"), cases[QStringLiteral("0")])
        + differences(words("bidi --direction rtl"), cases[QStringLiteral("1")])
        + differences(words("bidi --direction auto"), cases[QStringLiteral("2")]);
    QVERIFY2(different >= 0 && different <= 31, qPrintable(QString::number(different)));
}

void CliUnicodeTest::stringsAreLines()
{
    QProcess process;
    process.start(QStringLiteral(BANXIN_CLI), words("breaks --mode uax14"));
    process.write("ab cd\n中文，字\n\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray{"3 5\n1 3 4\n\n"});
}

void CliUnicodeTest::brokenBytesAndWrongModesAreRefused()
{
    REFUSES(2, running::cli(words("breaks --mode words")));
    REFUSES(2, running::cli(words("bidi --direction up")));
    QProcess process;
    process.start(QStringLiteral(BANXIN_CLI), words("bidi"));
    process.write("a\xFF\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
}

QTEST_GUILESS_MAIN(CliUnicodeTest)
#include "unicode_test.moc"
