#include "desk/resources.h"
#include "edit/edit.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_edition_dialog.h"
#include "ui/dialogs/page_dialog.h"
#include "ui/fields/number_field.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScreen>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

#include <set>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class DocksTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void thePoolTellsLengthAndPlaceOfEveryStory();
    void thePoolFiltersByWordsAndScope();
    void theInspectorFollowsTheSelectionAndChangesIt();
    void findingsGoToTheirPlace();
    void historyGoesBackAndForth();
    void pagesAreAddedDuplicatedMovedAndDeleted();
    void aPageCodeThatIsTakenIsRefusedInTheDialog();
    void copyComesInAsOneStep();
    void twentyUnknownFilesAreOneNotice();
    void anExportWritesAPageAndSaysWhere();
    void enterExports();
    void anExportThatIsCancelledSaysSo();
    void anExportIntoAFileSaysWhatIsWrong();
    void aPageDeletedWhileItIsExportedIsStillWritten();
    void aNewEditionIsMadeAndOpened();
    void theEditionIsSavedWithItsTime();
    void everyActionHasAName();
    void theLayoutIsRemembered();
    void aFirstWindowFitsItsScreen();
    void f6GoesRoundThePanels();

private:
    QString status();
    template <class Dialog>
    Dialog* opened()
    {
        Dialog* dialog = window().findChild<Dialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    void trigger(const QString& text);
    void write(const QString& name, const QByteArray& bytes);
};

QString DocksTest::status()
{
    QStringList texts;
    for (const QLabel* label : window().statusBar()->findChildren<QLabel*>())
        texts << label->text();
    return texts.join(u'|');
}

void DocksTest::trigger(const QString& text)
{
    for (QAction* action : window().findChildren<QAction*>()) {
        if (action->text() == text && action->isEnabled())
            return action->trigger();
    }
    QFAIL(qPrintable(u"no action "_s + text));
}

