#include "edit/edit.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/lists/findings_list.h"
#include "window_fixture.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
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
    void whatOnlyThePressWriterKnowsIsListedToo();
    void aWholeSetOfPressSettingsIsTaken();
    void anotherProfileHasNotTheNameOfThisOne();
    void theNameOfAFileIsShownAsItWillBe();
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
        const QLabel* label = part<QLabel>(name);
        return label ? qobject_cast<QLineEdit*>(label->buddy()) : nullptr;
    }
    /// By the words of its label.
    QComboBox* combo(const QString& words)
    {
        const QLabel* label = part<QLabel>(words);
        return label ? qobject_cast<QComboBox*>(label->buddy()) : nullptr;
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

/// An advertisement whose JPEG is cut off: the edition does not know, the writer sees it.
void ExportingTest::whatOnlyThePressWriterKnowsIsListedToo()
{
    QImage image{300, 200, QImage::Format_RGB888};
    image.fill(Qt::gray);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QVERIFY(image.save(&buffer, "JPG"));
    const std::string half = bytes.left(bytes.size() / 2).toStdString();
    const PhotoId photo = sha256(half);
    Edition after = edition();
    after.photos[photo] = {"ad.jpg", "jpeg", 300, 200, 3, false, 0};
    Block block;
    block.place = Rect{Length::fromEmu(36'000 * 20), Length::fromEmu(36'000 * 400), Length::fromEmu(36'000 * 30), Length::fromEmu(36'000 * 20)};
    Advertisement advertisement;
    advertisement.client = "四海粮油";
    advertisement.material = photo;
    block.content = advertisement;
    auto placed = edit::placeBlock(std::move(after), edition().pages[1]->id, block);
    QVERIFY(placed.has_value());
    QVERIFY(window().session()->apply(std::move(placed->edition), {StepCode::PlaceFurniture, {"A02"}}, {{photo, half}}).has_value());
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    const auto isTold = [&] {
        for (int row = 0; row < refusals()->topLevelItemCount(); ++row) {
            const QTreeWidgetItem* item = refusals()->topLevelItem(row);
            for (int column = 0; column < item->columnCount(); ++column) {
                if (item->text(column).contains(u"the file ends before its picture does"_s))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), 20000);
    QVERIFY(!go()->isEnabled());
    QVERIFY(!part<QLabel>(u"The pages are being looked at"_s)->isVisible());
    // Without it nothing stands against the page.
    window().undo();
    QTRY_VERIFY_WITH_TIMEOUT(!refusals()->isVisible() && go()->isEnabled(), 20000);
}

void ExportingTest::aWholeSetOfPressSettingsIsTaken()
{
    QComboBox* sets = combo(u"Press"_s);
    QVERIFY(sets);
    const auto choose = [&](const QString& words) {
        const int row = sets->findText(words);
        QVERIFY2(row >= 0, qPrintable(words));
        sets->setCurrentIndex(row);
        Q_EMIT sets->activated(row);
    };
    choose(u"Newsprint with all marks"_s);
    QVERIFY(part<QCheckBox>(u"Crop"_s)->isChecked() && part<QCheckBox>(u"Slug"_s)->isChecked());
    QCOMPARE(sets->currentText(), u"Newsprint with all marks"_s);
    part<QCheckBox>(u"Crop"_s)->click();
    QCOMPARE(sets->currentText(), u"As set below"_s);
    part<QCheckBox>(u"Crop"_s)->click();
    QCOMPARE(sets->currentText(), u"Newsprint with all marks"_s);
    choose(u"Newsprint, PDF/X-1a"_s);
    QVERIFY(combo(u"Form"_s)->currentText().contains(u"X-1a"_s));
    QVERIFY(!combo(u"RGB pictures"_s)->isEnabled());
    choose(u"Newsprint, 220 % of ink at most"_s);
    QVERIFY(combo(u"Form"_s)->currentText().contains(u"X-4"_s));
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QCOMPARE(edition().press.inkLimit, 220);
}

void ExportingTest::anotherProfileHasNotTheNameOfThisOne()
{
    QComboBox* profiles = combo(u"Output profile"_s);
    QSignalSpy wanted{m_dialog, &ExportDialog::wanted};
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    const QString before = profiles->currentText();
    profiles->addItem(u"press-of-the-house"_s);
    profiles->setCurrentText(u"press-of-the-house"_s);
    go()->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][1].value<PressSettings>().condition, std::string{});
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    profiles->setCurrentText(before);
    go()->click();
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted[1][1].value<PressSettings>().condition, std::string{"CGATS TR 002"});
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
}

void ExportingTest::theNameOfAFileIsShownAsItWillBe()
{
    field(u"File names"_s)->setText(u"{page}-of-{paper}"_s);
    const QLabel* example = part<QLabel>(u"such as"_s);
    QVERIFY(example);
    QCOMPARE(example->text(), u"such as A01-of-%1.pdf"_s.arg(QString::fromStdString(edition().head.paper)));
    field(u"Codes of the pages"_s)->setText(u"A02"_s);
    part<QRadioButton>(u"These pages"_s)->click();
    QCOMPARE(example->text(), u"such as A02-of-%1.pdf"_s.arg(QString::fromStdString(edition().head.paper)));
    go()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!window().isExporting(), 20000);
    QVERIFY(QFile::exists(m_folder->filePath(u"out/A02-of-%1.pdf"_s.arg(QString::fromStdString(edition().head.paper)))));
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
