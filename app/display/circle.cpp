#include "display/circle.h"

namespace banxin::display {

Path circle(Point centre, Length radius)
{
    const Point c = centre;
    const Length r = radius;
    // How far the handles of a quarter lie from its ends: 4/3 · (√2 − 1).
    const Length k = r.scaled(5523, 10000);
    Path path;
    path.moveTo({c.x + r, c.y});
    path.curveTo({c.x + r, c.y + k}, {c.x + k, c.y + r}, {c.x, c.y + r});
    path.curveTo({c.x - k, c.y + r}, {c.x - r, c.y + k}, {c.x - r, c.y});
    path.curveTo({c.x - r, c.y - k}, {c.x - k, c.y - r}, {c.x, c.y - r});
    path.curveTo({c.x + k, c.y - r}, {c.x + r, c.y - k}, {c.x + r, c.y});
    path.close();
    return path;
}

}
