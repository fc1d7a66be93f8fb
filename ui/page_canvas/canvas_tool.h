#pragma once

#include "base/id.h"
#include "base/rect.h"

#include <QCursor>
#include <QPainter>
#include <QPointF>
#include <QVariant>

class QAccessibleTextInterface;
class QInputMethodEvent;
class QKeyEvent;

namespace banxin::ui {

class ViewGeometry;

/// Where the pointer is.
struct CanvasPointer {
    Point page;                        ///< on the page, from the corner of the trim
    Length tolerance;                  ///< how far off counts as on it: a few pixels at the zoom of the moment
    Qt::KeyboardModifiers modifiers;
    QPoint onScreen;                   ///< which may be over another part of the window, while the button is held
};

/// What the canvas does with the left button and with keys: it draws pages, a tool changes them.
class CanvasTool {
public:
    virtual ~CanvasTool() = default;

    virtual void press(const CanvasPointer& pointer) = 0;
    /// While the button is held.
    virtual void drag(const CanvasPointer& pointer) = 0;
    virtual void release(const CanvasPointer& pointer) = 0;
    /// After the press that it is.
    virtual void doubleClick(const CanvasPointer&) {}
    /// The gesture is given up: everything as it was.
    virtual void cancel() = 0;
    virtual bool isDragging() const = 0;
    /// The next drag is meant for something by itself, whatever it begins on.
    virtual bool takesNextDrag() const { return false; }

    /// A story of the pool is dragged over the page, dropped on it, or leaves it.
    virtual void dragStory(StoryId story, const CanvasPointer& pointer) = 0;
    virtual void dropStory(StoryId story, const CanvasPointer& pointer) = 0;

    /// Whether the key was for the tool.
    virtual bool key(QKeyEvent& event) = 0;
    /// A tool that is written with gets Space and Tab too, and what an input method has to say.
    virtual bool takesText() const { return false; }
    /// Keys that are the tool's before they are shortcuts.
    virtual bool isOwnKey(const QKeyEvent&) const { return false; }
    virtual void inputMethod(QInputMethodEvent&) {}
    virtual QVariant inputMethodQuery(Qt::InputMethodQuery) const { return {}; }
    virtual void focusChanged(bool) {}
    /// The text of the block that is written in, for assistive programs; null for every other block.
    virtual QAccessibleTextInterface* textOf(BlockId) { return nullptr; }
    /// A block whose badge would cover what is done in it.
    virtual BlockId withoutBadge() const { return {}; }
    virtual Qt::CursorShape cursorAt(const CanvasPointer& pointer) const = 0;
    /// Over the page, in device pixels.
    virtual void paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const = 0;
};

}
