#include "ui/look/plain_fusion.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QColor between(const QColor& from, const QColor& to, double share)
{
    return QColor::fromRgbF(static_cast<float>(from.redF() + (to.redF() - from.redF()) * share),
        static_cast<float>(from.greenF() + (to.greenF() - from.greenF()) * share),
        static_cast<float>(from.blueF() + (to.blueF() - from.blueF()) * share));
}

QColor outlineOf(const QStyleOption& option)
{
    const QPalette& palette = option.palette;
    const bool isOn = option.state.testFlag(QStyle::State_Enabled);
    return between(palette.color(QPalette::Window), palette.color(QPalette::Active, QPalette::WindowText), isOn ? 0.58 : 0.25);
}

QColor signOf(const QStyleOption& option)
{
    return option.palette.color(option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled, QPalette::Text);
}

/// The place of a box or a ring, on whole pixels and square.
QRectF indicatorIn(const QRect& rect)
{
    const double side = std::min(rect.width(), rect.height()) - 1;
    return {std::floor(rect.center().x() - side / 2 + 0.5) + 0.5, std::floor(rect.center().y() - side / 2 + 0.5) + 0.5, side, side};
}

void prepare(QPainter& painter, const QStyleOption& option)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{outlineOf(option), 1});
    painter.setBrush(option.palette.color(option.state.testFlag(QStyle::State_Sunken) ? QPalette::Midlight : QPalette::Base));
}

void drawBox(const QStyleOption& option, QPainter& painter)
{
    const QRectF box = indicatorIn(option.rect);
    painter.save();
    prepare(painter, option);
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(QPen{signOf(option), box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF{box.width() * x, box.height() * y}; };
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{{at(0.24, 0.52), at(0.43, 0.72), at(0.78, 0.28)}});
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void drawRing(const QStyleOption& option, QPainter& painter)
{
    const QRectF ring = indicatorIn(option.rect);
    painter.save();
    prepare(painter, option);
    painter.drawEllipse(ring);
    if (option.state.testFlag(QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(signOf(option));
        painter.drawEllipse(ring.center(), ring.width() / 4, ring.height() / 4);
    }
    painter.restore();
}

void drawFieldFrame(const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{outlineOf(option), 1});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

}

PlainFusion::PlainFusion() : QProxyStyle{QStyleFactory::create(u"Fusion"_s)} { setObjectName(u"fusion"_s); }

int PlainFusion::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
}

void PlainFusion::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar != nullptr)
        drawScrollBar(*bar, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void PlainFusion::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    // A field with the keyboard keeps Fusion's frame: the accent tells it.
    const bool hasKeyboard = option->state.testFlag(State_HasFocus);
    if (element == PE_IndicatorCheckBox)
        drawBox(*option, *painter);
    else if (element == PE_IndicatorRadioButton)
        drawRing(*option, *painter);
    else if (element == PE_FrameLineEdit && !hasKeyboard)
        drawFieldFrame(*option, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void PlainFusion::drawScrollBar(const QStyleOptionSlider& bar, QPainter& painter, const QWidget* widget) const
{
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Window));
    for (const SubControl arrow : {SC_ScrollBarSubLine, SC_ScrollBarAddLine})
        drawArrow(bar, painter, arrow, subControlRect(CC_ScrollBar, &bar, arrow, widget));
    if (bar.minimum >= bar.maximum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
    const bool isHeld = bar.activeSubControls.testFlag(SC_ScrollBarSlider) && bar.state.testFlag(State_Sunken);
    QColor colour = bar.palette.color(QPalette::WindowText);
    colour.setAlpha(isHeld ? 140 : 80);
    painter.fillRect(slider, colour);
}

void PlainFusion::drawArrow(const QStyleOptionSlider& bar, QPainter& painter, SubControl arrow, const QRect& place) const
{
    const bool back = arrow == SC_ScrollBarSubLine;
    const bool across = bar.orientation == Qt::Horizontal;
    QStyleOption sign;
    sign.palette = bar.palette;
    sign.state = bar.state & State_Enabled;
    sign.rect = place.adjusted(4, 4, -4, -4);
    const PrimitiveElement element = across ? (back ? PE_IndicatorArrowLeft : PE_IndicatorArrowRight)
                                            : (back ? PE_IndicatorArrowUp : PE_IndicatorArrowDown);
    drawPrimitive(element, &sign, &painter, nullptr);
}

}
