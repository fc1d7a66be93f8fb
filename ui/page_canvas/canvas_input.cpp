#include "ui/page_canvas/page_canvas.h"

#include "ui/local_files.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace banxin::ui {
namespace {

constexpr double zoomPerNotch = 1.2;
constexpr double unitsPerNotch = 120;
constexpr double stepsPerNotch = 3;
/// How near to an edge a pointer must be to take hold of it.
constexpr double grabPixels = 5;

}

void PageCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double notches = angle.y() / unitsPerNotch;
        zoomAt(zoom() * std::pow(zoomPerNotch, notches), event->position() * devicePixelRatioF());
        event->accept();
        return;
    }
    QPointF by = event->pixelDelta();
    if (by.isNull())
        by = QPointF{angle.x() * horizontalScrollBar()->singleStep() * stepsPerNotch / unitsPerNotch,
            angle.y() * verticalScrollBar()->singleStep() * stepsPerNotch / unitsPerNotch};
    else
        by *= devicePixelRatioF();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = by.transposed();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - qRound(by.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(by.y()));
    event->accept();
}

CanvasPointer PageCanvas::pointerAt(QPointF place, Qt::KeyboardModifiers modifiers) const
{
    const QPointF point = pageAt(place);
    const auto length = [](double points) { return Length::fromEmu(std::llround(points * 12700)); };
    return {{length(point.x()), length(point.y())}, length(grabPixels * devicePixelRatioF() / m_geometry.scale()), modifiers, viewport()->mapToGlobal(place).toPoint()};
}

void PageCanvas::mousePressEvent(QMouseEvent* event)
{
    const bool isPan = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (isPan)
        m_panFrom = (event->position() * devicePixelRatioF()).toPoint();
    else if (m_shown.page && m_tool && (event->button() == Qt::LeftButton || (event->button() == Qt::RightButton && !m_tool->takesText()))) {
        m_tool->press(pointerAt(event->position(), event->modifiers()));
        if (event->button() == Qt::RightButton)
            m_tool->cancel();
    }
    updateCursor(event->position(), event->modifiers());
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    markRulers(event->position());
    Q_EMIT pointed(event->position());
    if (!m_panFrom) {
        if (m_tool && m_shown.page && event->buttons().testFlag(Qt::LeftButton))
            m_tool->drag(pointerAt(event->position(), event->modifiers()));
        updateCursor(event->position(), event->modifiers());
        return;
    }
    const QPoint now = (event->position() * devicePixelRatioF()).toPoint();
    const QPoint by = now - *m_panFrom;
    m_panFrom = now;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_tool && event->button() == Qt::LeftButton && m_tool->isDragging())
        m_tool->release(pointerAt(event->position(), event->modifiers()));
    if (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)
        endPan();
    updateCursor(event->position(), event->modifiers());
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
    if (m_tool && m_shown.page && event->button() == Qt::LeftButton && !m_panFrom)
        m_tool->doubleClick(pointerAt(event->position(), event->modifiers()));
}

void PageCanvas::inputMethodEvent(QInputMethodEvent* event)
{
    if (m_tool && m_shown.page && m_tool->takesText())
        m_tool->inputMethod(*event);
    else
        QAbstractScrollArea::inputMethodEvent(event);
}

QVariant PageCanvas::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (!m_tool || !m_tool->takesText())
        return QAbstractScrollArea::inputMethodQuery(query);
    const QVariant answer = m_tool->inputMethodQuery(query);
    // The tool speaks of the viewport; the rulers stand before it.
    if (answer.userType() == QMetaType::QRectF)
        return answer.toRectF().translated(viewport()->pos());
    return answer.isValid() ? answer : QAbstractScrollArea::inputMethodQuery(query);
}

void PageCanvas::focusInEvent(QFocusEvent* event)
{
    if (m_tool)
        m_tool->focusChanged(true);
    QAbstractScrollArea::focusInEvent(event);
}

void PageCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT contextMenuWanted(event->globalPos());
}

void PageCanvas::markRulers(const QPointF& place)
{
    m_across->setMark(qRound(place.x() * devicePixelRatioF()));
    m_down->setMark(qRound(place.y() * devicePixelRatioF()));
}

void PageCanvas::endPan()
{
    m_panFrom.reset();
}

bool PageCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_across->setMark(-1);
        m_down->setMark(-1);
        Q_EMIT pointerLeft();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool PageCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_tool && m_shown.page && m_tool->isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    // Tab walks the blocks while one is selected; Esc lets go of it, and Tab then leaves the canvas.
    if (event->type() == QEvent::KeyPress && m_tool && m_shown.page) {
        QKeyEvent* key = static_cast<QKeyEvent*>(event);
        const bool isTab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (isTab && selected() && m_tool->key(*key))
            return true;
    }
    return QAbstractScrollArea::event(event);
}

void PageCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool takesText = m_tool && m_shown.page && m_tool->takesText();
    if (event->key() == Qt::Key_Space && !event->modifiers() && !takesText) {
        m_spaceHeld = true;
        updateCursor(viewport()->mapFromGlobal(QCursor::pos()), event->modifiers());
        return;
    }
    if (m_tool && m_shown.page && m_tool->key(*event))
        return;
    QAbstractScrollArea::keyPressEvent(event);
}

void PageCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor(viewport()->mapFromGlobal(QCursor::pos()), event->modifiers());
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

void PageCanvas::focusOutEvent(QFocusEvent* event)
{
    // The key may be released over another window, where we do not hear of it.
    m_spaceHeld = false;
    endPan();
    if (m_tool && m_tool->isDragging() && event->reason() == Qt::ActiveWindowFocusReason)
        m_tool->cancel();
    if (m_tool)
        m_tool->focusChanged(false);
    QAbstractScrollArea::focusOutEvent(event);
}

void PageCanvas::updateCursor(const QPointF& place, Qt::KeyboardModifiers modifiers)
{
    if (m_panFrom)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (m_tool && m_shown.page)
        viewport()->setCursor(m_tool->cursorAt(pointerAt(place, modifiers)));
    else
        viewport()->unsetCursor();
}

QString storyMimeType()
{
    return QStringLiteral("application/x-banxin-story");
}

namespace {

/// The story that is dragged; 0 where something else is.
StoryId storyIn(const QMimeData* data)
{
    return StoryId{data->data(storyMimeType()).toUInt()};
}

}

void PageCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_shown.page && (storyIn(event->mimeData()) || !localFiles(*event->mimeData()).isEmpty()))
        event->acceptProposedAction();
}

void PageCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    markRulers(event->position());
    const StoryId story = storyIn(event->mimeData());
    if (story && m_tool && m_shown.page)
        m_tool->dragStory(story, pointerAt(event->position(), event->modifiers()));
    else if (const QStringList files = localFiles(*event->mimeData()); !files.isEmpty())
        Q_EMIT filesDragged(files, pointerAt(event->position(), event->modifiers()));
    event->acceptProposedAction();
}

void PageCanvas::dragLeaveEvent(QDragLeaveEvent*)
{
    setDropMark({});
    if (m_tool)
        m_tool->cancel();
}

void PageCanvas::dropEvent(QDropEvent* event)
{
    setDropMark({});
    const StoryId story = storyIn(event->mimeData());
    event->acceptProposedAction();
    if (story && m_tool && m_shown.page) {
        m_tool->dropStory(story, pointerAt(event->position(), event->modifiers()));
        setFocus();
    } else if (const QStringList files = localFiles(*event->mimeData()); !files.isEmpty())
        Q_EMIT filesDropped(files, pointerAt(event->position(), event->modifiers()));
}

void PageCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

}
