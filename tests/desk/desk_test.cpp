#include "desk/sample_desk.h"

#include "edit/edit.h"

#include <QtTest>

#include <climits>

using namespace banxin;
using namespace banxin::sandbox;

class DeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewEditionHasItsPagesAndFurniture();
    void aNewEditionThatCannotBeIsRefused();
    void everyCommitIsInTheFile();
    void stepsAreUndoneAndRedone();
    void anEditionDoesNotTakeAnothersPlace();
    void aReadOnlyEditionIsNotChanged();
    void importedCopyComesIntoThePoolAsOneStep();
    void importedPhotosComeBackByteForByte();
    void aPictureByItselfIsAStory();
    void aWordDocumentComesIn();
    void whatIsCalledAPictureAndIsNoneIsNoCopy();
    void picturesBesideAFeedsItemComeWithIt();
    void aMappingAndAnEncodingGoWithAnImport();
    void badCopyChangesNothing_data();
    void badCopyChangesNothing();
    void aStoryThatCannotBePlacedChangesNothing();
    void fillingAPageIsOneStepAndLosesNoStory();
};

void DeskTest::aNewEditionHasItsPagesAndFurniture()
{
    const auto names = desk::presetNames();
    QVERIFY(std::find(names.begin(), names.end(), "broadsheet-zh") != names.end());
    for (const std::string& name : names)
        WORKS(desk::preset(name));
    const Edition edition = sample::emptyEdition();
    QCOMPARE(edition.pages.size(), std::size_t{2});
    QCOMPARE(edition.head.issue, 18250);
    QVERIFY(std::holds_alternative<Nameplate>(edition.pages[0]->blocks.at(0).content));
    QVERIFY(std::holds_alternative<Folio>(edition.pages[1]->blocks.at(0).content));
    QCOMPARE(edition.pages[1]->styleSet, std::string{"en"});
    // On whatever page it comes to stand, the folio's code is at the outer edge.
    QCOMPARE(std::get<Folio>(edition.pages[1]->blocks.front().content).side, FolioSide::ByPage);
    const Edition plain = *desk::newEdition(*desk::preset("broadsheet-zh"), {2026, 11, 25}, 0, {});
    QCOMPARE(plain.pages.size(), std::size_t{1});
    QCOMPARE(plain.pages[0]->code, std::string{"A01"});
}

void DeskTest::aNewEditionThatCannotBeIsRefused()
{
    FAILS(FaultCode::PresetMissing, desk::preset("no-such-preset"));
    FAILS(FaultCode::PresetMissing, desk::preset(""));
    FAILS(FaultCode::ProfileUnusable, desk::outputProfile("no-such-profile"));
    const Preset preset = *desk::preset("broadsheet-zh");
    FAILS(FaultCode::PageCodeTaken, desk::newEdition(preset, {2026, 11, 25}, 0, {{"A01", "", ""}, {"A01", "", ""}}));
    FAILS(FaultCode::ValueInvalid, desk::newEdition(preset, {2026, 11, 25}, 0, {{"", "", ""}}));
    FAILS(FaultCode::ValueInvalid, desk::newEdition(preset, {2026, 11, 25}, 0, {{"A01", "", "klingon"}}));
}

void DeskTest::everyCommitIsInTheFile()
{
    const Folder folder;
    const auto file = folder.path("a.banxin");
    Edition now;
    {
        const auto open = sample::opened(file);
        QVERIFY(open->edition() == sample::emptyEdition());
        QVERIFY(open->path() == file);
        now = open->edition();
        now.head.issue = 18251;
        WORKS(open->commit(now, {StepCode::ChangeHead, {}}));
        QVERIFY(open->edition() == now);
        WORKS(open->verify());
    }
    const auto again = desk::OpenEdition::open(file);
    WORKS(again);
    QVERIFY((*again)->edition() == now);
    QCOMPARE((*again)->history()->size(), std::size_t{1});
    QVERIFY((*again)->history()->at(0).label == (StepLabel{StepCode::ChangeHead, {}}));
}

