#include "paint/glyph_painter.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {
namespace {

/// Whether the glyph may leave ink in the clip: glyphs reach out of their em box by as much as an em.
bool mayTouch(const QRect& clip, int x, int y, int emPixels)
{
    return x >= clip.left() - 2 * emPixels && x <= clip.right() + 2 * emPixels && y >= clip.top() - 2 * emPixels
        && y <= clip.bottom() + 2 * emPixels;
}

double emOf(const display::GlyphRun& run, double scale)
{
    return static_cast<double>(run.size.emu()) * scale * std::max(1.0, run.widthPerMille / 1000.0);
}

/// From ems to pixels. Turned clockwise: what ran to the right runs down, what stood up lies to the right.
EmShape shapeOf(const display::GlyphRun& run, double scale)
{
    const double across = static_cast<double>(run.size.emu()) * scale;
    const float along = static_cast<float>(across * run.widthPerMille / 1000.0);
    const float up = static_cast<float>(across);
    return run.turned ? EmShape{0, -up, along, 0} : EmShape{along, 0, 0, up};
}

/// What stands for a glyph whose face is gone.
const FlatOutline& emptyBox()
{
    static const FlatOutline box = [] {
        FlatOutline outline;
        outline.points = {{0.05f, -0.83f}, {0.95f, -0.83f}, {0.95f, 0.07f}, {0.05f, 0.07f},
            {0.1f, -0.78f}, {0.1f, 0.02f}, {0.9f, 0.02f}, {0.9f, -0.78f}};
        outline.ends = {4, 8};
        outline.least = {0.05f, -0.83f};
        outline.most = {0.95f, 0.07f};
        return outline;
    }();
    return box;
}

FlatOutline placed(const FlatOutline& outline, const EmShape& shape, double x, double y)
{
    const auto place = [&](FlatPoint p) {
        return FlatPoint{static_cast<float>(shape.xx * p.x + shape.xy * p.y + x),
            static_cast<float>(shape.yx * p.x + shape.yy * p.y + y)};
    };
    FlatOutline result;
    result.ends = outline.ends;
    for (const FlatPoint p : outline.points)
        result.add(place(p));
    return result;
}

bool runsDown(const display::GlyphRun& run)
{
    if (run.turned || run.glyphs.size() < 2)
        return run.turned;
    return run.glyphs.front().origin.x == run.glyphs.back().origin.x;
}

/// A place as a whole pixel and steps of a pixel after it.
struct Stepped {
    Stepped(Length length, double scale, int steps)
    {
        const int stepsInAll = static_cast<int>(std::floor(static_cast<double>(length.emu()) * scale * steps + 0.5));
        pixel = stepsInAll >= 0 ? stepsInAll / steps : -((-stepsInAll + steps - 1) / steps);
        step = stepsInAll - pixel * steps;
    }
    int pixel = 0;
    int step = 0;
};

}

void GlyphPainter::trim()
{
    m_outlines.trim();
    m_masks.trim();
}

void GlyphPainter::draw(const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face,
    QRgb colour, double scale, GlyphPlaces places)
{
    if (!face || emOf(run, scale) > GlyphOutlines::mostPixels)
        drawLarge(surface, run, face, colour, scale);
    else if (places == GlyphPlaces::Exact)
        drawExactly(surface, run, face, colour, scale);
    else
        drawAtQuarters(surface, run, face, colour, scale);
}

void GlyphPainter::drawExactly(
    const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale)
{
    constexpr int steps = 64;
    const EmShape shape = shapeOf(run, scale);
    const double em = emOf(run, scale);
    for (const display::PlacedGlyph& glyph : run.glyphs) {
        const Stepped x{glyph.origin.x, scale, steps};
        const Stepped y{glyph.origin.y, scale, steps};
        if (!mayTouch(surface.clip(), x.pixel, y.pixel, static_cast<int>(em) + 1))
            continue;
        const FlatOutline& outline = m_outlines.outline(face, glyph.glyph, em);
        if (outline.isEmpty())
            continue;
        const Placement placement{shape.xx, shape.xy, shape.yx, shape.yy, static_cast<double>(x.step) / steps,
            static_cast<double>(y.step) / steps};
        const QRect pixels = touched(outline, placement);
        const QRect onPage = pixels.translated(x.pixel, y.pixel);
        if (!onPage.intersects(surface.clip()))
            continue;
        m_coverage.begin(pixels);
        m_coverage.add(outline, placement);
        m_values.clear();
        m_coverage.appendTo(m_values);
        blend(surface, {onPage, m_values.data()}, colour);
    }
}

void GlyphPainter::drawAtQuarters(
    const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale)
{
    GlyphMasks::Set& masks = m_masks.set(face, shapeOf(run, scale));
    const bool isDown = runsDown(run);
    const int stepsX = isDown ? 1 : GlyphMasks::phases;
    const int stepsY = isDown ? GlyphMasks::phases : 1;
    const int em = static_cast<int>(emOf(run, scale)) + 1;
    for (const display::PlacedGlyph& glyph : run.glyphs) {
        const Stepped x{glyph.origin.x, scale, stepsX};
        const Stepped y{glyph.origin.y, scale, stepsY};
        if (!mayTouch(surface.clip(), x.pixel, y.pixel, em))
            continue;
        CoverageMask mask = masks.mask(glyph.glyph, x.step, y.step);
        mask.pixels.translate(x.pixel, y.pixel);
        blend(surface, mask, colour);
    }
}

void GlyphPainter::drawLarge(
    const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale)
{
    const EmShape shape = shapeOf(run, scale);
    const double em = emOf(run, scale);
    const double unit = face ? 1.0 / face->metrics().unitsPerEm : 1;
    const float tolerance = static_cast<float>(0.1 / em);
    for (const display::PlacedGlyph& glyph : run.glyphs) {
        const double x = static_cast<double>(glyph.origin.x.emu()) * scale;
        const double y = static_cast<double>(glyph.origin.y.emu()) * scale;
        if (!mayTouch(surface.clip(), static_cast<int>(x), static_cast<int>(y), static_cast<int>(em) + 1))
            continue;
        const FlatOutline outline = face ? flatten(face->outline(glyph.glyph), unit, -unit, tolerance) : emptyBox();
        m_filler.fill(surface, placed(outline, shape, x, y), colour);
    }
}

}
