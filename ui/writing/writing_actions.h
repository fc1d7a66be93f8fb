#pragma once

#include "ui/commands/keys.h"
#include "ui/writing/text_editor.h"

#include <QAction>
#include <QList>

class QMenu;

namespace banxin::ui {

class Spelling;

/// What can be put into text besides letters: characters that no key has, forced lines, small text over words.
class WritingActions : public QObject {
    Q_OBJECT

public:
    WritingActions(TextEditor& editor, Spelling& spelling, QWidget& window);

    void fill(QMenu& text) const;
    void update();

private:
    QAction* addCharacter(const char* name, const char* text, const QString& characters);
    void buildCharacters();
    void askForRuby();

    TextEditor& m_editor;
    QWidget& m_window;
    QAction* m_lineBreak = nullptr;
    QAction* m_keepTogether = nullptr;
    QAction* m_ruby = nullptr;
    QAction* m_spelling = nullptr;
    QList<QAction*> m_characters;
};

}
