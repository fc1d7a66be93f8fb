#pragma once

#include "model/grid.h"
#include "ui/fit_words.h"
#include "ui/page_canvas/view_geometry.h"

#include <QPainter>

namespace banxin::ui {

/// What is drawn over the page to help arranging it. Nothing of it is printed.
struct OverlayOptions {
    bool cells = false;        ///< columns and rows of the grid
    bool baselines = false;
    bool edges = true;         ///< the outlines of blocks
    bool badges = true;        ///< their copyfit
    bool preview = false;      ///< the page alone: nothing of the others
    friend bool operator==(const OverlayOptions&, const OverlayOptions&) = default;
};

/// A place of the page on the screen, in device pixels.
QRectF pixelsOf(const ViewGeometry& geometry, const Rect& area);

/// In the middle of a page that bears nothing yet: what to do.
void drawHint(QPainter& painter, const QRectF& paper, const QString& hint, const QFont& font, double dpr);

QColor colourOf(FitState state, bool onDark);

/// At the corners and in the middles of the edges; none where they would cover the box.
void drawHandles(QPainter& painter, const QRectF& box, const QColor& colour, double dpr);
QFont labelFont(QFont font, double dpr);
/// Words on a coloured ground, their lower left corner at `at`, inside the viewport.
void drawLabel(QPainter& painter, QPointF at, const QString& words, const QColor& ground, const QColor& ink, const QFont& font, double dpr);
void drawLabel(QPainter& painter, QPointF at, const QString& words, const QPalette& palette, const QFont& font, double dpr);

/// Where on the page what is dragged would land, and as what.
struct DropMark {
    std::vector<Rect> areas;
    QString words;
    friend bool operator==(const DropMark&, const DropMark&) = default;
};
void drawDropMark(QPainter& painter, const ViewGeometry& geometry, const DropMark& mark, const QPalette& palette, const QFont& font, double dpr);

/// All of them draw in device pixels.
void drawGrid(QPainter& painter, const ViewGeometry& geometry, const Grid& grid, const OverlayOptions& options, double dpr);
void drawEdges(QPainter& painter, const ViewGeometry& geometry, const std::vector<display::BlockPlace>& blocks, double dpr);
struct BadgeLook {
    bool isStale = false;    ///< grey with "…": the page is being made
    BlockId without;         ///< a block that has none
};
/// In the lower right corner of each block, where there is room for the words.
void drawBadges(QPainter& painter, const ViewGeometry& geometry, const std::vector<display::BlockPlace>& blocks,
    const std::vector<BlockNote>& notes, const BadgeLook& look, const QFont& font, double dpr);

}
