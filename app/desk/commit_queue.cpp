#include "desk/commit_queue.h"

#include <chrono>

namespace banxin::desk {

namespace {

constexpr std::chrono::seconds betweenTries{3};

}

CommitQueue::CommitQueue(std::shared_ptr<OpenEdition> edition, Listener listener)
    : m_edition{std::move(edition)}, m_listener{std::move(listener)}, m_thread{[this] { run(); }}
{
}

CommitQueue::~CommitQueue()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void CommitQueue::add(Revision revision, Work work)
{
    put({revision, std::move(work), {}});
}

void CommitQueue::ask(std::function<void(OpenEdition&)> question)
{
    put({0, {}, std::move(question)});
}

void CommitQueue::put(Item item)
{
    {
        const std::lock_guard lock{m_mutex};
        m_items.push_back(std::move(item));
    }
    m_wake.notify_all();
}

void CommitQueue::retry()
{
    {
        const std::lock_guard lock{m_mutex};
        m_retry = true;
    }
    m_wake.notify_all();
}

void CommitQueue::run()
{
    std::unique_lock lock{m_mutex};
    for (;;) {
        m_wake.wait(lock, [&] { return m_stopped || !m_items.empty(); });
        if (m_items.empty())
            return;
        Item item = std::move(m_items.front());
        m_items.pop_front();
        lock.unlock();
        if (item.question) {
            item.question(*m_edition);
            lock.lock();
            continue;
        }
        const Result<Done> done = item.work(*m_edition);
        m_listener({item.revision, done, m_edition->isShortOfRoom()});
        lock.lock();
        if (done)
            continue;
        m_items.push_front(std::move(item));
        if (m_stopped)
            return;
        m_retry = false;
        m_wake.wait_for(lock, betweenTries, [&] { return m_stopped || m_retry; });
    }
}

}
