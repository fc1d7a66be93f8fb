#pragma once

#include "ui/commands/keys.h"
#include "ui/commands/matching.h"

#include <QFrame>
#include <QHash>
#include <QPointer>

class QLineEdit;
class QListWidget;
class QMainWindow;

namespace banxin::ui {

/// Finds any command of the window by what is typed: its words in Chinese and English, pinyin whole or by initials, its
/// menu. Enter does it. It lies over the window and is no window of its own, so input methods work in it.
class CommandSearch : public QFrame {
    Q_OBJECT

public:
    explicit CommandSearch(QMainWindow& window);

    void open();
    QLineEdit& field() { return *m_field; }
    QListWidget& list() { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Command {
        QAction* action = nullptr;
        QString path;              ///< the menus it stands in: Page › Add Page
        Spellings spellings;
    };

    void collect();
    void fill();
    void addLine(const Command& command);
    void place();
    void step(int lines);
    void run();
    void close();
    Spellings spellingsFor(const QAction& action, const QString& path);

    QMainWindow& m_window;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
    QList<Command> m_commands;
    QHash<QString, Spellings> m_known;     ///< by words: reading Han takes a moment
    QPointer<QWidget> m_before;            ///< what had the focus
};

}
