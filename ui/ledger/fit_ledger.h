#pragma once

#include "ui/ledger/fit_table.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace banxin::ui {

/// All stories of the page, or of the edition, the worst fit first, and what they come to. Enter goes to one.
class FitLedger : public QWidget {
    Q_OBJECT

public:
    explicit FitLedger(QWidget* parent = nullptr);

    /// None ends it. It follows the session by itself.
    void setSession(const desk::Session* session);
    void setPage(PageId page);

    QTreeView& view() { return *m_view; }
    const FitTable& table() const { return *m_table; }
    QString total() const;

Q_SIGNALS:
    void chosen(banxin::StoryId story);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    QString wordsOf(const LedgerTotal& total) const;

    const desk::Session* m_session = nullptr;
    PageId m_page;
    FitTable* m_table = nullptr;
    QComboBox* m_scope = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_total = nullptr;
    QTimer m_soon;               ///< many pages are made one after the other: once for all of them
};

}
