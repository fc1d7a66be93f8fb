#include "ui/lists/findings_list.h"

#include "ui/fit_words.h"
#include "ui/look/icons.h"
#include "words/words.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace banxin::ui {
namespace {

/// More than this nobody reads, and a list of a pool's every story would be long.
constexpr std::size_t mostLines = 2000;

Symbol symbolOf(Severity severity)
{
    return severity == Severity::Error ? Symbol::Error : severity == Severity::Warning ? Symbol::Warning : Symbol::Note;
}

}

FindingsList::FindingsList(QWidget* parent) : QTreeWidget{parent}
{
    setAccessibleName(tr("Findings"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHeaderLabels({tr("Page"), tr("What is to be looked at")});
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* entry) {
        if (entry)
            Q_EMIT chosen(m_findings[static_cast<std::size_t>(indexOfTopLevelItem(entry))]);
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* entry) {
        Q_EMIT opened(m_findings[static_cast<std::size_t>(indexOfTopLevelItem(entry))]);
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* entry) {
        Q_EMIT chosen(m_findings[static_cast<std::size_t>(indexOfTopLevelItem(entry))]);
    });
}

void FindingsList::show(const std::vector<Finding>& findings, const Edition& edition)
{
    std::vector<Finding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    const auto count = [&](Severity severity) {
        return static_cast<int>(std::count_if(sorted.begin(), sorted.end(), [&](const Finding& f) { return f.severity == severity; }));
    };
    QStringList parts;
    if (const int errors = count(Severity::Error); errors > 0)
        parts << tr("%n error(s)", "", errors);
    if (const int warnings = count(Severity::Warning); warnings > 0)
        parts << tr("%n warning(s)", "", warnings);
    m_summary = parts.isEmpty() ? tr("No findings") : parts.join(tr(", "));
    if (sorted.size() > mostLines)
        sorted.resize(mostLines);
    viewport()->update();
    if (sorted == m_findings)
        return;
    const QSignalBlocker quiet{this};
    clear();
    m_findings = std::move(sorted);
    QList<QTreeWidgetItem*> entries;
    for (const Finding& finding : m_findings) {
        const Page* page = findPage(edition, finding.page);
        QTreeWidgetItem* entry = new QTreeWidgetItem{{page ? QString::fromStdString(page->code) : QString{}, words::sentence(finding)}};
        const QString where = page ? FitWords::ofCode(*page) : tr("The edition");
        entry->setData(0, Qt::AccessibleTextRole, tr("Finding %1: %2").arg(entries.size() + 1).arg(where));
        entry->setIcon(1, icon(symbolOf(finding.severity)));
        entry->setData(1, Qt::AccessibleTextRole, QString{QString::number(entries.size() + 1) + QStringLiteral(", ") + words::severity(finding.severity) + QStringLiteral(": ") + words::sentence(finding)});
        entries << entry;
    }
    addTopLevelItems(entries);
}

void FindingsList::clearFindings()
{
    const QSignalBlocker quiet{this};
    clear();
    m_findings.clear();
    m_summary.clear();
}

void FindingsList::paintEvent(QPaintEvent* event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter{viewport()};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap,
        m_summary.isEmpty() ? tr("What is to be looked at before the press runs stands here.") : tr("Nothing stands against this edition."));
}

}
