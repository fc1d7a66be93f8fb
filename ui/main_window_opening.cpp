// An edition is opened, shown, let go.
#include "ui/copy/copy_desk.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/empty_state.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/proofing/office_proof_dialog.h"
#include "words/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStackedWidget>

#include <utility>

namespace banxin::ui {

void MainWindow::chooseFile()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Open Edition")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Editions (*.banxin)"), tr("All files (*)")});
    if (!m_file.isEmpty())
        dialog->setDirectory(QFileInfo{m_file}.absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::open(const QString& file)
{
    // It is open already, and its own lock would refuse it.
    if (m_session && QFileInfo{file}.canonicalFilePath() == QFileInfo{m_file}.canonicalFilePath() && QFileInfo::exists(file))
        return;
    if (m_session && m_session->saveState() == desk::SaveState::Failed) {
        saveStateChanged();
        return;
    }
    if (offerCarefulOpening(file))
        return;
    m_opener(file, answerTo(file));
}

/// What the opener calls when it is asked for the file now.
OpenAnswerTo MainWindow::answerTo(const QString& file)
{
    say({});
    m_watch.begin(file);
    m_empty->setOpening(QFileInfo{file}.fileName());
    const int asked = ++m_asked;
    return [window = QPointer{this}, file, asked](OpenAnswer answer) {
        if (window)
            window->takeAnswer(file, asked, std::move(answer));
    };
}

void MainWindow::takeAnswer(const QString& file, int asked, OpenAnswer answer)
{
    // Whoever opens a second file while the first is on its way wants the second.
    if (asked != m_asked)
        return;
    if (const FirstLook* look = std::get_if<FirstLook>(&answer))
        return showFirstLook(*look);
    m_empty->setOpening({});
    if (const OpenFailure* failure = std::get_if<OpenFailure>(&answer)) {
        m_watch.end();
        // A first look at what cannot be trusted is no longer shown.
        if (!m_session) {
            m_canvas->showPage({});
            m_centre->setCurrentWidget(m_empty);
            m_status->clearPage();
        }
        if (failure->isDamage)
            offerRecovery(file, failure->sentence);
        else
            say(failure->sentence);
        return;
    }
    m_recent.add(file);
    showEdition(file, std::get<OpenedEdition>(std::move(answer)));
}

/// The page is there to be read while the rest of the edition is checked; another edition that is open stays in view.
void MainWindow::showFirstLook(const FirstLook& look)
{
    class NoPictures final : public pictures::PictureSource {
    public:
        Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
        {
            return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
        }
    };
    if (m_session)
        return;
    m_renderer.setPainterSource(painterSource({look.edition, look.fonts, std::make_shared<NoPictures>()}));
    m_canvas->showPage(shownPage(look.page, look.edition, false));
    m_centre->setCurrentWidget(m_canvas);
    m_status->showPage(tr("The edition is being checked…"), {}, FitState::None);
}

void MainWindow::offerRecovery(const QString& file, const QString& sentence)
{
    const QString advice = tr("%1. The file stays as it is; its last good state can be brought back beside it.");
    m_notice->say(advice.arg(sentence), tr("Recover"), [this, file] { recover(file); });
    m_noticeIsOfSaving = false;
}

void MainWindow::recover(const QString& file)
{
    say(tr("The edition is being recovered…"));
    recoverEdition(file, [window = QPointer{this}, file](bool done, const QString& sentences) {
        if (!window)
            return;
        if (!done)
            return window->say(sentences);
        window->m_recovered = sentences;
        window->open(file);
    });
}

void MainWindow::showEdition(const QString& file, OpenedEdition edition)
{
    endSession();
    m_file = file;
    m_session = std::make_unique<desk::Session>(std::move(edition.prepared));
    m_renderer.setPainterSource(painterSource(m_session->snapshot()));
    // First: who shows the page asks the editor how it is to look.
    m_editor->setSession(m_session.get());
    connect(m_session.get(), &desk::Session::editionChanged, this, &MainWindow::editionChanged);
    connect(m_session.get(), &desk::Session::pageMade, this, &MainWindow::pageMade);
    connect(m_session.get(), &desk::Session::saveStateChanged, this, &MainWindow::saveStateChanged);
    connect(m_session.get(), &desk::Session::historyChanged, this, [this] {
        if (m_editor->isApplying())
            return;
        m_history->show(*m_session);
        updateActions();
    });
    connect(m_session.get(), &desk::Session::findingsChanged, this, [this] {
        // All pages are made.
        m_watch.end();
        m_findings->show(m_session->findings(), m_session->edition());
        m_status->showFindings(m_findings->summary());
    });
    connect(m_session.get(), &desk::Session::backupFailed, this, [this](const Fault& fault) {
        say(tr("There is no new backup: %1.").arg(words::sentence(fault)));
    });
    m_proposalMaker = std::make_unique<desk::ProposalMaker>(m_session->snapshot().fonts);
    m_arranger->setSession(m_session.get(), m_proposalMaker.get());
    m_framer->setSession(m_session.get());
    m_photos->setSession(m_session.get());
    m_material.reset();
    m_proposals->setSession(m_session.get(), m_proposalMaker.get());
    m_proposing->setSession(m_session.get());
    m_storyPool->setSession(m_session.get());
    m_find->setSession(m_session.get());
    m_ledger->setSession(m_session.get());
    m_proofing->setSession(m_session.get());
    m_styles->setSession(m_session.get());
    m_pageList->showPages(*m_session);
    m_history->show(*m_session);
    m_centre->setCurrentWidget(m_canvas);
    showPage(0);
    updateTitle();
    const QString recovered = std::exchange(m_recovered, {});
    say(recovered.isEmpty() ? edition.notice : recovered);
    if (!m_session->makesPages())
        sayPagesAreNotMade();
    saveStateChanged();
    showVersions();
    watchHotFolder();
    m_canvas->setFocus();
}

/// Lets go of the edition that is open; what it has to write goes on.
void MainWindow::endSession()
{
    if (!m_session)
        return;
    endLook();
    m_watch.end();
    delete m_exportDialog;
    delete m_proofDialog;
    m_editor->setSession(nullptr);
    m_find->setSession(nullptr);
    m_galley->showStory({});
    m_export.reset();
    m_import.reset();
    m_copyDesk->clear();
    m_status->showProgress({}, 0, 0);
    m_session->disconnect(this);
    m_proposals->setSession(nullptr, nullptr);
    m_proposing->setSession(nullptr);
    m_framer->setSession(nullptr);
    m_photos->setSession(nullptr);
    m_arranger->setSession(nullptr, nullptr);
    m_measureSoon.stop();
    m_proposalMaker.reset();
    m_storyPool->setSession(nullptr);
    m_ledger->setSession(nullptr);
    m_proofing->setSession(nullptr);
    m_styles->setSession(nullptr);
    m_pageList->clearPages();
    m_findings->clearFindings();
    m_history->clearSteps();
    m_versions->show({});
    m_canvas->showPage({});
    m_renderer.setPainterSource({});
    m_pageIndex = -1;
    m_file.clear();
    m_centre->setCurrentWidget(m_empty);
    retire(std::move(m_session));
    updateTitle();
    updateStatus();
    updateInspector();
    updateActions();
}

/// A session waits for the disk when it ends; so it ends when it has nothing to wait for.
void MainWindow::retire(std::unique_ptr<desk::Session> session)
{
    if (session->saveState() != desk::SaveState::Saving || m_closing)
        return;
    desk::Session* leaving = session.release();
    leaving->setParent(this);
    connect(leaving, &desk::Session::saveStateChanged, leaving, [leaving] {
        if (leaving->saveState() != desk::SaveState::Saving)
            leaving->deleteLater();
    });
}

}
