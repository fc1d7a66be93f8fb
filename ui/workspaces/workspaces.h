#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QDockWidget;
class QMainWindow;

namespace banxin::ui {

/// An arrangement of the panels for a kind of work.
enum class Workspace {
    Layout,       ///< everything round the page
    TwoScreens,   ///< the page alone on this screen, the panels on the other one
    NightDesk,    ///< late changes: fits and findings beside the page, the window dark
};
constexpr int workspaceCount = 3;

/// Keeps an arrangement for each workspace. What the user moved in one stays with it.
class Workspaces : public QObject {
    Q_OBJECT

public:
    /// `docks` stand in their first arrangement, which is that of Layout.
    Workspaces(QMainWindow& window, QList<QDockWidget*> docks);

    Workspace current() const { return m_current; }
    /// Brings back the workspace that was left last, as it was left.
    void restore();
    /// Keeps the arrangement of the current one.
    void keep();
    void change(Workspace workspace);
    /// The arrangement of the current one as it came.
    void reset();

Q_SIGNALS:
    /// The night desk is dark whatever look was chosen.
    void changed(banxin::ui::Workspace workspace);

private:
    void arrange(Workspace workspace);
    void arrangeLayout();
    void arrangeTwoScreens();
    void arrangeNightDesk();
    QDockWidget* dock(const QString& name) const;

    QMainWindow& m_window;
    QList<QDockWidget*> m_docks;
    QByteArray m_first;
    Workspace m_current = Workspace::Layout;
};

}
