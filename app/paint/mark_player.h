#pragma once

#include "display/display_list.h"
#include "paint/glyph_painter.h"
#include "paint/path_filler.h"
#include "paint/photo_cache.h"
#include "paint/plates.h"
#include "paint/screen_colours.h"
#include "paint/surface.h"

#include <vector>

namespace banxin::paint {

/// What a painter keeps between calls.
struct Kept {
    Kept(const pictures::PictureSource& source, const std::optional<colour::Profile>& press,
        const std::optional<colour::Profile>& output)
        : colours{press}, decoder{source, press, output}
    {
    }

    /// Decodes the photo if that is not left to others.
    PhotoCache::Found photo(const PhotoId& photo, double width, PhotoColours colours);

    GlyphPainter glyphs;
    PathFiller filler;
    ScreenColours colours;
    PhotoDecoder decoder;
    PhotoCache photos;
    bool photosAreLeftToOthers = false;
    std::vector<PhotoSize> wanted;
};

/// Draws the marks of one list, one after the other.
class MarkPlayer {
public:
    /// `scale`: pixels an EMU; `faces`: those of the list, null where one is gone; `sheet`: the plates that the surface
    /// shows, null where it shows colours of a screen. What is given must outlive it.
    MarkPlayer(const Surface& surface, double scale, GlyphPlaces places, Kept& kept,
        const std::vector<type::FaceHandle>& faces, const PlateSheet* sheet = nullptr);

    void play(const display::Item& item) { std::visit(*this, item.mark); }

    void operator()(const display::GlyphRun& run);
    void operator()(const display::FillPath& fill);
    void operator()(const display::StrokePath& stroke);
    void operator()(const display::GradientFill& fill);
    void operator()(const display::PlacedPhoto& placed);
    void operator()(const display::Group& group);

private:
    Laid laid(const Ink& ink, Overprint overprint);
    void fill(const FlatOutline& outline, const Laid& laid);
    void fillGrey(const FlatOutline& outline, int grey);
    void drawCrossedFrame(const QRectF& frame);

    Surface m_surface;
    double m_scale;
    GlyphPlaces m_places;
    Kept& m_kept;
    const std::vector<type::FaceHandle>& m_faces;
    const PlateSheet* m_sheet;
    Ink m_ink;          ///< the last one, and its colour: most marks have the ink of the mark before
    QRgb m_colour;
};

}
