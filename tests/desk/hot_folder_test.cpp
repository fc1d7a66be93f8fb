#include "desk/hot_folder.h"

#include "sample_desk.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/stat.h>

using namespace banxin;
using namespace std::chrono_literals;
using sandbox::fileBytes;
using sandbox::Folder;
using sandbox::setFileBytes;

namespace {

const std::string news = "渡口的灯\n本报讯（记者闻津）灯亮了。\n";

/// A hot folder with a window's part: takes what can be read into an edition, and says so.
struct Desk {
    explicit Desk(const std::filesystem::path& folder, const std::filesystem::path& edition) : open{sample::opened(edition)}, hot{folder, {50ms, 200ms}}
    {
        QObject::connect(&hot, &desk::HotFolder::fileRead, &hot, [this](const desk::HotFile& file) {
            ++read;
            const bool isTaken = file.copy && desk::commitCopy(*open, *file.copy);
            hot.settle(file.file, isTaken ? desk::Fate::Taken : desk::Fate::Refused);
        });
        QObject::connect(&hot, &desk::HotFolder::settled, &hot, [this] { ++settled; });
        hot.start();
    }
    std::size_t stories() const { return open->edition().stories.size(); }

    sample::OpenPointer open;
    int read = 0;
    int settled = 0;
    desk::HotFolder hot;
};

}

class HotFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileComesInAndMoves();
    void aHalfWrittenFileIsWaitedFor();
    void whatCannotBeReadGoesToBad();
    void linksAndOtherThingsAreLeftAlone();
    void aLinkInTheWayOfDoneIsNotFollowed();
    void theSameItemAgainIsANewVersion();
    void theSameWordsAgainChangeNothing();
    void nothingIsOverwrittenInDone();
    void aFolderThatComesLaterIsSeen();
    void aFileThatChangesWhileItIsReadComesAgain();
};

void HotFolderTest::aNewFileComesInAndMoves()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path(), editions.path("a.banxin")};
    setFileBytes(folder.path("灯.txt"), news);
    QTRY_COMPARE(desk.settled, 1);
    QCOMPARE(desk.stories(), std::size_t{1});
    QCOMPARE(fileBytes(folder.path("done") / "灯.txt"), news);
    QVERIFY(!std::filesystem::exists(folder.path("灯.txt")));
}

void HotFolderTest::aHalfWrittenFileIsWaitedFor()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path(), editions.path("a.banxin")};
    const std::string whole = news + std::string(3000, 'x') + ".\n";
    QElapsedTimer clock;
    clock.start();
    std::ofstream out{folder.path("slow.txt"), std::ios::binary};
    for (std::size_t i = 0; i < whole.size(); i += 300) {
        out << whole.substr(i, 300) << std::flush;
        QTest::qWait(60);
        QCOMPARE(desk.read, 0);
    }
    out.close();
    setFileBytes(folder.path("copy.txt.part"), news);
    QTRY_COMPARE(desk.settled, 1);
    QCOMPARE(fileBytes(folder.path("done") / "slow.txt"), whole);
    QTest::qWait(400);
    QCOMPARE(desk.read, 1);
    QVERIFY(std::filesystem::exists(folder.path("copy.txt.part")));
}

void HotFolderTest::whatCannotBeReadGoesToBad()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path(), editions.path("a.banxin")};
    const std::string noise(500, '\0');
    setFileBytes(folder.path("noise.txt"), noise);
    QTRY_COMPARE(desk.settled, 1);
    QCOMPARE(desk.stories(), std::size_t{0});
    QCOMPARE(fileBytes(folder.path("bad") / "noise.txt"), noise);
}

void HotFolderTest::linksAndOtherThingsAreLeftAlone()
{
    const Folder folder;
    const Folder elsewhere;
    const Folder editions;
    setFileBytes(elsewhere.path("secret.txt"), news);
    std::filesystem::create_symlink(elsewhere.path("secret.txt"), folder.path("link.txt"));
    std::filesystem::create_directory_symlink(elsewhere.path(), folder.path("folder"));
    std::filesystem::create_directory(folder.path("inner"));
    setFileBytes(folder.path("inner") / "deep.txt", news);
    QCOMPARE(::mkfifo(folder.path("pipe.txt").c_str(), 0600), 0);
    setFileBytes(folder.path(".hidden.txt"), news);
    setFileBytes(folder.path("~$word.txt"), news);
    Desk desk{folder.path(), editions.path("a.banxin")};
    setFileBytes(folder.path("last.txt"), news);
    QTRY_COMPARE(desk.settled, 1);
    QTest::qWait(400);
    QCOMPARE(desk.read, 1);
    QVERIFY(std::filesystem::is_symlink(folder.path("link.txt")));
    QCOMPARE(fileBytes(elsewhere.path("secret.txt")), news);
    QVERIFY(std::filesystem::exists(folder.path("inner") / "deep.txt"));
}

