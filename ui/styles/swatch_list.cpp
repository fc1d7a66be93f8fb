#include "ui/styles/swatch_list.h"

#include "edit/styles.h"
#include "ui/styles/ink_box.h"
#include "words/ink_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// Per cent of all plates together.
int inkSum(const Ink& ink)
{
    return (ink.process[0] + ink.process[1] + ink.process[2] + ink.process[3]) / 10;
}

}

SwatchList::SwatchList(QWidget* parent) : StylePage{parent}, m_list{new QListWidget}, m_ink{new InkBox}, m_advice{new QLabel}
{
    m_list->setAccessibleName(tr("Swatches"));
    m_list->setFrameShape(QFrame::NoFrame);
    QPushButton* adding = makeButton(tr("&New…"), tr("New swatch"));
    QPushButton* renaming = makeButton(tr("Rena&me…"), tr("Rename the swatch"));
    QPushButton* removing = makeButton(tr("De&lete"), tr("Delete the swatch"));
    removing->setToolTip(tr("Whatever has its ink keeps it"));
    QHBoxLayout* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    for (QPushButton* button : {adding, renaming, removing})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_advice->setWordWrap(true);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    QFormLayout* form = new QFormLayout;
    form->setContentsMargins(6, 6, 6, 6);
    QLabel* label = new QLabel{tr("&Ink")};
    label->setBuddy(m_ink);
    form->addRow(label, m_ink);
    form->addRow(m_advice);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addLayout(form);
    connect(m_list, &QListWidget::currentRowChanged, this, &SwatchList::showCurrent);
    connect(m_ink, &InkBox::edited, this, [this](const Ink& ink) {
        if (const Swatch* swatch = current())
            Q_EMIT changed(edit::changeSwatch(edition(), swatch->name, {swatch->name, ink}));
    });
    connect(adding, &QPushButton::clicked, this, &SwatchList::add);
    connect(renaming, &QPushButton::clicked, this, &SwatchList::rename);
    connect(removing, &QPushButton::clicked, this, [this] {
        if (const Swatch* swatch = current())
            Q_EMIT changed(edit::removeSwatch(edition(), swatch->name));
    });
}

const Swatch* SwatchList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(sheet().swatches.size()) ? &sheet().swatches[static_cast<std::size_t>(row)] : nullptr;
}

void SwatchList::refresh()
{
    const QString chosen = m_wanted.isEmpty() && m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : std::exchange(m_wanted, {});
    {
        const QSignalBlocker quiet{m_list};
        m_list->clear();
        for (const Swatch& swatch : sheet().swatches) {
            const QString name = QString::fromStdString(swatch.name);
            QListWidgetItem* line = new QListWidgetItem{patchOf(swatch.ink), name + u"    "_s + words::inkText(swatch.ink), m_list};
            line->setData(Qt::UserRole, name);
            if (name == chosen)
                m_list->setCurrentItem(line);
        }
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    }
    showCurrent();
}

void SwatchList::showCurrent()
{
    const Swatch* swatch = current();
    m_ink->setEnabled(swatch != nullptr);
    if (!swatch)
        return;
    m_ink->setInk(swatch->ink);
    const int limit = edition().press.inkLimit;
    const int sum = inkSum(swatch->ink);
    m_advice->setText(sum > limit ? tr("%1 % of ink in all: the press takes %2 %.").arg(sum).arg(limit)
                                  : tr("K60, C0 M100 Y90 K0, or a spot plate with what stands for it: PANTONE 185 C 80% = C0 M91 Y76 K0"));
}

void SwatchList::add()
{
    const Swatch* like = current();
    const Ink ink = like ? like->ink : Ink::black();
    askForName(tr("New Swatch"), tr("swatch"), [this, ink](const std::string& name) {
        const Result<Edition> after = edit::addSwatch(edition(), {name, ink});
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

void SwatchList::rename()
{
    const Swatch* swatch = current();
    if (!swatch)
        return;
    askForName(tr("Rename Swatch"), QString::fromStdString(swatch->name), [this, before = *swatch](const std::string& name) {
        const Result<Edition> after = edit::changeSwatch(edition(), before.name, {name, before.ink});
        m_wanted = after ? QString::fromStdString(name) : QString{};
        Q_EMIT changed(after);
    });
}

}
