#include "ui/empty_state.h"

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::ui {

EmptyState::EmptyState(QWidget* parent) : QWidget{parent}, m_title{new QLabel}, m_advice{new QLabel}, m_new{new QPushButton},
      m_open{new QPushButton}
{
    QLabel* picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(96, 96));
    picture->setAlignment(Qt::AlignCenter);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_new->setIcon(icon(Symbol::New));
    m_new->setText(tr("New Edition…"));
    m_new->setMinimumHeight(34);
    m_open->setIcon(icon(Symbol::Open));
    m_open->setText(tr("Open Edition…"));
    m_open->setMinimumHeight(34);
    connect(m_new, &QPushButton::clicked, this, &EmptyState::newWanted);
    connect(m_open, &QPushButton::clicked, this, &EmptyState::openWanted);
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_new);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addStretch(2);
    column->addWidget(picture);
    column->addSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_advice);
    column->addSpacing(14);
    column->addLayout(buttons);
    column->addStretch(3);
    setOpening({});
}

void EmptyState::setOpening(const QString& fileName)
{
    const bool opening = !fileName.isEmpty();
    m_title->setText(opening ? tr("Opening %1…").arg(fileName) : tr("No edition is open"));
    m_advice->setText(opening ? QString{} : tr("Make a new edition, open one, or drop an edition file (.banxin) here."));
    m_new->setVisible(!opening);
    m_open->setVisible(!opening);
}

}
