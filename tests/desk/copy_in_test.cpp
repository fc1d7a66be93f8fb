// What the desk does with copy that was read: its marks, its pictures, its encoding, mappings of houses.
#include "desk/house_mappings.h"
#include "desk/import.h"

#include "intake/encoded_copy.h"
#include "sample_desk.h"

#include <QStandardPaths>
#include <QTest>

using namespace banxin;
using sandbox::Folder;
using sandbox::setFileBytes;

namespace {

const std::string houseXml = "<?xml version=\"1.0\"?><paper><article no=\"7\"><titles><main>渡口的灯</main></titles><content><p>灯亮了，人也来了。</p></content></article></paper>";
const std::string mapping = R"({"item": "paper/article", "parts": {"headline": "titles/main", "id": "@no"}, "body": "content"})";

}

class CopyInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { std::filesystem::remove_all(desk::mappingFolder()); }
    void cleanupTestCase() { std::filesystem::remove_all(desk::mappingFolder()); }

    void boldStaysWhereThePaperHasAStyleForIt()
    {
        const Folder folder;
        setFileBytes(folder.path("a.html"), "<h1>渡口的灯</h1><p>灯<b>亮了</b>，<i>人</i>也来了。</p>");
        const auto copy = desk::readCopyOrPhoto(folder.path("a.html"));
        QVERIFY(copy);
        Edition edition;
        edition.sheet.change([](StyleSheet& sheet) { sheet.characterStyles["bold"] = {}; });
        const auto taken = desk::takeCopy(edition, *copy);
        QVERIFY(taken);
        const Story& story = **taken->edition.stories.find(taken->stories.at(0).id);
        QVERIFY((story.body.at(0)->runs == std::vector<StyledRun>{{{1, 3}, "bold"}}));
    }

    void aPictureThatIsMissingLeavesItsWords()
    {
        const Folder folder;
        setFileBytes(folder.path("a.md"), "# 渡口的灯\n\n灯亮了，人也来了。\n\n![渡口的夜](gone.jpg)\n");
        const auto copy = desk::readCopyOrPhoto(folder.path("a.md"));
        QVERIFY(copy);
        const auto& photos = copy->stories.at(0).story.photos;
        QCOMPARE(photos.size(), std::size_t{1});
        QCOMPARE(QString::fromStdU16String(photos[0].caption), QStringLiteral("渡口的夜"));
        QVERIFY(photos[0].photo == PhotoId{});
        QVERIFY(std::any_of(copy->findings.begin(), copy->findings.end(), [](const Finding& f) { return f.code == FindingCode::PictureLeftOut; }));
    }

    void aPictureBesideItsTextIsAPhotoWithItsWords()
    {
        const Folder folder;
        std::filesystem::copy_file(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg", folder.path("river.jpg"));
        setFileBytes(folder.path("a.md"), "# 渡口的灯\n\n灯亮了，人也来了。\n\n![渡口的夜](river.jpg)\n");
        const auto copy = desk::readCopyOrPhoto(folder.path("a.md"));
        QVERIFY(copy);
        QCOMPARE(copy->stories.at(0).photos.size(), std::size_t{1});
        QVERIFY(copy->stories[0].story.photos.at(0).photo == copy->stories[0].photos[0].id);
        const auto again = desk::readAgain(*copy, {});
        QVERIFY(again);
        QVERIFY(again->stories.at(0).story.photos == copy->stories[0].story.photos);
        QCOMPARE(again->stories[0].photos.size(), std::size_t{1});
    }

    void aFeedsPictureOnDiskIsAPhotoWithItsCaptionAndEmbargo()
    {
        const Folder folder;
        std::filesystem::copy_file(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg", folder.path("river.jpg"));
        const std::string item = "<newsItem guid=\"urn:a\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:text\"/><embargoed>2026-12-01T00:00:00Z</embargoed>"
            "<pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>渡口的灯</headline></contentMeta><contentSet>"
            "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>灯亮了，人也来了。</p></body></html></inlineXML></contentSet></newsItem>";
        const std::string picture = "<newsItem guid=\"urn:p\" version=\"1\"><itemMeta><itemClass qcode=\"ninat:picture\"/><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
            "<creditline>文铎 摄</creditline><description role=\"drol:caption\">渡口的夜</description></contentMeta><contentSet><remoteContent href=\"river.jpg\" contenttype=\"image/jpeg\"/>"
            "</contentSet></newsItem>";
        setFileBytes(folder.path("feed.xml"), "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + item + picture + "</itemSet></newsMessage>");
        const auto copy = desk::readCopyOrPhoto(folder.path("feed.xml"));
        QVERIFY(copy);
        QCOMPARE(copy->stories.size(), std::size_t{1});
        const std::vector<StoryPhoto>& photos = copy->stories[0].story.photos;
        QCOMPARE(photos.size(), std::size_t{1});
        QVERIFY(photos[0].photo == copy->stories[0].photos.at(0).id);
        QCOMPARE(QString::fromStdU16String(photos[0].caption), QStringLiteral("渡口的夜"));
        QCOMPARE(QString::fromStdU16String(photos[0].credit), QStringLiteral("文铎 摄"));
        QCOMPARE(copy->stories[0].story.origin.embargo, std::string{"2026-12-01T00:00:00Z"});
        QVERIFY(std::any_of(copy->findings.begin(), copy->findings.end(), [](const Finding& f) { return f.code == FindingCode::CopyWithheld && f.severity == Severity::Error; }));
    }

    void aKillWithoutWordsWithdrawsTheStoryAndLeavesItsText()
    {
        const auto item = [](const char* version, const char* status, const char* content) {
            return std::string{"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\" version=\""} + version + "\"><itemMeta><itemClass qcode=\"ninat:text\"/><pubStatus qcode=\"stat:"
                + status + "\"/></itemMeta>" + content + "</newsItem>";
        };
        const Folder folder;
        setFileBytes(folder.path("first.xml"), item("1", "usable", "<contentMeta><headline>渡口的灯</headline></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
            "<p>灯亮了，人也来了。</p></body></html></inlineXML></contentSet>"));
        setFileBytes(folder.path("kill.xml"), item("2", "canceled", "<contentMeta/>"));
        const auto first = desk::readCopyOrPhoto(folder.path("first.xml"));
        QVERIFY(first);
        const auto taken = desk::takeCopy({}, *first);
        QVERIFY(taken);
        const auto kill = desk::readCopyOrPhoto(folder.path("kill.xml"));
        QVERIFY(kill);
        QVERIFY(std::any_of(kill->findings.begin(), kill->findings.end(), [](const Finding& f) { return f.code == FindingCode::CopyWithheld && f.arguments.at(1) == "killed"; }));
        const auto after = desk::takeCopy(taken->edition, *kill);
        QVERIFY(after);
        QCOMPARE(after->edition.stories.size(), std::size_t{1});
        QVERIFY(after->stories.at(0).how == desk::Taking::Again);
        const Story& story = **after->edition.stories.begin();
        QVERIFY(story.origin.withdrawn);
        QCOMPARE(QString::fromStdU16String(story.headline), QStringLiteral("渡口的灯"));
        QCOMPARE(story.body.size(), std::size_t{1});
        const auto twice = desk::takeCopy(after->edition, *kill);
        QVERIFY(twice && twice->stories.at(0).how == desk::Taking::Unchanged);
    }

    void aKillIsTakenBackByALaterVersionOnly()
    {
        const auto read = [](const std::string& version, bool isKilled, const char16_t* headline) {
            desk::ReadCopy copy;
            desk::ReadStory& story = copy.stories.emplace_back();
            story.story.origin = {"item.xml", "社", "urn:a", version, "", "", isKilled, isKilled ? "killed" : ""};
            story.story.headline = headline;
            return copy;
        };
        const auto first = desk::takeCopy({}, read("9", false, u"第一稿"));
        QVERIFY(first);
        const auto killed = desk::takeCopy(first->edition, read("10", true, u""));
        QVERIFY(killed);
        for (const char* version : {"9", "10", ""}) {
            const auto late = desk::takeCopy(killed->edition, read(version, false, u"第一稿，改"));
            QVERIFY(late && late->stories.at(0).how == desk::Taking::Unchanged);
            QVERIFY((*late->edition.stories.begin())->origin.withdrawn);
        }
        const auto again = desk::takeCopy(killed->edition, read("11", false, u"第二稿"));
        QVERIFY(again && again->stories.at(0).how == desk::Taking::Again);
        QVERIFY(!(*again->edition.stories.begin())->origin.withdrawn);
        QCOMPARE((*again->edition.stories.begin())->headline, std::u16string{u"第二稿"});
    }

    void aKillWithdrawsAllThatItsItemWasCutInto()
    {
        desk::ReadCopy copy;
        for (const char* item : {"urn:a", "urn:a#2", "urn:a#3", "urn:ab", "urn:a#b"}) {
            desk::ReadStory& story = copy.stories.emplace_back();
            story.story.origin.item = item;
            story.story.headline = u"标题";
        }
        const auto taken = desk::takeCopy({}, copy);
        QVERIFY(taken);
        QCOMPARE(taken->edition.stories.size(), std::size_t{5});
        desk::ReadCopy kill;
        kill.stories.emplace_back().story.origin = {"kill.xml", "", "urn:a", "2", "", "", true, ""};
        const auto after = desk::takeCopy(taken->edition, kill);
        QVERIFY(after);
        QCOMPARE(after->stories.size(), std::size_t{3});
        for (const Shared<Story>& story : after->edition.stories) {
            const bool isOfTheItem = story->origin.item != "urn:ab" && story->origin.item != "urn:a#b";
            QCOMPARE(story->origin.withdrawn, isOfTheItem);
            QCOMPARE(story->headline, std::u16string{u"标题"});
        }
    }

    void aDoubtfulTextWantsAReviewAndIsReadAsItIsChosen()
    {
        const Folder folder;
        setFileBytes(folder.path("a.txt"), encoded_copy::encoded(u"春耕开始\n", "gb18030"));
        desk::ImportOptions options;
        options.document.language = "zh-Hans";
        const auto copy = desk::readCopyOrPhoto(folder.path("a.txt"), options);
        QVERIFY(copy);
        QVERIFY(copy->encoding == intake::Encoding::Gb18030);
        QVERIFY(desk::wantsReview(*copy));
        const auto other = desk::readInEncoding(*copy, intake::Encoding::Big5);
        QVERIFY(other);
        QVERIFY(other->encoding == intake::Encoding::Big5);
        QVERIFY(!desk::wantsReview(*other));
        QVERIFY(other->stories.at(0).story.headline != copy->stories.at(0).story.headline);
    }

    void aDoubtIsEndedByWhatIsUsualInTheFolder()
    {
        const Folder folder;
        std::filesystem::create_directory(folder.path("done"));
        setFileBytes(folder.path("a.txt"), encoded_copy::encoded(u"春耕开始\n", "gb18030"));
        setFileBytes(folder.path("done/b.txt"), encoded_copy::encoded(u"春耕开始\n", "gb18030"));
        setFileBytes(folder.path("sure.txt"), "春耕开始，渡口的灯亮了。\n");
        desk::ImportOptions options;
        options.document.language = "zh-Hans";
        options.usualEncodings[desk::folderOf(folder.path("a.txt"))] = intake::Encoding::Big5;
        for (const char* name : {"a.txt", "done/b.txt"}) {
            const auto copy = desk::readCopyOrPhoto(folder.path(name), options);
            QVERIFY(copy);
            QVERIFY(copy->encoding == intake::Encoding::Big5);
            QVERIFY(!desk::wantsReview(*copy));
        }
        const auto sure = desk::readCopyOrPhoto(folder.path("sure.txt"), options);
        QVERIFY(sure && sure->encoding == intake::Encoding::Utf8);
        const Folder other;
        setFileBytes(other.path("a.txt"), encoded_copy::encoded(u"春耕开始\n", "gb18030"));
        const auto elsewhere = desk::readCopyOrPhoto(other.path("a.txt"), options);
        QVERIFY(elsewhere && elsewhere->encoding == intake::Encoding::Gb18030);
    }

    void brokenUtf8IsRefusedUnlessSomebodyChoseIt()
    {
        const Folder folder;
        setFileBytes(folder.path("a.txt"), "渡口的灯\n灯亮了\xFF，人也来了。\n");
        const auto refused = desk::readCopyOrPhoto(folder.path("a.txt"));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == FaultCode::TextEncoding);
        desk::ImportOptions options;
        options.document.encoding = intake::Encoding::Utf8;
        const auto copy = desk::readCopyOrPhoto(folder.path("a.txt"), options);
        QVERIFY(copy);
        QCOMPARE(copy->document->undecoded.size(), std::size_t{1});
        QVERIFY(copy->stories.at(0).story.body.at(0)->text.find(u'\uFFFD') != std::u16string::npos);
    }

    void xmlIsReadByTheFirstMappingThatFindsStories()
    {
        const Folder folder;
        setFileBytes(folder.path("house.xml"), houseXml);
        QVERIFY(!desk::readCopyOrPhoto(folder.path("house.xml")));
        desk::ImportOptions options;
        options.mappings = {{"another", R"({"item": "feed/item", "body": "text"})"}, {"house", mapping}};
        const auto copy = desk::readCopyOrPhoto(folder.path("house.xml"), options);
        QVERIFY(copy);
        QCOMPARE(copy->mapping, std::string{"house"});
        QCOMPARE(QString::fromStdU16String(copy->stories.at(0).story.headline), QStringLiteral("渡口的灯"));
    }

    void mappingsAreKeptAndDropped()
    {
        const Folder folder;
        setFileBytes(folder.path("house.json"), mapping);
        setFileBytes(folder.path("none.json"), "{\"body\": 1}");
        QVERIFY(desk::houseMappings().empty());
        QVERIFY(!desk::keepMapping(folder.path("none.json")));
        QVERIFY(desk::keepMapping(folder.path("house.json")));
        QCOMPARE(desk::houseMappings().size(), std::size_t{1});
        QCOMPARE(desk::houseMappings()[0].name, std::string{"house"});
        QCOMPARE(desk::houseMappings()[0].json, mapping);
        QVERIFY(desk::dropMapping("house"));
        QVERIFY(desk::houseMappings().empty());
    }
};

QTEST_GUILESS_MAIN(CopyInTest)
#include "copy_in_test.moc"
