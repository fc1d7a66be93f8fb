// Framing a photo: what the pointer does.
#include "ui/photos/photo_framer.h"

#include "edit/photos.h"
#include "makeup/photo_frame.h"
#include "ui/photos/photo_measures.h"
#include "words/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace banxin::ui {
namespace {

/// So far beside its picture a corner of an outline still means its edge.
constexpr int mostBeside = 150;

Point middleOf(const Rect& area) { return {area.x + area.width / 2, area.y + area.height / 2}; }

bool isNear(Point inPicture)
{
    const auto isNearBy = [](Length value) { return value.emu() >= -mostBeside && value.emu() <= 1000 + mostBeside; };
    return isNearBy(inPicture.x) && isNearBy(inPicture.y);
}

}

bool PhotoFramer::isAtHandle(Point point, Length tolerance) const
{
    const auto corners = display::cornersOf(m_framed->placed);
    return std::any_of(corners.begin(), corners.end(), [&](Point corner) { return distanceBetween(corner, point) <= static_cast<double>(tolerance.emu()) * 1.5; });
}

/// Where another photo is on the page, the two can exchange their places.
bool PhotoFramer::hasSwapGrip() const
{
    return m_framed && !m_cut && shownPhotos(*m_canvas.shown().page, m_session->edition()).size() > 1;
}

bool PhotoFramer::isAtSwapGrip(Point point, Length tolerance) const
{
    const double pixel = static_cast<double>(tolerance.emu()) / tolerancePixels;
    const Rect seen = display::bounds(m_framed->placed);
    const Length inset = Length::fromEmu(std::llround(pixel * swapGripInset));
    return hasSwapGrip() && distanceBetween({seen.right() - inset, seen.y + inset}, point) <= pixel * swapGripRadius;
}

PhotoFramer::Action PhotoFramer::actionAt(const CanvasPointer& pointer) const
{
    if (pointer.modifiers.testFlag(Qt::AltModifier))
        return Action::Swap;
    if (m_isKeeping || pointer.modifiers.testFlag(Qt::ShiftModifier))
        return Action::Keep;
    if (isAtHandle(pointer.page, pointer.tolerance))
        return Action::Scale;
    if (isAtSwapGrip(pointer.page, pointer.tolerance))
        return Action::Swap;
    return display::bounds(m_framed->placed).contains(pointer.page) ? Action::Pan : Action::Beside;
}

Length PhotoFramer::toleranceInPicture(const CanvasPointer& pointer) const
{
    const Length side = std::min(m_framed->placed.frame.width, m_framed->placed.frame.height);
    return side > Length{} ? Length::fromEmu(1000 * pointer.tolerance.emu() / side.emu() + 1) : Length::fromEmu(1);
}

void PhotoFramer::pressCut(const CanvasPointer& pointer)
{
    const Point point = makeup::inPicture(m_framed->placed, pointer.page);
    if (!isNear(point)) {
        take();
        return m_otherwise.press(pointer);
    }
    m_cut->press(point, toleranceInPicture(pointer));
    m_canvas.repaintOverlay();
}

void PhotoFramer::press(const CanvasPointer& pointer)
{
    if (!m_framed) {
        if (beginPlacing(pointer))
            return;
        m_otherwise.press(pointer);
        const auto photo = m_session && m_canvas.shown().page ? photoAt(*m_canvas.shown().page, m_session->edition(), pointer.page) : std::nullopt;
        if (photo && m_canvas.isSelected(photo->block))
            choose(*photo);
        else if (std::exchange(m_isChosen, false))
            Q_EMIT changed();
        return;
    }
    if (m_cut)
        return pressCut(pointer);
    const Action action = actionAt(pointer);
    if (action == Action::Beside) {
        // It is as it should be, and something else is meant.
        take();
        return m_otherwise.press(pointer);
    }
    m_drag = Drag{action, pointer.page, pointer.page, m_now, m_framed->placed};
}

void PhotoFramer::drag(const CanvasPointer& pointer)
{
    if (m_placing)
        return placeTo(pointer);
    if (!m_framed)
        return m_otherwise.drag(pointer);
    if (m_cut) {
        m_cut->drag(makeup::inPicture(m_framed->placed, pointer.page));
        return m_canvas.repaintOverlay();
    }
    if (m_drag)
        dragTo(pointer);
}

