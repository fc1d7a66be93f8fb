#pragma once

#include "ui/writing/text_editor.h"

class QInputMethodEvent;
class QKeyEvent;

namespace banxin::ui {

/// How lines run where the keys are struck: the arrows go by what one sees.
enum class LinesRun { Across, Down };

/// Whether the key writes or moves in text, before it is taken for a shortcut. Ctrl+Space and Shift+Space never are: they
/// belong to the input method.
bool isTextKey(const QKeyEvent& event);

/// Does what a key means in text; whether it means anything.
bool typeKey(QKeyEvent& event, TextEditor& editor, LinesRun lines);

/// What an input method composes and commits.
void takeInput(const QInputMethodEvent& event, TextEditor& editor);
/// What it asks, but for the place of the caret on the screen.
QVariant inputAnswer(Qt::InputMethodQuery query, const TextEditor& editor);

}
