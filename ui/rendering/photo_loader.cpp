#include "ui/rendering/photo_loader.h"

#include <algorithm>

namespace banxin::ui {

PhotoLoader::PhotoLoader(QObject* parent) : QObject{parent}
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("photo loader"));
    m_thread->start(QThread::LowPriority);
}

PhotoLoader::~PhotoLoader()
{
    {
        const std::lock_guard lock{m_mutex};
        m_stopped = true;
    }
    m_wake.notify_all();
    m_thread->wait();
}

void PhotoLoader::setPainterSource(PainterSource source, int number)
{
    const std::lock_guard lock{m_mutex};
    m_wanted.clear();
    m_inHand = {};
    m_source = std::move(source);
    m_number = number;
}

void PhotoLoader::want(const std::vector<paint::PhotoSize>& photos)
{
    if (photos.empty())
        return;
    {
        const std::lock_guard lock{m_mutex};
        for (const paint::PhotoSize& wanted : photos) {
            if (wanted == m_inHand)
                continue;
            std::erase_if(m_wanted, [&](const paint::PhotoSize& other) { return other.isOfSamePicture(wanted); });
            m_wanted.push_back(wanted);
        }
    }
    m_wake.notify_all();
}

void PhotoLoader::run()
{
    std::shared_ptr<paint::PagePainter> painter;
    int painterNumber = 0;
    Job job;
    while (takeJob(job)) {
        if (!painter || painterNumber != job.number)
            painter = job.source();
        painterNumber = job.number;
        if (painter)
            Q_EMIT loaded(job.size, painter->decode(job.size), job.number);
    }
}

bool PhotoLoader::takeJob(Job& job)
{
    std::unique_lock lock{m_mutex};
    m_inHand = {};
    m_wake.wait(lock, [this] { return m_stopped || (m_source && !m_wanted.empty()); });
    if (m_stopped)
        return false;
    m_inHand = m_wanted.front();
    m_wanted.pop_front();
    job = {m_inHand, m_source, m_number};
    return true;
}

}
