#pragma once

#include "display/composed_page.h"
#include "print/press.h"

namespace banxin::print {

/// The spot name that prints on every plate.
inline constexpr const char* registrationInk = "All";

/// Crop marks, register targets, colour bar and slug line of a page, in page coordinates and all outside its bleed.
display::DisplayList printerMarks(
    const display::ComposedPage& page, const PressSettings& settings, const type::FontBook& fonts);

}
