#pragma once

#include "model/edition.h"

#include <optional>

namespace banxin::ui {

/// The block of that id on any page; null where there is none.
const Block* blockOf(const Edition& edition, BlockId id);

/// Where a photo of its story goes in a block of text: two columns wide where there are so many, as high as its shape asks,
/// with its corner at `at`, or, where nobody says, at the right in the upper part.
PhotoPlacement placementInText(const Edition& edition, const Page& page, const Block& block, int photo, std::optional<Point> at = std::nullopt);

}
