#include "display/display_list.h"

#include <algorithm>
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
    Rect operator()(const PlacedPhoto& photo) const { return intersection(photo.frame, photo.clip); }
    Rect operator()(const Group& group) const { return pathBounds(group.clip, {}); }
};

}

Rect bounds(const Mark& mark)
{
    return std::visit(BoundsOf{}, mark);
}

}
