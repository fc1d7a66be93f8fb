// Framing a photo: what the keys do.
#include "ui/photos/photo_framer.h"

#include "makeup/photo_frame.h"
#include "ui/photos/photo_measures.h"

#include <QKeyEvent>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int smallStep = 10;     ///< per mille of the picture
constexpr int largeStep = 50;

}

/// A photo that is meant by itself in its text goes out of it, not its story off the page; a drag can be given up.
bool PhotoFramer::isForPlaced(const QKeyEvent& event) const
{
    if (m_placing)
        return event.key() == Qt::Key_Escape;
    const bool isDelete = event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
    return isDelete && event.modifiers() == Qt::NoModifier && placeable();
}

bool PhotoFramer::isOwnKey(const QKeyEvent& event) const
{
    if (!m_framed)
        return isForPlaced(event) || m_otherwise.isOwnKey(event);
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down: case Qt::Key_Plus: case Qt::Key_Equal: case Qt::Key_Minus:
    case Qt::Key_Comma: case Qt::Key_Period: case Qt::Key_0: case Qt::Key_F: case Qt::Key_W: case Qt::Key_K: case Qt::Key_M: case Qt::Key_PageUp:
    case Qt::Key_PageDown: case Qt::Key_Tab: case Qt::Key_Backtab: case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_Escape: return true;
    case Qt::Key_Backspace: case Qt::Key_Delete: return m_cut.has_value();
    default: return false;
    }
}

bool PhotoFramer::key(QKeyEvent& event)
{
    if (!m_framed && isForPlaced(event)) {
        if (m_placing)
            leavePlacing();
        else
            Q_EMIT removeWanted();
        return true;
    }
    if (!m_framed)
        return m_otherwise.key(event);
    if (!isOwnKey(event))
        return false;
    const Length step = Length::fromEmu(event.modifiers().testFlag(Qt::ShiftModifier) ? largeStep : smallStep);
    if (m_cut ? cutKey(event.key()) : moveKey(event.key(), step) || shapeKey(event.key(), event.modifiers())) {
        m_canvas.repaintOverlay();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Tab: this->step(1); break;
    case Qt::Key_Backtab: this->step(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); break;
    case Qt::Key_Escape: cancel(); break;
    default: break;
    }
    m_canvas.repaintOverlay();
    return true;
}

/// While an outline is drawn.
bool PhotoFramer::cutKey(int key)
{
    switch (key) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete: m_cut->takeBack(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: takeCut(); return true;
    case Qt::Key_Escape: leaveCut(); return true;
    default: return true;
    }
}

/// The picture goes where the arrow points.
bool PhotoFramer::moveKey(int key, Length step)
{
    switch (key) {
    case Qt::Key_Left: pan({step, {}}); return true;
    case Qt::Key_Right: pan({-step, {}}); return true;
    case Qt::Key_Up: pan({{}, step}); return true;
    case Qt::Key_Down: pan({{}, -step}); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: scale(21, 20); return true;
    case Qt::Key_Minus: scale(20, 21); return true;
    case Qt::Key_Comma: turn(-50); return true;
    case Qt::Key_Period: turn(50); return true;
    default: return false;
    }
}

bool PhotoFramer::shapeKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_0: change([](PhotoPlacement& p) { p.focus = PhotoPlacement{}.focus; p.turn = 0; p.zoomPerMille = 1000; }); return true;
    case Qt::Key_F: change([](PhotoPlacement& p) { p.fit = PhotoFit::Fill; p.zoomPerMille = std::max(1000, p.zoomPerMille); }); return true;
    case Qt::Key_W: change([](PhotoPlacement& p) { p.fit = PhotoFit::Whole; p.zoomPerMille = 1000; }); return true;
    case Qt::Key_K:
        if (modifiers.testFlag(Qt::ShiftModifier))
            change([](PhotoPlacement& p) { p.kept.reset(); });
        else
            m_isKeeping = !m_isKeeping;
        Q_EMIT changed();
        return true;
    case Qt::Key_M: setMirrored(!m_now.mirrored); return true;
    case Qt::Key_PageUp: growByRows(-1); return true;
    case Qt::Key_PageDown: growByRows(1); return true;
    default: return false;
    }
}

void PhotoFramer::pan(Point by)
{
    const Rect& seen = m_framed->placed.clip;
    const Point focus = makeup::inPicture(m_framed->placed, {seen.x + seen.width / 2, seen.y + seen.height / 2});
    m_now.focus = {inPerMille(focus.x + (m_now.mirrored ? -by.x : by.x)), inPerMille(focus.y + by.y)};
    show();
}

void PhotoFramer::scale(int numerator, int denominator)
{
    m_now.zoomPerMille = std::clamp(m_now.zoomPerMille * numerator / denominator, leastZoomOf(m_now.fit), mostPhotoZoom);
    show();
}

void PhotoFramer::turn(int hundredths)
{
    m_now.turn = std::clamp(m_now.turn + hundredths, -mostPhotoTurn, mostPhotoTurn);
    show();
}

/// A photo in text takes more or fewer of its rows; one that fills its block goes with the block.
void PhotoFramer::growByRows(int rows)
{
    if (m_now.cells.rows <= 0)
        return;
    m_now.cells.rows = std::max(2, m_now.cells.rows + rows);
    show();
}

/// Frames the next photo of the block, or the one before.
void PhotoFramer::step(int by)
{
    const std::vector<ShownPhoto> photos = photosOfSelected();
    const auto own = std::find_if(photos.begin(), photos.end(), [&](const ShownPhoto& photo) { return photo.photo == m_framed->photo; });
    if (photos.size() < 2 || own == photos.end())
        return;
    const auto index = static_cast<std::size_t>(own - photos.begin());
    const int next = photos[(index + photos.size() + static_cast<std::size_t>(by + static_cast<int>(photos.size()))) % photos.size()].photo;
    take();
    for (const ShownPhoto& photo : photosOfSelected()) {
        if (photo.photo == next)
            return start(photo);
    }
}

}
