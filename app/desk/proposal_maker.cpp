#include "desk/proposal_maker.h"

namespace banxin::desk {

ProposalMaker::ProposalMaker(std::shared_ptr<const type::FontBook> fonts, Listener listener)
    : m_fonts{std::move(fonts)}, m_listener{std::move(listener)}, m_thread{[this] { run(); }}
{
}

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

ProposalMaker::Number ProposalMaker::ask(Edition edition, propose::ProposalRequest request)
{
    Number number = 0;
    {
        const std::lock_guard lock{m_mutex};
        m_cancelled = true;
        number = ++m_asked;
        m_question = Question{number, std::move(edition), std::move(request)};
    }
    m_wake.notify_all();
    return number;
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
        question.request.search.cancelled = &m_cancelled;
        lock.unlock();
        propose::ProposalOutcome outcome = proposer.propose(question.edition, question.request);
        lock.lock();
        const bool isWanted = !m_cancelled && !m_stopped;
        lock.unlock();
        if (isWanted)
            m_listener(question.number, std::move(outcome));
        lock.lock();
    }
}

}