void PhotoFramer::dragTo(const CanvasPointer& pointer)
{
    m_drag->now = pointer.page;
    m_now = m_drag->before;
    switch (m_drag->action) {
    case Action::Pan: panTo(*m_drag); break;
    case Action::Scale: scaleTo(*m_drag); break;
    case Action::Keep: keepTo(*m_drag); break;
    case Action::Swap:
    case Action::Beside: return m_canvas.repaintOverlay();
    }
    show();
}

/// What was in the middle goes with the hand.
void PhotoFramer::panTo(const Drag& held)
{
    const Point middle = middleOf(held.placed.clip);
    const Point there{middle.x - (held.now.x - held.start.x), middle.y - (held.now.y - held.start.y)};
    const Point focus = makeup::inPicture(held.placed, there);
    m_now.focus = {inPerMille(focus.x), inPerMille(focus.y)};
}

void PhotoFramer::scaleTo(const Drag& held)
{
    const Point middle = middleOf(held.placed.frame);
    const double ratio = distanceBetween(held.now, middle) / std::max(1.0, distanceBetween(held.start, middle));
    m_now.zoomPerMille = std::clamp(static_cast<int>(std::lround(held.before.zoomPerMille * ratio)), leastZoomOf(m_now.fit), mostPhotoZoom);
}

void PhotoFramer::keepTo(const Drag& held)
{
    const Point a = makeup::inPicture(held.placed, held.start);
    const Point b = makeup::inPicture(held.placed, held.now);
    const Point from{inPerMille(std::min(a.x, b.x)), inPerMille(std::min(a.y, b.y))};
    const Point to{inPerMille(std::max(a.x, b.x)), inPerMille(std::max(a.y, b.y))};
    if (from.x < to.x && from.y < to.y)
        m_now.kept = Rect{from.x, from.y, to.x - from.x, to.y - from.y};
}

void PhotoFramer::release(const CanvasPointer& pointer)
{
    if (m_placing) {
        placeTo(pointer);
        return takePlacing();
    }
    if (!m_framed)
        return m_otherwise.release(pointer);
    if (m_cut)
        return m_cut->release();
    if (!m_drag)
        return;
    const Action action = m_drag->action;
    if (m_drag->start != pointer.page)
        dragTo(pointer);
    m_drag.reset();
    m_isKeeping = false;
    if (action == Action::Swap)
        swapWith(pointer.page);
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

/// The two photos exchange their places.
void PhotoFramer::swapWith(Point point)
{
    const auto other = photoAt(*m_canvas.shown().page, m_session->edition(), point);
    if (!other || (other->story == m_framed->story && other->photo == m_framed->photo))
        return;
    const ShownPhoto own = *m_framed;
    const StepLabel label{StepCode::ChangePhoto, {slug(), findPage(m_session->edition(), m_canvas.shown().page->page)->code}};
    cancel();
    Result<Edition> after = edit::swapPhotos(m_session->edition(), {own.story, static_cast<std::size_t>(own.photo)},
        {other->story, static_cast<std::size_t>(other->photo)});
    const Result<Done> done = after ? m_session->apply(std::move(*after), label) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

void PhotoFramer::doubleClick(const CanvasPointer& pointer)
{
    if (m_placing)
        leavePlacing();
    if (!m_framed && beginAt(pointer))
        return;
    if (!m_framed)
        return m_otherwise.doubleClick(pointer);
    // The second click has set a corner where the first one did; the outline is closed with them.
    if (m_cut)
        return takeCut();
    take();
}

void PhotoFramer::dragStory(StoryId story, const CanvasPointer& pointer)
{
    take();
    m_otherwise.dragStory(story, pointer);
}

void PhotoFramer::dropStory(StoryId story, const CanvasPointer& pointer)
{
    take();
    m_otherwise.dropStory(story, pointer);
}

Qt::CursorShape PhotoFramer::cursorAt(const CanvasPointer& pointer) const
{
    if (!m_framed)
        return placingCursor(pointer).value_or(m_otherwise.cursorAt(pointer));
    if (m_cut)
        return isNear(makeup::inPicture(m_framed->placed, pointer.page)) ? Qt::CrossCursor : Qt::ArrowCursor;
    switch (actionAt(pointer)) {
    case Action::Keep: return Qt::CrossCursor;
    case Action::Scale: return Qt::SizeFDiagCursor;
    case Action::Swap: return Qt::DragMoveCursor;
    case Action::Beside: return Qt::ArrowCursor;
    case Action::Pan: break;
    }
    return m_drag ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
}

}
