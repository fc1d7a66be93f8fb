#include "ui/story_pool/story_pool.h"

#include "ui/local_files.h"
#include "ui/look/icons.h"

#include <QComboBox>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

namespace banxin::ui {
namespace {

using namespace std::chrono_literals;

}

/// Which stories are shown: those whose name or headline has the words, in the scope that is chosen.
class StoryPool::Filter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QString& words, Scope scope, PageId page)
    {
        m_words = words;
        m_scope = scope;
        m_page = page;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const bool isPlaced = index.data(StoryTable::PlacedRole).toBool();
        if ((m_scope == Unplaced && isPlaced) || (m_scope == Placed && !isPlaced))
            return false;
        if (m_scope == ThisPage && index.data(StoryTable::PageRole).toUInt() != m_page.n)
            return false;
        return m_words.isEmpty() || index.data(Qt::DisplayRole).toString().contains(m_words, Qt::CaseInsensitive)
            || index.data(Qt::ToolTipRole).toString().contains(m_words, Qt::CaseInsensitive);
    }

private:
    QString m_words;
    Scope m_scope = Everything;
    PageId m_page;
};

/// Under the pointer goes a small slip with the story's name, so that the page stays in sight.
class StoryPool::View : public QTreeView {
protected:
    void startDrag(Qt::DropActions actions) override
    {
        QMimeData* dragged = model()->mimeData(selectedIndexes());
        if (!dragged || selectedIndexes().isEmpty()) {
            delete dragged;
            return;
        }
        QDrag* drag = new QDrag{this};
        drag->setMimeData(dragged);
        drag->setPixmap(slip(selectedIndexes().front().siblingAtColumn(StoryTable::Name).data().toString()));
        drag->setHotSpot({-14, -14});
        drag->exec(actions, Qt::CopyAction);
    }

private:
    QPixmap slip(const QString& name) const
    {
        const QString words = fontMetrics().elidedText(name, Qt::ElideRight, 160);
        const QSize size{fontMetrics().horizontalAdvance(words) + 14, fontMetrics().height() + 6};
        QPixmap pixmap{size * devicePixelRatioF()};
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        pixmap.fill(palette().color(QPalette::Highlight));
        QPainter painter{&pixmap};
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(QRect{{0, 0}, size}, Qt::AlignCenter, words);
        return pixmap;
    }
};

StoryPool::StoryPool(QWidget* parent) : QWidget{parent}, m_table{new StoryTable{this}}, m_filter{new Filter{this}}
{
    setAcceptDrops(true);
    m_filter->setSourceModel(m_table);
    m_filter->setSortRole(StoryTable::SortRole);
    buildView();
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmptyState());
    m_stack->addWidget(m_view);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(buildFilterRow());
    column->addWidget(m_stack, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(30ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_table->show(m_session);
        m_stack->setCurrentIndex(m_table->rowCount() > 0 ? 1 : 0);
    });
}

QWidget* StoryPool::buildFilterRow()
{
    QWidget* row = new QWidget;
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find a story"));
    m_search->setAccessibleName(tr("Find a story"));
    m_search->setClearButtonEnabled(true);
    m_scope = new QComboBox;
    m_scope->addItems({tr("All"), tr("Unplaced"), tr("Placed"), tr("This page")});
    m_scope->setAccessibleName(tr("Which stories"));
    QLabel* label = new QLabel{tr("Which stories")};
    label->setBuddy(m_scope);
    label->hide();
    QHBoxLayout* layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_scope);
    connect(m_search, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { filter(); });
    return row;
}

QWidget* StoryPool::buildEmptyState()
{
    QWidget* empty = new QWidget;
    QLabel* advice = new QLabel{tr("Drop copy and pictures here (text, Word, OpenDocument, RTF, HTML, feeds; JPEG, PNG, TIFF), or choose them.")};
    advice->setWordWrap(true);
    advice->setAlignment(Qt::AlignCenter);
    advice->setForegroundRole(QPalette::PlaceholderText);
    QPushButton* import = new QPushButton{icon(Symbol::Import), tr("Import Copy…")};
    connect(import, &QPushButton::clicked, this, &StoryPool::importWanted);
    QVBoxLayout* column = new QVBoxLayout{empty};
    column->addStretch(1);
    column->addWidget(advice);
    column->addWidget(import, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return empty;
}

void StoryPool::buildView()
{
    m_view = new View;
    m_view->setAccessibleName(tr("Stories"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(StoryTable::Name, QHeaderView::Stretch);
    // Figures and places are of much the same width: some stand for all.
    m_view->header()->setResizeContentsPrecision(100);
    for (const int column : {StoryTable::Characters, StoryTable::Rows, StoryTable::Place})
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { Q_EMIT selectionChanged(selected()); });
    connect(m_view, &QTreeView::doubleClicked, this, &StoryPool::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &StoryPool::showMenu);
}

void StoryPool::setSession(const desk::Session* session)
{
    m_session = session;
    m_soon.stop();
    m_table->show(m_session);
    m_stack->setCurrentIndex(m_table->rowCount() > 0 ? 1 : 0);
}

void StoryPool::setPage(PageId page)
{
    m_page = page;
    filter();
}

void StoryPool::filter()
{
    m_filter->set(m_search->text(), static_cast<Scope>(m_scope->currentIndex()), m_page);
}

void StoryPool::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void StoryPool::select(StoryId story)
{
    m_view->setCurrentIndex(m_filter->mapFromSource(m_table->indexOf(story)));
}

StoryId StoryPool::selected() const
{
    return m_table->storyAt(m_filter->mapToSource(m_view->currentIndex()));
}

void StoryPool::activate(const QModelIndex& index)
{
    const QModelIndex source = m_filter->mapToSource(index);
    if (!source.isValid())
        return;
    const StoryId story = m_table->storyAt(source);
    if (source.siblingAtColumn(0).data(StoryTable::PlacedRole).toBool())
        Q_EMIT showWanted(story);
    else
        Q_EMIT placeWanted(story);
}

void StoryPool::showMenu(const QPoint& place)
{
    const QModelIndex index = m_view->indexAt(place);
    QMenu* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        const StoryId story = m_table->storyAt(m_filter->mapToSource(index));
        const bool isPlaced = index.siblingAtColumn(0).data(StoryTable::PlacedRole).toBool();
        menu->addAction(tr("&Place on the Page"), this, [this, story] { Q_EMIT placeWanted(story); })->setEnabled(!isPlaced);
        menu->addAction(tr("&Go to It"), this, [this, story] { Q_EMIT showWanted(story); })->setEnabled(isPlaced);
        menu->addAction(tr("&Delete Story"), this, [this, story] { Q_EMIT removeWanted(story); });
        menu->addSeparator();
    }
    menu->addAction(icon(Symbol::Import), tr("&Import Copy…"), this, &StoryPool::importWanted);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

bool StoryPool::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const QKeyEvent* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            activate(m_view->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Delete && selected()) {
            Q_EMIT removeWanted(selected());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StoryPool::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_session && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StoryPool::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

}
