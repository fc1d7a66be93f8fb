#include "store/backups.h"

#include "store/sandbox.h"

#include <QtTest>

#include <atomic>
#include <set>
#include <thread>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t noon = 1'795'003'200'000;   // a full hour

std::set<std::int64_t> times(const std::vector<store::Backup>& backups)
{
    std::set<std::int64_t> result;
    for (const store::Backup& backup : backups)
        result.insert(backup.time);
    return result;
}

void work(EditionFile& file, int issue)
{
    Edition edition = file.edition();
    edition.head.issue = issue;
    WORKS(file.commit(edition, label(issue), issue));
}

}

class BackupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsMadeOnlyWhereSomethingChanged();
    void theNewestIsToldByItsContent();
    void aDamagedBackupIsPassedOver();
    void whatIsKept();
    void aFailedBackupSaysSoAndLeavesNothing();
    void commitsGoOnWhileACopyIsChecked();
};

void BackupsTest::aBackupIsMadeOnlyWhereSomethingChanged()
{
    const Folder folder;
    const auto path = folder.path("晚报 1.banxin");
    WORKS(EditionFile::create(path, random::edition(5)));
    const auto file = EditionFile::open(path);
    const auto backups = store::backupFolder(path);
    QCOMPARE(backups, folder.path("晚报 1.banxin-backups"));
    QCOMPARE(store::backupFolder(path, "/other"), std::filesystem::path{"/other/晚报 1.banxin-backups"});
    const auto first = store::backUp(**file, backups, noon);
    WORKS(first);
    QCOMPARE(first->time, noon);
    QCOMPARE(store::backUp(**file, backups, noon + hour)->file, first->file);
    work(**file, 1);
    const auto second = store::backUp(**file, backups, noon);   // in the same second: another name
    WORKS(second);
    QVERIFY(second->file != first->file);
    WORKS((*file)->undo());
    WORKS(store::backUp(**file, backups, noon + 2 * hour));     // an undo is a change too
    QCOMPARE(store::listBackups(backups).size(), std::size_t{2});   // the first went: of its hour the second is the last
    QCOMPARE(second->edits, std::int64_t{1});
    QCOMPARE((*EditionFile::openReadOnly(second->file))->edition().head.issue, 1);
}

void BackupsTest::theNewestIsToldByItsContent()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    WORKS(EditionFile::create(path, {}));
    const auto file = EditionFile::open(path);
    const auto backups = store::backupFolder(path);
    work(**file, 1);
    const auto older = store::backUp(**file, backups, noon + day);   // the clock was wrong
    work(**file, 2);
    const auto newer = store::backUp(**file, backups, noon);
    WORKS(newer);
    std::filesystem::last_write_time(older->file, std::filesystem::file_time_type::clock::now() + std::chrono::hours{9});
    QCOMPARE(store::soundBackup(backups)->file, newer->file);
    QCOMPARE(store::listBackups(backups).front().file, newer->file);
}

void BackupsTest::aDamagedBackupIsPassedOver()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    WORKS(EditionFile::create(path, random::edition(6)));
    const auto file = EditionFile::open(path);
    const auto backups = store::backupFolder(path);
    work(**file, 1);
    const auto older = store::backUp(**file, backups, noon);
    work(**file, 2);
    const auto newer = store::backUp(**file, backups, noon + hour);
    std::string bytes = fileBytes(newer->file);
    const std::size_t at = bytes.find("\"issue\":2");
    QVERIFY(at != std::string::npos);
    bytes[at + 8] = '3';
    setFileBytes(newer->file, bytes);
    setFileBytes(backups / "20261126T000000Z.banxin", "no edition");
    setFileBytes(backups / "notes.txt", "of somebody");
    QCOMPARE(store::soundBackup(backups)->file, older->file);
    QVERIFY(!store::soundBackup(backups, Digest{}));
    QVERIFY(!store::soundBackup(folder.path("nowhere")));
}

void BackupsTest::whatIsKept()
{
    // Half-hourly for three days, then daily for three weeks before.
    std::vector<store::Backup> backups;
    std::int64_t writes = 0;
    for (std::int64_t time = noon - 24 * day; time < noon - 3 * day; time += day)
        backups.push_back({"d" + std::to_string(time), time, {}, ++writes, 0});
    for (std::int64_t time = noon - 3 * day; time <= noon; time += 30 * minute)
        backups.push_back({"h" + std::to_string(time), time, {}, ++writes, 0});
    const std::set<std::int64_t> gone = times(store::outlived(backups));
    std::set<std::int64_t> kept;
    for (const store::Backup& backup : backups) {
        if (!gone.contains(backup.time))
            kept.insert(backup.time);
    }
    // The last of each of the 8 newest hours: now, and the half past of the seven before.
    for (int back = 0; back < 8; ++back)
        QVERIFY(kept.contains(back == 0 ? noon : noon - back * hour + 30 * minute));
    QVERIFY(!kept.contains(noon - 2 * hour));
    // 14 days have one each; the newest day's is among the hours.
    std::set<std::int64_t> days;
    for (const std::int64_t time : kept)
        days.insert(time / day);
    QCOMPARE(days.size(), std::size_t{14});
    QVERIFY(kept.size() <= 8 + 14);
    QVERIFY(store::outlived({}).empty());
    QVERIFY(store::outlived({backups.front()}).empty());
    // The newest content stays, though its clock was years behind.
    backups.push_back({"x", 1, {}, writes + 1, 0});
    QVERIFY(!times(store::outlived(backups)).contains(1));
}

void BackupsTest::aFailedBackupSaysSoAndLeavesNothing()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    WORKS(EditionFile::create(path, {}));
    const auto file = EditionFile::open(path);
    setFileBytes(folder.path("taken"), "a file where the folder should be");
    FAILS(FaultCode::FileUnwritable, store::backUp(**file, folder.path("taken"), noon));
    QCOMPARE(fileBytes(folder.path("taken")), std::string{"a file where the folder should be"});
}

void BackupsTest::commitsGoOnWhileACopyIsChecked()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    WORKS(EditionFile::create(path, random::edition(9, 20, 400)));
    const auto file = EditionFile::open(path);
    std::atomic<bool> isOver{false};
    bool allMade = true;
    std::thread backing{[&] {
        for (int i = 0; i < 5; ++i)
            allMade = allMade && store::backUp(**file, store::backupFolder(path), noon + i * hour);
        isOver = true;
    }};
    int commits = 0;
    while (!isOver)
        work(**file, ++commits);
    backing.join();
    QVERIFY(allMade);
    QVERIFY(commits > 5);
    for (const store::Backup& backup : store::listBackups(store::backupFolder(path))) {
        const auto copy = EditionFile::openReadOnly(backup.file);
        WORKS(copy);
        WORKS((*copy)->verify());
        QCOMPARE((*copy)->edits(), backup.edits);
        QCOMPARE(std::int64_t{(*copy)->edition().head.issue == random::edition(9, 20, 400).head.issue ? 0 : (*copy)->edition().head.issue}, backup.edits);
    }
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "backups_test.moc"
