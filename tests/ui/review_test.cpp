// Copy that is looked at before it comes in, and copy that comes in by itself.
#include "desk/house_mappings.h"
#include "ui/copy/copy_review_dialog.h"
#include "ui/copy/folder_encodings.h"
#include "ui/copy/import_report_dialog.h"
#include "ui/copy/mappings_dialog.h"
#include "ui/copy/review_table.h"
#include "ui/copy/rule_list.h"
#include "ui/notice_bar.h"
#include "ui/story_pool/story_pool.h"
#include "ui/story_pool/story_table.h"
#include "window_fixture.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTreeWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto page = "渡口的灯\n\n本报讯(记者闻津)灯亮了,河面上是一条长长的\n\n光,人也来了。\n\n市图书馆延时至二十二时\n\n本报讯(记者洛舟)馆方介绍,读者多了。\n";

}

class ReviewTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startWindow(); showEdition(); }
    void cleanup()
    {
        QSettings{}.remove(u"import/hotFolder"_s);
        QSettings{}.remove(u"import/encodings"_s);
        endWindow();
    }

    void aPageOfSeveralStoriesIsShownFirst();
    void keysSetWhatALineIs();
    void cutsAndJoinsAreEdited();
    void aRuleIsSwitchedWithItsCount();
    void escapeTakesNothingIn();
    void aDoubtfulTextShowsBothReadings();
    void whatItsSenderKilledIsSaidUntilItIsClosed();
    void mappingsAreKeptAndReadHouseXml();
    void theReportTellsAllOfAnImport();
    void aHotFolderBringsCopyByItself();

private:
    CopyReviewDialog* review() { return review(page); }
    CopyReviewDialog* review(const QByteArray& bytes)
    {
        QFile file{m_folder->filePath(u"page.txt"_s)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            return nullptr;
        file.close();
        window().takeFiles({file.fileName()});
        CopyReviewDialog* dialog = nullptr;
        [[maybe_unused]] const bool opened = QTest::qWaitFor([&] {
            dialog = window().findChild<CopyReviewDialog*>();
            return dialog && dialog->isVisible();
        });
        return dialog;
    }
    static void select(CopyReviewDialog& dialog, int row) { dialog.table().setCurrentIndex(dialog.table().model()->index(row, ReviewTable::Part)); }
    static QString cell(CopyReviewDialog& dialog, int row, int column) { return dialog.table().model()->index(row, column).data().toString(); }
};

void ReviewTest::aPageOfSeveralStoriesIsShownFirst()
{
    CopyReviewDialog* dialog = review();
    QVERIFY(dialog);
    QCOMPARE(dialog->table().model()->rowCount(), 5);
    QCOMPARE(cell(*dialog, 1, ReviewTable::Original), u"本报讯(记者闻津)灯亮了,河面上是一条长长的"_s);
    QCOMPARE(cell(*dialog, 1, ReviewTable::Result), u"本报讯（记者闻津）灯亮了，河面上是一条长长的"_s);
    QVERIFY(cell(*dialog, 2, ReviewTable::Part).startsWith(u'↳'));
    QCOMPARE(cell(*dialog, 3, ReviewTable::Story), u"2"_s);
    QVERIFY(!findStory(edition(), "渡口的灯"));
    QTest::keyClick(&dialog->table(), Qt::Key_Return);
    QVERIFY(findStory(edition(), "渡口的灯"));
    const Story* library = findStory(edition(), "市图书馆延时至二十二");
    QVERIFY(library);
    QCOMPARE(QString::fromStdU16String(library->body.at(0)->text), u"馆方介绍，读者多了。"_s);
    QCOMPARE(window().session()->stepsDone(), std::size_t{1});
}

void ReviewTest::keysSetWhatALineIs()
{
    CopyReviewDialog* dialog = review();
    QVERIFY(dialog);
    select(*dialog, 0);
    QTest::keyClick(&dialog->table(), Qt::Key_2);
    QVERIFY(cell(*dialog, 0, ReviewTable::Part).startsWith(u'2'));
    QCOMPARE(dialog->table().currentIndex().row(), 0);
    select(*dialog, 3);
    QTest::keyClick(&dialog->table(), Qt::Key_0);
    QCOMPARE(cell(*dialog, 3, ReviewTable::Result), QString{});
    QTest::keyClick(&dialog->table(), Qt::Key_Enter);
    const auto& stories = edition().stories;
    QVERIFY(std::any_of(stories.begin(), stories.end(), [](const auto& story) { return story->kicker == u"渡口的灯" && story->headline.empty(); }));
}

