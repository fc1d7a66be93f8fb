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

OfficeJob::OfficeJob(Snapshot snapshot, OfficeWish wish, SlugWords slug, QObject* parent)
    : QObject{parent}, m_snapshot{std::move(snapshot)}, m_wish{std::move(wish)}, m_slug{std::move(slug)}
{
}

OfficeJob::~OfficeJob() { *m_cancelled = true; }

void OfficeJob::start()
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, snapshot = m_snapshot, wish = m_wish, slug = m_slug, cancelled = m_cancelled] {
        std::vector<ReadySheet> sheets;
        const auto take = [&](const ReadySheet& ready) -> Result<Done> {
            sheets.push_back(ready);
            tell(job, [count = static_cast<int>(sheets.size())](OfficeJob& alive) { Q_EMIT alive.progressed(count); });
            return Done{};
        };
        const auto made = makeOfficeSheets(snapshot, wish, slug, take, cancelled.get());
        const auto result = made ? Result<std::vector<ReadySheet>>{std::move(sheets)} : Result<std::vector<ReadySheet>>{made.error()};
        tell(job, [result](OfficeJob& alive) { Q_EMIT alive.finished(result); });
    });
}

void OfficeJob::startWriting(const std::filesystem::path& file)
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, snapshot = m_snapshot, wish = m_wish, slug = m_slug, file, cancelled = m_cancelled] {
        const auto result = writeOfficePdf(snapshot, wish, slug, file, cancelled.get());
        tell(job, [result](OfficeJob& alive) { Q_EMIT alive.written(result); });
    });
}

ImportJob::ImportJob(std::vector<std::filesystem::path> files, ImportOptions options, QObject* parent)
    : QObject{parent}, m_files{std::move(files)}, m_options{std::move(options)}
{
}

ImportJob::~ImportJob() { *m_cancelled = true; }

void ImportJob::start()
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, files = m_files, options = m_options, cancelled = m_cancelled] {
        std::vector<ReadFile> read;
        for (const std::filesystem::path& file : files) {
            if (*cancelled)
                break;
            read.push_back({file, readCopyOrPhoto(file, options)});
            const int done = static_cast<int>(read.size());
            tell(job, [done, all = static_cast<int>(files.size())](ImportJob& alive) { Q_EMIT alive.progressed(done, all); });
        }
        tell(job, [read = std::move(read)](ImportJob& alive) { Q_EMIT alive.finished(read); });
    });
}

ReadingAgain::ReadingAgain(ReadCopy copy, intake::Encoding encoding, QObject* parent)
    : QObject{parent}, m_copy{std::move(copy)}, m_encoding{encoding}
{
}

void ReadingAgain::start()
{
    QThreadPool::globalInstance()->start([job = QPointer{this}, copy = m_copy, encoding = m_encoding] {
        const auto read = readInEncoding(copy, encoding);
        tell(job, [read](ReadingAgain& alive) { Q_EMIT alive.finished(read); });
    });
}

}
