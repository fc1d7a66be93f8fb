#include "ui/notice_bar.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace banxin::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame{parent}, m_text{new QLabel}, m_offers{new QHBoxLayout}
{
    setFrameShape(QFrame::NoFrame);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    QToolButton* close = new QToolButton;
    close->setIcon(icon(Symbol::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(tr("Close this notice"));
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
    // Amber over the window's own colour: seen at once in both palettes, and no alarm.
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(rect(), QColor{0xd9, 0xa4, 0x41, 0x38});
    painter.fillRect(QRect{0, 0, 4, height()}, QColor{0xd9, 0xa4, 0x41});
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
