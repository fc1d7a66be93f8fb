#pragma once

#include "ui/look/look.h"
#include "ui/opened_edition.h"
#include "ui/page_canvas/page_canvas.h"
#include "ui/page_list/page_list.h"
#include "ui/recent_editions.h"
#include "ui/rendering/page_renderer.h"

#include <QMainWindow>

class QActionGroup;
class QDockWidget;
class QLabel;
class QStackedWidget;

namespace banxin::ui {

class EmptyState;
class NoticeBar;

/// The desk's window: the page in the middle, the pages at the side, what is to be said in the status bar.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(EditionOpener opener, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Asks the opener for `file`. The edition that is open stays until the new one is there.
    void open(const QString& file);
    /// Shows `edition`; the page that was shown stays in view if the edition still has it.
    void showEdition(OpenedEdition edition);
    /// A sentence that stays at the head of the window; an empty one takes it away.
    void say(const QString& sentence);

    PageCanvas& canvas() { return *m_canvas; }
    PageList& pageList() { return *m_pageList; }
    int currentPage() const { return m_pageIndex; }
    QString notice() const;

public Q_SLOTS:
    void chooseFile();
    void showPage(int index);
    void showPreviousPage();
    void showNextPage();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildPageDock();
    void buildStatusBar();
    void buildActions();
    void buildFileMenu();
    void buildViewMenu();
    void buildLookMenu(QMenu& view);
    void buildHelpMenu();
    void buildToolBar();
    void chooseLook(Look look);
    void showAbout();
    void takeAnswer(const QString& file, int asked, OpenAnswer answer);
    void updateTitle();
    void updateStatus();
    void updateActions();
    void updateZoom(double zoom);

    struct Actions {
        QAction* open = nullptr;
        QAction* quit = nullptr;
        QAction* zoomIn = nullptr;
        QAction* zoomOut = nullptr;
        QAction* fitPage = nullptr;
        QAction* fitWidth = nullptr;
        QAction* actualSize = nullptr;
        QAction* previousPage = nullptr;
        QAction* nextPage = nullptr;
    };

    EditionOpener m_opener;
    PageRenderer m_renderer;
    RecentEditions m_recent;
    OpenedEdition m_opened;
    int m_pageIndex = -1;
    int m_asked = 0;                   ///< number of the newest question to the opener

    Actions m_actions;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_centre = nullptr;
    EmptyState* m_empty = nullptr;
    PageCanvas* m_canvas = nullptr;
    PageList* m_pageList = nullptr;
    QDockWidget* m_pageDock = nullptr;
    QLabel* m_pageText = nullptr;
    QLabel* m_fitText = nullptr;
    QLabel* m_blockText = nullptr;
    QLabel* m_zoomText = nullptr;
};

}
