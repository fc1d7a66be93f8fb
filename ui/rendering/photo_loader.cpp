#include "ui/rendering/photo_loader.h"

#include "pictures/picture.h"

#include <algorithm>

namespace banxin::ui {
using pictures::previewWidth;

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
    m_previews.clear();
    m_previewed.clear();
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
        std::deque<paint::PhotoSize> burst;
        for (const paint::PhotoSize& wanted : photos) {
            if (wanted == m_inHand)
                continue;
            std::erase_if(m_wanted, [&](const paint::PhotoSize& other) { return other.isOfSamePicture(wanted); });
            previewFirst(wanted);
            burst.push_back(wanted);
        }
        m_wanted.insert(m_wanted.begin(), burst.begin(), burst.end());
    }
    m_wake.notify_all();
}

/// Once a photo, where that is much quicker than what is wanted. The caller holds the mutex.
void PhotoLoader::previewFirst(const paint::PhotoSize& wanted)
{
    const auto isOfWanted = [&](const paint::PhotoSize& other) { return other.isOfSamePicture(wanted); };
    if (wanted.width <= previewWidth || std::any_of(m_previewed.begin(), m_previewed.end(), isOfWanted))
        return;
    m_previewed.push_back(wanted);
    m_previews.push_back({wanted.photo, previewWidth, wanted.colours});
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
    m_wake.wait(lock, [this] { return m_stopped || (m_source && (!m_previews.empty() || !m_wanted.empty())); });
    if (m_stopped)
        return false;
    std::deque<paint::PhotoSize>& next = m_previews.empty() ? m_wanted : m_previews;
    m_inHand = next.front();
    next.pop_front();
    job = {m_inHand, m_source, m_number};
    return true;
}

}
