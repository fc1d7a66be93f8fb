#include "desk/session.h"

#include "desk/touched_pages.h"
#include "edit/edit.h"
#include "foreign/foreign.h"
#include "sample_desk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace banxin;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditIsSeenAtOnceAndThenSaved();
    void whatChangesNothingIsNoStep();
    void undoGoesBackBeyondTheOpening();
    void aNewStepAfterUndoLosesTheUndoneOnes();
    void pagesThatAreNotShownAreMadeInTheBackground();
    void onlyTouchedPagesAreMade();
    void aPreviewLeavesNothingBehind();
    void pagesEqualThoseMadeFromScratch();
    void findingsFollowTheEdition();
    void aPictureIsThereBeforeItIsOnTheDisk();
    void aPictureThatCameInIsSeenWithoutDecodingItAgain();
    void endingWaitsForTheDisk();
    void typingIsOneStep();
    void typingElsewhereIsAnotherStep();
    void typingThatGoesOnGetsAStepNowAndThen();
    void typingIsOnTheDiskWhenTheSessionEnds();
    void undoTakesBackTypingThatIsNotAStepYet();

private:
    std::unique_ptr<desk::Session> session(const std::filesystem::path& file)
    {
        auto open = desk::OpenEdition::open(file);
        if (!open)
            qFatal("%s", testing::words(open).c_str());
        return std::make_unique<desk::Session>(desk::Session::prepare(std::move(*open)));
    }
    /// The sample's lead and one more story on page A01, a third in the pool.
    std::filesystem::path made(sandbox::Folder& folder)
    {
        const std::filesystem::path file = folder.path("s.banxin");
        const sample::OpenPointer open = sample::opened(file);
        const auto names = sampleNames();
        sample::place(*open, "A01", sample::import(*open, names[0]), sample::blockAt({0, 5, 10, 40}), 1);
        sample::place(*open, "A01", sample::import(*open, names[1]), sample::blockAt({5, 3, 10, 30}), 2);
        sample::import(*open, names[2]);
        return file;
    }
    static std::vector<std::string> sampleNames()
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{sample::copyFile("A01")})
            names.push_back("A01/" + entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
};

namespace {

Edition moved(const Edition& edition, std::size_t block, int row)
{
    const Block& of = edition.pages.front()->blocks[block];
    GridPlace place = std::get<GridPlace>(of.place);
    place.row = row;
    return *edit::moveBlock(edition, of.id, place);
}

bool isSaved(const desk::Session& session) { return session.saveState() == desk::SaveState::Saved; }

}

void SessionTest::anEditIsSeenAtOnceAndThenSaved()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const PageId page = one->edition().pages.front()->id;
    const auto before = one->page(page);
    const Edition after = moved(one->edition(), 1, 60);
    WORKS(one->apply(after, {StepCode::MoveBlock, {}}));
    QVERIFY(one->edition() == after);
    QVERIFY(!one->isStale(page));
    QVERIFY(*one->page(page) != *before);
    QTRY_VERIFY(isSaved(*one));
}

void SessionTest::whatChangesNothingIsNoStep()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const std::size_t steps = one->history().size();
    WORKS(one->apply(one->edition(), {StepCode::Other, {}}));
    QCOMPARE(one->history().size(), steps);
    QVERIFY(isSaved(*one));
}

void SessionTest::undoGoesBackBeyondTheOpening()
{
    sandbox::Folder folder;
    const auto file = made(folder);
    std::vector<Edition> editions;
    {
        const auto one = session(file);
        editions.push_back(one->edition());
        for (int row = 50; row < 80; ++row) {
            WORKS(one->apply(moved(one->edition(), 1, row), {StepCode::MoveBlock, {}}));
            editions.push_back(one->edition());
        }
    }
    const auto again = session(file);
    QVERIFY(again->edition() == editions.back());
    for (std::size_t i = editions.size() - 1; i-- > 0;) {
        // What lies further back comes from the file, in the background.
        QTRY_VERIFY(again->canUndo());
        again->undo();
        QVERIFY(again->edition() == editions[i]);
    }
    for (std::size_t i = 1; i < editions.size(); ++i) {
        QTRY_VERIFY(again->canRedo());
        again->redo();
        QVERIFY(again->edition() == editions[i]);
    }
    QTRY_VERIFY(isSaved(*again));
}

