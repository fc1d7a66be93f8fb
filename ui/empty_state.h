#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace banxin::ui {

/// What the window shows while no edition is open: what to do next.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// Says that `fileName` is on its way; an empty name: that nothing is open.
    void setOpening(const QString& fileName);

Q_SIGNALS:
    void openWanted();
    void newWanted();

private:
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_new;
    QPushButton* m_open;
};

}
