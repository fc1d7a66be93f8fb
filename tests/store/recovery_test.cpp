#include "store/backups.h"
#include "store/recovery.h"

#include "store/sandbox.h"
#include "store/steps.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

constexpr std::size_t pageSize = 4096;
constexpr std::int64_t noon = 1'795'000'000'000;

Story storyOf(std::uint32_t id, const std::string& slug, int characters)
{
    Story story;
    story.id = StoryId{id};
    story.slug = slug;
    random::Numbers numbers{id};
    std::u16string text;
    for (int i = 0; i < characters; ++i)
        text += static_cast<char16_t>(0x4E00 + numbers.upTo(5000));
    story.body.push_back(StoryParagraph{ParagraphKind::Body, std::move(text), {}, {}});
    return story;
}

/// An edition of `stories` long stories, of which the first half has been edited `steps` times since its backup.
struct Desk {
    Folder folder;
    std::filesystem::path file = folder.path("a.banxin");
    std::filesystem::path backups = store::backupFolder(file);
    Edition atBackup;
    Edition last;
    std::string photo = std::string(300'000, 'p') + "end";
};

void work(Desk& desk, int stories, int steps, bool hasBackup = true)
{
    Edition edition;
    edition.head.paper = "临川日报";
    for (int i = 0; i < stories; ++i) {
        edition.stories.put(storyOf(edition.nextId, "slug-" + std::to_string(i), 1200));
        ++edition.nextId;
    }
    Page page;
    page.id = PageId{edition.nextId++};
    page.code = "A01";
    for (int i = 1; i <= stories; ++i) {
        Block block;
        block.id = BlockId{edition.nextId++};
        block.content = ArticleBlock{StoryId{static_cast<std::uint32_t>(i)}};
        page.blocks.push_back(std::move(block));
    }
    edition.pages.push_back(std::move(page));
    edition.photos[sha256(desk.photo)] = {"bridge.jpg", "jpeg", 1, 1, 3, false, 300'003};
    const std::vector<store::NewPhoto> photos{{sha256(desk.photo), desk.photo}};
    WORKS(EditionFile::create(desk.file, edition, photos));
    const auto file = EditionFile::open(desk.file);
    WORKS(file);
    if (hasBackup)
        WORKS(store::backUp(**file, desk.backups, noon));
    desk.atBackup = edition;
    for (int step = 1; step <= steps; ++step) {
        const StoryId id{static_cast<std::uint32_t>(1 + step % std::max(1, stories / 2))};
        edition.stories.change(id, [&](Story& story) { story.headline = u"改 " + QString::number(step).toStdU16String(); });
        WORKS((*file)->commit(edition, label(step), noon + step));
    }
    desk.last = edition;
}

/// Zeroes the page in which `text` first stands.
void damageAt(const std::filesystem::path& file, const std::string& text, std::size_t after = 0)
{
    std::string bytes = fileBytes(file);
    const std::size_t at = bytes.find(text, after);
    QVERIFY2(at != std::string::npos, text.c_str());
    bytes.replace(at / pageSize * pageSize, pageSize, pageSize, '\0');
    setFileBytes(file, bytes);
}

/// Recovers and looks at what every recovery must keep to.
store::RecoveryReport recovered(const Desk& desk)
{
    const std::string before = fileBytes(desk.file);
    const auto report = store::recover(desk.file, desk.backups, noon + 1'000'000);
    if (!report) {
        QTest::qFail(words(report).c_str(), __FILE__, __LINE__);
        return {};
    }
    if (fileBytes(report->kept) != before || report->file != desk.file)
        QTest::qFail("the damaged file was not kept", __FILE__, __LINE__);
    const auto file = EditionFile::open(desk.file);
    if (!file || !(*file)->verify() || !((*file)->edition() == report->state.edition))
        QTest::qFail("the recovered edition is not sound, or not what was offered", __FILE__, __LINE__);
    return *report;
}

}

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsBroughtBackFromTheBackupAndNothingIsLost();
    void aRowThatChangedSinceTheBackupIsToldAsOlder();
    void whereNothingOfTheFileIsLeftTheBackupIsTheState();
    void withoutABackupTheSoundRowsAreKept();
    void aDamagedFirstPageIsMadeAnew();
    void aFileOfAnEarlierDayIsNoticed();
    void aBackupOfAnotherCourseIsNotNewer();
    void whatWasUndoneSinceTheBackupStaysUndone();
    void aDamagedHistoryCostsNoContent();
    void aDamagedPhotoComesFromTheBackup();
    void anotherEditionsBackupIsNotTaken();
    void whatHoldsNothingIsUnrecoverable();
    void recoveringToANewFileLeavesTheDamagedOne();
    void anInterruptedRecoveryGoesOn();
    void stepsBehindADamagedPlaceOfTheWalComeBack();
};

