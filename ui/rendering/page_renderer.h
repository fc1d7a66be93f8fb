#pragma once

#include "ui/opened_edition.h"

#include <QImage>
#include <QObject>
#include <QRect>
#include <QThread>

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace banxin::ui {

/// Who wants a picture. What stands first is painted first.
enum class RenderPurpose { Tile, Overview, Thumbnail };
constexpr std::size_t renderPurposes = 3;

/// A part of a page as pixels: `pixels` of the whole page drawn with `pixelsPerPoint`.
struct RenderRequest {
    PagePointer page;
    double pixelsPerPoint = 1;
    QRect pixels;
    std::uint64_t revision = 0;   ///< the asker's own
};

/// Paints parts of pages in a thread of its own. Destroying it waits for the part in hand only.
class PageRenderer : public QObject {
    Q_OBJECT

public:
    explicit PageRenderer(QObject* parent = nullptr);
    ~PageRenderer() override;

    /// Everything asked for so far is forgotten.
    void setPainterSource(PainterSource source);
    /// Takes the place of what was asked for this purpose and is not painted yet.
    void want(RenderPurpose purpose, std::vector<RenderRequest> requests);

Q_SIGNALS:
    void painted(banxin::ui::RenderPurpose purpose, const banxin::ui::RenderRequest& request, const QImage& image);

private:
    struct Job {
        RenderPurpose purpose = RenderPurpose::Tile;
        RenderRequest request;
        PainterSource source;
        int sourceNumber = 0;
    };
    bool takeJob(Job& job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::array<std::deque<RenderRequest>, renderPurposes> m_wanted;
    PainterSource m_source;
    int m_sourceNumber = 0;
    bool m_stopped = false;
    std::unique_ptr<QThread> m_thread;
};

}

Q_DECLARE_METATYPE(banxin::ui::RenderPurpose)
Q_DECLARE_METATYPE(banxin::ui::RenderRequest)
