// What the fuzzers found stays found: each input goes to its reader again. Under the sanitizers (preset asan) a fault ends it.
#include "fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace banxin;

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsReadByItsTarget()
    {
        const QDir folder{QStringLiteral(BANXIN_SOURCE_DIR "/tests/corpus/intake")};
        const QFileInfoList findings = folder.entryInfoList(QDir::Files);
        QVERIFY(!findings.isEmpty());
        for (const QFileInfo& entry : findings) {
            const std::string name = entry.fileName().section(QLatin1Char('-'), 0, 0).toStdString();
            const fuzz::Target* target = fuzz::targetNamed(name);
            QVERIFY2(target, name.c_str());
            QFile file{entry.filePath()};
            QVERIFY(file.open(QFile::ReadOnly));
            target->read(file.readAll().toStdString());
        }
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
