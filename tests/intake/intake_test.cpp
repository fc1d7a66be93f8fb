#include "base/utf.h"
#include "intake/cleaning.h"
#include "intake/encoded_copy.h"
#include "intake/file_name.h"
#include "intake/intake.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>

using namespace banxin;
using namespace banxin::intake;
using namespace banxin::encoded_copy;

namespace {

/// A file of one story.
struct OneStory : ImportedStory {
    Encoding encoding = Encoding::Utf8;
    Changes changes;
};

OneStory imported(const std::string& bytes, const std::string& name = "05-安置房.txt")
{
    const auto result = readCopy(bytes, name);
    if (!result)
        qFatal("%s was refused", name.c_str());
    if (result->stories.size() != 1)
        qFatal("%s was taken for %d stories", name.c_str(), static_cast<int>(result->stories.size()));
    OneStory story{result->stories.front(), result->encoding, result->changes};
    story.findings.insert(story.findings.end(), result->findings.begin(), result->findings.end());
    return story;
}

OneStory imported(std::u16string_view text) { return imported(utf8FromUtf16(text)); }

QString qt(const std::u16string& text) { return QString::fromStdU16String(text); }

std::string bytesOf(const QString& file)
{
    QFile in{file};
    return in.open(QIODevice::ReadOnly) ? in.readAll().toStdString() : std::string{};
}

std::string countOf(const OneStory& story, CleaningRule rule)
{
    for (const Finding& finding : story.findings) {
        if (finding.code == FindingCode::TextChanged && finding.arguments.at(1) == nameOf(rule))
            return finding.arguments.at(2);
    }
    return "0";
}

}

class IntakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingGivesTheSameStory_data();
    void everyEncodingGivesTheSameStory();
    void gb18030HasItsTableOf2022();
    void rareCharactersComeWhole();
    void damagedUtf8ShowsWhereItIsDamaged();
    void westernTextIsNotTakenForChinese();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void randomBytesAreRefused();
    void lineEndsAndIndentsAreNoCopy();
    void whatCannotBeCopyIsRemovedAndCounted();
    void marksAreWidenedAndCounted();
    void theNameGivesSlugAndPriority();
    void displayLinesAreToldByTheirNumber();
    void aLabelStandsFirst();
    void aDeckMayBeginWithADash();
    void aLineMayNameItsPart();
    void bylinesAreTold_data();
    void bylinesAreTold();
    void datelinesAreTold_data();
    void datelinesAreTold();
    void aCreditMakesACaption();
    void aCaptionMayEndWithItsCredit();
    void aShortLineBetweenParagraphsIsACrosshead();
    void anEnglishStoryHasItsParts();
    void aQrLineIsKnown();
    void noCharacterIsLost();
    void everySampleFileHasAHeadlineOrAnotherUse();
    void aPhotoIsNamedByItsBytes();
    void whatAPhotoSaysIsReadInItsOwnEncoding();
    void brokenDataAreMarked();
    void whatIsNoPhotoIsRefused();
};

void IntakeTest::everyEncodingGivesTheSameStory_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<Encoding>("encoding");
    const std::u16string marked = std::u16string{u"\uFEFF"} + news;
    QTest::newRow("utf-8") << encoded(news, "UTF-8") << Encoding::Utf8;
    QTest::newRow("utf-8 with mark") << encoded(marked, "UTF-8") << Encoding::Utf8;
    QTest::newRow("gb 18030") << encoded(news, "gb18030") << Encoding::Gb18030;
    QTest::newRow("gbk") << encoded(news, "GBK") << Encoding::Gb18030;
    QTest::newRow("utf-16le with mark") << encoded(marked, "UTF-16LE") << Encoding::Utf16LittleEndian;
    QTest::newRow("utf-16be with mark") << encoded(marked, "UTF-16BE") << Encoding::Utf16BigEndian;
    QTest::newRow("utf-16le") << encoded(news, "UTF-16LE") << Encoding::Utf16LittleEndian;
    QTest::newRow("utf-16be") << encoded(news, "UTF-16BE") << Encoding::Utf16BigEndian;
    QTest::newRow("utf-32le with mark") << encoded(marked, "UTF-32LE") << Encoding::Utf32LittleEndian;
}

