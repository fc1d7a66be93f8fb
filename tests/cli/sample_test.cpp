#include "cli/running.h"

#include <QDir>
#include <QtTest>

using namespace banxin;
using namespace banxin::running;
using namespace banxin::sandbox;

/// The sample edition, made and exported as scripts/run does it.
class CliSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleEditionGoesToThePress();
};

void CliSampleTest::theSampleEditionGoesToThePress()
{
    const Folder folder;
    const QString edition = at(folder, "sample.banxin");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BANXIN_CLI"), QStringLiteral(BANXIN_CLI));
    const Outcome made = running::run(QStringLiteral(BANXIN_SOURCE_DIR "/scripts/sample-edition"), {edition}, environment);
    QVERIFY2(made.exit == 0 || made.exit == 1, qPrintable(made.messages.join(QLatin1Char('|'))));

    const Outcome exported = cli({QStringLiteral("export"), edition, QStringLiteral("--to"), QStringLiteral("pdfx4"), QStringLiteral("--out"), at(folder, "out")});
    QVERIFY2(exported.exit == 0 || exported.exit == 1, qPrintable(exported.out + exported.messages.join(QLatin1Char('|'))));
    for (const char* page : {"out/A01.pdf", "out/A02.pdf"}) {
        QVERIFY(exported.out.contains(at(folder, page)));
        QCOMPARE(fileBytes(folder.path(page)).substr(0, 5), std::string{"%PDF-"});
    }
    QCOMPARE(cli({QStringLiteral("show"), edition, QStringLiteral("--page"), QStringLiteral("A02"), QStringLiteral("--ppi"), QStringLiteral("20"),
                 QStringLiteral("--out"), at(folder, "A02.png")}).exit, 0);
    QCOMPARE(fileBytes(folder.path("A02.png")).substr(1, 3), std::string{"PNG"});
    const Outcome verified = cli({QStringLiteral("verify"), edition});
    QCOMPARE(verified.exit, 0);
    QVERIFY(verified.out.endsWith(QStringLiteral("\nOK\n")) && !verified.out.contains(QStringLiteral("LOST")));
}

QTEST_GUILESS_MAIN(CliSampleTest)
#include "sample_test.moc"
