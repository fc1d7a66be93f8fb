#include "edit/edit.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/lists/findings_list.h"
#include "window_fixture.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// On A01 of the made edition one story is over: the press refuses it.
class ExportingTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        QTRY_VERIFY(!window().session()->findings().empty());
        window().findChild<QAction*>(u"exportPages"_s)->trigger();
        m_dialog = window().findChild<ExportDialog*>();
        QVERIFY(m_dialog);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        field(u"Folder"_s)->setText(m_folder->filePath(u"out"_s));
    }
    void cleanup() { endWindow(); }

    void whatRefusesThePressIsListedBeforeAnybodyAsks();
    void enterAndADoubleClickGoToThePlace();
    void aPageThatNothingStandsAgainstGoesToPress();
    void aConfirmationIsWrittenIntoTheHistory();
    void aConfirmationDoesNotHoldForOtherFindings();
    void pagesAreChosenByTheirCodes_data();
    void pagesAreChosenByTheirCodes();
    void thePressSettingsAreKeptAsAStep();
    void picturesNeedNoPress();
    void whatGoesWrongIsSaidInTheDialog();
    void theDialogEndsWithTheEdition();
    void everythingHasAName();

private:
    template <class Part>
    Part* part(const QString& words)
    {
        for (Part* found : m_dialog->findChildren<Part*>()) {
            if (QString{found->text()}.remove(u'&').contains(words))
                return found;
        }
        return nullptr;
    }
    QLineEdit* field(const QString& name)
    {
        for (QLineEdit* found : m_dialog->findChildren<QLineEdit*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    QPushButton* go() { return part<QPushButton>(u"Export"_s); }
    FindingsList* refusals() { return m_dialog->findChild<FindingsList*>(); }
    QCheckBox* confirm() { return part<QCheckBox>(u"To press all the"_s); }
    bool hasStep(StepCode code)
    {
        const auto steps = window().session()->history();
        return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.label.code == code; });
    }

    QPointer<ExportDialog> m_dialog;
};

void ExportingTest::whatRefusesThePressIsListedBeforeAnybodyAsks()
{
    QVERIFY(refusals()->isVisible());
    QVERIFY(refusals()->topLevelItemCount() >= 1);
    QCOMPARE(refusals()->topLevelItem(0)->text(0), u"A01"_s);
    QVERIFY(!go()->isEnabled());
    part<QRadioButton>(u"This page"_s)->click();
    QVERIFY(!go()->isEnabled());
}

