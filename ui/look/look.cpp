#include "ui/look/look.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QStyleFactory>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// One calm set of colours; `Dark` is also the pasteboard round the page.
struct Shades {
    QColor window, base, alternate, button, text, faint, accent, onAccent, light, mid, pasteboard;
};

QPalette paletteOf(const Shades& s)
{
    QPalette palette;
    palette.setColor(QPalette::Window, s.window);
    palette.setColor(QPalette::WindowText, s.text);
    palette.setColor(QPalette::Base, s.base);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Text, s.text);
    palette.setColor(QPalette::PlaceholderText, s.faint);
    palette.setColor(QPalette::Button, s.button);
    palette.setColor(QPalette::ButtonText, s.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, s.base);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::Highlight, s.accent);
    palette.setColor(QPalette::HighlightedText, s.onAccent);
    palette.setColor(QPalette::Link, s.accent);
    palette.setColor(QPalette::LinkVisited, s.accent);
    palette.setColor(QPalette::Light, s.light);
    palette.setColor(QPalette::Midlight, s.button);
    palette.setColor(QPalette::Mid, s.mid);
    palette.setColor(QPalette::Dark, s.pasteboard);
    palette.setColor(QPalette::Shadow, QColor{0, 0, 0, 90});
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

/// Fusion without the pictures that it puts on the buttons of dialogs: our icons are of one weight, and theirs are not.
class PlainFusion : public QProxyStyle {
public:
    PlainFusion() : QProxyStyle{QStyleFactory::create(u"Fusion"_s)} { setObjectName(u"fusion"_s); }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
    }
    /// Flat scroll bars: Fusion paints those of a tall canvas with gradients, at a quarter of the cost of a frame.
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override
    {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (control == CC_ScrollBar && bar != nullptr)
            drawScrollBar(*bar, *painter, widget);
        else
            QProxyStyle::drawComplexControl(control, option, painter, widget);
    }

private:
    void drawScrollBar(const QStyleOptionSlider& bar, QPainter& painter, const QWidget* widget) const
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
    void drawArrow(const QStyleOptionSlider& bar, QPainter& painter, SubControl arrow, const QRect& place) const
    {
        const bool back = arrow == SC_ScrollBarSubLine;
        const bool across = bar.orientation == Qt::Horizontal;
        QStyleOption sign;
        sign.palette = bar.palette;
        sign.state = bar.state & State_Enabled;
        sign.rect = place.adjusted(4, 4, -4, -4);
        const PrimitiveElement element = across ? (back ? PE_IndicatorArrowLeft : PE_IndicatorArrowRight)
                                                : (back ? PE_IndicatorArrowUp : PE_IndicatorArrowDown);
        drawPrimitive(element, &sign, &painter);
    }
};

bool systemIsDark()
{
    static const bool dark = [] {
        const QPalette palette = QApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }();
    return dark;
}

}

QPalette lightPalette()
{
    return paletteOf({.window = 0xf3f4f2, .base = 0xffffff, .alternate = 0xf0f2ef, .button = 0xf7f8f6, .text = 0x20282a,
        .faint = 0x8a9294, .accent = 0x2f6f75, .onAccent = 0xffffff, .light = 0xffffff, .mid = 0xb9bfbd,
        .pasteboard = 0xc9cecb});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x2a2f30, .base = 0x212526, .alternate = 0x262b2c, .button = 0x343a3b, .text = 0xe4e8e6,
        .faint = 0x868f8f, .accent = 0x33777d, .onAccent = 0xffffff, .light = 0x454c4d, .mid = 0x1c2021,
        .pasteboard = 0x181b1c});
}

void applyLook(QApplication& application, Look look)
{
    const bool dark = look == Look::Dark || (look == Look::System && systemIsDark());
    if (dynamic_cast<PlainFusion*>(application.style()) == nullptr)
        application.setStyle(new PlainFusion);
    application.setPalette(dark ? darkPalette() : lightPalette());
}

}
