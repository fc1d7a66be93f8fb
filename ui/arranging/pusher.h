#pragma once

#include "desk/proposal_maker.h"
#include "ui/arranging/gesture.h"

#include <QObject>

#include <optional>

namespace banxin::ui {

/// 推挤: while something is dragged, looks for the page on which the other blocks make room for it. It asks anew only where
/// the drag would end elsewhere, and never waits for the answer.
class Pusher : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null: nothing can be pushed. The maker must live until this is called again.
    void setMaker(desk::ProposalMaker* maker);
    bool isOn() const { return m_isOn && m_maker; }
    void setOn(bool on);
    /// Whether others would make room for the gesture: it moves or sizes blocks by whole cells, or brings a story.
    bool takes(const Gesture& gesture) const;

    /// `dragged` is the gesture carried out on `before`.
    void ask(const Edition& before, PageId page, const CarriedOut& dragged);
    /// An answer is to come.
    bool isWaiting() const { return m_asked != 0; }
    /// The page that was found for the last question that was answered; null where there is none.
    const propose::ProposedPage* found() const { return m_found ? &*m_found : nullptr; }
    /// Why there is none, as a sentence; empty while nobody knows.
    const QString& reason() const { return m_reason; }
    /// Ends the search and forgets what was found.
    void clear();

Q_SIGNALS:
    void answered();
    void onChanged(bool on);

private:
    void takeAnswer(desk::ProposalMaker::Number number, propose::ProposalOutcome outcome);

    desk::ProposalMaker* m_maker = nullptr;
    bool m_isOn = false;
    desk::ProposalMaker::Number m_asked = 0;
    std::optional<propose::ProposedPage> m_found;
    QString m_reason;
};

}
