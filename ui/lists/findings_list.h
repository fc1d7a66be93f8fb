#pragma once

#include "desk/session.h"

#include <QTreeWidget>

namespace banxin::ui {

/// What is to be said of the edition, the gravest first. Choosing a line goes to its place.
class FindingsList : public QTreeWidget {
    Q_OBJECT

public:
    explicit FindingsList(QWidget* parent = nullptr);

    void show(const std::vector<Finding>& findings, const Edition& edition);
    void clearFindings();
    /// "2 errors, 5 warnings", or that there is nothing.
    QString summary() const { return m_summary; }

Q_SIGNALS:
    void chosen(const banxin::Finding& finding);
    /// Enter or a double click.
    void opened(const banxin::Finding& finding);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Finding> m_findings;
    QString m_summary;
};

}