void RecoveryTest::aRowIsBroughtBackFromTheBackupAndNothingIsLost()
{
    Desk desk;
    work(desk, 8, 6);
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    FAILS(FaultCode::EditionDamaged, EditionFile::open(desk.file));
    const auto report = recovered(desk);
    QVERIFY(report.state.losses.empty());
    QVERIFY(report.state.edition == desk.last);
    QCOMPARE(report.state.edits, std::int64_t{6});
    const auto file = EditionFile::open(desk.file);
    QCOMPARE((*file)->edits(), std::int64_t{6});
    for (int step = 6; step > 0; --step)
        WORKS((*file)->undo());
    QVERIFY((*file)->edition() == desk.atBackup);
}

void RecoveryTest::aRowThatChangedSinceTheBackupIsToldAsOlder()
{
    Desk desk;
    work(desk, 8, 1);
    // Story 2 was changed by the only step, which keeps what it was before.
    damageAt(desk.file, "\"headline\":\"改 1\"");
    const auto report = recovered(desk);
    QCOMPARE(report.state.losses.size(), std::size_t{2});
    QVERIFY((report.state.losses[0] == Loss{LossKind::Story, LossFate::Older, "2", "slug-1"}));
    QCOMPARE(report.state.losses[1].kind, LossKind::History);
    QVERIFY(report.state.edition == desk.atBackup);
    QCOMPARE(report.state.edits, std::int64_t{0});
    QCOMPARE(report.state.made, std::optional<std::int64_t>{1});
}

void RecoveryTest::whereNothingOfTheFileIsLeftTheBackupIsTheState()
{
    for (const std::size_t left : {std::size_t{0}, std::size_t{50}, pageSize}) {
        Desk desk;
        work(desk, 4, 3);
        std::string bytes = fileBytes(desk.file).substr(0, left);
        setFileBytes(desk.file, bytes);
        const auto report = recovered(desk);
        QVERIFY(report.state.edition == desk.atBackup);
        QVERIFY(!report.state.losses.empty());
        if (QTest::currentTestFailed())
            return;
    }
}

void RecoveryTest::withoutABackupTheSoundRowsAreKept()
{
    Desk desk;
    work(desk, 8, 6, false);
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    const auto report = recovered(desk);
    QCOMPARE(report.state.losses.size(), std::size_t{2});
    QVERIFY((report.state.losses[0] == Loss{LossKind::Story, LossFate::Gone, "8", {}}));
    QCOMPARE(report.state.edition.stories.size(), std::size_t{7});
    QCOMPARE(report.state.edition.pages[0]->blocks.size(), std::size_t{7});
    for (const auto& story : report.state.edition.stories)
        QVERIFY(*story == **desk.last.stories.find(story->id));
}

void RecoveryTest::aDamagedFirstPageIsMadeAnew()
{
    // All of it, the magic, the number of our program, the mode, a table's name.
    for (const auto& [at, length] : std::map<std::size_t, std::size_t>{{0, 4096}, {3, 2}, {68, 4}, {18, 2}, {4000, 96}}) {
        Desk desk;
        work(desk, 8, 6, false);
        std::string bytes = fileBytes(desk.file);
        bytes.replace(at, length, length, 'Z');
        setFileBytes(desk.file, bytes);
        QVERIFY(!EditionFile::open(desk.file));
        const auto report = recovered(desk);
        QVERIFY(report.state.edition == desk.last);
        QVERIFY(report.state.losses.empty());
        if (QTest::currentTestFailed()) {
            qWarning("at %d", static_cast<int>(at));
            return;
        }
    }
}

