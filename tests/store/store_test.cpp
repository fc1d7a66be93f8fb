#include "store/edition_file.h"
#include "store/edition_opening.h"
#include "store/file_picture_source.h"

#include "store/sandbox.h"

#include <QtTest>

#include <thread>

using namespace banxin;
using namespace banxin::sandbox;
using store::EditionFile;

namespace {

Story storyWith(std::uint32_t id, std::u16string headline)
{
    Story story;
    story.id = StoryId{id};
    story.headline = std::move(headline);
    return story;
}

}

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditionComesBack();
    void createNeverReplacesAFile();
    void everyStepIsThereAfterReopening();
    void undoAndRedoAreEqualToTheBitOverReopening();
    void anUndoneStepGoesWithTheNextEdit();
    void whatAStepLeftAloneStaysShared();
    void everyEarlierEditionCanBeShown();
    void theFirstPageIsThereBeforeTheRestIsChecked();
    void anOpeningIsCancelledOrFindsWhatIsDamagedLater();
    void aVersionIsKeptAndUndoDoesNotForgetIt();
    void editsAreCountedThoughTheyWereUndone();
    void aValueThatWouldNotComeBackIsRefused();
    void photosAreStoredOnceAndChecked();
    void aSecondOpenerIsToldTheHolder();
    void readingChangesNothing();
    void aBackupIsWhole();
    void threadsWaitForEachOther();
    void theFileBesideStaysShort_data();
    void theFileBesideStaysShort();
};

void StoreTest::anEditionComesBack()
{
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        const Folder folder;
        const Edition edition = random::edition(seed);
        WORKS(EditionFile::create(folder.path("a.banxin"), edition));
        const auto file = EditionFile::open(folder.path("a.banxin"));
        WORKS(file);
        QVERIFY((*file)->edition() == edition);
        QCOMPARE(codec::dump((*file)->edition()), codec::dump(edition));
        WORKS((*file)->verify());
    }
}

void StoreTest::createNeverReplacesAFile()
{
    const Folder folder;
    setFileBytes(folder.path("a.banxin"), "something");
    FAILS(FaultCode::FileExists, EditionFile::create(folder.path("a.banxin"), {}));
    QCOMPARE(folder.contents(), (std::map<std::string, std::string>{{"a.banxin", "something"}}));
    FAILS(FaultCode::FileUnwritable, EditionFile::create(folder.path("no/a.banxin"), {}));
    FAILS(FaultCode::FileIsDirectory, EditionFile::create(folder.path(), {}));
    setFileBytes(folder.path("b.banxin-wal"), "left over");
    FAILS(FaultCode::FileExists, EditionFile::create(folder.path("b.banxin"), {}));
}

