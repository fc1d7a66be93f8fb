#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

class QAction;
class QWidget;

/// What the commands of a window are, and which keys they have.
namespace banxin::ui {

/// An action of `owner` by its name in files and settings, with words that are marked for translation in the owner's class
/// and stay at hand in English and Chinese for the search. Its keys come from the key set.
QAction* makeCommand(QObject& owner, const char* name, const char* text);
/// Its words in English, and in Chinese, whatever language the window speaks, without mnemonic; empty where nobody said.
QString englishOf(const QAction& action);
QString chineseOf(const QAction& action);

/// A condition of a command, and what to say where it is not met: "no page is shown".
struct Need {
    bool isMet = false;
    QString reason;
};
/// Enables the action where all needs are met; else it says the first that is not.
void enable(QAction& action, std::initializer_list<Need> needs);
/// Why the action cannot be done now; empty where it can, or where nobody said.
QString reasonOf(const QAction& action);

/// Every command of a window: its actions that have a name, in the order in which they were made.
QList<QAction*> commandsOf(const QWidget& window);
/// The name without mnemonic and dots.
QString plainText(const QAction& action);

/// Keys by the names of the actions.
using Keys = QMap<QString, QList<QKeySequence>>;

/// The key sets that the program carries; the first is its own.
QStringList keySets();
/// What a set is called.
QString keySetTitle(const QString& set);
Keys keysOf(const QString& set);

/// The set that was chosen, and what the user made of it.
QString chosenKeySet();
Keys chosenKeys();
/// Keeps the set, and of `keys` what departs from it.
void chooseKeys(const QString& set, const Keys& keys);

void applyKeys(const QList<QAction*>& commands, const Keys& keys);

/// Whether pressing keys could mean both: one of them is for the whole window, or they belong to the same part of it.
bool canClash(const QAction& a, const QAction& b);
/// The command that has the key already and would clash with `action`; null where there is none.
const QAction* holderOf(const QKeySequence& key, const QAction& action, const QList<QAction*>& commands, const Keys& keys);
/// A sentence where nobody may have the key: input methods need it.
std::optional<QString> refusalOf(const QKeySequence& key);

}
