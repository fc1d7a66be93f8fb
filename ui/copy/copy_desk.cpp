#include "ui/copy/copy_desk.h"

#include "ui/copy/copy_review_dialog.h"
#include "ui/copy/folder_encodings.h"
#include "ui/notice_bar.h"

#include <iterator>
#include <utility>

namespace banxin::ui {

CopyDesk::CopyDesk(QWidget* window) : QObject{window}, m_window{window}, m_alarm{new NoticeBar{NoticeBar::Tone::Alarm, window}} {}

void CopyDesk::take(std::vector<desk::ReadFile> files, bool reviewAll)
{
    m_waiting.assign(std::make_move_iterator(files.begin()), std::make_move_iterator(files.end()));
    m_accepted.clear();
    m_reviewAll = reviewAll;
    reviewNext();
}

void CopyDesk::clear()
{
    m_waiting.clear();
    m_accepted.clear();
    m_report.clear();
    m_alarm->say({});
    stopWatching();
}

void CopyDesk::reviewNext()
{
    while (!m_waiting.empty()) {
        desk::ReadFile file = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool canBeReviewed = file.copy && file.copy->document;
        if (!canBeReviewed || (!m_reviewAll && !desk::wantsReview(*file.copy))) {
            m_accepted.push_back(std::move(file));
            continue;
        }
        CopyReviewDialog* dialog = new CopyReviewDialog{*file.copy, m_window};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CopyReviewDialog::encodingChosen, this, [this, dialog](intake::Encoding encoding) { readAgain(*dialog, encoding); });
        connect(dialog, &QDialog::finished, this, [this, dialog, path = file.file](int result) {
            if (result == QDialog::Accepted) {
                keepEncoding(*dialog);
                m_accepted.push_back({path, dialog->copy()});
            }
            reviewNext();
        });
        dialog->open();
        return;
    }
    if (!m_accepted.empty())
        Q_EMIT accepted(std::exchange(m_accepted, {}));
}

/// The last wish counts: an answer to an earlier one is thrown away.
void CopyDesk::readAgain(CopyReviewDialog& dialog, intake::Encoding encoding)
{
    m_reading = std::make_unique<desk::ReadingAgain>(dialog.copy(), encoding);
    connect(m_reading.get(), &desk::ReadingAgain::finished, &dialog, &CopyReviewDialog::showAgain);
    m_reading->start();
}

void CopyDesk::keepEncoding(const CopyReviewDialog& dialog)
{
    if (!dialog.hasChosenEncoding() || !dialog.copy().encoding)
        return;
    keepFolderEncoding(dialog.copy().file, *dialog.copy().encoding);
    if (isWatching())
        startWatching();
}

void CopyDesk::watch(const std::filesystem::path& folder, const std::string& language)
{
    m_hotFolder = folder;
    m_language = language;
    startWatching();
}

void CopyDesk::startWatching()
{
    desk::ImportOptions options;
    options.document.language = m_language;
    options.usualEncodings = folderEncodings();
    m_hot = std::make_unique<desk::HotFolder>(m_hotFolder, desk::HotFolderPace{}, std::move(options));
    connect(m_hot.get(), &desk::HotFolder::fileRead, this, &CopyDesk::hotFileRead);
    connect(m_hot.get(), &desk::HotFolder::failed, this, &CopyDesk::hotFileStuck);
    m_hot->start();
}

void CopyDesk::note(ImportedFile file)
{
    constexpr std::size_t most = 100;
    m_report.push_front(std::move(file));
    if (m_report.size() > most)
        m_report.pop_back();
}

void CopyDesk::alarm(const QStringList& sentences)
{
    QStringList all = m_alarm->isVisibleTo(m_window) ? m_alarm->sentence().split(u'\n') : QStringList{};
    for (const QString& sentence : sentences) {
        if (!all.contains(sentence))
            all << sentence;
    }
    if (!sentences.isEmpty())
        m_alarm->say(all.join(u'\n'));
}

void CopyDesk::showReport()
{
    ImportReportDialog* dialog = new ImportReportDialog{m_report, m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CopyDesk::settle(const desk::HotFile& file, desk::Fate fate)
{
    if (m_hot)
        m_hot->settle(file.file, fate);
}

}
