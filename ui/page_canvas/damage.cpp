#include "ui/page_canvas/damage.h"

#include <algorithm>

namespace banxin::ui {
namespace {

/// Ink may leave the bounds that can be told without a font.
Rect reachOf(const display::Item& item)
{
    const Rect bounds = display::bounds(item.mark);
    if (const auto* run = std::get_if<display::GlyphRun>(&item.mark))
        return bounds.inset(-run->size);
    if (const auto* stroke = std::get_if<display::StrokePath>(&item.mark))
        return bounds.inset(-stroke->width);
    return bounds;
}

}

std::vector<Rect> damageBetween(const display::DisplayList& before, const display::DisplayList& after)
{
    auto oldBegin = before.items.begin();
    auto oldEnd = before.items.end();
    auto newBegin = after.items.begin();
    auto newEnd = after.items.end();
    // Runs name their face by number: with other faces, no two runs can be told equal.
    if (before.fonts == after.fonts) {
        std::tie(oldBegin, newBegin) = std::mismatch(oldBegin, oldEnd, newBegin, newEnd);
        while (oldEnd != oldBegin && newEnd != newBegin && *std::prev(oldEnd) == *std::prev(newEnd)) {
            --oldEnd;
            --newEnd;
        }
    }
    std::vector<Rect> damage;
    std::transform(oldBegin, oldEnd, std::back_inserter(damage), reachOf);
    std::transform(newBegin, newEnd, std::back_inserter(damage), reachOf);
    return damage;
}

}
