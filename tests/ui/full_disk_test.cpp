#include "window_fixture.h"

#include <QPushButton>

#include <cstdlib>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

/// Writing while the disk takes nothing. ctest loads a library before this program, which refuses what is written in one
/// folder.
class FullDiskTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(qEnvironmentVariable("LD_PRELOAD").contains(u"banxin_fault_shim"_s), "is to be run by ctest"); }
    void init()
    {
        startWindow();
        ::setenv("BANXIN_FAULT_FOLDER", m_folder->path().toUtf8().constData(), 1);
        showEdition();
        canvas().setFocus();
    }
    void cleanup()
    {
        heal();
        endWindow();
    }

    void whatIsWrittenStaysAndComesToTheDiskWhenItCan();
    void whatIsPastedAndUndoneMeanwhileToo();

private:
    void fill()
    {
        ::setenv("BANXIN_FAULT_AT", "1", 1);
        ::setenv("BANXIN_FAULT_LASTS", "1", 1);
        ::setenv("BANXIN_FAULT", "28", 1);   // ENOSPC
    }
    void heal() { ::unsetenv("BANXIN_FAULT"); }
    QString body() { return QString::fromStdU16String((*edition().stories.find(made::storyNamed(edition(), made::over)))->body[0]->text); }
    void begin() { window().editor().begin(made::storyNamed(edition(), made::over), {}); }
    void press(const QString& text)
    {
        for (QPushButton* one : window().findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisibleTo(&window()))
                return one->click();
        }
        QFAIL(qPrintable(text));
    }
    /// The edition as its file has it, for whoever opens it next, once the window has let it go.
    Edition onDisk()
    {
        const auto open = desk::OpenEdition::openReadOnly(m_file.toStdString());
        return open ? (*open)->edition() : Edition{};
    }
};

void FullDiskTest::whatIsWrittenStaysAndComesToTheDiskWhenItCan()
{
    fill();
    begin();
    QTest::keyClicks(&canvas(), u"late news "_s);
    window().session()->endTyping();
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Failed);
    QTRY_VERIFY(!window().notice().isEmpty());
    // One writes on; the note stays.
    QVERIFY(window().editor().isWriting());
    QTest::keyClicks(&canvas(), u"and more "_s);
    window().session()->endTyping();
    QVERIFY(body().startsWith(u"late news and more "_s));
    QVERIFY(!window().notice().isEmpty());
    heal();
    press(u"Try Again"_s);
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    QTRY_VERIFY(window().notice().isEmpty());
    const Edition shown = edition();
    m_window.reset();
    QVERIFY(onDisk() == shown);
}

void FullDiskTest::whatIsPastedAndUndoneMeanwhileToo()
{
    fill();
    begin();
    QMimeData data;
    data.setText(u"甲\n乙"_s);
    window().editor().paste(data);
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Failed);
    QTest::keyClicks(&canvas(), u"x"_s);
    window().session()->endTyping();
    window().undo();
    QVERIFY(body().startsWith(u"甲"_s));
    const Edition shown = edition();
    heal();
    window().session()->retrySaving();
    QTRY_COMPARE(window().session()->saveState(), desk::SaveState::Saved);
    QVERIFY(edition() == shown);
    m_window.reset();
    QVERIFY(onDisk() == shown);
}

QTEST_MAIN(FullDiskTest)
#include "full_disk_test.moc"
