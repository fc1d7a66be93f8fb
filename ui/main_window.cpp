#include "ui/main_window.h"

#include "edit/edit.h"
#include "edit/styles.h"
#include "ui/commands/command_search.h"
#include "ui/copy/copy_desk.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/empty_state.h"
#include "ui/fit_words.h"
#include "ui/local_files.h"
#include "ui/notice_bar.h"
#include "ui/proofing/office_proof_dialog.h"
#include "words/words.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Milliseconds that lists wait for a rest of the typing hands.
constexpr int listsRest = 120;
constexpr int panelsRest = 60;
/// So long the page stays as it is before its stories are set for proposals that may be asked for.
constexpr int measuringRest = 1500;

}

MainWindow::MainWindow(EditionOpener opener, QWidget* parent) : QMainWindow{parent}, m_opener{std::move(opener)}
{
    setAcceptDrops(true);
    // Before the panels are given their widths: in a small window there would be no room for them.
    resize(1480, 940);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    m_status = new StatusStrip;
    setStatusBar(m_status);
    buildCentre();
    buildDocks();
    buildCopyDesk();
    m_search = new CommandSearch{*this};
    m_workspaces = new Workspaces{*this, m_docks};
    buildActions();
    buildMenus();
    buildToolBar();
    applyKeys(commandsOf(*this), chosenKeys());
    connectArranging();
    connectPhotos();
    connectProposals();
    connectWriting();
    connectPool();
    connectPages();
    connectProofing();
    connectSafety();
    connect(&m_recent, &RecentEditions::chosen, this, &MainWindow::open);
    m_listsSoon.setSingleShot(true);
    m_listsSoon.setInterval(listsRest);
    connect(&m_listsSoon, &QTimer::timeout, this, &MainWindow::updateLists);
    m_panelsSoon.setSingleShot(true);
    m_panelsSoon.setInterval(panelsRest);
    connect(&m_panelsSoon, &QTimer::timeout, this, &MainWindow::updatePanels);
    m_measureSoon.setSingleShot(true);
    m_measureSoon.setInterval(measuringRest);
    connect(&m_measureSoon, &QTimer::timeout, this, [this] {
        if (m_session && m_session->makesPages() && shownPageId() != PageId{})
            m_proposalMaker->measure(m_session->edition(), shownPageId());
    });
    restoreLayout();
    updateOverlay();
    updateTitle();
    updateStatus();
    updateInspector();
    updateActions();
}

MainWindow::~MainWindow()
{
    endSession();
    // They borrow the renderer, or the canvas, which go before the children of a widget do.
    delete m_proofing;
    delete takeCentralWidget();
    delete m_pageList;
}

void MainWindow::buildCentre()
{
    m_notice = new NoticeBar;
    m_empty = new EmptyState;
    m_canvas = new PageCanvas{m_renderer};
    m_canvas->setAccessibleName(tr("Page"));
    m_canvas->setEmptyHint(tr("Drag a story from the pool to the page, or choose one there and press Ctrl+Alt+P."));
    m_arranger = new Arranger{*m_canvas, this};
    m_framer = new PhotoFramer{*m_canvas, *m_arranger, this};
    m_canvas->setTool(m_framer);
    m_proposals = new ProposalStrip{*m_canvas, *m_framer, m_renderer};
    m_proposing = new ProposingActions{*m_proposals, *m_arranger, *m_canvas, this};
    m_proofing = new Proofing{*m_canvas, m_renderer, this};
    m_editor = new TextEditor{this};
    m_spelling = new Spelling{*m_editor, this};
    m_writer = new Writer{*m_canvas, *m_editor, *m_spelling, *m_framer, this};
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_empty);
    m_centre->addWidget(m_canvas);
    QWidget* column = new QWidget;
    QVBoxLayout* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_proposals);
    setCentralWidget(column);
    connect(m_empty, &EmptyState::openWanted, this, &MainWindow::chooseFile);
    connect(m_empty, &EmptyState::newWanted, this, &MainWindow::askForNewEdition);
}

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, const QString& title, const QString& name, QWidget* widget)
{
    QDockWidget* dock = new QDockWidget{title};
    dock->setObjectName(name);
    dock->setWidget(widget);
    addDockWidget(area, dock);
    m_docks << dock;
    return dock;
}

