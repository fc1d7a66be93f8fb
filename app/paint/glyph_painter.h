#pragma once

#include "display/display_list.h"
#include "paint/coverage.h"
#include "paint/glyph_outlines.h"

#include <QColor>
#include <QPainter>

namespace banxin::paint {

/// Draws runs of glyphs: as paths where they are large or the device is no picture, by coverage of pixels where they
/// are small; both at the exact place.
class GlyphPainter {
public:
    /// `scale`: painter's units an EMU. A null `face` gives empty boxes. Glyphs that do not touch `visible` (empty: all)
    /// may be left out.
    void draw(QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face, const QColor& colour,
        double scale, const Rect& visible);

private:
    void drawAsPaths(QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face, double scale,
        const Rect& visible);
    void drawByCoverage(QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face, const QColor& colour,
        double scale, const Rect& visible);
    void flush(QPainter& painter, QRgb colour);

    struct Waiting {
        const FlatOutline* outline = nullptr;
        Placement placement;
    };
    GlyphOutlines m_outlines;
    Coverage m_coverage;
    std::vector<Waiting> m_waiting;
    QRect m_area;
};

}
