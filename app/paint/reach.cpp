#include "paint/reach.h"

#include <algorithm>

namespace banxin::paint {

Rect reachOf(const display::Mark& mark)
{
    const Rect bounds = display::bounds(mark);
    if (const auto* run = std::get_if<display::GlyphRun>(&mark))
        return bounds.inset(-run->size);
    if (const auto* stroke = std::get_if<display::StrokePath>(&mark))
        return bounds.inset(-stroke->width);
    return bounds;
}

std::vector<Rect> reachesOf(const display::DisplayList& list)
{
    std::vector<Rect> reaches;
    reaches.reserve(list.items.size());
    std::transform(list.items.begin(), list.items.end(), std::back_inserter(reaches),
        [](const display::Item& item) { return reachOf(item.mark); });
    return reaches;
}

}
