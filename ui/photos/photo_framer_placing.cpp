// Moving a photo in the text that it stands in, and giving it more or less room there.
#include "ui/photos/photo_framer.h"

#include "edit/photos.h"
#include "makeup/photo_places.h"
#include "ui/page_canvas/canvas_overlay.h"
#include "ui/photos/photo_in_text.h"
#include "ui/photos/photo_place.h"

#include <utility>

namespace banxin::ui {
/// The photo of a text that is meant by itself, where it may be placed anew.
std::optional<PhotoFramer::Placing> PhotoFramer::placeable() const
{
    // It is asked for at every stroke of the painter: what costs nothing comes first.
    const auto photo = !m_isChosen || m_framed || !isWritable() || m_canvas.selection().size() != 1 || !isPhotoMeant() ? std::nullopt : current();
    const Block* block = photo ? blockOf(m_session->edition(), photo->block) : nullptr;
    const Page* page = photo ? findPage(m_session->edition(), m_canvas.shown().page->page) : nullptr;
    if (!block || !page || block->locked || (*m_session->edition().stories.find(photo->story))->body.empty())
        return std::nullopt;
    Placing placing;
    placing.photo = *photo;
    placing.before = placing.now = placementOf(m_session->edition(), photo->block, photo->photo);
    placing.grid = page->grid;
    placing.block = *block;
    return makeup::hasPlace(placing.now) ? std::optional{placing} : std::nullopt;
}

Rect PhotoFramer::areaOfPlacing(const Placing& placing) const { return areaInText(placing.grid, placing.block, placing.now.cells); }

bool PhotoFramer::beginPlacing(const CanvasPointer& pointer)
{
    auto placing = pointer.modifiers == Qt::NoModifier && !m_otherwise.takesNextDrag() ? placeable() : std::nullopt;
    const Grip grip = placing ? gripAt(areaOfPlacing(*placing), pointer.page, pointer.tolerance) : Grip::None;
    if (grip == Grip::None)
        return false;
    placing->grip = grip;
    placing->start = pointer.page;
    m_placing = std::move(placing);
    return true;
}

void PhotoFramer::placeTo(const CanvasPointer& pointer)
{
    Placing& placing = *m_placing;
    const GridPlace from = placing.before.cells;
    const GridPlace to = placing.grip == Grip::Inside ? movedInText(placing.grid, placing.block, from, {pointer.page.x - placing.start.x, pointer.page.y - placing.start.y})
                                                      : resizedInText(placing.grid, placing.block, from, placing.grip, pointer.page);
    if (to == placing.now.cells)
        return;
    placing.now.cells = to;
    showPlacing();
}

void PhotoFramer::showPlacing()
{
    const Result<Edition> candidate = edit::showPhoto(m_session->edition(), m_placing->photo.block, m_placing->now);
    if (!candidate)
        return;
    const PageId page = m_canvas.shown().page->page;
    m_canvas.showPage(shownPage(m_session->preview(*candidate, page), *candidate, false));
    m_canvas.repaintOverlay();
}

void PhotoFramer::takePlacing()
{
    const Placing placed = *std::exchange(m_placing, std::nullopt);
    if (placed.now.cells != placed.before.cells && !commit(placed.photo, placed.now))
        showAsItIs();
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

void PhotoFramer::leavePlacing()
{
    const bool isPreviewed = m_placing->now.cells != m_placing->before.cells;
    m_placing.reset();
    if (isPreviewed)
        showAsItIs();
    m_canvas.repaintOverlay();
}

std::optional<Qt::CursorShape> PhotoFramer::placingCursor(const CanvasPointer& pointer) const
{
    if (m_placing)
        return cursorOf(m_placing->grip, Qt::SizeAllCursor);
    const auto placing = pointer.modifiers == Qt::NoModifier && !m_otherwise.takesNextDrag() ? placeable() : std::nullopt;
    const Grip grip = placing ? gripAt(areaOfPlacing(*placing), pointer.page, pointer.tolerance) : Grip::None;
    return grip == Grip::None ? std::nullopt : std::optional{cursorOf(grip, Qt::SizeAllCursor)};
}

/// Its room with its caption, which is what is dragged.
void PhotoFramer::paintPlacing(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    const auto placing = m_placing ? m_placing : placeable();
    if (!placing)
        return;
    const QColor colour = palette.color(QPalette::Highlight);
    const QRectF box = pixelsOf(geometry, areaOfPlacing(*placing));
    painter.setPen(QPen{colour, 2 * dpr});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    drawHandles(painter, box, colour, dpr);
    if (m_placing)
        drawLabel(painter, box.topLeft(), tr("%n column(s)", "", placing->now.cells.columns) + u' ' + tr("%n row(s)", "", placing->now.cells.rows), palette, m_canvas.font(), dpr);
}

}