void SessionTest::aNewStepAfterUndoLosesTheUndoneOnes()
{
    sandbox::Folder folder;
    const auto file = made(folder);
    Edition last;
    {
        const auto one = session(file);
        for (int row = 50; row < 55; ++row)
            WORKS(one->apply(moved(one->edition(), 1, row), {StepCode::MoveBlock, {}}));
        one->undo();
        one->undo();
        const std::size_t steps = one->stepsDone();
        WORKS(one->apply(moved(one->edition(), 2, 70), {StepCode::MoveBlock, {}}));
        QCOMPARE(one->history().size(), steps + 1);
        QVERIFY(!one->canRedo());
        last = one->edition();
    }
    const auto again = session(file);
    QVERIFY(again->edition() == last);
    QTRY_VERIFY(again->canUndo());
    again->undo();
    QCOMPARE(std::get<GridPlace>(again->edition().pages.front()->blocks[1].place).row, 52);
}

void SessionTest::pagesThatAreNotShownAreMadeInTheBackground()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const PageId second = one->edition().pages[1]->id;
    QVERIFY(!one->isStale(one->edition().pages[0]->id));
    QSignalSpy pages{one.get(), &desk::Session::pageMade};
    QTRY_VERIFY(!one->isStale(second));
    QVERIFY(!pages.isEmpty());
    // Whoever wants to see it at once gets it at once.
    EditionHead head = one->edition().head;
    Edition renamed = one->edition();
    renamed.head.paper = "另一张报纸";
    WORKS(one->apply(renamed, {StepCode::ChangeHead, {}}));
    QVERIFY(one->isStale(second));
    one->setShownPage(second);
    QVERIFY(!one->isStale(second));
}

void SessionTest::onlyTouchedPagesAreMade()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const Edition before = one->edition();
    const PageId first = before.pages[0]->id;
    QVERIFY(desk::touchedPages(before, before).empty());
    QVERIFY(desk::touchedPages(before, moved(before, 1, 60)) == std::vector<PageId>{first});
    const StoryId placed = articleOf(before.pages[0]->blocks[1])->story;
    QVERIFY(desk::touchedPages(before, *edit::insertText(before, placed, 0, 0, u"新")) == std::vector<PageId>{first});
    const Story& pooled = **std::find_if(before.stories.begin(), before.stories.end(), [&](const auto& story) { return partsOf(before, story->id).empty(); });
    QVERIFY(desk::touchedPages(before, *edit::insertText(before, pooled.id, 0, 0, u"新")).empty());
    Edition renamed = before;
    renamed.head.issue += 1;
    QCOMPARE(desk::touchedPages(before, renamed).size(), before.pages.size());
    // A story that goes on from page to page shows other lines on the second when the first changes.
    Block second = sample::blockAt({0, 3, 10, 30});
    std::get<ArticleBlock>(second.content).story = placed;
    std::get<ArticleBlock>(second.content).part = 1;
    const Edition jumping = edit::placeBlock(before, before.pages[1]->id, second)->edition;
    QCOMPARE(desk::touchedPages(before, jumping).size(), std::size_t{2});
    QCOMPARE(desk::touchedPages(jumping, moved(jumping, 1, 60)).size(), std::size_t{2});
}

void SessionTest::aPreviewLeavesNothingBehind()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const PageId page = one->edition().pages.front()->id;
    const auto before = one->page(page);
    const Edition candidate = moved(one->edition(), 1, 60);
    const auto preview = one->preview(candidate, page);
    QVERIFY(*preview != *before);
    QVERIFY(one->page(page) == before);
    WORKS(one->apply(candidate, {StepCode::MoveBlock, {}}));
    QVERIFY(*one->page(page) == *preview);
    one->undo();
    QVERIFY(*one->page(page) == *before);
}

