#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace banxin::ui {

/// Which of our two palettes the window wears.
enum class Look { System, Light, Dark };

/// Of what runs over its frame, on the page and in the story pane.
constexpr QColor oversetRed{0xc6, 0x28, 0x28};

/// Fusion with our palette. `System` follows what the desktop's own palette was at the first call.
void applyLook(QApplication& application, Look look);

QPalette lightPalette();
QPalette darkPalette();

}
