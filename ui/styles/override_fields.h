#pragma once

#include "model/edition.h"
#include "ui/inspector/section.h"

#include <array>

class QComboBox;
class QToolButton;

namespace banxin::ui {

class NumberField;

/// Where a block departs from its rank: the style and size of its headlines and text. A "+" stands beside what departs;
/// pressing it goes back to the rank.
class OverrideFields : public Section {
    Q_OBJECT

public:
    explicit OverrideFields(QWidget* parent = nullptr);

    void show(const StyleSheet& sheet, const std::string& set, int rank, const ArticleBlock& article);

Q_SIGNALS:
    void edited(banxin::Role role, const banxin::StyleOverride& change);

private:
    static constexpr std::array roles{Role::Kicker, Role::Headline, Role::Deck, Role::Body};

    struct Row {
        QComboBox* style = nullptr;
        NumberField* size = nullptr;
        QToolButton* mark = nullptr;
        StyleOverride change;
    };

    void build(std::size_t index);
    void fill(std::size_t index, const StyleSheet& sheet, const std::string& set, int rank, const ArticleBlock& article);

    std::array<Row, roles.size()> m_rows;
};

}
