#include "makeup/photo_frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace banxin::makeup {
namespace {

constexpr std::int64_t emuPerInch = 914'400;
/// A whole picture may be made smaller than its frame, but not vanish.
constexpr int leastZoom = 100;

struct Turned {
    double cosine = 1;
    double sine = 0;
};

Turned turned(int hundredths)
{
    if (hundredths == 0)
        return {};
    const double angle = hundredths * std::numbers::pi / 18'000;
    return {std::cos(angle), std::sin(angle)};
}

Length rounded(double emu) { return Length::fromEmu(std::llround(emu)); }

/// The sides of a turned rectangle's upright hull.
Size hullOf(Size size, int turn)
{
    if (turn == 0)
        return size;
    const Turned by = turned(turn);
    const double width = static_cast<double>(size.width.emu());
    const double height = static_cast<double>(size.height.emu());
    return {rounded(width * std::abs(by.cosine) + height * std::abs(by.sine)), rounded(width * std::abs(by.sine) + height * std::abs(by.cosine))};
}

/// The picture's size before its zoom.
Size sizeIn(Size room, const PhotoRecord& record, const PhotoPlacement& placement, const Rect& clip)
{
    const std::int64_t w = std::int64_t{std::max(1, record.width)} * std::clamp(placement.stretchPerMille, 100, 10'000);
    const std::int64_t h = std::int64_t{std::max(1, record.height)} * 1000;
    const bool fills = placement.fit == PhotoFit::Fill;
    if (fills || placement.turn == 0) {
        // The side that would leave white decides the scale; or the other one, where the whole picture is to be seen.
        const bool isWider = room.width.emu() * h >= room.height.emu() * w;
        return isWider == fills ? Size{room.width, room.width.scaled(h, w)} : Size{room.height.scaled(w, h), room.height};
    }
    const Size hull = hullOf({Length::fromEmu(w), Length::fromEmu(h)}, placement.turn);
    const double scale = std::min(static_cast<double>(clip.width.emu()) / static_cast<double>(hull.width.emu()),
        static_cast<double>(clip.height.emu()) / static_cast<double>(hull.height.emu()));
    return {rounded(static_cast<double>(w) * scale), rounded(static_cast<double>(h) * scale)};
}

/// Where the picture begins in its room: the focus in the middle and what is kept inside, as far as no white shows.
Length startIn(Length room, Length size, Length focus, Length keptFrom, Length keptTo)
{
    if (size <= room)
        return (room - size) / 2;
    Length start = std::clamp(room / 2 - size.scaled(focus.emu(), 1000), room - size, Length{});
    const Length from = size.scaled(keptFrom.emu(), 1000);
    const Length to = size.scaled(keptTo.emu(), 1000);
    if (to - from <= room)
        start = std::clamp(start, std::max(-from, room - size), std::max(std::min(room - to, Length{}), std::max(-from, room - size)));
    return start;
}

/// Seen in the mirror where the placement says so.
Rect keptOf(const PhotoPlacement& placement)
{
    const Length whole = Length::fromEmu(1000);
    Rect kept = placement.kept.value_or(Rect{placement.focus.x, placement.focus.y, {}, {}});
    if (placement.mirrored)
        kept.x = whole - kept.right();
    return kept;
}

}

display::PlacedPhoto placedPhoto(const PhotoId& photo, const PhotoRecord& record, const PhotoPlacement& placement, const Rect& clip)
{
    // A turned picture covers its frame where it covers the frame's hull in the picture's own axes.
    const Size room = hullOf({clip.width, clip.height}, placement.turn);
    const int zoom = std::max(placement.fit == PhotoFit::Fill ? 1000 : leastZoom, placement.zoomPerMille);
    const Size whole = sizeIn(room, record, placement, clip);
    const Size size{whole.width.scaled(zoom, 1000), whole.height.scaled(zoom, 1000)};
    const Rect kept = keptOf(placement);
    const Length focusX = placement.mirrored ? Length::fromEmu(1000) - placement.focus.x : placement.focus.x;
    const Length x = startIn(room.width, size.width, focusX, kept.x, kept.right());
    const Length y = startIn(room.height, size.height, placement.focus.y, kept.y, kept.bottom());
    display::PlacedPhoto placed{photo, {clip.x + x, clip.y + y, size.width, size.height}, clip, placement.turn, placement.mirrored};
    if (placement.turn == 0)
        return placed;
    const Turned by = turned(placement.turn);
    const double dx = static_cast<double>((x + size.width / 2 - room.width / 2).emu());
    const double dy = static_cast<double>((y + size.height / 2 - room.height / 2).emu());
    placed.frame.x = clip.x + clip.width / 2 + rounded(dx * by.cosine - dy * by.sine) - size.width / 2;
    placed.frame.y = clip.y + clip.height / 2 + rounded(dx * by.sine + dy * by.cosine) - size.height / 2;
    return placed;
}

Point onPage(const display::PlacedPhoto& placed, Point inPicture)
{
    const Turned by = turned(placed.turn);
    const double across = static_cast<double>(inPicture.x.emu()) / 1000 - 0.5;
    const double dx = (placed.mirrored ? -across : across) * static_cast<double>(placed.frame.width.emu());
    const double dy = (static_cast<double>(inPicture.y.emu()) / 1000 - 0.5) * static_cast<double>(placed.frame.height.emu());
    return {placed.frame.x + placed.frame.width / 2 + rounded(dx * by.cosine - dy * by.sine),
        placed.frame.y + placed.frame.height / 2 + rounded(dx * by.sine + dy * by.cosine)};
}

Point inPicture(const display::PlacedPhoto& placed, Point onPage)
{
    if (placed.frame.isEmpty())
        return {Length::fromEmu(500), Length::fromEmu(500)};
    const Turned by = turned(placed.turn);
    const double dx = static_cast<double>((onPage.x - placed.frame.x - placed.frame.width / 2).emu());
    const double dy = static_cast<double>((onPage.y - placed.frame.y - placed.frame.height / 2).emu());
    const double across = (dx * by.cosine + dy * by.sine) / static_cast<double>(placed.frame.width.emu());
    const double down = (dy * by.cosine - dx * by.sine) / static_cast<double>(placed.frame.height.emu());
    return {rounded(((placed.mirrored ? -across : across) + 0.5) * 1000), rounded((down + 0.5) * 1000)};
}

int printedPpi(const PhotoRecord& record, const display::PlacedPhoto& placed)
{
    if (record.format == "pdf")
        return 0;
    const auto ppi = [](int pixels, Length length) { return pixels * emuPerInch / std::max<std::int64_t>(1, length.emu()); };
    return static_cast<int>(std::min(ppi(record.width, placed.frame.width), ppi(record.height, placed.frame.height)));
}

bool cutsKept(const PhotoPlacement& placement, const display::PlacedPhoto& placed)
{
    if (!placement.kept)
        return false;
    // Half a thousandth of the picture is lost in rounding.
    const Length slack = std::max(placed.frame.width, placed.frame.height) / 1000;
    const Rect seen = placed.clip.inset(-slack);
    const Rect& kept = *placement.kept;
    const std::array corners{Point{kept.x, kept.y}, Point{kept.right(), kept.y}, Point{kept.x, kept.bottom()}, Point{kept.right(), kept.bottom()}};
    return !std::all_of(corners.begin(), corners.end(), [&](Point corner) { return seen.contains(onPage(placed, corner)); });
}

Path outlineOnPage(const display::PlacedPhoto& placed, const std::vector<Point>& outline)
{
    Path path;
    for (const Point& point : outline) {
        if (path.points.empty())
            path.moveTo(onPage(placed, point));
        else
            path.lineTo(onPage(placed, point));
    }
    if (!path.points.empty())
        path.close();
    return path;
}

namespace {

/// How far an edge reaches to both sides between two heights.
void widen(Point a, Point b, Length top, Length bottom, Length& left, Length& right)
{
    if (a.y > b.y)
        std::swap(a, b);
    if (b.y < top || a.y > bottom)
        return;
    const auto at = [&](Length y) { return a.y == b.y ? a.x : a.x + rounded(static_cast<double>((b.x - a.x).emu()) * static_cast<double>((y - a.y).emu()) / static_cast<double>((b.y - a.y).emu())); };
    const Length from = at(std::max(a.y, top));
    const Length to = a.y == b.y ? b.x : at(std::min(b.y, bottom));
    left = std::min({left, from, to});
    right = std::max({right, from, to});
}

}

std::vector<Obstacle> obstaclesRound(const Path& outline, const Rect& area, Length rowHeight, Length standOff)
{
    std::vector<Obstacle> obstacles;
    for (Length top = area.y; top < area.bottom() && rowHeight > Length{}; top += rowHeight) {
        Length left = area.right();
        Length right = area.x;
        for (std::size_t i = 0; i < outline.points.size(); ++i)
            widen(outline.points[i], outline.points[(i + 1) % outline.points.size()], top, std::min(top + rowHeight, area.bottom()), left, right);
        left = std::max(left - standOff, area.x);
        right = std::min(right + standOff, area.right());
        if (left < right)
            obstacles.push_back({{left, top, right - left, std::min(rowHeight, area.bottom() - top)}, TextBeside::Both});
    }
    return obstacles;
}

}
