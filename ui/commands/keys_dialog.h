#pragma once

#include "ui/commands/keys.h"

#include <QDialog>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin::ui {

/// Chooses a key set and gives commands other keys. A key that belongs to another command is taken from it, after that was
/// said; those of the input method are refused.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(const QList<QAction*>& commands, QWidget* parent = nullptr);

    /// The line of the command of that name becomes the current one.
    void select(const QString& command);
    QString advice() const;

public Q_SLOTS:
    void accept() override;

private:
    void fill();
    void filter(const QString& words);
    void showKeys(QTreeWidgetItem& line);
    void chooseSet();
    void updateButtons();
    void assign();
    void remove();
    void reset();
    QAction* current() const;
    QKeySequence typed() const;

    QList<QAction*> m_commands;
    QString m_set;
    Keys m_keys;
    QComboBox* m_sets = nullptr;
    QLineEdit* m_filter = nullptr;
    QTreeWidget* m_list = nullptr;
    QKeySequenceEdit* m_key = nullptr;
    QLabel* m_advice = nullptr;
    QPushButton* m_assign = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reset = nullptr;
};

}