void IntakeTest::everyEncodingGivesTheSameStory()
{
    QFETCH(std::string, bytes);
    QFETCH(Encoding, encoding);
    const OneStory story = imported(bytes);
    QCOMPARE(story.encoding, encoding);
    QVERIFY(story.findings.empty());
    QVERIFY(story.story == imported(encoded(news, "UTF-8")).story);
    QCOMPARE(qt(story.story.headline), QStringLiteral("八十户搬进新楼 老街坊还做邻居"));
}

void IntakeTest::gb18030HasItsTableOf2022()
{
    // U+9FB4 and the vertical full stop lay in the private use area until 2022; a character of four bytes stands by.
    const std::string bytes = encoded(u"生僻字表里有这些字：", "gb18030") + "\xFE\x59\xA6\xDA\x95\x34\xB0\x30" + encoded(u"，共三个。", "gb18030");
    const OneStory story = imported(bytes);
    QVERIFY(story.story.body.at(0)->text.find(u"\u9FB4\uFE12") != std::u16string::npos);
    QCOMPARE(story.encoding, Encoding::Gb18030);
}

void IntakeTest::rareCharactersComeWhole()
{
    const std::u16string text = u"龙䶮、𠮷田和𬭊镇的招牌，一个字也不能丢。";
    QCOMPARE(qt(imported(encoded(text, "gb18030")).story.body.at(0)->text), qt(text));
    QCOMPARE(qt(imported(text).story.body.at(0)->text), qt(text));
}

void IntakeTest::damagedUtf8ShowsWhereItIsDamaged()
{
    std::string bytes = encoded(news, "UTF-8");
    bytes.insert(bytes.find("11"), "\xE4\xB8");   // a character cut short
    const OneStory story = imported(bytes);
    QCOMPARE(story.encoding, Encoding::Utf8);
    QVERIFY(story.story.body.at(0)->text.starts_with(u"\uFFFD" u"11月24日"));
    QCOMPARE(story.findings.size(), std::size_t{1});
    QCOMPARE(story.findings.at(0).code, FindingCode::TextReplaced);
    QCOMPARE(story.findings.at(0).arguments.back(), std::string{"1"});
}

void IntakeTest::westernTextIsNotTakenForChinese()
{
    const std::string bytes = "The ferry doesn\x92t stop at the caf\xE9 any more, the owner said on Tuesday.\n";
    const OneStory story = imported(bytes);
    QCOMPARE(story.encoding, Encoding::Windows1252);
    QVERIFY(story.story.body.at(0)->text.starts_with(u"The ferry doesn’t stop at the café"));
}

void IntakeTest::whatIsNoTextIsRefused_data()
{
    using namespace std::string_literals;
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<FaultCode>("code");
    QTest::newRow("empty") << ""s << FaultCode::FileEmpty;
    QTest::newRow("blank lines") << "\r\n \t\r\n\xE3\x80\x80\n"s << FaultCode::FileEmpty;
    QTest::newRow("only a mark") << "\xEF\xBB\xBF"s << FaultCode::FileEmpty;
    QTest::newRow("nuls") << std::string(500, '\0') << FaultCode::TextNotText;
    QTest::newRow("jpeg") << "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\1\0\x48\0\x48\0\0\xFF\xDB\0\x43\0\x08\x06\x06"s << FaultCode::FormatNotRead;
    QTest::newRow("pdf") << "%PDF-1.7\n1 0 obj\n"s << FaultCode::FormatNotRead;
    QTest::newRow("word") << "PK\x03\x04\x14\0\6\0"s << FaultCode::DocumentDamaged;
    QTest::newRow("too large") << std::string((32u << 20) + 1, 'a') << FaultCode::FileTooLarge;
}

void IntakeTest::whatIsNoTextIsRefused()
{
    QFETCH(std::string, bytes);
    QFETCH(FaultCode, code);
    const auto result = readCopy(bytes, "copy.txt");
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QCOMPARE(result.error().arguments.at(0), std::string{"copy.txt"});
}

void IntakeTest::randomBytesAreRefused()
{
    std::mt19937 random{7};
    for (int round = 0; round < 300; ++round) {
        std::string bytes(64 + random() % 4000, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() & 0xFF);
        const auto result = readCopy(bytes, "noise");
        QVERIFY2(!result, qPrintable(QString::number(round)));
        QCOMPARE(result.error().code, FaultCode::TextNotText);
    }
}

