// New editions, pages out.
#include "edit/edit.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_edition_dialog.h"
#include "ui/local_files.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/proofing/office_proof_dialog.h"
#include "words/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString exportFolderKey()
{
    return u"export/folder"_s;
}

/// "A01 A03".
std::string codesOf(const Edition& edition, const std::vector<PageId>& pages)
{
    std::string codes;
    for (const PageId id : pages) {
        if (const Page* page = findPage(edition, id))
            codes += (codes.empty() ? "" : " ") + page->code;
    }
    return codes;
}

}

void MainWindow::askForNewEdition()
{
    NewEditionDialog* dialog = new NewEditionDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewEditionDialog::wanted, this, &MainWindow::makeEdition);
    dialog->open();
}

void MainWindow::makeEdition(const Edition& edition, const QString& file)
{
    QThreadPool::globalInstance()->start([window = QPointer{this}, edition, file] {
        // What is made holds the file, and lets go of it before the window opens it as it opens every other.
        const QString trouble = [&] {
            const auto made = desk::OpenEdition::create(pathOf(file), edition);
            return made ? QString{} : words::sentence(made.error());
        }();
        QMetaObject::invokeMethod(qApp, [window, file, trouble] {
            if (!window)
                return;
            if (trouble.isEmpty())
                window->open(file);
            else
                window->say(trouble);
        }, Qt::QueuedConnection);
    });
}

void MainWindow::removeStory(StoryId story)
{
    const Shared<Story>* known = m_session ? m_session->edition().stories.find(story) : nullptr;
    if (!known)
        return;
    const std::string slug = (*known)->slug;
    if (apply(edit::removeStory(m_session->edition(), story), {StepCode::RemoveStory, {slug}}))
        say(tr("The story %1 is deleted. Undo brings it back.").arg(QString::fromStdString(slug)));
}

void MainWindow::askForExport()
{
    if (!m_session || m_export)
        return;
    if (m_exportDialog) {
        m_exportDialog->raise();
        return m_exportDialog->activateWindow();
    }
    const QString besideEdition = QFileInfo{m_file}.absolutePath();
    const QString kept = QSettings{}.value(exportFolderKey()).toString();
    const QString folder = !kept.isEmpty() && QDir{kept}.exists() ? kept : besideEdition;
    m_exportDialog = new ExportDialog{*m_session, shownPageId(), folder, this};
    m_exportDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_exportDialog, &ExportDialog::wanted, this, &MainWindow::exportForPress);
    connect(m_exportDialog, &ExportDialog::findingChosen, this, &MainWindow::goTo);
    connect(m_exportDialog, &ExportDialog::cancelWanted, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    m_exportDialog->show();
}

void MainWindow::askForProof()
{
    if (!m_session || m_proofDialog)
        return;
    m_proofDialog = new OfficeProofDialog{*m_session, shownPageId(), this};
    m_proofDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_proofDialog, &OfficeProofDialog::saved, this, [this](const QString& file) {
        say(tr("The proof is written to %1.").arg(QDir::toNativeSeparators(file)));
    });
    m_proofDialog->show();
}

void MainWindow::exportForPress(const desk::ExportRequest& request, const PressSettings& press)
{
    const auto keep = [&]() -> Result<Done> {
        if (press != m_session->edition().press) {
            Edition after = m_session->edition();
            after.press = press;
            if (const auto done = m_session->apply(std::move(after), {StepCode::ChangePress, {}}); !done)
                return done;
        }
        return request.despite.empty() ? Result<Done>{Done{}} : m_session->record({StepCode::ConfirmPress, {codesOf(m_session->edition(), request.pages), request.despite}});
    };
    if (const auto kept = keep(); !kept && m_exportDialog)
        return m_exportDialog->end(kept.error());
    exportPages(request);
}

void MainWindow::exportPages(const desk::ExportRequest& request)
{
    if (!m_session || m_export)
        return;
    QSettings{}.setValue(exportFolderKey(), nameOf(request.folder));
    desk::ExportRequest dated = request;
    dated.revision = desk::revisionOf(m_session->history());
    m_export = std::make_unique<desk::ExportJob>(m_session->snapshot(), std::move(dated));
    connect(m_export.get(), &desk::ExportJob::progressed, this, [this](int done, int total) {
        m_status->showProgress(tr("Exporting"), done, total);
        if (m_exportDialog)
            m_exportDialog->showProgress(done, total);
    });
    connect(m_export.get(), &desk::ExportJob::finished, this, &MainWindow::exportEnded);
    m_status->showProgress(tr("Exporting"), 0, static_cast<int>(request.pages.size()));
    m_export->start();
    updateActions();
}

void MainWindow::exportEnded(const Result<desk::ExportReport>& result)
{
    const std::filesystem::path folder = m_export->request().folder;
    m_export.release()->deleteLater();
    m_status->showProgress({}, 0, 0);
    updateActions();
    if (m_exportDialog)
        m_exportDialog->end(result);
    if (!result) {
        const bool cancelled = result.error().code == FaultCode::Cancelled;
        say(cancelled ? tr("The export was cancelled; nothing was written.") : words::sentence(result.error()));
        if (result.error().code == FaultCode::PressRefused && !m_exportDialog)
            Q_EMIT m_status->findingsWanted();
        return;
    }
    const QString where = QDir::toNativeSeparators(nameOf(folder));
    m_notice->say(tr("%n page(s) exported to %1.", "", static_cast<int>(result->files.size())).arg(where), tr("Open Folder"),
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(nameOf(folder))); });
    m_noticeIsOfSaving = false;
}

}
