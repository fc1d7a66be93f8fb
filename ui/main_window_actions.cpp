// What can be done, with its names and keys.
#include "edit/styles.h"
#include "ui/commands/command_search.h"
#include "ui/commands/keys_dialog.h"
#include "ui/copy/copy_desk.h"
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
#include <QToolButton>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Behind the tab of another, a panel is not hidden but stands outside the window.
bool isInFront(const QDockWidget& dock)
{
    const QWidget* window = dock.parentWidget();
    return dock.isVisible() && (dock.isFloating() || window->rect().contains(dock.mapTo(window, dock.rect().center())));
}

/// Brings a panel to the front with the focus in it, from behind a tab too; hides it where it stands in front.
QAction* panelAction(QDockWidget& dock)
{
    QAction* action = new QAction{dock.windowTitle(), &dock};
    action->setObjectName(u"panel-"_s + dock.objectName());
    action->setCheckable(true);
    action->setChecked(dock.toggleViewAction()->isChecked());
    QObject::connect(dock.toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::triggered, &dock, [&dock, action] {
        if (isInFront(dock))
            return dock.hide();
        dock.show();
        dock.raise();
        dock.widget()->setFocus(Qt::ShortcutFocusReason);
        action->setChecked(true);
    });
    return action;
}

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

QAction* MainWindow::makeAction(const char* name, const char* text, std::optional<Symbol> symbol)
{
    QAction* action = makeCommand(*this, name, text);
    if (symbol)
        action->setIcon(icon(*symbol));
    return action;
}

/// A choice that is remembered under `setting`.
QAction* MainWindow::makeToggle(const char* name, const char* text, std::optional<Symbol> symbol, const QString& setting, bool isOn)
{
    QAction* action = makeAction(name, text, symbol);
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
    m_actions.newEdition = makeAction("newEdition", QT_TR_NOOP("&New Edition…"), Symbol::New);
    m_actions.open = makeAction("open", QT_TR_NOOP("&Open…"), Symbol::Open);
    m_actions.save = makeAction("save", QT_TR_NOOP("&Save"));
    m_actions.save->setToolTip(tr("Every step is saved as it is done; this says whether the disk has it"));
    m_actions.import = makeAction("import", QT_TR_NOOP("&Import Copy…"), Symbol::Import);
    m_actions.importReviewed = makeAction("importReviewed", QT_TR_NOOP("Import and Re&view Copy…"));
    m_actions.hotFolder = makeAction("hotFolder", QT_TR_NOOP("&Hot Folder…"));
    m_actions.hotFolder->setCheckable(true);
    m_actions.houseMappings = makeAction("houseMappings", QT_TR_NOOP("House &XML Mappings…"));
    m_actions.importReport = makeAction("importReport", QT_TR_NOOP("Import Repor&t…"));
    m_actions.exportPages = makeAction("exportPages", QT_TR_NOOP("&Export…"), Symbol::Export);
    m_actions.printProof = makeAction("printProof", QT_TR_NOOP("Print Proo&f…"));
    m_actions.printProof->setToolTip(tr("Pages on office paper, scaled or in sheets"));
    connect(m_actions.printProof, &QAction::triggered, this, &MainWindow::askForProof);
    m_actions.editionProperties = makeAction("editionProperties", QT_TR_NOOP("Edition &Properties…"));
    connect(m_actions.editionProperties, &QAction::triggered, this, &MainWindow::askForEditionHead);
    m_actions.closeEdition = makeAction("closeEdition", QT_TR_NOOP("&Close"));
    m_actions.quit = makeAction("quit", QT_TR_NOOP("&Quit"));
    connect(m_actions.newEdition, &QAction::triggered, this, &MainWindow::askForNewEdition);
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions.save, &QAction::triggered, this, [this] {
        m_session->retrySaving();
        m_status->showSaved(m_session.get());
        if (m_session->saveState() == desk::SaveState::Saved)
            m_status->showMessage(tr("Everything is saved."), 3000);
    });
    connect(m_actions.import, &QAction::triggered, this, [this] { askForCopy(CopyWay::Straight); });
    connect(m_actions.importReviewed, &QAction::triggered, this, [this] { askForCopy(CopyWay::Reviewed); });
    connect(m_actions.hotFolder, &QAction::toggled, this, &MainWindow::toggleHotFolder);
    connect(m_actions.houseMappings, &QAction::triggered, this, &MainWindow::showMappings);
    connect(m_actions.importReport, &QAction::triggered, this, [this] { m_copyDesk->showReport(); });
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
    buildHelpActions();
}

