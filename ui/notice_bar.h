#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace banxin::ui {

/// A sentence at the head of the window that stays until it is closed or something better happens. It may offer one thing
/// to do about it.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// An empty sentence takes the notice away.
    void say(const QString& sentence);
    void say(const QString& sentence, const QString& offer, std::function<void()> accept);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_accept;
};

}