void DocksTest::write(const QString& name, const QByteArray& bytes)
{
    QFile file{m_folder->filePath(name)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void DocksTest::thePoolTellsLengthAndPlaceOfEveryStory()
{
    const QAbstractItemModel& model = *window().storyPool().view().model();
    QCOMPARE(model.rowCount(), 5);
    const Story& story = *findStory(edition(), made::pooled);
    bool found = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        if (text(0) == QString::fromUtf8(made::over))
            QVERIFY(text(3).startsWith(u"A01"_s) && text(3).contains(u'+'));
        if (text(0) != QString::fromUtf8(made::pooled))
            continue;
        found = true;
        QCOMPARE(text(1).toInt(), static_cast<int>(bodyCharacters(story)));
        QVERIFY(text(2).toInt() >= static_cast<int>(bodyCharacters(story)) / 13);
        QCOMPARE(text(3), u"unplaced"_s);
    }
    QVERIFY(found);
}

void DocksTest::thePoolFiltersByWordsAndScope()
{
    const QAbstractItemModel& model = *window().storyPool().view().model();
    QComboBox* scope = window().storyPool().findChild<QComboBox*>();
    scope->setCurrentText(u"Unplaced"_s);
    QCOMPARE(model.rowCount(), 2);
    scope->setCurrentText(u"This page"_s);
    QCOMPARE(model.rowCount(), 3);
    window().showPage(1);
    QCOMPARE(model.rowCount(), 0);
    scope->setCurrentText(u"All"_s);
    // The headline counts as well as the name.
    window().storyPool().findChild<QLineEdit*>()->setText(u"灯会亮到"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QString::fromUtf8(made::longOne));
}

void DocksTest::theInspectorFollowsTheSelectionAndChangesIt()
{
    canvas().select(made::blockOf(edition(), made::fits));
    const GridPlace from = cellsOf(made::fits);
    const QList<NumberField*> boxes = window().inspector().findChildren<NumberField*>();
    const auto box = [&](const QString& label) {
        for (NumberField* one : boxes) {
            QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(one);
            if (seen && seen->text(QAccessible::Name) == label)
                return one;
        }
        return static_cast<NumberField*>(nullptr);
    };
    QVERIFY(box(u"Rows"_s) && box(u"Legs"_s) && box(u"Rank"_s));
    QCOMPARE(box(u"From column"_s)->count(), from.column + 1);
    QCOMPARE(box(u"Rows"_s)->count(), from.rows);
    made::typeInto(*box(u"Rows"_s), u"+5行"_s);
    QTest::keyClick(box(u"Rows"_s), Qt::Key_Return);
    QCOMPARE(cellsOf(made::fits).rows, from.rows + 5);
    made::typeInto(*box(u"Legs"_s), u"3"_s);
    QTest::keyClick(box(u"Legs"_s), Qt::Key_Return);
    QCOMPARE(articleOf(edition().pages.front()->blocks[1])->legs.count, 3);
    made::typeInto(*box(u"Rank"_s), u"1"_s);
    QTest::keyClick(box(u"Rank"_s), Qt::Key_Return);
    QCOMPARE(findStory(edition(), made::fits)->rank, 1);
    QCOMPARE(window().session()->stepsDone(), std::size_t{3});
    window().undo();
    QCOMPARE(box(u"Rank"_s)->count(), 3);
    QCOMPARE(window().session()->stepsDone(), std::size_t{2});
}

void DocksTest::findingsGoToTheirPlace()
{
    QTRY_VERIFY(window().findingsList().topLevelItemCount() > 0);
    window().showPage(1);
    for (int i = 0; i < window().findingsList().topLevelItemCount(); ++i) {
        QTreeWidgetItem* entry = window().findingsList().topLevelItem(i);
        if (entry->text(0) != u"A01"_s || !entry->text(1).contains(QString::fromUtf8(made::over)))
            continue;
        window().findingsList().setCurrentItem(entry);
        QCOMPARE(window().currentPage(), 0);
        QCOMPARE(canvas().selected(), made::blockOf(edition(), made::over));
        return;
    }
    QFAIL("the overset story is no finding");
}

void DocksTest::historyGoesBackAndForth()
{
    canvas().setFocus();
    canvas().select(made::blockOf(edition(), made::fits));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&canvas(), Qt::Key_Down);
    const GridPlace last = cellsOf(made::fits);
    HistoryList& list = window().historyList();
    QCOMPARE(list.count(), 5);
    QCOMPARE(list.currentRow(), 4);
    QVERIFY(list.item(4)->text().contains(QString::fromUtf8(made::fits)));
    list.setCurrentRow(1);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(cellsOf(made::fits).row, last.row - 3);
    QCOMPARE(list.currentRow(), 1);
    list.setCurrentRow(4);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(cellsOf(made::fits), last);
}

void DocksTest::pagesAreAddedDuplicatedMovedAndDeleted()
{
    trigger(u"&Add Page…"_s);
    PageDialog* dialog = opened<PageDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChildren<QLineEdit*>().front()->text(), u"A03"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(edition().pages.size(), std::size_t{3});
    QCOMPARE(edition().pages[1]->code, std::string{"A03"});
    QCOMPARE(window().currentPage(), 1);
    window().showPage(0);
    trigger(u"&Duplicate Page"_s);
    QCOMPARE(edition().pages[1]->code, std::string{"A04"});
    QCOMPARE(edition().pages[1]->blocks.size(), edition().pages[0]->blocks.size());
    QCOMPARE(canvas().shown().page->fits.size(), std::size_t{3});
    trigger(u"Move Page D&own"_s);
    QCOMPARE(edition().pages[2]->code, std::string{"A04"});
    QCOMPARE(window().currentPage(), 2);
    trigger(u"De&lete Page"_s);
    QCOMPARE(edition().pages.size(), std::size_t{3});
    QVERIFY(window().notice().contains(u"A04"_s));
    window().undo();
    QCOMPARE(edition().pages[2]->code, std::string{"A04"});
    QCOMPARE(window().pageList().count(), 4);
}

