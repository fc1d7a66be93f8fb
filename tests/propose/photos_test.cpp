#include "propose/pool_pages.h"

#include <QtTest>

#include <set>

using namespace banxin;
using namespace banxin::pages;

namespace {

/// Photos of 3:2, upright ones by turns.
Story withPhotos(Edition& edition, Story story, int count)
{
    for (int i = 0; i < count; ++i) {
        const PhotoId photo{{static_cast<std::uint8_t>(i + 1)}};
        const bool isUpright = i % 2 == 1;
        edition = *edit::addPhoto(edition, photo, {"p.jpg", "jpeg", isUpright ? 1600 : 2400, isUpright ? 2400 : 1600, 3, true, 1000});
        story.photos.push_back({photo, u"江边的早晨", u"阮溪 摄"});
    }
    return story;
}

bool overlap(const GridPlace& a, const GridPlace& b)
{
    return a.column < b.column + b.columns && b.column < a.column + a.columns && a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/// How many photos a block shows; fails where they lie over each other or outside it.
int photosIn(const Block& block)
{
    const auto& place = std::get<GridPlace>(block.place);
    std::set<int> shown;
    const auto& photos = articleOf(block)->photos;
    for (std::size_t i = 0; i < photos.size(); ++i) {
        const GridPlace& cells = photos[i].cells;
        if (cells.column < 0 || cells.column + cells.columns > place.columns || cells.row < 0 || cells.row + cells.rows > place.rows)
            return -1;
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(cells, photos[j].cells))
                return -1;
        }
        shown.insert(photos[i].photo);
    }
    return static_cast<int>(shown.size());
}

}

class PhotosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS_FONTS(); }
    void allPhotosOfAStoryArePlaced_data();
    void allPhotosOfAStoryArePlaced();
    void photosWithoutTextStandTogether();
    void aPageWithSeveralPhotosIsProposedAnew();
};

void PhotosTest::allPhotosOfAStoryArePlaced_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 4})
        QTest::addRow("%d", count) << count;
}

void PhotosTest::allPhotosOfAStoryArePlaced()
{
    QFETCH(int, count);
    Edition before = pool(5, 110);
    Numbers numbers{9};
    Story long_ = withPhotos(before, story({prose(numbers, 120), prose(numbers, 90)}, u"新桥今日通车", "pictures"), count);
    long_.priority = 1;
    const StoryId id = add(before, long_);
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(!outcome.pages.empty());
    for (const ProposedPage& page : outcome.pages) {
        QCOMPARE(photosIn(blockOf(page.edition, id)), count);
        const auto made = pages::made(page.edition);
        for (const display::Fit& fit : made->fits)
            QVERIFY(fit.rows <= 0);
        QVERIFY(!find(*made, FindingCode::CaptionOverset));
    }
}

void PhotosTest::photosWithoutTextStandTogether()
{
    Edition before = pool(6, 110);
    const StoryId id = add(before, withPhotos(before, story({}, {}, "gallery"), 2));
    const ProposalOutcome outcome = proposed(before, requestFor(before, true));
    QVERIFY(!outcome.pages.empty());
    for (const ProposedPage& page : outcome.pages)
        QCOMPARE(photosIn(blockOf(page.edition, id)), 2);
}

void PhotosTest::aPageWithSeveralPhotosIsProposedAnew()
{
    Edition before = pool(5, 110);
    Numbers numbers{9};
    const StoryId id = add(before, withPhotos(before, story({prose(numbers, 120), prose(numbers, 90)}, u"新桥今日通车", "pictures"), 3));
    const ProposalOutcome first_ = proposed(before, requestFor(before, true));
    QVERIFY(!first_.pages.empty());
    // The crop that was chosen for a photo stays with it.
    Edition taken_ = first_.pages.front().edition;
    taken_ = withBlock(taken_, blockOf(taken_, id).id, [](Block& block) { article(block).photos.back().focus = {Length::fromEmu(100), Length::fromEmu(900)}; });
    const int turned = articleOf(blockOf(taken_, id))->photos.back().photo;
    const ProposalOutcome again = proposed(taken_, requestFor(taken_, false));
    QVERIFY(!again.pages.empty());
    for (const ProposedPage& page : again.pages) {
        QCOMPARE(photosIn(blockOf(page.edition, id)), 3);
        for (const PhotoPlacement& photo : articleOf(blockOf(page.edition, id))->photos) {
            if (photo.photo == turned)
                QCOMPARE(photo.focus, (Point{Length::fromEmu(100), Length::fromEmu(900)}));
        }
    }
}

QTEST_GUILESS_MAIN(PhotosTest)
#include "photos_test.moc"
