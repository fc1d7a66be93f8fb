#include "ui/styles/rank_table.h"

#include "edit/styles.h"
#include "ui/fields/number_field.h"
#include "ui/styles/name_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// The roles that ranks tell apart.
constexpr std::array rankedRoles{Role::Label, Role::Kicker, Role::Headline, Role::Deck, Role::Byline};

constexpr std::array airs{&Rank::airAbove, &Rank::airBetween, &Rank::airBelow};

void setUp(QTableWidget& table, const QStringList& labels)
{
    table.setColumnCount(static_cast<int>(labels.size()));
    table.setHorizontalHeaderLabels(labels);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionMode(QAbstractItemView::NoSelection);
    table.setTabKeyNavigation(false);
    table.setFocusPolicy(Qt::NoFocus);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

}

QString roleName(Role role)
{
    switch (role) {
    case Role::Label: return RankTable::tr("Label");
    case Role::Kicker: return RankTable::tr("Kicker");
    case Role::Headline: return RankTable::tr("Headline");
    case Role::Deck: return RankTable::tr("Deck");
    case Role::Byline: return RankTable::tr("Byline");
    case Role::Dateline: return RankTable::tr("Dateline");
    case Role::Body: return RankTable::tr("Body");
    case Role::Crosshead: return RankTable::tr("Crosshead");
    case Role::Caption: return RankTable::tr("Caption");
    case Role::Credit: return RankTable::tr("Credit");
    case Role::JumpLine: return RankTable::tr("Jump line");
    case Role::Folio: return RankTable::tr("Folio");
    case Role::PaperTitle: return RankTable::tr("Name of the paper");
    case Role::PaperDetail: return RankTable::tr("Details of the nameplate");
    case Role::PullQuote: return RankTable::tr("Pull quote");
    case Role::Staff: return RankTable::tr("Staff line");
    case Role::AdvertisementLabel: return RankTable::tr("Advertisement mark");
    case Role::IndexItem: return RankTable::tr("Index item");
    case Role::SectionLabel: return RankTable::tr("Section label");
    case Role::TableCell: return RankTable::tr("Table cell");
    case Role::TableHead: return RankTable::tr("Table head");
    }
    return {};
}

namespace {

/// What a screen reader says of the cell under a field: what it is for, and what stands in it.
void nameCell(QTableWidget& table, int row, int column, const QString& name, const QString& value)
{
    if (!table.item(row, column)) {
        table.setItem(row, column, new QTableWidgetItem);
        table.item(row, column)->setFlags(Qt::ItemIsEnabled);
    }
    table.item(row, column)->setData(Qt::AccessibleTextRole, name + u": "_s + value);
}

}

RankTable::RankTable(QWidget* parent) : StylePage{parent}, m_sets{new QComboBox}, m_ranks{new QTableWidget}, m_roles{new QTableWidget}
{
    QStringList labels;
    for (const Role role : rankedRoles)
        labels << roleName(role);
    labels << tr("Air above") << tr("between") << tr("below");
    setUp(*m_ranks, labels);
    setUp(*m_roles, {tr("Style")});
    m_ranks->setAccessibleName(tr("Ranks"));
    m_roles->setAccessibleName(tr("Roles"));
    m_ranks->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_roles->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    QPushButton* adding = makeButton(tr("&Add Rank"), tr("Add a rank"));
    QPushButton* removing = makeButton(tr("Remove &Last"), tr("Remove the last rank"));
    QHBoxLayout* head = new QHBoxLayout;
    head->setContentsMargins(6, 4, 6, 2);
    QLabel* label = new QLabel{tr("S&et")};
    label->setBuddy(m_sets);
    head->addWidget(label);
    head->addWidget(m_sets, 1);
    head->addWidget(adding);
    head->addWidget(removing);
    QLabel* heading = new QLabel{tr("Where the rank says nothing")};
    heading->setContentsMargins(6, 6, 6, 2);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_ranks, 2);
    column->addWidget(heading);
    column->addWidget(m_roles, 3);
    connect(m_sets, &QComboBox::activated, this, [this] {
        fillRanks();
        fillRoles();
    });
    connect(adding, &QPushButton::clicked, this, [this] {
        change([](StyleSet& changed) { changed.ranks.push_back(changed.ranks.empty() ? Rank{} : changed.ranks.back()); });
    });
    connect(removing, &QPushButton::clicked, this, [this] {
        change([](StyleSet& changed) {
            if (changed.ranks.size() > 1)
                changed.ranks.pop_back();
        });
    });
}

void RankTable::refresh()
{
    fillSets();
    fillRanks();
    fillRoles();
}