void MainWindow::buildEditActions()
{
    m_actions.undo = makeAction("undo", QT_TR_NOOP("&Undo"), Symbol::Undo);
    m_actions.redo = makeAction("redo", QT_TR_NOOP("&Redo"), Symbol::Redo);
    m_actions.clearOverrides = makeAction("clearOverrides", QT_TR_NOOP("As Its &Rank Says"));
    m_actions.keepPreset = makeAction("keepPreset", QT_TR_NOOP("&Keep as Preset…"));
    connect(m_actions.clearOverrides, &QAction::triggered, this, [this] {
        apply(edit::clearOverrides(m_session->edition(), m_canvas->selected()), {StepCode::ChangeStyles, {}});
    });
    connect(m_actions.keepPreset, &QAction::triggered, this, &MainWindow::askForPreset);
    connect(m_actions.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.redo, &QAction::triggered, this, &MainWindow::redo);
    m_arranging = new ArrangingActions{*m_arranger, *m_canvas, this};
    m_photos = new PhotoActions{*m_framer, *m_canvas, this};
    m_arranging->drawReserved()->setIcon(icon(Symbol::Reserve));
    m_arranging->pushOthers()->setIcon(icon(Symbol::Push));
    m_furniture = new FurnitureActions{*m_arranger, this};
    connectFurniture();
}

void MainWindow::buildPageActions()
{
    m_actions.addPage = makeAction("addPage", QT_TR_NOOP("&Add Page…"), Symbol::AddPage);
    m_actions.duplicatePage = makeAction("duplicatePage", QT_TR_NOOP("&Duplicate Page"));
    m_actions.removePage = makeAction("removePage", QT_TR_NOOP("De&lete Page"));
    m_actions.pageProperties = makeAction("pageProperties", QT_TR_NOOP("Page P&roperties…"));
    m_actions.pageUp = makeAction("pageUp", QT_TR_NOOP("Move Page &Up"));
    m_actions.pageDown = makeAction("pageDown", QT_TR_NOOP("Move Page D&own"));
    m_actions.previousPage = makeAction("previousPage", QT_TR_NOOP("P&revious Page"), Symbol::PreviousPage);
    m_actions.nextPage = makeAction("nextPage", QT_TR_NOOP("&Next Page"), Symbol::NextPage);
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
    m_actions.zoomIn = makeAction("zoomIn", QT_TR_NOOP("Zoom &In"), Symbol::ZoomIn);
    m_actions.zoomOut = makeAction("zoomOut", QT_TR_NOOP("Zoom &Out"), Symbol::ZoomOut);
    m_actions.fitPage = makeAction("fitPage", QT_TR_NOOP("Fit &Page"), Symbol::FitPage);
    m_actions.fitWidth = makeAction("fitWidth", QT_TR_NOOP("Fit &Width"), Symbol::FitWidth);
    m_actions.actualSize = makeAction("actualSize", QT_TR_NOOP("&Actual Size"));
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &PageCanvas::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &PageCanvas::zoomOut);
    connect(m_actions.fitPage, &QAction::triggered, m_canvas, &PageCanvas::fitPage);
    connect(m_actions.fitWidth, &QAction::triggered, m_canvas, &PageCanvas::fitWidth);
    connect(m_actions.actualSize, &QAction::triggered, m_canvas, &PageCanvas::showActualSize);
    m_actions.cells = makeToggle("cells", QT_TR_NOOP("&Grid Cells"), Symbol::Cells, u"view/cells"_s, false);
    m_actions.baselines = makeToggle("baselines", QT_TR_NOOP("&Baselines"), Symbol::Baselines, u"view/baselines"_s, false);
    m_actions.edges = makeToggle("edges", QT_TR_NOOP("Block &Edges"), Symbol::Edges, u"view/edges"_s, true);
    m_actions.badges = makeToggle("badges", QT_TR_NOOP("&Copyfit on Blocks"), std::nullopt, u"view/badges"_s, true);
    m_actions.preview = makeToggle("preview", QT_TR_NOOP("P&review"), Symbol::Preview, {}, false);
    m_actions.rulers = makeToggle("rulers", QT_TR_NOOP("R&ulers"), std::nullopt, u"view/rulers"_s, true);
    m_actions.nextPanel = makeAction("nextPanel", QT_TR_NOOP("&Next Panel"));
    m_actions.previousPanel = makeAction("previousPanel", QT_TR_NOOP("&Previous Panel"));
    connect(m_actions.nextPanel, &QAction::triggered, this, [this] { focusPanel(1); });
    connect(m_actions.previousPanel, &QAction::triggered, this, [this] { focusPanel(-1); });
    m_actions.rulersByGrid = makeToggle("rulersByGrid", QT_TR_NOOP("Rulers in Characters and Ro&ws"), std::nullopt, u"view/rulersByGrid"_s, false);
}

