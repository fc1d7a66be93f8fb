#include "ui/styles/ink_box.h"

#include "paint/screen_colours.h"
#include "ui/fields/number_field.h"
#include "words/ink_text.h"

#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace banxin::ui {

QIcon patchOf(const Ink& ink)
{
    static const paint::ScreenColours colours{std::nullopt};
    Ink seen = ink;
    // A tint of a spot plate is shown as that much of what stands for it.
    for (std::uint16_t& part : seen.process)
        part = static_cast<std::uint16_t>(part * ink.tint / 1000);
    QPixmap patch{28, 28};
    patch.setDevicePixelRatio(2);
    patch.fill(colours.colour(seen));
    QPainter painter{&patch};
    painter.setPen(QColor{128, 128, 128});
    painter.drawRect(QRectF{0.25, 0.25, 13.5, 13.5});
    return QIcon{patch};
}

InkBox::InkBox(QWidget* parent) : NameBox{parent}
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_swatches.size())) {
            lineEdit()->setText(QString::fromStdString(m_swatches[static_cast<std::size_t>(index)].name));
            take();
        }
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &InkBox::take);
}

void InkBox::setSwatches(const std::vector<Swatch>& swatches)
{
    if (swatches == m_swatches)
        return;
    m_swatches = swatches;
    clear();
    for (const Swatch& swatch : swatches)
        addItem(patchOf(swatch.ink), QString::fromStdString(swatch.name));
    setInk(m_ink);
}

QString InkBox::textOf(const Ink& ink) const
{
    const auto named = std::find_if(m_swatches.begin(), m_swatches.end(), [&](const Swatch& swatch) { return swatch.ink == ink; });
    return named != m_swatches.end() ? QString::fromStdString(named->name) : words::inkText(ink);
}

void InkBox::setInk(const Ink& ink)
{
    m_ink = ink;
    // The patch beside the name is that of the ink too; of one that is no swatch there is none.
    const auto named = std::find_if(m_swatches.begin(), m_swatches.end(), [&](const Swatch& swatch) { return swatch.ink == ink; });
    setCurrentIndex(named != m_swatches.end() ? static_cast<int>(named - m_swatches.begin()) : -1);
    lineEdit()->setText(textOf(ink));
    setToolTip(words::inkText(ink));
    showTrouble({});
}

void InkBox::take()
{
    const QString typed = lineEdit()->text().trimmed();
    if (typed == textOf(m_ink)) {
        showTrouble({});
        return;
    }
    const auto named = std::find_if(m_swatches.begin(), m_swatches.end(), [&](const Swatch& swatch) { return QString::fromStdString(swatch.name) == typed; });
    const words::InkReading reading = named != m_swatches.end() ? words::InkReading{named->ink, {}} : words::readInk(typed);
    if (!reading.ink) {
        showTrouble(reading.trouble);
        QToolTip::showText(mapToGlobal(QPoint{0, height()}), reading.trouble, this);
        return;
    }
    setInk(*reading.ink);
    Q_EMIT edited(m_ink);
}

void InkBox::showTrouble(const QString& sentence)
{
    if (sentence == m_trouble)
        return;
    m_trouble = sentence;
    setAccessibleDescription(sentence);
    if (!sentence.isEmpty())
        setToolTip(sentence);
    markTrouble(*this, !sentence.isEmpty());
}

}
