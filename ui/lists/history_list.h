#pragma once

#include "desk/session.h"

#include <QListWidget>

namespace banxin::ui {

/// The steps of the edition with their times, the newest at the foot. Choosing one undoes or redoes up to it.
class HistoryList : public QListWidget {
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);

    void show(const desk::Session& session);
    void clearSteps();

Q_SIGNALS:
    /// So many steps shall be done.
    void stepsWanted(int done);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Step> m_steps;
};

}