void MainWindow::buildHelpActions()
{
    m_actions.search = makeAction("search", QT_TR_NOOP("&Search Commands…"));
    m_actions.keys = makeAction("keys", QT_TR_NOOP("&Keyboard Shortcuts…"));
    m_actions.about = makeAction("about", QT_TR_NOOP("&About Banxin"));
    connect(m_actions.search, &QAction::triggered, m_search, &CommandSearch::open);
    connect(m_actions.keys, &QAction::triggered, this, [this] {
        KeysDialog* dialog = new KeysDialog{commandsOf(*this), this};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
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
    file->addActions({m_actions.import, m_actions.importReviewed, m_actions.hotFolder, m_actions.houseMappings, m_actions.importReport, m_actions.exportPages, m_actions.printProof});
    file->addSeparator();
    file->addActions({m_actions.editionProperties, m_actions.keepPreset});
    file->addSeparator();
    file->addActions({m_actions.closeEdition, m_actions.quit});

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addAction(m_actions.clearOverrides);

    m_arranging->fillArrange(*menuBar()->addMenu(tr("&Arrange")));
    m_arranging->fillStory(*menuBar()->addMenu(tr("&Story")));
    m_furniture->fill(*menuBar()->addMenu(tr("Furnit&ure")));

    buildWritingMenu();
    m_photos->fill(*menuBar()->addMenu(tr("Ph&oto")));

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
    m_proofing->fill(*view->addMenu(tr("Pr&oof")));
    view->addSeparator();
    QMenu* docks = view->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_docks)
        docks->addAction(panelAction(*dock));
    docks->addSeparator();
    docks->addActions({m_actions.nextPanel, m_actions.previousPanel});
    buildWorkspaceMenu(*view);
    buildLookMenu(*view);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    // In sight, for whoever does not know its keys.
    QToolButton* search = new QToolButton;
    search->setDefaultAction(m_actions.search);
    search->setAutoRaise(true);
    search->setFocusPolicy(Qt::NoFocus);
    menuBar()->setCornerWidget(search);
    help->addActions({m_actions.search, m_actions.keys});
    help->addSeparator();
    help->addAction(m_actions.about);
}

void MainWindow::buildWorkspaceMenu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("&Workspace"));
    QActionGroup* group = new QActionGroup{this};
    const auto add = [&](const char* name, const char* text, Workspace workspace) {
        QAction* action = makeAction(name, text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, m_workspaces, [this, workspace] { m_workspaces->change(workspace); });
        group->addAction(action);
        menu->addAction(action);
        m_actions.workspaces << action;
    };
    add("workspaceLayout", QT_TR_NOOP("&Layout"), Workspace::Layout);
    add("workspaceTwoScreens", QT_TR_NOOP("&Two Screens"), Workspace::TwoScreens);
    add("workspaceNightDesk", QT_TR_NOOP("&Night Desk"), Workspace::NightDesk);
    menu->addSeparator();
    QAction* reset = makeAction("workspaceReset", QT_TR_NOOP("&Panels as They Came"));
    connect(reset, &QAction::triggered, m_workspaces, &Workspaces::reset);
    menu->addAction(reset);
}

