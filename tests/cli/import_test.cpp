#include "running.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace banxin;
using namespace banxin::running;
using sandbox::Folder;
using sandbox::setFileBytes;

namespace {

QJsonObject jsonAt(const QString& file)
{
    QFile in{file};
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject{};
}

QStringList namesIn(const QString& folder) { return QDir{folder}.entryList(QDir::Files, QDir::Name); }

const char* const page = "渡口的灯\n\n本报讯(记者闻津)灯亮了,河面上是一条长长的\n\n光,人也来了。\n\n"
                         "市图书馆延时至二十二时\n\n本报讯(记者洛舟)馆方介绍,读者多了。\n\n扫一扫 关注我们\n";

}

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsToldStoryByStory();
    void rulesAreSwitchedOff();
    void theReportTellsWhatBecameOfEachFile();
    void twoFilesOfOneNameAreBothWritten();
    void bytesThatMeanNothingAreListedAndADoubtIsShown();
    void whatIsMeantToHarmIsRefusedByItsNameOrComesInWithAList_data();
    void whatIsMeantToHarmIsRefusedByItsNameOrComesInWithAList();
    void aRuleThatIsNoneIsMisuse();
};

void ImportTest::aPageIsToldStoryByStory()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("page.txt"), page);
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, "page.txt"), QStringLiteral("--into"), edition, QStringLiteral("--out"), at(folder, "out")});
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.messages.join(QLatin1Char('|'))));
    QCOMPARE(namesIn(at(folder, "out")), (QStringList{QStringLiteral("page-01.json"), QStringLiteral("page-02.json"), QStringLiteral("page-03.json"), QStringLiteral("report.json")}));
    const QJsonObject first = jsonAt(at(folder, "out/page-01.json"));
    QCOMPARE(first.value(u"source").toString(), QStringLiteral("page.txt"));
    QCOMPARE(first.value(u"encoding").toString(), QStringLiteral("UTF-8"));
    QCOMPARE(first.value(u"kind").toString(), QStringLiteral("story"));
    QCOMPARE(first.value(u"parts").toObject().value(u"headline").toString(), QStringLiteral("渡口的灯"));
    QCOMPARE(first.value(u"parts").toObject().value(u"dateline").toString(), QStringLiteral("本报讯（记者闻津）"));
    QCOMPARE(first.value(u"paragraphs").toArray(), QJsonArray{QStringLiteral("本报讯（记者闻津）灯亮了，河面上是一条长长的光，人也来了。")});
    const QJsonObject join = first.value(u"joins").toArray().at(0).toObject();
    QCOMPARE(join.value(u"before").toString(), QStringLiteral("河面上是一条长长的").right(8));
    QCOMPARE(join.value(u"after").toString(), QStringLiteral("光，人也来了。"));
    QCOMPARE(first.value(u"paragraphs").toArray().at(0).toString().mid(join.value(u"offset").toInt(), 1), QStringLiteral("光"));
    const QJsonArray changes{QJsonObject{{QStringLiteral("rule"), QStringLiteral("marks")}, {QStringLiteral("count"), 4}},
        QJsonObject{{QStringLiteral("rule"), QStringLiteral("joins")}, {QStringLiteral("count"), 1}}};
    QCOMPARE(first.value(u"changes").toArray(), changes);
    const QJsonObject code = jsonAt(at(folder, "out/page-03.json"));
    QCOMPARE(code.value(u"kind").toString(), QStringLiteral("qr"));
    QCOMPARE(code.value(u"parts").toObject().value(u"caption").toString(), QStringLiteral("扫一扫 关注我们"));
    QVERIFY(code.value(u"paragraphs").toArray().isEmpty());
}

void ImportTest::rulesAreSwitchedOff()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("page.txt"), page);
    QCOMPARE(cli({QStringLiteral("import"), at(folder, "page.txt"), QStringLiteral("--into"), edition, QStringLiteral("--without"), QStringLiteral("marks,joins"), QStringLiteral("--out"), at(folder, "out")}).exit, 0);
    const QJsonObject first = jsonAt(at(folder, "out/page-01.json"));
    QCOMPARE(first.value(u"paragraphs").toArray().at(1).toString(), QStringLiteral("光,人也来了。"));
    QVERIFY(first.value(u"changes").toArray().isEmpty());
}

void ImportTest::theReportTellsWhatBecameOfEachFile()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("whole.txt"), "渡口的灯\n灯亮了。\n");
    setFileBytes(folder.path("listed.txt"), "渡口的灯\n灯亮了,人来了。\n");
    setFileBytes(folder.path("noise.txt"), std::string(500, '\0'));
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, "whole.txt"), at(folder, "listed.txt"), at(folder, "noise.txt"), QStringLiteral("--into"), edition, QStringLiteral("--out"), at(folder, "out")});
    REFUSES(3, outcome);
    const QJsonArray files = jsonAt(at(folder, "out/report.json")).value(u"files").toArray();
    QCOMPARE(files.size(), qsizetype{3});
    QCOMPARE(files.at(0).toObject().value(u"result").toString(), QStringLiteral("whole"));
    QVERIFY(files.at(0).toObject().value(u"list").toArray().isEmpty());
    QCOMPARE(files.at(1).toObject().value(u"result").toString(), QStringLiteral("with a list"));
    QCOMPARE(files.at(1).toObject().value(u"list").toArray().size(), qsizetype{1});
    QCOMPARE(files.at(2).toObject().value(u"result").toString(), QStringLiteral("refused"));
    QVERIFY(files.at(2).toObject().value(u"reason").toString().contains(QStringLiteral("noise.txt")));
}

