#pragma once

class QApplication;

namespace banxin::ui {

/// Loads our words and Qt's in the language of the user; English where we have no other.
void loadLanguage(QApplication& application);

}
