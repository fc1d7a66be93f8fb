#pragma once

#include <QProxyStyle>
#include <QStyleOption>

namespace banxin::ui {

/// Fusion without the pictures that it puts on the buttons of dialogs (our icons are of one weight, and theirs are not), with flat
/// scroll bars (Fusion paints those of a tall canvas with gradients, at a quarter of the cost of a frame), and with boxes, rings and
/// fields that are seen on a dark window too: their outlines are between the words and the window, at 3 : 1 or more (WCAG 1.4.11).
class PlainFusion : public QProxyStyle {
public:
    PlainFusion();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;

private:
    void drawScrollBar(const QStyleOptionSlider& bar, QPainter& painter, const QWidget* widget) const;
    void drawArrow(const QStyleOptionSlider& bar, QPainter& painter, SubControl arrow, const QRect& place) const;
};

}