void MainWindow::buildDocks()
{
    m_pageList = new PageList{m_renderer};
    m_storyPool = new StoryPool;
    m_inspector = new Inspector;
    m_inspector->addPart(m_photoFields = new PhotoFields{*m_framer});
    m_findings = new FindingsList;
    m_ledger = new FitLedger;
    m_styles = new StylesPanel;
    m_history = new HistoryList;
    m_versions = new VersionsPanel;
    QDockWidget* pages = addDock(Qt::LeftDockWidgetArea, tr("Pages"), u"pages"_s, m_pageList);
    QDockWidget* stories = addDock(Qt::LeftDockWidgetArea, tr("Story Pool"), u"stories"_s, m_storyPool);
    QDockWidget* inspector = addDock(Qt::RightDockWidgetArea, tr("Inspector"), u"inspector"_s, m_inspector);
    QDockWidget* findings = addDock(Qt::RightDockWidgetArea, tr("Findings"), u"findings"_s, m_findings);
    QDockWidget* history = addDock(Qt::RightDockWidgetArea, tr("History"), u"history"_s, m_history);
    QDockWidget* ledger = addDock(Qt::RightDockWidgetArea, tr("Fit Ledger"), u"ledger"_s, m_ledger);
    QDockWidget* styles = addDock(Qt::RightDockWidgetArea, tr("Styles"), u"styles"_s, m_styles);
    tabifyDockWidget(inspector, styles);
    styles->hide();
    tabifyDockWidget(findings, ledger);
    tabifyDockWidget(ledger, history);
    tabifyDockWidget(history, addDock(Qt::RightDockWidgetArea, tr("Versions"), u"versions"_s, m_versions));
    QDockWidget* separations = addDock(Qt::RightDockWidgetArea, tr("Separations"), u"separations"_s, &m_proofing->panel());
    tabifyDockWidget(styles, separations);
    separations->hide();
    findings->raise();
    resizeDocks({pages, inspector}, {290, 310}, Qt::Horizontal);
    resizeDocks({pages, stories}, {300, 420}, Qt::Vertical);
    resizeDocks({inspector, findings}, {470, 250}, Qt::Vertical);
    // After the sizes are given: tabs share those of the panel they join.
    buildWritingDocks();
    connect(m_findings, &FindingsList::chosen, this, &MainWindow::goTo);
    connect(m_styles, &StylesPanel::changed, this, [this](const Result<Edition>& after) { apply(after, {StepCode::ChangeStyles, {}}); });
    connect(m_styles, &StylesPanel::presetWanted, this, &MainWindow::askForPreset);
    connect(m_ledger, &FitLedger::chosen, this, &MainWindow::goToStory);
    connect(m_history, &HistoryList::stepsWanted, this, &MainWindow::goToSteps);
    connect(m_status, &StatusStrip::findingsWanted, this, [findings] {
        findings->show();
        findings->raise();
        findings->widget()->setFocus();
    });
    connect(m_status, &StatusStrip::cancelWanted, this, [this] {
        if (m_export)
            m_export->cancel();
        if (m_import)
            m_import->cancel();
    });
}

