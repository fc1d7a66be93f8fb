#pragma once

#include "propose/proposer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace banxin::desk {

/// Looks for proposals on a thread of its own, and remembers the shapes of the stories that it has set. What is asked takes
/// the place of what was asked before, which then ends without an answer.
class ProposalMaker {
public:
    using Number = std::uint64_t;
    /// Called on the maker's thread.
    using Listener = std::function<void(Number, propose::ProposalOutcome)>;

    explicit ProposalMaker(std::shared_ptr<const type::FontBook> fonts);
    /// Ends a search that is under way.
    ~ProposalMaker();
    ProposalMaker(const ProposalMaker&) = delete;
    ProposalMaker& operator=(const ProposalMaker&) = delete;

    /// The number by which the answer will be known.
    Number ask(Edition edition, propose::ProposalRequest request, Listener listener);
    /// The page with what is dragged, and the rest making room for it.
    Number askToPush(Edition dragged, propose::PushRequest request, Listener listener);
    /// Sets the stories that proposals for the page would be made of, so that the next question is answered sooner. Whatever
    /// is asked goes first; there is no answer.
    void measure(Edition edition, PageId page);
    /// Ends the search: there will be no answer.
    void cancel();

private:
    using Cancelled = const std::atomic<bool>;
    struct Question {
        Number number = 0;
        std::function<propose::ProposalOutcome(propose::Proposer&, Cancelled&)> work;
        Listener listener;   ///< none: nobody waits for it
    };

    Number put(decltype(Question::work) work, Listener listener);
    void run();

    std::shared_ptr<const type::FontBook> m_fonts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Question> m_question;
    Number m_asked = 0;
    std::atomic<bool> m_cancelled{false};
    bool m_isWaitedFor = false;   ///< somebody waits for what is being done
    bool m_stopped = false;
    std::thread m_thread;   ///< last: it uses all of the others
};

}