void IntakeTest::lineEndsAndIndentsAreNoCopy()
{
    const std::u16string plain{news};
    std::u16string typed;
    for (const char16_t c : plain)
        typed += c == u'\n' ? std::u16string{u" \r\n\r\n\u3000\u3000"} : std::u16string(1, c);
    const OneStory story = imported(typed);
    QVERIFY(story.story == imported(plain).story);
    QVERIFY(story.findings.empty());
    QCOMPARE(imported(u"标题一行\r本报讯（记者闻津）老式的换行。\u2028第二段。").story.body.size(), std::size_t{2});
}

void IntakeTest::whatCannotBeCopyIsRemovedAndCounted()
{
    std::u16string text{news};
    text.insert(5, std::u16string{u"\0\u0007\u009F", 3});
    text.insert(12, u"\uFFFE\uFDD0");
    const OneStory story = imported(text);
    QVERIFY(story.story == imported(news).story);
    QCOMPARE(countOf(story, CleaningRule::Controls), std::string{"3"});
    QCOMPARE(countOf(story, CleaningRule::Noncharacters), std::string{"2"});

    const std::u16string halves{0xD842, u'a', 0xDFB7, u'b'};
    Changes changes;
    QCOMPARE(qt(cleanedLine(halves, {}, changes)), QStringLiteral("ab"));
    QCOMPARE(changes[CleaningRule::Surrogates], std::size_t{2});
}

void IntakeTest::marksAreWidenedAndCounted()
{
    const OneStory story = imported(u"本报讯(记者闻津)上午8:30,市集开门;门票10.5元,全程1,200米(约20分钟)。网址http://example.org/a?b=1,可查。");
    QCOMPARE(qt(story.story.dateline), QStringLiteral("本报讯（记者闻津）"));
    QCOMPARE(qt(story.story.body.at(0)->text),
        QStringLiteral("上午8:30，市集开门；门票10.5元，全程1,200米（约20分钟）。网址http://example.org/a?b=1，可查。"));
    QCOMPARE(countOf(story, CleaningRule::Marks), std::string{"8"});
    QCOMPARE(qt(imported(u"By noon, the market (a small one) was full; nobody left.").story.body.at(0)->text),
        QStringLiteral("By noon, the market (a small one) was full; nobody left."));
}

void IntakeTest::theNameGivesSlugAndPriority()
{
    QCOMPARE(copyName("copy/07-市集夜话.txt").slug, std::string{"市集夜话"});
    QCOMPARE(copyName("copy/07-市集夜话.txt").priority, 7);
    QCOMPARE(copyName("2026.txt").slug, std::string{"2026"});
    QCOMPARE(copyName("2026.txt").priority, 0);
    QCOMPARE(copyName("ferry 2.txt").slug, std::string{"ferry 2"});
    QCOMPARE(copyName("\xFF\xFE.txt").slug, std::string{"story"});
    QCOMPARE(copyName(".txt").slug, std::string{".txt"});
}

void IntakeTest::displayLinesAreToldByTheirNumber()
{
    const Story one = imported(u"渡口的灯\n本报讯（记者闻津）灯亮了。").story;
    QCOMPARE(qt(one.headline), QStringLiteral("渡口的灯"));
    QVERIFY(one.kicker.empty());

    const Story two = imported(u"临江街道\n渡口的灯\n本报讯（记者闻津）灯亮了。").story;
    QCOMPARE(qt(two.kicker), QStringLiteral("临江街道"));
    QCOMPARE(qt(two.headline), QStringLiteral("渡口的灯"));

    const Story three = imported(u"临江街道\n渡口的灯为谁亮？\n守灯人三十年没有缺过一个夜班\n本报讯（记者闻津）灯亮了。").story;
    QCOMPARE(qt(three.headline), QStringLiteral("渡口的灯为谁亮？"));
    QCOMPARE(qt(three.deck), QStringLiteral("守灯人三十年没有缺过一个夜班"));
    QCOMPARE(three.body.size(), std::size_t{1});

    QVERIFY(imported(u"“灯一亮，心里就踏实。”守灯人说，三十年来他没有缺过一个夜班。\n第二段。").story.headline.empty());
}

