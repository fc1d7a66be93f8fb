#include "desk/copied_blocks.h"
#include "desk/sample_desk.h"

#include "edit/edit.h"

#include <QtTest>

using namespace banxin;

namespace {

/// Photos by their bytes, as an edition file keeps them.
class Photos : public pictures::PictureSource {
public:
    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        if (photo != sha256(file))
            return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
        return std::make_shared<const std::string>(file);
    }

    std::string file = "not a picture, but bytes";
};

/// One story with a photo on the first of two pages, and its block.
struct Placed {
    Edition edition;
    StoryId story;
    BlockId block;
    PageId first;
    PageId second;
};

Placed placed()
{
    Placed made;
    made.edition = sample::emptyEdition();
    made.first = made.edition.pages[0]->id;
    made.second = made.edition.pages[1]->id;
    Story story;
    story.slug = "桥";
    story.body.emplace_back(StoryParagraph{ParagraphKind::Body, u"新桥通车"});
    auto added = edit::addStory(made.edition, story);
    made.story = added->id;
    const PhotoId photo = sha256(Photos{}.file);
    made.edition = *edit::attachPhoto(*edit::addPhoto(added->edition, photo, PhotoRecord{"bridge.jpg", "jpeg", 30, 20, 3, false, 24}), made.story, photo);
    Block block;
    block.place = GridPlace{0, 3, 20, 10};
    block.content = ArticleBlock{made.story, 0, {}, {}, {}, {}, {}};
    block.group = 3;
    block.locked = true;
    auto stood = edit::placeBlock(made.edition, made.first, block);
    made.edition = stood->edition;
    made.block = stood->id;
    return made;
}

}

class CopiedBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockComesToAnotherPageWithACopyOfItsStory();
    void aCutStoryIsTheSameAgain();
    void anotherEditionGetsThePhotosToo();
    void anAdvertisementBringsItsMaterial();
    void anIndexNamesTheStoriesOfItsEdition();
    void theTextBringsEverythingBack();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void aSmallerPageTakesWhatItCan();
};

void CopiedBlocksTest::aBlockComesToAnotherPageWithACopyOfItsStory()
{
    const Placed made = placed();
    const auto copied = desk::copyOf(made.edition, made.first, {made.block, BlockId{9999}});
    QCOMPARE(copied.blocks.size(), std::size_t{1});
    const auto pasted = desk::pasteBlocks(made.edition, made.second, copied, false);
    WORKS(pasted);
    const Block& block = findPage(pasted->edition, made.second)->blocks.back();
    QCOMPARE(block.id, pasted->blocks.at(0));
    QVERIFY(block.place == Place{(GridPlace{0, 3, 20, 10})});
    QVERIFY(!block.locked && block.group == 0);
    QVERIFY(articleOf(block)->story != made.story);
    QCOMPARE((*pasted->edition.stories.find(articleOf(block)->story))->slug, std::string{"桥-2"});
    QVERIFY(pasted->photos.empty());
    const auto beside = desk::pasteBlocks(made.edition, made.first, copied, true);
    WORKS(beside);
    QVERIFY(findPage(beside->edition, made.first)->blocks.back().place == Place{(GridPlace{1, 3, 22, 10})});
}

void CopiedBlocksTest::aCutStoryIsTheSameAgain()
{
    Placed made = placed();
    const auto copied = desk::copyOf(made.edition, made.first, {made.block});
    made.edition.pages[0].change([](Page& page) { page.blocks.pop_back(); });
    const auto pasted = desk::pasteBlocks(made.edition, made.second, copied, false);
    WORKS(pasted);
    QCOMPARE(articleOf(findPage(pasted->edition, made.second)->blocks.back())->story, made.story);
    QCOMPARE(pasted->edition.stories.size(), made.edition.stories.size());
}

void CopiedBlocksTest::anotherEditionGetsThePhotosToo()
{
    const Placed made = placed();
    const Edition other = sample::emptyEdition();
    const auto pasted = desk::pasteBlocks(other, other.pages[0]->id, desk::copyOf(made.edition, made.first, {made.block}), false);
    WORKS(pasted);
    QVERIFY(pasted->photos == std::vector<PhotoId>{sha256(Photos{}.file)});
    QVERIFY(pasted->edition.photos.contains(sha256(Photos{}.file)));
}

