#include "desk/hot_folder.h"


namespace banxin::desk {

namespace {

/// What tells the files of this folder from those of others.
std::string placeOf(const std::filesystem::path& folder) { return folder.lexically_normal().string(); }

}

HotFolder::HotFolder(std::filesystem::path folder, HotFolderPace pace, ImportOptions options, QObject* parent)
    : QObject{parent}, m_path{std::move(folder)}, m_pace{pace}, m_options{std::move(options)}
{
}

HotFolder::~HotFolder()
{
    {
        const std::lock_guard lock{m_mutex};
        m_ends = true;
    }
    m_called.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void HotFolder::start()
{
    if (!m_thread.joinable())
        m_thread = std::thread{[this] { work(); }};
}

void HotFolder::settle(const ReadyFile& file, Fate fate)
{
    {
        const std::lock_guard lock{m_mutex};
        m_requests.push_back({file, fate});
    }
    m_called.notify_all();
}

void HotFolder::work()
{
    std::unique_lock lock{m_mutex};
    while (!m_ends) {
        lock.unlock();
        look();
        lock.lock();
        m_called.wait_for(lock, m_pace.look, [this] { return m_ends || !m_requests.empty(); });
        while (!m_requests.empty()) {
            const Request request = m_requests.front();
            m_requests.pop_front();
            lock.unlock();
            move(request);
            lock.lock();
        }
    }
}

void HotFolder::look()
{
    if (m_folder && !m_folder->isThere())
        m_folder.reset();
    if (!m_folder) {
        Result<WatchedFolder> opened = WatchedFolder::open(m_path);
        if (!opened)
            return;
        m_folder.emplace(std::move(*opened));
    }
    const std::vector<ReadyFile> ready = m_folder->ready(WatchedFolder::Clock::now(), m_pace.rest);
    if (ready.empty())
        return;
    ImportOptions options = m_options;
    options.place = placeOf(m_path);
    options.mappings = houseMappings();
    for (const ReadyFile& file : ready) {
        Result<std::string> bytes = m_folder->read(file);
        if (!bytes && bytes.error().code == FaultCode::FileChanged)
            continue;
        const std::filesystem::path path = m_path / file.name;
        const HotFile read{file, path, bytes ? readBytes(std::move(*bytes), path, options) : Result<ReadCopy>{bytes.error()}};
        QMetaObject::invokeMethod(this, [this, read] { Q_EMIT fileRead(read); }, Qt::QueuedConnection);
        const std::lock_guard lock{m_mutex};
        if (m_ends)
            return;
    }
}

void HotFolder::move(const Request& request)
{
    if (!m_folder)
        return;
    const auto moved = m_folder->settle(request.file, request.fate);
    // What was changed meanwhile is read again as a new version.
    if (!moved && moved.error().code == FaultCode::FileChanged)
        return;
    QMetaObject::invokeMethod(this, [this, moved] {
        if (moved)
            Q_EMIT settled(*moved);
        else
            Q_EMIT failed(moved.error());
    }, Qt::QueuedConnection);
}

}