void MainWindow::connectArranging()
{
    connect(m_canvas, &PageCanvas::zoomChanged, m_status, &StatusStrip::showZoom);
    connect(m_canvas, &PageCanvas::selectionChanged, this, [this] {
        updateStatus();
        updateInspector();
        updateActions();
        updateGalley();
    });
    connect(m_canvas, &PageCanvas::shownChanged, this, [this] {
        m_galley->refreshSoon();
        // What is written shows itself; what tells of it follows when the hands rest.
        if (m_writer->isActive())
            return m_panelsSoon.start();
        updatePanels();
    });
    connect(m_canvas, &PageCanvas::contextMenuWanted, this, [this](const QPoint& place) {
        if (m_writer->isActive())
            return showTextMenu(m_writer->placeAt(place), place);
        QMenu* menu = new QMenu{this};
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_arranging->fillContext(*menu);
        m_photos->fillContext(*menu);
        if (menu->isEmpty())
            menu->addActions({m_actions.pageProperties, m_actions.import, m_actions.exportPages});
        menu->popup(place);
    });
    connect(m_arranger, &Arranger::refused, this, &MainWindow::say);
    connect(m_arranger, &Arranger::offerChanged, this, [this] {
        if (const QString offer = m_arranger->offer(); !offer.isEmpty())
            m_status->showMessage(offer, 0);
    });
    connect(m_arranger, &Arranger::drawn, m_inspector, &Inspector::focusSlug);
    connect(m_inspector, &Inspector::reserveChanged, m_arranger, &Arranger::reserve);
    connect(m_inspector, &Inspector::blockChanged, m_arranger, &Arranger::changeBlock);
    connect(m_inspector, &Inspector::placeChanged, this, [this](BlockId, const Place& place) { m_arranger->moveSelected(place); });
    connect(m_inspector, &Inspector::rankChanged, this, [this](StoryId story, int rank) {
        const std::string slug = (*m_session->edition().stories.find(story))->slug;
        apply(edit::setRank(m_session->edition(), story, rank), {StepCode::EditStory, {slug}});
    });
    connect(m_inspector, &Inspector::pagePropertiesWanted, this, [this] { askForPageHead(m_pageIndex); });
}

void MainWindow::connectProposals()
{
    connect(m_proposals, &ProposalStrip::begins, this, [this] {
        endLook();
        m_framer->take();
        m_editor->end();
    });
    connect(m_proposals, &ProposalStrip::refused, this, &MainWindow::say);
    connect(m_proposing, &ProposingActions::refused, this, &MainWindow::say);
    connect(m_proposals, &ProposalStrip::left, this, &MainWindow::updateActions);
}

void MainWindow::connectPool()
{
    connect(m_storyPool, &StoryPool::selectionChanged, this, [this](StoryId story) {
        m_arranging->setPoolStory(story);
        m_arranger->setForecast(story);
        updateActions();
    });
    connect(m_storyPool, &StoryPool::placeWanted, m_arranger, &Arranger::placeInFreeRoom);
    connect(m_storyPool, &StoryPool::showWanted, this, &MainWindow::goToStory);
    connect(m_storyPool, &StoryPool::removeWanted, this, &MainWindow::removeStory);
    connect(m_storyPool, &StoryPool::importWanted, this, [this] { askForCopy(CopyWay::Straight); });
    connect(m_storyPool, &StoryPool::filesDropped, this, [this](const QStringList& files) { takeFiles(files); });
}

void MainWindow::connectPages()
{
    connect(m_pageList, &PageList::pageChosen, this, &MainWindow::showPage);
    connect(m_pageList, &PageList::moveWanted, this, &MainWindow::movePage);
    connect(m_pageList, &PageList::removeWanted, this, &MainWindow::removePage);
    connect(m_pageList, &PageList::propertiesWanted, this, &MainWindow::askForPageHead);
    m_arranger->setPageTargets([this](QPoint onScreen) { return m_pageList->pageAt(onScreen); });
    connect(m_arranger, &Arranger::aimedAt, m_pageList, &PageList::setTarget);
    connect(m_arranger, &Arranger::movedToPage, this, [this](PageId page, const std::vector<BlockId>& blocks) {
        const auto& pages = m_session->edition().pages;
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const Shared<Page>& one) { return one->id == page; });
        showPage(static_cast<int>(found - pages.begin()));
        m_canvas->setSelection(blocks);
    });
    m_pageList->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_pageList->addActions({m_actions.addPage, m_actions.duplicatePage, m_actions.removePage, m_actions.pageProperties});
}

