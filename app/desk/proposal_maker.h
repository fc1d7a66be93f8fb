#pragma once

#include "propose/proposer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace banxin::desk {

/// Looks for proposals on a thread of its own. What is asked takes the place of what was asked before, which then ends
/// without an answer.
class ProposalMaker {
public:
    using Number = std::uint64_t;
    using Listener = std::function<void(Number, propose::ProposalOutcome)>;

    /// The listener is called on the maker's thread.
    ProposalMaker(std::shared_ptr<const type::FontBook> fonts, Listener listener);
    /// Ends a search that is under way.
    ~ProposalMaker();
    ProposalMaker(const ProposalMaker&) = delete;
    ProposalMaker& operator=(const ProposalMaker&) = delete;

    /// The number by which the answer will be known.
    Number ask(Edition edition, propose::ProposalRequest request);
    /// Ends the search: there will be no answer.
    void cancel();

private:
    struct Question {
        Number number = 0;
        Edition edition;
        propose::ProposalRequest request;
    };

    void run();

    std::shared_ptr<const type::FontBook> m_fonts;
    Listener m_listener;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Question> m_question;
    Number m_asked = 0;
    std::atomic<bool> m_cancelled{false};
    bool m_stopped = false;
    std::thread m_thread;   ///< last: it uses all of the others
};

}
