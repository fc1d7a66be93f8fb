#include "desk/proposal_maker.h"

#include "desk/place.h"

namespace banxin::desk {

ProposalMaker::ProposalMaker(std::shared_ptr<const type::FontBook> fonts) : m_fonts{std::move(fonts)}, m_thread{[this] { run(); }} {}

ProposalMaker::~ProposalMaker()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
        m_cancelled = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

ProposalMaker::Number ProposalMaker::put(decltype(Question::work) work, Listener listener)
{
    Number number = 0;
    {
        const std::lock_guard lock{m_mutex};
        // Nobody is kept from an answer by what nobody waits for.
        if (!listener && (m_isWaitedFor || (m_question && m_question->listener)))
            return m_asked;
        m_cancelled = true;
        number = ++m_asked;
        m_question = Question{number, std::move(work), std::move(listener)};
    }
    m_wake.notify_all();
    return number;
}

ProposalMaker::Number ProposalMaker::ask(Edition edition, propose::ProposalRequest request, Listener listener)
{
    const auto work = [edition = std::move(edition), request = std::move(request)](propose::Proposer& proposer, Cancelled& cancelled) mutable {
        request.search.cancelled = &cancelled;
        return proposer.propose(edition, request);
    };
    return put(work, std::move(listener));
}

ProposalMaker::Number ProposalMaker::askToPush(Edition dragged, propose::PushRequest request, Listener listener)
{
    const auto work = [dragged = std::move(dragged), request = std::move(request)](propose::Proposer& proposer, Cancelled& cancelled) mutable {
        request.cancelled = &cancelled;
        return proposer.push(dragged, request);
    };
    return put(work, std::move(listener));
}

void ProposalMaker::measure(Edition edition, PageId page)
{
    const auto work = [edition = std::move(edition), page](propose::Proposer& proposer, Cancelled& cancelled) {
        propose::ProposalRequest request = requestFor(edition, page);
        request.search.cancelled = &cancelled;
        proposer.measure(edition, request);
        return propose::ProposalOutcome{};
    };
    put(work, {});
}

void ProposalMaker::cancel()
{
    const std::lock_guard lock{m_mutex};
    m_cancelled = true;
    m_question.reset();
}

void ProposalMaker::run()
{
    // What was set stays known from one question to the next.
    propose::Proposer proposer{*m_fonts};
    std::unique_lock lock{m_mutex};
    for (;;) {
        m_wake.wait(lock, [&] { return m_stopped || m_question; });
        if (m_stopped)
            return;
        Question question = std::move(*m_question);
        m_question.reset();
        m_cancelled = false;
        m_isWaitedFor = question.listener != nullptr;
        lock.unlock();
        propose::ProposalOutcome outcome = question.work(proposer, m_cancelled);
        lock.lock();
        m_isWaitedFor = false;
        const bool isWanted = !m_cancelled && !m_stopped && question.listener;
        lock.unlock();
        if (isWanted)
            question.listener(question.number, std::move(outcome));
        lock.lock();
    }
}

}
