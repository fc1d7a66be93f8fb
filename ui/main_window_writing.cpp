// Writing on the page: what can be done with text, with its names and keys.
#include "ui/main_window.h"

#include "edit/exchange.h"
#include "edit/styles.h"
#include "find/lead.h"
#include "ui/writing/lead_patterns_dialog.h"
#include "words/words.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QMenuBar>

namespace banxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pastedIsTold = 8000;   ///< milliseconds

}

void MainWindow::buildWritingActions()
{
    m_actions.write = makeAction("write", QT_TR_NOOP("&Write in the Block"));
    m_actions.cut = makeAction("cut", QT_TR_NOOP("Cu&t"));
    m_actions.copy = makeAction("copy", QT_TR_NOOP("&Copy"));
    m_actions.paste = makeAction("paste", QT_TR_NOOP("&Paste"));
    m_actions.pasteWithMarks = makeAction("pasteWithMarks", QT_TR_NOOP("Paste with &Bold and Italic"));
    m_actions.selectAll = makeAction("selectAll", QT_TR_NOOP("Select &All of the Part"));
    m_actions.emphasis = makeAction("emphasis", QT_TR_NOOP("&Emphasis Dots"));
    m_actions.crosshead = makeAction("crosshead", QT_TR_NOOP("Cross&head"));
    m_actions.breakLeg = makeAction("breakLeg", QT_TR_NOOP("Go On in the Next &Leg"));
    m_actions.breakBlock = makeAction("breakBlock", QT_TR_NOOP("Go On in the Next Bloc&k"));
    m_actions.splitStory = makeAction("splitStory", QT_TR_NOOP("Split the Stor&y Here"));
    m_actions.holdStory = makeAction("holdStory", QT_TR_NOOP("Hol&d Lines of the Story"));
    m_actions.find = makeAction("find", QT_TR_NOOP("&Find and Replace…"));
    m_actions.findNext = makeAction("findNext", QT_TR_NOOP("Find Ne&xt"));
    m_actions.findPrevious = makeAction("findPrevious", QT_TR_NOOP("Find Pre&vious"));
    m_actions.storyPane = makeAction("storyPane", QT_TR_NOOP("&Story Pane"));
    m_actions.holdPage = makeAction("holdPage", QT_TR_NOOP("Hold Lines of the Pa&ge"));
    for (QAction* action : {m_actions.emphasis, m_actions.crosshead, m_actions.holdStory})
        action->setCheckable(true);
    m_writing = new WritingActions{*m_editor, *m_spelling, *this};
    m_actions.leadPatterns = makeAction("leadPatterns", QT_TR_NOOP("Bylines a&nd Datelines…"));
    connect(m_actions.leadPatterns, &QAction::triggered, this, &MainWindow::askForLeadPatterns);
    connect(m_actions.write, &QAction::triggered, this, [this] { m_writer->begin(m_canvas->selected()); });
    const auto toClipboard = [this] {
        if (QMimeData* text = m_editor->copied())
            QApplication::clipboard()->setMimeData(text);
    };
    connect(m_actions.copy, &QAction::triggered, this, toClipboard);
    connect(m_actions.cut, &QAction::triggered, this, [this, toClipboard] {
        toClipboard();
        m_editor->cut();
    });
    connect(m_actions.paste, &QAction::triggered, this, [this] { m_editor->paste(*QApplication::clipboard()->mimeData()); });
    connect(m_actions.pasteWithMarks, &QAction::triggered, this,
        [this] { m_editor->paste(*QApplication::clipboard()->mimeData(), TextEditor::PasteMarks::BoldAndItalic); });
    connect(m_actions.selectAll, &QAction::triggered, m_editor, &TextEditor::selectAll);
    connect(m_actions.emphasis, &QAction::triggered, m_editor, &TextEditor::toggleEmphasis);
    connect(m_actions.crosshead, &QAction::triggered, m_editor, &TextEditor::toggleCrosshead);
    connect(m_actions.breakLeg, &QAction::triggered, this, [this] { m_editor->breakHere(ParagraphStart::NextLeg); });
    connect(m_actions.breakBlock, &QAction::triggered, this, [this] { m_editor->breakHere(ParagraphStart::NextBlock); });
    connect(m_actions.splitStory, &QAction::triggered, this, &MainWindow::splitStoryAtCaret);
    connect(m_actions.holdStory, &QAction::triggered, m_editor, &TextEditor::setHeld);
    connect(m_actions.holdPage, &QAction::triggered, this, &MainWindow::holdShownPage);
}

