#include "base/outcomes.h"
#include "edit/arrange.h"
#include "edit/edit.h"
#include "edit/photos.h"

#include <QtTest>

using namespace banxin;

namespace {

PhotoId photoId(std::uint8_t n) { return PhotoId{{n}}; }

PhotoRecord record(const char* caption, const char* credit)
{
    PhotoRecord result{"p.jpg", "jpeg", 300, 200, 3, true, 1};
    result.caption = caption;
    result.credit = credit;
    return result;
}

/// A story of three photos on a page.
struct Made {
    Edition edition;
    StoryId story;
    BlockId block;

    explicit Made(const char* language = "zh-Hans")
    {
        edition.head.language = language;
        Page page;
        page.code = "A01";
        page.grid = {{Length::fromEmu(12700 * 800), Length::fromEmu(12700 * 750)}, Length::fromEmu(12700 * 20), Length::fromEmu(12700 * 40),
            Length::fromEmu(12700 * 9), 6, 13, 1, 60, Length::fromEmu(142'875)};
        auto added = edit::addPage(std::move(edition), page);
        edition = std::move(added->edition);
        for (std::uint8_t i = 1; i <= 4; ++i)
            edition = *edit::addPhoto(std::move(edition), photoId(i), record("从北岸看望津桥", "文铎"));
        Story value;
        value.slug = "bridge";
        value.photos = {{photoId(1), u"一", u"甲摄"}, {photoId(2), u"二", u"乙摄"}, {photoId(3), u"三", u"丙摄"}};
        auto story_ = edit::addStory(std::move(edition), value);
        edition = std::move(story_->edition);
        story = story_->id;
        ArticleBlock article;
        article.story = story;
        Block placed;
        placed.place = GridPlace{0, 3, 0, 20};
        placed.content = article;
        auto block_ = edit::placeBlock(std::move(edition), added->id, placed);
        edition = std::move(block_->edition);
        block = block_->id;
    }
    const Story& value() const { return **edition.stories.find(story); }
    static const ArticleBlock& article(const Edition& edition) { return std::get<ArticleBlock>(edition.pages[0]->blocks[0].content); }
};

}

class PhotosEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThePhotoSaysFillsInWhatIsEmpty_data();
    void whatThePhotoSaysFillsInWhatIsEmpty();
    void whatWasWrittenIsNeverOverwritten();
    void aPhotoIsShownAsItsBlockSays();
    void badWishesAreRefused();
    void anotherPictureKeepsCaptionAndCrop();
    void twoPhotosExchangeTheirPlaces();
    void whatIsCroppedGoesWithItsPicture();
    void whatShowsAPhotoThatIsGoneGoesWithIt();
    void theFirstPhotoSharesNobodysCaption();
};

void PhotosEditTest::whatThePhotoSaysFillsInWhatIsEmpty_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("credit");
    QTest::newRow("name") << QByteArray{"zh-Hans"} << QByteArray{"文铎"} << QStringLiteral("文铎 摄");
    QTest::newRow("says it") << QByteArray{"zh-Hans"} << QByteArray{"本报记者 文铎 摄"} << QStringLiteral("本报记者 文铎 摄");
    QTest::newRow("agency") << QByteArray{"zh-Hant"} << QByteArray{"新华社"} << QStringLiteral("新华社");
    QTest::newRow("English") << QByteArray{"en"} << QByteArray{"Wen Duo"} << QStringLiteral("Wen Duo");
    QTest::newRow("nothing") << QByteArray{"zh-Hans"} << QByteArray{} << QString{};
}

void PhotosEditTest::whatThePhotoSaysFillsInWhatIsEmpty()
{
    QFETCH(const QByteArray, language);
    QFETCH(const QByteArray, said);
    QFETCH(const QString, credit);
    StoryPhoto photo;
    edit::fillIn(photo, record("从北岸看望津桥", said.constData()), language.toStdString());
    QCOMPARE(QString::fromStdU16String(photo.caption), QStringLiteral("从北岸看望津桥"));
    QCOMPARE(QString::fromStdU16String(photo.credit), credit);
}

void PhotosEditTest::whatWasWrittenIsNeverOverwritten()
{
    Made made;
    Story waiting = made.value();
    waiting.photos = {{PhotoId{}, u"编辑写的", u""}};
    made.edition = *edit::replaceStory(made.edition, waiting);
    const auto attached = edit::attachPhoto(made.edition, made.story, photoId(4));
    QVERIFY(attached);
    const StoryPhoto& photo = (**attached->stories.find(made.story)).photos.at(0);
    QVERIFY(photo.photo == photoId(4));
    QVERIFY(photo.caption == u"编辑写的");
    QVERIFY(photo.credit == u"文铎 摄");
}

void PhotosEditTest::aPhotoIsShownAsItsBlockSays()
{
    const Made made;
    PhotoPlacement placement;
    placement.photo = 1;
    placement.zoomPerMille = 1500;
    auto shown = edit::showPhoto(made.edition, made.block, placement);
    QVERIFY(shown);
    QCOMPARE(Made::article(*shown).photos.size(), std::size_t{1});
    placement.turn = 300;
    shown = edit::showPhoto(*shown, made.block, placement);
    QCOMPARE(Made::article(*shown).photos.size(), std::size_t{1});
    QVERIFY(Made::article(*shown).photos[0] == placement);
    QVERIFY(Made::article(made.edition).photos.empty());
}

