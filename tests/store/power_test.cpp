#include "store/harness.h"
#include "store/power_cut.h"

#include "base/file.h"
#include "store/recovery.h"

using namespace banxin;
using namespace banxin::sandbox;
using namespace banxin::harness;

namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// What a run did to the disk, call by call.
std::vector<power::Event> traced(const Folder& folder, const QStringList& arguments)
{
    const Folder beside;
    runWorker(folder.path(), arguments, {{}, 0, false, text(beside.path("trace"))});
    return power::eventsIn(fileBytes(beside.path("trace")));
}

/// The disk after a cut at a random moment, laid out anew; answers what had been promised by then.
std::int64_t cutAt(std::size_t moment, const std::map<std::string, std::string>& before, const std::vector<power::Event>& events,
    random::Numbers& numbers, const Folder& to)
{
    power::Disk disk;
    for (const auto& [name, bytes] : before)
        disk.holds(name, bytes);
    std::int64_t promised = -1;
    for (std::size_t i = 0; i < moment; ++i) {
        const bool isPromise = events[i].path.ends_with("/promises");
        if (isPromise && events[i].kind == "write")
            promised = std::max(promised, promisedIn(QByteArray::fromStdString(events[i].bytes)));
        if (!isPromise)
            disk.happens(events[i]);
    }
    for (const auto& [name, bytes] : disk.afterCut(numbers))
        setFileBytes(to.path(std::filesystem::path{name}.filename().string()), bytes);
    return promised;
}

std::size_t anyMoment(const std::vector<power::Event>& events, random::Numbers& numbers)
{
    return static_cast<std::size_t>(numbers.upTo(static_cast<int>(events.size())));
}

}

class PowerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSyncedIsLostByTheModel();
    void noPowerCutBreaksAPromise();
    void noPowerCutLeavesHalfAnExport();
};

void PowerTest::whatIsNotSyncedIsLostByTheModel()
{
    // The model itself must be able to find a fault: a promise without a sync does not hold.
    random::Numbers numbers{1};
    int lost = 0;
    int found = 0;
    for (int i = 0; i < 100; ++i) {
        power::Disk disk;
        disk.happens({"create", "/a", 0, {}, {}});
        disk.happens({"sync", "/", 0, {}, {}});
        disk.happens({"write", "/a", 0, {}, std::string(2048, 'x')});
        lost += disk.afterCut(numbers).at("/a") != std::string(2048, 'x') ? 1 : 0;
        disk.happens({"sync", "/a", 0, {}, {}});
        found += disk.afterCut(numbers).at("/a") == std::string(2048, 'x') ? 1 : 0;
        disk.happens({"rename", "/a", 0, "/b", {}});
        const auto names = disk.afterCut(numbers);
        QCOMPARE(names.size(), std::size_t{1});
    }
    QVERIFY(lost > 20);
    QCOMPARE(found, 100);
}

void PowerTest::noPowerCutBreaksAPromise()
{
    steps::Expected expected;
    const Folder folder;
    const std::vector<power::Event> events = traced(folder, {text(folder.path("a.banxin")), QStringLiteral("30")});
    QVERIFY(events.size() > 200);
    random::Numbers numbers{5};
    for (int state = 0; state < many(120, 2000); ++state) {
        const Folder after;
        const std::size_t moment = anyMoment(events, numbers);
        const std::int64_t promised = cutAt(moment, {}, events, numbers, after);
        std::filesystem::remove(after.path("a.banxin-holder"));
        keepsPromises(after.path("a.banxin"), promised, expected);
        backupIsWhole(after.path("a.banxin.bak"), false, expected);
        if (QTest::currentTestFailed()) {
            qWarning("state %d, after %d calls of %d", state, static_cast<int>(moment), static_cast<int>(events.size()));
            return;
        }
    }
}

void PowerTest::noPowerCutLeavesHalfAnExport()
{
    const Folder folder;
    setFileBytes(folder.path("A01.pdf"), "old");
    const std::map<std::string, std::string> before{{folder.path("A01.pdf").string(), "old"}};
    const std::vector<power::Event> events = traced(folder, {QStringLiteral("write"), text(folder.path("A01.pdf")), QStringLiteral("1")});
    random::Numbers numbers{6};
    for (int state = 0; state < many(100, 2000); ++state) {
        const Folder after;
        const std::size_t moment = anyMoment(events, numbers);
        cutAt(moment, before, events, numbers, after);
        const std::string now = fileBytes(after.path("A01.pdf"));
        QVERIFY(now == "old" || now == std::string(200'000, 'b'));
        QVERIFY(moment < events.size() || now != "old");
    }
}

QTEST_GUILESS_MAIN(PowerTest)
#include "power_test.moc"