void IntakeTest::aLabelStandsFirst()
{
    const Story story = imported(u"优化办事环境系列评论③\n少跑一趟腿\n把窗口开到河边去\n□ 闻 津\n办事的人，最怕白跑。").story;
    QCOMPARE(qt(story.label), QStringLiteral("优化办事环境系列评论③"));
    QCOMPARE(qt(story.kicker), QStringLiteral("少跑一趟腿"));
    QCOMPARE(qt(story.headline), QStringLiteral("把窗口开到河边去"));
    QCOMPARE(qt(story.byline), QStringLiteral("□ 闻 津"));
    QCOMPARE(qt(imported(u"老城故事之三\n渡口的灯\n灯亮了。").story.label), QStringLiteral("老城故事之三"));
    QCOMPARE(qt(imported(u"我市设立观察站\n灯亮了。").story.headline), QStringLiteral("我市设立观察站"));
}

void IntakeTest::aDeckMayBeginWithADash()
{
    const Story story = imported(u"渡口的灯\n——记临江渡守灯人\n灯亮了。").story;
    QCOMPARE(qt(story.headline), QStringLiteral("渡口的灯"));
    QCOMPARE(qt(story.deck), QStringLiteral("——记临江渡守灯人"));
}

void IntakeTest::aLineMayNameItsPart()
{
    const Story story = imported(u"主题：渡口的灯\n主题：为谁亮\n副题：守灯人三十年\n引题：临江街道\n灯亮了。").story;
    QCOMPARE(qt(story.headline), QStringLiteral("渡口的灯\n为谁亮"));
    QCOMPARE(qt(story.deck), QStringLiteral("守灯人三十年"));
    QCOMPARE(qt(story.kicker), QStringLiteral("临江街道"));
    QCOMPARE(story.body.size(), std::size_t{1});
}

void IntakeTest::bylinesAreTold_data()
{
    QTest::addColumn<std::u16string>("line");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char* name, std::u16string line, bool isOne) { QTest::newRow(name) << std::move(line) << isOne; };
    row("square", u"□ 闻 津", true);
    row("reporter", u"本报记者 闻津 通讯员 文铎", true);
    row("text", u"文/闻津", true);
    row("commentator", u"本报评论员", true);
    row("english", u"By Wen Jin and Luo Duo", true);
    row("headline about reporters", u"记者走基层", false);
    row("english headline", u"By the river, a market returns", false);
}

void IntakeTest::bylinesAreTold()
{
    QFETCH(std::u16string, line);
    QFETCH(bool, isOne);
    const Story story = imported(u"渡口的灯\n" + line + u"\n灯亮了，河面上是一条长长的光。").story;
    QCOMPARE(qt(story.byline), isOne ? qt(line) : QString{});
}

void IntakeTest::datelinesAreTold_data()
{
    QTest::addColumn<std::u16string>("dateline");
    QTest::addColumn<std::u16string>("rest");
    const auto row = [](const char* name, std::u16string line, std::u16string rest) { QTest::newRow(name) << std::move(line) << std::move(rest); };
    row("reporter", u"本报讯（记者闻津 通讯员文铎）", u"灯亮了。");
    row("plain", u"本报讯 ", u"灯亮了。");
    row("special", u"本报临江11月24日电（记者闻津）", u"灯亮了。");
    row("agency", u"澜江社望津11月24日电（记者闻津）", u"灯亮了。");
    row("brackets", u"（记者闻津）", u"灯亮了。");
    row("english", u"LANJIN, Nov. 24 — ", u"The lamp is lit.");
    row("english without date", u"NEW FERRY — ", u"The lamp is lit.");
    row("none", u"", u"本报讯息万变，灯亮了。");
    row("english none", u"", u"The lamp — an old one — is lit.");
}

void IntakeTest::datelinesAreTold()
{
    QFETCH(std::u16string, dateline);
    QFETCH(std::u16string, rest);
    const Story story = imported(u"渡口的灯\n" + dateline + rest).story;
    QCOMPARE(qt(story.dateline), qt(dateline));
    QCOMPARE(qt(story.body.at(0)->text), qt(rest));
}

void IntakeTest::aCreditMakesACaption()
{
    const OneStory picture = imported(u"昨晚，澜江两岸灯火初上。图为从北岸看望津桥。\n文 铎 摄\n");
    QCOMPARE(picture.kind, CopyKind::Picture);
    QCOMPARE(qt(picture.story.photos.at(0).caption), QStringLiteral("昨晚，澜江两岸灯火初上。图为从北岸看望津桥。"));
    QCOMPARE(qt(picture.story.photos.at(0).credit), QStringLiteral("文 铎 摄"));
    QVERIFY(picture.story.body.empty());

    const OneStory story = imported(std::u16string{news} + u"图为交房现场。\n文铎 摄\n");
    QCOMPARE(story.kind, CopyKind::Story);
    QCOMPARE(story.story.body.size(), std::size_t{2});
    QCOMPARE(qt(story.story.photos.at(0).caption), QStringLiteral("图为交房现场。"));
}