void MainWindow::connectProofing()
{
    connect(m_proofing, &Proofing::inksChanged, m_status, &StatusStrip::showInks);
    connect(m_proofing, &Proofing::profileChanged, this, [this] { m_renderer.setPainterSource(painterSource(m_session->snapshot())); });
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    constexpr QSize frame{16, 48};   // about what a window manager puts round a window
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(size().boundedTo(screen()->availableSize() - frame));
    connect(m_workspaces, &Workspaces::changed, this, &MainWindow::showWorkspace);
    m_workspaces->restore();
}

/// Round the panels that are in sight and the page, as F6 does everywhere.
void MainWindow::focusPanel(int step)
{
    QList<QWidget*> panels;
    for (QWidget* panel : {static_cast<QWidget*>(m_pageList), static_cast<QWidget*>(&m_storyPool->view()), static_cast<QWidget*>(m_canvas),
             static_cast<QWidget*>(m_inspector), static_cast<QWidget*>(m_styles), static_cast<QWidget*>(&m_proofing->panel()), static_cast<QWidget*>(m_galley), static_cast<QWidget*>(m_find),
             static_cast<QWidget*>(m_findings), static_cast<QWidget*>(m_ledger), static_cast<QWidget*>(m_history),
             static_cast<QWidget*>(&m_versions->list())}) {
        // Behind the tab of another, a panel is not hidden but stands outside the window.
        if (panel->isVisible() && rect().contains(panel->mapTo(this, panel->rect().center())))
            panels << panel;
    }
    if (panels.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [&](QWidget* panel) { return panel == focus || panel->isAncestorOf(focus); };
    const auto current = std::find_if(panels.begin(), panels.end(), holds);
    const qsizetype count = panels.size();
    const qsizetype index = current == panels.end() ? 0 : (current - panels.begin() + step + count) % count;
    QWidget* next = panels[index];
    // A panel of fields gives the focus to its first field.
    if (next == m_inspector)
        m_inspector->focusFirst();
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

PageId MainWindow::shownPageId() const
{
    const bool exists = m_session && m_pageIndex >= 0 && m_pageIndex < static_cast<int>(m_session->edition().pages.size());
    return exists ? m_session->edition().pages[static_cast<std::size_t>(m_pageIndex)]->id : PageId{};
}

/// All that tells of the edition besides the page.
void MainWindow::updateLists()
{
    if (!m_session)
        return;
    m_listsSoon.stop();
    m_pageList->showPages(*m_session);
    m_storyPool->refresh();
    m_history->show(*m_session);
    updateActions();
}

void MainWindow::updateListsSoon()
{
    m_actions.undo->setEnabled(m_session->canUndo());
    m_actions.redo->setEnabled(m_session->canRedo());
    m_listsSoon.start();
}

void MainWindow::editionChanged()
{
    // Proposals are for the edition as it was.
    m_proposals->leave();
    m_measureSoon.start();
    endLook();
    // What is written shows itself, on the same page; the rest follows when the hands rest.
    if (m_editor->isApplying())
        return updateListsSoon();
    const Edition& edition = m_session->edition();
    const auto& pages = edition.pages;
    const PageId before = m_canvas->shown().page ? m_canvas->shown().page->page : PageId{};
    const auto same = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page->id == before; });
    m_pageList->showPages(*m_session);
    m_storyPool->refresh();
    const int last = static_cast<int>(pages.size()) - 1;
    showPage(same != pages.end() ? static_cast<int>(same - pages.begin()) : std::min(m_pageIndex, last));
    updateTitle();
}

void MainWindow::pageMade(PageId page)
{
    m_pageList->showPages(*m_session);
    m_storyPool->refresh();
    if (page == shownPageId())
        showShownPage();
}

