#include "ui/ledger/fit_ledger.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

/// A fit that changed is told within a tenth of a second.
constexpr int soon = 40;

}

FitLedger::FitLedger(QWidget* parent)
    : QWidget{parent}, m_table{new FitTable{this}}, m_scope{new QComboBox}, m_view{new QTreeView}, m_total{new QLabel}
{
    m_scope->addItems({tr("This page"), tr("All pages")});
    m_scope->setCurrentIndex(1);
    m_scope->setAccessibleName(tr("Which stories"));
    m_view->setAccessibleName(tr("Fit Ledger"));
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    QHeaderView& header = *m_view->header();
    header.setStretchLastSection(false);
    // Widths of their own: measured anew at each change, they would cost more than all else a key does.
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(FitTable::Story, QHeaderView::Stretch);
    const int digits = header.fontMetrics().horizontalAdvance(u"+0000000"_s);
    for (const int column : {FitTable::Page, FitTable::Rank, FitTable::Rows, FitTable::Characters})
        header.resizeSection(column, std::max(header.sectionSizeHint(column), digits));
    m_view->installEventFilter(this);
    m_total->setWordWrap(true);
    m_total->setMargin(6);
    QHBoxLayout* head = new QHBoxLayout;
    head->setContentsMargins(6, 4, 6, 0);
    head->addWidget(m_scope);
    head->addStretch(1);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_total);
    setFocusProxy(m_view);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &FitLedger::refresh);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FitLedger::refresh);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT chosen(m_table->lines()[static_cast<std::size_t>(index.row())].story);
    });
    refresh();
}

void FitLedger::setSession(const desk::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_page = {};
    const auto wait = [this] {
        // The first change counts: later ones must not put it off.
        if (!m_soon.isActive())
            m_soon.start();
    };
    if (session) {
        connect(session, &desk::Session::editionChanged, this, wait);
        connect(session, &desk::Session::pageMade, this, wait);
    }
    refresh();
}

void FitLedger::setPage(PageId page)
{
    if (page == m_page)
        return;
    m_page = page;
    if (m_scope->currentIndex() == 0)
        refresh();
}

void FitLedger::refresh()
{
    const QModelIndex current = m_view->currentIndex();
    const StoryId before = current.isValid() ? m_table->lines()[static_cast<std::size_t>(current.row())].story : StoryId{};
    const bool isOfPage = m_scope->currentIndex() == 0;
    m_table->setLines(!m_session || (isOfPage && !m_page) ? std::vector<LedgerLine>{} : ledgerOf(*m_session, isOfPage ? m_page : PageId{}));
    const auto& lines = m_table->lines();
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const LedgerLine& line) { return line.story == before; });
    if (before && same != lines.end())
        m_view->setCurrentIndex(m_table->index(static_cast<int>(same - lines.begin()), 0));
    m_total->setText(m_session ? wordsOf(totalOf(lines)) : QString{});
}

QString FitLedger::total() const { return m_total->text(); }

QString FitLedger::wordsOf(const LedgerTotal& total) const
{
    QStringList parts;
    if (total.storiesOver > 0)
        parts << tr("over: %1 in %2").arg(tr("%n row(s)", "", total.rowsOver), tr("%n story(s)", "", total.storiesOver));
    if (total.storiesUnder > 0)
        parts << tr("under: %1 in %2").arg(tr("%n row(s)", "", total.rowsUnder), tr("%n story(s)", "", total.storiesUnder));
    if (total.unknown > 0)
        parts << tr("%n story(s) on pages not made yet", "", total.unknown);
    if (parts.isEmpty())
        return m_table->lines().empty() ? tr("No story stands here.") : tr("Everything fits.");
    return tr("In all: %1").arg(parts.join(tr("; ")));
}

bool FitLedger::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QModelIndex index = m_view->currentIndex();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !index.isValid())
        return false;
    Q_EMIT chosen(m_table->lines()[static_cast<std::size_t>(index.row())].story);
    return true;
}

}
