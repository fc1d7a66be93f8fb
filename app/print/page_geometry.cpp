#include "print/page_geometry.h"

#include <algorithm>

namespace banxin::print {

namespace {

using namespace literals;

/// Beyond the trim, for the marks; beyond the bleed there must be room for them as well.
Length slugWidth(const PressSettings& settings)
{
    if (!settings.hasMargin())
        return settings.bleed;
    return std::max(15_mm, settings.bleed + 12_mm);
}

}

PageGeometry pageGeometry(Size trim, const PressSettings& settings)
{
    const Length slug = slugWidth(settings);
    PageGeometry geometry;
    geometry.media = {{}, {}, trim.width + slug * 2, trim.height + slug * 2};
    geometry.trim = {slug, slug, trim.width, trim.height};
    geometry.bleed = geometry.trim.inset(-settings.bleed);
    return geometry;
}

}