void DocksTest::aPageCodeThatIsTakenIsRefusedInTheDialog()
{
    trigger(u"Page P&roperties…"_s);
    PageDialog* dialog = opened<PageDialog>();
    QVERIFY(dialog);
    dialog->findChildren<QLineEdit*>().front()->setText(u"A02"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QVERIFY(dialog->isVisible());
    QCOMPARE(edition().pages[0]->code, std::string{"A01"});
    dialog->findChildren<QLineEdit*>().front()->setText(u"B01"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(edition().pages[0]->code, std::string{"B01"});
    QTRY_VERIFY(canvas().shown().page->code == "B01");
}

void DocksTest::copyComesInAsOneStep()
{
    write(u"01-甲.txt"_s, "甲稿的标题\n\n　　甲稿的正文第一段，说的是河上的桥。\n");
    write(u"02-乙.txt"_s, "乙稿的标题\n\n　　乙稿的正文第一段，说的是桥下的河。\n");
    window().takeFiles({m_folder->filePath(u"01-甲.txt"_s), m_folder->filePath(u"02-乙.txt"_s)});
    QTRY_VERIFY(findStory(edition(), "乙"));
    QVERIFY(findStory(edition(), "甲"));
    QCOMPARE(window().session()->stepsDone(), std::size_t{1});
    QCOMPARE(window().storyPool().selected(), made::storyNamed(edition(), "乙"));
    window().undo();
    QVERIFY(!findStory(edition(), "甲") && !findStory(edition(), "乙"));
}

void DocksTest::twentyUnknownFilesAreOneNotice()
{
    QStringList files;
    for (int i = 0; i < 20; ++i) {
        write(u"unknown%1.bin"_s.arg(i), QByteArray{64, '\0'});
        files << m_folder->filePath(u"unknown%1.bin"_s.arg(i));
    }
    write(u"good.txt"_s, "好稿\n\n　　正文。\n");
    files.insert(7, m_folder->filePath(u"good.txt"_s));
    window().takeFiles(files);
    QTRY_VERIFY(findStory(edition(), "good"));
    QVERIFY(window().notice().contains(u"20"_s) && window().notice().contains(u"unknown0.bin"_s));
    QVERIFY(window().notice().contains(u"17 more"_s));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

void DocksTest::anExportWritesAPageAndSaysWhere()
{
    const QString folder = m_folder->filePath(u"out"_s);
    desk::ExportRequest request;
    request.pages = {edition().pages[1]->id};
    request.folder = folder.toStdString();
    window().exportPages(request);
    QVERIFY(window().isExporting());
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY2(window().notice().contains(folder), qPrintable(window().notice()));
    QFile pdf{folder + u"/A02.pdf"_s};
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
}

void DocksTest::enterExports()
{
    window().showPage(1);
    trigger(u"&Export…"_s);
    ExportDialog* dialog = opened<ExportDialog>();
    QVERIFY(dialog);
    QLineEdit* folder = nullptr;
    for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) {
        if (line->text().contains(QDir::toNativeSeparators(m_folder->path())))
            folder = line;
    }
    QVERIFY(folder);
    // A01 has a story that is over.
    for (QRadioButton* choice : dialog->findChildren<QRadioButton*>()) {
        if (choice->text().contains(u"A02"_s))
            choice->setChecked(true);
    }
    folder->setFocus();
    QSignalSpy wanted{dialog, &ExportDialog::wanted};
    QTest::keyClick(folder, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
}

void DocksTest::anExportThatIsCancelledSaysSo()
{
    desk::ExportRequest request;
    request.kind = desk::ExportKind::Png;
    request.ppi = 300;
    for (int i = 0; i < 10; ++i) {
        request.pages.push_back(edition().pages[0]->id);
        request.pages.push_back(edition().pages[1]->id);
    }
    request.folder = m_folder->filePath(u"out"_s).toStdString();
    window().exportPages(request);
    Q_EMIT window().findChild<StatusStrip*>()->cancelWanted();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(window().notice().contains(u"cancelled"_s));
}

void DocksTest::anExportIntoAFileSaysWhatIsWrong()
{
    write(u"file"_s, "not a folder");
    desk::ExportRequest request;
    request.pages = {edition().pages[1]->id};
    request.folder = m_folder->filePath(u"file/out"_s).toStdString();
    window().exportPages(request);
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(window().notice().contains(u"file/out"_s));
    // A page with an error against it is refused, and its findings are shown.
    request.pages = {edition().pages[0]->id};
    request.folder = m_folder->filePath(u"out"_s).toStdString();
    window().exportPages(request);
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(!window().notice().isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"out/A01.pdf"_s)));
}

void DocksTest::aPageDeletedWhileItIsExportedIsStillWritten()
{
    desk::ExportRequest request;
    request.pages = {edition().pages[1]->id};
    request.folder = m_folder->filePath(u"out"_s).toStdString();
    window().exportPages(request);
    QVERIFY(window().session()->apply(*edit::removePage(edition(), edition().pages[1]->id), {StepCode::RemovePage, {"A02"}}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(QFile::exists(m_folder->filePath(u"out/A02.pdf"_s)));
    QCOMPARE(edition().pages.size(), std::size_t{1});
}

void DocksTest::aNewEditionIsMadeAndOpened()
{
    trigger(u"&New Edition…"_s);
    NewEditionDialog* dialog = opened<NewEditionDialog>();
    QVERIFY(dialog);
    QSignalSpy made{dialog, &NewEditionDialog::wanted};
    QLineEdit* file = nullptr;
    for (QLineEdit* edit : dialog->findChildren<QLineEdit*>()) {
        if (edit->text().endsWith(u".banxin"_s))
            file = edit;
    }
    QVERIFY(file);
    file->setText(m_file);
    const auto press = [&] {
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == u"&Make Edition"_s)
                button->click();
        }
    };
    // A file that is there already is never replaced.
    press();
    QVERIFY(dialog->isVisible() && made.isEmpty());
    const QString wanted = m_folder->filePath(u"new.banxin"_s);
    file->setText(wanted);
    press();
    QCOMPARE(made.size(), 1);
    QTRY_COMPARE(m_askedFor, wanted);
    QVERIFY(QFile::exists(wanted));
    // Whoever is asked to open it can do so at once: nobody holds it any more.
    m_answer(made::opened(wanted));
    QCOMPARE(edition().pages.size(), std::size_t{1});
    QCOMPARE(edition().pages.front()->blocks.size(), std::size_t{1});
}

void DocksTest::theEditionIsSavedWithItsTime()
{
    canvas().setFocus();
    canvas().select(made::blockOf(edition(), made::fits));
    QTest::keyClick(&canvas(), Qt::Key_Down);
    QTRY_VERIFY2(status().contains(u"Saved "_s), qPrintable(status()));
    const auto stored = desk::OpenEdition::openReadOnly(m_file.toStdString());
    // While the window holds the file nobody else opens it; so the window goes first.
    const GridPlace cells = cellsOf(made::fits);
    endSessionAndReopen();
    QCOMPARE(cellsOf(made::fits), cells);
}

void DocksTest::everyActionHasAName()
{
    for (const QAction* action : window().findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
    QStringList keys;
    for (const QAction* action : window().findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys << key.toString();
        }
    }
    // They belong to input methods.
    QVERIFY(!keys.contains(u"Ctrl+Space"_s) && !keys.contains(u"Shift+Space"_s));
}

void DocksTest::theLayoutIsRemembered()
{
    QDockWidget* history = window().findChild<QDockWidget*>(u"history"_s);
    history->close();
    window().addDockWidget(Qt::BottomDockWidgetArea, window().findChild<QDockWidget*>(u"findings"_s));
    window().close();
    endSessionAndReopen();
    QVERIFY(window().findChild<QDockWidget*>(u"history"_s)->isHidden());
    QCOMPARE(window().dockWidgetArea(window().findChild<QDockWidget*>(u"findings"_s)), Qt::BottomDockWidgetArea);
}

void DocksTest::aFirstWindowFitsItsScreen()
{
    ui::MainWindow first{[](const QString&, std::function<void(ui::OpenAnswer)>) {}};
    const QSize room = first.screen()->availableSize();
    QVERIFY2(first.width() <= room.width() && first.height() <= room.height(), qPrintable(QStringLiteral("%1 × %2").arg(first.width()).arg(first.height())));
}

void DocksTest::f6GoesRoundThePanels()
{
    window().activateWindow();
    canvas().setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&canvas()));
    std::set<const QWidget*> seen;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(QApplication::focusWidget() != nullptr);
        seen.insert(QApplication::focusWidget());
    }
    QCOMPARE(seen.size(), std::size_t{5});
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&canvas()));
    QTest::keyClick(&canvas(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&window().storyPool().view()));
}

QTEST_MAIN(DocksTest)
#include "docks_test.moc"
