#include "ui/copy/review_table.h"

#include "ui/copy/copy_words.h"

#include <QFont>

namespace banxin::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr int sure = 70;   // per cent; below, a mark asks for a look

}

ReviewTable::ReviewTable(desk::CopyReview review, QObject* parent) : QAbstractTableModel{parent}, m_review{std::move(review)} {}

int ReviewTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_review.size()); }

int ReviewTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString ReviewTable::text(const desk::CopyReview::Row& row, int column) const
{
    const intake::Piece& piece = *row.piece;
    switch (column) {
    case Story: return row.beginsStory ? QString::number(row.story) : QString{};
    case Part: {
        if (piece.goesOn)
            return tr("↳ goes on, %1 %").arg(piece.joinConfidence);
        const QString key = keyOf(piece.role);
        const QString name = key.isEmpty() ? roleName(piece.role) : key + u' ' + roleName(piece.role);
        if (piece.isSaid)
            return name;
        return tr("%1, %2 %").arg(name).arg(piece.confidence) + (piece.confidence < sure ? u" ?"_s : QString{});
    }
    case Original: return QString::fromStdU16String(row.original);
    case Result: return piece.role == intake::Role::LeftOut ? QString{} : QString::fromStdU16String(piece.text);
    default: return {};
    }
}

QString ReviewTable::spoken(const desk::CopyReview::Row& row, int column) const
{
    switch (column) {
    case Story: return row.beginsStory ? tr("Story %1 begins").arg(row.story) : tr("Story %1").arg(row.story);
    case Part: return tr("Part: %1").arg(text(row, column));
    case Original: return tr("As it came: %1").arg(text(row, column));
    default: return tr("As it comes in: %1").arg(text(row, column));
    }
}

QVariant ReviewTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const desk::CopyReview::Row& row = m_review.row(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::AccessibleTextRole: return spoken(row, index.column());
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignLeft | Qt::AlignTop);
    case Qt::FontRole: {
        if (index.column() != Result || (row.piece->role != intake::Role::Headline && row.piece->role != intake::Role::Crosshead))
            return {};
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default: return {};
    }
}

QVariant ReviewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Story: return tr("Story");
    case Part: return tr("Part");
    case Original: return tr("As it came");
    default: return tr("As it comes in");
    }
}

}
