// How the arranger looks, and which keys it takes.
#include "ui/arranging/arranger.h"

#include "ui/page_canvas/view_geometry.h"

#include <QFontMetricsF>
#include <QKeyEvent>

#include <array>

namespace banxin::ui {
namespace {

constexpr int farStep = 10;

Qt::CursorShape shapeOf(Grip grip)
{
    switch (grip) {
    case Grip::Left:
    case Grip::Right: return Qt::SizeHorCursor;
    case Grip::Top:
    case Grip::Bottom: return Qt::SizeVerCursor;
    case Grip::TopLeft:
    case Grip::BottomRight: return Qt::SizeFDiagCursor;
    case Grip::TopRight:
    case Grip::BottomLeft: return Qt::SizeBDiagCursor;
    case Grip::None:
    case Grip::Inside: break;
    }
    return Qt::ArrowCursor;
}

void drawHandles(QPainter& painter, const QRectF& box, const QColor& colour, double dpr)
{
    const double side = 6 * dpr;
    if (box.width() < 4 * side || box.height() < 4 * side)
        return;
    painter.setPen(QPen{colour, dpr});
    painter.setBrush(Qt::white);
    const QPointF middle = box.center();
    for (const QPointF& at : std::array{box.topLeft(), QPointF{middle.x(), box.top()}, box.topRight(), QPointF{box.left(), middle.y()},
             QPointF{box.right(), middle.y()}, box.bottomLeft(), QPointF{middle.x(), box.bottom()}, box.bottomRight()})
        painter.drawRect(QRectF{at.x() - side / 2, at.y() - side / 2, side, side});
}

void drawLabel(QPainter& painter, const QRectF& box, const QString& words, const QPalette& palette, const QFont& font, double dpr)
{
    QFont small = font;
    small.setPixelSize(qRound(12 * dpr));
    const QFontMetricsF metrics{small};
    const QSizeF size{metrics.horizontalAdvance(words) + 14 * dpr, metrics.height() + 6 * dpr};
    QRectF label{{box.left(), box.top() - size.height() - 4 * dpr}, size};
    if (label.top() < 0)
        label.moveTop(std::max(0.0, box.top()) + 4 * dpr);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Highlight));
    painter.drawRoundedRect(label, 4 * dpr, 4 * dpr);
    painter.setPen(palette.color(QPalette::HighlightedText));
    painter.setFont(small);
    painter.drawText(label, Qt::AlignCenter, words);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}

Qt::CursorShape Arranger::cursorAt(const CanvasPointer& pointer) const
{
    const Page* shown = page();
    if (m_gesture)
        return isResize(m_gesture->grip) ? shapeOf(m_gesture->grip) : m_gesture->isPreviewed ? Qt::ClosedHandCursor : Qt::ArrowCursor;
    const Block* selected = selectedBlock();
    if (!shown || !selected || selected->locked || m_session->isReadOnly() || std::holds_alternative<Rect>(selected->place))
        return Qt::ArrowCursor;
    return shapeOf(gripAt(areaOf(shown->grid, *selected), pointer.page, pointer.tolerance));
}

bool Arranger::key(QKeyEvent& event)
{
    if (!page())
        return false;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const auto step = [&](int columns, int rows) {
        if (!m_canvas.selected() || (control && !shift))
            return false;
        if (control)
            grow(columns, rows);
        else
            nudge(columns * (shift ? farStep : 1), rows * (shift ? farStep : 1));
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_gesture)
            cancel();
        else if (m_canvas.selected())
            m_canvas.select({});
        else
            return false;
        return true;
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Up: return step(0, -1);
    case Qt::Key_Down: return step(0, 1);
    case Qt::Key_Backspace:
        removeSelected();
        return true;
    case Qt::Key_Tab:
        shift ? selectPrevious() : selectNext();
        return true;
    case Qt::Key_Backtab:
        selectPrevious();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_canvas.selected())
            selectNext();
        return true;
    default: return false;
    }
}

void Arranger::paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (!m_canvas.shown().page)
        return;
    for (const display::BlockPlace& place : m_canvas.shown().page->blocks) {
        if (place.block != m_canvas.selected())
            continue;
        const QRectF box = pixelsOf(geometry, place.area);
        const QColor colour = palette.color(QPalette::Highlight);
        painter.setPen(QPen{colour, 2 * dpr, m_gesture ? Qt::DashLine : Qt::SolidLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        const Block* selected = selectedBlock();
        if (!m_gesture && selected && !selected->locked && !m_session->isReadOnly() && std::holds_alternative<GridPlace>(selected->place))
            drawHandles(painter, box, colour, dpr);
        if (m_gesture && m_gesture->isPreviewed)
            drawLabel(painter, box, labelOf(*m_gesture), palette, m_canvas.font(), dpr);
    }
}

/// What the gesture would make: columns, rows, and how the story would fit.
QString Arranger::labelOf(const Gesture& gesture) const
{
    const GridPlace* cells = std::get_if<GridPlace>(&gesture.place);
    if (!cells)
        return tr("Exact place");
    QStringList parts{tr("%n column(s)", "", cells->columns), tr("%n row(s)", "", cells->rows)};
    const ArticleBlock* article = articleOf(gesture.block);
    const display::Fit* fit = article && article->part == 0 ? fitOf(*m_canvas.shown().page, article->story) : nullptr;
    if (fit)
        parts << FitWords::ofStory(*fit);
    return parts.join(QStringLiteral(" · "));
}

}
