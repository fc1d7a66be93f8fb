#pragma once

#include <QPalette>

class QApplication;

namespace banxin::ui {

/// Which of our two palettes the window wears.
enum class Look { System, Light, Dark };

/// Fusion with our palette. `System` follows what the desktop's own palette was at the first call.
void applyLook(QApplication& application, Look look);

QPalette lightPalette();
QPalette darkPalette();

}
