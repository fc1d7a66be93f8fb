#include "ui/styles/override_fields.h"

#include "ui/fields/number_field.h"
#include "ui/styles/name_box.h"
#include "ui/styles/rank_table.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace banxin::ui {

OverrideFields::OverrideFields(QWidget* parent) : Section{QStringLiteral("styles"), tr("Styles"), parent}
{
    QGridLayout* grid = new QGridLayout{&body()};
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < roles.size(); ++i)
        build(i);
}

void OverrideFields::build(std::size_t index)
{
    Row& row = m_rows[index];
    row.style = new NameBox;
    row.size = NumberField::ofSize({});
    row.mark = new QToolButton;
    row.mark->setText(QStringLiteral("+"));
    row.mark->setAutoRaise(true);
    row.mark->setToolTip(tr("Departs from its rank; press to stand as the rank says"));
    QSizePolicy policy = row.mark->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    row.mark->setSizePolicy(policy);
    const QString name = roleName(roles[index]);
    row.style->setAccessibleName(tr("Style of %1").arg(name));
    row.size->setAccessibleName(tr("Size of %1").arg(name));
    row.mark->setAccessibleName(tr("%1 departs from its rank: as the rank says").arg(name));
    QLabel* label = new QLabel{name};
    QGridLayout* grid = static_cast<QGridLayout*>(body().layout());
    const int line = static_cast<int>(index);
    grid->addWidget(label, line, 0);
    grid->addWidget(row.style, line, 1);
    grid->addWidget(row.size, line, 2);
    grid->addWidget(row.mark, line, 3);
    connect(row.style, &QComboBox::activated, this, [this, index] {
        StyleOverride change = m_rows[index].change;
        const QString chosen = m_rows[index].style->currentData().toString();
        change.style = chosen.isEmpty() ? std::nullopt : std::optional{chosen.toStdString()};
        Q_EMIT edited(roles[index], change);
    });
    connect(row.size, &NumberField::edited, this, [this, index](qint64 size) {
        StyleOverride change = m_rows[index].change;
        change.size = Length::fromEmu(size);
        Q_EMIT edited(roles[index], change);
    });
    connect(row.mark, &QToolButton::clicked, this, [this, index] {
        m_rows[index].style->setFocus();
        Q_EMIT edited(roles[index], {});
    });
}

void OverrideFields::show(const StyleSheet& sheet, const std::string& set, int rank, const ArticleBlock& article)
{
    for (std::size_t i = 0; i < roles.size(); ++i)
        fill(i, sheet, set, rank, article);
}

void OverrideFields::fill(std::size_t index, const StyleSheet& sheet, const std::string& set, int rank, const ArticleBlock& article)
{
    Row& row = m_rows[index];
    const Role role = roles[index];
    const auto own = article.overrides.find(role);
    row.change = own != article.overrides.end() ? own->second : StyleOverride{};
    row.style->clear();
    row.style->addItem(tr("by rank: %1").arg(QString::fromStdString(styleFor(sheet, set, rank, role).name)), QString{});
    for (const auto& [name, style] : sheet.styles)
        row.style->addItem(QString::fromStdString(name), QString::fromStdString(name));
    row.style->setCurrentIndex(std::max(0, row.style->findData(QString::fromStdString(row.change.style.value_or(std::string{})))));
    words::QuantityForm form = row.size->form();
    form.measures.sizes = sheet.sizes;
    row.size->setForm(form);
    row.size->setLength(styleFor(sheet, set, rank, role, article.overrides).size);
    row.mark->setVisible(row.change != StyleOverride{});
}

}
