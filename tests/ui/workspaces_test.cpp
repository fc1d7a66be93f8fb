#include "window_fixture.h"

#include <QAction>
#include <QDockWidget>

using namespace banxin;
using namespace banxin::ui;
using namespace Qt::StringLiterals;

class WorkspacesTest : public made::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        startWindow();
        showEdition();
    }
    void cleanup() { endWindow(); }

    void theNightDeskIsDarkAndShowsTheFits();
    void twoScreensLeaveThePageAlone();
    void whatWasMovedStaysWithItsWorkspace();
    void theWorkspaceIsThereTheNextDay();
    void panelsComeBackAsTheyCame();
    void anOlderArrangementIsLeftAlone();
    void aPanelBehindATabIsBroughtToTheFront();

private:
    QDockWidget& dock(const QString& name) { return *window().findChild<QDockWidget*>(name); }
    QAction& command(const QString& name) { return *window().findChild<QAction*>(name); }
    bool isDark() { return window().palette().color(QPalette::Window).lightness() < 128; }
};

void WorkspacesTest::theNightDeskIsDarkAndShowsTheFits()
{
    command(u"lightLook"_s).trigger();
    QTRY_VERIFY(!isDark());
    command(u"workspaceNightDesk"_s).trigger();
    QTRY_VERIFY(isDark());
    QVERIFY(command(u"workspaceNightDesk"_s).isChecked());
    QVERIFY(dock(u"ledger"_s).isVisible() && dock(u"findings"_s).isVisible());
    QVERIFY(!dock(u"stories"_s).isVisible());
    command(u"workspaceLayout"_s).trigger();
    QTRY_VERIFY(!isDark());
    QVERIFY(dock(u"stories"_s).isVisible());
}

void WorkspacesTest::twoScreensLeaveThePageAlone()
{
    const int before = canvas().width();
    command(u"workspaceTwoScreens"_s).trigger();
    QVERIFY(dock(u"inspector"_s).isFloating() && dock(u"stories"_s).isFloating());
    QTRY_VERIFY(canvas().width() > before);
    command(u"workspaceLayout"_s).trigger();
    QVERIFY(!dock(u"inspector"_s).isFloating());
}

void WorkspacesTest::whatWasMovedStaysWithItsWorkspace()
{
    dock(u"history"_s).hide();
    command(u"workspaceNightDesk"_s).trigger();
    dock(u"inspector"_s).hide();
    command(u"workspaceLayout"_s).trigger();
    QVERIFY(dock(u"inspector"_s).isVisible());
    QVERIFY(!dock(u"history"_s).toggleViewAction()->isChecked());
    command(u"workspaceNightDesk"_s).trigger();
    QVERIFY(!dock(u"inspector"_s).isVisible());
}

void WorkspacesTest::theWorkspaceIsThereTheNextDay()
{
    command(u"workspaceNightDesk"_s).trigger();
    dock(u"findings"_s).hide();
    window().close();
    endSessionAndReopen();
    QVERIFY(command(u"workspaceNightDesk"_s).isChecked());
    QTRY_VERIFY(isDark());
    QVERIFY(!dock(u"findings"_s).isVisible());
    QVERIFY(dock(u"ledger"_s).isVisible());
}

void WorkspacesTest::panelsComeBackAsTheyCame()
{
    for (const QString& name : {u"pages"_s, u"inspector"_s, u"findings"_s})
        dock(name).hide();
    command(u"workspaceReset"_s).trigger();
    for (const QString& name : {u"pages"_s, u"inspector"_s, u"findings"_s})
        QVERIFY(dock(name).isVisible());
}

void WorkspacesTest::anOlderArrangementIsLeftAlone()
{
    QSettings{}.setValue(u"workspace/layout"_s, window().saveState(1));
    QSettings{}.setValue(u"workspace/current"_s, 99);
    endSessionAndReopen();
    for (const QString& name : {u"pages"_s, u"stories"_s, u"inspector"_s, u"findings"_s})
        QVERIFY2(dock(name).isVisible(), qPrintable(name));
}

void WorkspacesTest::aPanelBehindATabIsBroughtToTheFront()
{
    const auto isInSight = [&](const QString& name) {
        return dock(name).isVisible() && window().rect().contains(dock(name).mapTo(&window(), dock(name).rect().center()));
    };
    QVERIFY(isInSight(u"findings"_s) && !isInSight(u"ledger"_s));
    command(u"panel-ledger"_s).trigger();
    QTRY_VERIFY(isInSight(u"ledger"_s));
    QVERIFY(!isInSight(u"findings"_s));
    QVERIFY(window().ledger().view().hasFocus());
    QVERIFY(command(u"panel-ledger"_s).isChecked());
    command(u"panel-ledger"_s).trigger();
    QVERIFY(dock(u"ledger"_s).isHidden());
    QVERIFY(!command(u"panel-ledger"_s).isChecked());
    // From nowhere to the front.
    command(u"panel-styles"_s).trigger();
    QTRY_VERIFY(isInSight(u"styles"_s));
    QVERIFY(!isInSight(u"inspector"_s));
}

QTEST_MAIN(WorkspacesTest)
#include "workspaces_test.moc"
