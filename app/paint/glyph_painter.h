#pragma once

#include "display/display_list.h"
#include "paint/glyph_masks.h"
#include "paint/glyph_outlines.h"
#include "paint/glyph_places.h"
#include "paint/path_filler.h"
#include "paint/surface.h"

namespace banxin::paint {

/// Draws runs of glyphs.
class GlyphPainter {
public:
    /// `scale`: pixels an EMU. A null `face` gives empty boxes.
    void draw(const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour,
        double scale, GlyphPlaces places);
    /// Forgets what is longest unused if it has become much.
    void trim();

private:
    void drawExactly(const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale);
    void drawAtQuarters(const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale);
    void drawLarge(const Surface& surface, const display::GlyphRun& run, const type::FaceHandle& face, QRgb colour, double scale);

    GlyphOutlines m_outlines;
    GlyphMasks m_masks;
    Coverage m_coverage;
    PathFiller m_filler;
    std::vector<std::uint8_t> m_values;
};

}
