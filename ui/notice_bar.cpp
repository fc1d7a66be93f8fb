#include "ui/notice_bar.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace banxin::ui {

NoticeBar::NoticeBar(QWidget* parent) : QFrame{parent}, m_text{new QLabel}, m_offer{new QPushButton}
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
    connect(m_offer, &QPushButton::clicked, this, [this] {
        if (m_accept)
            m_accept();
    });
    QHBoxLayout* row = new QHBoxLayout{this};
    row->setContentsMargins(14, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_offer, 0, Qt::AlignTop);
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
    say(sentence, {}, {});
}

void NoticeBar::say(const QString& sentence, const QString& offer, std::function<void()> accept)
{
    m_text->setText(sentence);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    m_accept = std::move(accept);
    setVisible(!sentence.isEmpty());
}

QString NoticeBar::sentence() const
{
    return m_text->text();
}

}