void IntakeTest::aCaptionMayEndWithItsCredit()
{
    const Story story = imported(u"渡口的灯\n图为望津桥的夜色。 文铎 摄").story;
    QCOMPARE(qt(story.photos.at(0).caption), QStringLiteral("图为望津桥的夜色。"));
    QCOMPARE(qt(story.photos.at(0).credit), QStringLiteral("文铎 摄"));
    const Story english = imported(u"The bridge at dusk, seen from the north bank. Photo: Wen Duo").story;
    QCOMPARE(qt(english.photos.at(0).credit), QStringLiteral("Photo: Wen Duo"));
}

void IntakeTest::aShortLineBetweenParagraphsIsACrosshead()
{
    const Story story = imported(std::u16string{news} + u"从搬得出到住得稳\n小区里有食堂，也有一间看得见河的阅览室。\n最后一行没有句号").story;
    QCOMPARE(story.body.at(2)->kind, ParagraphKind::Crosshead);
    QCOMPARE(story.body.at(3)->kind, ParagraphKind::Body);
    QCOMPARE(story.body.at(4)->kind, ParagraphKind::Body);
}

void IntakeTest::anEnglishStoryHasItsParts()
{
    const Story story = imported(u"River notebook, part 2\nThe last ferry\nA crossing of four minutes ends after ninety years\nBy Wen Jin\n"
                                 u"LANJIN, Nov. 24 — The boat left on time, as it always has.\nA bridge next door\nNobody was surprised.").story;
    QCOMPARE(qt(story.label), QStringLiteral("River notebook, part 2"));
    QCOMPARE(qt(story.kicker), QStringLiteral("The last ferry"));
    QCOMPARE(qt(story.headline), QStringLiteral("A crossing of four minutes ends after ninety years"));
    QCOMPARE(qt(story.byline), QStringLiteral("By Wen Jin"));
    QCOMPARE(qt(story.dateline), QStringLiteral("LANJIN, Nov. 24 — "));
    QCOMPARE(story.body.at(1)->kind, ParagraphKind::Crosshead);
}

void IntakeTest::aQrLineIsKnown()
{
    const OneStory qr = imported(u"扫一扫 关注我们 扫描二维码 了解更多澜津资讯");
    QCOMPARE(qr.kind, CopyKind::QrLine);
    QCOMPARE(qr.story.body.size(), std::size_t{1});
    QVERIFY(qr.story.headline.empty());
}

void IntakeTest::noCharacterIsLost()
{
    const std::u16string text = u"系列评论③\n引题在这里\n主题在这里\n副题在这里\n多出来的一行\n□ 闻津\n本报讯（记者闻津）第一段。\n小标题\n第二段。\n图为渡口。\n文铎 摄\n尾段。\n";
    const std::u16string kept = fullText(imported(text).story);
    const auto letters = [](std::u16string all) {
        std::sort(all.begin(), all.end());
        return qt(all);
    };
    QCOMPARE(letters(kept), letters(text));
}

void IntakeTest::everySampleFileHasAHeadlineOrAnotherUse()
{
    const QDir folder{QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample")};
    const QStringList pages{QStringLiteral("A01"), QStringLiteral("A02")};
    for (const QString& page : pages) {
        const QStringList names = QDir{folder.filePath(page)}.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 10);
        for (const QString& name : names) {
            const OneStory story = imported(bytesOf(folder.filePath(page + u'/' + name)), name.toStdString());
            QVERIFY2(story.kind != CopyKind::Story || !story.story.headline.empty(), qPrintable(name));
            QVERIFY2(story.findings.empty(), qPrintable(name));
            QVERIFY2(story.story.priority > 0, qPrintable(name));
        }
    }
}