void MainWindow::buildWritingMenu()
{
    QMenu* text = menuBar()->addMenu(tr("&Text"));
    text->addActions({m_actions.write, m_actions.storyPane});
    text->addSeparator();
    text->addActions({m_actions.find, m_actions.findNext, m_actions.findPrevious});
    text->addSeparator();
    text->addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.pasteWithMarks, m_actions.selectAll});
    text->addSeparator();
    text->addActions({m_actions.emphasis, m_actions.crosshead, m_actions.breakLeg, m_actions.breakBlock, m_actions.splitStory});
    m_writing->fill(*text);
    text->addAction(m_actions.leadPatterns);
    text->addSeparator();
    text->addActions({m_actions.holdStory, m_actions.holdPage});
}

/// For the text at a place: what is wrong there first.
void MainWindow::showTextMenu(const std::optional<TextPlace>& place, const QPoint& globalPlace)
{
    QMenu* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_spelling->fill(*menu, place.value_or(m_editor->caret().place));
    menu->addActions({m_actions.cut, m_actions.copy, m_actions.paste, m_actions.pasteWithMarks, m_actions.emphasis, m_actions.crosshead});
    menu->popup(globalPlace);
}

void MainWindow::connectWriting()
{
    connect(m_galley, &GalleyView::contextMenuWanted, this, [this](const TextPlace& place, const QPoint& at) { showTextMenu(place, at); });
    connect(m_arranger, &Arranger::writingWanted, this, [this] { m_writer->begin(m_canvas->selected()); });
    connect(m_arranger, &Arranger::writingWantedAt, m_writer, &Writer::beginAt);
    connect(m_writer, &Writer::pageWanted, this, [this](PageId page) {
        const auto& pages = m_session->edition().pages;
        const auto wanted = std::find_if(pages.begin(), pages.end(), [&](const auto& one) { return one->id == page; });
        if (wanted != pages.end())
            showPage(static_cast<int>(wanted - pages.begin()));
    });
    connect(m_editor, &TextEditor::pastingChanged, this, [this](bool isPasting) {
        isPasting ? m_status->showMessage(tr("Reading what is pasted…"), 0) : m_status->clearMessage();
    });
    connect(m_editor, &TextEditor::picturesPasted, m_arranger, &Arranger::pasteFiles);
    connect(m_editor, &TextEditor::pasted, this, [this](int characters) {
        m_status->showMessage(tr("%n character(s) pasted", "", characters), pastedIsTold);
    });
    connect(m_editor, &TextEditor::refused, this, &MainWindow::say);
    connect(m_editor, &TextEditor::changed, this, &MainWindow::updateWritingActions);
    connectFinding();
}

void MainWindow::buildWritingDocks()
{
    m_galley = new GalleyView{*m_editor, *m_spelling};
    m_galley->setAccessibleName(tr("Story"));
    m_find = new FindPanel;
    QDockWidget* story = addDock(Qt::RightDockWidgetArea, tr("Story"), u"story"_s, m_galley);
    QDockWidget* find = addDock(Qt::RightDockWidgetArea, tr("Find and Replace"), u"find"_s, m_find);
    tabifyDockWidget(qobject_cast<QDockWidget*>(m_inspector->parentWidget()), story);
    tabifyDockWidget(qobject_cast<QDockWidget*>(m_history->parentWidget()), find);
    find->hide();
    // The panels that were in front stay there.
    for (QWidget* panel : {static_cast<QWidget*>(m_inspector), static_cast<QWidget*>(m_findings)})
        panel->parentWidget()->raise();
}

