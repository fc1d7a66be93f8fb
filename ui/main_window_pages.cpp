// Pages of the edition, and going to places in it.
#include "desk/new_edition.h"
#include "desk/user_presets.h"
#include "edit/edit.h"
#include "ui/dialogs/edition_dialog.h"
#include "ui/dialogs/page_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "words/words.h"

#include <QAction>
#include <QInputDialog>

namespace banxin::ui {

bool MainWindow::apply(Result<Edition> after, StepLabel label)
{
    const Result<Done> done = after ? m_session->apply(std::move(*after), std::move(label)) : Result<Done>{after.error()};
    if (!done)
        say(words::sentence(done.error()));
    return done.has_value();
}

void MainWindow::askForNewPage()
{
    const Edition& edition = m_session->edition();
    const Page* shown = findPage(edition, shownPageId());
    const edit::PageHead head{nextPageCode(edition, shown ? shown->code : "A"), shown ? shown->section : std::string{}, {}};
    PageDialog* dialog = new PageDialog{tr("Add Page"), head, *edition.sheet, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PageDialog::wanted, this, [this, dialog](const edit::PageHead& wanted) {
        const Edition& before = m_session->edition();
        const Page* like = findPage(before, shownPageId());
        // A page of an edition that has lost all its pages takes after nothing; such an edition is made anew.
        if (!like && before.pages.empty())
            return dialog->refuse(tr("The edition has no page whose grid the new one could take. Undo, or make a new edition."));
        const Grid grid = like ? like->grid : before.pages.front()->grid;
        auto added = edit::addPage(before, desk::furnishedPage(grid, {wanted.code, wanted.section, wanted.styleSet}, false));
        if (!added)
            return dialog->refuse(words::sentence(added.error()));
        const PageId page = added->id;
        const std::size_t position = static_cast<std::size_t>(m_pageIndex) + 1;
        if (apply(edit::movePage(std::move(added->edition), page, position), {StepCode::AddPage, {wanted.code}}))
            showPage(static_cast<int>(position));
        dialog->accept();
    });
    dialog->open();
}

void MainWindow::duplicateShownPage()
{
    const Edition& edition = m_session->edition();
    const Page* shown = findPage(edition, shownPageId());
    if (!shown)
        return;
    const std::string code = nextPageCode(edition, shown->code);
    const int position = m_pageIndex + 1;
    auto copy = edit::duplicatePage(edition, shown->id, code);
    if (apply(copy ? Result<Edition>{std::move(copy->edition)} : Result<Edition>{copy.error()}, {StepCode::AddPage, {code}}))
        showPage(position);
}

void MainWindow::removePage(int index)
{
    if (!m_session || index < 0 || index >= static_cast<int>(m_session->edition().pages.size()))
        return;
    const Page& page = *m_session->edition().pages[static_cast<std::size_t>(index)];
    const std::string code = page.code;
    if (apply(edit::removePage(m_session->edition(), page.id), {StepCode::RemovePage, {code}}))
        say(tr("Page %1 is deleted; its stories are back in the pool. Undo brings it back.").arg(QString::fromStdString(code)));
}

void MainWindow::movePage(int index, int position)
{
    if (!m_session || index < 0 || index >= static_cast<int>(m_session->edition().pages.size()) || position < 0)
        return;
    const Page& page = *m_session->edition().pages[static_cast<std::size_t>(index)];
    const PageId shown = shownPageId();
    const StepLabel label{StepCode::MovePage, {page.code}};
    if (!apply(edit::movePage(m_session->edition(), page.id, static_cast<std::size_t>(position)), label))
        return;
    const auto& pages = m_session->edition().pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i]->id == shown)
            showPage(static_cast<int>(i));
    }
}

void MainWindow::askForPageHead(int index)
{
    if (!m_session || m_session->isReadOnly() || index < 0 || index >= static_cast<int>(m_session->edition().pages.size()))
        return;
    const Page& page = *m_session->edition().pages[static_cast<std::size_t>(index)];
    const PageId id = page.id;
    PageDialog* dialog = new PageDialog{tr("Page Properties"), {page.code, page.section, page.styleSet}, *m_session->edition().sheet, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PageDialog::wanted, this, [this, dialog, id](const edit::PageHead& wanted) {
        auto changed = edit::changePage(m_session->edition(), id, wanted);
        if (!changed)
            return dialog->refuse(words::sentence(changed.error()));
        apply(std::move(changed), {StepCode::ChangePage, {wanted.code}});
        dialog->accept();
    });
    dialog->open();
}

void MainWindow::askForEditionHead()
{
    EditionDialog* dialog = new EditionDialog{m_session->edition().head, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EditionDialog::wanted, this, [this, dialog](const EditionHead& wanted) {
        auto changed = edit::changeHead(m_session->edition(), wanted);
        if (!changed)
            return dialog->refuse(words::sentence(changed.error()));
        apply(std::move(changed), {StepCode::ChangeHead, {}});
        dialog->accept();
    });
    dialog->open();
}

/// The styles with the grid of the page in sight.
void MainWindow::askForPreset()
{
    QInputDialog* dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep as Preset"));
    dialog->setLabelText(tr("Head, press, styles and the grid of this page go into it. Name"));
    dialog->setTextValue(QString::fromStdString(m_session->edition().head.paper));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) { keepPreset(name.trimmed(), Existing::Refuse); });
    dialog->open();
}

void MainWindow::keepPreset(const QString& name, Existing existing)
{
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    if (!page)
        return;
    Preset preset = desk::presetOf(m_session->edition(), *page);
    preset.name = name.toStdString();
    const Result<Done> saved = desk::saveUserPreset(preset, existing);
    if (saved)
        return say(tr("The preset %1 is there; New Edition offers it.").arg(name));
    if (saved.error().code != FaultCode::FileExists)
        return say(words::sentence(saved.error()));
    m_notice->say(tr("There is a preset %1 already.").arg(name), tr("Replace"), [this, name] { keepPreset(name, Existing::Replace); });
    m_noticeIsOfSaving = false;
}

void MainWindow::goTo(const Finding& finding)
{
    const auto& pages = m_session->edition().pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i]->id != finding.page)
            continue;
        if (static_cast<int>(i) != m_pageIndex)
            showPage(static_cast<int>(i));
        BlockId block = finding.block;
        for (const StoryPart& part : finding.story ? partsOf(m_session->edition(), finding.story) : std::vector<StoryPart>{}) {
            if (!block && part.page == finding.page)
                block = part.block;
        }
        m_canvas->select(block);
        m_canvas->reveal(block);
        return;
    }
    if (finding.story)
        m_storyPool->select(finding.story);
}

void MainWindow::goToStory(StoryId story)
{
    const std::vector<StoryPart> parts = partsOf(m_session->edition(), story);
    if (parts.empty())
        return;
    Finding place;
    place.page = parts.front().page;
    place.block = parts.front().block;
    goTo(place);
    m_canvas->setFocus();
}

void MainWindow::goToSteps(int done)
{
    const auto wanted = static_cast<std::size_t>(std::max(0, done));
    while (m_session->stepsDone() > wanted && m_session->canUndo())
        m_session->undo();
    while (m_session->stepsDone() < wanted && m_session->canRedo())
        m_session->redo();
}

}