void SessionTest::pagesEqualThoseMadeFromScratch()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    std::mt19937 random{5};
    for (int i = 0; i < 40; ++i) {
        const std::size_t block = 1 + random() % 2;
        const int row = 10 + static_cast<int>(random() % 60);
        const StoryId story = articleOf(one->edition().pages.front()->blocks[block])->story;
        if (random() % 2 == 0)
            WORKS(one->apply(moved(one->edition(), block, row), {StepCode::MoveBlock, {}}));
        else
            WORKS(one->apply(*edit::insertText(one->edition(), story, 0, 0, u"加一句话。"), {StepCode::EditText, {}}));
        if (random() % 4 == 0)
            one->undo();
    }
    const PageId page = one->edition().pages.front()->id;
    QTRY_VERIFY(!one->isStale(page));
    const type::FontBook fonts;
    makeup::MakeUp fresh{fonts};
    QVERIFY(*one->page(page) == *fresh.page(one->edition(), page));
}

void SessionTest::findingsFollowTheEdition()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    QSignalSpy found{one.get(), &desk::Session::findingsChanged};
    QTRY_VERIFY(!found.isEmpty());
    Block block = one->edition().pages.front()->blocks[1];
    block.place = GridPlace{0, 5, 10, 12};
    WORKS(one->apply(*edit::replaceBlock(one->edition(), block), {StepCode::ResizeBlock, {}}));
    const auto isOverset = [&] {
        return std::any_of(one->findings().begin(), one->findings().end(),
            [&](const Finding& finding) { return finding.code == FindingCode::Overset && finding.story == articleOf(block)->story; });
    };
    QTRY_VERIFY(isOverset());
    one->undo();
    QTRY_VERIFY(!isOverset());
}

void SessionTest::aPictureIsThereBeforeItIsOnTheDisk()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    std::filesystem::path picture;
    for (const auto& entry : std::filesystem::directory_iterator{sample::copyFile("pictures")}) {
        if (entry.path().extension() == ".jpg")
            picture = entry.path();
    }
    const auto copy = desk::readCopyOrPhoto(picture);
    WORKS(copy);
    auto taken = desk::takeCopy(one->edition(), *copy);
    WORKS(taken);
    QCOMPARE((*taken->edition.stories.find(taken->stories.front().id))->photos.size(), std::size_t{1});
    WORKS(one->apply(taken->edition, {StepCode::ImportStory, {}}, desk::photosOf(*copy)));
    const auto bytes = one->snapshot().pictures->bytes(copy->stories.front().photos.front().id);
    WORKS(bytes);
    QVERIFY(**bytes == copy->stories.front().photos.front().bytes);
    QTRY_VERIFY(isSaved(*one));
    WORKS(one->snapshot().pictures->bytes(copy->stories.front().photos.front().id));
}

void SessionTest::aPictureThatCameInIsSeenWithoutDecodingItAgain()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const auto copy = desk::readCopyOrPhoto(sample::copyFile("pictures/river.jpg"));
    WORKS(copy);
    auto taken = desk::takeCopy(one->edition(), *copy);
    WORKS(taken);
    WORKS(one->apply(taken->edition, {StepCode::ImportStory, {}}, desk::photosOf(*copy)));
    const auto pictures = one->snapshot().pictures;
    const PhotoId photo = copy->stories.front().photos.front().id;
    QTRY_VERIFY(isSaved(*one));
    const auto whole = pictures->decoded(photo, 0);
    WORKS(whole);
    // Where nothing can decode, only what was decoded when it came in is there.
    foreign::setImportProgram("/nonexistent/banxin-import");
    const auto preview = pictures->decoded(photo, pictures::previewWidth);
    const auto larger = pictures->decoded(photo, 2 * pictures::previewWidth + 1);
    foreign::setImportProgram({});
    WORKS(preview);
    QVERIFY(preview->samples.width >= pictures::previewWidth && preview->samples.width < whole->samples.width);
    QVERIFY(!larger);
}