void ExportingTest::enterAndADoubleClickGoToThePlace()
{
    window().showPage(1);
    canvas().select({});
    refusals()->setFocus();
    refusals()->setCurrentItem(refusals()->topLevelItem(0));
    QTest::keyClick(refusals(), Qt::Key_Return);
    QCOMPARE(window().currentPage(), 0);
    QCOMPARE(canvas().selected(), made::blockOf(edition(), made::over));
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(!window().isExporting());
    window().showPage(1);
    const QPoint place = refusals()->visualItemRect(refusals()->topLevelItem(0)).center();
    QTest::mouseClick(refusals()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(refusals()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(window().currentPage(), 0);
}

void ExportingTest::aPageThatNothingStandsAgainstGoesToPress()
{
    field(u"Codes of the pages"_s)->setFocus();
    QTest::keyClicks(field(u"Codes of the pages"_s), u"a02"_s);
    QVERIFY(part<QRadioButton>(u"These pages"_s)->isChecked());
    QVERIFY(!refusals()->isVisible());
    QVERIFY(go()->isEnabled());
    QTest::keyClick(field(u"Codes of the pages"_s), Qt::Key_Return);
    QVERIFY(m_dialog->findChild<QProgressBar*>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(!window().notice().isEmpty());
    QTRY_VERIFY(!m_dialog);
    QVERIFY(QDir{m_folder->filePath(u"out"_s)}.entryList(QDir::Files).size() == 1);
    QVERIFY(!hasStep(StepCode::ConfirmPress));
}

void ExportingTest::aConfirmationIsWrittenIntoTheHistory()
{
    confirm()->click();
    QVERIFY(!go()->isEnabled());   // without a reason
    field(u"Reason"_s)->setText(u"总编辑已定"_s);
    QVERIFY(go()->isEnabled());
    const Edition before = edition();
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY2(QDir{m_folder->filePath(u"out"_s)}.entryList(QDir::Files).size() == 2, qPrintable(window().notice()));
    QCOMPARE(window().session()->history().back().label, (StepLabel{StepCode::ConfirmPress, {"A01 A02", "总编辑已定"}}));
    QVERIFY(edition() == before);
    endSessionAndReopen();
    QTRY_VERIFY(hasStep(StepCode::ConfirmPress));
}

void ExportingTest::aConfirmationDoesNotHoldForOtherFindings()
{
    field(u"Reason"_s)->setText(u"总编辑已定"_s);
    confirm()->click();
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    QVERIFY(go()->isEnabled());
    part<QRadioButton>(u"All pages"_s)->click();
    QVERIFY(!confirm()->isChecked());
    QVERIFY(!go()->isEnabled());
}

void ExportingTest::pagesAreChosenByTheirCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("one") << u"A02"_s << 1 << QString{};
    QTest::newRow("two") << u"A01，A02"_s << 2 << QString{};
    QTest::newRow("a range") << u"a01-a02"_s << 2 << QString{};
    QTest::newRow("twice") << u"A02 A02"_s << 1 << QString{};
    QTest::newRow("backwards") << u"A02-A01"_s << 0 << u"A02-A01"_s;
    QTest::newRow("unknown") << u"A02, B77"_s << 0 << u"B77"_s;
    QTest::newRow("nothing") << u" ,"_s << 0 << QString{};
}

void ExportingTest::pagesAreChosenByTheirCodes()
{
    QFETCH(QString, typed);
    QFETCH(int, pages);
    QFETCH(QString, wrong);
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(2);   // pictures: nothing refuses them
    part<QRadioButton>(u"These pages"_s)->click();
    field(u"Codes of the pages"_s)->setText(typed);
    QSignalSpy wanted{m_dialog, &ExportDialog::wanted};
    go()->click();
    if (pages == 0) {
        QCOMPARE(wanted.size(), 0);
        QVERIFY(part<QLabel>(wrong.isEmpty() ? u"No page is chosen."_s : u"There is no page %1."_s.arg(wrong)));
        return;
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<desk::ExportRequest>().pages.size(), static_cast<std::size_t>(pages));
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
}

void ExportingTest::thePressSettingsAreKeptAsAStep()
{
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    part<QCheckBox>(u"Crop"_s)->click();
    part<QCheckBox>(u"Slug"_s)->click();
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(edition().press.marks.crop && edition().press.marks.slug && !edition().press.marks.colourBar);
    QVERIFY(hasStep(StepCode::ChangePress));
    window().undo();
    QVERIFY(!edition().press.marks.crop);
}

void ExportingTest::picturesNeedNoPress()
{
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(2);
    QVERIFY(!refusals()->isVisible());
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(QDir{m_folder->filePath(u"out"_s)}.entryList({u"*.png"_s}, QDir::Files).size() == 2);
    QVERIFY(!hasStep(StepCode::ChangePress));
}

void ExportingTest::whatGoesWrongIsSaidInTheDialog()
{
    QFile file{m_folder->filePath(u"file"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a folder");
    file.close();
    field(u"Folder"_s)->setText(m_folder->filePath(u"file/out"_s));
    m_dialog->findChild<QComboBox*>()->setCurrentIndex(2);
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(part<QLabel>(u"file/out"_s));
    QVERIFY(go()->isEnabled());
    field(u"Folder"_s)->clear();
    go()->click();
    QVERIFY(part<QLabel>(u"The files need a folder."_s));
}

void ExportingTest::theDialogEndsWithTheEdition()
{
    window().findChild<QAction*>(u"closeEdition"_s)->trigger();
    QVERIFY(!m_dialog);
    QVERIFY(!window().session());
}

void ExportingTest::everythingHasAName()
{
    for (QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(seen && (!seen->text(QAccessible::Name).isEmpty() || widget->focusProxy() || qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) || qobject_cast<QAbstractSpinBox*>(widget->parentWidget())),
            widget->metaObject()->className());
    }
}

QTEST_MAIN(ExportingTest)
#include "exporting_test.moc"
