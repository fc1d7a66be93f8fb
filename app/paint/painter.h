#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "display/composed_page.h"
#include "pictures/picture.h"
#include "type/font_book.h"

#include <QImage>

#include <memory>
#include <optional>

class QPainter;

/// Display list to QPainter: window, thumbnails, pictures and the office proof.
namespace banxin::paint {

/// Draws pages. Keeps outlines and decoded pictures between calls; use one a thread. The outlines are those of the
/// font book's faces by glyph id: Qt never maps a character.
class PagePainter {
public:
    /// `fonts` and `pictures` must outlive the painter. `press` is the profile of the press, for colours as they
    /// will print; without it inks are mixed by plain arithmetic.
    PagePainter(const type::FontBook& fonts, const pictures::PictureSource& pictures,
        const std::optional<colour::Profile>& press = std::nullopt);
    ~PagePainter();
    PagePainter(const PagePainter&) = delete;
    PagePainter& operator=(const PagePainter&) = delete;

    /// Paints `page` with its trim's corner at the painter's origin, `pixelsPerPoint` of the painter's units a point.
    /// Only what touches `visible` (page coordinates; empty: all) is drawn; the paper itself is not. A picture that
    /// cannot be decoded is drawn as a crossed frame, a glyph whose face is gone as an empty box.
    void paint(QPainter& painter, const display::ComposedPage& page, double pixelsPerPoint, const Rect& visible = {});

private:
    struct Members;
    std::unique_ptr<Members> m;
};

/// The whole page on white at `ppi`. Fails with ValueInvalid where the picture would be larger than 400 megapixels.
Result<QImage> render(PagePainter& painter, const display::ComposedPage& page, int ppi);

}
