#include "base/file.h"
#include "base/file_system.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace banxin;
namespace fs = std::filesystem;

class FileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsRead();
    void whatCannotBeReadSaysWhy();
    void anExistingFileIsReplacedOrKept();
    void aRefusedCheckKeepsTheOldFile();
    void aLinkKeepsPointing();
    void theOldFilesRightsStay();
    void whatCannotBeWrittenLeavesNothing();
    void whatKilledProgramsLeftIsSwept();
    void aLocalDiskIsNoNetwork();

private:
    fs::path path(const char* name = "") const { return fs::path{m_folder->path().toStdString()} / name; }
    int count() const { return static_cast<int>(std::distance(fs::directory_iterator{path()}, {})); }
    template <class T>
    static FaultCode code(const Result<T>& result) { return result ? FaultCode::Internal : result.error().code; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileTest::whatIsWrittenIsRead()
{
    const std::string bytes = std::string(200'000, 'x') + '\0' + "end";
    QVERIFY(writeFile(path("a"), bytes, Existing::Refuse));
    QCOMPARE(*readFile(path("a")), bytes);
    QCOMPARE(count(), 1);
}

void FileTest::whatCannotBeReadSaysWhy()
{
    QCOMPARE(code(readFile(path("missing"))), FaultCode::FileMissing);
    QCOMPARE(code(readFile(path("missing/below"))), FaultCode::FileMissing);
    QCOMPARE(code(readFile(path())), FaultCode::FileIsDirectory);
    QVERIFY(writeFile(path("empty"), "", Existing::Refuse));
    QCOMPARE(code(readFile(path("empty"))), FaultCode::FileEmpty);
    QVERIFY(writeFile(path("large"), "12345", Existing::Refuse));
    QVERIFY(readFile(path("large"), 5));
    QCOMPARE(readFile(path("large"), 4).error(), (Fault{FaultCode::FileTooLarge, {path("large").string(), "5", "4"}}));
    QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
    QCOMPARE(code(readFile(path("fifo"))), FaultCode::FileIsNotRegular);   // and does not wait for a writer
    QCOMPARE(code(readFile("/dev/zero")), FaultCode::FileIsNotRegular);
}

void FileTest::anExistingFileIsReplacedOrKept()
{
    QVERIFY(writeFile(path("a"), "old", Existing::Refuse));
    QCOMPARE(code(writeFile(path("a"), "new", Existing::Refuse)), FaultCode::FileExists);
    QCOMPARE(*readFile(path("a")), std::string{"old"});
    QVERIFY(writeFile(path("a"), "new", Existing::Replace));
    QCOMPARE(*readFile(path("a")), std::string{"new"});
    QCOMPARE(count(), 1);
}

void FileTest::aRefusedCheckKeepsTheOldFile()
{
    QVERIFY(writeFile(path("a"), "old", Existing::Refuse));
    const auto refuse = [](const fs::path& temporary) -> Result<Done> {
        return readFile(temporary) ? Fault{FaultCode::PdfUnverified, {"a", "said no"}} : Fault{FaultCode::Internal};
    };
    QCOMPARE(code(writeFile(path("a"), "new", Existing::Replace, refuse)), FaultCode::PdfUnverified);
    QCOMPARE(*readFile(path("a")), std::string{"old"});
    QCOMPARE(count(), 1);
}

void FileTest::aLinkKeepsPointing()
{
    QVERIFY(writeFile(path("a"), "old", Existing::Refuse));
    fs::create_symlink("a", path("link"));
    QVERIFY(writeFile(path("link"), "new", Existing::Replace));
    QVERIFY(fs::is_symlink(path("link")));
    QCOMPARE(*readFile(path("a")), std::string{"new"});
}

void FileTest::theOldFilesRightsStay()
{
    QVERIFY(writeFile(path("a"), "old", Existing::Refuse));
    QCOMPARE(::chmod(path("a").c_str(), 0600), 0);
    QVERIFY(writeFile(path("a"), "new", Existing::Replace));
    QCOMPARE(fs::status(path("a")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void FileTest::whatCannotBeWrittenLeavesNothing()
{
    QCOMPARE(code(writeFile(path("no/a"), "x", Existing::Refuse)), FaultCode::FileUnwritable);
    QCOMPARE(code(writeFile(path(), "x", Existing::Replace)), FaultCode::FileIsDirectory);
    QCOMPARE(code(writeFile("/dev/full", "x", Existing::Replace)), FaultCode::FileIsNotRegular);
    QCOMPARE(count(), 0);
}

void FileTest::whatKilledProgramsLeftIsSwept()
{
    const pid_t gone = ::fork();
    if (gone == 0)
        ::_exit(0);
    ::waitpid(gone, nullptr, 0);
    const std::string dead = ".banxin-" + std::to_string(gone) + "-0.part";
    const std::string living = ".banxin-" + std::to_string(::getppid()) + "-0.part";
    for (const std::string& name : {dead, living, std::string{".banxin-x-0.part"}, std::string{"banxin-" + std::to_string(gone) + "-0.part"}})
        QVERIFY(std::ofstream{path(name.c_str())}.put('x'));
    QVERIFY(writeFile(path("a"), "new", Existing::Refuse));
    QVERIFY(!fs::exists(path(dead.c_str())));
    QVERIFY(fs::exists(path(living.c_str())));
    QCOMPARE(count(), 4);
}

void FileTest::aLocalDiskIsNoNetwork()
{
    QCOMPARE(networkOf("/dev/shm"), std::string{});
    QCOMPARE(networkIn("36 35 98:0 / /home rw,noatime shared:1 - ext4 /dev/sda rw\n", 98, 0), std::string{});
    QCOMPARE(networkIn("36 35 98:0 / /home rw - nfs4 server:/x rw\n", 98, 0), std::string{"nfs4"});
    QCOMPARE(networkIn("1 2 0:50 / /a rw - ext4 x rw\n36 35 0:51 / /home rw shared:1 master:2 - fuse.sshfs server:/x rw\n", 0, 51), std::string{"fuse.sshfs"});
    QCOMPARE(networkIn("36 35 0:51 / /m rw - fuseblk /dev/sdb1 rw\n", 0, 51), std::string{});
    QCOMPARE(networkIn("36 35 0:51 / /m rw - cifs //nas/x rw\n", 0, 51), std::string{"cifs"});
    QCOMPARE(networkIn("", 0, 51), std::string{});
}

QTEST_GUILESS_MAIN(FileTest)
#include "file_test.moc"
