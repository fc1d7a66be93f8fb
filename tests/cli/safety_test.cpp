#include "cli/running.h"

#include "store/backups.h"
#include "store/edition_file.h"

#include <QRegularExpression>
#include <QtTest>

using namespace banxin;
using namespace banxin::running;
using namespace banxin::sandbox;

namespace {

QStringList lines(const Outcome& outcome) { return outcome.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

Outcome work(const QString& file, int seed, int edits)
{
    return cli({QStringLiteral("work"), file, QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--edits"), QString::number(edits)});
}

QString dumpOf(const QString& file) { return cli({QStringLiteral("dump"), file}).out; }

QString newEdition(const Folder& folder)
{
    const QString file = at(folder, "a.banxin");
    if (cli({QStringLiteral("new"), file, QStringLiteral("--date"), QStringLiteral("2026-11-25"), QStringLiteral("--page"),
             QStringLiteral("A01"), QStringLiteral("--page"), QStringLiteral("A02")}).exit != 0)
        qFatal("the edition for the test could not be made");
    return file;
}

/// Zeroes the page in which `text` stands last.
void damageAt(const QString& file, const char* text)
{
    std::string bytes = fileBytes(file.toStdString());
    const std::size_t at = bytes.rfind(text);
    QVERIFY(at != std::string::npos);
    bytes.replace(at / 4096 * 4096, 4096, 4096, '\0');
    setFileBytes(file.toStdString(), bytes);
}

}

class SafetyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsAreNumberedOverAllRuns();
    void workThatWasBrokenOffGoesOnAsIfItHadNotBeen();
    void allThatWasWorkedIsUndoneAndRedone();
    void whatIsDamagedIsToldAndRecovered();
    void aSecondProgramLooksAtTheBackup();
    void aPackageStandsAlone();
    void aVersionIsKeptComparedAndBroughtBack();
    void aStepIsRestoredAsANewOne();
    void aPackageIsWholeOrNotThere();
    void anExportToAFullDiskLeavesTheOldFile();
    void wrongUseIsRefused_data();
    void wrongUseIsRefused();
};

void SafetyTest::editsAreNumberedOverAllRuns()
{
    const Folder folder;
    const QString file = newEdition(folder);
    QCOMPARE(lines(cli({QStringLiteral("verify"), file})), (QStringList{QStringLiteral("HAVE 1-0"), QStringLiteral("OK")}));
    int number = 0;
    for (const int edits : {30, 1, 20}) {
        const Outcome outcome = work(file, 7, edits);
        QCOMPARE(outcome.exit, 0);
        QStringList expected;
        for (int i = 0; i < edits; ++i)
            expected << QStringLiteral("ACK %1").arg(++number);
        QCOMPARE(lines(outcome), expected);
        // Undone and gone, they were made all the same.
        QCOMPARE(cli({QStringLiteral("undo"), file}).exit, 0);
    }
    QCOMPARE(lines(cli({QStringLiteral("verify"), file})), (QStringList{QStringLiteral("HAVE 1-51"), QStringLiteral("OK")}));
    QCOMPARE(work(file, 7, 0).exit, 0);
}

void SafetyTest::workThatWasBrokenOffGoesOnAsIfItHadNotBeen()
{
    const Folder folder;
    const QString whole = newEdition(folder);
    const QString parts = at(folder, "b.banxin");
    QFile::copy(whole, parts);
    QCOMPARE(work(whole, 3, 60).exit, 0);
    for (const int edits : {25, 34, 1})
        QCOMPARE(work(parts, 3, edits).exit, 0);
    QCOMPARE(dumpOf(parts), dumpOf(whole));
    QVERIFY(dumpOf(whole).contains(QStringLiteral("\nstory ")));
    QVERIFY(dumpOf(whole).contains(QStringLiteral("\nphoto ")));
}

void SafetyTest::allThatWasWorkedIsUndoneAndRedone()
{
    const Folder folder;
    const QString file = newEdition(folder);
    const QString first = dumpOf(file);
    QCOMPARE(work(file, 5, 40).exit, 0);
    const QString last = dumpOf(file);
    const QString fewer = [&] {
        cli({QStringLiteral("undo"), file, QStringLiteral("15")});
        return dumpOf(file);
    }();
    QVERIFY(fewer != last && fewer != first);
    QCOMPARE(cli({QStringLiteral("redo"), file, QStringLiteral("15")}).exit, 0);
    QCOMPARE(dumpOf(file), last);
    QCOMPARE(cli({QStringLiteral("undo"), file, QStringLiteral("40")}).exit, 0);
    QCOMPARE(dumpOf(file), first);
    QCOMPARE(cli({QStringLiteral("redo"), file, QStringLiteral("40")}).exit, 0);
    QCOMPARE(dumpOf(file), last);
}

void SafetyTest::whatIsDamagedIsToldAndRecovered()
{
    const Folder folder;
    const QString file = newEdition(folder);
    QCOMPARE(work(file, 11, 60).exit, 0);
    const Outcome made = cli({QStringLiteral("backup"), file});
    QCOMPARE(made.exit, 0);
    QVERIFY(QFile::exists(made.out.trimmed()));
    const QString before = dumpOf(file);
    damageAt(file, "\"slug\":\"work");
    const std::string damaged = fileBytes(file.toStdString());

    const Outcome verified = cli({QStringLiteral("verify"), file});
    REFUSES(3, verified);
    QVERIFY(!lines(verified).contains(QStringLiteral("OK")));
    // Damage that no page shows does not keep it from being looked at.
    const Outcome dumped = cli({QStringLiteral("dump"), file});
    QVERIFY(dumped.exit == 3 || dumped.out == before);
    const Outcome listed = cli({QStringLiteral("recover"), file, QStringLiteral("--list")});
    QCOMPARE(listed.exit, 1);
    QCOMPARE(lines(listed), lines(verified));
    QVERIFY(fileBytes(file.toStdString()) == damaged);

    const QString copy = at(folder, "copy.banxin");
    const Outcome copied = cli({QStringLiteral("recover"), file, QStringLiteral("--to"), copy});
    QVERIFY(copied.exit == 0 || copied.exit == 1);
    QVERIFY(fileBytes(file.toStdString()) == damaged);
    QCOMPARE(dumpOf(copy), before);

    const Outcome recovered = cli({QStringLiteral("recover"), file});
    QCOMPARE(recovered.exit, copied.exit);
    QCOMPARE(lines(recovered).first(), QStringLiteral("HAVE 1-60"));
    const QString kept = lines(recovered).last().mid(5);
    QVERIFY2(lines(recovered).last().startsWith(QLatin1String("KEPT ")), qPrintable(recovered.out));
    QVERIFY(fileBytes(kept.toStdString()) == damaged);
    QCOMPARE(dumpOf(file), before);
    QVERIFY(lines(cli({QStringLiteral("verify"), file})).contains(QStringLiteral("OK")));
    // Nothing is to be done with a sound one.
    QCOMPARE(lines(cli({QStringLiteral("recover"), file})), (QStringList{QStringLiteral("HAVE 1-60")}));
}

void SafetyTest::aSecondProgramLooksAtTheBackup()
{
    const Folder folder;
    const QString file = newEdition(folder);
    QCOMPARE(work(file, 2, 10).exit, 0);
    const QString before = dumpOf(file);
    const auto holder = store::EditionFile::open(file.toStdString());
    WORKS(holder);
    REFUSES(3, work(file, 2, 1));
    // The backup is from before the work.
    const Outcome older = cli({QStringLiteral("dump"), file});
    QCOMPARE(older.exit, 0);
    QVERIFY(older.out != before);
    WORKS(store::backUp(**holder, store::backupFolder(file.toStdString()), 1'795'000'000'000));
    const Outcome dumped = cli({QStringLiteral("dump"), file});
    QCOMPARE(dumped.exit, 0);
    QCOMPARE(dumped.out, before);
    QVERIFY2(dumped.messages.join(QLatin1Char('|')).contains(QStringLiteral("process %1").arg(QCoreApplication::applicationPid())),
        qPrintable(dumped.messages.join(QLatin1Char('|'))));
}

void SafetyTest::aPackageStandsAlone()
{
    const Folder folder;
    const QString file = editionIn(folder);
    QVERIFY(cli({QStringLiteral("place"), file, QStringLiteral("--page"), QStringLiteral("A01"), QStringLiteral("--auto")}).exit < 2);
    const QString out = at(folder, "打包");
    const Outcome made = cli({QStringLiteral("package"), file, QStringLiteral("--out"), out});
    QVERIFY2(made.exit == 0 || made.exit == 1, qPrintable(made.messages.join(QLatin1Char('|'))));
    QCOMPARE(dumpOf(out + QStringLiteral("/a.banxin")), dumpOf(file));
    QVERIFY(QFile::exists(out + QStringLiteral("/pages/A01.pdf")));
    QVERIFY(!QDir{out + QStringLiteral("/fonts")}.isEmpty());
    QFile contents{out + QStringLiteral("/contents.txt")};
    QVERIFY(contents.open(QIODevice::ReadOnly));
    int files = 0;
    for (const QByteArray& line : contents.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 5)
            continue;
        const std::string bytes = fileBytes((out + QLatin1Char('/') + QString::fromUtf8(line.mid(line.lastIndexOf("  ") + 2))).toStdString());
        QCOMPARE(QByteArray::fromStdString(hex(sha256(bytes))), fields[0]);
        ++files;
    }
    QVERIFY(files >= 3);
    REFUSES(3, cli({QStringLiteral("package"), file, QStringLiteral("--out"), out}));
    for (const auto& [name, bytes] : folder.contents())
        QVERIFY2(name.find(".part") == std::string::npos, name.c_str());
}

void SafetyTest::aVersionIsKeptComparedAndBroughtBack()
{
    const Folder folder;
    const QString file = newEdition(folder);
    QCOMPARE(work(file, 3, 10).exit, 0);
    const QString before = dumpOf(file);
    const Outcome kept = cli({QStringLiteral("keep"), file, QStringLiteral("付印前"), QStringLiteral("--page"), QStringLiteral("A01")});
    QCOMPARE(kept.exit, 0);
    QVERIFY(kept.out.contains(QStringLiteral("page A01")) && kept.out.contains(QStringLiteral("付印前")));
    QCOMPARE(cli({QStringLiteral("versions"), file}).out, kept.out);
    const Outcome same = cli({QStringLiteral("compare"), file, QStringLiteral("1")});
    QCOMPARE(same.exit, 0);
    QVERIFY(same.out.isEmpty());
    // Until the page is another.
    int edits = 0;
    for (; edits < 60 && cli({QStringLiteral("compare"), file, QStringLiteral("1")}).exit == 0; ++edits)
        QCOMPARE(work(file, 100 + edits, 1).exit, 0);
    const Outcome other = cli({QStringLiteral("compare"), file, QStringLiteral("1")});
    QCOMPARE(other.exit, 1);
    QVERIFY(!lines(other).isEmpty());
    for (const QString& line : lines(other))
        QCOMPARE(line.count(QLatin1Char('\t')), 2);
    QCOMPARE(cli({QStringLiteral("bring-back"), file, QStringLiteral("1")}).exit, 0);
    QCOMPARE(cli({QStringLiteral("compare"), file, QStringLiteral("1")}).exit, 0);
    QCOMPARE(cli({QStringLiteral("undo"), file, QString::number(edits + 1)}).exit, 0);
    QCOMPARE(dumpOf(file), before);
    QCOMPARE(cli({QStringLiteral("compare"), file, QStringLiteral("2")}).exit, 3);
    QCOMPARE(cli({QStringLiteral("keep"), file, QStringLiteral("x"), QStringLiteral("--page"), QStringLiteral("Z9")}).exit, 3);
    QCOMPARE(cli({QStringLiteral("keep"), file, QStringLiteral("x")}).exit, 2);
}

void SafetyTest::aStepIsRestoredAsANewOne()
{
    const Folder folder;
    const QString file = newEdition(folder);
    QCOMPARE(work(file, 5, 6).exit, 0);
    const QString sixth = dumpOf(file);
    QCOMPARE(work(file, 6, 6).exit, 0);
    const QString twelfth = dumpOf(file);
    QVERIFY(sixth != twelfth);
    QCOMPARE(cli({QStringLiteral("restore"), file, QStringLiteral("6")}).exit, 0);
    // All but the next id, so that none is given twice.
    const auto withoutOrder = [](const QString& dump) {
        QStringList kept = dump.split(QLatin1Char('\n'));
        kept.removeIf([](const QString& line) { return line.startsWith(QLatin1String("order ")); });
        return kept.join(QLatin1Char('\n'));
    };
    QCOMPARE(withoutOrder(dumpOf(file)), withoutOrder(sixth));
    QCOMPARE(lines(cli({QStringLiteral("history"), file})).size(), 13);
    QCOMPARE(cli({QStringLiteral("undo"), file}).exit, 0);
    QCOMPARE(dumpOf(file), twelfth);
    QCOMPARE(cli({QStringLiteral("restore"), file, QStringLiteral("99")}).exit, 3);
    QCOMPARE(cli({QStringLiteral("restore"), file, QStringLiteral("last")}).exit, 2);
}

/// Killed before a file operation: each by BANXIN_SOAK, else some of them.
void SafetyTest::aPackageIsWholeOrNotThere()
{
    const Folder folder;
    const QString file = newEdition(folder);
    const QString out = at(folder, "out");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(BANXIN_FAULT_SHIM));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    environment.insert(QStringLiteral("BANXIN_FAULT_FOLDER"), QString::fromStdString(folder.path().parent_path().string()));
    environment.insert(QStringLiteral("BANXIN_FAULT"), QStringLiteral("kill"));
    bool isKilled = true;
    int kills = 0;
    for (int operation = 1; isKilled; operation += qEnvironmentVariableIsSet("BANXIN_SOAK") ? 1 : 9) {
        std::filesystem::remove_all(out.toStdString());
        environment.insert(QStringLiteral("BANXIN_FAULT_AT"), QString::number(operation));
        const Outcome packed = run(QStringLiteral(BANXIN_CLI), {QStringLiteral("package"), file, QStringLiteral("--out"), out}, environment);
        isKilled = packed.exit == -1;
        kills += isKilled ? 1 : 0;
        QVERIFY(isKilled || std::filesystem::exists(out.toStdString()));
        if (!std::filesystem::exists(out.toStdString()))
            continue;
        const QStringList contents = QString::fromStdString(fileBytes((out + QStringLiteral("/contents.txt")).toStdString())).split(QLatin1Char('\n'));
        for (const QString& line : contents.filter(QRegularExpression{QStringLiteral("^[0-9a-f]{64}  ")})) {
            const QString name = line.section(QStringLiteral("  "), 2);
            QCOMPARE(QString::fromStdString(hex(sha256(fileBytes((out + QLatin1Char('/') + name).toStdString())))), line.left(64));
        }
    }
    QVERIFY(kills >= 3);
    QVERIFY(cli({QStringLiteral("verify"), file}).out.contains(QStringLiteral("OK")));
}

