#include "ui/main_window.h"
#include "window_fixture.h"

#include "desk/versions.h"
#include "store/edition_file.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QTreeWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// What the window does so that no work is lost.
class SafetyTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }

    void aStepIsShownAndBroughtBackAsANewOne();
    void whileOneLooksBackNothingCanBeChanged();
    void aVersionIsKeptComparedAndBroughtBack();
    void aStoryIsKept();
    void allThatIsShownIsWrittenElsewhere();
    void anEditionThatStoppedTheProgramIsAskedAbout();
    void withoutPagesTheLastStepCanBeUndone();
    void anEditionThatOpensWellLeavesNoTrace();

private:
    QPushButton* button(const QString& text)
    {
        for (QPushButton* one : window().findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisibleTo(&window()))
                return one;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        QPushButton* found = button(text);
        QVERIFY2(found, qPrintable(text));
        QVERIFY2(found->isEnabled(), qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    /// The block that fits is moved down so many times, each time a step.
    void moveDown(int times)
    {
        canvas().setFocus();
        canvas().select(made::blockOf(edition(), made::fits));
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&canvas(), Qt::Key_Down);
    }
    void keep(const QString& name, const QString& what)
    {
        window().versionsPanel().findChild<QLineEdit*>()->setText(name);
        for (QPushButton* one : window().versionsPanel().findChildren<QPushButton*>()) {
            if (one->text() == what) {
                QVERIFY(one->isEnabled());
                one->click();
            }
        }
    }
    void pressInPanel(const QString& what)
    {
        for (QPushButton* one : window().versionsPanel().findChildren<QPushButton*>()) {
            if (one->text() == what) {
                QVERIFY(one->isEnabled());
                one->click();
            }
        }
    }
    /// As a program leaves it that ended while it opened the file.
    void leaveTrace(const QString& file)
    {
        QProcess process;
        process.start(u"true"_s, QStringList{});
        process.waitForStarted();
        const qint64 gone = process.processId();
        process.waitForFinished();
        QSettings{}.setValue(u"opening/%1"_s.arg(gone), file);
    }
};

void SafetyTest::aStepIsShownAndBroughtBackAsANewOne()
{
    showEdition();
    const Edition made = edition();
    moveDown(3);
    const Edition now = edition();
    HistoryList& list = window().historyList();
    list.setCurrentRow(0);
    QTRY_VERIFY(window().isLookingBack());
    QVERIFY(edition() == now);   // nothing is done by looking
    QVERIFY(window().notice().contains(list.lineOf(0)));
    const auto placeOfBlock = [&] {
        for (const display::BlockPlace& place : canvas().shown().page->blocks) {
            if (place.block == made::blockOf(now, made::fits))
                return place.area;
        }
        return Rect{};
    };
    const Rect then = placeOfBlock();
    press(u"Back to Now"_s);
    QVERIFY(!window().isLookingBack());
    QVERIFY(placeOfBlock().y > then.y);
    QCOMPARE(list.currentRow(), 3);
    list.setCurrentRow(0);
    QTRY_VERIFY(window().isLookingBack());
    press(u"Bring This Back"_s);
    QVERIFY(!window().isLookingBack());
    QCOMPARE(window().session()->history().size(), std::size_t{4});
    Edition same = edition();
    same.nextId = made.nextId;
    QVERIFY(same == made);
    QCOMPARE(placeOfBlock(), then);
    window().undo();
    QVERIFY(edition() == now);
}

void SafetyTest::whileOneLooksBackNothingCanBeChanged()
{
    showEdition();
    moveDown(2);
    const Edition now = edition();
    window().historyList().setCurrentRow(1);
    QTRY_VERIFY(window().isLookingBack());
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Down);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    drag(middle(), middle() + QPoint{40, 60});
    QVERIFY(edition() == now);
    window().showPage(1);
    QVERIFY(!window().isLookingBack());
    window().showPage(0);
    moveDown(1);
    QVERIFY(!(edition() == now));
}