void DeskTest::stepsAreUndoneAndRedone()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    std::vector<Edition> editions{open->edition()};
    FAILS(FaultCode::NothingToUndo, open->undo());
    FAILS(FaultCode::NothingToRedo, open->redo());
    for (int issue = 1; issue <= 3; ++issue) {
        Edition after = open->edition();
        after.head.issue = issue;
        WORKS(open->commit(after, label(issue)));
        editions.push_back(after);
    }
    for (std::size_t step = 3; step-- > 0;) {
        WORKS(open->undo());
        QVERIFY(open->edition() == editions[step]);
    }
    FAILS(FaultCode::NothingToUndo, open->undo());
    WORKS(open->redo());
    WORKS(open->redo());
    QVERIFY(open->edition() == editions[2]);
    // A new step takes the place of what was undone.
    Edition other = open->edition();
    other.head.issue = 9;
    WORKS(open->commit(other, label(9)));
    FAILS(FaultCode::NothingToRedo, open->redo());
    WORKS(open->undo());
    QVERIFY(open->edition() == editions[2]);
}

void DeskTest::anEditionDoesNotTakeAnothersPlace()
{
    const Folder folder;
    setFileBytes(folder.path("a.banxin"), "something of mine");
    const auto before = folder.contents();
    FAILS(FaultCode::FileExists, desk::OpenEdition::create(folder.path("a.banxin"), sample::emptyEdition()));
    QCOMPARE(folder.contents(), before);
    FAILS(FaultCode::FileUnwritable, desk::OpenEdition::create(folder.path("no/such/folder/a.banxin"), sample::emptyEdition()));
    QCOMPARE(folder.contents(), before);
}

void DeskTest::aReadOnlyEditionIsNotChanged()
{
    const Folder folder;
    sample::opened(folder.path("a.banxin")).reset();
    const std::string before = fileBytes(folder.path("a.banxin"));
    const auto open = desk::OpenEdition::openReadOnly(folder.path("a.banxin"));
    WORKS(open);
    Edition after = (*open)->edition();
    after.head.issue = 1;
    FAILS(FaultCode::EditionReadOnly, (*open)->commit(after, label(1)));
    FAILS(FaultCode::EditionReadOnly, desk::importCopy(**open, sample::copyFile("A01/02-食堂.txt"), {}));
    QVERIFY((*open)->edition() == sample::emptyEdition());
    QVERIFY(fileBytes(folder.path("a.banxin")) == before);
}

void DeskTest::importedCopyComesIntoThePoolAsOneStep()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    const auto imported = desk::importCopy(*open, sample::copyFile("A01/10-二维码.txt"), {{}, "https://lanjin.example/bridge", {}, {}});
    WORKS(imported);
    QCOMPARE(imported->slugs, std::vector<std::string>{"二维码"});
    const Story& story = **open->edition().stories.find(imported->stories.front().id);
    QVERIFY(story.qrCode == u"https://lanjin.example/bridge");
    QVERIFY(partsOf(open->edition(), imported->stories.front().id).empty());
    QCOMPARE(open->history()->size(), std::size_t{1});
    QVERIFY(open->history()->at(0).label == (StepLabel{StepCode::ImportStory, {"二维码"}}));
    WORKS(open->undo());
    QVERIFY(open->edition() == sample::emptyEdition());
}

void DeskTest::importedPhotosComeBackByteForByte()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    const std::string picture = fileBytes(sample::copyFile("pictures/wetland.jpg"));
    const StoryId id = sample::import(*open, "A01/05-河灯.txt", {sample::copyFile("pictures/wetland.jpg"), ""});
    const auto& photos = (*open->edition().stories.find(id))->photos;
    QCOMPARE(photos.size(), std::size_t{1});
    QVERIFY(photos[0].photo == sha256(std::string_view{picture}));
    QVERIFY(!photos[0].caption.empty());
    QCOMPARE(open->edition().photos.at(photos[0].photo).bytes, static_cast<std::int64_t>(picture.size()));
    const auto bytes = open->pictures()->bytes(photos[0].photo);
    WORKS(bytes);
    QVERIFY(**bytes == picture);
}

void DeskTest::aPictureByItselfIsAStory()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    const StoryId id = sample::import(*open, "pictures/wetland.jpg");
    const Story& story = **open->edition().stories.find(id);
    QCOMPARE(story.slug, std::string{"wetland"});
    QVERIFY(story.body.empty());
    QCOMPARE(story.photos.size(), std::size_t{1});
    const PhotoRecord& record = open->edition().photos.at(story.photos[0].photo);
    QCOMPARE(record.likeness.size(), std::size_t{16});
    QVERIFY(record.damage.empty());
}