void ReviewTest::cutsAndJoinsAreEdited()
{
    CopyReviewDialog* dialog = review();
    QVERIFY(dialog);
    select(*dialog, 2);
    QTest::keyClick(&dialog->table(), Qt::Key_J);
    QVERIFY(!cell(*dialog, 2, ReviewTable::Part).startsWith(u'↳'));
    select(*dialog, 3);
    QTest::keyClick(&dialog->table(), Qt::Key_C);
    QCOMPARE(cell(*dialog, 3, ReviewTable::Story), QString{});
    QCOMPARE(dialog->copy().stories.size(), std::size_t{1});
    QTest::keyClick(&dialog->table(), Qt::Key_C);
    QCOMPARE(dialog->copy().stories.size(), std::size_t{2});
    QCOMPARE(dialog->copy().stories.front().story.body.size(), std::size_t{2});
}

void ReviewTest::aRuleIsSwitchedWithItsCount()
{
    CopyReviewDialog* dialog = review();
    QVERIFY(dialog);
    RuleList* rules = dialog->findChild<RuleList*>();
    QListWidgetItem* marks = rules->item(static_cast<int>(intake::CleaningRule::Marks));
    const QString counted = marks->text();
    QVERIFY2(counted.endsWith(u"(7)"_s), qPrintable(counted));
    marks->setCheckState(Qt::Unchecked);
    QCOMPARE(cell(*dialog, 4, ReviewTable::Result), u"本报讯(记者洛舟)馆方介绍,读者多了。"_s);
    QVERIFY(marks->text().endsWith(u"(0)"_s));
    marks->setCheckState(Qt::Checked);
    QCOMPARE(marks->text(), counted);
}

void ReviewTest::escapeTakesNothingIn()
{
    CopyReviewDialog* dialog = review();
    QVERIFY(dialog);
    const std::size_t before = edition().stories.size();
    QTest::keyClick(&dialog->table(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(edition().stories.size(), before);
    QCOMPARE(window().session()->stepsDone(), std::size_t{0});
}

void ReviewTest::aDoubtfulTextShowsBothReadings()
{
    CopyReviewDialog* dialog = review("\xB4\xBA\xB8\xFB\xBF\xAA\xCA\xBC\n");   // 春耕开始 in GB 18030; not nonsense enough in Big5
    QVERIFY(dialog);
    const auto samples = dialog->findChildren<QPlainTextEdit*>();
    const auto readings = dialog->findChildren<QRadioButton*>();
    QCOMPARE(samples.size(), qsizetype{2});
    QCOMPARE(readings.size(), qsizetype{2});
    QCOMPARE(samples[0]->toPlainText().trimmed(), u"春耕开始"_s);
    QVERIFY(samples[1]->toPlainText().trimmed() != u"春耕开始"_s);
    QVERIFY(readings[0]->isChecked());
    QTest::mouseClick(readings[1], Qt::LeftButton, {}, QPoint{8, readings[1]->height() / 2});
    QTRY_COMPARE(cell(*dialog, 0, ReviewTable::Result), samples[1]->toPlainText().trimmed());
    QVERIFY(dialog->copy().encoding == intake::Encoding::Big5);
    QTest::mouseClick(readings[0], Qt::LeftButton, {}, QPoint{8, readings[0]->height() / 2});
    QTRY_COMPARE(cell(*dialog, 0, ReviewTable::Result), u"春耕开始"_s);
    // Return takes the copy in from wherever the focus is.
    QTest::keyClick(readings[0], Qt::Key_Return);
    QVERIFY(findStory(edition(), "page"));
    QCOMPARE(QString::fromStdU16String(findStory(edition(), "page")->headline), u"春耕开始"_s);
    // The choice holds for the next one of its folder, which asks nobody.
    QFile next{m_folder->filePath(u"next.txt"_s)};
    QVERIFY(next.open(QIODevice::WriteOnly) && next.write("\xB4\xBA\xB8\xFB\xBF\xAA\xCA\xBC\n") > 0);
    next.close();
    QCOMPARE(folderEncodings().size(), std::size_t{1});
    keepFolderEncoding(m_folder->filePath(u"next.txt"_s).toStdString(), intake::Encoding::Big5);
    window().takeFiles({next.fileName()});
    QTRY_VERIFY(findStory(edition(), "next"));
    QVERIFY(QString::fromStdU16String(findStory(edition(), "next")->headline) != u"春耕开始"_s);
}

void ReviewTest::whatItsSenderKilledIsSaidUntilItIsClosed()
{
    const auto take = [&](const QString& name, const QByteArray& bytes) {
        QFile file{m_folder->filePath(name)};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
        file.close();
        window().takeFiles({file.fileName()});
    };
    const auto alarm = [&] {
        for (const NoticeBar* bar : window().findChildren<NoticeBar*>()) {
            if (bar->isVisible() && bar->sentence().startsWith(u"kill: KILLED"_s))
                return bar->sentence();
        }
        return QString{};
    };
    take(u"kill.json"_s, R"({"uri":"urn:1","version":"2","pubstatus":"canceled","headline":"The quay","body_text":"The lamps are lit."})");
    QTRY_VERIFY(findStory(edition(), "kill"));
    QVERIFY(!alarm().isEmpty());
    take(u"other.txt"_s, "The ferry\nLANJIN, Nov. 24 — It sails.\n");
    QTRY_VERIFY(findStory(edition(), "other"));
    QVERIFY(!alarm().isEmpty());
    const QAbstractItemModel& pool = *window().storyPool().view().model();
    const QModelIndexList found = pool.match(pool.index(0, StoryTable::Name), Qt::DisplayRole, u"kill"_s, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), qsizetype{1});
    QVERIFY(pool.index(found[0].row(), StoryTable::Place).data().toString().contains(u"KILLED"_s));
    QVERIFY(found[0].data(Qt::AccessibleTextRole).toString().contains(u"KILLED"_s));
}

void ReviewTest::mappingsAreKeptAndReadHouseXml()
{
    const auto put = [&](const QString& name, const char* text) {
        QFile file{m_folder->filePath(name)};
        return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
    };
    QVERIFY(put(u"lanjin.json"_s, R"({"item": "paper/article", "parts": {"headline": "main"}, "body": "content"})"));
    QVERIFY(put(u"none.json"_s, "{}"));
    QVERIFY(put(u"news.xml"_s, "<?xml version=\"1.0\"?><paper><article><main>渡口的灯</main><content><p>灯亮了，人也来了。</p></content></article></paper>"));
    MappingsDialog dialog;
    dialog.add(m_folder->filePath(u"none.json"_s));
    QCOMPARE(dialog.list().count(), 0);
    dialog.add(m_folder->filePath(u"lanjin.json"_s));
    QCOMPARE(dialog.list().count(), 1);
    window().takeFiles({m_folder->filePath(u"news.xml"_s)});
    QTRY_VERIFY(findStory(edition(), "news"));
    QCOMPARE(QString::fromStdU16String(findStory(edition(), "news")->headline), u"渡口的灯"_s);
    const auto buttons = dialog.findChildren<QPushButton*>();
    const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->text() == u"&Remove"_s; });
    QVERIFY(remove != buttons.end());
    (*remove)->click();
    QCOMPARE(dialog.list().count(), 0);
    QVERIFY(desk::houseMappings().empty());
}