void IntakeTest::aPhotoIsNamedByItsBytes()
{
    const std::string bytes = bytesOf(QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg"));
    const auto photo = readPhoto(bytes, "pictures/river.jpg");
    QVERIFY(photo);
    QCOMPARE(hex(photo->id), hex(sha256(bytes)));
    QCOMPARE(photo->record.fileName, std::string{"river.jpg"});
    QCOMPARE(photo->record.format, std::string{"jpeg"});
    QCOMPARE(photo->record.width, 3000);
    QCOMPARE(photo->record.height, 2000);
    QCOMPARE(photo->record.components, 3);
    QVERIFY(photo->record.hasProfile);
    QVERIFY(photo->findings.empty());
    QCOMPARE(photo->record.likeness.size(), std::size_t{16});
    QCOMPARE(photo->record.damage, std::string{});
    QCOMPARE(photo->record.bitsPerComponent, 8);
}

namespace {

std::string number(std::size_t n, int bytes)
{
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(n >> (8 * i) & 0xFF);
    return text;
}

/// The sample's photo with IPTC in front of what it has: a caption, who took it, and a character set where one is said.
std::string photoSaying(const std::string& caption, const std::string& byline, const std::string& characterSet = {})
{
    std::string iptc = characterSet.empty() ? std::string{} : std::string{"\x1C\x01\x5A", 3} + number(characterSet.size(), 2) + characterSet;
    iptc += std::string{"\x1C\x02\x50", 3} + number(byline.size(), 2) + byline;
    iptc += std::string{"\x1C\x02\x78", 3} + number(caption.size(), 2) + caption;
    std::string block = std::string{"Photoshop 3.0\0", 14} + "8BIM" + std::string{"\x04\x04\0\0", 4} + number(iptc.size(), 4) + iptc;
    if (iptc.size() % 2 != 0)
        block += '\0';
    std::string file = bytesOf(QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg"));
    file.insert(2, "\xFF\xED" + number(block.size() + 2, 2) + block);
    return file;
}

}

void IntakeTest::whatAPhotoSaysIsReadInItsOwnEncoding()
{
    const std::string gbk = "\xB3\xC7\xCA\xD0\xC7\xE5\xB3\xBF";   // 城市清晨
    const auto chinese = readPhoto(photoSaying(gbk, "\xCE\xC4\xEE\xEC"), "a.jpg");
    QVERIFY(chinese);
    QCOMPARE(chinese->record.caption, std::string{"城市清晨"});
    QCOMPARE(chinese->record.credit, std::string{"文铎"});
    const auto utf8 = readPhoto(photoSaying("城市", "Wen Duo", "\x1B%G"), "b.jpg");
    QVERIFY(utf8);
    QCOMPARE(utf8->record.caption, std::string{"城市"});
    const auto unsaid = readPhoto(photoSaying("城市", "Wen Duo"), "c.jpg");
    QCOMPARE(unsaid->record.caption, std::string{"城市"});
    const auto latin = readPhoto(photoSaying("Caf\xE9", "Ren\xE9", "\x1B.A"), "d.jpg");
    QCOMPARE(latin->record.caption, std::string{"Café"});
}

void IntakeTest::brokenDataAreMarked()
{
    std::string picture = bytesOf(QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg"));
    // In the middle of its scan: the decoder goes on, and warns.
    for (std::size_t i = 0; i < 4000; ++i)
        picture[picture.size() / 2 + i] = static_cast<char>(i * 37 % 251);
    const auto broken = readPhoto(picture, "river.jpg");
    QVERIFY(broken);
    QVERIFY(!broken->record.damage.empty());
    QCOMPARE(broken->findings.size(), std::size_t{1});
    QCOMPARE(broken->findings[0].code, FindingCode::PhotoDamaged);
    QCOMPARE(broken->findings[0].severity, Severity::Error);
}

void IntakeTest::whatIsNoPhotoIsRefused()
{
    const auto empty = readPhoto("", "empty.jpg");
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, FaultCode::FileEmpty);
    const auto text = readPhoto("no picture at all", "letter.jpg");
    QVERIFY(!text);
    QCOMPARE(text.error().code, FaultCode::PictureUnknown);
    const std::string picture = bytesOf(QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/pictures/river.jpg"));
    const auto half = readPhoto(std::string_view{picture}.substr(0, picture.size() / 2), "river.jpg");
    QVERIFY(!half);
    QCOMPARE(half.error().code, FaultCode::PictureDamaged);
    QCOMPARE(half.error().arguments.at(0), std::string{"river.jpg"});
}

QTEST_GUILESS_MAIN(IntakeTest)
#include "intake_test.moc"
