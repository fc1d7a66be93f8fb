#pragma once

#include "desk/export.h"
#include "desk/import.h"
#include "desk/office_proof.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace banxin::desk {

/// An export on a thread of its own, from the edition as it was when it began. Ends with `finished`, even when it is
/// cancelled.
class ExportJob : public QObject {
    Q_OBJECT

public:
    ExportJob(Snapshot snapshot, ExportRequest request, QObject* parent = nullptr);
    /// Gives up what is not written yet; does not wait.
    ~ExportJob() override;

    const ExportRequest& request() const { return *m_request; }
    void start();
    void cancel() { *m_cancelled = true; }

Q_SIGNALS:
    void progressed(int pagesDone, int pages);
    void finished(const banxin::Result<banxin::desk::ExportReport>& result);

private:
    Snapshot m_snapshot;
    std::shared_ptr<const ExportRequest> m_request;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

/// Makes the sheets of a proof on office paper on a thread of its own, from the edition as it was when it began.
class OfficeJob : public QObject {
    Q_OBJECT

public:
    /// `slug` is called on the job's thread.
    OfficeJob(Snapshot snapshot, OfficeWish wish, SlugWords slug, QObject* parent = nullptr);
    /// Gives up; does not wait.
    ~OfficeJob() override;

    /// All sheets, to be drawn on a printer: `finished` tells of them.
    void start();
    /// All sheets into a PDF: `written` tells how that went.
    void startWriting(const std::filesystem::path& file);
    void cancel() { *m_cancelled = true; }

Q_SIGNALS:
    void progressed(int sheetsDone);
    void finished(const banxin::Result<std::vector<banxin::desk::ReadySheet>>& sheets);
    void written(const banxin::Result<banxin::Done>& result);

private:
    Snapshot m_snapshot;
    OfficeWish m_wish;
    SlugWords m_slug;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

/// What became of one file.
struct ReadFile {
    std::filesystem::path file;
    Result<ReadCopy> copy;
};

/// Reads files on a thread of its own, in their order.
class ImportJob : public QObject {
    Q_OBJECT

public:
    explicit ImportJob(std::vector<std::filesystem::path> files, ImportOptions options = {}, QObject* parent = nullptr);
    ~ImportJob() override;

    void start();
    void cancel() { *m_cancelled = true; }

Q_SIGNALS:
    void progressed(int filesDone, int files);
    /// Those that were read before the job was cancelled.
    void finished(const std::vector<banxin::desk::ReadFile>& files);

private:
    std::vector<std::filesystem::path> m_files;
    ImportOptions m_options;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

/// Reads a file once more in another encoding, on a thread of its own.
class ReadingAgain : public QObject {
    Q_OBJECT

public:
    ReadingAgain(ReadCopy copy, intake::Encoding encoding, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const banxin::Result<banxin::desk::ReadCopy>& copy);

private:
    ReadCopy m_copy;
    intake::Encoding m_encoding;
};

}
