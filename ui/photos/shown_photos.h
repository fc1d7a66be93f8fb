#pragma once

#include "display/composed_page.h"
#include "model/edition.h"
#include "ui/page_canvas/view_geometry.h"

#include <QColor>
#include <QPainter>

#include <optional>
#include <vector>

namespace banxin::ui {

/// A photo of a story as a page shows it.
struct ShownPhoto {
    BlockId block;
    StoryId story;
    int photo = 0;               ///< index into the story's photos
    display::PlacedPhoto placed;
};

/// The photos that the page shows, lowest first.
std::vector<ShownPhoto> shownPhotos(const display::ComposedPage& page, const Edition& edition);
/// The uppermost one whose picture, as it is printed, is at the point.
std::optional<ShownPhoto> photoAt(const display::ComposedPage& page, const Edition& edition, Point point);

/// How its block shows the photo; cells without size where the block leaves the place open.
PhotoPlacement placementOf(const Edition& edition, BlockId block, int photo);

/// How fine a photo is in print, by the settings of the press.
enum class Fineness { Good, Poor, TooCoarse };
Fineness finenessOf(int ppi, const PressSettings& press);
QColor colourOf(Fineness fineness);

/// Pixels an inch in the upper left corner of each photo of these blocks, with what was done to its shape.
void drawPhotoBadges(QPainter& painter, const ViewGeometry& geometry, const display::ComposedPage& page, const Edition& edition,
    const std::vector<BlockId>& blocks, const QFont& font, double dpr);

}