void StoreTest::everyStepIsThereAfterReopening()
{
    const Folder folder;
    random::Numbers numbers{11};
    Edition edition = random::edition(11);
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    for (int round = 0; round < 10; ++round) {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        WORKS(file);
        QVERIFY((*file)->edition() == edition);
        for (int step = 0; step < 10; ++step) {
            edition = random::changed(edition, numbers);
            WORKS((*file)->commit(edition, label(round * 10 + step), 1'000 + step));
        }
        const auto history = (*file)->history();
        WORKS(history);
        QVERIFY(!history->empty());
        QCOMPARE(history->back().number, static_cast<std::int64_t>(history->size()));
        QCOMPARE(history->back().label, label(round * 10 + 9));
        QCOMPARE(history->back().time, std::int64_t{1'009});
        WORKS((*file)->verify());
    }
    QCOMPARE(folder.contents().size(), std::size_t{1});
}

void StoreTest::undoAndRedoAreEqualToTheBitOverReopening()
{
    const Folder folder;
    random::Numbers numbers{12};
    std::vector<Edition> editions{random::edition(12)};
    WORKS(EditionFile::create(folder.path("a.banxin"), editions[0]));
    {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        while (editions.size() <= 60) {
            Edition next = random::changed(editions.back(), numbers);
            if (next == editions.back())
                continue;
            WORKS((*file)->commit(next, label(static_cast<int>(editions.size())), 0));
            editions.push_back(std::move(next));
        }
    }
    std::size_t at = editions.size() - 1;
    while (at > 0) {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        WORKS(file);
        for (int i = 0; i < 7 && at > 0; ++i) {
            const Result<Edition> undone = (*file)->undo();
            WORKS(undone);
            QCOMPARE(codec::dump(*undone), codec::dump(editions[--at]));
        }
        WORKS((*file)->verify());
        if (at == 0)
            FAILS(FaultCode::NothingToUndo, (*file)->undo());
    }
    while (at + 1 < editions.size()) {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        WORKS(file);
        for (int i = 0; i < 7 && at + 1 < editions.size(); ++i) {
            const Result<Edition> redone = (*file)->redo();
            WORKS(redone);
            QCOMPARE(codec::dump(*redone), codec::dump(editions[++at]));
        }
        WORKS((*file)->verify());
        if (at + 1 == editions.size())
            FAILS(FaultCode::NothingToRedo, (*file)->redo());
    }
}

void StoreTest::anUndoneStepGoesWithTheNextEdit()
{
    const Folder folder;
    Edition edition;
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    for (const char* paper : {"one", "two", "three"}) {
        edition.head.paper = paper;
        WORKS((*file)->commit(edition, {StepCode::ChangeHead, {paper}}, 0));
    }
    WORKS((*file)->undo());
    QCOMPARE((*file)->history()->size(), std::size_t{3});
    QVERIFY(!(*file)->history()->back().done);
    WORKS((*file)->undo());
    QCOMPARE((*file)->edition().head.paper, std::string{"one"});

    edition.head.paper = "four";
    WORKS((*file)->commit(edition, {StepCode::ChangeHead, {"four"}}, 0));
    FAILS(FaultCode::NothingToRedo, (*file)->redo());
    QCOMPARE((*file)->history()->size(), std::size_t{2});
    QCOMPARE((*file)->undo()->head.paper, std::string{"one"});
    WORKS((*file)->verify());
}

void StoreTest::whatAStepLeftAloneStaysShared()
{
    const Folder folder;
    Edition edition = random::edition(3, 8, 20);
    edition.stories.put(storyWith(900, {}));
    edition.nextId = 1000;
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    const Edition before = (*file)->edition();
    Edition after = before;
    after.stories.change(StoryId{900}, [](Story& story) { story.headline = std::u16string(1, u'新'); });
    WORKS((*file)->commit(after, label(1), 0));
    const Result<Edition> undone = (*file)->undo();
    QVERIFY(*undone == before);
    for (std::size_t i = 0; i < before.pages.size(); ++i)
        QCOMPARE(undone->pages[i].identity(), before.pages[i].identity());
    QCOMPARE(undone->sheet.identity(), before.sheet.identity());
}

void StoreTest::everyEarlierEditionCanBeShown()
{
    const Folder folder;
    random::Numbers numbers{13};
    std::vector<Edition> editions{random::edition(13)};
    WORKS(EditionFile::create(folder.path("a.banxin"), editions[0]));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    while (editions.size() <= 20) {
        Edition next = random::changed(editions.back(), numbers);
        if (next == editions.back())
            continue;
        WORKS((*file)->commit(next, label(1), 0));
        editions.push_back(std::move(next));
    }
    for (int i = 0; i < 5; ++i)
        WORKS((*file)->undo());
    for (std::size_t step = 0; step < editions.size(); ++step) {
        const Result<Edition> shown = (*file)->editionAfter(static_cast<std::int64_t>(step));
        WORKS(shown);
        QVERIFY(*shown == editions[step]);
    }
    FAILS(FaultCode::ValueInvalid, (*file)->editionAfter(21));
    FAILS(FaultCode::ValueInvalid, (*file)->editionAfter(-1));
}

Edition editionOfPages(int pages, int storiesEach)
{
    Edition edition;
    for (int p = 0; p < pages; ++p) {
        Page page;
        page.id = PageId{edition.nextId++};
        page.code = "A" + std::to_string(p);
        for (int s = 0; s < storiesEach; ++s) {
            const StoryId story{edition.nextId++};
            edition.stories.put(storyWith(story.n, u"标题"));
            Block block;
            block.id = BlockId{edition.nextId++};
            block.content = ArticleBlock{story};
            page.blocks.push_back(std::move(block));
        }
        edition.pages.push_back(std::move(page));
    }
    return edition;
}

void StoreTest::theFirstPageIsThereBeforeTheRestIsChecked()
{
    const Folder folder;
    Edition edition = editionOfPages(8, 50);
    const std::string bytes(300'000, 'p');
    const std::vector<store::NewPhoto> photos{{sha256(bytes), bytes}};
    edition.photos[photos[0].id] = {};
    WORKS(EditionFile::create(folder.path("a.banxin"), edition, photos));
    const auto opening = store::EditionOpening::begin(folder.path("a.banxin"));
    WORKS(opening);
    const Result<Edition> look = (*opening)->firstLook("A3");
    WORKS(look);
    QVERIFY(look->pages == edition.pages);
    QCOMPARE(look->stories.size(), std::size_t{50});
    for (const Block& block : look->pages[3]->blocks)
        QVERIFY(look->stories.contains(articleOf(block)->story));
    QCOMPARE((*opening)->firstLook("unknown")->stories.size(), std::size_t{50});

    // Photos of the page come while the rest is being checked.
    std::int64_t seen = 0;
    std::int64_t total = 0;
    std::thread reader;
    bool isRead = false;
    const auto file = (*opening)->finish([&](std::int64_t rows, std::int64_t all) {
        if (seen == 0)
            reader = std::thread{[&] { isRead = (*opening)->photoBytes(photos[0].id).has_value(); }};
        QVERIFY(rows > seen);
        seen = rows;
        total = all;
    });
    reader.join();
    WORKS(file);
    QVERIFY(isRead);
    QCOMPARE(total, std::int64_t{4 + 8 + 400 + 1});
    QCOMPARE(seen, total);
    QVERIFY((*file)->edition() == edition);
}

void StoreTest::anOpeningIsCancelledOrFindsWhatIsDamagedLater()
{
    const Folder folder;
    const Edition edition = editionOfPages(8, 50);
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    {
        const auto opening = store::EditionOpening::begin(folder.path("a.banxin"));
        const std::atomic<bool> cancelled{true};
        FAILS(FaultCode::Cancelled, (*opening)->finish({}, &cancelled));
    }
    // A letter of the last story's headline, which the first page does not show.
    std::string damaged = fileBytes(folder.path("a.banxin"));
    const std::string slug = "\"headline\":\"标题\",\"id\":" + std::to_string((*--std::vector(edition.stories.begin(), edition.stories.end()).end())->id.n);
    const std::size_t at = damaged.find(slug);
    QVERIFY(at != std::string::npos);
    damaged[at + 12] ^= 1;
    setFileBytes(folder.path("a.banxin"), damaged);
    const auto opening = store::EditionOpening::begin(folder.path("a.banxin"));
    WORKS(opening);
    WORKS((*opening)->firstLook());
    FAILS(FaultCode::EditionDamaged, (*opening)->finish());
}

void StoreTest::aVersionIsKeptAndUndoDoesNotForgetIt()
{
    const Folder folder;
    random::Numbers numbers{31};
    Edition edition = random::edition(31, 0, 0);
    edition.stories.put(storyWith(1, u"before"));
    edition.nextId = 2;
    edition.pages.push_back(random::page(numbers, PageId{edition.nextId++}, edition.nextId, StoryId{1}));
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    const Story story = **edition.stories.find(StoryId{1});
    const Page page = *edition.pages[0];
    {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        WORKS((*file)->keepVersion("一校", StoryId{1}, 7));
        Edition after = edition;
        after.stories.put(storyWith(1, u"after"));
        WORKS((*file)->commit(after, label(1), 8));
        WORKS((*file)->keepVersion("二校", StoryId{1}, 9));
        WORKS((*file)->undo());
        WORKS((*file)->keepVersion("付印", page.id, 10));
        FAILS(FaultCode::NoSuchStory, (*file)->keepVersion("x", StoryId{99}, 0));
        FAILS(FaultCode::NoSuchPage, (*file)->keepVersion("x", PageId{99}, 0));
        FAILS(FaultCode::ValueInvalid, (*file)->keepVersion("\xFF", page.id, 0));
        QCOMPARE((*file)->history()->size(), std::size_t{1});
    }
    const auto file = EditionFile::open(folder.path("a.banxin"));
    WORKS(file);
    WORKS((*file)->verify());
    const auto versions = (*file)->versions();
    WORKS(versions);
    QVERIFY((*versions == std::vector<Version>{{1, 7, "一校", story}, {2, 9, "二校", storyWith(1, u"after")}, {3, 10, "付印", page}}));
    QVERIFY((*file)->edition() == edition);
}

void StoreTest::editsAreCountedThoughTheyWereUndone()
{
    const Folder folder;
    Edition edition;
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    QCOMPARE((*file)->edits(), std::int64_t{0});
    for (int n = 1; n <= 3; ++n) {
        edition.head.issue = n;
        WORKS((*file)->commit(edition, label(n), 0));
    }
    WORKS((*file)->undo());
    QCOMPARE((*file)->edits(), std::int64_t{3});
    edition.head.issue = 9;
    WORKS((*file)->commit(edition, label(9), 0));
    QCOMPARE((*file)->edits(), std::int64_t{4});
    QCOMPARE((*file)->history()->size(), std::size_t{3});
}

void StoreTest::aValueThatWouldNotComeBackIsRefused()
{
    const Folder folder;
    WORKS(EditionFile::create(folder.path("a.banxin"), {}));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    Edition edition;
    edition.stories.put(storyWith(1, std::u16string{char16_t{0xDC00}}));
    FAILS(FaultCode::ValueInvalid, (*file)->commit(edition, label(1), 0));
    edition = {};
    edition.head.paper = "\xFF";
    FAILS(FaultCode::ValueInvalid, (*file)->commit(edition, label(1), 0));
    edition = {};
    edition.press.inkLimit = -5;
    FAILS(FaultCode::ValueInvalid, (*file)->commit(edition, label(1), 0));
    QVERIFY((*file)->edition() == Edition{});
    QVERIFY((*file)->history()->empty());
}

void StoreTest::photosAreStoredOnceAndChecked()
{
    const Folder folder;
    WORKS(EditionFile::create(folder.path("a.banxin"), {}));
    const std::string bytes(5'000'000, 'p');
    const PhotoId id = sha256(bytes);
    Edition edition;
    edition.photos[id] = {"p.jpg", "jpeg", 10, 10, 3, false, 5'000'000};
    const std::vector<store::NewPhoto> photos{{id, bytes}, {id, bytes}};
    {
        const auto file = EditionFile::open(folder.path("a.banxin"));
        FAILS(FaultCode::NoSuchPhoto, (*file)->commit(edition, label(1), 0));
        const std::vector<store::NewPhoto> wrong{{id, "other bytes"}};
        FAILS(FaultCode::ValueInvalid, (*file)->commit(edition, label(1), 0, wrong));
        WORKS((*file)->commit(edition, {StepCode::ImportPhoto, {"p.jpg"}}, 0, photos));
        WORKS((*file)->undo());
        WORKS((*file)->commit(edition, {StepCode::ImportPhoto, {"p.jpg"}}, 0));   // the bytes are still there
    }
    QVERIFY(fileBytes(folder.path("a.banxin")).size() < 6'000'000);
    const auto file = EditionFile::open(folder.path("a.banxin"));
    WORKS((*file)->verify());
    const store::FilePictureSource source{**file};
    QCOMPARE(**source.bytes(id), bytes);
    FAILS(FaultCode::NoSuchPhoto, source.bytes(PhotoId{}));
}

void StoreTest::aSecondOpenerIsToldTheHolder()
{
    const Folder folder;
    WORKS(EditionFile::create(folder.path("a.banxin"), {}));
    {
        const auto first = EditionFile::open(folder.path("a.banxin"));
        std::filesystem::create_symlink("a.banxin", folder.path("link"));
        for (const char* name : {"a.banxin", "link"}) {
            const auto second = EditionFile::open(folder.path(name));
            FAILS(FaultCode::EditionBusy, second);
            QVERIFY(second.error().arguments[1].find("process " + std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
        }
        // The first one still has its locks and its file.
        Edition edition;
        edition.head.paper = "still mine";
        WORKS((*first)->commit(edition, label(1), 0));
    }
    WORKS(EditionFile::open(folder.path("a.banxin")));
    QCOMPARE(folder.contents().size(), std::size_t{2});
}

void StoreTest::readingChangesNothing()
{
    const Folder folder;
    WORKS(EditionFile::create(folder.path("a.banxin"), random::edition(1)));
    const auto before = folder.contents();
    {
        const auto file = EditionFile::openReadOnly(folder.path("a.banxin"));
        WORKS(file);
        QVERIFY((*file)->edition() == random::edition(1));
        FAILS(FaultCode::EditionReadOnly, (*file)->commit({}, label(1), 0));
        WORKS((*file)->verify());
    }
    QCOMPARE(folder.contents(), before);
}

void StoreTest::aBackupIsWhole()
{
    const Folder folder;
    random::Numbers numbers{14};
    Edition edition = random::edition(14);
    WORKS(EditionFile::create(folder.path("a.banxin"), edition));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    for (int i = 0; i < 10; ++i) {
        edition = random::changed(edition, numbers);
        WORKS((*file)->commit(edition, label(i), 0));
    }
    WORKS((*file)->backup(folder.path("b.banxin")));
    FAILS(FaultCode::FileExists, (*file)->backup(folder.path("b.banxin")));
    FAILS(FaultCode::FileUnwritable, (*file)->backup(folder.path("no/b.banxin")));
    const auto copy = EditionFile::open(folder.path("b.banxin"));
    WORKS(copy);
    WORKS((*copy)->verify());
    QVERIFY((*copy)->edition() == edition);
    QVERIFY(*(*copy)->history() == *(*file)->history());
}

void StoreTest::threadsWaitForEachOther()
{
    const Folder folder;
    const std::string bytes(300'000, 'p');
    const std::vector<store::NewPhoto> photos{{sha256(bytes), bytes}};
    WORKS(EditionFile::create(folder.path("a.banxin"), {}, photos));
    const auto file = EditionFile::open(folder.path("a.banxin"));
    std::thread reader{[&] {
        for (int i = 0; i < 100; ++i)
            static_cast<void>((*file)->photoBytes(photos[0].id));
    }};
    Edition edition;
    bool allDone = true;
    for (int i = 0; i < 100; ++i) {
        edition.head.issue = i + 1;
        allDone = allDone && (*file)->commit(edition, label(i), 0);
    }
    reader.join();
    QVERIFY(allDone);
    WORKS((*file)->verify());
}

void StoreTest::theFileBesideStaysShort_data()
{
    QTest::addColumn<bool>("afterCrash");
    QTest::newRow("opened in peace") << false;
    QTest::newRow("opened after a crash") << true;
}

void StoreTest::theFileBesideStaysShort()
{
    QFETCH(bool, afterCrash);
    const Folder folder;
    const auto path = folder.path("a.banxin");
    WORKS(EditionFile::create(path, random::edition(4)));
    if (afterCrash) {
        std::string left;
        {
            const auto file = EditionFile::open(path);
            Edition edition = (*file)->edition();
            edition.head.issue = 77;
            WORKS((*file)->commit(edition, label(0), 0));
            left = fileBytes(path.string() + "-wal");
        }
        setFileBytes(path.string() + "-wal", left);
    }
    const auto file = EditionFile::open(path);
    WORKS(file);
    Edition edition = (*file)->edition();
    std::uintmax_t longest = 0;
    for (int n = 1; n <= 600; ++n) {
        edition.head.issue = n;
        edition.head.contact = std::string(20'000, static_cast<char>('a' + n % 26));
        WORKS((*file)->commit(edition, label(n), n));
        WORKS((*file)->tidy());
        longest = std::max(longest, std::filesystem::file_size(path.string() + "-wal"));
    }
    // 1,000 pages, and what one step adds.
    QVERIFY2(longest < 5'000'000, std::to_string(longest).c_str());
    QVERIFY(longest > 1'000'000);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "store_test.moc"
