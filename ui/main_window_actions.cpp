// What can be done, with its names and keys.
#include "ui/look/icons.h"
#include "ui/main_window.h"
#include "words/words.h"

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

/// "&Undo" alone, or with what it would take back.
QString withStep(const QString& bare, const QString& pattern, const StepLabel* step)
{
    return step ? pattern.arg(words::sentence(*step)) : bare;
}

}

QAction* MainWindow::makeAction(const QString& text, std::optional<Symbol> symbol, const QList<QKeySequence>& keys)
{
    QAction* action = new QAction{text, this};
    if (symbol)
        action->setIcon(icon(*symbol));
    action->setShortcuts(keys);
    return action;
}

/// A choice that is remembered under `setting`.
QAction* MainWindow::makeToggle(
    const QString& text, std::optional<Symbol> symbol, const QList<QKeySequence>& keys, const QString& setting, bool isOn)
{
    QAction* action = makeAction(text, symbol, keys);
    action->setCheckable(true);
    action->setChecked(setting.isEmpty() ? isOn : QSettings{}.value(setting, isOn).toBool());
    connect(action, &QAction::toggled, this, [this, setting](bool on) {
        if (!setting.isEmpty())
            QSettings{}.setValue(setting, on);
        updateOverlay();
    });
    return action;
}