void RankTable::fillSets()
{
    const QString chosen = m_sets->currentData().toString();
    m_sets->clear();
    m_sets->addItem(tr("of the paper"), QString{});
    for (const auto& [name, styles] : sheet().sets)
        m_sets->addItem(QString::fromStdString(name), QString::fromStdString(name));
    m_sets->setCurrentIndex(std::max(0, m_sets->findData(chosen)));
}

std::string RankTable::set() const { return m_sets->currentData().toString().toStdString(); }

QComboBox& RankTable::styleBoxAt(QTableWidget& table, int row, int column, const std::function<void(const std::string&)>& take)
{
    if (QComboBox* known = qobject_cast<QComboBox*>(table.cellWidget(row, column)))
        return *known;
    QComboBox* box = new NameBox;
    box->setFrame(false);
    connect(box, &QComboBox::activated, this, [box, take] { take(box->currentData().toString().toStdString()); });
    table.setCellWidget(row, column, box);
    return *box;
}

void RankTable::fillBox(QComboBox& box, const std::string& chosen, bool mayBeNone, const QString& name)
{
    box.clear();
    box.setAccessibleName(name);
    if (mayBeNone)
        box.addItem(tr("as the role"), QString{});
    for (const auto& [style, values] : sheet().styles)
        box.addItem(QString::fromStdString(style), QString::fromStdString(style));
    box.setCurrentIndex(box.findData(QString::fromStdString(chosen)));
}

void RankTable::fillAir(int row, int air, const Rank& rank)
{
    const int column = static_cast<int>(rankedRoles.size()) + air;
    const auto part = airs[static_cast<std::size_t>(air)];
    NumberField* field = qobject_cast<NumberField*>(m_ranks->cellWidget(row, column));
    if (!field) {
        field = new NumberField{{words::Quantity::Length, words::Unit::Point, 0, 720 * 12700, 12700 / 2}};
        field->setFrame(false);
        field->setAccessibleName(tr("Rank %1, %2").arg(row + 1).arg(m_ranks->horizontalHeaderItem(column)->text()));
        connect(field, &NumberField::edited, this, [this, row, part](qint64 value) {
            change([&](StyleSet& changed) { changed.ranks[static_cast<std::size_t>(row)].*part = Length::fromEmu(value); });
        });
        m_ranks->setCellWidget(row, column, field);
    }
    field->setLength(rank.*part);
    nameCell(*m_ranks, row, column, field->accessibleName(), QLocale{}.toString((rank.*part).points()));
}

void RankTable::fillRanks()
{
    const StyleSet styles = edit::styleSetNamed(sheet(), set());
    m_ranks->setRowCount(static_cast<int>(styles.ranks.size()));
    for (int row = 0; row < m_ranks->rowCount(); ++row) {
        const auto index = static_cast<std::size_t>(row);
        const Rank& rank = styles.ranks[index];
        m_ranks->setVerticalHeaderItem(row, new QTableWidgetItem{QString::number(row + 1)});
        for (int column = 0; column < static_cast<int>(rankedRoles.size()); ++column) {
            const Role role = rankedRoles[static_cast<std::size_t>(column)];
            const auto own = rank.styles.find(role);
            QComboBox& box = styleBoxAt(*m_ranks, row, column, [this, index, role](const std::string& name) {
                change([&](StyleSet& changed) {
                    if (name.empty())
                        changed.ranks[index].styles.erase(role);
                    else
                        changed.ranks[index].styles[role] = name;
                });
            });
            fillBox(box, own != rank.styles.end() ? own->second : std::string{}, true, tr("Rank %1, %2").arg(row + 1).arg(roleName(role)));
            nameCell(*m_ranks, row, column, box.accessibleName(), box.currentText());
        }
        for (int air = 0; air < static_cast<int>(airs.size()); ++air)
            fillAir(row, air, rank);
    }
}

void RankTable::fillRoles()
{
    const StyleSet styles = edit::styleSetNamed(sheet(), set());
    m_roles->setRowCount(roleCount);
    for (int row = 0; row < roleCount; ++row) {
        const Role role = static_cast<Role>(row);
        m_roles->setVerticalHeaderItem(row, new QTableWidgetItem{roleName(role)});
        const auto own = styles.roles.find(role);
        QComboBox& box = styleBoxAt(*m_roles, row, 0, [this, role](const std::string& name) {
            change([&](StyleSet& changed) { changed.roles[role] = name; });
        });
        fillBox(box, own != styles.roles.end() ? own->second : std::string{}, false, roleName(role));
        nameCell(*m_roles, row, 0, box.accessibleName(), box.currentText());
    }
}

void RankTable::change(const std::function<void(StyleSet&)>& change)
{
    StyleSet styles = edit::styleSetNamed(sheet(), set());
    const StyleSet before = styles;
    change(styles);
    if (styles != before)
        Q_EMIT changed(edit::changeStyleSet(edition(), set(), styles));
}

}
