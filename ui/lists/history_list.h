#pragma once

#include "desk/session.h"

#include <QListWidget>

namespace banxin::ui {

/// The steps of the edition with their times, the newest at the foot. A click on one shows the page as it was then; Enter
/// and a double click undo or redo up to it.
class HistoryList : public QListWidget {
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);

    void show(const desk::Session& session);
    void clearSteps();
    /// The line of the last step that is done is the current one again.
    void selectNow();
    /// The step's time and what it did.
    QString lineOf(int row) const { return item(row)->text(); }

Q_SIGNALS:
    /// So many steps shall be done.
    void stepsWanted(int done);
    /// The edition as it was after so many steps shall be shown.
    void lookWanted(int done);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Step> m_steps;
    int m_done = 0;
};

}
