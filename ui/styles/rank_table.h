#pragma once

#include "ui/styles/style_page.h"

class QComboBox;
class QTableWidget;

namespace banxin::ui {

/// Which styles a story's parts take by its rank, with the air round its headlines; and the style of each role where the
/// rank says nothing.
class RankTable : public StylePage {
    Q_OBJECT

public:
    explicit RankTable(QWidget* parent = nullptr);

    QTableWidget& ranks() { return *m_ranks; }
    QTableWidget& roles() { return *m_roles; }

protected:
    void refresh() override;

private:
    void fillSets();
    void fillRanks();
    void fillRoles();
    /// The cell's box or field, which is made at first and only filled later: the focus stays in it.
    QComboBox& styleBoxAt(QTableWidget& table, int row, int column, const std::function<void(const std::string&)>& take);
    void fillBox(QComboBox& box, const std::string& chosen, bool mayBeNone, const QString& name);
    void fillAir(int row, int air, const Rank& rank);
    std::string set() const;
    void change(const std::function<void(StyleSet&)>& change);

    QComboBox* m_sets = nullptr;
    QTableWidget* m_ranks = nullptr;
    QTableWidget* m_roles = nullptr;
};

/// What a role is called: 主题.
QString roleName(Role role);

}
