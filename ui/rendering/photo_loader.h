#pragma once

#include "ui/rendering/painter_source.h"

#include <QImage>
#include <QObject>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace banxin::ui {

/// Decodes photos in a thread of its own: each one small first, so that there is something to see, then at the size that
/// was asked for. What was asked for last comes first. Destroying it waits for the photo in hand only.
class PhotoLoader : public QObject {
    Q_OBJECT

public:
    explicit PhotoLoader(QObject* parent = nullptr);
    ~PhotoLoader() override;

    /// Everything asked for so far is forgotten. `number` tells the answers of this source from those of others.
    void setPainterSource(PainterSource source, int number);
    /// Of a photo that waits in two sizes, only the newer one is decoded. Callable from any thread.
    void want(const std::vector<paint::PhotoSize>& photos);

Q_SIGNALS:
    /// Sent from the loader's thread; `image` is null where the photo cannot be decoded.
    void loaded(const banxin::paint::PhotoSize& size, const QImage& image, int number);

private:
    struct Job {
        paint::PhotoSize size;
        PainterSource source;
        int number = 0;
    };
    void run();
    bool takeJob(Job& job);
    void previewFirst(const paint::PhotoSize& wanted);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<paint::PhotoSize> m_previews;   ///< come before what is wanted
    std::deque<paint::PhotoSize> m_wanted;
    std::vector<paint::PhotoSize> m_previewed;
    paint::PhotoSize m_inHand;
    PainterSource m_source;
    int m_number = 0;
    bool m_stopped = false;
    std::unique_ptr<QThread> m_thread;
};

}
