// What becomes of a document's marks and pictures in its stories.
#include "archive.h"
#include "intake/cleaning.h"
#include "intake/intake.h"

#include <QTest>

using namespace banxin;
using intake::ImportedCopy;
using intake::ImportedStory;

namespace {

constexpr const char* png = "\x89PNG\r\n\x1a\nrest";

ImportedCopy copyOf(const std::string& bytes, const std::string& name)
{
    auto copy = intake::readCopy(bytes, name);
    return copy ? std::move(*copy) : ImportedCopy{};
}

std::string para(const std::string& inside, const std::string& format = {})
{
    return "<w:p>" + (format.empty() ? std::string{} : "<w:pPr>" + format + "</w:pPr>") + inside + "</w:p>";
}

/// A paragraph with nothing but the picture of that relation.
std::string picture(const std::string& relation) { return para("<w:r><w:drawing><a:blip r:embed=\"" + relation + "\"/></w:drawing></w:r>"); }

/// A Word document with the pictures a, b and c.
std::string illustrated(const std::string& body)
{
    std::vector<std::pair<std::string, std::string>> parts;
    std::string targets;
    for (const std::string name : {"a", "b", "c"}) {
        parts.push_back({"word/media/" + name + ".png", png + name});
        targets += "<Relationship Id=\"" + name + "\" Type=\"x/image\" Target=\"media/" + name + ".png\"/>";
    }
    return docx(body, parts, targets);
}

/// The photos of a story in words: which picture, its caption, its credit.
QStringList photosOf(const ImportedStory& story)
{
    QStringList photos;
    for (std::size_t i = 0; i < story.story.photos.size(); ++i) {
        const StoryPhoto& photo = story.story.photos[i];
        QString which = QStringLiteral("-");
        for (const intake::PlacedPicture& placed : story.pictures) {
            if (placed.photo == i)
                which = QString::number(placed.picture);
        }
        photos << which + QStringLiteral(": ") + QString::fromStdU16String(photo.caption) + QLatin1Char('|') + QString::fromStdU16String(photo.credit)
                + (photo.sharesCaption ? QStringLiteral("|shares") : QString{});
    }
    return photos;
}

const std::string head = para(run("临江港新泊位投用"), "<w:pStyle w:val=\"x\"/>");
const std::string text = para(run("11月20日上午，第一艘货轮缓缓靠泊，临江港第十个万吨级泊位正式投入使用。"));

}

class DocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boldAndItalicComeWithTheText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const std::string& bytes) { QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(name); };
        row("a.docx", docx(para(run("渡口的灯")) + para(run("灯亮了，") + run("粗体", "<w:b/>") + run("和") + run("斜体", "<w:i/>") + run("都在，人也来了。"))));
        row("a.odt", odt("<text:p>渡口的灯</text:p><text:p>灯亮了，<text:span text:style-name=\"B\">粗体</text:span>和<text:span text:style-name=\"I\">斜体</text:span>都在，人也来了。</text:p>",
            "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
            "<style:style style:name=\"I\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>"));
        row("a.rtf", "{\\rtf1\\ansi\\uc0 \\u28193 \\u21475 \\u30340 \\u28783 \\par \\u28783 \\u20142 \\u20102 \\u65292 {\\b \\u31895 \\u20307 }\\u21644 {\\i \\u26012 \\u20307 }"
            "\\u37117 \\u22312 \\u65292 \\u20154 \\u20063 \\u26469 \\u20102 \\u12290 \\par}");
        row("a.html", "<p>渡口的灯</p><p>灯亮了，<b>粗体</b>和<em>斜体</em>都在，人也来了。</p>");
        row("a.md", "渡口的灯\n\n灯亮了，**粗体**和*斜体*都在，人也来了。\n");
    }
    void boldAndItalicComeWithTheText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const ImportedCopy copy = copyOf(bytes.toStdString(), name.toStdString());
        QCOMPARE(copy.stories.size(), std::size_t{1});
        const Story& story = copy.stories[0].story;
        QCOMPARE(QString::fromStdU16String(story.headline), QStringLiteral("渡口的灯"));
        QCOMPARE(story.body.size(), std::size_t{1});
        QCOMPARE(QString::fromStdU16String(story.body[0]->text), QStringLiteral("灯亮了，粗体和斜体都在，人也来了。"));
        QVERIFY((story.body[0]->runs == std::vector<StyledRun>{{{4, 6}, "bold"}, {{7, 9}, "italic"}}));
    }

    void runsLieBehindTheDateline()
    {
        const ImportedCopy copy = copyOf(docx(para(run("渡口的灯")) + para(run("本报讯（记者闻津）", "<w:b/>") + run("灯") + run("亮了", "<w:b/>") + run("，河面上是一条长长的光。"))), "a.docx");
        QCOMPARE(QString::fromStdU16String(copy.stories.at(0).story.dateline), QStringLiteral("本报讯（记者闻津）"));
        QVERIFY((copy.stories[0].story.body.at(0)->runs == std::vector<StyledRun>{{{1, 3}, "bold"}}));
    }

    void runsOfAJoinedHalfMoveWithIt()
    {
        const ImportedCopy copy = copyOf(docx(para(run("渡口的灯")) + para(run("本报讯（记者闻津）灯亮了，河面上是一条长长的，"))
            + para(run("弯弯的") + run("光", "<w:i/>") + run("，人也来了。"))), "a.docx");
        const StoryParagraph& paragraph = *copy.stories.at(0).story.body.at(0);
        QCOMPARE(copy.stories[0].joins.size(), std::size_t{1});
        QCOMPARE(paragraph.runs.size(), std::size_t{1});
        const TextRange range = paragraph.runs[0].range;
        QCOMPARE(QString::fromStdU16String(paragraph.text.substr(range.start, range.end - range.start)), QStringLiteral("光"));
    }

    void runsKeepTheirWordsWhereMarksAreWidened()
    {
        const ImportedCopy copy = copyOf(docx(para(run("渡口的灯")) + para(run("　　灯 亮了,  ") + run("粗体", "<w:b/>") + run(",人也来了。"))), "a.docx");
        const StoryParagraph& paragraph = *copy.stories.at(0).story.body.at(0);
        QCOMPARE(paragraph.runs.size(), std::size_t{1});
        const TextRange range = paragraph.runs[0].range;
        QCOMPARE(QString::fromStdU16String(paragraph.text.substr(range.start, range.end - range.start)), QStringLiteral("粗体"));
    }

    void aPictureTakesTheCaptionBelowIt()
    {
        const ImportedCopy copy = copyOf(illustrated(head + text + picture("a") + para(run("图为货轮靠泊十号泊位。 林晚照 摄")) + text), "a.docx");
        QCOMPARE(copy.stories.size(), std::size_t{1});
        QCOMPARE(photosOf(copy.stories[0]), QStringList{QStringLiteral("0: 图为货轮靠泊十号泊位。|林晚照 摄")});
        QCOMPARE(copy.stories[0].story.body.size(), std::size_t{2});
    }

    void aCaptionBesideItsPictureIsNotTakenTwice()
    {
        const ImportedCopy copy = copyOf(illustrated(head + text + picture("a") + para(run("图为货轮靠泊。 林晚照 摄")) + text + picture("b") + para(run("图为门机作业。 林晚照 摄"))), "a.docx");
        QCOMPARE(photosOf(copy.stories.at(0)), (QStringList{QStringLiteral("0: 图为货轮靠泊。|林晚照 摄"), QStringLiteral("1: 图为门机作业。|林晚照 摄")}));
    }

    void aCaptionMayStandAboveItsPicture()
    {
        const ImportedCopy copy = copyOf(illustrated(head + text + para(run("图为货轮靠泊。 林晚照 摄")) + picture("a")), "a.docx");
        QCOMPARE(photosOf(copy.stories.at(0)), QStringList{QStringLiteral("0: 图为货轮靠泊。|林晚照 摄")});
    }

    void picturesSideBySideShareACaption()
    {
        const std::string both = para("<w:r><w:drawing><a:blip r:embed=\"a\"/></w:drawing></w:r><w:r><w:drawing><a:blip r:embed=\"b\"/></w:drawing></w:r>");
        const ImportedCopy copy = copyOf(illustrated(head + text + both + para(run("图为货轮靠泊。 林晚照 摄"))), "a.docx");
        QCOMPARE(photosOf(copy.stories.at(0)), (QStringList{QStringLiteral("0: 图为货轮靠泊。|林晚照 摄"), QStringLiteral("1: ||shares")}));
    }

    void aPictureWithoutWordsIsAPhotoOfTheStoryRoundIt()
    {
        const std::string other = para(run("市图书馆延时至二十二时")) + para(run("本报讯（记者洛舟）11月20日，馆方介绍，读者比去年多了两成，闭馆时间推迟到二十二时。"));
        const ImportedCopy copy = copyOf(illustrated(head + para(run("本报讯（记者林晚照）第一艘货轮缓缓靠泊，临江港第十个万吨级泊位正式投入使用。")) + picture("a") + other + picture("b")), "a.docx");
        QCOMPARE(copy.stories.size(), std::size_t{2});
        QCOMPARE(photosOf(copy.stories[0]), QStringList{QStringLiteral("0: |")});
        QCOMPARE(photosOf(copy.stories[1]), QStringList{QStringLiteral("1: |")});
    }

    void aStoryOfMoreThanFiveMillionCharactersIsDivided()
    {
        std::string text;
        for (int i = 0; i < 6; ++i)
            text += std::string(900'000, 'a') + ".\n";
        const ImportedCopy copy = copyOf(text, "long.txt");
        QCOMPARE(copy.stories.size(), std::size_t{2});
        std::size_t length = 0;
        for (const ImportedStory& story : copy.stories) {
            QVERIFY(bodyCharacters(story.story) <= 5'000'000);
            for (const auto& paragraph : story.story.body)
                length += paragraph->text.size() + 1;
        }
        QCOMPARE(length, text.size());
        QVERIFY(std::any_of(copy.findings.begin(), copy.findings.end(), [](const Finding& f) { return f.arguments.at(1) == intake::change::longStories; }));
    }

    void aLineOfFiveMillionCharactersStaysCut()
    {
        const ImportedCopy copy = copyOf(std::string(5'000'001, 'a'), "long.txt");
        std::size_t length = 0;
        for (const ImportedStory& story : copy.stories) {
            for (const auto& paragraph : story.story.body) {
                QVERIFY(paragraph->text.size() <= 1'000'000);
                length += paragraph->text.size();
            }
        }
        QCOMPARE(length, std::size_t{5'000'001});
    }

    void theFilesOwnWordsGoFirst()
    {
        const ImportedCopy copy = copyOf("# 渡口的灯\n\n灯亮了，人也来了，河面上是一条长长的光。\n\n![渡口](a.png)\n", "a.md");
        QCOMPARE(photosOf(copy.stories.at(0)), QStringList{QStringLiteral("0: 渡口|")});
        const ImportedCopy figure = copyOf("<h1>渡口的灯</h1><p>灯亮了，人也来了。</p><figure><img src=\"a.png\"><figcaption>渡口的夜 文铎 摄</figcaption></figure>", "a.html");
        QCOMPARE(figure.stories.at(0).story.photos.size(), std::size_t{1});
        QCOMPARE(figure.stories[0].pictures.size(), std::size_t{1});
        QVERIFY(figure.stories[0].story.photos[0].caption.starts_with(u"渡口的夜"));
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documents_test.moc"
