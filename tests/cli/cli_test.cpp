#include "cli/running.h"

#include <QDir>
#include <QtTest>

using namespace banxin;
using namespace banxin::running;
using namespace banxin::sandbox;

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandTellsItsUsage_data();
    void everyCommandTellsItsUsage();
    void aWrongCommandLineIsToldAndChangesNothing_data();
    void aWrongCommandLineIsToldAndChangesNothing();
    void aNewEditionTakesNoFilesPlace();
    void aNewEditionThatCannotBeIsRefused();
    void namesInAnyScriptWorkInAnyLocale();
    void aDamagedEditionIsToldByVerify();
    void stepsAreUndoneAndDoneAgain();
    void messagesAreInTheLanguageThatIsAskedFor();
    void aPageWithAnErrorIsRefusedForThePress();
    void whatCannotBeWrittenIsTold();
};

void CliTest::everyCommandTellsItsUsage_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"new", "import", "place", "check", "show", "export", "dump", "history", "undo", "redo", "verify", "compose", ""})
        QTest::newRow(*command ? command : "none") << QString::fromLatin1(command);
}

void CliTest::everyCommandTellsItsUsage()
{
    QFETCH(QString, command);
    const Outcome help = cli(QStringList{command, QStringLiteral("--help")}.filter(QRegularExpression{QStringLiteral(".")}));
    QCOMPARE(help.exit, 0);
    QVERIFY(help.messages.isEmpty());
    QVERIFY2(help.out.startsWith(QStringLiteral("Usage: banxin-cli ") + (command.isEmpty() ? QStringLiteral("[--lang LANGUAGE] COMMAND") : command)), qPrintable(help.out));
}

void CliTest::aWrongCommandLineIsToldAndChangesNothing_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"new", "new %2 %2", "new %2 --date tomorrow", "new %2 --date 2026-02-30", "new %2 --issue -1", "new %2 --issue many",
             "new %2 --colour", "import %3", "import --into %1", "import %3 %3 --into %1 --photo %3", "import %3 %3 --into %1 --qr x",
             "place %1 食堂 --at 0,0,2,10", "place %1 --page A01", "place %1 食堂 --page A01 --auto", "place %1 食堂 --page A01 --at 0,0,2",
             "place %1 食堂 --page A01 --at 0,0,2,ten", "place %1 食堂 --page A01 --at 0,0,2,10,1", "place %1 食堂 --page A01 --at 0,10,2,10 --stack under",
             "place %1 食堂 --page A01 --at 0,10,2,10 --edges inside", "place %1 食堂 --page A01 --at 0,10,2,10 --legs two",
             "place %1 食堂 --page A01 --at 0,10,2,10 --photo 0,0", "place %1 食堂 --page A01 --at 0,10,2,10 --rank first",
             "place %1 食堂 --page A01 --at 0,0,2,99999999999", "show %1 --page A01", "show %1 --out %2", "show %1 --page A01 --out %2 --ppi 0",
             "show %1 --page A01 --out %2 --ppi 2401", "export %1 --to pdfx4", "export %1 --out %2 --despite ", "export %1 --to docx --out %2",
             "export %1 --to png --out %2 --ppi many", "dump", "dump %1 %1", "dump %1 --lines", "verify", "check", "history", "undo", "undo %1 0", "undo %1 -1",
             "redo %1 all", "--lang klingon verify %1", "compose", "compose --case %3 --dump xml"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void CliTest::aWrongCommandLineIsToldAndChangesNothing()
{
    QFETCH(QString, line);
    const Folder folder;
    const QString edition = editionIn(folder);
    const std::string bytes = fileBytes(folder.path("a.banxin"));
    const Outcome outcome = cli(words(qUtf8Printable(line), {edition, at(folder, "new"), sampleCopy("A01/03-试验田.txt")}));
    REFUSES(2, outcome);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(fileBytes(folder.path("a.banxin")) == bytes);
    QVERIFY(!std::filesystem::exists(folder.path("new")));
}

void CliTest::aNewEditionTakesNoFilesPlace()
{
    const Folder folder;
    setFileBytes(folder.path("mine"), "something of mine");
    std::filesystem::create_directory(folder.path("folder"));
    const QString edition = editionIn(folder);
    const auto before = folder.contents();
    for (const QString& file : {at(folder, "mine"), at(folder, "folder"), edition}) {
        const Outcome outcome = cli({QStringLiteral("new"), file});
        REFUSES(3, outcome);
        QVERIFY2(outcome.messages[0].contains(file), qPrintable(outcome.messages[0]));
        QVERIFY(folder.contents() == before);
    }
}

void CliTest::aNewEditionThatCannotBeIsRefused()
{
    const Folder folder;
    const QStringList file{at(folder, "a.banxin")};
    for (const char* line : {"new %1 --preset tabloid", "new %1 --page A01 --page A01", "new %1 --page A01:要闻:klingon", "new %1 --page :要闻",
             "new %1/no/such/folder"}) {
        const Outcome outcome = cli(words(line, file));
        REFUSES(3, outcome);
        QVERIFY(folder.contents().empty());
    }
}

