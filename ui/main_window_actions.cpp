#include "ui/look/icons.h"
#include "ui/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolBar>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString lookKey()
{
    return u"look"_s;
}

}

void MainWindow::buildActions()
{
    const auto make = [this](const QString& text, std::optional<Symbol> symbol, const QList<QKeySequence>& keys) {
        QAction* action = new QAction{text, this};
        if (symbol)
            action->setIcon(icon(*symbol));
        action->setShortcuts(keys);
        return action;
    };
    m_actions.open = make(tr("&Open…"), Symbol::Open, {QKeySequence::Open});
    m_actions.quit = make(tr("&Quit"), std::nullopt, {QKeySequence{u"Ctrl+Q"_s}});
    m_actions.zoomIn = make(tr("Zoom &In"), Symbol::ZoomIn, {QKeySequence{u"Ctrl+="_s}, QKeySequence{u"Ctrl++"_s}});
    m_actions.zoomOut = make(tr("Zoom &Out"), Symbol::ZoomOut, {QKeySequence{u"Ctrl+-"_s}});
    m_actions.fitPage = make(tr("Fit &Page"), Symbol::FitPage, {QKeySequence{u"Ctrl+0"_s}});
    m_actions.fitWidth = make(tr("Fit &Width"), Symbol::FitWidth, {QKeySequence{u"Ctrl+2"_s}});
    m_actions.actualSize = make(tr("&Actual Size"), std::nullopt, {QKeySequence{u"Ctrl+1"_s}});
    m_actions.previousPage = make(tr("P&revious Page"), Symbol::PreviousPage, {QKeySequence{u"Ctrl+PgUp"_s}});
    m_actions.nextPage = make(tr("&Next Page"), Symbol::NextPage, {QKeySequence{u"Ctrl+PgDown"_s}});
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &PageCanvas::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &PageCanvas::zoomOut);
    connect(m_actions.fitPage, &QAction::triggered, m_canvas, &PageCanvas::fitPage);
    connect(m_actions.fitWidth, &QAction::triggered, m_canvas, &PageCanvas::fitWidth);
    connect(m_actions.actualSize, &QAction::triggered, m_canvas, &PageCanvas::showActualSize);
    connect(m_actions.previousPage, &QAction::triggered, this, &MainWindow::showPreviousPage);
    connect(m_actions.nextPage, &QAction::triggered, this, &MainWindow::showNextPage);
}

void MainWindow::buildFileMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions.open);
    QMenu* recent = file->addMenu(tr("Open &Recent"));
    recent->setToolTipsVisible(true);
    m_recent.fill(*recent);
    file->addSeparator();
    file->addAction(m_actions.quit);
}

void MainWindow::buildViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.zoomIn, m_actions.zoomOut});
    view->addSeparator();
    view->addActions({m_actions.fitPage, m_actions.fitWidth, m_actions.actualSize});
    view->addSeparator();
    view->addActions({m_actions.previousPage, m_actions.nextPage});
    view->addSeparator();
    view->addAction(m_pageDock->toggleViewAction());
    buildLookMenu(*view);
}

void MainWindow::buildLookMenu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("Appear&ance"));
    QActionGroup* group = new QActionGroup{this};
    const int chosen = QSettings{}.value(lookKey(), 0).toInt();
    const auto add = [&](const QString& text, Look look) {
        QAction* action = menu->addAction(text, this, [this, look] { chooseLook(look); });
        action->setCheckable(true);
        action->setChecked(chosen == static_cast<int>(look));
        group->addAction(action);
    };
    add(tr("As the &System"), Look::System);
    add(tr("&Light"), Look::Light);
    add(tr("&Dark"), Look::Dark);
    chooseLook(chosen >= 0 && chosen <= 2 ? static_cast<Look>(chosen) : Look::System);
}

void MainWindow::chooseLook(Look look)
{
    QSettings{}.setValue(lookKey(), static_cast<int>(look));
    applyLook(*qApp, look);
}

void MainWindow::buildHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Banxin"), this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    QMessageBox* box = new QMessageBox{this};
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Banxin"));
    box->setIconPixmap(programIcon().pixmap(64, 64));
    box->setText(tr("Banxin %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(tr("A desk for laying out newspaper pages. Free software under the GNU General Public "
                               "License, version 3 or later."));
    box->open();
}

void MainWindow::buildToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->addAction(m_actions.open);
    bar->addSeparator();
    bar->addActions({m_actions.previousPage, m_actions.nextPage});
    bar->addSeparator();
    bar->addActions({m_actions.zoomOut, m_actions.zoomIn, m_actions.fitPage, m_actions.fitWidth});
}

void MainWindow::updateActions()
{
    const bool hasPage = m_pageIndex >= 0;
    for (QAction* action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.fitPage, m_actions.fitWidth, m_actions.actualSize})
        action->setEnabled(hasPage);
    m_actions.previousPage->setEnabled(m_pageIndex > 0);
    m_actions.nextPage->setEnabled(hasPage && m_pageIndex + 1 < static_cast<int>(m_opened.pages.size()));
}

}
