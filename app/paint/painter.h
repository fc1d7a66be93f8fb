#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "display/composed_page.h"
#include "paint/glyph_places.h"
#include "paint/photo_decoder.h"
#include "paint/plates.h"
#include "paint/proof_view.h"
#include "pictures/picture.h"
#include "type/font_book.h"

#include <QImage>

#include <memory>
#include <optional>
#include <vector>

/// Display list to pixels: window, thumbnails and pictures.
namespace banxin::paint {

/// A page with what is told of it once for all its parts.
class PreparedPage {
public:
    /// `page` must outlive it.
    explicit PreparedPage(const display::ComposedPage& page);
    const display::ComposedPage& page() const { return m_page; }
    const std::vector<Rect>& reaches() const { return m_reaches; }
    const std::vector<SpotPlate>& spots() const { return m_spots; }

private:
    const display::ComposedPage& m_page;
    std::vector<Rect> m_reaches;   ///< of its items
    std::vector<SpotPlate> m_spots;
};

/// Draws pages. Keeps glyphs and decoded photos between calls; use one a thread. Glyphs are those of the font book's
/// faces by glyph id: Qt never maps a character. A photo that cannot be decoded is drawn as a crossed frame, a glyph
/// whose face is gone as an empty box.
class PagePainter {
public:
    /// `fonts` and `pictures` must outlive the painter. `press` is a profile for the colours that `paint` shows;
    /// without it inks are mixed by plain arithmetic. `output` is the profile of the press that plates are made for.
    PagePainter(const type::FontBook& fonts, const pictures::PictureSource& pictures,
        const std::optional<colour::Profile>& press = std::nullopt,
        const std::optional<colour::Profile>& output = std::nullopt);
    ~PagePainter();
    PagePainter(const PagePainter&) = delete;
    PagePainter& operator=(const PagePainter&) = delete;

    /// Paints the paper and what the page prints under `pixels` on `image` (RGB32), whose first pixel is the page's
    /// `corner`; all in pixels of the whole page with `pixelsPerPoint`. The parts of a page come out as the whole does.
    void paint(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page, double pixelsPerPoint,
        GlyphPlaces places = GlyphPlaces::Quarters);

    /// The same without the paper: over what `image` shows.
    void paintOver(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page, double pixelsPerPoint,
        GlyphPlaces places = GlyphPlaces::Quarters);

    /// The inks of `pixels` of the page, plate by plate, as the press prints them: black overprints, everything else
    /// knocks out, photos are in the inks of the output profile.
    Plates plates(const QRect& pixels, const PreparedPage& page, double pixelsPerPoint,
        GlyphPlaces places = GlyphPlaces::Quarters);
    /// The same parts as `paint`, as the press would print them.
    void paintProof(QImage& image, QPoint corner, const QRect& pixels, const PreparedPage& page, double pixelsPerPoint,
        const ProofView& view, GlyphPlaces places = GlyphPlaces::Quarters);

    /// From now on a photo that is not kept in its size is not decoded: it is drawn from what is kept of it, or as a
    /// light frame, and `takeWanted` tells of it.
    void leavePhotosToOthers();
    /// The photos that were drawn otherwise than they should be since this was asked.
    std::vector<PhotoSize> takeWanted();
    QImage decode(const PhotoSize& wanted) const;
    /// `image` is what a painter's `decode` gave.
    void keep(const PhotoSize& size, const QImage& image);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

/// The whole page at `ppi`, every glyph at its exact place. Fails with ValueInvalid where the picture would be larger than 400 megapixels.
Result<QImage> render(PagePainter& painter, const display::ComposedPage& page, int ppi);

}