void HotFolderTest::aLinkInTheWayOfDoneIsNotFollowed()
{
    const Folder folder;
    const Folder elsewhere;
    const Folder editions;
    std::filesystem::create_directory_symlink(elsewhere.path(), folder.path("done"));
    Desk desk{folder.path(), editions.path("a.banxin")};
    int failed = 0;
    QObject::connect(&desk.hot, &desk::HotFolder::failed, &desk.hot, [&] { ++failed; });
    setFileBytes(folder.path("灯.txt"), news);
    QTRY_COMPARE(failed, 1);
    QVERIFY(elsewhere.contents().empty());
    QCOMPARE(fileBytes(folder.path("灯.txt")), news);
    QTest::qWait(400);
    QCOMPARE(desk.read, 1);   // it stays, and is not taken over and over
}

void HotFolderTest::theSameItemAgainIsANewVersion()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path(), editions.path("a.banxin")};
    setFileBytes(folder.path("灯.txt"), news);
    QTRY_COMPARE(desk.settled, 1);
    const StoryId id = (*desk.open->edition().stories.begin())->id;
    setFileBytes(folder.path("灯.txt"), "渡口的灯\n本报讯（记者闻津）灯又亮了一回。\n");
    QTRY_COMPARE(desk.settled, 2);
    QCOMPARE(desk.stories(), std::size_t{1});
    const Story& story = **desk.open->edition().stories.find(id);
    QVERIFY(story.body.at(0)->text == u"灯又亮了一回。");
    const auto versions = desk.open->versions();
    WORKS(versions);
    QCOMPARE(versions->size(), std::size_t{1});
    QVERIFY(std::get<Story>(versions->front().content).body.at(0)->text == u"灯亮了。");
    QVERIFY(versions->front().name.starts_with("灯.txt"));
    QVERIFY(desk.open->history()->back().label == (StepLabel{StepCode::ImportAgain, {story.slug}}));
    WORKS(desk.open->undo());
    QVERIFY((*desk.open->edition().stories.find(id))->body.at(0)->text == u"灯亮了。");
}

void HotFolderTest::theSameWordsAgainChangeNothing()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path(), editions.path("a.banxin")};
    for (int times = 1; times <= 2; ++times) {
        setFileBytes(folder.path("灯.txt"), news);
        QTRY_COMPARE(desk.settled, times);
    }
    QCOMPARE(desk.stories(), std::size_t{1});
    QVERIFY(desk.open->versions()->empty());
    QCOMPARE(desk.open->history()->size(), std::size_t{1});
}

void HotFolderTest::nothingIsOverwrittenInDone()
{
    const Folder folder;
    const Folder editions;
    std::filesystem::create_directory(folder.path("done"));
    setFileBytes(folder.path("done") / "灯.txt", "yesterday's");
    Desk desk{folder.path(), editions.path("a.banxin")};
    setFileBytes(folder.path("灯.txt"), news);
    QTRY_COMPARE(desk.settled, 1);
    QCOMPARE(fileBytes(folder.path("done") / "灯.txt"), std::string{"yesterday's"});
    QCOMPARE(fileBytes(folder.path("done") / "灯 2.txt"), news);
}

void HotFolderTest::aFolderThatComesLaterIsSeen()
{
    const Folder folder;
    const Folder editions;
    Desk desk{folder.path("share"), editions.path("a.banxin")};
    QTest::qWait(150);
    std::filesystem::create_directory(folder.path("share"));
    setFileBytes(folder.path("share") / "灯.txt", news);
    QTRY_COMPARE(desk.settled, 1);
}

void HotFolderTest::aFileThatChangesWhileItIsReadComesAgain()
{
    const Folder folder;
    auto watched = desk::WatchedFolder::open(folder.path());
    WORKS(watched);
    setFileBytes(folder.path("灯.txt"), news);
    const auto start = desk::WatchedFolder::Clock::now();
    QVERIFY(watched->ready(start, 2s).empty());
    const auto ready = watched->ready(start + 2s, 2s);
    QCOMPARE(ready.size(), std::size_t{1});
    setFileBytes(folder.path("灯.txt"), news + news);
    FAILS(FaultCode::FileChanged, watched->read(ready.front()));
    FAILS(FaultCode::FileChanged, watched->settle(ready.front(), desk::Fate::Taken));
    QVERIFY(watched->ready(start + 3s, 2s).empty());
    QCOMPARE(watched->ready(start + 5s, 2s).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(HotFolderTest)
#include "hot_folder_test.moc"