void MainWindow::buildActions()
{
    m_actions.newEdition = makeAction(tr("&New Edition…"), Symbol::New, {QKeySequence::New});
    m_actions.open = makeAction(tr("&Open…"), Symbol::Open, {QKeySequence::Open});
    m_actions.save = makeAction(tr("&Save"), std::nullopt, {QKeySequence::Save});
    m_actions.save->setToolTip(tr("Every step is saved as it is done; this says whether the disk has it"));
    m_actions.import = makeAction(tr("&Import Copy…"), Symbol::Import, {QKeySequence{u"Ctrl+D"_s}});
    m_actions.exportPages = makeAction(tr("&Export…"), Symbol::Export, {QKeySequence{u"Ctrl+E"_s}});
    m_actions.editionProperties = makeAction(tr("Edition &Properties…"), std::nullopt, {});
    connect(m_actions.editionProperties, &QAction::triggered, this, &MainWindow::askForEditionHead);
    m_actions.closeEdition = makeAction(tr("&Close"), std::nullopt, {QKeySequence{u"Ctrl+W"_s}});
    m_actions.quit = makeAction(tr("&Quit"), std::nullopt, {QKeySequence{u"Ctrl+Q"_s}});
    connect(m_actions.newEdition, &QAction::triggered, this, &MainWindow::askForNewEdition);
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions.save, &QAction::triggered, this, [this] {
        m_session->retrySaving();
        m_status->showSaved(m_session.get());
        if (m_session->saveState() == desk::SaveState::Saved)
            m_status->showMessage(tr("Everything is saved."), 3000);
    });
    connect(m_actions.import, &QAction::triggered, this, &MainWindow::askForCopy);
    connect(m_actions.exportPages, &QAction::triggered, this, &MainWindow::askForExport);
    connect(m_actions.closeEdition, &QAction::triggered, this, [this] {
        if (m_session->saveState() == desk::SaveState::Failed || m_export)
            close();
        else
            endSession();
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    buildEditActions();
    buildPageActions();
    buildViewActions();
    buildWritingActions();
}

void MainWindow::buildEditActions()
{
    m_actions.undo = makeAction(tr("&Undo"), Symbol::Undo, {QKeySequence{u"Ctrl+Z"_s}});
    m_actions.redo = makeAction(tr("&Redo"), Symbol::Redo, {QKeySequence{u"Ctrl+Shift+Z"_s}});
    connect(m_actions.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.redo, &QAction::triggered, this, &MainWindow::redo);
    m_arranging = new ArrangingActions{*m_arranger, *m_canvas, this};
    m_arranging->drawReserved()->setIcon(icon(Symbol::Reserve));
}

void MainWindow::buildPageActions()
{
    m_actions.addPage = makeAction(tr("&Add Page…"), Symbol::AddPage, {QKeySequence{u"Ctrl+Shift+N"_s}});
    m_actions.duplicatePage = makeAction(tr("&Duplicate Page"), std::nullopt, {});
    m_actions.removePage = makeAction(tr("De&lete Page"), std::nullopt, {});
    m_actions.pageProperties = makeAction(tr("Page P&roperties…"), std::nullopt, {});
    m_actions.pageUp = makeAction(tr("Move Page &Up"), std::nullopt, {});
    m_actions.pageDown = makeAction(tr("Move Page D&own"), std::nullopt, {});
    m_actions.previousPage = makeAction(tr("P&revious Page"), Symbol::PreviousPage, {QKeySequence{u"Ctrl+PgUp"_s}});
    m_actions.nextPage = makeAction(tr("&Next Page"), Symbol::NextPage, {QKeySequence{u"Ctrl+PgDown"_s}});
    connect(m_actions.addPage, &QAction::triggered, this, &MainWindow::askForNewPage);
    connect(m_actions.duplicatePage, &QAction::triggered, this, &MainWindow::duplicateShownPage);
    connect(m_actions.removePage, &QAction::triggered, this, [this] { removePage(m_pageIndex); });
    connect(m_actions.pageProperties, &QAction::triggered, this, [this] { askForPageHead(m_pageIndex); });
    connect(m_actions.pageUp, &QAction::triggered, this, [this] { movePage(m_pageIndex, m_pageIndex - 1); });
    connect(m_actions.pageDown, &QAction::triggered, this, [this] { movePage(m_pageIndex, m_pageIndex + 1); });
    connect(m_actions.previousPage, &QAction::triggered, this, &MainWindow::showPreviousPage);
    connect(m_actions.nextPage, &QAction::triggered, this, &MainWindow::showNextPage);
}

void MainWindow::buildViewActions()
{
    m_actions.zoomIn = makeAction(tr("Zoom &In"), Symbol::ZoomIn, {QKeySequence{u"Ctrl+="_s}, QKeySequence{u"Ctrl++"_s}});
    m_actions.zoomOut = makeAction(tr("Zoom &Out"), Symbol::ZoomOut, {QKeySequence{u"Ctrl+-"_s}});
    m_actions.fitPage = makeAction(tr("Fit &Page"), Symbol::FitPage, {QKeySequence{u"Ctrl+0"_s}});
    m_actions.fitWidth = makeAction(tr("Fit &Width"), Symbol::FitWidth, {QKeySequence{u"Ctrl+2"_s}});
    m_actions.actualSize = makeAction(tr("&Actual Size"), std::nullopt, {QKeySequence{u"Ctrl+1"_s}});
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &PageCanvas::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &PageCanvas::zoomOut);
    connect(m_actions.fitPage, &QAction::triggered, m_canvas, &PageCanvas::fitPage);
    connect(m_actions.fitWidth, &QAction::triggered, m_canvas, &PageCanvas::fitWidth);
    connect(m_actions.actualSize, &QAction::triggered, m_canvas, &PageCanvas::showActualSize);
    m_actions.cells = makeToggle(tr("&Grid Cells"), Symbol::Cells, {QKeySequence{u"Ctrl+'"_s}}, u"view/cells"_s, false);
    m_actions.baselines = makeToggle(tr("&Baselines"), Symbol::Baselines, {QKeySequence{u"Ctrl+Alt+'"_s}}, u"view/baselines"_s, false);
    m_actions.edges = makeToggle(tr("Block &Edges"), Symbol::Edges, {QKeySequence{u"Ctrl+H"_s}}, u"view/edges"_s, true);
    m_actions.badges = makeToggle(tr("&Copyfit on Blocks"), std::nullopt, {}, u"view/badges"_s, true);
    m_actions.preview = makeToggle(tr("P&review"), Symbol::Preview, {QKeySequence{u"W"_s}}, {}, false);
    m_actions.rulers = makeToggle(tr("R&ulers"), std::nullopt, {QKeySequence{u"Ctrl+R"_s}}, u"view/rulers"_s, true);
    m_actions.nextPanel = makeAction(tr("&Next Panel"), std::nullopt, {QKeySequence{Qt::Key_F6}});
    m_actions.previousPanel = makeAction(tr("&Previous Panel"), std::nullopt, {QKeySequence{u"Shift+F6"_s}});
    connect(m_actions.nextPanel, &QAction::triggered, this, [this] { focusPanel(1); });
    connect(m_actions.previousPanel, &QAction::triggered, this, [this] { focusPanel(-1); });
    m_actions.rulersByGrid = makeToggle(tr("Rulers in Characters and Ro&ws"), std::nullopt, {}, u"view/rulersByGrid"_s, false);
}

