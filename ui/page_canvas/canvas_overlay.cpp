#include "ui/page_canvas/canvas_overlay.h"

#include <QFontMetricsF>
#include <QPalette>

#include <array>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr QColor gridColour{0x2f, 0x8f, 0x9d, 70};
constexpr QColor baselineColour{0x5a, 0x78, 0xc8, 80};
constexpr QColor edgeColour{0x2f, 0x8f, 0x9d, 150};
/// Lines nearer to each other than this are a grey field and no help.
constexpr double leastPitch = 4;

/// Whether drawing there can be seen: most of what is drawn again is a line of text.
bool isInSight(const QPainter& painter, const QRectF& box)
{
    return !painter.hasClipping() || painter.clipBoundingRect().intersects(box);
}

/// Whether the outline of the box can be seen, not only what it holds.
bool isOutlineInSight(const QPainter& painter, const QRectF& box, double breadth)
{
    return isInSight(painter, box.adjusted(-breadth, -breadth, breadth, breadth))
        && !(painter.hasClipping() && box.adjusted(breadth, breadth, -breadth, -breadth).contains(painter.clipBoundingRect()));
}

double yOf(const ViewGeometry& geometry, Length y) { return geometry.fromPage({0, y.points()}).y(); }

void drawRows(QPainter& painter, const ViewGeometry& geometry, const Grid& grid, bool baselines, double dpr)
{
    const Rect area = typeArea(grid);
    if (grid.pitch.points() * geometry.scale() < leastPitch * dpr)
        return;
    const QRectF box = pixelsOf(geometry, area);
    for (int row = 0; row <= grid.rows; ++row) {
        if (baselines && row == grid.rows)
            break;
        const double y = std::round(yOf(geometry, baselines ? rowBaseline(grid, row) : rowTop(grid, row))) + 0.5;
        if (y >= 0 && y <= geometry.viewport().height())
            painter.drawLine(QPointF{box.left(), y}, QPointF{box.right(), y});
    }
}

void drawCharacterCells(QPainter& painter, const ViewGeometry& geometry, const Grid& grid, const QRectF& column, double dpr)
{
    const double cell = grid.bodySize.points() * geometry.scale();
    if (cell < 2 * leastPitch * dpr)
        return;
    for (int i = 1; i < grid.charactersPerColumn; ++i) {
        const double x = std::round(column.left() + i * cell) + 0.5;
        painter.drawLine(QPointF{x, column.top()}, QPointF{x, column.bottom()});
    }
}

}

QRectF pixelsOf(const ViewGeometry& geometry, const Rect& area)
{
    return {geometry.fromPage({area.x.points(), area.y.points()}), geometry.fromPage({area.right().points(), area.bottom().points()})};
}

void drawHint(QPainter& painter, const QRectF& paper, const QString& hint, const QFont& font, double dpr)
{
    QFont large = font;
    large.setPixelSize(qRound(14 * dpr));
    painter.setFont(large);
    painter.setPen(QColor{0x8a, 0x92, 0x94});
    const double side = paper.width() / 6;
    painter.drawText(paper.adjusted(side, 0, -side, 0), Qt::AlignCenter | Qt::TextWordWrap, hint);
}

QColor colourOf(FitState state, bool onDark)
{
    switch (state) {
    case FitState::Over: return onDark ? QColor{0xff, 0x8a, 0x80} : QColor{0xb3, 0x26, 0x1e};
    case FitState::Under: return onDark ? QColor{0x8a, 0xb4, 0xf8} : QColor{0x1f, 0x5f, 0xbf};
    case FitState::Fits: return onDark ? QColor{0x81, 0xc9, 0x95} : QColor{0x2e, 0x7d, 0x32};
    case FitState::None: break;
    }
    return QColor{0x80, 0x86, 0x86};
}

