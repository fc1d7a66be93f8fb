#include "edit/edit.h"
#include "proof/check.h"

#include <QtTest>

using namespace banxin;

namespace {

PhotoId photoId(std::uint8_t n) { return PhotoId{{n}}; }

Edition twoPages()
{
    Edition edition;
    for (const char* code : {"A01", "A02"}) {
        Page page;
        page.code = code;
        page.grid = {{Length::fromEmu(12700 * 800), Length::fromEmu(12700 * 750)}, Length::fromEmu(12700 * 20), Length::fromEmu(12700 * 40),
            Length::fromEmu(12700 * 9), 6, 13, 1, 60, Length::fromEmu(142'875)};
        edition = edit::addPage(std::move(edition), page)->edition;
    }
    return edition;
}

/// A story of one photo on that page; not placed where the page is 0.
void addPhotoStory(Edition& edition, PageId page, const char* slug, const PhotoId& photo, const char* likeness)
{
    PhotoRecord record{std::string{slug} + ".jpg", "jpeg", 300, 200, 3, true, 1};
    record.likeness = likeness;
    edition = *edit::addPhoto(std::move(edition), photo, record);
    Story story;
    story.slug = slug;
    story.photos = {{photo, u"", u""}};
    auto added = edit::addStory(std::move(edition), story);
    edition = std::move(added->edition);
    if (!page)
        return;
    ArticleBlock article;
    article.story = added->id;
    Block block;
    block.place = GridPlace{0, 3, 0, 20};
    block.content = article;
    edition = edit::placeBlock(std::move(edition), page, block)->edition;
}

std::vector<std::vector<std::string>> photosTwice(const Edition& edition)
{
    std::vector<std::vector<std::string>> found;
    for (const Finding& finding : proof::check(edition, {})) {
        if (finding.code == FindingCode::PhotoTwice)
            found.push_back(finding.arguments);
    }
    return found;
}

constexpr PageId first{1};
constexpr PageId second{2};

}

class ProofPhotosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamePhotoTwiceIsAFinding();
    void aPhotoThatLooksTheSameIsAFinding();
    void otherPhotosAndThoseOfThePoolAreNone();
};

void ProofPhotosTest::theSamePhotoTwiceIsAFinding()
{
    Edition edition = twoPages();
    addPhotoStory(edition, first, "bridge", photoId(1), "");
    addPhotoStory(edition, second, "river", photoId(1), "");
    QCOMPARE(photosTwice(edition), (std::vector<std::vector<std::string>>{{"river", "river.jpg", edition.pages[0]->code}}));
}

void ProofPhotosTest::aPhotoThatLooksTheSameIsAFinding()
{
    Edition edition = twoPages();
    addPhotoStory(edition, first, "bridge", photoId(1), "0123456789abcdef");
    addPhotoStory(edition, second, "smaller", photoId(2), "0123456789abcdee");
    QCOMPARE(photosTwice(edition).size(), std::size_t{1});
}

void ProofPhotosTest::otherPhotosAndThoseOfThePoolAreNone()
{
    Edition edition = twoPages();
    addPhotoStory(edition, first, "bridge", photoId(1), "0123456789abcdef");
    addPhotoStory(edition, second, "other", photoId(2), "fedcba9876543210");
    addPhotoStory(edition, PageId{}, "pool", photoId(1), "0123456789abcdef");
    QVERIFY(photosTwice(edition).empty());
}

QTEST_GUILESS_MAIN(ProofPhotosTest)
#include "photos_test.moc"
