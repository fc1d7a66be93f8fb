#include "ui/look/look.h"

#include "ui/look/plain_fusion.h"

#include <QApplication>

namespace banxin::ui {
namespace {

/// One calm set of colours; `Dark` is also the pasteboard round the page. Words in `faint` tell something and are read (4.5 : 1,
/// WCAG 1.4.3); those in `disabled` need not be.
struct Shades {
    QColor window, base, alternate, button, text, faint, disabled, accent, onAccent, light, mid, pasteboard;
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
        palette.setColor(QPalette::Disabled, role, s.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return palette;
}

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
        .faint = 0x626b6d, .disabled = 0x8a9294, .accent = 0x2f6f75, .onAccent = 0xffffff, .light = 0xffffff, .mid = 0xb9bfbd,
        .pasteboard = 0xc9cecb});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x2a2f30, .base = 0x212526, .alternate = 0x262b2c, .button = 0x343a3b, .text = 0xe4e8e6,
        .faint = 0x99a2a1, .disabled = 0x868f8f, .accent = 0x33777d, .onAccent = 0xffffff, .light = 0x454c4d, .mid = 0x1c2021,
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