void DeskTest::aWordDocumentComesIn()
{
    const auto copy = desk::readCopyOrPhoto(BANXIN_SOURCE_DIR "/tests/fuzz/seeds/story.docx");
    WORKS(copy);
    QCOMPARE(copy->stories.size(), std::size_t{1});
    QCOMPARE(copy->stories[0].story.headline, std::u16string{u"x"});
    QVERIFY(std::any_of(copy->findings.begin(), copy->findings.end(), [](const Finding& finding) {
        return finding.code == FindingCode::CopyLeftOut && finding.arguments[1] == "tracked deletions";
    }));
}

void DeskTest::whatIsCalledAPictureAndIsNoneIsNoCopy()
{
    const Folder folder;
    setFileBytes(folder.path("photo.JPG"), "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://example.org/a'/></svg>");
    const auto copy = desk::readCopyOrPhoto(folder.path("photo.JPG"));
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, FaultCode::PictureUnknown);
}

void DeskTest::picturesBesideAFeedsItemComeWithIt()
{
    const Folder folder;
    setFileBytes(folder.path("item.xml"), fileBytes(BANXIN_SOURCE_DIR "/tests/fuzz/seeds/newsml.xml"));
    const auto without = desk::readCopyOrPhoto(folder.path("item.xml"));
    WORKS(without);
    QVERIFY(without->stories[0].photos.empty());
    QVERIFY(std::any_of(without->findings.begin(), without->findings.end(), [](const Finding& finding) {
        return finding.code == FindingCode::PictureLeftOut && finding.arguments[2] == "it is missing";
    }));
    const std::string picture = fileBytes(sample::copyFile("pictures/wetland.jpg"));
    setFileBytes(folder.path("a.jpg"), picture);
    const auto with = desk::readCopyOrPhoto(folder.path("item.xml"));
    WORKS(with);
    QCOMPARE(with->stories[0].photos.size(), std::size_t{1});
    QVERIFY(with->stories[0].photos[0].id == sha256(std::string_view{picture}));
    // The seed's sender has killed the item.
    QVERIFY(with->stories[0].story.origin.withdrawn);
    QCOMPARE(with->stories[0].story.origin.item, std::string{"a"});
}

void DeskTest::aMappingAndAnEncodingGoWithAnImport()
{
    const Folder folder;
    setFileBytes(folder.path("house.xml"), "<?xml version=\"1.0\"?><p><a><h>H</h><b><p>One.</p></b></a></p>");
    desk::ImportOptions options;
    FAILS(FaultCode::FormatNotRead, desk::readCopy(folder.path("house.xml"), options));
    options.document.mapping = "{\"item\":\"p/a\",\"body\":\"b\",\"parts\":{\"headline\":\"h\"}}";
    const auto house = desk::readCopy(folder.path("house.xml"), options);
    WORKS(house);
    QCOMPARE(house->stories[0].story.headline, std::u16string{u"H"});
    setFileBytes(folder.path("word.txt"), "\xA4\xA4\xA4\xE5\n");
    desk::ImportOptions big5;
    big5.document.encoding = intake::Encoding::Big5;
    const auto word = desk::readCopy(folder.path("word.txt"), big5);
    WORKS(word);
    QVERIFY(fullText(word->stories[0].story).find(u"\u4E2D\u6587") != std::u16string::npos);
}

void DeskTest::badCopyChangesNothing_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<QString>("photo");
    QTest::addColumn<int>("code");
    const auto code = [](FaultCode fault) { return static_cast<int>(fault); };
    QTest::newRow("missing copy") << "missing.txt" << "" << code(FaultCode::FileMissing);
    QTest::newRow("a folder") << "folder" << "" << code(FaultCode::FileIsDirectory);
    QTest::newRow("empty copy") << "empty.txt" << "" << code(FaultCode::FileEmpty);
    QTest::newRow("half a picture as copy") << "half.jpg" << "" << code(FaultCode::PictureDamaged);
    QTest::newRow("missing photo") << "good.txt" << "missing.jpg" << code(FaultCode::FileMissing);
    QTest::newRow("empty photo") << "good.txt" << "empty.txt" << code(FaultCode::FileEmpty);
    QTest::newRow("copy as a photo") << "good.txt" << "good.txt" << code(FaultCode::PictureUnknown);
    QTest::newRow("half a header") << "good.txt" << "truncated.jpg" << code(FaultCode::PictureDamaged);
}

