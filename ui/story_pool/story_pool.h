#pragma once

#include "desk/session.h"
#include "ui/story_pool/story_table.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace banxin::ui {

/// 稿库: all copy of the edition. A story is dragged from here to the page, or put into the first free room with Enter.
class StoryPool : public QWidget {
    Q_OBJECT

public:
    explicit StoryPool(QWidget* parent = nullptr);

    /// Null: no edition is open. The session must outlive the pool, or be taken away with null.
    void setSession(const desk::Session* session);
    /// The page that "this page" means.
    void setPage(PageId page);
    /// Brings the table up to date, soon: many changes at once cost one.
    void refresh();
    void select(StoryId story);
    StoryId selected() const;
    QTreeView& view() { return *m_view; }

Q_SIGNALS:
    /// 0: nothing is selected.
    void selectionChanged(banxin::StoryId story);
    /// Put it somewhere on the page that is shown.
    void placeWanted(banxin::StoryId story);
    /// It stands somewhere: go there.
    void showWanted(banxin::StoryId story);
    void removeWanted(banxin::StoryId story);
    void importWanted();
    void filesDropped(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Scope { Everything, Unplaced, Placed, ThisPage };
    class Filter;
    class View;
    QWidget* buildFilterRow();
    QWidget* buildEmptyState();
    void buildView();
    void filter();
    void activate(const QModelIndex& index);
    void showMenu(const QPoint& place);

    const desk::Session* m_session = nullptr;
    PageId m_page;
    StoryTable* m_table = nullptr;
    Filter* m_filter = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_scope = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_view = nullptr;
    QTimer m_soon;
};

}
