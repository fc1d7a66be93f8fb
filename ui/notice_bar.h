#pragma once

#include <QFrame>

class QLabel;

namespace banxin::ui {

/// A sentence at the head of the window that stays until it is closed or something better happens.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void say(const QString& sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
};

}
