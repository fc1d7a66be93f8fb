#include "ui/fields/number_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyleOptionSpinBox>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace banxin::ui {
namespace {

constexpr std::int64_t leastSize = 12700;
constexpr std::int64_t mostSize = 720 * 12700;

/// Red enough to be seen, pale enough to read on.
QColor troubleColour(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? QColor{0x5a2622} : QColor{0xfad7d2};
}

}

void markTrouble(QWidget& field, bool isTrouble)
{
    QPalette colours;
    if (isTrouble)
        colours.setColor(QPalette::Base, troubleColour(field.palette()));
    field.setPalette(colours);
}

NumberField::NumberField(const words::QuantityForm& form, QWidget* parent)
    : QAbstractSpinBox{parent}, m_form{form}, m_value{std::clamp<std::int64_t>(0, form.least, form.most)}
{
    // The wheel over a form scrolls the form.
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        const words::Reading typed = reading();
        showTrouble(typed ? QString{} : words::sentence(typed, m_form));
    });
    showValue();
}

NumberField* NumberField::ofCount(std::int64_t least, std::int64_t most)
{
    return new NumberField{{words::Quantity::Count, words::Unit::None, least, most}};
}

NumberField* NumberField::ofSize(const std::map<std::string, Length>& sizes)
{
    words::QuantityForm form{words::Quantity::Length, words::Unit::Point, leastSize, mostSize, 12700 / 2};
    form.namesSizes = true;
    form.measures.sizes = sizes;
    return new NumberField{form};
}

void NumberField::setForm(const words::QuantityForm& form)
{
    m_form = form;
    setValue(std::clamp(m_value, form.least, form.most));
    if (!isTyped())
        showValue();
    updateGeometry();
}

void NumberField::setRange(std::int64_t least, std::int64_t most)
{
    words::QuantityForm form = m_form;
    form.least = least;
    form.most = std::max(least, most);
    setForm(form);
}

void NumberField::setSpecialText(const QString& text)
{
    m_special = text;
    showValue();
}

void NumberField::setValue(std::int64_t value)
{
    const std::int64_t kept = std::clamp(value, m_form.least, m_form.most);
    if (kept == m_value && !m_isMixed && hasFocus() && isTyped())
        return;
    m_value = kept;
    m_isMixed = false;
    showValue();
}

void NumberField::setMixed()
{
    m_isMixed = true;
    showValue();
}

bool NumberField::isTyped() const { return text() != m_shown; }

words::Reading NumberField::reading() const
{
    const QString typed = text().trimmed();
    if (!m_special.isEmpty() && (typed.isEmpty() || typed == m_special))
        return {words::QuantityTrouble::None, m_form.least};
    return words::readQuantity(typed, m_form, m_value);
}

/// What was typed becomes the value, or says why it cannot.
void NumberField::take()
{
    if (!isTyped())
        return;
    const words::Reading typed = reading();
    if (typed)
        return choose(typed.value);
    showTrouble(words::sentence(typed, m_form));
    QToolTip::showText(mapToGlobal(QPoint{0, height()}), m_trouble, this);
}

void NumberField::choose(std::int64_t value)
{
    const bool changes = value != m_value || m_isMixed;
    m_value = value;
    m_isMixed = false;
    showValue();
    if (changes)
        Q_EMIT edited(value);
}

QString NumberField::textOf(std::int64_t value) const
{
    if (m_isMixed)
        return {};
    return !m_special.isEmpty() && value == m_form.least ? m_special : words::quantityText(value, m_form);
}

void NumberField::showValue()
{
    const bool isAllSelected = hasFocus() && lineEdit()->selectedText() == text();
    m_shown = textOf(m_value);
    lineEdit()->setText(m_shown);
    if (isAllSelected)
        selectAll();
    showTrouble({});
    lineEdit()->setPlaceholderText(m_isMixed ? tr("several") : QString{});
    update();
}

void NumberField::showTrouble(const QString& sentence)
{
    if (sentence != m_trouble) {
        m_trouble = sentence;
        setAccessibleDescription(sentence);
        markTrouble(*this, !sentence.isEmpty());
    }
    if (sentence.isEmpty() && QToolTip::isVisible() && hasFocus())
        QToolTip::hideText();
}

/// From one whole step to the next, so that 12.3 mm goes to 13 and not to 13.3.
void NumberField::stepBy(int steps)
{
    take();
    if (!m_trouble.isEmpty())
        return;
    const std::int64_t step = std::max<std::int64_t>(m_form.step, 1);
    const bool isGrained = m_form.quantity == words::Quantity::Length || m_form.quantity == words::Quantity::Ratio;
    std::int64_t value = m_value + steps * step;
    if (isGrained && m_value % step != 0) {
        const std::int64_t below = m_value - ((m_value % step) + step) % step;
        value = below + (steps > 0 ? steps : steps + 1) * step;
    }
    choose(std::clamp(value, m_form.least, m_form.most));
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_isMixed || m_value < m_form.most);
    enabled.setFlag(StepDownEnabled, m_isMixed || m_value > m_form.least);
    return isReadOnly() ? StepNone : enabled;
}

QSize NumberField::sizeHint() const
{
    int width = 0;
    const QStringList samples{
        m_special, words::quantityText(m_form.least, m_form), words::quantityText(std::min<std::int64_t>(m_form.most, 999 * 36000), m_form)};
    for (const QString& sample : samples)
        width = std::max(width, fontMetrics().horizontalAdvance(sample));
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize contents{width + fontMetrics().averageCharWidth() * 2, lineEdit()->sizeHint().height()};
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

bool NumberField::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_trouble.isEmpty() && !m_isMixed) {
        const QString inUnits = words::quantityInUnits(m_value, m_form);
        const QStringList lines = QStringList{toolTip(), inUnits}.filter(QRegularExpression{QStringLiteral(".")});
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    if (event->type() == QEvent::ToolTip && !m_trouble.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), m_trouble, this);
        return true;
    }
    // Escape takes back what was typed before it means anything to the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && isTyped())
        event->accept();
    return QAbstractSpinBox::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isTyped()) {
        showValue();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        take();
        selectAll();
        // What is taken is as good as typed: Enter goes on to the dialog.
        event->setAccepted(!m_trouble.isEmpty());
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    take();
    QAbstractSpinBox::focusOutEvent(event);
}

bool NumberField::takeAll(const QWidget& form)
{
    for (NumberField* field : form.findChildren<NumberField*>()) {
        field->take();
        if (field->m_trouble.isEmpty())
            continue;
        field->setFocus();
        field->selectAll();
        return false;
    }
    return true;
}

void NumberField::changeEvent(QEvent* event)
{
    QAbstractSpinBox::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_trouble.isEmpty())
        showTrouble(std::exchange(m_trouble, {}));
}

}
