#pragma once

#include "desk/hot_folder.h"
#include "desk/jobs.h"
#include "ui/copy/import_report_dialog.h"

#include <deque>
#include <memory>

class QWidget;

namespace banxin::ui {

class NoticeBar;

class CopyReviewDialog;

/// What comes in before it is in the pool: reviews of copy that wants one, one after another, and the hot folder.
class CopyDesk : public QObject {
    Q_OBJECT

public:
    explicit CopyDesk(QWidget* window);

    /// Shows what wants a review, or all that can be reviewed; `accepted` follows when the last is closed.
    void take(std::vector<desk::ReadFile> files, bool reviewAll);
    /// Forgets what is under review.
    void clear();

    /// `language` is the edition's.
    void watch(const std::filesystem::path& folder, const std::string& language);
    void stopWatching() { m_hot.reset(); }
    bool isWatching() const { return m_hot != nullptr; }
    /// Remembers what became of a file, for the import report: the last hundred.
    void note(ImportedFile file);
    bool hasReport() const { return !m_report.empty(); }
    void showReport();

    /// Says in red, until somebody closes it, what must not be printed. It takes what was said before along.
    void alarm(const QStringList& sentences);
    /// Where alarms are shown.
    NoticeBar& alarmBar() { return *m_alarm; }

    /// What became of a file of the hot folder.
    void settle(const desk::HotFile& file, desk::Fate fate);

Q_SIGNALS:
    /// As they were accepted; those that were put aside are not among them.
    void accepted(const std::vector<banxin::desk::ReadFile>& files);
    void hotFileRead(const banxin::desk::HotFile& file);
    void hotFileStuck(const banxin::Fault& fault);

private:
    void reviewNext();
    void readAgain(CopyReviewDialog& dialog, intake::Encoding encoding);
    /// What was chosen for one text of a folder is taken for its next ones that may be in several encodings.
    void keepEncoding(const CopyReviewDialog& dialog);
    void startWatching();

    QWidget* m_window;
    NoticeBar* m_alarm;   ///< the window's, once it stands there
    std::deque<desk::ReadFile> m_waiting;
    std::vector<desk::ReadFile> m_accepted;
    bool m_reviewAll = false;
    std::unique_ptr<desk::ReadingAgain> m_reading;
    std::filesystem::path m_hotFolder;
    std::string m_language;              ///< of the edition that the hot folder's copy is for
    std::unique_ptr<desk::HotFolder> m_hot;
    std::deque<ImportedFile> m_report;   ///< the newest first
};

}
