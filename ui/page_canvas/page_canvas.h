#pragma once

#include "model/grid.h"
#include "ui/fit_words.h"
#include "ui/page_canvas/canvas_overlay.h"
#include "ui/page_canvas/canvas_tool.h"
#include "ui/page_canvas/page_picture.h"
#include "ui/page_canvas/ruler.h"
#include "ui/page_canvas/view_geometry.h"

#include <QAbstractScrollArea>

#include <optional>

namespace banxin::ui {

/// A page with what its blocks are called, in the order of `page->blocks`.
struct ShownPage {
    PagePointer page;
    std::vector<BlockNote> notes;
    Grid grid;
    bool isStale = false;   ///< the edition went on, and the page is being made
    std::vector<BlockId> advertisements;
    PagePointer over;       ///< what is seen over the page and not printed; null: nothing
};

ShownPage shownPage(const PagePointer& page, const Edition& edition, bool isStale);

/// The kind of a story that is dragged out of the pool: its number in text.
QString storyMimeType();

/// The page as it will print. Wheel scrolls, Shift+wheel sideways, Ctrl+wheel zooms at the pointer, Space-drag and
/// middle-drag pan. The left button and the keys are the tool's.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageCanvas(PageRenderer& renderer, QWidget* parent = nullptr);

    /// A page of the same id as the one that is shown keeps zoom and place, and only what changed is painted again.
    void showPage(ShownPage page);
    const ShownPage& shown() const { return m_shown; }
    /// Advertisements that are not shown cannot be selected either; the page prints them all the same.
    void setAdvertisementsShown(bool shown);
    bool areAdvertisementsShown() const { return m_areAdvertisementsShown; }

    double zoom() const { return m_geometry.zoom(); }
    /// What lies under a place of the viewport (logical pixels), in points from the corner of the trim.
    QPointF pageAt(QPointF place) const;
    /// Where a point of the page lies in the viewport (logical pixels).
    QPointF placeOf(QPointF pagePoint) const;
    QRect placeOf(const Rect& area) const;
    /// Whether everything in sight is painted at the size that is shown.
    bool isSharp() const;

    /// The block that was selected last; 0: none.
    BlockId selected() const { return m_selection.empty() ? BlockId{} : m_selection.back(); }
    /// All that are selected, in the order in which they were.
    const std::vector<BlockId>& selection() const { return m_selection; }
    bool isSelected(BlockId block) const;
    /// This one only; 0: none.
    void select(BlockId block);
    void setSelection(std::vector<BlockId> blocks);
    /// Scrolls as little as brings the block into sight.
    void reveal(BlockId block);

    /// Must live as long as the canvas, or be taken away with null.
    void setTool(CanvasTool* tool);
    CanvasTool* tool() const { return m_tool; }
    const ViewGeometry& geometry() const { return m_geometry; }
    /// What the tool draws has changed.
    void repaintOverlay() { viewport()->update(); }
    /// The same, where it is known what of the page it covers.
    void repaintOverlay(const Rect& area) { updateBlock(area); }
    /// Scrolls as little as brings the area into sight.
    void reveal(const Rect& area);
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    /// The page in the inks of the press; null: as on any screen.
    void setProof(std::shared_ptr<const paint::ProofView> proof) { m_picture.setProof(std::move(proof)); }
    const OverlayOptions& overlay() const { return m_overlay; }
    void setOverlay(const OverlayOptions& options);
    /// What a page without stories says in its middle; it is not printed.
    void setEmptyHint(const QString& hint);
    /// Until the drag has ended; without areas: none.
    void setDropMark(DropMark mark);
    const DropMark& dropMark() const { return m_dropMark; }
    void setRulers(bool shown, RulerUnit unit);

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
    /// Another page, or the same after a change.
    void shownChanged();
    /// The pointer stands over this place of the viewport (logical pixels), or has left it.
    void pointed(const QPointF& place);
    void pointerLeft();
    /// `block` is the one that was selected last; 0: none is.
    void selectionChanged(banxin::BlockId block);
    /// Files are dragged over the page: whoever takes them says where they would land (setDropMark).
    void filesDragged(const QStringList& files, const banxin::ui::CanvasPointer& pointer);
    /// Files were dropped on the page.
    void filesDropped(const QStringList& files, const banxin::ui::CanvasPointer& pointer);
    void contextMenuWanted(const QPoint& globalPlace);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class FitMode { None, Page, Width };

    void zoomAt(double zoom, QPointF pixel);
    void followFit();
    void geometryChanged();
    void updateScale();
    QRect visiblePixels() const;
    void updatePixels(const QRect& pixels);
    void updateBlock(const Rect& area);
    void updateOverlay(const ShownPage& before);
    void drawPart(QPainter& painter, const QRect& part) const;
    void drawDesk(QPainter& painter, const QRect& clip) const;
    void drawOverlay(QPainter& painter) const;
    void placeRulers();
    void markRulers(const QPointF& place);
    CanvasPointer pointerAt(QPointF place, Qt::KeyboardModifiers modifiers) const;
    void endPan();
    void updateCursor(const QPointF& place, Qt::KeyboardModifiers modifiers);

    void takeShown(ShownPage page);

    PagePicture m_picture;
    ShownPage m_shown;
    ShownPage m_whole;       ///< with what is not shown
    bool m_areAdvertisementsShown = true;
    ViewGeometry m_geometry;
    FitMode m_fit = FitMode::Page;
    double m_toldZoom = 0;
    std::vector<BlockId> m_selection;
    CanvasTool* m_tool = nullptr;
    OverlayOptions m_overlay;
    QString m_emptyHint;
    DropMark m_dropMark;
    Ruler* m_across = nullptr;
    Ruler* m_down = nullptr;
    QWidget* m_corner = nullptr;
    bool m_spaceHeld = false;
    std::optional<QPoint> m_panFrom;
    bool m_settingBars = false;
};

}
