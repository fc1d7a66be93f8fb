#include "ui/workspaces/workspaces.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Grows when panels come or go: an older arrangement is then not restored.
constexpr int arrangementVersion = 5;

QString currentKey() { return u"workspace/current"_s; }

QString stateKey(Workspace workspace)
{
    const QStringList names{u"layout"_s, u"twoScreens"_s, u"nightDesk"_s};
    return u"workspace/"_s + names[static_cast<int>(workspace)];
}

/// Where panels go that stand by themselves: on another screen, or where there is none on the right half of this one.
QRect roomBeside(const QMainWindow& window)
{
    const QScreen* own = window.screen();
    for (const QScreen* screen : QGuiApplication::screens()) {
        if (screen != own)
            return screen->availableGeometry();
    }
    const QRect all = own->availableGeometry();
    return {all.center().x(), all.top(), all.width() / 2, all.height()};
}

}

Workspaces::Workspaces(QMainWindow& window, QList<QDockWidget*> docks)
    : QObject{&window}, m_window{window}, m_docks{std::move(docks)}, m_first{window.saveState(arrangementVersion)}
{
}

QDockWidget* Workspaces::dock(const QString& name) const
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(), [&](const QDockWidget* one) { return one->objectName() == name; });
    return found != m_docks.end() ? *found : nullptr;
}

void Workspaces::restore()
{
    const QSettings settings;
    const int kept = settings.value(currentKey(), 0).toInt();
    m_current = kept >= 0 && kept < workspaceCount ? static_cast<Workspace>(kept) : Workspace::Layout;
    if (!m_window.restoreState(settings.value(stateKey(m_current)).toByteArray(), arrangementVersion) && m_current != Workspace::Layout)
        arrange(m_current);
    Q_EMIT changed(m_current);
}

void Workspaces::keep()
{
    QSettings settings;
    settings.setValue(stateKey(m_current), m_window.saveState(arrangementVersion));
    settings.setValue(currentKey(), static_cast<int>(m_current));
}

void Workspaces::change(Workspace workspace)
{
    if (workspace == m_current)
        return;
    keep();
    m_current = workspace;
    if (!m_window.restoreState(QSettings{}.value(stateKey(workspace)).toByteArray(), arrangementVersion))
        arrange(workspace);
    QSettings{}.setValue(currentKey(), static_cast<int>(workspace));
    Q_EMIT changed(workspace);
}

void Workspaces::reset()
{
    QSettings{}.remove(stateKey(m_current));
    arrange(m_current);
}

void Workspaces::arrange(Workspace workspace)
{
    arrangeLayout();
    if (workspace == Workspace::TwoScreens)
        arrangeTwoScreens();
    else if (workspace == Workspace::NightDesk)
        arrangeNightDesk();
}

void Workspaces::arrangeLayout() { m_window.restoreState(m_first, arrangementVersion); }

/// Side by side in two rows, so that none lies over another.
void Workspaces::arrangeTwoScreens()
{
    QList<QDockWidget*> shown;
    for (QDockWidget* one : m_docks) {
        if (one->toggleViewAction()->isChecked() && one->objectName() != u"pages"_s)
            shown << one;
    }
    const QRect room = roomBeside(m_window);
    const int columns = std::max(1, static_cast<int>(shown.size() + 1) / 2);
    const QSize size{room.width() / columns, room.height() / 2};
    for (int i = 0; i < shown.size(); ++i) {
        shown[i]->setFloating(true);
        const QPoint corner = room.topLeft() + QPoint{i % columns * size.width(), i / columns * size.height()};
        shown[i]->setGeometry(QRect{corner, size}.adjusted(4, 28, -4, -4));
        shown[i]->show();
    }
}

void Workspaces::arrangeNightDesk()
{
    QDockWidget* ledger = dock(u"ledger"_s);
    QDockWidget* findings = dock(u"findings"_s);
    for (QDockWidget* one : m_docks) {
        const bool stays = one == ledger || one == findings || one->objectName() == u"pages"_s || one->objectName() == u"inspector"_s;
        one->setVisible(stays);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, ledger);
    m_window.splitDockWidget(dock(u"pages"_s), ledger, Qt::Vertical);
    ledger->raise();
    findings->raise();
}

}
