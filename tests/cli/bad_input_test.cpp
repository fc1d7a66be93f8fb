#include "cli/running.h"
#include "intake/encoded_copy.h"

#include <sqlite3.h>

#include <QtTest>

using namespace banxin;
using namespace banxin::running;
using namespace banxin::sandbox;
using namespace banxin::encoded_copy;

namespace {

std::string noise(std::size_t size)
{
    random::Numbers numbers{5};
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(numbers.upTo(255) - 128);
    return bytes;
}

void makeForeign(const std::filesystem::path& file)
{
    sqlite3* handle = nullptr;
    sqlite3_open(file.c_str(), &handle);
    sqlite3_exec(handle, "CREATE TABLE contacts(name TEXT); INSERT INTO contacts VALUES('Ann')", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

/// Files that are no editions of this program, each under the name of what is wrong with it.
void addBadEditions(const Folder& folder)
{
    std::filesystem::create_directory(folder.path("directory"));
    setFileBytes(folder.path("empty"), "");
    setFileBytes(folder.path("random"), noise(20'000));
    setFileBytes(folder.path("text"), "临川日报\n");
    makeForeign(folder.path("foreign"));
    if (cli(words("new %1 --date 2026-11-25", {at(folder, "newer")})).exit != 0)
        qFatal("no edition could be made");
    std::string bytes = fileBytes(folder.path("newer"));
    setFileBytes(folder.path("truncated"), bytes.substr(0, bytes.size() / 2));
    bytes.replace(60, 4, std::string("\0\0\0\x63", 4));   // the format's version, by SQLite's header
    setFileBytes(folder.path("newer"), bytes);
    std::filesystem::remove(folder.path("newer-holder"));
}

}

class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoEditionIsRefused_data();
    void whatIsNoEditionIsRefused();
    void copyThatCannotBeReadIsRefused_data();
    void copyThatCannotBeReadIsRefused();
    void copyInOtherEncodingsIsReadRight_data();
    void copyInOtherEncodingsIsReadRight();
    void illFormedUtf8IsRefusedWithItsPlace();
    void aPlaceThatThePageDoesNotHaveIsRefused_data();
    void aPlaceThatThePageDoesNotHaveIsRefused();
    void theGoodFilesOfAnImportAreTaken();
};

void BadInputTest::whatIsNoEditionIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("command");
    const char* commands[] = {"dump %1", "verify %1", "check %1", "show %1 --page A01 --out %2", "export %1 --to pdfx4 --out %2",
        "place %1 --page A01 --auto", "history %1", "undo %1", "redo %1", "import %3 --into %1"};
    for (const char* file : {"missing", "directory", "empty", "random", "text", "foreign", "newer", "truncated"}) {
        for (const char* command : commands)
            QTest::addRow("%s: %s", file, command) << QString::fromLatin1(file) << QString::fromLatin1(command);
    }
}

void BadInputTest::whatIsNoEditionIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, command);
    const Folder folder;
    addBadEditions(folder);
    const auto before = folder.contents();
    const QString path = at(folder, qPrintable(file));
    const Outcome outcome = cli(words(qPrintable(command), {path, at(folder, "out"), sampleCopy("A01/02-食堂.txt")}));
    REFUSES(3, outcome);
    QVERIFY2(outcome.messages[0].contains(path), qPrintable(outcome.messages[0]));
    // What is left of a damaged edition is told by `verify`.
    const bool tellsWhatIsLeft = file == QLatin1String("truncated") && command.startsWith(QLatin1String("verify"));
    QVERIFY2(tellsWhatIsLeft ? outcome.out.contains(QStringLiteral("LOST ")) : outcome.out.isEmpty(), qPrintable(outcome.out));
    QVERIFY(folder.contents() == before);
}

void BadInputTest::copyThatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("culprit");
    QTest::newRow("missing") << "%1/missing.txt" << "missing.txt";
    QTest::newRow("a directory") << "%1/directory" << "directory";
    QTest::newRow("empty") << "%1/empty" << "empty";
    QTest::newRow("random bytes") << "%1/random" << "random";
    QTest::newRow("half a picture") << "%1/half.jpg" << "half.jpg";
    QTest::newRow("a missing photo") << "%1/good.txt --photo %1/missing.jpg" << "missing.jpg";
    QTest::newRow("a directory as a photo") << "%1/good.txt --photo %1/directory" << "directory";
    QTest::newRow("an empty photo") << "%1/good.txt --photo %1/empty" << "empty";
    QTest::newRow("random bytes as a photo") << "%1/good.txt --photo %1/random" << "random";
    QTest::newRow("text as a photo") << "%1/good.txt --photo %1/good.txt" << "good.txt";
    QTest::newRow("a JPEG cut off in its header") << "%1/good.txt --photo %1/header.jpg" << "header.jpg";
    QTest::newRow("a JPEG cut off in its middle") << "%1/good.txt --photo %1/half.jpg" << "half.jpg";
}