void CopiedBlocksTest::anAdvertisementBringsItsMaterial()
{
    Placed made = placed();
    const PhotoId material = sha256(Photos{}.file);
    Block block;
    block.place = GridPlace{0, 3, 40, 10};
    block.content = Advertisement{.client = "茶庄", .booking = {}, .booked = {}, .material = material};
    const auto stood = edit::placeBlock(made.edition, made.first, block);
    WORKS(stood);
    const auto copied = desk::copyOf(stood->edition, made.first, {stood->id});
    QVERIFY(copied.photos.contains(material));
    const Edition other = sample::emptyEdition();
    const auto text = desk::encodeCopied(copied, Photos{});
    WORKS(text);
    const auto read = desk::decodeCopied(*text);
    WORKS(read);
    QCOMPARE(read->files.size(), std::size_t{1});
    const auto pasted = desk::pasteBlocks(other, other.pages[0]->id, read->copied, false);
    WORKS(pasted);
    QVERIFY(pasted->photos == std::vector<PhotoId>{material});
    const Block& there = pasted->edition.pages[0]->blocks.back();
    QVERIFY(std::get<Advertisement>(there.content).material == material);
    // Text of an advertisement whose material is not with it is not what this program writes.
    desk::CopiedBlocks without = copied;
    without.photos.clear();
    QVERIFY(!desk::decodeCopied(*desk::encodeCopied(without, Photos{})));
}

void CopiedBlocksTest::anIndexNamesTheStoriesOfItsEdition()
{
    Placed made = placed();
    Block block;
    block.place = GridPlace{0, 3, 40, 10};
    block.content = StoryIndex{u"导读", {made.story}};
    const auto stood = edit::placeBlock(made.edition, made.first, block);
    WORKS(stood);
    const auto read = desk::decodeCopied(*desk::encodeCopied(desk::copyOf(stood->edition, made.first, {stood->id}), Photos{}));
    WORKS(read);
    const auto storiesIn = [&](const Edition& edition) {
        const auto pasted = desk::pasteBlocks(edition, edition.pages[1]->id, read->copied, false);
        return std::get<StoryIndex>(pasted->edition.pages[1]->blocks.back().content).stories;
    };
    QCOMPARE(storiesIn(stood->edition), std::vector<StoryId>{made.story});
    // In another edition the number belongs to another story, or the story to another number.
    Story strange;
    strange.slug = "河";
    const auto other = edit::addStory(sample::emptyEdition(), strange);
    QCOMPARE(other->id, made.story);
    QCOMPARE(storiesIn(other->edition), std::vector<StoryId>{});
    strange.slug = "桥";
    const auto same = edit::addStory(other->edition, strange);
    QCOMPARE(storiesIn(same->edition), std::vector<StoryId>{same->id});
}

void CopiedBlocksTest::theTextBringsEverythingBack()
{
    const Placed made = placed();
    const auto copied = desk::copyOf(made.edition, made.first, {made.block});
    const auto text = desk::encodeCopied(copied, Photos{});
    WORKS(text);
    const auto read = desk::decodeCopied(*text);
    WORKS(read);
    QVERIFY(read->copied.blocks == copied.blocks);
    QVERIFY(read->copied.stories == copied.stories);
    QVERIFY(read->copied.photos == copied.photos);
    QCOMPARE(read->files.size(), std::size_t{1});
    QCOMPARE(read->files[0].bytes, Photos{}.file);
    Photos lost;
    lost.file = "other";
    FAILS(FaultCode::NoSuchPhoto, desk::encodeCopied(copied, lost));
}

void CopiedBlocksTest::badTextIsRefused_data()
{
    const Placed made = placed();
    const QByteArray good = QByteArray::fromStdString(*desk::encodeCopied(desk::copyOf(made.edition, made.first, {made.block}), Photos{}));
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("not JSON") << QByteArray{"<html>"};
    QTest::newRow("another format") << QByteArray{good}.replace("banxin-blocks", "banxin-stones");
    QTest::newRow("a number for a page") << QByteArray{R"({"format":"banxin-blocks","page":7,"stories":[],"photos":{}})"};
    QTest::newRow("no stories") << QByteArray{R"({"format":"banxin-blocks","page":"{}","photos":{}})"};
    QTest::newRow("cut in the middle") << good.left(good.size() / 2);
    QTest::newRow("a block without its story") << QByteArray{good}.replace("\\\"slug\\\":\\\"桥\\\"", "\\\"slug\\\":7");
    QTest::newRow("a photo that is another") << QByteArray{good}.replace(QByteArray{"not a picture, but bytes"}.toBase64(), QByteArray{"not a picture, but lies!"}.toBase64());
    QTest::newRow("a photo that is no base64") << QByteArray{good}.replace(QByteArray{"not a picture, but bytes"}.toBase64(), "*****");
}

void CopiedBlocksTest::badTextIsRefused()
{
    QFETCH(QByteArray, text);
    const auto read = desk::decodeCopied(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::ValueInvalid);
}

void CopiedBlocksTest::aSmallerPageTakesWhatItCan()
{
    Placed made = placed();
    auto copied = desk::copyOf(made.edition, made.first, {made.block});
    copied.blocks[0].place = GridPlace{6, 20, 90, 500};
    const auto pasted = desk::pasteBlocks(made.edition, made.second, copied, false);
    WORKS(pasted);
    const Page& page = *findPage(pasted->edition, made.second);
    QVERIFY(page.blocks.back().place == Place{(GridPlace{0, page.grid.columns, 0, page.grid.rows})});
}

QTEST_GUILESS_MAIN(CopiedBlocksTest)
#include "copied_blocks_test.moc"
