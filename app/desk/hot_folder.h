#pragma once

#include "desk/import.h"
#include "desk/watched_folder.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace banxin::desk {

/// A file that came into the hot folder, read.
struct HotFile {
    ReadyFile file;
    std::filesystem::path path;
    Result<ReadCopy> copy;
};

/// How patient a hot folder is.
struct HotFolderPace {
    std::chrono::milliseconds look{1000};   ///< between two looks
    std::chrono::milliseconds rest{2000};   ///< a file must stand still for as long
};

/// A folder from which copy comes in by itself. Looks and reads on a thread of its own, once a second, so that folders of
/// other machines, which tell nobody of a new file, serve as well. Belongs to the thread that made it.
class HotFolder : public QObject {
    Q_OBJECT

public:
    /// `options` tell how texts are read: the edition's language and the folder's usual encoding help to tell encodings.
    explicit HotFolder(std::filesystem::path folder, HotFolderPace pace = {}, ImportOptions options = {}, QObject* parent = nullptr);
    /// Waits for the file that is being read.
    ~HotFolder() override;

    const std::filesystem::path& path() const { return m_path; }
    /// Begins to look. A folder that is not there yet, or goes away, is waited for.
    void start();
    /// Says what became of a file: it is moved to done/ or bad/.
    void settle(const ReadyFile& file, Fate fate);

Q_SIGNALS:
    void fileRead(const banxin::desk::HotFile& file);
    /// A file that cannot be moved: it stays, and does not come again until it changes.
    void failed(const banxin::Fault& fault);
    void settled(const std::filesystem::path& movedTo);

private:
    struct Request {
        ReadyFile file;
        Fate fate;
    };

    void work();
    void look();
    void move(const Request& request);

    std::filesystem::path m_path;
    HotFolderPace m_pace;
    ImportOptions m_options;
    std::optional<WatchedFolder> m_folder;   ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_called;
    std::deque<Request> m_requests;
    bool m_ends = false;
    std::thread m_thread;
};

}