void RecoveryTest::aFileOfAnEarlierDayIsNoticed()
{
    Desk desk;
    work(desk, 4, 3);
    const std::string earlier = fileBytes(desk.file);
    {
        const auto file = EditionFile::open(desk.file);
        desk.last.head.issue = 9;
        WORKS((*file)->commit(desk.last, label(4), noon));
        WORKS(store::backUp(**file, desk.backups, noon + 60'000));
    }
    setFileBytes(desk.file, earlier);
    {
        const auto file = EditionFile::openReadOnly(desk.file);
        QVERIFY(store::newerBackup(**file, desk.backups));
    }
    const auto state = store::lastGoodState(desk.file, desk.backups);
    WORKS(state);
    QVERIFY(state->edition == desk.last);
    QVERIFY(!state->losses.empty());
    QCOMPARE(state->edits, std::int64_t{4});
    QVERIFY(recovered(desk).state.edition == desk.last);
}

void RecoveryTest::aBackupOfAnotherCourseIsNotNewer()
{
    Desk desk;
    work(desk, 8, 2, false);
    const std::string common = fileBytes(desk.file);
    {
        // One desk went on for ten steps and made a backup; then a copy from before took another course.
        const auto file = EditionFile::open(desk.file);
        Edition other = desk.last;
        for (int step = 3; step <= 12; ++step) {
            other.head.issue = step;
            WORKS((*file)->commit(other, label(step), step));
        }
        WORKS(store::backUp(**file, desk.backups, noon));
    }
    setFileBytes(desk.file, common);
    {
        const auto file = EditionFile::open(desk.file);
        QVERIFY(store::newerBackup(**file, desk.backups));
        desk.last.head.paper = "another course";
        WORKS((*file)->commit(desk.last, label(3), 99));
        QVERIFY(!store::newerBackup(**file, desk.backups));
        WORKS(store::backUp(**file, desk.backups, noon + 7'200'000));
        QCOMPARE(store::listBackups(desk.backups).size(), std::size_t{2});
    }
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    const auto report = recovered(desk);
    QCOMPARE(report.state.edition.head.paper, std::string{"another course"});
    QVERIFY(findStory(report.state.edition, "slug-7"));
}

void RecoveryTest::whatWasUndoneSinceTheBackupStaysUndone()
{
    Desk desk;
    work(desk, 8, 0, false);
    {
        const auto file = EditionFile::open(desk.file);
        Edition more = desk.last;
        more.stories.put(storyOf(more.nextId++, "undone", 1200));
        WORKS((*file)->commit(more, label(1), noon));
        WORKS(store::backUp(**file, desk.backups, noon));
        WORKS((*file)->undo());
        desk.last.head.issue = 7;
        WORKS((*file)->commit(desk.last, label(2), noon));   // the undone step is gone for good
    }
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    const auto report = recovered(desk);
    QVERIFY(!findStory(report.state.edition, "undone") || !report.state.losses.empty());
    QVERIFY(findStory(report.state.edition, "slug-7"));
    QCOMPARE(report.state.edition.head.issue, 7);
}

void RecoveryTest::aDamagedHistoryCostsNoContent()
{
    Desk desk;
    work(desk, 8, 6);
    damageAt(desk.file, "{\"arguments\":[\"step 3\"]");
    const auto report = recovered(desk);
    QVERIFY(report.state.edition == desk.last);
    QCOMPARE(report.state.edits, std::int64_t{6});
    QCOMPARE(report.state.losses.size(), std::size_t{1});
    QCOMPARE(report.state.losses[0].kind, LossKind::History);
    const auto file = EditionFile::open(desk.file);
    QCOMPARE((*file)->history()->size(), std::size_t{1});
    QCOMPARE((*file)->history()->front().label.code, StepCode::Recover);
    QVERIFY(*(*file)->undo() == desk.atBackup);
    QCOMPARE((*file)->edits(), std::int64_t{6});
}

void RecoveryTest::aDamagedPhotoComesFromTheBackup()
{
    Desk desk;
    work(desk, 2, 2);
    damageAt(desk.file, std::string(4000, 'p'));
    const auto report = recovered(desk);
    QVERIFY(report.state.losses.empty());
    const auto file = EditionFile::open(desk.file);
    QVERIFY(*(*file)->photoBytes(sha256(desk.photo)) == desk.photo);
}

void RecoveryTest::anotherEditionsBackupIsNotTaken()
{
    Desk desk;
    work(desk, 8, 6, false);
    const Folder other;
    WORKS(EditionFile::create(other.path("a.banxin"), {}));
    const auto file = EditionFile::open(other.path("a.banxin"));
    for (int i = 1; i < 20; ++i) {
        Edition edition;
        edition.head.issue = i;
        WORKS((*file)->commit(edition, label(i), 0));
    }
    WORKS(store::backUp(**file, desk.backups, noon));
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    const auto report = recovered(desk);
    QVERIFY(!report.state.backup);
    QCOMPARE(report.state.edition.stories.size(), std::size_t{7});
}

void RecoveryTest::whatHoldsNothingIsUnrecoverable()
{
    Desk desk;
    work(desk, 4, 3, false);
    std::string bytes = fileBytes(desk.file);
    bytes.replace(100, bytes.size() - 100, bytes.size() - 100, '\0');
    setFileBytes(desk.file, bytes);
    const auto before = desk.folder.contents();
    FAILS(FaultCode::EditionUnrecoverable, store::lastGoodState(desk.file, desk.backups));
    FAILS(FaultCode::EditionUnrecoverable, store::recover(desk.file, desk.backups, noon));
    QCOMPARE(desk.folder.contents(), before);
    FAILS(FaultCode::FileMissing, store::recover(desk.folder.path("missing"), desk.backups, noon));
    FAILS(FaultCode::FileIsDirectory, store::recover(desk.folder.path(), desk.backups, noon));
}

void RecoveryTest::recoveringToANewFileLeavesTheDamagedOne()
{
    Desk desk;
    work(desk, 8, 6);
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    const std::string before = fileBytes(desk.file);
    const auto report = store::recoverTo(desk.file, desk.backups, desk.folder.path("new.banxin"), noon);
    WORKS(report);
    QCOMPARE(fileBytes(desk.file), before);
    QVERIFY((*EditionFile::open(desk.folder.path("new.banxin")))->edition() == desk.last);
    FAILS(FaultCode::FileExists, store::recoverTo(desk.file, desk.backups, desk.folder.path("new.banxin"), noon));
}

void RecoveryTest::anInterruptedRecoveryGoesOn()
{
    Desk desk;
    work(desk, 8, 6);
    damageAt(desk.file, "\"slug\":\"slug-7\"");
    // Killed when the damaged file had its second name and its `-wal` was gone already.
    setFileBytes(desk.file.string() + "-replacing", "a-damaged-x.banxin");
    std::filesystem::create_hard_link(desk.file, desk.folder.path("a-damaged-x.banxin"));
    FAILS(FaultCode::EditionDamaged, EditionFile::open(desk.file));
    const auto report = recovered(desk);
    QCOMPARE(report.kept, desk.folder.path("a-damaged-x.banxin"));
    QVERIFY(report.state.edition == desk.last);
    QVERIFY(!std::filesystem::exists(desk.file.string() + "-replacing"));
}

void RecoveryTest::stepsBehindADamagedPlaceOfTheWalComeBack()
{
    for (const std::size_t place : {std::size_t{3}, std::size_t{40}, std::size_t{60}, std::size_t{5000}}) {
        Desk desk;
        work(desk, 8, 0);
        std::string wal;
        std::string main;
        {
            const auto file = EditionFile::open(desk.file);
            for (int step = 1; step <= 20; ++step) {
                desk.last.stories.change(StoryId{1}, [&](Story& story) { story.rank = step; });
                WORKS((*file)->commit(desk.last, label(step), step));
            }
            main = fileBytes(desk.file);
            wal = fileBytes(desk.file.string() + "-wal");
        }
        wal[place] ^= 64;
        setFileBytes(desk.file, main);
        setFileBytes(desk.file.string() + "-wal", wal);
        FAILS(FaultCode::EditionDamaged, EditionFile::open(desk.file));
        const auto report = recovered(desk);
        QVERIFY2(report.state.edition == desk.last, QByteArray::number(qint64(place)) + ' ' + QByteArray::number(qint64{report.state.edits}));
        QVERIFY(report.state.losses.empty());
        QCOMPARE(report.state.edits, std::int64_t{20});
        QVERIFY(fileBytes(report.kept.string() + "-wal") == wal);
        for (const auto& [name, bytes] : desk.folder.contents())
            QVERIFY2(name.find(".part") == std::string::npos, name.c_str());
        if (QTest::currentTestFailed()) {
            qWarning("byte %d", static_cast<int>(place));
            return;
        }
    }
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
