#include "ui/commands/keys_dialog.h"

#include "ui/commands/matching.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

QString native(const QList<QKeySequence>& keys) { return QKeySequence::listToString(keys, QKeySequence::NativeText); }

}

KeysDialog::KeysDialog(const QList<QAction*>& commands, QWidget* parent)
    : QDialog{parent}, m_commands{commands}, m_set{chosenKeySet()}, m_keys{chosenKeys()}
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(640, 620);
    m_sets = new QComboBox;
    for (const QString& set : keySets())
        m_sets->addItem(keySetTitle(set), set);
    m_sets->setCurrentIndex(m_sets->findData(m_set));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Words, pinyin or keys"));
    m_filter->setClearButtonEnabled(true);
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Commands"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_key = new QKeySequenceEdit;
    m_key->setClearButtonEnabled(true);
    m_assign = new QPushButton{tr("&Assign")};
    m_remove = new QPushButton{tr("&Without Keys")};
    m_reset = new QPushButton{tr("As in the &Set")};
    m_advice = new QLabel;
    m_advice->setWordWrap(true);
    m_advice->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    const auto labelled = [](QFormLayout& form, const QString& words, QWidget* field) {
        QLabel* label = new QLabel{words};
        label->setBuddy(field);
        form.addRow(label, field);
    };
    QFormLayout* above = new QFormLayout;
    labelled(*above, tr("&Key set"), m_sets);
    labelled(*above, tr("&Find"), m_filter);
    QFormLayout* below = new QFormLayout;
    labelled(*below, tr("&New keys"), m_key);
    QHBoxLayout* row = new QHBoxLayout;
    row->addLayout(below, 1);
    for (QPushButton* button : {m_assign, m_remove, m_reset}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(above);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_advice);
    column->addWidget(buttons);
    fill();
    connect(m_sets, &QComboBox::activated, this, &KeysDialog::chooseSet);
    connect(m_filter, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_key->clear();
        updateButtons();
    });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeysDialog::updateButtons);
    connect(m_assign, &QPushButton::clicked, this, &KeysDialog::assign);
    connect(m_remove, &QPushButton::clicked, this, &KeysDialog::remove);
    connect(m_reset, &QPushButton::clicked, this, &KeysDialog::reset);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeysDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_filter->setFocus();
}

void KeysDialog::fill()
{
    for (const QAction* command : m_commands) {
        QTreeWidgetItem* line = new QTreeWidgetItem{m_list, {plainText(*command)}};
        line->setIcon(0, command->icon());
        line->setData(0, Qt::UserRole, command->objectName());
        showKeys(*line);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

void KeysDialog::showKeys(QTreeWidgetItem& line)
{
    const QString name = line.data(0, Qt::UserRole).toString();
    const QString keys = native(m_keys.value(name));
    line.setText(1, keys);
    line.setData(1, Qt::AccessibleTextRole, keys.isEmpty() ? tr("%1: no keys").arg(line.text(0)) : tr("%1: %2").arg(line.text(0), keys));
    QFont font = m_list->font();
    font.setBold(m_keys.value(name) != keysOf(m_set).value(name));
    line.setFont(1, font);
}

void KeysDialog::filter(const QString& words)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* line = m_list->topLevelItem(i);
        const bool fits = words.trimmed().isEmpty() || line->text(1).contains(words, Qt::CaseInsensitive)
            || matchOf(words, spellingsOf({line->text(0), englishOf(*m_commands[i]), chineseOf(*m_commands[i])})) > 0;
        line->setHidden(!fits);
    }
}

void KeysDialog::select(const QString& command)
{
    for (int i = 0; i < m_commands.size(); ++i) {
        if (m_commands[i]->objectName() == command)
            m_list->setCurrentItem(m_list->topLevelItem(i));
    }
}

QString KeysDialog::advice() const { return m_advice->text(); }

/// The user's own keys are of the old set, and go with it.
void KeysDialog::chooseSet()
{
    m_set = m_sets->currentData().toString();
    m_keys = keysOf(m_set);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showKeys(*m_list->topLevelItem(i));
    updateButtons();
}

QAction* KeysDialog::current() const
{
    const int index = m_list->indexOfTopLevelItem(m_list->currentItem());
    return index >= 0 ? m_commands[index] : nullptr;
}

/// One chord: a second one after it would make the first wait.
QKeySequence KeysDialog::typed() const
{
    return m_key->keySequence().isEmpty() ? QKeySequence{} : QKeySequence{m_key->keySequence()[0]};
}

void KeysDialog::updateButtons()
{
    const QAction* command = current();
    const QKeySequence key = typed();
    const std::optional<QString> refusal = refusalOf(key);
    m_assign->setEnabled(command && !key.isEmpty() && !refusal);
    m_remove->setEnabled(command && !m_keys.value(command->objectName()).isEmpty());
    m_reset->setEnabled(command && m_keys.value(command->objectName()) != keysOf(m_set).value(command->objectName()));
    const QAction* holder = command && !key.isEmpty() ? holderOf(key, *command, m_commands, m_keys) : nullptr;
    if (refusal)
        m_advice->setText(*refusal);
    else if (holder)
        m_advice->setText(tr("%1 belongs to “%2”; assigning takes it from there.").arg(key.toString(QKeySequence::NativeText), plainText(*holder)));
    else
        m_advice->setText(key.isEmpty() ? tr("Bold keys depart from the set.") : tr("%1 is free.").arg(key.toString(QKeySequence::NativeText)));
}

void KeysDialog::assign()
{
    const QAction* command = current();
    const QKeySequence key = typed();
    if (!command || key.isEmpty() || refusalOf(key))
        return;
    while (const QAction* holder = holderOf(key, *command, m_commands, m_keys))
        m_keys[holder->objectName()].removeAll(key);
    m_keys[command->objectName()] = {key};
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showKeys(*m_list->topLevelItem(i));
    m_key->clear();
    updateButtons();
}

void KeysDialog::remove()
{
    m_keys[current()->objectName()] = {};
    showKeys(*m_list->currentItem());
    updateButtons();
}

void KeysDialog::reset()
{
    const QAction* command = current();
    QList<QKeySequence> keys;
    for (const QKeySequence& key : keysOf(m_set).value(command->objectName())) {
        // Another command that has it meanwhile keeps it.
        if (!holderOf(key, *command, m_commands, m_keys))
            keys << key;
    }
    m_keys[command->objectName()] = keys;
    showKeys(*m_list->currentItem());
    updateButtons();
}

void KeysDialog::accept()
{
    chooseKeys(m_set, m_keys);
    applyKeys(m_commands, m_keys);
    QDialog::accept();
}

}
