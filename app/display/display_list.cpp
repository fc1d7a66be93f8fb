#include "display/display_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace banxin::display {

bool operator==(const Group& a, const Group& b)
{
    return a.clip == b.clip && a.items == b.items;
}

std::uint16_t fontIndex(DisplayList& list, const FontName& font)
{
    const auto found = std::find(list.fonts.begin(), list.fonts.end(), font);
    if (found != list.fonts.end())
        return static_cast<std::uint16_t>(found - list.fonts.begin());
    list.fonts.push_back(font);
    return static_cast<std::uint16_t>(list.fonts.size() - 1);
}

namespace {

class Bounds {
public:
    void add(const Rect& r)
    {
        if (!m_area) {
            m_area = r;
            return;
        }
        const Length x = std::min(m_area->x, r.x);
        const Length y = std::min(m_area->y, r.y);
        m_area = Rect{x, y, std::max(m_area->right(), r.right()) - x, std::max(m_area->bottom(), r.bottom()) - y};
    }
    Rect area() const { return m_area.value_or(Rect{}); }

private:
    std::optional<Rect> m_area;
};

Rect pathBounds(const Path& path, Length margin)
{
    Bounds area;
    for (const Point& p : path.points)
        area.add({p.x - margin, p.y - margin, margin * 2, margin * 2});
    return area.area();
}

struct BoundsOf {
    Rect operator()(const GlyphRun& run) const
    {
        Bounds area;
        // An em above and half an em below the baseline hold what any text face draws.
        const Length width = run.size.scaled(run.widthPerMille, 1000);
        for (const PlacedGlyph& glyph : run.glyphs) {
            if (run.turned)
                area.add({glyph.origin.x - run.size / 2, glyph.origin.y, run.size + run.size / 2, width * 2});
            else
                area.add({glyph.origin.x, glyph.origin.y - run.size, width * 2, run.size + run.size / 2});
        }
        return area.area();
    }
    Rect operator()(const FillPath& fill) const { return pathBounds(fill.path, {}); }
    Rect operator()(const StrokePath& stroke) const { return pathBounds(stroke.path, stroke.width / 2); }
    Rect operator()(const GradientFill& fill) const { return pathBounds(fill.path, {}); }
    Rect operator()(const PlacedPhoto& photo) const
    {
        if (photo.turn == 0)
            return intersection(photo.frame, photo.clip);
        const auto corners = cornersOf(photo);
        const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
        const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
        return intersection({left, top, right - left, bottom - top}, photo.clip);
    }
    Rect operator()(const Group& group) const { return pathBounds(group.clip, {}); }
};

}

std::array<Point, 4> cornersOf(const PlacedPhoto& photo)
{
    const Rect& frame = photo.frame;
    std::array<Point, 4> corners{Point{frame.x, frame.y}, Point{frame.right(), frame.y}, Point{frame.right(), frame.bottom()}, Point{frame.x, frame.bottom()}};
    if (photo.turn == 0)
        return corners;
    const double angle = photo.turn * std::numbers::pi / 18'000;
    const double middleX = static_cast<double>(frame.x.emu()) + static_cast<double>(frame.width.emu()) / 2;
    const double middleY = static_cast<double>(frame.y.emu()) + static_cast<double>(frame.height.emu()) / 2;
    for (Point& corner : corners) {
        const double x = static_cast<double>(corner.x.emu()) - middleX;
        const double y = static_cast<double>(corner.y.emu()) - middleY;
        corner = {Length::fromEmu(std::llround(middleX + x * std::cos(angle) - y * std::sin(angle))),
            Length::fromEmu(std::llround(middleY + x * std::sin(angle) + y * std::cos(angle)))};
    }
    return corners;
}

Rect bounds(const Mark& mark)
{
    return std::visit(BoundsOf{}, mark);
}

namespace {

struct Mover {
    Point by;

    void shift(Point& p) const { p = {p.x + by.x, p.y + by.y}; }
    void shift(Path& path) const
    {
        for (Point& p : path.points)
            shift(p);
    }
    void shift(Rect& r) const { r = {r.x + by.x, r.y + by.y, r.width, r.height}; }

    void operator()(GlyphRun& run) const
    {
        for (PlacedGlyph& glyph : run.glyphs)
            shift(glyph.origin);
    }
    void operator()(FillPath& fill) const { shift(fill.path); }
    void operator()(StrokePath& stroke) const { shift(stroke.path); }
    void operator()(GradientFill& fill) const
    {
        shift(fill.path);
        shift(fill.start);
        shift(fill.end);
    }
    void operator()(PlacedPhoto& photo) const
    {
        shift(photo.frame);
        shift(photo.clip);
    }
    void operator()(Group& group) const
    {
        shift(group.clip);
        for (Item& item : group.items)
            std::visit(*this, item.mark);
    }
};

}

void move(Mark& mark, Point by)
{
    std::visit(Mover{by}, mark);
}

namespace {

std::uint16_t part(int from, int to, int perMille)
{
    return static_cast<std::uint16_t>((from * (1000 - perMille) + to * perMille + 500) / 1000);
}

/// The process inks that stand for the ink at its tint.
std::array<std::uint16_t, 4> processOf(const Ink& ink)
{
    std::array<std::uint16_t, 4> process = ink.process;
    if (!ink.spot.empty()) {
        for (std::uint16_t& value : process)
            value = static_cast<std::uint16_t>((value * ink.tint + 500) / 1000);
    }
    return process;
}

/// `ink` as a tint of the spot ink `spot`, if it is one or paper.
std::optional<std::uint16_t> tintOf(const Ink& ink, const Ink& spot)
{
    if (ink == Ink::paper())
        return std::uint16_t{0};
    return ink.spot == spot.spot ? std::optional{ink.tint} : std::nullopt;
}

}

Ink between(const Ink& from, const Ink& to, int perMille)
{
    if (const Ink& spot = from.spot.empty() ? to : from; !spot.spot.empty()) {
        const auto first = tintOf(from, spot);
        const auto last = tintOf(to, spot);
        if (first && last)
            return {spot.process, spot.spot, part(*first, *last, perMille)};
    }
    const auto first = processOf(from);
    const auto last = processOf(to);
    Ink ink = Ink::paper();
    for (std::size_t i = 0; i < 4; ++i)
        ink.process[i] = part(first[i], last[i], perMille);
    return ink;
}

}
