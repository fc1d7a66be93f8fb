#pragma once

#include "ui/arranging/arranger.h"
#include "ui/proposing/proposal_strip.h"

#include <QAction>
#include <QObject>

class QMenu;

namespace banxin::ui {

/// Propose, and what a proposal must keep of a block or may leave out, as actions with their names and keys.
class ProposingActions : public QObject {
    Q_OBJECT

public:
    ProposingActions(ProposalStrip& strip, Arranger& arranger, PageCanvas& canvas, QObject* parent);

    /// Null: nothing can be proposed.
    void setSession(desk::Session* session) { m_session = session; }
    void setPage(PageId page) { m_page = page; }
    void fill(QMenu& menu) const;
    QAction* proposeAction() const { return m_propose; }
    /// What is selected, or what can be done at all, is another.
    void update();

Q_SIGNALS:
    /// Why something was not done.
    void refused(const QString& sentence);

private:
    const Block* selectedBlock() const;
    QAction* addKept(const char* name, const char* text, const QString& about, bool Block::*kept);
    void keep(bool Block::*kept, bool on);
    void setOptional(bool on);

    ProposalStrip& m_strip;
    Arranger& m_arranger;
    PageCanvas& m_canvas;
    desk::Session* m_session = nullptr;
    PageId m_page;
    QAction* m_propose = nullptr;
    QAction* m_holdWidth = nullptr;
    QAction* m_holdHeadline = nullptr;
    QAction* m_optional = nullptr;
};

}
