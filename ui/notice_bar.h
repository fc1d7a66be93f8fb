#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QHBoxLayout;

namespace banxin::ui {

/// Something to do about what a notice says.
struct NoticeOffer {
    QString text;
    std::function<void()> accept;
};

/// A sentence at the head of the window that stays until it is closed or something better happens. It may offer what to
/// do about it.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Notice, Alarm };

    explicit NoticeBar(Tone tone = Tone::Notice, QWidget* parent = nullptr);
    /// An empty sentence takes the notice away.
    void say(const QString& sentence);
    void say(const QString& sentence, const QString& offer, std::function<void()> accept);
    void say(const QString& sentence, std::vector<NoticeOffer> offers);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QLabel* m_text;
    QHBoxLayout* m_offers;
};

}