void SessionTest::endingWaitsForTheDisk()
{
    sandbox::Folder folder;
    const auto file = made(folder);
    Edition last;
    {
        const auto one = session(file);
        for (int row = 10; row < 60; ++row)
            WORKS(one->apply(moved(one->edition(), 1, row), {StepCode::MoveBlock, {}}));
        last = one->edition();
    }
    const auto again = session(file);
    QVERIFY(again->edition() == last);
}

namespace {

Edition typed(const Edition& edition, StoryId story, std::u16string_view text) { return *edit::insertText(edition, story, 0, 0, text); }

StoryId firstStory(const desk::Session& session) { return articleOf(session.edition().pages.front()->blocks[1])->story; }

}

void SessionTest::typingIsOneStep()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const Edition before = one->edition();
    const std::size_t steps = one->history().size();
    const StoryId story = firstStory(*one);
    const PageId page = before.pages.front()->id;
    for (const char16_t character : std::u16string{u"新桥通车"}) {
        WORKS(one->type(typed(one->edition(), story, {&character, 1}), {StepCode::EditText, {}}, "body"));
        // Seen at once, and not yet called saved.
        QVERIFY(!one->isStale(page));
        QVERIFY(!isSaved(*one));
    }
    const Edition after = one->edition();
    QCOMPARE(one->history().size(), steps + 1);
    QTRY_VERIFY(isSaved(*one));
    one->undo();
    QVERIFY(one->edition() == before);
    one->redo();
    QVERIFY(one->edition() == after);
    QTRY_VERIFY(isSaved(*one));
}

void SessionTest::typingElsewhereIsAnotherStep()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const std::size_t steps = one->history().size();
    const StoryId story = firstStory(*one);
    WORKS(one->type(typed(one->edition(), story, u"a"), {StepCode::EditText, {}}, "body"));
    WORKS(one->type(typed(one->edition(), story, u"b"), {StepCode::EditText, {}}, "headline"));
    WORKS(one->apply(typed(one->edition(), story, u"c"), {StepCode::EditText, {}}));
    WORKS(one->type(typed(one->edition(), story, u"d"), {StepCode::EditText, {}}, "headline"));
    one->endTyping();
    WORKS(one->type(typed(one->edition(), story, u"e"), {StepCode::EditText, {}}, "headline"));
    QCOMPARE(one->history().size(), steps + 5);
}

void SessionTest::typingThatGoesOnGetsAStepNowAndThen()
{
    sandbox::Folder folder;
    const auto one = session(made(folder));
    const std::size_t steps = one->history().size();
    const StoryId story = firstStory(*one);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 2600) {
        WORKS(one->type(typed(one->edition(), story, u"x"), {StepCode::EditText, {}}, "body"));
        QTest::qWait(40);
    }
    QCOMPARE(one->history().size(), steps + 2);
}

void SessionTest::typingIsOnTheDiskWhenTheSessionEnds()
{
    sandbox::Folder folder;
    const auto file = made(folder);
    Edition after;
    {
        const auto one = session(file);
        WORKS(one->type(typed(one->edition(), firstStory(*one), u"最后一字"), {StepCode::EditText, {}}, "body"));
        after = one->edition();
    }
    QVERIFY(session(file)->edition() == after);
}

void SessionTest::undoTakesBackTypingThatIsNotAStepYet()
{
    sandbox::Folder folder;
    const auto file = made(folder);
    Edition before;
    {
        const auto one = session(file);
        before = one->edition();
        WORKS(one->type(typed(one->edition(), firstStory(*one), u"x"), {StepCode::EditText, {}}, "body"));
        QVERIFY(one->canUndo());
        one->undo();
        QVERIFY(one->edition() == before);
        QVERIFY(one->canRedo());
    }
    QVERIFY(session(file)->edition() == before);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