void PhotosEditTest::badWishesAreRefused()
{
    const Made made;
    const auto refused = [&](const std::function<void(PhotoPlacement&)>& how) {
        PhotoPlacement placement;
        how(placement);
        return !edit::showPhoto(made.edition, made.block, placement);
    };
    QVERIFY(!refused([](PhotoPlacement&) {}));
    QVERIFY(refused([](PhotoPlacement& p) { p.photo = 3; }));
    QVERIFY(refused([](PhotoPlacement& p) { p.photo = -1; }));
    QVERIFY(refused([](PhotoPlacement& p) { p.zoomPerMille = 0; }));
    QVERIFY(refused([](PhotoPlacement& p) { p.focus.x = Length::fromEmu(1001); }));
    QVERIFY(refused([](PhotoPlacement& p) { p.stretchPerMille = 0; }));
    QVERIFY(refused([](PhotoPlacement& p) { p.kept = Rect{Length::fromEmu(900), {}, Length::fromEmu(200), Length::fromEmu(10)}; }));
    QVERIFY(refused([](PhotoPlacement& p) { p.border = Length::fromEmu(-1); }));
    FAILS(FaultCode::NoSuchBlock, edit::showPhoto(made.edition, BlockId{99}, {}));
    FAILS(FaultCode::BlockLocked, edit::showPhoto(*edit::lockBlocks(made.edition, {made.block}, true), made.block, {}));
}

void PhotosEditTest::anotherPictureKeepsCaptionAndCrop()
{
    Made made;
    PhotoPlacement placement;
    placement.photo = 1;
    placement.focus.x = Length::fromEmu(200);
    made.edition = *edit::showPhoto(made.edition, made.block, placement);
    const auto replaced = edit::replacePhoto(made.edition, made.story, 1, photoId(4));
    QVERIFY(replaced);
    const StoryPhoto& photo = (**replaced->stories.find(made.story)).photos.at(1);
    QVERIFY(photo.photo == photoId(4) && photo.caption == u"二" && photo.credit == u"乙摄");
    QVERIFY(Made::article(*replaced).photos == std::vector{placement});
    FAILS(FaultCode::NoSuchPhoto, edit::replacePhoto(made.edition, made.story, 3, photoId(4)));
    FAILS(FaultCode::NoSuchPhoto, edit::replacePhoto(made.edition, made.story, 0, photoId(9)));
    FAILS(FaultCode::NoSuchStory, edit::replacePhoto(made.edition, StoryId{77}, 0, photoId(4)));
}

void PhotosEditTest::twoPhotosExchangeTheirPlaces()
{
    Made made;
    made.edition = *edit::shareCaption(made.edition, {made.story, 2}, true);
    const auto swapped = edit::swapPhotos(made.edition, {made.story, 0}, {made.story, 2});
    QVERIFY(swapped);
    const auto& photos = (**swapped->stories.find(made.story)).photos;
    QVERIFY(photos[0].photo == photoId(3) && photos[0].caption == u"三" && photos[0].credit == u"丙摄" && !photos[0].sharesCaption);
    QVERIFY(photos[2].photo == photoId(1) && photos[2].caption == u"一" && photos[2].sharesCaption);
    QVERIFY(photos[1] == made.value().photos[1]);
    FAILS(FaultCode::NoSuchPhoto, edit::swapPhotos(made.edition, {made.story, 0}, {made.story, 3}));
}

void PhotosEditTest::whatIsCroppedGoesWithItsPicture()
{
    Made made;
    PhotoPlacement first;
    first.photo = 0;
    first.cells = {0, 0, 0, 0};
    first.focus.x = Length::fromEmu(200);
    first.zoomPerMille = 1500;
    first.kept = Rect{{}, {}, Length::fromEmu(300), Length::fromEmu(300)};
    first.captionSide = CaptionSide::Over;
    first.border = Length::fromEmu(12700);
    made.edition = *edit::showPhoto(made.edition, made.block, first);
    const auto swapped = edit::swapPhotos(made.edition, {made.story, 0}, {made.story, 2});
    QVERIFY(swapped);
    PhotoPlacement left;
    left.photo = 0;
    left.cells = {0, 0, 0, 0};
    left.captionSide = CaptionSide::Over;
    left.border = Length::fromEmu(12700);
    PhotoPlacement right;
    right.photo = 2;
    right.cells = {0, 0, 0, 0};
    right.focus.x = Length::fromEmu(200);
    right.zoomPerMille = 1500;
    right.kept = first.kept;
    QVERIFY(Made::article(*swapped).photos == (std::vector{left, right}));
    // And back again.
    const auto back = edit::swapPhotos(*swapped, {made.story, 2}, {made.story, 0});
    QVERIFY(back && Made::article(*back).photos.front() == first);
}

void PhotosEditTest::whatShowsAPhotoThatIsGoneGoesWithIt()
{
    Made made;
    for (const int photo : {0, 1, 2}) {
        PhotoPlacement placement;
        placement.photo = photo;
        placement.turn = photo * 100;
        made.edition = *edit::showPhoto(made.edition, made.block, placement);
    }
    const auto removed = edit::removePhoto(made.edition, {made.story, 1});
    QVERIFY(removed);
    QCOMPARE((**removed->stories.find(made.story)).photos.size(), std::size_t{2});
    const auto& shown = Made::article(*removed).photos;
    QCOMPARE(shown.size(), std::size_t{2});
    QVERIFY(shown[0].photo == 0 && shown[0].turn == 0);
    QVERIFY(shown[1].photo == 1 && shown[1].turn == 200);
    FAILS(FaultCode::NoSuchPhoto, edit::removePhoto(made.edition, {made.story, 3}));
}

void PhotosEditTest::theFirstPhotoSharesNobodysCaption()
{
    const Made made;
    FAILS(FaultCode::ValueInvalid, edit::shareCaption(made.edition, {made.story, 0}, true));
    QVERIFY(edit::shareCaption(made.edition, {made.story, 1}, true));
}

QTEST_GUILESS_MAIN(PhotosEditTest)
#include "photos_test.moc"
