#include "makeup/rounded_rect.h"

#include <algorithm>

namespace banxin::makeup {

Path roundedRect(const Rect& area, Length radius)
{
    Path path;
    const Length r = std::min({radius, area.width / 2, area.height / 2});
    if (r <= Length{}) {
        path.addRect(area);
        return path;
    }
    const Length k = r - r.scaled(55'228, 100'000);   // how far a circle's handles lie from the corner
    const Length left = area.x;
    const Length right = area.right();
    const Length top = area.y;
    const Length bottom = area.bottom();
    path.moveTo({left + r, top});
    path.lineTo({right - r, top});
    path.curveTo({right - k, top}, {right, top + k}, {right, top + r});
    path.lineTo({right, bottom - r});
    path.curveTo({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    path.lineTo({left + r, bottom});
    path.curveTo({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    path.lineTo({left, top + r});
    path.curveTo({left, top + k}, {left + k, top}, {left + r, top});
    path.close();
    return path;
}

}