void ReviewTest::theReportTellsAllOfAnImport()
{
    QFile good{m_folder->filePath(u"good.txt"_s)};
    QFile noise{m_folder->filePath(u"noise.txt"_s)};
    QVERIFY(good.open(QIODevice::WriteOnly) && good.write("渡口的灯\n本报讯(记者闻津)灯亮了,人也来了。\n") > 0);
    QVERIFY(noise.open(QIODevice::WriteOnly) && noise.write(QByteArray(500, '\0')) > 0);
    good.close();
    noise.close();
    window().takeFiles({good.fileName(), noise.fileName()});
    QTRY_VERIFY(findStory(edition(), "good"));
    QAction* report = window().findChild<QAction*>(u"importReport"_s);
    QVERIFY(report && report->isEnabled());
    report->trigger();
    ImportReportDialog* dialog = window().findChild<ImportReportDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->tree().topLevelItemCount(), 2);
    const QTreeWidgetItem* refused = dialog->tree().topLevelItem(0);
    QCOMPARE(refused->text(0), u"noise.txt"_s);
    QCOMPARE(refused->childCount(), 1);
    QVERIFY(refused->child(0)->text(0).contains(u"noise.txt"_s));
    const QTreeWidgetItem* taken = dialog->tree().topLevelItem(1);
    QCOMPARE(taken->text(0), u"good.txt"_s);
    QCOMPARE(taken->childCount(), 2);   // its story, and the marks that became full-width
    QVERIFY(taken->child(1)->text(0).contains(u'3'));
}

void ReviewTest::aHotFolderBringsCopyByItself()
{
    const QString folder = m_folder->filePath(u"hot"_s);
    QVERIFY(QDir{}.mkpath(folder));
    QSettings{}.setValue(u"import/hotFolder"_s, folder);
    endSessionAndReopen();
    const auto put = [&](const char* text) {
        QFile file{folder + u"/灯.txt"_s};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    put("渡口的灯\n本报讯（记者闻津）灯亮了。\n");
    QTRY_VERIFY_WITH_TIMEOUT(findStory(edition(), "灯"), 5000);
    QTRY_VERIFY(QFile::exists(folder + u"/done/灯.txt"_s));
    put("渡口的灯\n本报讯（记者闻津）灯又亮了。\n");
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdU16String(findStory(edition(), "灯")->body.at(0)->text), u"灯又亮了。"_s, 5000);
    QVERIFY2(window().notice().contains(u"灯"_s), qPrintable(window().notice()));
    std::optional<std::size_t> versions;
    window().session()->readVersions([&](const Result<std::vector<Version>>& read) { versions = read ? read->size() : 0; });
    QTRY_VERIFY(versions);
    QCOMPARE(*versions, std::size_t{1});
}

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
