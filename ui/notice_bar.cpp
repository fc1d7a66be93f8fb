#include "ui/notice_bar.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace banxin::ui {

NoticeBar::NoticeBar(Tone tone, QWidget* parent) : QFrame{parent}, m_tone{tone}, m_text{new QLabel}, m_offers{new QHBoxLayout}
{
    setFrameShape(QFrame::NoFrame);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    if (tone == Tone::Alarm) {
        QFont bold = m_text->font();
        bold.setBold(true);
        m_text->setFont(bold);
    }
    QToolButton* close = new QToolButton;
    close->setIcon(icon(Symbol::Close));
    close->setAutoRaise(true);
    const QString what = tone == Tone::Alarm ? tr("Close this alarm") : tr("Close this notice");
    close->setToolTip(what);
    close->setAccessibleName(what);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    QHBoxLayout* row = new QHBoxLayout{this};
    row->setContentsMargins(14, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addLayout(m_offers);
    row->setAlignment(m_offers, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    // Over the window's own colour, so that it is seen at once in both palettes: amber is no alarm, red is.
    const QColor colour = m_tone == Tone::Alarm ? QColor{0xd0, 0x2b, 0x2b} : QColor{0xd9, 0xa4, 0x41};
    QColor tint = colour;
    tint.setAlpha(m_tone == Tone::Alarm ? 0x50 : 0x38);
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect{0, 0, m_tone == Tone::Alarm ? 10 : 4, height()}, colour);
}

void NoticeBar::say(const QString& sentence)
{
    say(sentence, std::vector<NoticeOffer>{});
}

void NoticeBar::say(const QString& sentence, const QString& offer, std::function<void()> accept)
{
    say(sentence, std::vector<NoticeOffer>{{offer, std::move(accept)}});
}

void NoticeBar::say(const QString& sentence, std::vector<NoticeOffer> offers)
{
    m_text->setText(sentence);
    while (QLayoutItem* item = m_offers->takeAt(0)) {
        // Perhaps it is the very one that was pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const NoticeOffer& offer : offers) {
        QPushButton* button = new QPushButton{offer.text};
        connect(button, &QPushButton::clicked, this, offer.accept);
        m_offers->addWidget(button);
    }
    setVisible(!sentence.isEmpty());
}

QString NoticeBar::sentence() const
{
    return m_text->text();
}

}
