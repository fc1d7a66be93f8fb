#include "ui/lists/history_list.h"

#include "words/words.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>

namespace banxin::ui {
namespace {

QString wordsOf(const Step& step)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(step.time);
    const bool isToday = time.date() == QDate::currentDate();
    const QString when = isToday ? QLocale{}.toString(time.time(), QLocale::ShortFormat) : QLocale{}.toString(time, QLocale::ShortFormat);
    return when + QStringLiteral("  ") + words::sentence(step.label);
}

}

HistoryList::HistoryList(QWidget* parent) : QListWidget{parent}
{
    setAccessibleName(tr("History"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem* entry) { Q_EMIT stepsWanted(row(entry)); });
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT lookWanted(row);
    });
}

void HistoryList::show(const desk::Session& session)
{
    const QSignalBlocker quiet{this};
    const std::vector<Step> steps = session.history();
    // Line 0 is the edition as it was made; most changes add a line or grey one.
    std::size_t same = 0;
    while (same < steps.size() && same < m_steps.size() && steps[same] == m_steps[same])
        ++same;
    while (count() > static_cast<int>(same) + 1)
        delete takeItem(count() - 1);
    if (count() == 0)
        addItem(tr("As it was made"));
    for (std::size_t i = same; i < steps.size(); ++i) {
        QListWidgetItem* entry = new QListWidgetItem{wordsOf(steps[i]), this};
        // Two steps of a minute may have done the same; a reader tells them apart by their numbers.
        entry->setData(Qt::AccessibleTextRole, tr("Step %1: %2").arg(steps[i].number).arg(entry->text()));
        if (!steps[i].done)
            entry->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
    }
    m_steps = steps;
    m_done = static_cast<int>(session.stepsDone());
    selectNow();
}

void HistoryList::selectNow()
{
    const QSignalBlocker quiet{this};
    setCurrentRow(m_done);
    scrollToItem(currentItem());
}

void HistoryList::clearSteps()
{
    const QSignalBlocker quiet{this};
    clear();
    m_steps.clear();
}

void HistoryList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter{viewport()};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap, tr("Every step is kept here with its time, and can be taken back."));
}

}