void MainWindow::connectFinding()
{
    connect(m_find, &FindPanel::hitChosen, this, &MainWindow::goToHit);
    connect(m_find, &FindPanel::told, this, &MainWindow::say);
    connect(m_actions.find, &QAction::triggered, this, [this] {
        raisePanel(m_find);
        const TextSpan span = m_editor->isWriting() ? m_editor->selection() : TextSpan{};
        m_find->begin(span.isEmpty() ? QString{} : QString::fromStdU16String(edit::plainText(m_editor->text().story(), span)));
    });
    connect(m_actions.findNext, &QAction::triggered, m_find, &FindPanel::goToNext);
    connect(m_actions.findPrevious, &QAction::triggered, m_find, &FindPanel::goToPrevious);
    connect(m_actions.storyPane, &QAction::triggered, this, [this] {
        raisePanel(m_galley);
        m_galley->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_storyPool->view().selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::updateGalley);
}

void MainWindow::raisePanel(QWidget* panel)
{
    for (QDockWidget* dock : m_docks) {
        if (dock->widget() != panel)
            continue;
        dock->show();
        dock->raise();
    }
}

/// The page and the place of a hit, selected.
void MainWindow::goToHit(const find::Hit& hit)
{
    if (!m_session || !m_session->edition().stories.contains(hit.story))
        return;
    if (hit.page)
        goToStory(hit.story);
    m_editor->begin(hit.story, {hit.span.from});
    m_editor->select(hit.span);
    if (!m_editor->text().isPlaced())
        raisePanel(m_galley);
}

/// The pane shows what is selected: of the page, or else of the pool.
void MainWindow::updateGalley()
{
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    StoryId shown = m_session ? m_storyPool->selected() : StoryId{};
    for (const Block& block : page ? page->blocks : std::vector<Block>{}) {
        const ArticleBlock* article = articleOf(block);
        if (article && block.id == m_canvas->selected())
            shown = article->story;
    }
    m_galley->showStory(shown);
}

void MainWindow::updateWritingActions()
{
    const bool isWriting = m_editor->isWriting();
    const bool mayWrite = isWriting && !m_editor->isReadOnly();
    const bool isOpen = m_session != nullptr;
    m_actions.write->setEnabled(isOpen && bool{m_canvas->selected()} && !isWriting);
    m_actions.copy->setEnabled(isWriting && m_editor->hasSelection());
    m_actions.cut->setEnabled(mayWrite && m_editor->hasSelection());
    for (QAction* action : {m_actions.paste, m_actions.pasteWithMarks, m_actions.crosshead, m_actions.breakLeg, m_actions.breakBlock,
             m_actions.holdStory})
        action->setEnabled(mayWrite);
    m_actions.splitStory->setEnabled(mayWrite && m_editor->caret().place.part == TextPart::Body);
    m_actions.emphasis->setEnabled(mayWrite && m_editor->hasSelection());
    m_actions.selectAll->setEnabled(isWriting);
    for (QAction* action : {m_actions.find, m_actions.findNext, m_actions.findPrevious, m_actions.storyPane})
        action->setEnabled(isOpen);
    m_actions.leadPatterns->setEnabled(isOpen && !m_session->isReadOnly());
    m_actions.holdPage->setEnabled(isOpen && !m_session->isReadOnly() && m_pageIndex >= 0);
    m_actions.emphasis->setChecked(m_editor->isEmphasised());
    m_actions.crosshead->setChecked(m_editor->isCrosshead());
    m_actions.holdStory->setChecked(m_editor->isHeld());
    m_writing->update();
}

/// What follows the caret becomes a story of its own, which waits in the pool.
void MainWindow::splitStoryAtCaret()
{
    const TextPlace place = m_editor->caret().place;
    const StoryId story = m_editor->story();
    const std::string slug = (*m_session->edition().stories.find(story))->slug;
    auto split = edit::splitStory(m_session->edition(), story, place.index, place.offset, {});
    if (!split) {
        say(tr("There must be text before and behind the place where a story is split."));
        return;
    }
    const StoryId second = split->id;
    const std::string name = (*split->edition.stories.find(second))->slug;
    if (apply(std::move(split->edition), {StepCode::SplitStory, {slug, name}}))
        m_storyPool->select(second);
}

void MainWindow::askForLeadPatterns()
{
    LeadPatternsDialog* dialog = new LeadPatternsDialog{m_session->edition(), m_editor->story(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LeadPatternsDialog::wanted, this, [this, dialog](const std::vector<LeadPattern>& leads) {
        if (!m_session)
            return dialog->reject();
        for (const LeadPattern& lead : leads) {
            if (!find::checkLead(lead.pattern))
                return dialog->refuse(tr("“%1” is no pattern.").arg(QString::fromStdU16String(lead.pattern)));
        }
        auto after = edit::changeLeads(m_session->edition(), leads);
        if (!after)
            return dialog->refuse(words::sentence(after.error()));
        dialog->accept();
        apply(std::move(after), {StepCode::ChangeStyles, {}});
    });
    dialog->open();
}

/// 锁行 of every story that stands on the page.
void MainWindow::holdShownPage()
{
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    if (!page)
        return;
    Result<Edition> after = m_session->edition();
    for (const Block& block : page->blocks) {
        if (const ArticleBlock* article = articleOf(block); article && after)
            after = m_session->withHeldLines(std::move(*after), article->story);
    }
    apply(std::move(after), {StepCode::HoldLines, {page->code}});
}

}