void MainWindow::updateOverlay()
{
    m_canvas->setOverlay({m_actions.cells->isChecked(), m_actions.baselines->isChecked(), m_actions.edges->isChecked(),
        m_actions.badges->isChecked(), m_actions.preview->isChecked()});
    m_canvas->setRulers(m_actions.rulers->isChecked() && !m_actions.preview->isChecked(),
        m_actions.rulersByGrid->isChecked() ? RulerUnit::Grid : RulerUnit::Millimetres);
}

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions.newEdition, m_actions.open});
    QMenu* recent = file->addMenu(tr("Open &Recent"));
    recent->setToolTipsVisible(true);
    m_recent.fill(*recent);
    file->addAction(m_actions.save);
    file->addSeparator();
    file->addActions({m_actions.import, m_actions.exportPages});
    file->addSeparator();
    file->addAction(m_actions.editionProperties);
    file->addSeparator();
    file->addActions({m_actions.closeEdition, m_actions.quit});

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});

    m_arranging->fillArrange(*menuBar()->addMenu(tr("&Arrange")));
    m_arranging->fillStory(*menuBar()->addMenu(tr("&Story")));

    buildWritingMenu();

    QMenu* page = menuBar()->addMenu(tr("&Page"));
    page->addActions({m_actions.addPage, m_actions.duplicatePage, m_actions.removePage, m_actions.pageProperties});
    page->addSeparator();
    page->addActions({m_actions.pageUp, m_actions.pageDown});
    page->addSeparator();
    page->addActions({m_actions.previousPage, m_actions.nextPage});
    page->addSeparator();
    m_proposing->fill(*page);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.fitPage, m_actions.fitWidth, m_actions.actualSize});
    view->addSeparator();
    view->addActions({m_actions.preview, m_actions.edges, m_actions.badges, m_actions.cells, m_actions.baselines});
    view->addActions({m_actions.rulers, m_actions.rulersByGrid});
    view->addSeparator();
    QMenu* docks = view->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_docks)
        docks->addAction(dock->toggleViewAction());
    docks->addSeparator();
    docks->addActions({m_actions.nextPanel, m_actions.previousPanel});
    buildLookMenu(*view);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Banxin"), this, &MainWindow::showAbout);
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
    bar->addActions({m_actions.newEdition, m_actions.open, m_actions.import, m_actions.exportPages});
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_actions.redo});
    bar->addSeparator();
    bar->addAction(m_arranging->drawReserved());
    bar->addSeparator();
    bar->addActions({m_actions.addPage, m_actions.previousPage, m_actions.nextPage});
    bar->addSeparator();
    bar->addActions({m_actions.zoomOut, m_actions.zoomIn, m_actions.fitPage, m_actions.fitWidth});
    bar->addSeparator();
    bar->addActions({m_actions.cells, m_actions.baselines, m_actions.edges, m_actions.preview});
}

void MainWindow::updateActions()
{
    m_proposing->update();
    updateVersions();
    const bool isOpen = m_session != nullptr;
    const bool isWritable = isOpen && !m_session->isReadOnly();
    const bool hasPage = isOpen && m_pageIndex >= 0;
    const int last = isOpen ? static_cast<int>(m_session->edition().pages.size()) - 1 : -1;
    m_actions.save->setEnabled(isWritable);
    m_actions.import->setEnabled(isWritable);
    m_actions.addPage->setEnabled(isWritable);
    m_actions.editionProperties->setEnabled(isWritable);
    m_actions.closeEdition->setEnabled(isOpen);
    m_actions.exportPages->setEnabled(hasPage && !m_export);
    m_actions.undo->setEnabled(isOpen && m_session->canUndo());
    m_actions.redo->setEnabled(isOpen && m_session->canRedo());
    m_actions.undo->setText(withStep(tr("&Undo"), tr("&Undo %1"), isOpen ? m_session->undoLabel() : nullptr));
    m_actions.redo->setText(withStep(tr("&Redo"), tr("&Redo %1"), isOpen ? m_session->redoLabel() : nullptr));
    for (QAction* action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.fitPage, m_actions.fitWidth, m_actions.actualSize})
        action->setEnabled(hasPage);
    for (QAction* action : {m_actions.duplicatePage, m_actions.removePage, m_actions.pageProperties})
        action->setEnabled(hasPage && isWritable);
    m_arranging->update(hasPage && isWritable);
    m_actions.pageUp->setEnabled(isWritable && m_pageIndex > 0);
    m_actions.pageDown->setEnabled(isWritable && hasPage && m_pageIndex < last);
    m_actions.previousPage->setEnabled(m_pageIndex > 0);
    m_actions.nextPage->setEnabled(hasPage && m_pageIndex < last);
    updateWritingActions();
}

}
