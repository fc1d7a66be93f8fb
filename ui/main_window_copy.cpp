// Copy and pictures in.
#include "model/release.h"
#include "ui/copy/copy_desk.h"
#include "ui/copy/folder_encodings.h"
#include "ui/copy/mappings_dialog.h"
#include "ui/local_files.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "words/words.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostSentences = 3;

QString copyFolderKey()
{
    return u"import/folder"_s;
}

QString hotFolderKey()
{
    return u"import/hotFolder"_s;
}

QStringList sentencesOf(const std::vector<Finding>& findings)
{
    QStringList sentences;
    for (const Finding& finding : findings)
        sentences << words::sentence(finding);
    return sentences;
}

QString pagesOf(const Edition& edition, StoryId story)
{
    QStringList pages;
    for (const auto& page : edition.pages) {
        const bool standsThere = std::any_of(page->blocks.begin(), page->blocks.end(), [&](const Block& block) {
            const ArticleBlock* article = articleOf(block);
            return article && article->story == story;
        });
        if (standsThere)
            pages << QString::fromStdString(page->code);
    }
    return pages.join(u' ');
}

QStringList slugsOf(const std::vector<desk::TakenStory>& stories, const Edition& edition)
{
    QStringList slugs;
    for (const desk::TakenStory& story : stories)
        slugs << QString::fromStdString((*edition.stories.find(story.id))->slug);
    return slugs;
}

/// What must not be printed as things are, by the names of the stories, and where they stand.
QStringList alarmsOf(const desk::TakenCopy& taken)
{
    QStringList alarms;
    for (const desk::TakenStory& of : taken.stories) {
        const Story& story = **taken.edition.stories.find(of.id);
        const Release release = releaseOf(story.origin, taken.edition.head.date);
        if (release == Release::Free)
            continue;
        const char* why = release == Release::Killed ? "killed" : release == Release::Withheld ? "withheld" : "embargoed";
        QString sentence = words::sentence(Finding{Severity::Error, FindingCode::CopyWithheld, {}, {}, {}, {story.slug, why, story.origin.embargo}});
        if (!story.origin.notice.empty())
            sentence += u" · "_s + QString::fromStdString(story.origin.notice);
        if (const QString pages = pagesOf(taken.edition, of.id); !pages.isEmpty())
            sentence += u" · "_s + MainWindow::tr("It stands on %1.").arg(pages);
        alarms << sentence;
    }
    return alarms;
}

/// Errors first: they are not to be among the words that have no room.
QStringList sentencesByWeight(std::vector<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity == Severity::Error && b.severity != Severity::Error; });
    return sentencesOf(findings);
}

/// The first few, and how many more there are, which stand in the import report: a notice is read, a list of twenty is not.
QString inShort(const QStringList& sentences)
{
    QStringList first = sentences.mid(0, mostSentences);
    if (const auto more = sentences.size() - first.size(); more > 0)
        first << MainWindow::tr("and %n more (File, Import Report)", "", static_cast<int>(more));
    return first.join(u'\n');
}

}

void MainWindow::buildCopyDesk()
{
    m_copyDesk = new CopyDesk{this};
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, &m_copyDesk->alarmBar());
    connect(m_copyDesk, &CopyDesk::accepted, this, [this](const std::vector<desk::ReadFile>& files) {
        if (m_session)
            takeCopy(files);
    });
    connect(m_copyDesk, &CopyDesk::hotFileRead, this, [this](const desk::HotFile& file) {
        if (m_session)
            m_copyDesk->settle(file, takeCopy(std::vector{desk::ReadFile{file.path, file.copy}}) ? desk::Fate::Taken : desk::Fate::Refused);
    });
    connect(m_copyDesk, &CopyDesk::hotFileStuck, this, [this](const Fault& fault) { say(words::sentence(fault)); });
}

void MainWindow::askForCopy(CopyWay way)
{
    if (!m_session)
        return;
    QFileDialog* dialog = new QFileDialog{this, tr("Import Copy")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Copy and pictures (*.txt *.md *.html *.htm *.docx *.odt *.rtf *.xml *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp *.psd *.psb *.pdf)"), tr("All files (*)")});
    dialog->setDirectory(QSettings{}.value(copyFolderKey(), QDir::homePath()).toString());
    connect(dialog, &QFileDialog::filesSelected, this, [this, way](const QStringList& files) {
        if (!files.isEmpty())
            QSettings{}.setValue(copyFolderKey(), QFileInfo{files.front()}.absolutePath());
        takeFiles(files, way);
    });
    dialog->open();
}

void MainWindow::takeFiles(const QStringList& files, CopyWay way)
{
    readFiles(files, [this, way](const std::vector<desk::ReadFile>& read) { m_copyDesk->take(read, way == CopyWay::Reviewed); });
}

/// What is remarkable about the files.
void MainWindow::sayInShort(const std::vector<desk::ReadFile>& files)
{
    QStringList remarks;
    for (const desk::ReadFile& file : files)
        remarks << sentencesOf(desk::findingsOf(*file.copy));
    say(inShort(remarks));
}

void MainWindow::readFiles(const QStringList& files, std::function<void(const std::vector<desk::ReadFile>&)> take)
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
    desk::ImportOptions options;
    options.document.language = m_session->edition().head.language;
    options.mappings = desk::houseMappings();
    options.usualEncodings = folderEncodings();
    m_import = std::make_unique<desk::ImportJob>(std::move(paths), std::move(options));
    connect(m_import.get(), &desk::ImportJob::progressed, this, [this](int done, int total) {
        m_status->showProgress(tr("Reading copy"), done, total);
    });
    connect(m_import.get(), &desk::ImportJob::finished, this, [this, take = std::move(take)](const std::vector<desk::ReadFile>& read) {
        m_import.release()->deleteLater();
        m_status->showProgress({}, 0, 0);
        if (m_session)
            take(read);
    });
    m_status->showProgress(tr("Reading copy"), 0, static_cast<int>(files.size()));
    m_import->start();
}