void MainWindow::showWorkspace(Workspace workspace)
{
    m_actions.workspaces[static_cast<int>(workspace)]->setChecked(true);
    const Look chosen = static_cast<Look>(std::clamp(QSettings{}.value(lookKey(), 0).toInt(), 0, 2));
    applyLook(*qApp, workspace == Workspace::NightDesk ? Look::Dark : chosen);
}

void MainWindow::buildLookMenu(QMenu& view)
{
    QMenu* menu = view.addMenu(tr("Appear&ance"));
    QActionGroup* group = new QActionGroup{this};
    const int chosen = QSettings{}.value(lookKey(), 0).toInt();
    const auto add = [&](const char* name, const char* text, Look look) {
        QAction* action = makeAction(name, text);
        connect(action, &QAction::triggered, this, [this, look] { chooseLook(look); });
        menu->addAction(action);
        action->setCheckable(true);
        action->setChecked(chosen == static_cast<int>(look));
        group->addAction(action);
    };
    add("lookOfSystem", QT_TR_NOOP("As the &System"), Look::System);
    add("lightLook", QT_TR_NOOP("&Light"), Look::Light);
    add("darkLook", QT_TR_NOOP("&Dark"), Look::Dark);
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
    bar->addActions({m_arranging->drawReserved(), m_arranging->pushOthers()});
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
    m_proofing->update();
    const bool isOpen = m_session != nullptr;
    const int last = isOpen ? static_cast<int>(m_session->edition().pages.size()) - 1 : -1;
    const Need open{isOpen, tr("no edition is open")};
    const Need writable{!isOpen || !m_session->isReadOnly(), tr("the edition is open for looking only")};
    const Need page{m_pageIndex >= 0, tr("no page is shown")};
    for (QAction* action : {m_actions.save, m_actions.import, m_actions.importReviewed, m_actions.hotFolder, m_actions.addPage, m_actions.editionProperties})
        enable(*action, {open, writable});
    enable(*m_actions.importReport, {{m_copyDesk->hasReport(), tr("nothing has come in yet")}});
    enable(*m_actions.closeEdition, {open});
    enable(*m_actions.keepPreset, {open, page});
    enable(*m_actions.printProof, {open, page});
    enable(*m_actions.exportPages, {open, page, {!m_export, tr("an export is running")}});
    enable(*m_actions.undo, {open, {isOpen && m_session->canUndo(), tr("there is nothing to undo")}});
    enable(*m_actions.redo, {open, {isOpen && m_session->canRedo(), tr("there is nothing to redo")}});
    m_actions.undo->setText(withStep(tr("&Undo"), tr("&Undo %1"), isOpen ? m_session->undoLabel() : nullptr));
    m_actions.redo->setText(withStep(tr("&Redo"), tr("&Redo %1"), isOpen ? m_session->redoLabel() : nullptr));
    for (QAction* action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.fitPage, m_actions.fitWidth, m_actions.actualSize})
        enable(*action, {open, page});
    for (QAction* action : {m_actions.duplicatePage, m_actions.removePage, m_actions.pageProperties})
        enable(*action, {open, page, writable});
    m_arranging->update(open, page, writable);
    m_photos->update(open, page, writable);
    m_furniture->update(open, page, writable);
    const Need block{m_canvas->selected() != BlockId{}, tr("nothing is selected on the page")};
    enable(*m_actions.clearOverrides, {open, page, block, writable});
    const Need notFirst{m_pageIndex > 0, tr("this is the first page")};
    const Need notLast{m_pageIndex < last, tr("this is the last page")};
    enable(*m_actions.pageUp, {open, page, writable, notFirst});
    enable(*m_actions.pageDown, {open, page, writable, notLast});
    enable(*m_actions.previousPage, {open, page, notFirst});
    enable(*m_actions.nextPage, {open, page, notLast});
    updateWritingActions();
}

}
