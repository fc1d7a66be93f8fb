// Whole pages as an e-paper gives them, and what an editor would make of them.
#include "base/utf.h"
#include "intake/intake.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace banxin;
using namespace banxin::intake;

namespace {

QString qt(const std::u16string& text) { return QString::fromStdU16String(text); }

QByteArray bytesOf(const QString& file)
{
    QFile in{file};
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
}

QString nameOf(CopyKind kind)
{
    static const char* const names[] = {"story", "commentary", "picture", "qr", "teaser"};
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

QStringList paragraphsOf(const Story& story)
{
    QStringList paragraphs;
    for (const auto& paragraph : story.body)
        paragraphs << qt(paragraph->text);
    if (!paragraphs.isEmpty())
        paragraphs.front().prepend(qt(story.dateline));
    return paragraphs;
}

QStringList listed(const QJsonValue& paragraphs)
{
    QStringList list;
    for (const QJsonValue& paragraph : paragraphs.toArray())
        list << paragraph.toString();
    return list;
}

}

class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyItemHasItsPartsAndParagraphs_data();
    void everyItemHasItsPartsAndParagraphs();
    void theReferencePageDoesToo();

private:
    static void compare(const QByteArray& text, const QJsonArray& items);
};

void PagesTest::compare(const QByteArray& text, const QJsonArray& items)
{
    const auto copy = readCopy(text.toStdString(), "page.txt");
    QVERIFY(copy);
    for (qsizetype i = 0; i < items.size() && i < static_cast<qsizetype>(copy->stories.size()); ++i) {
        const QJsonObject item = items[i].toObject();
        const ImportedStory& story = copy->stories[static_cast<std::size_t>(i)];
        const bool hasPhoto = !story.story.photos.empty();
        QCOMPARE(qt(story.story.headline), item.value(u"headline").toString());
        QCOMPARE(nameOf(story.kind), item.value(u"kind").toString());
        QCOMPARE(qt(story.story.label), item.value(u"series").toString());
        QCOMPARE(qt(story.story.kicker), item.value(u"kicker").toString());
        QCOMPARE(qt(story.story.deck), item.value(u"deck").toString());
        QCOMPARE(qt(story.story.byline), item.value(u"byline").toString());
        QCOMPARE(paragraphsOf(story.story).join(u'\n'), listed(item.value(u"paragraphs")).join(u'\n'));
        QCOMPARE(hasPhoto ? qt(story.story.photos.front().caption) : QString{}, item.value(u"caption").toString());
        QCOMPARE(hasPhoto ? qt(story.story.photos.front().credit) : QString{}, item.value(u"credit").toString());
    }
    QCOMPARE(static_cast<qsizetype>(copy->stories.size()), items.size());
}

void PagesTest::everyItemHasItsPartsAndParagraphs_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"commentary", "county", "sports", "daily", "river", "evening", "herald", "island", "lake", "council", "harbor", "column",
             "arena", "banner", "bluff", "garden", "gazette", "harvest", "isle", "lamp", "market", "metro", "pine", "ridge", "strait", "valley", "voice", "weave", "spring", "delta", "ferry", "bay", "plain", "orchard", "dusk", "quarry"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void PagesTest::everyItemHasItsPartsAndParagraphs()
{
    QFETCH(QString, page);
    const QString file = QStringLiteral(BANXIN_SOURCE_DIR "/tests/intake/pages/") + page;
    const QByteArray text = bytesOf(file + QStringLiteral(".txt"));
    QVERIFY(!text.isEmpty());
    compare(text, QJsonDocument::fromJson(bytesOf(file + QStringLiteral(".json"))).array());
}

/// The page that BANXIN_REFERENCE_COPY holds: jiefang-raw.txt and stories.json. It is another paper's, and not in our tree.
void PagesTest::theReferencePageDoesToo()
{
    const QString folder = qEnvironmentVariable("BANXIN_REFERENCE_COPY");
    if (folder.isEmpty())
        QSKIP("BANXIN_REFERENCE_COPY names no folder");
    QJsonArray items = QJsonDocument::fromJson(bytesOf(folder + QStringLiteral("/stories.json"))).array();
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject item = items[i].toObject();
        // The list has the words beside the QR code as a caption; with us they are the item's text.
        if (item.value(u"kind") == QStringLiteral("qr"))
            item.insert(u"paragraphs", QJsonArray{item.take(u"caption")});
        items[i] = item;
    }
    QCOMPARE(items.size(), qsizetype{10});
    compare(bytesOf(folder + QStringLiteral("/jiefang-raw.txt")), items);
}

QTEST_GUILESS_MAIN(PagesTest)
#include "pages_test.moc"
