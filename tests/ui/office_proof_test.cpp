#include "ui/proofing/office_proof_dialog.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QtTest>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class OfficeProofTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
        window().findChild<QAction*>(u"printProof"_s)->trigger();
        m_dialog = window().findChild<OfficeProofDialog*>();
        QVERIFY(m_dialog);
    }
    void cleanup() { endWindow(); }

    void thePreviewHasTheSheets_data();
    void thePreviewHasTheSheets();
    void thePdfIsWrittenAndSaid();
    void aFolderThatIsNotThereIsSaidInTheDialog();
    void escapeCancelsWhatRuns();
    void thePaperIsRemembered();
    void theDialogEndsWithTheEdition();

private:
    template <class Part>
    Part* part(const QString& words)
    {
        for (Part* found : m_dialog->findChildren<Part*>()) {
            if (found->text().contains(words))
                return found;
        }
        return nullptr;
    }
    QPointer<OfficeProofDialog> m_dialog;
};

void OfficeProofTest::thePreviewHasTheSheets_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addColumn<bool>("allPages");
    QTest::addColumn<int>("sheets");
    QTest::newRow("one page, whole") << false << false << 1;
    QTest::newRow("all pages, whole") << false << true << 2;
    QTest::newRow("one page at full size on A3") << true << false << 4;
}

void OfficeProofTest::thePreviewHasTheSheets()
{
    QFETCH(bool, isFull);
    QFETCH(bool, allPages);
    QFETCH(int, sheets);
    if (isFull)
        part<QRadioButton>(u"full si"_s)->click();
    if (allPages)
        part<QRadioButton>(u"All pages"_s)->click();
    part<QPushButton>(u"Preview"_s)->click();
    QVERIFY(!part<QPushButton>(u"Preview"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<QPrintPreviewDialog*>() != nullptr, 30000);
    QPrintPreviewDialog* preview = m_dialog->findChild<QPrintPreviewDialog*>();
    QTRY_COMPARE_WITH_TIMEOUT(preview->findChild<QPrintPreviewWidget*>()->pageCount(), sheets, 20000);
    preview->close();
}

void OfficeProofTest::thePdfIsWrittenAndSaid()
{
    const QString file = m_folder->filePath(u"proof.pdf"_s);
    m_dialog->savePdf(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 30000);
    QTRY_VERIFY(window().notice().contains(file));
    QVERIFY(QFileInfo{file}.size() < 2'000'000);
    QTRY_VERIFY(!m_dialog);
}

void OfficeProofTest::aFolderThatIsNotThereIsSaidInTheDialog()
{
    m_dialog->savePdf(m_folder->filePath(u"none/proof.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(u"none/proof.pdf"_s) != nullptr, 30000);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(part<QPushButton>(u"Preview"_s)->isEnabled());
}

void OfficeProofTest::escapeCancelsWhatRuns()
{
    part<QRadioButton>(u"full si"_s)->click();
    part<QRadioButton>(u"All pages"_s)->click();
    part<QPushButton>(u"Preview"_s)->click();
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(u"Preview"_s)->isEnabled(), 20000);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void OfficeProofTest::thePaperIsRemembered()
{
    m_dialog->findChild<QComboBox*>()->setCurrentText(u"A4"_s);
    part<QCheckBox>(u"a&cross"_s)->click();
    m_dialog->savePdf(m_folder->filePath(u"proof.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, 30000);
    window().findChild<QAction*>(u"printProof"_s)->trigger();
    m_dialog = window().findChild<OfficeProofDialog*>();
    QCOMPARE(m_dialog->findChild<QComboBox*>()->currentText(), u"A4"_s);
    QVERIFY(part<QCheckBox>(u"a&cross"_s)->isChecked());
}

void OfficeProofTest::theDialogEndsWithTheEdition()
{
    part<QPushButton>(u"Preview"_s)->click();
    window().findChild<QAction*>(u"closeEdition"_s)->trigger();
    QVERIFY(!m_dialog);
    QTest::qWait(50);
}

QTEST_MAIN(OfficeProofTest)
#include "office_proof_test.moc"