void MainWindow::showPage(int index)
{
    if (!m_session)
        return;
    endLook();
    m_framer->take();
    const int count = static_cast<int>(m_session->edition().pages.size());
    m_pageIndex = index >= 0 && index < count ? index : -1;
    const PageId page = shownPageId();
    if (m_proposals->page() != page)
        m_proposals->leave();
    m_proposing->setPage(page);
    m_measureSoon.start();
    // Whoever turns to a page where the story does not stand is done with writing it.
    const auto parts = m_writer->isActive() ? partsOf(m_session->edition(), m_editor->story()) : std::vector<StoryPart>{};
    if (m_writer->isActive() && std::none_of(parts.begin(), parts.end(), [&](const StoryPart& part) { return part.page == page; }))
        m_editor->end();
    m_arranger->setPage(page);
    m_storyPool->setPage(page);
    m_find->setPage(page);
    m_ledger->setPage(page);
    m_session->setShownPage(page);
    m_pageList->setCurrentPage(m_pageIndex);
    showShownPage();
    updateActions();
}

void MainWindow::showShownPage()
{
    // What is being dragged is shown as it would be; it comes back to the page as it is by itself.
    if (m_arranger->isPreviewing() || m_framer->isActive() || m_framer->isPlacing() || m_proposals->isPreviewing() || m_look)
        return;
    const PageId page = shownPageId();
    if (m_writer->isActive() && m_canvas->shown().page && m_canvas->shown().page->page == page) {
        if (!m_editor->isApplying())
            m_writer->showPage();
        return;
    }
    m_canvas->showPage(page ? shownPage(m_session->page(page), m_session->edition(), m_session->isStale(page)) : ShownPage{});
}

void MainWindow::showPreviousPage()
{
    if (m_pageIndex > 0)
        showPage(m_pageIndex - 1);
}

void MainWindow::showNextPage()
{
    if (m_session && m_pageIndex + 1 < static_cast<int>(m_session->edition().pages.size()))
        showPage(m_pageIndex + 1);
}

void MainWindow::undo()
{
    m_framer->cancel();
    m_arranger->cancel();
    // What is only being composed is the first thing to take back.
    if (m_editor->cancelPreedit())
        return;
    if (m_session)
        m_session->undo();
}

void MainWindow::redo()
{
    m_framer->cancel();
    m_arranger->cancel();
    // Typed now, it would leave nothing to do again.
    m_editor->cancelPreedit();
    if (m_session)
        m_session->redo();
}

void MainWindow::say(const QString& sentence)
{
    m_noticeIsOfSaving = false;
    m_notice->say(sentence);
}

QString MainWindow::notice() const
{
    return m_notice->isVisibleTo(this) ? m_notice->sentence() : QString{};
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_session) {
        const EditionHead& head = m_session->edition().head;
        if (!head.paper.empty())
            parts << QString::fromStdString(head.paper);
        if (head.date.year > 0)
            parts << QString::fromStdString(isoFromDate(head.date));
        if (parts.isEmpty())
            parts << QFileInfo{m_file}.fileName();
    }
    setWindowTitle(parts.isEmpty() ? tr("Banxin") : tr("%1 – Banxin").arg(parts.join(u' ')));
}

void MainWindow::updateStatus()
{
    const ShownPage& shown = m_canvas->shown();
    if (!m_session) {
        m_status->clearPage();
        return;
    }
    m_status->showSaved(m_session.get());
    if (!shown.page) {
        m_status->showPage(m_session->edition().pages.empty() ? tr("The edition has no pages") : FitWords::stale(), {}, FitState::None);
        m_status->showSelection({}, FitState::None);
        m_status->showStyle({});
        m_status->showRoom(std::nullopt);
        return;
    }
    const Page* page = findPage(m_session->edition(), shown.page->page);
    m_status->showRoom(page && !shown.isStale ? std::optional{propose::capacityOf(page->grid, *shown.page)} : std::nullopt);
    m_status->showStyle(page ? styleWords(*page) : QString{});
    m_status->showPage(tr("Page %1 (%2 of %3)")
                           .arg(QString::fromStdString(shown.page->code))
                           .arg(m_pageIndex + 1)
                           .arg(m_session->edition().pages.size()),
        shown.isStale ? FitWords::stale() : FitWords::ofPage(*shown.page),
        shown.isStale ? FitState::None : FitWords::stateOf(*shown.page));
    m_status->showSelection({}, FitState::None);
    for (const BlockNote& note : shown.notes) {
        if (m_canvas->selected() && note.block == m_canvas->selected())
            m_status->showSelection(note.name, shown.isStale ? FitState::None : note.state);
    }
    m_status->showZoom(m_canvas->zoom());
}

