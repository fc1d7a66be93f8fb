// Copy and pictures in, pages out.
#include "edit/edit.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/new_edition_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
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

constexpr qsizetype mostSentences = 3;

QString copyFolderKey()
{
    return u"import/folder"_s;
}

QString exportFolderKey()
{
    return u"export/folder"_s;
}

std::filesystem::path pathOf(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

QString nameOf(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

/// The first few, and how many more there are: a notice is read, a list of twenty is not.
QString inShort(const QStringList& sentences)
{
    QStringList first = sentences.mid(0, mostSentences);
    if (const auto more = sentences.size() - first.size(); more > 0)
        first << MainWindow::tr("and %n more", "", static_cast<int>(more));
    return first.join(u'\n');
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

void MainWindow::askForCopy()
{
    if (!m_session)
        return;
    QFileDialog* dialog = new QFileDialog{this, tr("Import Copy")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Copy and pictures (*.txt *.md *.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)"), tr("All files (*)")});
    dialog->setDirectory(QSettings{}.value(copyFolderKey(), QDir::homePath()).toString());
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        if (!files.isEmpty())
            QSettings{}.setValue(copyFolderKey(), QFileInfo{files.front()}.absolutePath());
        takeFiles(files);
    });
    dialog->open();
}

void MainWindow::takeFiles(const QStringList& files)
{
    const auto edition = std::find_if(files.begin(), files.end(), [](const QString& file) { return file.endsWith(u".banxin"_s, Qt::CaseInsensitive); });
    if (edition != files.end())
        return open(*edition);
    // A single file of another name may be an edition too; with none open, it can be nothing else.
    if (!m_session && !files.isEmpty())
        return open(files.front());
    if (!m_session || m_session->isReadOnly() || files.isEmpty())
        return;
    if (m_import) {
        say(tr("Other copy is being read. Drop these files again in a moment."));
        return;
    }
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(pathOf(file));
    m_import = std::make_unique<desk::ImportJob>(std::move(paths));
    connect(m_import.get(), &desk::ImportJob::progressed, this, [this](int done, int total) {
        m_status->showProgress(tr("Reading copy"), done, total);
    });
    connect(m_import.get(), &desk::ImportJob::finished, this, [this](const std::vector<desk::ReadFile>& read) {
        m_import.release()->deleteLater();
        m_status->showProgress({}, 0, 0);
        takeCopy(read);
    });
    m_status->showProgress(tr("Reading copy"), 0, static_cast<int>(files.size()));
    m_import->start();
}

/// All of it is one step, so that one undo takes it back.
void MainWindow::takeCopy(const std::vector<desk::ReadFile>& files)
{
    Edition after = m_session->edition();
    std::vector<desk::NewPhoto> photos;
    QStringList refused;
    QStringList slugs;
    QStringList remarks;
    StoryId last;
    for (const desk::ReadFile& file : files) {
        auto taken = file.copy ? desk::takeCopy(after, *file.copy) : Result<desk::TakenCopy>{file.copy.error()};
        if (!taken) {
            refused << words::sentence(taken.error());
            continue;
        }
        after = std::move(taken->edition);
        last = taken->story;
        slugs << QString::fromStdString((*after.stories.find(last))->slug);
        photos.insert(photos.end(), file.copy->photos.begin(), file.copy->photos.end());
        for (const Finding& finding : file.copy->findings)
            remarks << words::sentence(finding);
    }
    if (!slugs.isEmpty()) {
        QString label = slugs.mid(0, mostSentences).join(tr(", "));
        if (slugs.size() > mostSentences)
            label += u'…';
        const Result<Done> done = m_session->apply(std::move(after), {StepCode::ImportStory, {label.toStdString()}}, std::move(photos));
        if (!done)
            refused << words::sentence(done.error());
    }
    QStringList sentences;
    if (!refused.isEmpty())
        sentences << tr("%n file(s) could not be taken in:", "", static_cast<int>(refused.size())) + u'\n' + inShort(refused);
    if (!remarks.isEmpty())
        sentences << inShort(remarks);
    say(sentences.join(u'\n'));
    m_storyPool->setSession(m_session.get());
    if (last)
        m_storyPool->select(last);
    if (!slugs.isEmpty())
        m_status->showMessage(tr("%n story(s) came into the pool.", "", static_cast<int>(slugs.size())), 5000);
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
    const QString besideEdition = QFileInfo{m_file}.absolutePath();
    const QString kept = QSettings{}.value(exportFolderKey()).toString();
    const QString folder = !kept.isEmpty() && QDir{kept}.exists() ? kept : besideEdition;
    ExportDialog* dialog = new ExportDialog{m_session->edition(), shownPageId(), folder, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::wanted, this, &MainWindow::exportPages);
    dialog->open();
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
    if (!result) {
        const bool cancelled = result.error().code == FaultCode::Cancelled;
        say(cancelled ? tr("The export was cancelled; nothing was written.") : words::sentence(result.error()));
        if (result.error().code == FaultCode::PressRefused)
            Q_EMIT m_status->findingsWanted();
        return;
    }
    const QString where = QDir::toNativeSeparators(nameOf(folder));
    m_notice->say(tr("%n page(s) exported to %1.", "", static_cast<int>(result->files.size())).arg(where), tr("Open Folder"),
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(nameOf(folder))); });
    m_noticeIsOfSaving = false;
}

}
