#pragma once

#include "ui/page_canvas/tiles.h"
#include "ui/rendering/page_renderer.h"

#include <QObject>
#include <QTimer>

namespace banxin::ui {

/// The pixels of the page that a canvas shows: painted in tiles, of which only what changed is painted again. What a
/// frame has no time for is painted in the renderer's thread; meanwhile the old picture is shown at the new size.
class PagePicture : public QObject {
    Q_OBJECT

public:
    explicit PagePicture(PageRenderer& renderer, QObject* parent = nullptr);

    /// A page of the id and size of the one before keeps what is alike in both. `over`: what is seen over it.
    void showPage(PagePointer page, PagePointer over = nullptr);
    /// From now on the page is shown in the inks of the press, or, with null, as on any screen. Until it is painted anew
    /// the old picture stays.
    void setProof(std::shared_ptr<const paint::ProofView> proof);
    /// Which part is in sight. `page`: the size of the whole; both in device pixels at `pixelsPerPoint`.
    void setView(double pixelsPerPoint, QSize page, const QRect& visible);
    /// Whether everything in sight is painted at the size that is shown.
    bool isSharp() const;
    /// The page with its corner at `origin`, as far as it lies in `clip`; in device pixels. Leaves nothing of the page's
    /// area there unpainted.
    void draw(QPainter& painter, QPoint origin, const QRect& clip) const;

Q_SIGNALS:
    /// What is to be drawn again, in device pixels of the whole page.
    void changed(const QRect& pixels);

private:
    void paintNow();
    bool paintNow(const QRect& pixels);
    void want();
    void wantOverview();
    void spoil(const std::vector<Rect>& damage);
    void takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image);
    void takePhoto(const PhotoId& photo);
    void drawUnsharp(QPainter& painter, QPoint origin, const QRect& clip) const;

    void paintSharp();

    PageRenderer& m_renderer;
    QTimer m_rest;            ///< runs while the size is still changing
    PagePointer m_page;
    PagePointer m_over;
    std::shared_ptr<const paint::ProofView> m_proof;
    std::uint64_t m_revision = 0;           ///< counts the pages that were shown, and the photos that arrived
    std::uint64_t m_overviewRevision = 0;   ///< of what is asked for or shown
    QSize m_size;
    QRect m_visible;
    Tiles m_tiles;
    Tiles m_oldTiles;         ///< of the scale before, shown until the new ones are there
    QImage m_overview;        ///< the whole page, small: under everything else
};

}
