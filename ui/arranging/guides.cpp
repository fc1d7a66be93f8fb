#include "ui/arranging/guides.h"

#include <algorithm>
#include <array>
#include <optional>

namespace banxin::ui {
namespace {

bool areLevel(const Rect& a, const Rect& b) { return a.y < b.bottom() && b.y < a.bottom(); }
bool areStacked(const Rect& a, const Rect& b) { return a.x < b.right() && b.x < a.right(); }

/// One line for each place: on a full page nearly every block has an edge there.
void addLine(std::vector<GuideLine>& lines, const GuideLine& line)
{
    for (GuideLine& known : lines) {
        const bool isSame = line.from.x == line.to.x ? known.from.x == line.from.x && known.to.x == line.from.x : known.from.y == line.from.y && known.to.y == line.from.y;
        if (!isSame)
            continue;
        known.from = {std::min(known.from.x, line.from.x), std::min(known.from.y, line.from.y)};
        known.to = {std::max(known.to.x, line.to.x), std::max(known.to.y, line.to.y)};
        return;
    }
    lines.push_back(line);
}

/// The vertical lines on which edges of both lie.
void addUprightLines(const Rect& area, const Rect& other, std::vector<GuideLine>& lines)
{
    const Length top = std::min(area.y, other.y);
    const Length bottom = std::max(area.bottom(), other.bottom());
    for (const Length x : {area.x, area.right()}) {
        if (x == other.x || x == other.right())
            addLine(lines, {{x, top}, {x, bottom}});
    }
}

void addLevelLines(const Rect& area, const Rect& other, std::vector<GuideLine>& lines)
{
    const Length left = std::min(area.x, other.x);
    const Length right = std::max(area.right(), other.right());
    for (const Length y : {area.y, area.bottom()}) {
        if (y == other.y || y == other.bottom())
            addLine(lines, {{left, y}, {right, y}});
    }
}

void keepShorter(std::optional<GuideDistance>& nearest, const GuideDistance& distance)
{
    if (distance.distance > Length{} && (!nearest || distance.distance < nearest->distance))
        nearest = distance;
}

}

Guides guidesFor(const Rect& area, const std::vector<Rect>& others)
{
    Guides guides;
    std::array<std::optional<GuideDistance>, 4> nearest;
    const Point middle{area.x + area.width / 2, area.y + area.height / 2};
    for (const Rect& other : others) {
        addUprightLines(area, other, guides.lines);
        addLevelLines(area, other, guides.lines);
        if (areLevel(area, other)) {
            keepShorter(nearest[0], {{other.right(), middle.y}, {area.x, middle.y}, area.x - other.right(), false});
            keepShorter(nearest[1], {{area.right(), middle.y}, {other.x, middle.y}, other.x - area.right(), false});
        }
        if (areStacked(area, other)) {
            keepShorter(nearest[2], {{middle.x, other.bottom()}, {middle.x, area.y}, area.y - other.bottom(), true});
            keepShorter(nearest[3], {{middle.x, area.bottom()}, {middle.x, other.y}, other.y - area.bottom(), true});
        }
    }
    for (const auto& distance : nearest) {
        if (distance)
            guides.distances.push_back(*distance);
    }
    return guides;
}

}
