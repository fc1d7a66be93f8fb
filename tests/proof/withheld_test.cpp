// What its sender does not release stops the press.
#include "edit/edit.h"
#include "proof/check.h"

#include <QtTest>

using namespace banxin;

namespace {

/// An edition of 26 November with one story, on its page or in the pool.
Edition editionWith(const StoryOrigin& origin, bool isPlaced = true)
{
    Edition edition;
    edition.head.date = {2026, 11, 26};
    Page page;
    page.code = "A01";
    page.grid = {{Length::fromEmu(12700 * 800), Length::fromEmu(12700 * 750)}, Length::fromEmu(12700 * 20), Length::fromEmu(12700 * 40),
        Length::fromEmu(12700 * 9), 6, 13, 1, 60, Length::fromEmu(142'875)};
    edition = edit::addPage(std::move(edition), page)->edition;
    Story story;
    story.slug = "bridge";
    story.origin = origin;
    auto added = edit::addStory(std::move(edition), story);
    edition = std::move(added->edition);
    if (isPlaced) {
        ArticleBlock article;
        article.story = added->id;
        Block block;
        block.place = GridPlace{0, 3, 0, 20};
        block.content = article;
        edition = edit::placeBlock(std::move(edition), PageId{1}, block)->edition;
    }
    return edition;
}

/// Why the press is refused; empty: it is not.
QString refusal(const Edition& edition)
{
    for (const Finding& finding : proof::check(edition, {})) {
        if (finding.code == FindingCode::CopyWithheld && proof::blocksPress(finding) && finding.page == PageId{1})
            return QString::fromStdString(finding.arguments.at(1) + ' ' + finding.arguments.at(2));
    }
    return {};
}

StoryOrigin embargoedUntil(const char* day)
{
    StoryOrigin origin;
    origin.embargo = day;
    return origin;
}

}

class ProofWithheldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWithdrawnStoryStopsThePress()
    {
        StoryOrigin origin;
        origin.withdrawn = true;
        QCOMPARE(refusal(editionWith(origin)), QStringLiteral("killed "));
        origin.notice = "facts wrong";
        QCOMPARE(refusal(editionWith(origin)), QStringLiteral("killed "));
        origin.notice = "withheld: until the vote";
        QCOMPARE(refusal(editionWith(origin)), QStringLiteral("withheld "));
        origin.notice = "withheld";
        QCOMPARE(refusal(editionWith(origin)), QStringLiteral("withheld "));
        QVERIFY(refusal(editionWith(origin, false)).isEmpty());
    }

    void anEmbargoHoldsUntilItsDayIsOver()
    {
        QVERIFY(refusal(editionWith({})).isEmpty());
        QCOMPARE(refusal(editionWith(embargoedUntil("2026-11-27T08:00:00+08:00"))), QStringLiteral("embargoed 2026-11-27T08:00:00+08:00"));
        // The paper is printed in the night before its day.
        QVERIFY(!refusal(editionWith(embargoedUntil("2026-11-26T08:00:00+08:00"))).isEmpty());
        QVERIFY(refusal(editionWith(embargoedUntil("2026-11-25T08:00:00+08:00"))).isEmpty());
        QVERIFY(!refusal(editionWith(embargoedUntil("tomorrow noon"))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProofWithheldTest)
#include "withheld_test.moc"