/// The disk is full at the n-th operation, for each n, or takes half of what is written.
void SafetyTest::anExportToAFullDiskLeavesTheOldFile()
{
    const Folder folder;
    const QString file = newEdition(folder);
    const std::filesystem::path out = folder.path("out");
    std::filesystem::create_directory(out);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(BANXIN_FAULT_SHIM));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    environment.insert(QStringLiteral("BANXIN_FAULT_FOLDER"), QString::fromStdString(out.string()));
    const QString old = QStringLiteral("the page of yesterday");
    int refusals = 0;
    for (const char* fault : {"28", "short"}) {
        environment.insert(QStringLiteral("BANXIN_FAULT"), QString::fromLatin1(fault));
        bool isWritten = false;
        for (int operation = 1; !isWritten && operation < 200; ++operation) {
            setFileBytes(out / "A02.pdf", old.toStdString());
            environment.insert(QStringLiteral("BANXIN_FAULT_AT"), QString::number(operation));
            const Outcome done = run(QStringLiteral(BANXIN_CLI), {QStringLiteral("export"), file, QStringLiteral("--pages"), QStringLiteral("A02"), QStringLiteral("--out"), QString::fromStdString(out.string())}, environment);
            isWritten = done.exit == 0;
            const std::string bytes = fileBytes(out / "A02.pdf");
            const auto files = std::distance(std::filesystem::directory_iterator{out}, std::filesystem::directory_iterator{});
            if (isWritten) {
                QVERIFY(bytes.starts_with("%PDF-1.6") && bytes.size() > 1000);
                continue;
            }
            ++refusals;
            QCOMPARE(done.exit, 3);
            QVERIFY2(done.messages.last().contains(QStringLiteral("A02.pdf")) || done.messages.last().contains(QStringLiteral("out")), qPrintable(done.messages.last()));
            // Whole and new, or what it was; the name is taken before the folder is brought to the disk.
            QVERIFY(bytes == old.toStdString() || bytes.ends_with("%%EOF\n"));
            QCOMPARE(files, std::ptrdiff_t{1});
        }
        QVERIFY(isWritten);
    }
    QVERIFY2(refusals >= 4, qPrintable(QString::number(refusals)));
}

