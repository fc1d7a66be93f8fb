// What keeps work from being lost: saving, looking back, versions, an edition that stops the program.
#include "desk/versions.h"
#include "ui/local_files.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/proposing/proposal_strip.h"
#include "words/words.h"

#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// The edition's name with the time, in a folder that is not the one that fails.
QString suggestionFor(const QString& file)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmm"_s);
    return QDir{QDir::homePath()}.filePath(QFileInfo{file}.completeBaseName() + u'-' + time + u".banxin"_s);
}

/// The page that is looked at, or the first where it did not exist then.
const Page* pageThen(const Edition& then, PageId page)
{
    const Page* found = findPage(then, page);
    return found || then.pages.empty() ? found : &*then.pages.front();
}

}

void MainWindow::connectSafety()
{
    connect(m_history, &HistoryList::lookWanted, this, &MainWindow::lookAt);
    connect(m_versions, &VersionsPanel::keepPageWanted, this, [this](const QString& name) { keepVersion(name, shownPageId()); });
    connect(m_versions, &VersionsPanel::keepStoryWanted, this, [this](const QString& name) { keepVersion(name, selectedStory()); });
    connect(m_versions, &VersionsPanel::compareWanted, this, &MainWindow::compareVersion);
    connect(m_versions, &VersionsPanel::bringBackWanted, this, &MainWindow::bringBackVersion);
}

// Saving.

/// What stands in the way of saving; empty: nothing.
QString MainWindow::savingTrouble() const
{
    if (m_session->saveState() == desk::SaveState::Failed && m_session->saveFault()) {
        const QString sentence = tr("The last steps are not on the disk yet: %1. Nothing is lost while Banxin runs; it tries again "
                                    "by itself.");
        return sentence.arg(words::sentence(*m_session->saveFault()));
    }
    if (m_session->isShortOfRoom() && !m_session->isReadOnly())
        return tr("The disk of %1 is nearly full: only a few more steps will find room.").arg(QDir::toNativeSeparators(m_file));
    return {};
}

void MainWindow::saveStateChanged()
{
    m_status->showSaved(m_session.get());
    const QString trouble = savingTrouble();
    if (trouble.isEmpty()) {
        if (m_noticeIsOfSaving && m_session->saveState() == desk::SaveState::Saved)
            say({});
        return;
    }
    // Said again at each try, it would take its buttons from under the hand.
    if (m_noticeIsOfSaving && notice() == trouble)
        return;
    std::vector<NoticeOffer> offers;
    if (m_session->saveState() == desk::SaveState::Failed)
        offers.push_back({tr("Try Again"), [this] {
            if (m_session)
                m_session->retrySaving();
        }});
    offers.push_back({tr("Write Elsewhere…"), [this] { askWhereToWrite(); }});
    m_notice->say(trouble, std::move(offers));
    m_noticeIsOfSaving = true;
}

void MainWindow::askWhereToWrite()
{
    if (!m_session)
        return;
    QFileDialog* dialog = new QFileDialog{this, tr("Write Elsewhere")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);   // a file that is there is never replaced
    dialog->setDefaultSuffix(u"banxin"_s);
    dialog->setNameFilters({tr("Editions (*.banxin)")});
    const QString suggestion = suggestionFor(m_file);
    dialog->setDirectory(QFileInfo{suggestion}.absolutePath());
    dialog->selectFile(QFileInfo{suggestion}.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::writeElsewhere);
    dialog->open();
}

void MainWindow::writeElsewhere(const QString& file)
{
    if (!m_session)
        return;
    const bool begun = m_session->writeElsewhere(pathOf(file), [this](const auto& result) { wroteElsewhere(result); });
    if (begun)
        m_status->showMessage(tr("Writing %1…").arg(QDir::toNativeSeparators(file)), 0);
}

void MainWindow::wroteElsewhere(const Result<desk::ElsewhereReport>& result)
{
    m_status->showMessage({}, 0);
    if (!result) {
        m_noticeIsOfSaving = false;
        m_notice->say(words::sentence(result.error()), tr("Write Elsewhere…"), [this] { askWhereToWrite(); });
        return;
    }
    QStringList sentences{tr("All that the window shows is written to %1.").arg(nameOf(result->file))};
    if (!result->hasHistory)
        sentences << tr("The history could not be read, so it is not there.");
    for (const std::string& photo : result->photosMissing)
        sentences << tr("The photo %1 could not be read, so it is not there.").arg(QString::fromStdString(photo));
    m_noticeIsOfSaving = false;
    m_notice->say(sentences.join(u'\n'), tr("Go On with It"), [this, file = nameOf(result->file)] {
        // What is not saved here is saved there.
        if (m_session)
            endSession();
        open(file);
    });
}

// An edition that stopped the program.

/// True: the edition stopped the program when it was opened the last time, and whoever sits here is asked first.
bool MainWindow::offerCarefulOpening(const QString& file)
{
    if (!m_watch.takeStopped(file))
        return false;
    m_noticeIsOfSaving = false;
    const QString sentence = tr("Banxin ended unexpectedly while it opened %1 the last time.");
    m_notice->say(sentence.arg(QFileInfo{file}.fileName()),
        {{tr("Open Without Pages"), [this, file] { openWithoutPages(file, answerTo(file)); }},
            {tr("Look at Its Backup"), [this, file] { openBackup(file, answerTo(file)); }},
            {tr("Open as Usual"), [this, file] { m_opener(file, answerTo(file)); }}});
    return true;
}

void MainWindow::sayPagesAreNotMade()
{
    m_watch.end();
    m_notice->say(tr("No page is made up yet, so that what was done last can be undone first."), tr("Make Pages"), [this] {
        say({});
        if (!m_session)
            return;
        m_watch.begin(m_file);
        m_session->beginMakingPages();
    });
}