void DeskTest::badCopyChangesNothing()
{
    QFETCH(QString, copy);
    QFETCH(QString, photo);
    QFETCH(int, code);
    const Folder folder;
    const std::string picture = fileBytes(sample::copyFile("pictures/wetland.jpg"));
    std::filesystem::create_directory(folder.path("folder"));
    setFileBytes(folder.path("empty.txt"), "");
    setFileBytes(folder.path("good.txt"), fileBytes(sample::copyFile("A01/02-食堂.txt")));
    setFileBytes(folder.path("half.jpg"), picture.substr(0, picture.size() / 2));
    setFileBytes(folder.path("truncated.jpg"), picture.substr(0, 40));
    const Folder editions;
    const auto open = sample::opened(editions.path("a.banxin"));
    sample::import(*open, "A01/03-试验田.txt");
    const Edition before = open->edition();

    desk::ImportOptions options;
    if (!photo.isEmpty())
        options.photo = folder.path(photo.toStdString());
    const auto imported = desk::importCopy(*open, folder.path(copy.toStdString()), options);
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), code);
    const std::string culprit = folder.path((photo.isEmpty() ? copy : photo).toStdString()).string();
    QCOMPARE(imported.error().arguments.at(0), culprit);
    QVERIFY(open->edition() == before);
    QCOMPARE(open->history()->size(), std::size_t{1});
    WORKS(open->verify());
}

void DeskTest::aStoryThatCannotBePlacedChangesNothing()
{
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    sample::import(*open, "A01/02-食堂.txt");
    const PageId page = sample::pageNamed(*open, "A01");
    const Edition before = open->edition();
    const auto placed = [&](GridPlace at, const std::string& slug = "食堂", int rank = 1) {
        return desk::placeStory(*open, page, slug, sample::blockAt(at), rank);
    };
    FAILS(FaultCode::PlaceOutsidePage, placed({7, 2, 0, 10}));
    FAILS(FaultCode::PlaceOutsidePage, placed({0, 2, 120, 10}));
    FAILS(FaultCode::PlaceOutsidePage, placed({INT_MAX, 1, INT_MAX, 1}));
    FAILS(FaultCode::BlockTooLarge, placed({0, 9, 0, 10}));
    FAILS(FaultCode::BlockTooLarge, placed({0, INT_MAX, 0, INT_MAX}));
    FAILS(FaultCode::NoSuchStory, placed({0, 2, 10, 10}, "no such story"));
    FAILS(FaultCode::ValueInvalid, placed({0, 2, 10, 10}, "食堂", 100));
    FAILS(FaultCode::NoSuchPage, desk::placeStory(*open, PageId{999}, "食堂", sample::blockAt({0, 2, 10, 10}), 1));
    FAILS(FaultCode::NoSuchPage, desk::placeAll(*open, PageId{999}));
    QVERIFY(open->edition() == before);
    QCOMPARE(open->history()->size(), std::size_t{1});
    WORKS(placed({0, 2, 10, 10}));
    FAILS(FaultCode::StoryPlaced, placed({2, 2, 10, 10}));
    QCOMPARE(open->history()->size(), std::size_t{2});
}

void DeskTest::fillingAPageIsOneStepAndLosesNoStory()
{
    if (!type::testing::serif())
        QFAIL("needs Noto Serif CJK SC");
    const Folder folder;
    const auto open = sample::opened(folder.path("a.banxin"));
    for (const char* name : {"A01/02-食堂.txt", "A01/03-试验田.txt", "A01/07-夜校.txt"})
        sample::import(*open, name);
    const Edition before = open->edition();
    const auto left = desk::placeAll(*open, sample::pageNamed(*open, "A01"));
    WORKS(left);
    std::size_t placed = 0;
    for (const auto& story : open->edition().stories)
        placed += partsOf(open->edition(), story->id).size();
    QVERIFY(placed > 0);
    QCOMPARE(placed + left->size(), std::size_t{3});
    QCOMPARE(open->history()->size(), std::size_t{4});
    WORKS(open->undo());
    QVERIFY(open->edition() == before);
}

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
