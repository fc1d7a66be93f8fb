#pragma once

#include "desk/export.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace banxin::desk {

/// Looks at pages as the press writer does, one after the other on a thread of its own, and writes nothing. Ends with
/// `finished`, unless it goes before.
class PressCheck : public QObject {
    Q_OBJECT

public:
    PressCheck(Snapshot snapshot, ExportRequest request, QObject* parent = nullptr);
    /// Gives up the pages that are not begun; does not wait.
    ~PressCheck() override;

    void start();

Q_SIGNALS:
    /// As pressFindings tells it.
    void finished(const banxin::Result<std::vector<banxin::Finding>>& findings);

private:
    Snapshot m_snapshot;
    ExportRequest m_request;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

}