void CliTest::namesInAnyScriptWorkInAnyLocale()
{
    const Folder folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* locale : {"C", "C.UTF-8", "POSIX", "no_SUCH.UTF-8"}) {
        environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
        const QString file = at(folder, "临川 日报") + QString::fromLatin1(locale);
        const auto run = [&](const QStringList& arguments) { return running::run(QStringLiteral(BANXIN_CLI), arguments, environment); };
        const Outcome made = run({QStringLiteral("new"), file, QStringLiteral("--page"), QStringLiteral("A01:要闻")});
        QVERIFY2(made.exit == 0 && made.messages.isEmpty(), qPrintable(made.messages.join(QLatin1Char('|'))));
        QVERIFY(QFileInfo::exists(file));
        const Outcome imported = run({QStringLiteral("import"), sampleCopy("A01/02-食堂.txt"), QStringLiteral("--into"), file});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.out, QStringLiteral("食堂\n"));
        QVERIFY(run({QStringLiteral("dump"), file}).out.contains(QStringLiteral("要闻")));
    }
}

void CliTest::aDamagedEditionIsToldByVerify()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    const Outcome good = cli({QStringLiteral("verify"), edition});
    QCOMPARE(good.exit, 0);
    QCOMPARE(good.out, QStringLiteral("HAVE 1-1\nOK\n"));
    std::string bytes = fileBytes(folder.path("a.banxin"));
    const std::size_t body = bytes.find("食堂");
    QVERIFY(body != std::string::npos);
    bytes[body] = static_cast<char>(bytes[body] ^ 1);
    setFileBytes(folder.path("a.banxin"), bytes);
    const Outcome bad = cli({QStringLiteral("verify"), edition});
    REFUSES(3, bad);
    QVERIFY(bad.messages[0].contains(edition));
    QVERIFY(!bad.out.contains(QStringLiteral("OK")));
    QVERIFY(bad.out.contains(QStringLiteral("LOST story ")));
    QVERIFY(fileBytes(folder.path("a.banxin")) == bytes);
}

void CliTest::stepsAreUndoneAndDoneAgain()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    const auto dumped = [&] { return cli({QStringLiteral("dump"), edition}).out; };
    QStringList states{dumped()};
    for (const char* line : {"import %2 --into %1", "place %1 食堂 --page A01 --at 0,10,3,50 --rank 3", "place %1 试验田 --page A01 --at 3,10,3,40"}) {
        QVERIFY(cli(words(line, {edition, sampleCopy("A01/03-试验田.txt")})).exit <= 1);
        states << dumped();
    }
    QCOMPARE(states.removeDuplicates(), 0);
    QCOMPARE(cli({QStringLiteral("history"), edition}).out.count(QLatin1Char('\n')), 4);
    QCOMPARE(cli(words("undo %1", {edition})).exit, 0);
    QCOMPARE(dumped(), states[2]);
    QCOMPARE(cli(words("undo %1 2", {edition})).exit, 0);
    QCOMPARE(dumped(), states[0]);
    REFUSES(3, cli(words("undo %1 2", {edition})));   // only the import of 食堂 is left to undo
    QCOMPARE(dumped(), states[0]);
    QCOMPARE(cli(words("redo %1 3", {edition})).exit, 0);
    QCOMPARE(dumped(), states[3]);
    REFUSES(3, cli(words("redo %1", {edition})));
    QCOMPARE(cli(words("verify %1", {edition})).out, QStringLiteral("HAVE 1-4\nOK\n"));
}

void CliTest::messagesAreInTheLanguageThatIsAskedFor()
{
    const Folder folder;
    const QString file = at(folder, "missing");
    const Outcome english = cli(words("--lang en verify %1", {file}));
    REFUSES(3, english);
    QCOMPARE(english.messages[0], QStringLiteral("banxin-cli: %1: there is no such file").arg(file));
    const Outcome chinese = cli(words("--lang zh_CN verify %1", {file}));
    REFUSES(3, chinese);
    QVERIFY(chinese.messages[0].contains(file));
    QVERIFY(chinese.messages[0].contains(QRegularExpression{QStringLiteral("\\p{Han}")}));
    REFUSES(3, cli(words("--lang=zh_CN verify %1", {file})));
}

void CliTest::aPageWithAnErrorIsRefusedForThePress()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    QCOMPARE(cli(words("place %1 食堂 --page A01 --at 0,10,3,12 --rank 3", {edition})).exit, 1);
    for (const char* kind : {"pdfx4", "pdfx1a"}) {
        const Outcome outcome = cli({QStringLiteral("export"), edition, QStringLiteral("--to"), QString::fromLatin1(kind), QStringLiteral("--out"), at(folder, "out")});
        REFUSES(4, outcome);
        QVERIFY2(outcome.out.contains(QLatin1String("A01")) && outcome.out.contains(QStringLiteral("食堂")), qPrintable(outcome.out));
        QVERIFY(!std::filesystem::exists(folder.path("out")));
    }
    const Outcome checked = cli({QStringLiteral("check"), edition});
    QCOMPARE(checked.exit, 1);
    QVERIFY(checked.out.contains(QLatin1String("A01 error: ")));
}

void CliTest::whatCannotBeWrittenIsTold()
{
    const Folder folder;
    const QString edition = editionIn(folder);
    setFileBytes(folder.path("file"), "mine");
    for (const char* line : {"show %1 --page A01 --out %2/a.png", "export %1 --to pdfx4 --out %2/out", "export %1 --to png --out %2"}) {
        const Outcome outcome = cli(words(line, {edition, at(folder, "file")}));
        REFUSES(3, outcome);
        QVERIFY2(outcome.messages[0].contains(at(folder, "file")), qPrintable(outcome.messages[0]));
        QCOMPARE(fileBytes(folder.path("file")), std::string{"mine"});
    }
    REFUSES(3, cli(words("show %1 --page A09 --out %2.png", {edition, at(folder, "file")})));
    REFUSES(3, cli(words("compose --case %2", {edition, at(folder, "file")})));
    REFUSES(3, cli(words("compose --case %2", {edition, at(folder, "missing.json")})));
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
