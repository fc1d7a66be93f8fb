#include "ui/styles/paragraph_styles.h"

#include "desk/installed_fonts.h"
#include "edit/styles.h"
#include "ui/styles/style_form.h"
#include "words/quantity.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <functional>
#include <map>
#include <utility>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// A name that no style has yet.
std::string freeName(const StyleSheet& sheet, const std::string& like)
{
    for (int n = 2;; ++n) {
        const std::string name = like + '-' + std::to_string(n);
        if (!sheet.styles.contains(name))
            return name;
    }
}

QString sizeWords(const StyleSheet& sheet, const TextStyle& style)
{
    words::QuantityForm form{words::Quantity::Length, words::Unit::Point, 0, 0, 1};
    form.namesSizes = true;
    form.measures.sizes = sheet.sizes;
    return words::quantityText(style.size.emu(), form);
}

}

ParagraphStyles::ParagraphStyles(QWidget* parent) : StylePage{parent}, m_list{new QTreeWidget}, m_form{new StyleForm}
{
    m_list->setAccessibleName(tr("Paragraph Styles"));
    m_list->setHeaderLabels({tr("Style"), tr("Size"), tr("Font")});
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(14);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QPushButton* adding = makeButton(tr("&New"), tr("New style, based on the chosen one"));
    QPushButton* renaming = makeButton(tr("Rena&me…"), tr("Rename the style"));
    QPushButton* removing = makeButton(tr("De&lete…"), tr("Delete the style"));
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    for (QPushButton* button : {adding, renaming, removing})
        buttons->addWidget(button);
    buttons->addStretch(1);
    QWidget* above = new QWidget;
    QVBoxLayout* top = new QVBoxLayout{above};
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addWidget(m_list, 1);
    top->addLayout(buttons);
    QScrollArea* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    QSplitter* halves = new QSplitter{Qt::Vertical};
    halves->addWidget(above);
    halves->addWidget(scroll);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(halves);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ParagraphStyles::showCurrent);
    connect(m_form, &StyleForm::edited, this, [this](const TextStyle& style) { Q_EMIT changed(edit::changeStyle(edition(), style)); });
    connect(m_form, &StyleForm::baseWanted, this, [this](const QString& base) {
        const auto found = sheet().styles.find(current().toStdString());
        if (found != sheet().styles.end())
            Q_EMIT changed(edit::changeStyle(edition(), edit::rebased(sheet(), found->second, base.toStdString())));
    });
    connect(adding, &QPushButton::clicked, this, &ParagraphStyles::add);
    connect(renaming, &QPushButton::clicked, this, &ParagraphStyles::rename);
    connect(removing, &QPushButton::clicked, this, &ParagraphStyles::remove);
}

QString ParagraphStyles::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->text(0) : QString{};
}

void ParagraphStyles::select(const QString& name)
{
    const QList<QTreeWidgetItem*> found = m_list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    if (!found.isEmpty())
        m_list->setCurrentItem(found.front());
}

void ParagraphStyles::refresh()
{
    const QString wanted = std::exchange(m_wanted, {});
    const bool isThere = sheet().styles.contains(wanted.toStdString());
    fillList(isThere ? wanted : current());
    showCurrent();
}

/// The fonts are asked for when the page is looked at: that takes a moment.
void ParagraphStyles::showEvent(QShowEvent* event)
{
    StylePage::showEvent(event);
    if (std::exchange(m_hasFonts, true))
        return;
    QStringList names;
    for (const std::string& name : desk::installedFonts())
        names << QString::fromStdString(name);
    m_form->setFonts(names);
}

void ParagraphStyles::fillList(const QString& chosen)
{
    const QSignalBlocker quiet{m_list};
    m_list->clear();
    std::map<std::string, QTreeWidgetItem*> lines;
    const std::function<QTreeWidgetItem*(const TextStyle&)> lineOf = [&](const TextStyle& style) {
        if (const auto known = lines.find(style.name); known != lines.end())
            return known->second;
        const auto base = sheet().styles.find(style.basedOn);
        const QStringList texts{QString::fromStdString(style.name), sizeWords(sheet(), style), QString::fromStdString(style.font.han)};
        QTreeWidgetItem* line = base == sheet().styles.end() ? new QTreeWidgetItem{m_list, texts} : new QTreeWidgetItem{lineOf(base->second), texts};
        line->setData(1, Qt::AccessibleTextRole, texts[0] + u", "_s + texts[1]);
        line->setData(2, Qt::AccessibleTextRole, texts[0] + u", "_s + texts[2]);
        return lines[style.name] = line;
    };
    for (const auto& [name, style] : sheet().styles)
        lineOf(style);
    m_list->expandAll();
    select(chosen);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ParagraphStyles::showCurrent()
{
    const auto found = sheet().styles.find(current().toStdString());
    m_form->setEnabled(found != sheet().styles.end());
    if (found != sheet().styles.end())
        m_form->show(sheet(), found->second);
}

void ParagraphStyles::add()
{
    const auto base = sheet().styles.find(current().toStdString());
    TextStyle style = base != sheet().styles.end() ? base->second : TextStyle{};
    style.basedOn = style.name;
    style.name = freeName(sheet(), style.name.empty() ? "style" : style.name);
    askForName(tr("New Style"), QString::fromStdString(style.name), [this, style](const std::string& name) {
        TextStyle named = style;
        named.name = name;
        const Result<Edition> after = edit::addStyle(edition(), named);
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

void ParagraphStyles::rename()
{
    const std::string before = current().toStdString();
    if (before.empty())
        return;
    askForName(tr("Rename Style"), current(), [this, before](const std::string& name) {
        const Result<Edition> after = edit::renameStyle(edition(), before, name);
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

void ParagraphStyles::remove()
{
    const std::string name = current().toStdString();
    if (name.empty())
        return;
    const edit::StyleUses uses = edit::usesOfStyle(edition(), name);
    if (uses.all() == 0) {
        Q_EMIT changed(edit::removeStyle(edition(), name, {}));
        return;
    }
    QStringList others;
    for (const auto& [other, style] : sheet().styles) {
        if (other != name)
            others << QString::fromStdString(other);
    }
    const QString places = tr("%n role(s) and ranks", "", uses.roles + uses.ranks) + tr(", ") + tr("%n block(s)", "", uses.blocks) + tr(", ")
        + tr("%n paragraph(s)", "", uses.paragraphs);
    askForReplacement(tr("“%1” is in use: %2. Which style takes its place?").arg(current(), places), others, {},
        [this, name](const std::string& replacement) { Q_EMIT changed(edit::removeStyle(edition(), name, replacement)); });
}

}
