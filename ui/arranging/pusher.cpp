#include "ui/arranging/pusher.h"

#include "words/obstacle_words.h"

#include <algorithm>

namespace banxin::ui {

void Pusher::setMaker(desk::ProposalMaker* maker)
{
    clear();
    m_maker = maker;
}

void Pusher::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    clear();
    Q_EMIT onChanged(on);
}

bool Pusher::takes(const Gesture& gesture) const
{
    const bool makesRoom = gesture.action == Action::Move || gesture.action == Action::Resize || (gesture.action == Action::Place && !gesture.target);
    return isOn() && makesRoom && std::all_of(gesture.places.begin(), gesture.places.end(), [](const Place& place) { return std::holds_alternative<GridPlace>(place); });
}

void Pusher::ask(const Edition& before, PageId page, const CarriedOut& dragged)
{
    propose::PushRequest request;
    request.page = page;
    request.before = before;
    request.dragged = dragged.blocks;
    const auto tell = [this](desk::ProposalMaker::Number number, propose::ProposalOutcome outcome) {
        QMetaObject::invokeMethod(this, [this, number, found = std::move(outcome)]() mutable { takeAnswer(number, std::move(found)); }, Qt::QueuedConnection);
    };
    m_asked = m_maker->askToPush(dragged.edition, std::move(request), tell);
}

void Pusher::takeAnswer(desk::ProposalMaker::Number number, propose::ProposalOutcome outcome)
{
    if (number != m_asked)
        return;
    m_asked = 0;
    m_found.reset();
    m_reason.clear();
    if (!outcome.pages.empty())
        m_found = std::move(outcome.pages.front());
    else if (!outcome.obstacles.empty())
        m_reason = words::sentence(outcome.obstacles.front());
    Q_EMIT answered();
}

void Pusher::clear()
{
    if (m_asked != 0 && m_maker)
        m_maker->cancel();
    m_asked = 0;
    m_found.reset();
    m_reason.clear();
}

}
