#pragma once

#include "desk/open_edition.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace banxin::desk {

/// Carries steps to the edition's file, in order, on a thread of its own, so that nothing waits for the disk. A step that
/// fails stays first and is tried again; later ones wait behind it.
class CommitQueue {
public:
    using Revision = std::uint64_t;

    /// What became of the step that made `revision`.
    struct Answer {
        Revision revision = 0;
        Result<Done> done = Done{};
        bool isShortOfRoom = false;   ///< as OpenEdition tells it then
    };
    /// Called on the queue's thread.
    using Listener = std::function<void(const Answer&)>;

    CommitQueue(std::shared_ptr<OpenEdition> edition, Listener listener);
    /// Finishes what waits, each step tried once more; stops at the first that fails.
    ~CommitQueue();
    CommitQueue(const CommitQueue&) = delete;
    CommitQueue& operator=(const CommitQueue&) = delete;

    /// What is done with the open edition on the queue's thread: commit, undo, redo.
    using Work = std::function<Result<Done>(OpenEdition&)>;
    /// Steps in the order of their revisions.
    void add(Revision revision, Work work);
    /// Something that is no step, done when the steps before it are: it is never tried again.
    void ask(std::function<void(OpenEdition&)> question);
    /// Tries at once what failed before.
    void retry();

private:
    struct Item {
        Revision revision = 0;
        Work work;                                  ///< of a step
        std::function<void(OpenEdition&)> question; ///< of a question
    };
    void run();
    void put(Item item);

    std::shared_ptr<OpenEdition> m_edition;
    Listener m_listener;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_items;
    bool m_stopped = false;
    bool m_retry = false;
    std::thread m_thread;   ///< last: it uses all of the others
};

}
