#include "ui/inspector/section.h"

#include <QKeyEvent>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

QString foldKey(const QString& name) { return QStringLiteral("inspector/folded/") + name; }

}

Section::Section(const QString& name, const QString& title, QWidget* parent)
    : QWidget{parent}, m_name{name}, m_header{new QToolButton}, m_body{new QWidget}
{
    m_header->setCheckable(true);
    m_header->setAutoRaise(true);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::TabFocus);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_header->setToolTip(tr("Folds these fields away, or shows them"));
    m_header->installEventFilter(this);
    QFont bold = m_header->font();
    bold.setBold(true);
    m_header->setFont(bold);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_header);
    column->addWidget(m_body);
    setTitle(title);
    m_header->setChecked(!QSettings{}.value(foldKey(name), false).toBool());
    showFold();
    connect(m_header, &QToolButton::toggled, this, [this](bool open) {
        QSettings{}.setValue(foldKey(m_name), !open);
        showFold();
    });
}

QString Section::title() const { return m_header->text(); }

void Section::setTitle(const QString& title)
{
    m_header->setText(title);
    // A field may be called what its section is.
    m_header->setAccessibleName(tr("%1 (section)").arg(title));
    setAccessibleName(title);
}

bool Section::isFolded() const { return !m_header->isChecked(); }

void Section::setFolded(bool folded) { m_header->setChecked(!folded); }

bool Section::isHeader(const QWidget& widget)
{
    const Section* section = qobject_cast<const Section*>(widget.parentWidget());
    return section && section->m_header == &widget;
}

void Section::showFold()
{
    m_header->setArrowType(isFolded() ? Qt::RightArrow : Qt::DownArrow);
    m_body->setHidden(isFolded());
}

/// As in a tree: left folds, right unfolds.
bool Section::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    setFolded(key == Qt::Key_Left);
    return true;
}

}
