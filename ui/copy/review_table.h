#pragma once

#include "desk/copy_review.h"

#include <QAbstractTableModel>

namespace banxin::ui {

/// The pieces of a file's copy: which story and part each is, as it came, and as it would come in.
class ReviewTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Story, Part, Original, Result, columns };

    explicit ReviewTable(desk::CopyReview review, QObject* parent = nullptr);

    const desk::CopyReview& review() const { return m_review; }
    /// Changes the review and shows what became of it.
    template <class Change>
    void change(Change&& change)
    {
        beginResetModel();
        change(m_review);
        endResetModel();
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const desk::CopyReview::Row& row, int column) const;
    /// The same in words, for those who hear it.
    QString spoken(const desk::CopyReview::Row& row, int column) const;

    desk::CopyReview m_review;
};

}