// Looking back.

void MainWindow::lookAt(int steps)
{
    if (!m_session || !m_session->makesPages())
        return;
    const int asked = ++m_looksAsked;
    if (steps == static_cast<int>(m_session->stepsDone())) {
        endLook();
        return;
    }
    m_session->readEdition(static_cast<std::size_t>(steps), [this, asked, steps](const Result<Edition>& then) {
        if (asked != m_looksAsked)
            return;
        if (!then)
            return say(words::sentence(then.error()));
        m_framer->cancel();
        m_arranger->cancel();
        m_proposals->leave();
        m_framer->setSession(nullptr);
        m_photos->setSession(nullptr);
        m_arranger->setSession(nullptr, nullptr);
        m_look = LookBack{steps, *then};
        showLook();
    });
}

void MainWindow::showLook()
{
    const Page* page = pageThen(m_look->edition, shownPageId());
    m_canvas->showPage(page ? shownPage(m_session->preview(m_look->edition, page->id), m_look->edition, false) : ShownPage{});
    const QString sentence = tr("Shown is the page as it was: %1").arg(m_history->lineOf(m_look->steps));
    std::vector<NoticeOffer> offers;
    if (!m_session->isReadOnly())
        offers.push_back({tr("Bring This Back"), [this] { bringBackLook(); }});
    offers.push_back({tr("Back to Now"), [this] { endLook(); }});
    m_noticeIsOfSaving = false;
    m_notice->say(sentence, std::move(offers));
}

void MainWindow::endLook()
{
    ++m_looksAsked;
    if (!m_look)
        return;
    m_look.reset();
    m_arranger->setSession(m_session.get(), m_proposalMaker.get());
    m_framer->setSession(m_session.get());
    m_photos->setSession(m_session.get());
    m_arranger->setPage(shownPageId());
    m_history->selectNow();
    say({});
    showShownPage();
    saveStateChanged();
}

/// The whole edition as it was then, as a new step.
void MainWindow::bringBackLook()
{
    if (!m_look)
        return;
    const LookBack look = *m_look;
    const std::vector<Step> steps = m_session->history();
    const std::int64_t number = look.steps == 0 ? 0 : steps[static_cast<std::size_t>(look.steps) - 1].number;
    endLook();
    apply(desk::restored(m_session->edition(), look.edition), {StepCode::Restore, {std::to_string(number)}});
}

// Versions.

StoryId MainWindow::selectedStory() const
{
    const Page* page = m_session ? findPage(m_session->edition(), shownPageId()) : nullptr;
    for (std::size_t i = 0; page && i < page->blocks.size(); ++i) {
        const ArticleBlock* article = articleOf(page->blocks[i]);
        if (article && page->blocks[i].id == m_canvas->selected())
            return article->story;
    }
    const StoryId inPool = m_storyPool->selected();
    return m_session && m_session->edition().stories.contains(inPool) ? inPool : StoryId{};
}

void MainWindow::updateVersions()
{
    const bool mayChange = m_session && !m_session->isReadOnly();
    m_versions->setKeepable({shownPageId() != PageId{}, selectedStory() != StoryId{}}, mayChange);
}

void MainWindow::showVersions()
{
    if (m_session)
        m_session->readVersions([this](const Result<std::vector<Version>>& versions) {
            m_versions->show(versions ? *versions : std::vector<Version>{});
            if (!versions)
                say(words::sentence(versions.error()));
        });
}

void MainWindow::keepVersion(const QString& name, const std::variant<PageId, StoryId>& what)
{
    if (!m_session)
        return;
    if (const Result<Done> kept = m_session->keepVersion(name.toStdString(), what); !kept)
        return say(words::sentence(kept.error()));
    showVersions();
}

void MainWindow::bringBackVersion(const Version& version)
{
    if (!m_session)
        return;
    const std::string name = std::visit([](const auto& content) { return desk::nameOf(content); }, version.content);
    apply(desk::broughtBack(m_session->edition(), version), {StepCode::BringBack, {version.name, name}});
}

/// A list of the values that are different now, by their places as in the edition file.
void MainWindow::compareVersion(const Version& version)
{
    if (!m_session)
        return;
    const Edition& edition = m_session->edition();
    std::optional<std::vector<desk::ValueDifference>> found;
    if (const Page* page = std::get_if<Page>(&version.content)) {
        if (const Page* now = findPage(edition, page->id))
            found = desk::differences(*page, *now);
    } else if (const Shared<Story>* now = edition.stories.find(std::get<Story>(version.content).id)) {
        found = desk::differences(std::get<Story>(version.content), **now);
    }
    if (!found)
        return say(tr("What %1 was kept of is not there any more; bringing it back makes it anew.").arg(QString::fromStdString(version.name)));
    if (found->empty())
        return say(tr("Nothing is different from %1.").arg(QString::fromStdString(version.name)));
    QDialog* dialog = new QDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What Is Different from %1").arg(QString::fromStdString(version.name)));
    QTreeWidget* table = new QTreeWidget;
    table->setAccessibleName(dialog->windowTitle());
    table->setRootIsDecorated(false);
    table->setHeaderLabels({tr("Value"), tr("Then"), tr("Now")});
    for (const desk::ValueDifference& one : *found)
        new QTreeWidgetItem{table, {QString::fromStdString(one.where), QString::fromStdString(one.before), QString::fromStdString(one.after)}};
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QVBoxLayout* column = new QVBoxLayout{dialog};
    column->addWidget(table);
    column->addWidget(buttons);
    dialog->resize(760, 420);
    dialog->open();
}

}