void drawGrid(QPainter& painter, const ViewGeometry& geometry, const Grid& grid, const OverlayOptions& options, double dpr)
{
    painter.setBrush(Qt::NoBrush);
    if (options.cells) {
        painter.setPen(QPen{gridColour, dpr});
        const Rect area = typeArea(grid);
        for (int column = 0; column < grid.columns; ++column) {
            const QRectF box = pixelsOf(geometry, areaOf(grid, {column, 1, 0, grid.rows}));
            painter.fillRect(box, QColor{0x2f, 0x8f, 0x9d, 14});
            painter.drawRect(box);
            drawCharacterCells(painter, geometry, grid, box, dpr);
        }
        painter.drawRect(pixelsOf(geometry, area));
        drawRows(painter, geometry, grid, false, dpr);
    }
    if (options.baselines) {
        painter.setPen(QPen{baselineColour, dpr});
        drawRows(painter, geometry, grid, true, dpr);
    }
}

void drawEdges(QPainter& painter, const ViewGeometry& geometry, const std::vector<display::BlockPlace>& blocks, double dpr)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{edgeColour, dpr});
    for (const display::BlockPlace& place : blocks) {
        const QRectF box = pixelsOf(geometry, place.area);
        if (isOutlineInSight(painter, box, 2 * dpr))
            painter.drawRect(box);
    }
}

void drawBadges(QPainter& painter, const ViewGeometry& geometry, const std::vector<display::BlockPlace>& blocks,
    const std::vector<BlockNote>& notes, const BadgeLook& look, const QFont& font, double dpr)
{
    QFont small = font;
    small.setPixelSize(std::max(9, qRound(10.5 * dpr)));
    small.setBold(true);
    painter.setFont(small);
    const QFontMetricsF metrics{small};
    for (std::size_t i = 0; i < blocks.size() && i < notes.size(); ++i) {
        const QRectF box = pixelsOf(geometry, blocks[i].area);
        if (notes[i].badge.isEmpty() || blocks[i].block == look.without || !isInSight(painter, box))
            continue;
        const QString words = look.isStale ? FitWords::stale() : notes[i].badge;
        const QSizeF size{metrics.horizontalAdvance(words) + 8 * dpr, metrics.height() + 2 * dpr};
        if (size.width() > box.width() || size.height() > box.height())
            continue;
        const QRectF badge{box.bottomRight() - QPointF{size.width(), size.height()}, size};
        if (!isInSight(painter, badge))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(look.isStale ? FitState::None : notes[i].state, false));
        painter.drawRoundedRect(badge, 3 * dpr, 3 * dpr);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, words);
    }
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

QFont labelFont(QFont font, double dpr)
{
    font.setPixelSize(qRound(12 * dpr));
    return font;
}

void drawLabel(QPainter& painter, QPointF at, const QString& words, const QColor& ground, const QColor& ink, const QFont& font, double dpr)
{
    const QFont small = labelFont(font, dpr);
    const QFontMetricsF metrics{small};
    const QSizeF size{metrics.horizontalAdvance(words) + 14 * dpr, metrics.height() + 6 * dpr};
    QRectF label{{at.x(), at.y() - size.height() - 4 * dpr}, size};
    if (label.top() < 0)
        label.moveTop(std::max(0.0, at.y()) + 4 * dpr);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(label, 4 * dpr, 4 * dpr);
    painter.setPen(ink);
    painter.setFont(small);
    painter.drawText(label, Qt::AlignCenter, words);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void drawLabel(QPainter& painter, QPointF at, const QString& words, const QPalette& palette, const QFont& font, double dpr)
{
    drawLabel(painter, at, words, palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText), font, dpr);
}

void drawDropMark(QPainter& painter, const ViewGeometry& geometry, const DropMark& mark, const QPalette& palette, const QFont& font, double dpr)
{
    const QColor colour = palette.color(QPalette::Highlight);
    painter.setPen(QPen{colour, 2 * dpr});
    painter.setBrush(QColor{colour.red(), colour.green(), colour.blue(), 60});
    for (const Rect& area : mark.areas)
        painter.drawRect(pixelsOf(geometry, area));
    if (!mark.areas.empty())
        drawLabel(painter, pixelsOf(geometry, mark.areas.front()).topLeft(), mark.words, palette, font, dpr);
}

}
