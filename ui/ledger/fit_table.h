#pragma once

#include "desk/session.h"
#include "ui/fit_words.h"

#include <QAbstractTableModel>

#include <vector>

namespace banxin::ui {

/// A story on a page, and how it fits.
struct LedgerLine {
    PageId page;
    QString code;
    StoryId story;
    QString slug;
    int rank = 0;
    bool isKnown = false;        ///< its page was made since the last change
    int rows = 0;                ///< over (+), under (−)
    int characters = 0;
    FitState state = FitState::None;
    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// What stands on the page, or on all pages where it is none: the worst fit first, then what is not made yet. Of two that
/// fit alike, by page.
std::vector<LedgerLine> ledgerOf(const desk::Session& session, PageId page);

/// What all lines come to.
struct LedgerTotal {
    int storiesOver = 0;
    int rowsOver = 0;
    int storiesUnder = 0;
    int rowsUnder = 0;
    int unknown = 0;             ///< stories of pages that are not made yet
};
LedgerTotal totalOf(const std::vector<LedgerLine>& lines);

class FitTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Page, Story, Rank, Rows, Characters, columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Lines that stay keep their place under the user's hand where nothing of them moved.
    void setLines(std::vector<LedgerLine> lines);
    const std::vector<LedgerLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LedgerLine& line, int column) const;

    std::vector<LedgerLine> m_lines;
};

}
