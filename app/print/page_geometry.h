#pragma once

#include "base/rect.h"
#include "print/press.h"

namespace banxin::print {

/// The boxes of a PDF page. As in all of PDF, x to the right, y up, from the lower left corner of the media box.
struct PageGeometry {
    Rect media;
    Rect bleed;
    Rect trim;

    Length x(Length onPage) const { return trim.x + onPage; }
    Length y(Length onPage) const { return trim.y + trim.height - onPage; }
};

PageGeometry pageGeometry(Size trim, const PressSettings& settings);

}
