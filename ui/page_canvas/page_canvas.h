#pragma once

#include "ui/page_canvas/page_picture.h"
#include "ui/page_canvas/view_geometry.h"

#include <QAbstractScrollArea>

#include <optional>

namespace banxin::ui {

/// A page with what its blocks are called: kind, slug and fit, in the order of `page->blocks`.
struct ShownPage {
    PagePointer page;
    std::vector<QString> blockNames;
};

/// The page as it will print. Wheel scrolls, Shift+wheel sideways, Ctrl+wheel zooms at the pointer, Space-drag and middle-drag pan.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageCanvas(PageRenderer& renderer, QWidget* parent = nullptr);

    /// A page of the same id as the one that is shown keeps zoom and place, and only what changed is painted again.
    void showPage(ShownPage page);
    const ShownPage& shown() const { return m_shown; }

    double zoom() const { return m_geometry.zoom(); }
    /// What lies under a place of the viewport (logical pixels), in points from the corner of the trim.
    QPointF pageAt(QPointF place) const;
    /// Where a point of the page lies in the viewport (logical pixels).
    QPointF placeOf(QPointF pagePoint) const;
    QRect placeOf(const Rect& area) const;
    /// Whether everything in sight is painted at the size that is shown.
    bool isSharp() const;

    BlockId selected() const { return m_selected; }
    void select(BlockId block);

public Q_SLOTS:
    /// Keeps the middle of the viewport.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void fitPage();
    void fitWidth();
    void showActualSize();

Q_SIGNALS:
    void zoomChanged(double zoom);
    void selectionChanged(banxin::BlockId block);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class FitMode { None, Page, Width };

    void zoomAt(double zoom, QPointF pixel);
    void followFit();
    void geometryChanged();
    void updateScale();
    QRect visiblePixels() const;
    void updatePixels(const QRect& pixels);
    void updateBlock(const PagePointer& page, BlockId block);
    void drawPart(QPainter& painter, const QRect& part) const;
    void drawDesk(QPainter& painter, const QRect& clip) const;
    void drawSelection(QPainter& painter) const;
    void endPan();
    void updateCursor();
    BlockId blockAt(QPointF place) const;

    PagePicture m_picture;
    ShownPage m_shown;
    ViewGeometry m_geometry;
    FitMode m_fit = FitMode::Page;
    double m_toldZoom = 0;
    BlockId m_selected;
    bool m_spaceHeld = false;
    std::optional<QPoint> m_panFrom;
    bool m_settingBars = false;
};

}