/// What the selected story stands in: its rank and the styles of its headline and text.
QString MainWindow::styleWords(const Page& page) const
{
    const auto selected = std::find_if(
        page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return block.id == m_canvas->selected(); });
    const ArticleBlock* article = selected != page.blocks.end() ? articleOf(*selected) : nullptr;
    const Shared<banxin::Story>* story = article ? m_session->edition().stories.find(article->story) : nullptr;
    if (!story)
        return {};
    const auto name = [&](Role role) {
        return QString::fromStdString(styleFor(*m_session->edition().sheet, page.styleSet, (*story)->rank, role, article->overrides).name);
    };
    const QString mark = edit::overriddenRoles(*selected).empty() ? QString{} : u" +"_s;
    return tr("Rank %1: %2, %3").arg((*story)->rank).arg(name(Role::Headline), name(Role::Body)) + mark;
}

/// What tells of the page and of what is selected on it.
void MainWindow::updatePanels()
{
    m_panelsSoon.stop();
    updateStatus();
    updateInspector();
}

void MainWindow::updateInspector()
{
    // What is being typed is of the block that was selected: it is taken before the fields show another.
    if (m_inspector->block() != m_canvas->selected() && m_inspector->isAncestorOf(QApplication::focusWidget()))
        m_canvas->setFocus(Qt::OtherFocusReason);
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    if (!page) {
        m_inspector->showNothing();
        return;
    }
    const auto selected = std::find_if(
        page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == m_canvas->selected(); });
    if (selected == page->blocks.end()) {
        m_inspector->showPage(*page, m_session->edition());
        return;
    }
    const ArticleBlock* article = articleOf(*selected);
    const ShownPage& shown = m_canvas->shown();
    const display::Fit* fit = article && article->part == 0 && shown.page && !shown.isStale ? fitOf(*shown.page, article->story) : nullptr;
    m_inspector->showBlock(*selected, *page, m_session->edition(), fit, m_session->isReadOnly());
    m_photoFields->refresh();
    m_inspector->putPartsFirst(m_framer->isPhotoMeant());
}

/// As long as a photo is framed.
void MainWindow::showPhotoHint()
{
    const QString hint = m_framer->hint();
    if (!hint.isEmpty())
        m_status->showMessage(hint, 0);
    else if (!m_photoHint.isEmpty() && m_status->currentMessage() == m_photoHint)
        m_status->clearMessage();
    m_photoHint = hint;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose(event))
        return;
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    m_workspaces->keep();
    m_closing = true;
    event->accept();
}

/// Asks first where closing would lose something; then the window closes itself.
bool MainWindow::mayClose(QCloseEvent* event)
{
    const bool unsaved = m_session && m_session->saveState() == desk::SaveState::Failed;
    if (m_closing || (!unsaved && !m_export))
        return true;
    event->ignore();
    QMessageBox* question = new QMessageBox{this};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setText(unsaved ? tr("The last steps are not on the disk.") : tr("An export is running."));
    question->setInformativeText(unsaved ? tr("If Banxin closes now, they are lost.") : tr("If Banxin closes now, the pages that are left are not written."));
    QPushButton* close = question->addButton(tr("Close Anyway"), QMessageBox::DestructiveRole);
    QPushButton* elsewhere = unsaved ? question->addButton(tr("Write Elsewhere…"), QMessageBox::ActionRole) : nullptr;
    question->setDefaultButton(question->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, close, elsewhere, question](QAbstractButton* clicked) {
        if (elsewhere && clicked == elsewhere)
            askWhereToWrite();
        if (clicked != close)
            return;
        m_closing = true;
        question->hide();
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    question->open();
    return false;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_inspector)
        updateInspector();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    takeFiles(files);
}

}