void BadInputTest::copyThatCannotBeReadIsRefused()
{
    QFETCH(QString, arguments);
    QFETCH(QString, culprit);
    const Folder editions;
    const QString edition = editionIn(editions);
    const Folder folder;
    addBadEditions(folder);
    const std::string picture = fileBytes(std::filesystem::path{BANXIN_SOURCE_DIR "/resources/sample/pictures/wetland.jpg"});
    setFileBytes(folder.path("good.txt"), encoded(news, "UTF-8"));
    setFileBytes(folder.path("header.jpg"), picture.substr(0, 100));
    setFileBytes(folder.path("half.jpg"), picture.substr(0, picture.size() / 2));
    const auto before = folder.contents();
    const QString dumped = cli({QStringLiteral("dump"), edition}).out;
    const std::string bytes = fileBytes(editions.path("a.banxin"));

    QStringList command{QStringLiteral("import")};
    command += words(qPrintable(arguments), {QFileInfo{at(folder, "empty")}.path()});
    const Outcome outcome = cli(command + QStringList{QStringLiteral("--into"), edition});
    REFUSES(3, outcome);
    QVERIFY2(outcome.messages[0].contains(at(folder, qPrintable(culprit))), qPrintable(outcome.messages[0]));
    QVERIFY(folder.contents() == before);
    QVERIFY(fileBytes(editions.path("a.banxin")) == bytes);
    QCOMPARE(cli({QStringLiteral("dump"), edition}).out, dumped);
}

void BadInputTest::copyInOtherEncodingsIsReadRight_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << "UTF-8" << QByteArray{};
    QTest::newRow("UTF-8 with its mark") << "UTF-8" << QByteArray{"\xEF\xBB\xBF"};
    QTest::newRow("GB18030") << "GB18030" << QByteArray{};
    QTest::newRow("UTF-16, little end first") << "UTF-16LE" << QByteArray{"\xFF\xFE"};
    QTest::newRow("UTF-16, big end first") << "UTF-16BE" << QByteArray{"\xFE\xFF"};
}

void BadInputTest::copyInOtherEncodingsIsReadRight()
{
    QFETCH(QString, encoding);
    QFETCH(QByteArray, mark);
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("05-安置房.txt"), mark.toStdString() + encoded(news, qPrintable(encoding)));
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, "05-安置房.txt"), QStringLiteral("--into"), edition});
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.out + outcome.messages.join(QLatin1Char('|'))));
    QCOMPARE(outcome.out, QStringLiteral("安置房\n"));
    const QString dumped = cli({QStringLiteral("dump"), edition}).out;
    for (const char16_t* part : {u"临江街道", u"八十户搬进新楼 老街坊还做邻居", u"11月24日，临江街道安置房交付，80户居民拿到了钥匙。", u"“还是原来的邻居，还是原来的河。”居民说。"})
        QVERIFY2(dumped.contains(QString::fromUtf16(part)), qPrintable(QString::fromUtf16(part)));
}

void BadInputTest::illFormedUtf8IsRefusedWithItsPlace()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    const std::string bytes = encoded(news, "UTF-8");
    const std::size_t spoiled = bytes.find("钥匙");
    const QString before = cli({QStringLiteral("dump"), edition}).out;
    setFileBytes(folder.path("bad.txt"), std::string{bytes}.replace(spoiled, 3, "\xFF"));
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, "bad.txt"), QStringLiteral("--into"), edition});
    REFUSES(3, outcome);
    QVERIFY2(outcome.messages[0].contains(at(folder, "bad.txt")), qPrintable(outcome.messages[0]));
    QVERIFY2(outcome.messages[0].contains(QString::number(spoiled)), qPrintable(outcome.messages[0]));
    QCOMPARE(cli({QStringLiteral("dump"), edition}).out, before);
}

void BadInputTest::aPlaceThatThePageDoesNotHaveIsRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("outside, right") << "食堂 --page A01 --at 7,0,2,10";
    QTest::newRow("outside, below") << "食堂 --page A01 --at 0,120,2,10";
    QTest::newRow("outside, left") << "食堂 --page A01 --at -1,0,2,10";
    QTest::newRow("wider than the page") << "食堂 --page A01 --at 0,0,9,10";
    QTest::newRow("higher than the page") << "食堂 --page A01 --at 0,0,2,124";
    QTest::newRow("no columns") << "食堂 --page A01 --at 0,0,0,10";
    QTest::newRow("hostile numbers") << "食堂 --page A01 --at 2147483647,2147483647,2147483647,2147483647";
    QTest::newRow("hostile corners") << "食堂 --page A01 --at 2147483647,2147483647,1,1";
    QTest::newRow("no such page") << "食堂 --page A09 --at 0,0,2,10";
    QTest::newRow("no such story") << "饭堂 --page A01 --at 0,0,2,10";
    QTest::newRow("a rank that is none") << "食堂 --page A01 --at 0,10,2,10 --rank 100";
    QTest::newRow("more legs than any page") << "食堂 --page A01 --at 0,10,2,10 --legs 2147483647";
}

void BadInputTest::aPlaceThatThePageDoesNotHaveIsRefused()
{
    QFETCH(QString, command);
    const Folder folder;
    const QString edition = editionIn(folder);
    const QString dumped = cli({QStringLiteral("dump"), edition}).out;
    const std::string bytes = fileBytes(folder.path("a.banxin"));
    const Outcome outcome = cli(QStringList{QStringLiteral("place"), edition} + words(qUtf8Printable(command)));
    REFUSES(3, outcome);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(fileBytes(folder.path("a.banxin")) == bytes);
    QCOMPARE(cli({QStringLiteral("dump"), edition}).out, dumped);
}

void BadInputTest::theGoodFilesOfAnImportAreTaken()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("empty.txt"), "");
    const Outcome outcome = cli({QStringLiteral("import"), sampleCopy("A01/03-试验田.txt"), at(folder, "empty.txt"),
        sampleCopy("A01/07-夜校.txt"), QStringLiteral("--into"), edition});
    REFUSES(3, outcome);
    QVERIFY(outcome.messages[0].contains(at(folder, "empty.txt")));
    QCOMPARE(outcome.out, QStringLiteral("试验田\n夜校\n"));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