void SafetyTest::wrongUseIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    const std::tuple<const char*, int> cases[] = {{"work %1", 2}, {"work %1 --seed 1", 2}, {"work %1 --seed x --edits 3", 2},
        {"work %1 --seed 1 --edits -1", 2}, {"work %1.no --seed 1 --edits 1", 3}, {"verify", 2}, {"verify %1.no", 3}, {"verify /", 3},
        {"backup", 2}, {"backup %1 %1", 3}, {"backup %1 /no/such/folder/b.banxin", 3}, {"recover", 2}, {"recover %1.no", 3},
        {"recover %1 --to x --list", 2}, {"recover /dev/null", 3}, {"migrate", 2}, {"migrate %1.no", 3}, {"package %1", 2},
        {"package %1 --out x --to png", 2}, {"package %1.no --out x", 3}};
    for (const auto& [line, code] : cases)
        QTest::newRow(line) << QByteArray{line} << code;
}

void SafetyTest::wrongUseIsRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    static const Folder folder;
    static const QString file = newEdition(folder);
    const auto before = folder.contents();
    REFUSES(code, cli(words(line.constData(), {file})));
    QCOMPARE(folder.contents(), before);
    QCOMPARE(lines(cli({QStringLiteral("migrate"), file})), QStringList{QStringLiteral("VERSION %1").arg(store::newestVersion)});
}

QTEST_GUILESS_MAIN(SafetyTest)
#include "safety_test.moc"
