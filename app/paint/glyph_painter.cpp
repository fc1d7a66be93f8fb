#include "paint/glyph_painter.h"

#include <cmath>

namespace banxin::paint {
namespace {

constexpr int mostPixelsAtOnce = 1 << 18;

/// Glyphs may reach out of their em box by as much as an em.
bool isOutside(const display::GlyphRun& run, Point origin, const Rect& visible)
{
    const Length reach = run.size * 2;
    return !visible.isEmpty() && !visible.overlaps({origin.x - reach, origin.y - reach, reach * 2, reach * 2});
}

const QPainterPath& emptyBox()
{
    static const QPainterPath box = [] {
        QPainterPath path;
        path.addRect(0.05, -0.83, 0.9, 0.9);
        path.addRect(0.1, -0.78, 0.8, 0.8);
        return path;
    }();
    return box;
}

/// From ems to the painter's units. Turned clockwise: what ran to the right runs down, what stood up lies to the right.
QTransform placeOf(const display::GlyphRun& run, Point origin, double scale)
{
    const double across = static_cast<double>(run.size.emu()) * scale;
    const double along = across * run.widthPerMille / 1000.0;
    const double x = static_cast<double>(origin.x.emu()) * scale;
    const double y = static_cast<double>(origin.y.emu()) * scale;
    return run.turned ? QTransform{0, along, -across, 0, x, y} : QTransform{along, 0, 0, across, x, y};
}

/// A picture whose pixels are the painter's units, but for scaling and shifting.
bool isPlainPicture(const QPainter& painter)
{
    return painter.device()->devType() == QInternal::Image && painter.device()->devicePixelRatio() == 1.0
        && painter.deviceTransform().type() <= QTransform::TxScale && painter.testRenderHint(QPainter::Antialiasing);
}

Placement placementOf(const QTransform& t)
{
    // Steps of 1/64 pixel: parts of a page that are painted apart then meet without a seam.
    const auto stepped = [](double value) { return std::round(value * 64) / 64; };
    return {static_cast<float>(t.m11()), static_cast<float>(t.m21()), static_cast<float>(t.m12()),
        static_cast<float>(t.m22()), stepped(t.dx()), stepped(t.dy())};
}

}

void GlyphPainter::draw(QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face,
    const QColor& colour, double scale, const Rect& visible)
{
    m_outlines.trim();
    const double emPixels = static_cast<double>(run.size.emu()) * scale * std::abs(painter.deviceTransform().m22());
    if (face && emPixels <= GlyphOutlines::mostFlatPixels && isPlainPicture(painter)) {
        drawByCoverage(painter, run, face, colour, scale, visible);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    drawAsPaths(painter, run, face, scale, visible);
}

void GlyphPainter::drawAsPaths(
    QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face, double scale, const Rect& visible)
{
    const QTransform before = painter.transform();
    for (const display::PlacedGlyph& placed : run.glyphs) {
        if (isOutside(run, placed.origin, visible))
            continue;
        const QPainterPath& outline = face ? m_outlines.path(face, placed.glyph) : emptyBox();
        painter.setTransform(placeOf(run, placed.origin, scale) * before);
        painter.drawPath(outline);
    }
    painter.setTransform(before);
}

void GlyphPainter::drawByCoverage(QPainter& painter, const display::GlyphRun& run, const type::FaceHandle& face,
    const QColor& colour, double scale, const Rect& visible)
{
    const QTransform before = painter.transform();
    const QTransform toDevice = painter.deviceTransform();
    const double emPixels = static_cast<double>(run.size.emu()) * scale * std::abs(toDevice.m22());
    painter.resetTransform();
    for (const display::PlacedGlyph& placed : run.glyphs) {
        if (isOutside(run, placed.origin, visible))
            continue;
        const FlatOutline& outline = m_outlines.flat(face, placed.glyph, emPixels);
        if (outline.isEmpty())
            continue;
        const Placement placement = placementOf(placeOf(run, placed.origin, scale) * toDevice);
        const QRect area = touched(outline, placement);
        const QRect joined = m_area | area;
        if (static_cast<qint64>(joined.width()) * joined.height() > mostPixelsAtOnce)
            flush(painter, colour.rgb());
        m_area |= area;
        m_waiting.push_back({&outline, placement});
    }
    flush(painter, colour.rgb());
    painter.setTransform(before);
}

void GlyphPainter::flush(QPainter& painter, QRgb colour)
{
    if (!m_waiting.empty()) {
        m_coverage.begin(m_area);
        for (const Waiting& waiting : m_waiting)
            m_coverage.add(*waiting.outline, waiting.placement);
        painter.drawImage(m_area.topLeft(), m_coverage.image(colour));
    }
    m_waiting.clear();
    m_area = {};
}

}
