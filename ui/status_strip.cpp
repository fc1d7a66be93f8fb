#include "ui/status_strip.h"

#include "ui/look/icons.h"
#include "ui/page_canvas/canvas_overlay.h"

#include <QDateTime>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

namespace banxin::ui {

class FitLabel : public QLabel {
public:
    void show(const QString& words, FitState state)
    {
        m_state = words.isEmpty() ? FitState::None : state;
        setText(words);
        setContentsMargins(m_state == FitState::None ? 8 : 14, 3, 8, 3);
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (m_state == FitState::None)
            return;
        QPainter painter{this};
        const bool onDark = palette().color(QPalette::Window).lightness() < 128;
        painter.fillRect(QRect{4, 4, 5, height() - 8}, colourOf(m_state, onDark));
    }

private:
    FitState m_state = FitState::None;
};

StatusStrip::StatusStrip(QWidget* parent)
    : QStatusBar{parent}, m_page{new QLabel}, m_fit{new FitLabel}, m_selection{new FitLabel}, m_style{new QLabel},
      m_room{new FitLabel}, m_inks{new FitLabel}, m_job{new QLabel}, m_progress{new QProgressBar}, m_cancel{new QToolButton}, m_findings{new QToolButton}, m_saved{new QLabel}, m_zoom{new QLabel},
      m_clock{new QLabel}
{
    for (QLabel* label : {m_page, static_cast<QLabel*>(m_fit), static_cast<QLabel*>(m_selection), m_style, static_cast<QLabel*>(m_room), static_cast<QLabel*>(m_inks), m_job, m_saved, m_zoom,
             m_clock})
        label->setContentsMargins(8, 3, 8, 3);
    // What they say must not decide how narrow the window may be, nor lay it out anew with every word.
    for (QLabel* label : {m_page, static_cast<QLabel*>(m_fit), static_cast<QLabel*>(m_selection), m_style, static_cast<QLabel*>(m_room), static_cast<QLabel*>(m_inks), m_job, m_saved})
        label->setMinimumWidth(1);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("6400 %  ")) + 16);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setFixedWidth(140);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setIcon(icon(Symbol::Close));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what runs"));
    m_findings->setAutoRaise(true);
    m_findings->setToolTip(tr("Show the findings"));
    addWidget(m_page);
    addWidget(m_fit);
    addWidget(m_selection, 1);
    m_style->setAccessibleName(tr("Style"));
    m_room->setAccessibleName(tr("Room left on the page"));
    m_inks->setObjectName(QStringLiteral("inks"));
    m_clock->setAccessibleName(tr("Time"));
    for (QWidget* part : {static_cast<QWidget*>(m_style), static_cast<QWidget*>(m_room), static_cast<QWidget*>(m_inks), static_cast<QWidget*>(m_job), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel),
             static_cast<QWidget*>(m_findings), static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(m_clock)})
        addPermanentWidget(part);
    connect(m_cancel, &QToolButton::clicked, this, &StatusStrip::cancelWanted);
    connect(m_findings, &QToolButton::clicked, this, &StatusStrip::findingsWanted);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &StatusStrip::tick);
    tick();
    showProgress({}, 0, 0);
    clearPage();
}

void StatusStrip::tick()
{
    const QTime now = QTime::currentTime();
    m_clock->setText(now.toString(QStringLiteral("HH:mm")));
    m_minute.start(60'000 - now.msecsSinceStartOfDay() % 60'000 + 20);
}

void StatusStrip::showPage(const QString& words, const QString& fit, FitState state)
{
    m_page->setText(words);
    m_fit->show(fit, state);
}

void StatusStrip::showSelection(const QString& words, FitState state)
{
    m_selection->show(words, state);
}

void StatusStrip::showStyle(const QString& words)
{
    m_style->setText(words);
}

void StatusStrip::showRoom(const std::optional<propose::Capacity>& room)
{
    if (!room) {
        m_room->show({}, FitState::None);
        m_room->setToolTip({});
        return;
    }
    const GridPlace& largest = room->largest;
    QString words = tr("Page full");
    if (room->characters < 0)
        words = tr("%n character(s) too many", "", -room->characters);
    else if (room->cells > 0)
        //: The largest free rectangle, and how much text all that is free holds.
        words = tr("Free %1 rows × %2 cols, %3 characters").arg(largest.rows).arg(largest.columns).arg(room->characters);
    m_room->show(words, room->characters < 0 ? FitState::Over : FitState::None);
    m_room->setToolTip(tr("Free cells of one column and one row: %1\nRows of text without room: %2").arg(room->cells).arg(room->rowsOver));
}

void StatusStrip::showInks(const QString& words, bool isTooMuch)
{
    m_inks->show(words, isTooMuch ? FitState::Over : FitState::None);
    // A label without a name of its own is read as it stands.
    m_inks->setAccessibleName(words.isEmpty() ? tr("Ink under the pointer") : QString{});
    m_inks->setVisible(!words.isEmpty());
}

void StatusStrip::showFindings(const QString& words)
{
    m_findings->setText(words);
    m_findings->setVisible(!words.isEmpty());
}

void StatusStrip::showSaved(const desk::Session* session)
{
    if (!session) {
        m_saved->clear();
        return;
    }
    if (session->isReadOnly()) {
        m_saved->setText(tr("For looking only"));
        return;
    }
    const QString time = QLocale{}.toString(QDateTime::fromMSecsSinceEpoch(session->savedAt()).time(), QStringLiteral("HH:mm:ss"));
    switch (session->saveState()) {
    //: Everything is in the file. 已存 22:14:05
    case desk::SaveState::Saved: m_saved->setText(tr("Saved %1").arg(time)); break;
    case desk::SaveState::Saving: m_saved->setText(tr("Saving…")); break;
    case desk::SaveState::Failed: m_saved->setText(tr("Not saved since %1").arg(time)); break;
    }
}

void StatusStrip::showZoom(double zoom)
{
    const double percent = zoom * 100;
    m_zoom->setText(tr("%1 %").arg(QLocale{}.toString(percent, 'f', percent < 10 ? 1 : 0)));
}

void StatusStrip::clearPage()
{
    showPage(tr("No edition is open"), {}, FitState::None);
    showSelection({}, FitState::None);
    showStyle({});
    showRoom(std::nullopt);
    showInks({}, false);
    showFindings({});
    showSaved(nullptr);
    m_zoom->clear();
}

void StatusStrip::showProgress(const QString& words, int done, int total)
{
    m_job->setText(words);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    for (QWidget* part : {static_cast<QWidget*>(m_job), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        part->setVisible(!words.isEmpty());
}

}
