#pragma once

#include "ui/rendering/painter_source.h"
#include "ui/rendering/photo_loader.h"

#include <QImage>
#include <QObject>
#include <QRect>
#include <QThread>

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace banxin::ui {

/// Who wants a picture. What stands first is painted first. A probe asks for the inks of one pixel, a survey for how much
/// ink there is at most.
enum class RenderPurpose { Probe, Tile, Overview, Proposal, Thumbnail, Survey };
constexpr std::size_t renderPurposes = 6;

/// A part of a page as pixels: `pixels` of the whole page drawn with `pixelsPerPoint`.
struct RenderRequest {
    PagePointer page;
    double pixelsPerPoint = 1;
    QRect pixels;
    std::uint64_t revision = 0;   ///< the asker's own
    std::shared_ptr<const paint::ProofView> proof;   ///< null: as on any screen; of a survey, what ink is too much
    PagePointer over;             ///< what is seen over the page and not printed; null: nothing
};

/// Paints parts of pages in a thread of its own, or at once where that thread is idle. Photos are decoded in another
/// thread; until one is there, a light frame or its picture in another size stands for it. Destroying it waits for the
/// part in hand only.
class PageRenderer : public QObject {
    Q_OBJECT

public:
    explicit PageRenderer(QObject* parent = nullptr);
    ~PageRenderer() override;

    /// Everything asked for so far is forgotten.
    void setPainterSource(PainterSource source);
    /// Takes the place of what was asked for this purpose and is not painted yet. Thumbnails that are asked for again
    /// and again wait until that ends.
    void want(RenderPurpose purpose, std::vector<RenderRequest> requests);
    /// Paints the part on `image`, whose first pixel is the page's `corner`, before it returns. False, and nothing is
    /// painted, where the renderer's thread has much in hand or has not painted anything of this edition yet.
    bool paintNow(const RenderRequest& request, QImage& image, QPoint corner);

Q_SIGNALS:
    void painted(banxin::ui::RenderPurpose purpose, const banxin::ui::RenderRequest& request, const QImage& image);
    void probed(const banxin::ui::RenderRequest& request, const banxin::paint::Densities& densities);
    void surveyed(const banxin::ui::RenderRequest& request, const banxin::paint::InkSurvey& survey);
    /// Parts that show the photo look different from now on. Overviews and thumbnails are painted again unasked.
    void photoArrived(const banxin::PhotoId& photo);

private:
    using Clock = std::chrono::steady_clock;
    struct Job {
        RenderPurpose purpose = RenderPurpose::Tile;
        RenderRequest request;
        PainterSource source;
        int sourceNumber = 0;
    };
    struct Photo {
        paint::PhotoSize size;
        QImage image;
    };
    /// For whoever holds its mutex.
    struct Painting {
        std::timed_mutex mutex;
        std::shared_ptr<paint::PagePainter> painter;
        int sourceNumber = 0;
        struct Layer {
            PagePointer page;   ///< the page that `prepared` is of
            std::optional<paint::PreparedPage> prepared;
            void prepare(const PagePointer& wanted);
        };
        Layer page;
        Layer over;
    };

    void run();
    bool takeJob(Job& job);
    void perform(const Job& job);
    bool takePainter(const Job& job);
    void measure(const Job& job);
    QImage paintJob(const Job& job);
    void prepareHeld(const RenderRequest& request);
    void askForPhotos(const Job& job);
    void paintHeld(const RenderRequest& request, QImage& image, QPoint corner);
    void takePhoto(const paint::PhotoSize& size, const QImage& image, int number);
    void remember(const Job& job);
    bool isDue(RenderPurpose purpose) const;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::array<std::deque<RenderRequest>, renderPurposes> m_wanted;
    std::array<std::deque<RenderRequest>, renderPurposes> m_unfinished;   ///< painted without a photo
    std::vector<Photo> m_photos;   ///< arrived, not yet given to the painter
    Clock::time_point m_thumbnailsAsked;
    Clock::time_point m_thumbnailsDue;
    PainterSource m_source;
    int m_sourceNumber = 0;
    bool m_stopped = false;

    Painting m_painting;
    PhotoLoader m_loader;
    std::unique_ptr<QThread> m_thread;
};

}

Q_DECLARE_METATYPE(banxin::ui::RenderPurpose)
Q_DECLARE_METATYPE(banxin::ui::RenderRequest)
Q_DECLARE_METATYPE(banxin::paint::Densities)
Q_DECLARE_METATYPE(banxin::paint::InkSurvey)
