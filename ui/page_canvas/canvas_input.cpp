#include "ui/page_canvas/page_canvas.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace banxin::ui {
namespace {

constexpr double zoomPerNotch = 1.2;
constexpr double unitsPerNotch = 120;
constexpr double stepsPerNotch = 3;

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

void PageCanvas::mousePressEvent(QMouseEvent* event)
{
    const bool isPan = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (isPan)
        m_panFrom = (event->position() * devicePixelRatioF()).toPoint();
    else if (event->button() == Qt::LeftButton)
        select(blockAt(event->position()));
    updateCursor();
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_panFrom)
        return;
    const QPoint now = (event->position() * devicePixelRatioF()).toPoint();
    const QPoint by = now - *m_panFrom;
    m_panFrom = now;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)
        endPan();
}

void PageCanvas::endPan()
{
    m_panFrom.reset();
    updateCursor();
}

void PageCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        m_spaceHeld = true;
        updateCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_selected) {
        select({});
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

void PageCanvas::focusOutEvent(QFocusEvent* event)
{
    // The key may be released over another window, where we do not hear of it.
    m_spaceHeld = false;
    endPan();
    QAbstractScrollArea::focusOutEvent(event);
}

void PageCanvas::updateCursor()
{
    if (m_panFrom)
        viewport()->setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

void PageCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

}
