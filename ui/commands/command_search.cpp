#include "ui/commands/command_search.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QRegularExpression>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int nameRole = Qt::UserRole;         ///< of the action
constexpr int besideRole = Qt::UserRole + 1;   ///< its menu, or why it cannot be done
constexpr int keysRole = Qt::UserRole + 2;
constexpr int linesInSight = 12;
constexpr qsizetype mostRecent = 8;

QString recentKey() { return u"commands/recent"_s; }

/// The words of a command, faintly its menu, at the right its keys.
class CommandLine : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, option.fontMetrics.height() + 10};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const QPalette::ColorGroup group = isEnabled ? QPalette::Active : QPalette::Disabled;
        const QColor plain = option.palette.color(group, isChosen && isEnabled ? QPalette::HighlightedText : QPalette::Text);
        QColor faint = plain;
        faint.setAlpha(160);
        if (isChosen)
            painter->fillRect(option.rect, option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight));
        const QRect line = option.rect.adjusted(30, 0, -10, 0);
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked)
            QApplication::style()->drawPrimitive(QStyle::PE_IndicatorMenuCheckMark, checkMark(option).get(), painter);
        const QString keys = index.data(keysRole).toString();
        const QString words = index.data(Qt::DisplayRole).toString();
        const QFontMetrics& metrics = option.fontMetrics;
        const int keysWidth = keys.isEmpty() ? 0 : metrics.horizontalAdvance(keys) + 16;
        const int wordsWidth = std::min(metrics.horizontalAdvance(words) + 2, line.width() - keysWidth);
        painter->setPen(plain);
        painter->drawText(line, Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, wordsWidth));
        painter->setPen(faint);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, keys);
        const QRect beside = line.adjusted(wordsWidth + 14, 0, -keysWidth, 0);
        painter->drawText(beside, Qt::AlignVCenter, metrics.elidedText(index.data(besideRole).toString(), Qt::ElideRight, beside.width()));
    }

private:
    static std::unique_ptr<QStyleOption> checkMark(const QStyleOptionViewItem& option)
    {
        auto mark = std::make_unique<QStyleOption>();
        mark->palette = option.palette;
        mark->state = QStyle::State_On | QStyle::State_Enabled;
        mark->rect = QRect{option.rect.left() + 10, option.rect.center().y() - 6, 12, 12};
        return mark;
    }
};

void collectPaths(const QMenu& menu, const QString& above, QHash<const QAction*, QString>& paths)
{
    const QString path = above.isEmpty() ? plainText(*menu.menuAction()) : above + u" › "_s + plainText(*menu.menuAction());
    for (const QAction* action : menu.actions()) {
        if (const QMenu* inner = action->menu())
            collectPaths(*inner, path, paths);
        else
            paths.insert(action, path);
    }
}

}

CommandSearch::CommandSearch(QMainWindow& window)
    : QFrame{&window}, m_window{window}, m_field{new QLineEdit}, m_list{new QListWidget}
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Search Commands"));
    m_field->setPlaceholderText(tr("A command: words, pinyin or initials"));
    m_field->setAccessibleName(tr("Command"));
    m_field->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandLine{m_list});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    hide();
    m_field->installEventFilter(this);
    m_window.installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandSearch::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandSearch::run);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            hide();
    });
}

