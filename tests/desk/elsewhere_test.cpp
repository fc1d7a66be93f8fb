// The disk takes no more steps: what then. Runs with the fault shim loaded (tests/store/fault_shim.cpp), which is switched
// on and off here.

#include "desk/sample_desk.h"

#include "desk/session.h"
#include "desk/versions.h"
#include "edit/edit.h"
#include "store/edition_file.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::sample;
using namespace banxin::sandbox;

namespace {

/// Only files that are opened after this can be made to fail.
void watch(const Folder& folder)
{
    ::setenv("BANXIN_FAULT_FOLDER", folder.path().parent_path().c_str(), 1);
}

/// From now on each call that changes a file in the folder that is watched fails.
class FailingFolder {
public:
    explicit FailingFolder(const char* error)
    {
        ::setenv("BANXIN_FAULT_AT", "1", 1);
        ::setenv("BANXIN_FAULT_LASTS", "1", 1);
        ::setenv("BANXIN_FAULT", error, 1);
    }
    ~FailingFolder() { heal(); }
    void heal() { ::unsetenv("BANXIN_FAULT"); }
};

constexpr const char* noRoom = "28";     // ENOSPC
constexpr const char* diskError = "5";   // EIO

std::unique_ptr<desk::Session> sessionOf(const std::filesystem::path& file)
{
    auto open = desk::OpenEdition::open(file);
    return open ? std::make_unique<desk::Session>(desk::Session::prepare(std::move(*open))) : nullptr;
}

Edition withIssue(Edition edition, int issue)
{
    edition.head.issue = issue;
    return edition;
}

Result<desk::ElsewhereReport> written(desk::Session& session, const std::filesystem::path& target)
{
    std::optional<Result<desk::ElsewhereReport>> result;
    session.writeElsewhere(target, [&](const auto& report) { result = report; });
    while (!result)
        QTest::qWait(10);
    return *result;
}

}

class ElsewhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariable("LD_PRELOAD").contains(QStringLiteral("banxin_fault_shim")), "is to be run by ctest");
    }
    void whatTheDiskRefusesIsWrittenElsewhereWithItsHistory_data();
    void whatTheDiskRefusesIsWrittenElsewhereWithItsHistory();
    void aPhotoThatIsNotOnTheDiskYetComesAlong();
    void aFileThatCannotBeReadAnyMoreIsWrittenWithoutItsHistory();
    void nothingIsReplacedAndNothingIsLeftBehind();
    void aDiskThatIsNearlyFullIsTold();
    void aStepIsBroughtBackAsANewOne();
    void aVersionIsKeptAmongTheSteps();
};

void ElsewhereTest::whatTheDiskRefusesIsWrittenElsewhereWithItsHistory_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no room") << QByteArray{noRoom};
    QTest::newRow("disk error") << QByteArray{diskError};
}

void ElsewhereTest::whatTheDiskRefusesIsWrittenElsewhereWithItsHistory()
{
    QFETCH(QByteArray, error);
    const Folder folder;
    const Folder other;
    watch(folder);
    const auto path = folder.path("a.banxin");
    opened(path);
    const auto session = sessionOf(path);
    WORKS(session->apply(withIssue(session->edition(), 1), {StepCode::ChangeHead, {}}));
    QTRY_COMPARE(session->saveState(), desk::SaveState::Saved);
    FailingFolder failing{error.constData()};
    for (int issue = 2; issue <= 4; ++issue)
        WORKS(session->apply(withIssue(session->edition(), issue), {StepCode::ChangeHead, {}}));
    QTRY_COMPARE(session->saveState(), desk::SaveState::Failed);
    const auto target = other.path("b.banxin");
    const auto report = written(*session, target);
    WORKS(report);
    QCOMPARE(session->saveState(), desk::SaveState::Failed);   // not saved in its own file
    const auto copy = store::EditionFile::open(target);
    WORKS(copy);
    QVERIFY((*copy)->edition() == session->edition());
    WORKS((*copy)->verify());
    if (report->hasHistory) {
        QCOMPARE((*copy)->history()->size(), std::size_t{2});
        QCOMPARE((*copy)->editionAfter(1)->head.issue, 1);
    }
    // The cause is gone: work goes on in its own file without a restart.
    failing.heal();
    session->retrySaving();
    QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), desk::SaveState::Saved, 12'000);
    QCOMPARE(session->history().size(), std::size_t{4});
}