void SafetyTest::aVersionIsKeptComparedAndBroughtBack()
{
    showEdition();
    const Page before = *edition().pages.front();
    keep(u"付印前"_s, u"Keep Page"_s);
    QListWidget& list = window().versionsPanel().list();
    QTRY_COMPARE(list.count(), 1);
    QVERIFY(list.item(0)->text().contains(u"付印前"_s) && list.item(0)->text().contains(u"A01"_s));
    list.setCurrentRow(0);
    pressInPanel(u"Compare"_s);
    QVERIFY(window().notice().contains(u"Nothing is different"_s));
    moveDown(1);
    pressInPanel(u"Compare"_s);
    const QTreeWidget* table = window().findChild<QDialog*>()->findChild<QTreeWidget*>();
    QVERIFY(table);
    QCOMPARE(table->topLevelItemCount(), 1);
    QVERIFY(table->topLevelItem(0)->text(0).endsWith(u"row"_s));
    window().findChild<QDialog*>()->close();
    pressInPanel(u"Bring Back"_s);
    QVERIFY(*edition().pages.front() == before);
    QCOMPARE(window().session()->history().back().label.code, StepCode::BringBack);
    // It is in the file, not in the window.
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    endSessionAndReopen();
    QTRY_COMPARE(window().versionsPanel().list().count(), 1);
}

void SafetyTest::aStoryIsKept()
{
    showEdition();
    canvas().select(made::blockOf(edition(), made::over));
    keep(u"初稿"_s, u"Keep Story"_s);
    QTRY_COMPARE(window().versionsPanel().list().count(), 1);
    QVERIFY(window().versionsPanel().list().item(0)->text().contains(QString::fromUtf8(made::over)));
}

void SafetyTest::allThatIsShownIsWrittenElsewhere()
{
    showEdition();
    moveDown(2);
    const QString target = m_folder->filePath(u"elsewhere.banxin"_s);
    window().writeElsewhere(target);
    QTRY_VERIFY(button(u"Go On with It"_s));
    QVERIFY(window().notice().contains(u"elsewhere.banxin"_s));
    {
        const auto copy = store::EditionFile::openReadOnly(target.toStdString());
        QVERIFY(copy);
        QVERIFY((*copy)->edition() == edition());
    }
    press(u"Go On with It"_s);
    QCOMPARE(m_askedFor, target);
}

void SafetyTest::anEditionThatStoppedTheProgramIsAskedAbout()
{
    m_file = made::file(*m_folder);
    m_askedFor.clear();
    leaveTrace(m_file);
    window().open(m_file);
    QVERIFY(m_askedFor.isEmpty());
    QVERIFY(window().notice().contains(u"made.banxin"_s));
    QVERIFY(button(u"Look at Its Backup"_s));
    press(u"Open as Usual"_s);
    QCOMPARE(m_askedFor, m_file);
    m_answer(made::opened(m_file));
    QVERIFY(window().session());
    // Another edition, or one that another program is opening just now, is not asked about.
    m_askedFor.clear();
    QSettings{}.setValue(u"opening/1"_s, m_folder->filePath(u"other.banxin"_s));
    window().open(made::file(*m_folder, u"other.banxin"_s));
    QVERIFY(m_askedFor.endsWith(u"other.banxin"_s));
}

void SafetyTest::withoutPagesTheLastStepCanBeUndone()
{
    showEdition();
    moveDown(1);
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    const Edition after = edition();
    m_window.reset();
    startWindow();
    const QString file = m_file;
    QVERIFY(!QFile::exists(file));   // the folder went with the window
    m_file = made::file(*m_folder);
    {
        auto open = desk::OpenEdition::open(m_file.toStdString());
        QVERIFY(open);
        Edition changed = (*open)->edition();
        changed.head.issue = 7;
        QVERIFY((*open)->commit(changed, {StepCode::ChangeHead, {}}));
    }
    leaveTrace(m_file);
    window().open(m_file);
    press(u"Open Without Pages"_s);
    QTRY_VERIFY(window().session());
    QVERIFY(!window().session()->makesPages());
    QTest::qWait(100);
    QVERIFY(!window().session()->page(edition().pages.front()->id));
    QTRY_VERIFY(window().session()->canUndo());
    window().undo();
    QCOMPARE(edition().head.issue == 7, false);
    QVERIFY(!window().session()->page(edition().pages.front()->id));
    press(u"Make Pages"_s);
    QTRY_VERIFY(window().session()->page(edition().pages.front()->id));
    QTRY_VERIFY(canvas().isSharp());
}

void SafetyTest::anEditionThatOpensWellLeavesNoTrace()
{
    m_file = made::file(*m_folder);
    window().open(m_file);
    QSettings settings;
    settings.beginGroup(u"opening"_s);
    QCOMPARE(settings.childKeys().size(), 1);
    m_answer(made::opened(m_file));
    QTRY_COMPARE(settings.childKeys().size(), 0);
}

QTEST_MAIN(SafetyTest)
#include "safety_test.moc"