/// All of it is one step, so that one undo takes it back. False where something of it was refused.
bool MainWindow::takeCopy(const std::vector<desk::ReadFile>& files)
{
    desk::TakenCopy all{m_session->edition(), {}};
    std::vector<desk::NewPhoto> photos;
    QStringList refused;
    QStringList remarks;
    for (const desk::ReadFile& file : files) {
        auto taken = file.copy ? desk::takeCopy(all.edition, *file.copy) : Result<desk::TakenCopy>{file.copy.error()};
        if (!taken) {
            refused << words::sentence(taken.error());
            m_copyDesk->note({nameOf(file.file.filename()), refused.back(), {}, {}});
            continue;
        }
        all.edition = std::move(taken->edition);
        all.stories.insert(all.stories.end(), taken->stories.begin(), taken->stories.end());
        for (desk::NewPhoto& photo : desk::photosOf(*file.copy))
            photos.push_back(std::move(photo));
        const QStringList list = sentencesByWeight(desk::findingsOf(*file.copy));
        remarks << list;
        m_copyDesk->note({nameOf(file.file.filename()), {}, slugsOf(taken->stories, all.edition), list});
    }
    if (!all.stories.empty())
        refused << commitTaken(all, std::move(photos));
    QStringList sentences;
    if (!refused.isEmpty())
        sentences << tr("%n file(s) could not be taken in:", "", static_cast<int>(refused.size())) + u'\n' + inShort(refused);
    sentences << newVersions(all);
    if (!remarks.isEmpty())
        sentences << inShort(remarks);
    say(sentences.join(u'\n'));
    m_copyDesk->alarm(alarmsOf(all));
    updateActions();
    showTaken(all);
    return refused.isEmpty();
}

/// Earlier texts of stories are kept before new ones come in. Gives why it could not be done.
QStringList MainWindow::commitTaken(const desk::TakenCopy& taken, std::vector<desk::NewPhoto> photos)
{
    for (const desk::TakenStory& story : taken.stories) {
        if (story.how != desk::Taking::Again)
            continue;
        const Story& now = **m_session->edition().stories.find(story.id);
        if (const auto kept = m_session->keepVersion(desk::versionName(now), story.id); !kept)
            return {words::sentence(kept.error())};
    }
    const auto done = m_session->apply(taken.edition, desk::labelOf(taken), std::move(photos));
    return done ? QStringList{} : QStringList{words::sentence(done.error())};
}

QStringList MainWindow::newVersions(const desk::TakenCopy& taken) const
{
    QStringList slugs;
    for (const desk::TakenStory& story : taken.stories) {
        if (story.how == desk::Taking::Again)
            slugs << QString::fromStdString((*taken.edition.stories.find(story.id))->slug);
    }
    if (slugs.isEmpty())
        return {};
    return {tr("New versions came in of: %1. The earlier texts are among the versions.").arg(slugs.join(tr(", ")))};
}

void MainWindow::showTaken(const desk::TakenCopy& taken)
{
    m_storyPool->setSession(m_session.get());
    if (taken.stories.empty())
        return;
    m_storyPool->select(taken.stories.back().id);
    m_status->showMessage(tr("%n story(s) came into the pool.", "", static_cast<int>(taken.stories.size())), 5000);
}

void MainWindow::showMappings()
{
    MappingsDialog* dialog = new MappingsDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Asks for the folder, or stops watching.
void MainWindow::toggleHotFolder(bool on)
{
    if (!on) {
        QSettings{}.remove(hotFolderKey());
        m_copyDesk->stopWatching();
        return;
    }
    QFileDialog* dialog = new QFileDialog{this, tr("Hot Folder: New Copy in It Comes In by Itself")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(QSettings{}.value(copyFolderKey(), QDir::homePath()).toString());
    connect(dialog, &QFileDialog::fileSelected, this, [](const QString& folder) { QSettings{}.setValue(hotFolderKey(), folder); });
    connect(dialog, &QFileDialog::finished, this, &MainWindow::watchHotFolder);
    dialog->open();
}

/// Watches the folder that is set, as long as an edition is open that can take copy.
void MainWindow::watchHotFolder()
{
    const QString folder = QSettings{}.value(hotFolderKey()).toString();
    const bool isSet = !folder.isEmpty();
    const QSignalBlocker blocker{m_actions.hotFolder};
    m_actions.hotFolder->setChecked(isSet);
    if (!isSet || !m_session || m_session->isReadOnly())
        return m_copyDesk->stopWatching();
    m_copyDesk->watch(pathOf(folder), m_session->edition().head.language);
    m_status->showMessage(tr("Copy that is put into %1 comes in by itself.").arg(QDir::toNativeSeparators(folder)), 5000);
}

}
