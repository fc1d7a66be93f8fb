#include "desk/sample_desk.h"

#include "desk/random_work.h"
#include "desk/recovery.h"
#include "desk/newest_backup.h"
#include "desk/staged_opening.h"
#include "desk/versions.h"
#include "store/edition_file.h"

#include <QtTest>

using namespace banxin;
using namespace banxin::sample;
using namespace banxin::sandbox;

class DeskSafetyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageIsTheSameBeforeAndAfterTheRest();
    void theBackupIsMadeAtOpeningAndWhenItIsDue();
    void aSecondDeskSeesTheNewestBackupAndTheHolder();
    void aVersionIsComparedAndBroughtBackAsAnEdit();
    void aStoryThatIsNotThereIsDamage();
    void aFileWithoutATraceOfAnEditionIsNotCalledDamaged();
};

void DeskSafetyTest::theFirstPageIsTheSameBeforeAndAfterTheRest()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    {
        const OpenPointer open = opened(path);
        const StoryId first = import(*open, "A01/02-食堂.txt");
        const StoryId second = import(*open, "A01/05-河灯.txt");
        place(*open, "A01", first, blockAt({0, 4, 12, 30}), 1);
        place(*open, "A02", second, blockAt({0, 4, 12, 30}), 2);
    }
    const auto staged = desk::StagedOpening::begin(path, "A01");
    WORKS(staged);
    QCOMPARE((*staged)->firstLook().stories.size(), std::size_t{1});
    const auto before = (*staged)->composedFirstPage();
    QVERIFY(before);
    const std::string shown = display::dump(*before);
    QVERIFY(!before->list.fonts.empty());
    std::int64_t rows = 0;
    const auto open = (*staged)->finish([&](std::int64_t done, std::int64_t all) { rows = done == all ? all : 0; });
    WORKS(open);
    QVERIFY(rows > 6);
    QCOMPARE((*open)->edition().stories.size(), std::size_t{2});
    QCOMPARE(display::dump(*(*open)->page((*staged)->firstPage())), shown);
    WORKS((*open)->commit((*open)->edition(), {StepCode::ChangeHead, {}}));
}

void DeskSafetyTest::theBackupIsMadeAtOpeningAndWhenItIsDue()
{
    const Folder folder;
    const OpenPointer open = opened(folder.path("a.banxin"));
    WORKS(open->backUp());
    desk::RandomWork work{*open, 1};
    WORKS(work.edit());
    // It is not 30 minutes old.
    const auto due = open->backUpIfDue();
    WORKS(due);
    QVERIFY(!due->has_value());
    QCOMPARE(store::listBackups(store::backupFolder(open->path())).size(), std::size_t{1});
}

void DeskSafetyTest::aSecondDeskSeesTheNewestBackupAndTheHolder()
{
    const Folder folder;
    const auto path = folder.path("a.banxin");
    FAILS(FaultCode::NoSuchBackup, desk::openNewestBackup(path));
    const OpenPointer open = opened(path);
    FAILS(FaultCode::EditionBusy, desk::openNewestBackup(path));
    desk::RandomWork work{*open, 4};
    for (int i = 0; i < 10; ++i)
        WORKS(work.edit());
    WORKS(open->backUp());
    const Edition then = open->edition();
    WORKS(work.edit());
    const auto one = desk::openNewestBackup(path);
    const auto other = desk::openNewestBackup(path);   // two at once
    WORKS(one);
    WORKS(other);
    QVERIFY((*one).edition->edition() == then);
    QVERIFY(one->edition->isReadOnly());
    QVERIFY(one->holder.find("process") != std::string::npos);
    QVERIFY(one->time > 0);
    FAILS(FaultCode::EditionReadOnly, desk::RandomWork(*one->edition, 1).edit());
}

void DeskSafetyTest::aVersionIsComparedAndBroughtBackAsAnEdit()
{
    const Folder folder;
    const OpenPointer open = opened(folder.path("a.banxin"));
    const StoryId id = import(*open, "A01/02-食堂.txt");
    WORKS(open->keepVersion("一校", id));
    const Edition before = open->edition();
    Edition typed = before;
    typed.stories.change(id, [](Story& story) {
        story.headline = u"改";
        story.body.erase(story.body.begin() + 1, story.body.end());
    });
    WORKS(open->commit(typed, {StepCode::EditStory, {"食堂"}}));

    const auto versions = open->versions();
    WORKS(versions);
    QCOMPARE(versions->size(), std::size_t{1});
    const Story& kept = std::get<Story>(versions->front().content);
    const auto found = desk::differences(kept, **typed.stories.find(id));
    QCOMPARE(found.size(), kept.body.size());   // all paragraphs but one, and the headline
    QCOMPARE(found.front().where, std::string{"body[1]"});
    QVERIFY(found.front().after.empty());
    QCOMPARE(found.back().where, std::string{"headline"});
    QCOMPARE(found.back().after, std::string{"\"改\""});
    QVERIFY(desk::differences(kept, kept).empty());

    const Result<Edition> back = desk::broughtBack(open->edition(), versions->front());
    WORKS(back);
    WORKS(open->commit(*back, {StepCode::BringBack, {"一校", "食堂"}}));
    QVERIFY(open->edition() == before);
    WORKS(open->undo());
    QVERIFY(open->edition() == typed);
}

void DeskSafetyTest::aStoryThatIsNotThereIsDamage()
{
    const Folder folder;
    Edition edition = emptyEdition();
    Block block = blockAt({0, 4, 12, 30});
    block.id = BlockId{edition.nextId++};
    std::get<ArticleBlock>(block.content).story = StoryId{77};
    edition.pages[0].change([&](Page& page) { page.blocks.push_back(block); });
    WORKS(store::EditionFile::create(folder.path("a.banxin"), edition));
    FAILS(FaultCode::EditionDamaged, desk::OpenEdition::open(folder.path("a.banxin")));
    FAILS(FaultCode::EditionDamaged, desk::OpenEdition::openReadOnly(folder.path("a.banxin")));
    const auto staged = desk::StagedOpening::begin(folder.path("a.banxin"));
    WORKS(staged);
    QVERIFY((*staged)->composedFirstPage());
    FAILS(FaultCode::EditionDamaged, (*staged)->finish());
}

void DeskSafetyTest::aFileWithoutATraceOfAnEditionIsNotCalledDamaged()
{
    const Folder folder;
    setFileBytes(folder.path("a"), std::string(100'000, 'x'));
    FAILS(FaultCode::NotAnEdition, desk::fileState(folder.path("a")));
    setFileBytes(folder.path("b"), "");
    FAILS(FaultCode::FileEmpty, desk::fileState(folder.path("b")));
    FAILS(FaultCode::FileMissing, desk::fileState(folder.path("c")));
}

QTEST_GUILESS_MAIN(DeskSafetyTest)
#include "safety_test.moc"
