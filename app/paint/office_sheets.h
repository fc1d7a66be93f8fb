#pragma once

#include "base/rect.h"
#include "paint/painter.h"

#include <QImage>
#include <QPainter>

#include <atomic>
#include <vector>

/// A page on the paper of an office printer (大样): the same list as on the screen and on the plate.
namespace banxin::paint {

/// How the page comes onto the paper.
enum class OfficeScale {
    Fit,    ///< whole on one sheet, as large as it goes, never larger than it is
    Full,   ///< at its own size, on as many sheets as that takes, which overlap
};

/// The paper of a printer, upright or across.
struct OfficePaper {
    Size sheet;               ///< the whole sheet
    Rect printable;           ///< what of it the printer reaches
    friend bool operator==(const OfficePaper&, const OfficePaper&) = default;
};

/// What one sheet shows. Lengths are those of the paper.
struct OfficeSheet {
    Rect part;                ///< of the page, in its own lengths
    Point corner;             ///< where it lies on the sheet
    double scale = 1;
    Rect slug;                ///< room for the line that says what this is
    int column = 0;           ///< of the tiles, from 0
    int row = 0;
    int columns = 1;
    int rows = 1;
    friend bool operator==(const OfficeSheet&, const OfficeSheet&) = default;
};

/// What two sheets at full size share.
constexpr Length officeOverlap = Length::fromEmu(10 * 36'000);
constexpr Length officeSlugHeight = Length::fromEmu(6 * 36'000);

/// The sheets of a page, row by row; none where the paper has no room for anything.
std::vector<OfficeSheet> officeSheets(Size page, const OfficePaper& paper, OfficeScale scale);

/// What a sheet shows of the page, at `ppi` pixels an inch of the paper, in grey where the page has black ink only. Null
/// where it was cancelled, or there is not enough memory.
QImage officePicture(PagePainter& painter, const PreparedPage& page, const OfficeSheet& sheet, int ppi,
    const std::atomic<bool>* cancelled = nullptr);

/// The line that says what the sheet is, as large as its room: in the face, among a few and those of the page, that has the
/// most of its characters. What is too long is cut off. Null where there is no face.
QImage officeSlug(const type::FontBook& fonts, const display::ComposedPage& page, const OfficeSheet& sheet,
    const QString& words, int ppi);

/// Draws the sheet with its two pictures. The painter's origin is the sheet's corner; `unit`: its units a point.
void drawOfficeSheet(QPainter& painter, const OfficeSheet& sheet, const QImage& picture, const QImage& slug, double unit);

}
