#pragma once

#include "desk/session.h"
#include "model/release.h"

#include <QAbstractTableModel>

#include <map>

namespace banxin::ui {

/// The stories of the edition as a table: what each is called, how long it is, where it stands and how it fits.
class StoryTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Characters, Rows, Place, columnCountOfTable };
    enum Role { StoryRole = Qt::UserRole, PlacedRole, PageRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no edition is open.
    void show(const desk::Session* session);
    StoryId storyAt(const QModelIndex& index) const;
    QModelIndex indexOf(StoryId story) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Row {
        Shared<Story> story;
        int characters = 0;
        int rows = 0;            ///< of one basic column, about …
        int measure = 0;         ///< … which holds so many characters
        PageId page;             ///< where its first part stands; 0: in the pool
        QString place;
        QString fit;
        bool isOver = false;
        Release release = Release::Free;
        bool operator==(const Row& other) const;
    };
    /// `before`, or null, may lend what it counted.
    Row rowFor(const desk::Session& session, const Shared<Story>& story, const std::map<StoryId, StoryPart>& places, const Row* before) const;
    QString text(const Row& row, int column) const;
    QString spoken(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

}
