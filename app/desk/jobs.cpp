#include "desk/jobs.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace banxin::desk {

namespace {

/// Calls `call` with the job on the main thread, if there is one still.
template <class Job, class Call>
void tell(const QPointer<Job>& job, Call call)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), [job, call = std::move(call)] {
        if (job)
            call(*job);
    }, Qt::QueuedConnection);
}

}

ExportJob::ExportJob(Snapshot snapshot, ExportRequest request, QObject* parent)
    : QObject{parent}, m_snapshot{std::move(snapshot)}, m_request{std::make_shared<const ExportRequest>(std::move(request))}
{
}

ExportJob::~ExportJob() { *m_cancelled = true; }

void ExportJob::start()
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, snapshot = m_snapshot, request = m_request, cancelled = m_cancelled] {
        const auto progress = [&](std::size_t done, std::size_t total) {
            tell(job, [done, total](ExportJob& alive) { Q_EMIT alive.progressed(static_cast<int>(done), static_cast<int>(total)); });
        };
        const auto result = exportPages(snapshot, *request, progress, cancelled.get());
        tell(job, [result](ExportJob& alive) { Q_EMIT alive.finished(result); });
    });
}

ImportJob::ImportJob(std::vector<std::filesystem::path> files, QObject* parent) : QObject{parent}, m_files{std::move(files)} {}

ImportJob::~ImportJob() { *m_cancelled = true; }

void ImportJob::start()
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, files = m_files, cancelled = m_cancelled] {
        std::vector<ReadFile> read;
        for (const std::filesystem::path& file : files) {
            if (*cancelled)
                break;
            read.push_back({file, readCopyOrPhoto(file)});
            const int done = static_cast<int>(read.size());
            tell(job, [done, all = static_cast<int>(files.size())](ImportJob& alive) { Q_EMIT alive.progressed(done, all); });
        }
        tell(job, [read = std::move(read)](ImportJob& alive) { Q_EMIT alive.finished(read); });
    });
}

}