void ElsewhereTest::aPhotoThatIsNotOnTheDiskYetComesAlong()
{
    const Folder folder;
    const Folder other;
    watch(folder);
    const auto path = folder.path("a.banxin");
    opened(path);
    const auto session = sessionOf(path);
    FailingFolder failing{noRoom};
    const std::string bytes = "as good as a picture";
    Edition edition = session->edition();
    edition.photos[sha256(bytes)] = {"bridge.jpg", "jpeg", 1, 1, 3, false, static_cast<std::int64_t>(bytes.size())};
    WORKS(session->apply(edition, {StepCode::ImportPhoto, {"bridge.jpg"}}, {{sha256(bytes), bytes}}));
    QTRY_COMPARE(session->saveState(), desk::SaveState::Failed);
    WORKS(written(*session, other.path("b.banxin")));
    const auto copy = store::EditionFile::openReadOnly(other.path("b.banxin"));
    WORKS(copy);
    QCOMPARE(*(*copy)->photoBytes(sha256(bytes)), bytes);
    failing.heal();
    session->retrySaving();
    QTRY_COMPARE_WITH_TIMEOUT(session->saveState(), desk::SaveState::Saved, 12'000);
}

void ElsewhereTest::aFileThatCannotBeReadAnyMoreIsWrittenWithoutItsHistory()
{
    const Folder folder;
    const Folder other;
    watch(folder);
    const auto path = folder.path("a.banxin");
    opened(path);
    const auto session = sessionOf(path);
    WORKS(session->apply(withIssue(session->edition(), 1), {StepCode::ChangeHead, {}}));
    QTRY_COMPARE(session->saveState(), desk::SaveState::Saved);
    {
        FailingFolder failing{diskError};
        WORKS(session->apply(withIssue(session->edition(), 2), {StepCode::ChangeHead, {}}));
        QTRY_COMPARE(session->saveState(), desk::SaveState::Failed);
        // The drive is gone.
        std::filesystem::rename(path, other.path("gone"));
        std::filesystem::remove(path.string() + "-wal");
        session->retrySaving();
        QTest::qWait(200);
        const auto report = written(*session, other.path("b.banxin"));
        WORKS(report);
        QVERIFY(!report->hasHistory);
    }
    const auto copy = store::EditionFile::openReadOnly(other.path("b.banxin"));
    WORKS(copy);
    QCOMPARE((*copy)->edition().head.issue, 2);
}

void ElsewhereTest::nothingIsReplacedAndNothingIsLeftBehind()
{
    const Folder folder;
    const Folder other;
    opened(folder.path("a.banxin"));
    const auto session = sessionOf(folder.path("a.banxin"));
    setFileBytes(other.path("b.banxin"), "of somebody else");
    FAILS(FaultCode::FileExists, written(*session, other.path("b.banxin")));
    QCOMPARE(fileBytes(other.path("b.banxin")), std::string{"of somebody else"});
    FAILS(FaultCode::FileUnwritable, written(*session, other.path("missing/c.banxin")));
    QCOMPARE(other.contents().size(), std::size_t{1});
    WORKS(written(*session, other.path("c.banxin")));
    QCOMPARE(other.contents().size(), std::size_t{2});
}

void ElsewhereTest::aDiskThatIsNearlyFullIsTold()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    opened(path);
    std::filesystem::create_directory(path.string() + "-reserve");   // nothing can be set aside
    {
        const auto session = sessionOf(path);
        QVERIFY(session->isShortOfRoom());
        WORKS(session->apply(withIssue(session->edition(), 1), {StepCode::ChangeHead, {}}));
        QTRY_COMPARE(session->saveState(), desk::SaveState::Saved);
        QVERIFY(session->isShortOfRoom());
        std::filesystem::remove(path.string() + "-reserve");
        WORKS(session->apply(withIssue(session->edition(), 2), {StepCode::ChangeHead, {}}));
        QTRY_VERIFY(!session->isShortOfRoom());
    }
}

void ElsewhereTest::aStepIsBroughtBackAsANewOne()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    opened(path);
    Edition second;
    {
        const auto session = sessionOf(path);
        for (int issue = 1; issue <= 3; ++issue) {
            WORKS(session->apply(withIssue(session->edition(), issue), {StepCode::ChangeHead, {}}));
            if (issue == 2)
                second = session->edition();
        }
        auto added = edit::addPage(session->edition(), desk::furnishedPage(second.pages.front()->grid, {"A09", "", ""}, false));
        WORKS(added);
        WORKS(session->apply(added->edition, {StepCode::AddPage, {"A09"}}));
    }
    // Read from the file, as after a restart.
    const auto session = sessionOf(path);
    std::optional<Edition> then;
    session->readEdition(2, [&](const Result<Edition>& edition) { then = edition ? std::optional{*edition} : std::nullopt; });
    QTRY_VERIFY(then.has_value());
    QVERIFY(*then == second);
    const std::uint32_t nextId = session->edition().nextId;
    QVERIFY(nextId > second.nextId);
    const Edition before = session->edition();
    WORKS(session->apply(desk::restored(before, *then), {StepCode::Restore, {"2"}}));
    QCOMPARE(session->history().size(), std::size_t{5});
    QCOMPARE(session->edition().nextId, nextId);
    Edition same = session->edition();
    same.nextId = second.nextId;
    QVERIFY(same == second);
    session->undo();
    QVERIFY(session->edition() == before);
    bool isRefused = false;
    session->readEdition(99, [&](const Result<Edition>& edition) { isRefused = !edition; });
    QVERIFY(isRefused);
}

void ElsewhereTest::aVersionIsKeptAmongTheSteps()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    opened(path);
    const auto session = sessionOf(path);
    const PageId page = session->edition().pages.front()->id;
    const Page before = *session->edition().pages.front();
    FAILS(FaultCode::ValueInvalid, session->keepVersion("", page));
    FAILS(FaultCode::NoSuchStory, session->keepVersion("x", StoryId{99}));
    WORKS(session->keepVersion("付印前", page));
    Edition changed = session->edition();
    changed.pages.front().change([](Page& one) { one.section = "国际"; });
    WORKS(session->apply(changed, {StepCode::ChangePage, {"A01"}}));
    WORKS(session->keepVersion("改后", page));
    std::optional<std::vector<Version>> versions;
    session->readVersions([&](const Result<std::vector<Version>>& read) { versions = read ? std::optional{*read} : std::nullopt; });
    QTRY_VERIFY(versions.has_value());
    QCOMPARE(versions->size(), std::size_t{2});
    QVERIFY(std::get<Page>(versions->front().content) == before);
    QCOMPARE(std::get<Page>(versions->back().content).section, std::string{"国际"});
    const auto found = desk::differences(std::get<Page>(versions->front().content), *session->edition().pages.front());
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].where, std::string{"section"});
    WORKS(session->apply(*desk::broughtBack(session->edition(), versions->front()), {StepCode::BringBack, {"付印前", "A01"}}));
    QVERIFY(*session->edition().pages.front() == before);
}

QTEST_GUILESS_MAIN(ElsewhereTest)
#include "elsewhere_test.moc"
