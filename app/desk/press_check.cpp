#include "desk/press_check.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <iterator>

namespace banxin::desk {

namespace {

Result<std::vector<Finding>> findingsPageByPage(const Snapshot& snapshot, const ExportRequest& request, const std::atomic<bool>& cancelled)
{
    std::vector<Finding> all;
    for (const PageId page : request.pages) {
        if (cancelled)
            return Fault{FaultCode::Cancelled};
        ExportRequest one = request;
        one.pages = {page};
        auto found = pressFindings(snapshot, one);
        if (!found)
            return found.error();
        std::move(found->begin(), found->end(), std::back_inserter(all));
    }
    return all;
}

}

PressCheck::PressCheck(Snapshot snapshot, ExportRequest request, QObject* parent)
    : QObject{parent}, m_snapshot{std::move(snapshot)}, m_request{std::move(request)}
{
}

PressCheck::~PressCheck() { *m_cancelled = true; }

void PressCheck::start()
{
    QThreadPool::globalInstance()->start([check = QPointer{this}, snapshot = m_snapshot, request = m_request, cancelled = m_cancelled] {
        const auto findings = findingsPageByPage(snapshot, request, *cancelled);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [check, findings] {
            if (check)
                Q_EMIT check->finished(findings);
        }, Qt::QueuedConnection);
    });
}

}