void ImportTest::twoFilesOfOneNameAreBothWritten()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    for (const char* inner : {"a", "b"}) {
        std::filesystem::create_directory(folder.path(inner));
        setFileBytes(folder.path(inner) / "report.txt", "渡口的灯\n灯亮了。\n");
    }
    QCOMPARE(cli({QStringLiteral("import"), at(folder, "a/report.txt"), at(folder, "b/report.txt"), QStringLiteral("--into"), edition, QStringLiteral("--out"), at(folder, "out")}).exit, 0);
    QCOMPARE(namesIn(at(folder, "out")), (QStringList{QStringLiteral("report-2.json"), QStringLiteral("report-3.json"), QStringLiteral("report.json")}));
}

void ImportTest::bytesThatMeanNothingAreListedAndADoubtIsShown()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    // 渡口的灯 and 春耕开始 in GB 18030; behind the first, bytes that begin nothing.
    setFileBytes(folder.path("holes.txt"), "\xB6\xC9\xBF\xDA\xB5\xC4\xB5\xC6\n\xB5\xC6\xC1\xC1\xC1\xCB\xFF\xA3\xAC\xC8\xCB\xC0\xB4\xC1\xCB\xA1\xA3\n");
    setFileBytes(folder.path("doubt.txt"), "\xB4\xBA\xB8\xFB\xBF\xAA\xCA\xBC\n");
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, "holes.txt"), at(folder, "doubt.txt"), QStringLiteral("--into"), edition,
        QStringLiteral("--encoding"), QStringLiteral("gb18030"), QStringLiteral("--out"), at(folder, "out")});
    QVERIFY2(outcome.exit <= 1, qPrintable(outcome.messages.join(QLatin1Char('|'))));
    const QJsonArray undecoded = jsonAt(at(folder, "out/report.json")).value(u"files").toArray().at(0).toObject().value(u"undecoded").toArray();
    QCOMPARE(undecoded.size(), qsizetype{1});
    QCOMPARE(undecoded.at(0).toObject().value(u"offset").toInt(), 15);
    QVERIFY(undecoded.at(0).toObject().value(u"bytes").toString().startsWith(QStringLiteral("FF")));
    QCOMPARE(cli({QStringLiteral("import"), at(folder, "doubt.txt"), QStringLiteral("--into"), edition, QStringLiteral("--out"), at(folder, "again")}).exit, 1);
    const QJsonArray readings = jsonAt(at(folder, "again/report.json")).value(u"files").toArray().at(0).toObject().value(u"readings").toArray();
    QCOMPARE(readings.size(), qsizetype{2});
    QVERIFY(readings.at(0).toObject().value(u"sample").toString() != readings.at(1).toObject().value(u"sample").toString());
    QCOMPARE(readings.at(0).toObject().value(u"sample").toString().trimmed(), QStringLiteral("春耕开始"));
}

void ImportTest::whatIsMeantToHarmIsRefusedByItsNameOrComesInWithAList_data()
{
    const auto repeated = [](const char* text, int count) { return QByteArray{text}.repeated(count); };
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* what, const char* name, const QByteArray& bytes, const char* result) {
        QTest::newRow(what) << bytes << QString::fromLatin1(name) << QString::fromLatin1(result);
    };
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    const QByteArray laughs = "<!DOCTYPE nitf [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    row("an entity of a file", "x.xml", "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>", "refused");
    row("billion laughs", "x.xml", laughs + "<nitf><body><body.content><p>&c;</p></body.content></body></nitf>", "refused");
    row("nested", "x.xml", "<nitf><body><body.content>" + repeated("<p>", 100'000) + "x", "refused");
    row("attributes", "x.xml", "<nitf><body><body.content><p" + attributes + ">x</p></body.content></body></nitf>", "refused");
    row("nested groups", "x.rtf", "{\\rtf1 " + repeated("{", 100'000), "refused");
    row("nested lists", "x.json", "{\"uri\":\"a\",\"headline\":\"h\",\"x\":" + repeated("[", 100'000), "refused");
    row("an archive that is cut", "x.docx", "PK\x03\x04" + repeated("x", 200), "refused");
    row("another kind", "x.docx", "%PDF-1.7 " + repeated("x", 200), "refused");
    row("NUL", "x.txt", QByteArray{"The \0quay\n\nThe lamps are\0 lit.\n", 32}, "with a list");
    row("half of a character", "x.txt", "The lamp \xED\xA0\x80 is lit.\n", "refused");
    row("direction", "x.txt", "The quay\n\nThe lamps \xE2\x80\xAE are lit.\n", "with a list");
    row("a long line", "x.txt", repeated("\xE7\x81\xAF", 1'200'000), "with a list");
}

void ImportTest::whatIsMeantToHarmIsRefusedByItsNameOrComesInWithAList()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, result);
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path(name.toStdString()), bytes.toStdString());
    const Outcome outcome = cli({QStringLiteral("import"), at(folder, qPrintable(name)), QStringLiteral("--into"), edition, QStringLiteral("--out"), at(folder, "out")});
    QCOMPARE(outcome.exit, result == QStringLiteral("refused") ? 3 : 1);
    const QJsonObject file = jsonAt(at(folder, "out/report.json")).value(u"files").toArray().at(0).toObject();
    QCOMPARE(file.value(u"result").toString(), result);
    if (result == QStringLiteral("refused"))
        QVERIFY2(file.value(u"reason").toString().contains(name), qPrintable(file.value(u"reason").toString()));
    else
        QVERIFY(!file.value(u"list").toArray().isEmpty());
}

void ImportTest::aRuleThatIsNoneIsMisuse()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    for (const char* rule : {"letters", "controls"})
        REFUSES(2, cli({QStringLiteral("import"), sampleCopy("A01/02-食堂.txt"), QStringLiteral("--into"), edition, QStringLiteral("--without"), QString::fromLatin1(rule)}));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
