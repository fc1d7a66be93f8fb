#pragma once

#include "desk/session.h"
#include "propose/capacity.h"
#include "ui/fit_words.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace banxin::ui {

/// A text with a bar in the colour of a fit before it.
class FitLabel;

/// What is always in sight at the foot of the window: page, copyfit, selection and its style, what room the page has left,
/// findings, what runs, whether all is on the disk, zoom, the time.
class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void showPage(const QString& words, const QString& fit, FitState state);
    void showSelection(const QString& words, FitState state);
    /// In which style the selection stands; a "+" says that it departs from it.
    void showStyle(const QString& words);
    /// None: it is not known.
    void showRoom(const std::optional<propose::Capacity>& room);
    /// The ink under the pointer, or how the page is shown; empty: nothing is to be said.
    void showInks(const QString& words, bool isTooMuch);
    void showFindings(const QString& words);
    void showSaved(const desk::Session* session);
    void showZoom(double zoom);
    void clearPage();

    /// Something that takes a while; an empty text ends it.
    void showProgress(const QString& words, int done, int total);

Q_SIGNALS:
    void findingsWanted();
    void cancelWanted();

private:
    void tick();

    QLabel* m_page = nullptr;
    FitLabel* m_fit = nullptr;
    FitLabel* m_selection = nullptr;
    QLabel* m_style = nullptr;
    FitLabel* m_room = nullptr;
    FitLabel* m_inks = nullptr;
    QLabel* m_job = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_findings = nullptr;
    QLabel* m_saved = nullptr;
    QLabel* m_zoom = nullptr;
    QLabel* m_clock = nullptr;
    QTimer m_minute;
};

}