void CommandSearch::open()
{
    m_before = QApplication::focusWidget();
    collect();
    m_field->clear();
    fill();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandSearch::collect()
{
    QHash<const QAction*, QString> paths;
    for (const QAction* top : m_window.menuBar()->actions()) {
        if (top->menu())
            collectPaths(*top->menu(), {}, paths);
    }
    m_commands.clear();
    for (QAction* action : commandsOf(m_window)) {
        if (action->isVisible() && !action->isSeparator())
            m_commands << Command{action, paths.value(action), spellingsFor(*action, paths.value(action))};
    }
}

Spellings CommandSearch::spellingsFor(const QAction& action, const QString& path)
{
    QStringList words{plainText(action), englishOf(action), chineseOf(action), path};
    words.removeAll(QString{});
    words.removeDuplicates();
    const QString key = words.join(u'\n');
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    return *m_known.insert(key, spellingsOf(words));
}

void CommandSearch::fill()
{
    const QString typed = m_field->text().trimmed();
    const QStringList recent = QSettings{}.value(recentKey()).toStringList();
    const auto rank = [&](const Command& command) {
        const int match = matchOf(typed, command.spellings);
        if (match <= 0)
            return 0;
        const qsizetype used = recent.indexOf(command.action->objectName());
        const int habit = used < 0 ? 0 : static_cast<int>(mostRecent - used) * 4;
        return match * 2 + habit + (command.action->isEnabled() ? 1000 : 0);
    };
    QList<std::pair<int, const Command*>> found;
    for (const Command& command : m_commands) {
        if (const int value = rank(command); value > 0)
            found << std::pair{value, &command};
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_list->clear();
    for (const auto& [value, command] : found)
        addLine(*command);
    if (found.isEmpty()) {
        QListWidgetItem* none = new QListWidgetItem{tr("No command is called that."), m_list};
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    place();
}

void CommandSearch::addLine(const Command& command)
{
    const QAction& action = *command.action;
    QListWidgetItem* line = new QListWidgetItem{plainText(action), m_list};
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString reason = reasonOf(action);
    line->setData(nameRole, action.objectName());
    line->setData(besideRole, action.isEnabled() ? command.path : reason.isEmpty() ? tr("not now") : reason);
    line->setData(keysRole, keys);
    if (action.isCheckable() && action.isChecked())
        line->setData(Qt::CheckStateRole, Qt::Checked);
    // It can be chosen to read why not, but not done.
    line->setFlags(action.isEnabled() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::ItemIsSelectable);
    const QStringList spoken{plainText(action), line->data(besideRole).toString(), keys};
    line->setData(Qt::AccessibleTextRole, spoken.filter(QRegularExpression{u"."_s}).join(u", "_s));
}

void CommandSearch::place()
{
    const int width = std::min(m_window.width() - 40, std::max(560, fontMetrics().averageCharWidth() * 84));
    const int line = fontMetrics().height() + 10;
    // No deeper than what was found: the page stays in sight under it.
    const int lines = std::clamp(m_list->count(), 1, linesInSight);
    const int height = std::min(m_window.height() - 120, lines * line + m_field->sizeHint().height() + 26);
    const int top = m_window.menuBar()->isVisible() ? m_window.menuBar()->height() + 4 : 4;
    setGeometry((m_window.width() - width) / 2, top, width, height);
}

/// Also through those that cannot be done: their reason is read so.
void CommandSearch::step(int lines)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + lines, 0, m_list->count() - 1));
}

void CommandSearch::run()
{
    const QListWidgetItem* line = m_list->currentItem();
    if (!line || !line->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString name = line->data(nameRole).toString();
    QStringList recent = QSettings{}.value(recentKey()).toStringList();
    recent.removeAll(name);
    recent.prepend(name);
    QSettings{}.setValue(recentKey(), recent.mid(0, mostRecent));
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command& c) { return c.action->objectName() == name; });
    QAction* action = found->action;
    close();
    action->trigger();
}

/// The focus goes back to where it was, so that a command finds what it is for.
void CommandSearch::close()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    const QKeyEvent& key = *static_cast<QKeyEvent*>(event);
    const bool isPress = event->type() == QEvent::KeyPress;
    switch (key.key()) {
    case Qt::Key_Down: isPress ? step(1) : event->accept(); return true;
    case Qt::Key_Up: isPress ? step(-1) : event->accept(); return true;
    case Qt::Key_PageDown: isPress ? step(linesInSight) : event->accept(); return true;
    case Qt::Key_PageUp: isPress ? step(-linesInSight) : event->accept(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: isPress ? run() : event->accept(); return true;
    case Qt::Key_Escape: isPress ? close() : event->accept(); return true;
    default: return false;
    }
}

}
